import { type Day, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete } from '../../platform/refusal.ts';
import type { Channel } from '../voices/public.ts';

export const longestName = 100;

/** How something can come in besides by this site. */
export const enteredChannels = ['meeting', 'paper', 'phone', 'mail'] as const satisfies readonly Channel[];
export type EnteredChannel = (typeof enteredChannels)[number];

/** Where and when something was said or came in: the same for everything that is entered with it. */
export interface Setting {
  /** "Tafel 3, inloopavond 12 mei": stands beside every voice. */
  readonly name: string;
  readonly channel: EnteredChannel;
  readonly receivedOn: Day;
  /** Where it is about, unless a row says otherwise. */
  readonly areaCode: string | null;
}

export interface TypedSetting {
  readonly name: string;
  readonly channel: string;
  readonly receivedOn: string;
  readonly areaCode: string;
}

export type SettingReason =
  | 'name-missing'
  | 'name-too-long'
  | 'channel-missing'
  | 'receivedOn-missing'
  | 'receivedOn-in-future'
  | 'receivedOn-too-long-ago'
  | 'receivedOn-closed'
  | 'areaCode-unknown';

/** What was typed, or everything that is wrong with it. */
export function fillSetting(
  { name, channel: typedChannel, receivedOn, areaCode }: TypedSetting,
  { today, areaCodes }: { readonly today: Day; readonly areaCodes: readonly string[] },
): Setting | Incomplete<keyof TypedSetting, SettingReason> {
  const channel = enteredChannels.find(known => known === typedChannel);
  const dayReason = dayProblem(receivedOn, today);
  const problems = {
    ...lengthProblem('name', name, { most: longestName, isNeeded: true }),
    ...(!channel && { channel: 'channel-missing' as const }),
    ...(dayReason && { receivedOn: dayReason }),
    ...(areaCode !== '' && !areaCodes.includes(areaCode) && { areaCode: 'areaCode-unknown' as const }),
  };
  if (!channel || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return { name: name.replace(/\s+/g, ' '), channel, receivedOn, areaCode: areaCode || null };
}

function dayProblem(day: string, today: Day): SettingReason | undefined {
  if (!isDay(day)) return 'receivedOn-missing';
  if (day > today) return 'receivedOn-in-future';
  const yearBefore = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return day < yearBefore ? 'receivedOn-too-long-ago' : undefined;
}
