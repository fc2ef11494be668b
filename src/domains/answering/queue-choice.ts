import { paths } from '../../paths.ts';
import { type Day, isDay } from '../../platform/clock.ts';
import { readOccasionKey, type VoiceKind, voiceKinds } from '../voices/public.ts';
import type { QueueFilter } from './store.ts';

/** What somebody chose to see of the queue, as it stands in the address; blank is everything. */
export interface QueueChoice {
  readonly orgaan: string;
  readonly stand: string;
  readonly bij: string;
  readonly fase: string;
  readonly thema: string;
  readonly plaats: string;
  readonly soort: string;
  readonly bron: string;
  readonly woorden: string;
  readonly los: string;
}

export const choiceNames = [
  'orgaan',
  'stand',
  'bij',
  'fase',
  'thema',
  'plaats',
  'soort',
  'bron',
  'woorden',
  'los',
] as const satisfies readonly (keyof QueueChoice)[];

export const readChoice = (textOf: (name: string) => string): QueueChoice =>
  Object.fromEntries(choiceNames.map(name => [name, textOf(name)])) as unknown as QueueChoice;

/** The address of the queue with a choice; `more` says from where the list goes on, and what is ticked. */
export function queueAddress(choice: QueueChoice, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(
    [...choiceNames.map(name => [name, choice[name]] as const), ...Object.entries(more)]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, value]),
  );
  return query.size > 0 ? `${paths.clusters}?${query}` : paths.clusters;
}

/** The choice as the queries take it. A part or a source counts on its own occasion only. */
export function filterOf(
  choice: QueueChoice,
  {
    ownBodyIds,
    ids,
    today,
    soonUntil,
  }: {
    readonly ownBodyIds: readonly number[];
    readonly ids: readonly number[] | undefined;
    readonly today: Day;
    readonly soonUntil: Day;
  },
): QueueFilter {
  const occasion = readOccasionKey(choice.bij);
  const bodyId = ownBodyIds.find(id => String(id) === choice.orgaan);
  const source = readOccasionKey(choice.bron);
  return {
    bodyIds: bodyId === undefined ? ownBodyIds : [bodyId],
    occasion,
    part: occasion && choice.fase ? choice.fase : undefined,
    source: occasion && source,
    themeSlug: choice.thema || undefined,
    areaCode: choice.plaats || undefined,
    kind: voiceKinds.find(kind => kind === choice.soort) as VoiceKind | undefined,
    ids,
    // What lies in a cluster already is shown when asked for: the rest is the work that waits.
    isLoose: choice.los !== 'nee',
    dueFrom: choice.stand === 'binnenkort' ? today : undefined,
    dueUntil: choice.stand === 'binnenkort' ? soonUntil : undefined,
    dueBefore: choice.stand === 'te-laat' ? today : undefined,
  };
}

/** Where a list goes on, as 2026-03-02.17. */
export function readMark(text: string): { readonly dueOn: Day; readonly id: number } | undefined {
  const [dueOn = '', id = ''] = text.split('.');
  return isDay(dueOn) && /^[1-9]\d{0,14}$/.test(id) ? { dueOn, id: Number(id) } : undefined;
}
