/** Something that can be followed: an area by its code, a voice or a promise by its number. */
export type Topic =
  | `area:${string}`
  | `voice:${number}`
  | `promise:${number}`
  | `decision:${number}`
  | `body:${number}`;
