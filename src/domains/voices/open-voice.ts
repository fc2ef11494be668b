import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import { stateOf } from './voice.ts';
import type { VoiceLine } from './voice-store.ts';

/** A voice as open data: what everybody can read on the page, by plain names. */
export const openVoice = (line: VoiceLine, baseUrl: string, today: Day) => ({
  id: line.id,
  kind: line.kind,
  occasion: line.occasionName,
  occasionAddress: line.occasionAddress && baseUrl + line.occasionAddress,
  part: line.occasionPart,
  source: line.sourceLabel || null,
  title: line.title,
  /** What mattered to whoever said it. */
  interest: line.withdrawnAt === null ? line.interest || null : null,
  theme: line.themeName,
  areaCode: line.areaCode,
  area: line.areaName,
  longitude: line.longitude,
  latitude: line.latitude,
  author: line.authorName || null,
  broughtInAt: line.broughtInAt,
  receivedOn: line.receivedOn,
  body: line.bodyName,
  state: stateOf(line, today),
  dueOn: line.dueOn,
  outcome: line.outcome,
  answeredAt: line.answeredAt,
  address: baseUrl + paths.voice(line.id),
});

export type OpenVoice = ReturnType<typeof openVoice>;

/** The columns of the table, in order. */
export const columns = [
  'id',
  'kind',
  'occasion',
  'occasionAddress',
  'part',
  'source',
  'title',
  'interest',
  'theme',
  'areaCode',
  'area',
  'longitude',
  'latitude',
  'author',
  'broughtInAt',
  'receivedOn',
  'body',
  'state',
  'dueOn',
  'outcome',
  'answeredAt',
  'address',
] as const satisfies readonly (keyof OpenVoice)[];
