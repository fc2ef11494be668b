import { type Day, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import type { Announcement } from './announcement.ts';
import type { Arrival } from './term.ts';

export const longestView = {
  text: 20_000,
  name: 120,
  street: 150,
  postcode: 12,
  town: 80,
  about: 1_000,
} as const;
export const mostFiles = 5;

/** What the law asks of a formal view (Awb 3:15 with 6:5): who, from where, about what, and why. */
export interface ViewDraft {
  readonly draftKey: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  /** Name and address of who it is submitted for; empty for oneself. */
  readonly represented: string;
  readonly stake: string;
  readonly text: string;
  readonly lateReason: string;
  readonly wantsToSpeak: boolean;
  readonly fileKeys: readonly string[];
  readonly authorisationKey: string;
}

/** The form as it was typed. */
export interface TypedView extends Omit<ViewDraft, 'represented'> {
  readonly isForOther: boolean;
  readonly represented: string;
}

export type ViewField = keyof TypedView;
export type ViewProblem =
  | 'draft-missing'
  | 'name-missing'
  | 'name-too-long'
  | 'street-missing'
  | 'street-too-long'
  | 'postcode-missing'
  | 'postcode-too-long'
  | 'town-missing'
  | 'town-too-long'
  | 'represented-missing'
  | 'represented-too-long'
  | 'authorisation-missing'
  | 'stake-missing'
  | 'stake-too-long'
  | 'text-missing'
  | 'text-too-long'
  | 'lateReason-too-long';
export type ViewProblems = Problems<ViewField, ViewProblem>;

/** What was typed, ready to be submitted, or everything that is wrong with it. */
export function fillView(
  typed: TypedView,
  { drafts, submitters }: Pick<Announcement, 'drafts' | 'submitters'>,
  { needsAuthorisation = true }: { readonly needsAuthorisation?: boolean } = {},
): ViewDraft | Incomplete<ViewField, ViewProblem> {
  const draftKey =
    drafts.length === 1 ? drafts[0]?.key : drafts.find(({ key }) => key === typed.draftKey)?.key;
  const { about } = longestView;
  const problems: ViewProblems = {
    ...(draftKey === undefined && { draftKey: 'draft-missing' }),
    ...lengthProblem('text', typed.text, { most: longestView.text, isNeeded: true }),
    ...lengthProblem('stake', typed.stake, { most: about, isNeeded: false }),
    ...(submitters === 'interested' && typed.stake === '' && { stake: 'stake-missing' }),
    ...lengthProblem('lateReason', typed.lateReason, { most: about }),
    ...(typed.isForOther && lengthProblem('represented', typed.represented, { most: about, isNeeded: true })),
    // Whoever acts for another can be asked for a written authorisation (Awb 2:1).
    ...(typed.isForOther &&
      needsAuthorisation &&
      typed.authorisationKey === '' && { authorisationKey: 'authorisation-missing' }),
    ...lengthProblem('name', typed.name, { most: longestView.name, isNeeded: true }),
    ...lengthProblem('street', typed.street, { most: longestView.street, isNeeded: true }),
    ...lengthProblem('postcode', typed.postcode, { most: longestView.postcode, isNeeded: true }),
    ...lengthProblem('town', typed.town, { most: longestView.town, isNeeded: true }),
  };
  if (draftKey === undefined || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const { isForOther, ...draft } = typed;
  return {
    ...draft,
    draftKey,
    represented: isForOther ? typed.represented : '',
    authorisationKey: isForOther ? typed.authorisationKey : '',
  };
}

/** How a view came that an official enters, as it was typed. */
export interface TypedArrival {
  readonly channel: string;
  readonly arrivedOn: string;
  readonly postmarkedOn: string;
}
export type ArrivalProblem =
  | 'channel-missing'
  | 'arrivedOn-unreadable'
  | 'arrivedOn-in-future'
  | 'postmark-unreadable'
  | 'postmark-after-arrival';

/** By post or spoken, on a day that has been. */
export function fillArrival(
  { channel, arrivedOn, postmarkedOn }: TypedArrival,
  today: Day,
): Arrival | Incomplete<keyof TypedArrival, ArrivalProblem> {
  const isPost = channel === 'paper';
  const how = channel === 'meeting' || channel === 'phone' ? channel : undefined;
  const problems: Problems<keyof TypedArrival, ArrivalProblem> = {
    ...(!isPost && !how && { channel: 'channel-missing' }),
    ...(!isDay(arrivedOn) && { arrivedOn: 'arrivedOn-unreadable' }),
    ...(isDay(arrivedOn) && arrivedOn > today && { arrivedOn: 'arrivedOn-in-future' }),
    ...(isPost && postmarkedOn !== '' && !isDay(postmarkedOn) && { postmarkedOn: 'postmark-unreadable' }),
    ...(isPost &&
      isDay(postmarkedOn) &&
      isDay(arrivedOn) &&
      postmarkedOn > arrivedOn && { postmarkedOn: 'postmark-after-arrival' }),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return how
    ? { by: 'spoken', on: arrivedOn, how }
    : { by: 'post', arrivedOn, postmarkedOn: postmarkedOn === '' ? null : postmarkedOn };
}
