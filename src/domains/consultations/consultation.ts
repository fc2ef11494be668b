import type { Instant } from '../../platform/clock.ts';
import { atHour } from '../../platform/clock.ts';
import type { Announcement } from './announcement.ts';
import { closesAt } from './term.ts';

/** A formal procedure on a draft decision. */
export interface Consultation {
  readonly id: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly organisationId: number;
  readonly decidingBodyId: number;
  readonly decidingBodyName: string;
  readonly trajectoryId: number | null;
  /** As it is written before the announcement; afterwards as it holds. */
  readonly announcement: Announcement;
  readonly edits: number;
  /** Which version of the announcement holds; 0 before it. */
  readonly number: number;
  readonly createdAt: Instant;
  readonly announcedAt: Instant | null;
  readonly notedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decisionId: number | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
  readonly speakersSeed: string | null;
}

export type ConsultationState =
  | 'draft'
  | 'announced'
  | 'open'
  | 'closed'
  | 'answered'
  | 'decided'
  | 'withdrawn';

export const stateNames: Record<ConsultationState, string> = {
  draft: 'Nog niet aangekondigd',
  announced: 'Aangekondigd',
  open: 'U kunt een zienswijze indienen',
  closed: 'De gemeente antwoordt',
  answered: 'Antwoorden zijn klaar',
  decided: 'Besloten',
  withdrawn: 'Gestopt',
};

export const opensAt = ({ announcement }: Pick<Consultation, 'announcement'>): Instant =>
  atHour(announcement.opensOn, 0);

/** Where a consultation is at a moment. Until the term is over the clock decides; after that what was done. */
export function stateOf(it: Consultation, now: Instant): ConsultationState {
  if (it.withdrawnAt !== null) return 'withdrawn';
  if (it.announcedAt === null) return 'draft';
  if (it.decidedAt !== null) return 'decided';
  if (now < opensAt(it)) return 'announced';
  if (now < closesAt(it.announcement)) return 'open';
  return it.notedAt === null ? 'closed' : 'answered';
}

/** When the clock next changes something on its pages. */
export const nextMoment = (it: Consultation, now: Instant): Instant | undefined =>
  [opensAt(it), closesAt(it.announcement)].find(moment => moment > now);

/** A late view is still taken and kept, until the answers are published. Then there is nothing left to weigh it in. */
export const takesViews = (it: Consultation, now: Instant): boolean =>
  ['open', 'closed'].includes(stateOf(it, now));
