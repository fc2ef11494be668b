import type { Day, Instant } from '../../platform/clock.ts';
import type { Announcement } from './announcement.ts';
import type { ReceiptRule } from './term.ts';

/** A view with legal standing: what is not public of it. The summary and the answer stand in the voices. */
export interface FormalView {
  readonly voiceId: number;
  readonly consultationId: number;
  /** Zienswijze 12: how it is called in public. */
  readonly number: number;
  readonly receiptKey: string;
  readonly draftKey: string;
  readonly channel: 'web' | 'paper' | 'meeting' | 'phone';
  readonly receivedAt: Instant;
  readonly postmarkedOn: Day | null;
  readonly isLate: boolean;
  readonly receiptRule: ReceiptRule;
  readonly personId: number | null;
  readonly email: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly represented: string;
  readonly stake: string;
  readonly text: string;
  readonly lateReason: string;
  readonly confirmedAt: Instant | null;
  readonly confirmedHow: 'mail' | 'paper' | null;
  readonly leftAsideAt: Instant | null;
  readonly askedToSpeakAt: Instant | null;
  readonly spoken: string;
  readonly summarisedAt: Instant | null;
  readonly eraseAskedAt: Instant | null;
  readonly erasedAt: Instant | null;
}

export const viewName = ({ number }: Pick<FormalView, 'number'>): string => `Zienswijze ${number}`;

/** What was said at a desk or by phone waits until who said it confirms the words (Awb 3:17). */
export const waitsForSpeaker = ({ channel, confirmedAt }: FormalView): boolean =>
  (channel === 'meeting' || channel === 'phone') && confirmedAt === null;

export const channelNames: Record<FormalView['channel'], string> = {
  web: 'via deze website',
  paper: 'per post',
  meeting: 'aan de balie',
  phone: 'door de telefoon',
};

/** Which draft decision a view is about, by name. */
export const draftName = ({ drafts }: Announcement, key: string): string =>
  drafts.find(draft => draft.key === key)?.name ?? '';
