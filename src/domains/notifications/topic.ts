/** Something that can be followed: an area by its code, a voice or a budget by its number, the head of the record. */
export type Topic =
  | `area:${string}`
  | `voice:${number}`
  | `promise:${number}`
  | `decision:${number}`
  | `body:${number}`
  | `budget:${number}`
  | `trajectory:${number}`
  | `consultation:${number}`
  | 'log';

/** The topic a text stands for; undefined when it stands for none. */
export const readTopic = (text: string): Topic | undefined =>
  /^(log|area:(GM\d{4}|WK\d{6}|BU\d{8})|(voice|promise|decision|body|budget|trajectory|consultation):[1-9]\d{0,14})$/.test(
    text,
  )
    ? (text as Topic)
    : undefined;

/** The code of the area a topic is; undefined for other topics. */
export const areaCodeOf = (topic: string): string | undefined =>
  topic.startsWith('area:') ? topic.slice('area:'.length) : undefined;
