import type { Day, Instant } from '../../platform/clock.ts';
import type { Announcement, Hearing } from './announcement.ts';
import type { FormalView } from './formal-view.ts';
import type { ReceiptRule } from './term.ts';

/** One view in the note: without anything by which its submitter is known. */
export interface NotedView {
  readonly number: number;
  readonly voiceId: number;
  readonly draftName: string;
  readonly channel: FormalView['channel'];
  readonly receivedOn: Day;
  readonly isLate: boolean;
  readonly receiptRule: ReceiptRule;
  readonly isLeftAside: boolean;
  readonly isWithdrawn: boolean;
  readonly summary: string;
  /** What was said at the hearing; empty where nothing was. */
  readonly spoken: string;
  /** Null while an answer is owed. */
  readonly outcome:
    | 'adopted'
    | 'partly'
    | 'not'
    | 'outside-frame'
    | 'passed-on'
    | 'answered'
    | 'put-to-vote'
    | null;
  readonly response: string;
  /** What changes in the draft because of it; empty where nothing was said of that. */
  readonly change: string;
  readonly answeredAt: Instant | null;
}

/** Everything a response note shows, as the record had it at one moment. */
export interface NoteFacts {
  readonly drawnUpAt: Instant;
  readonly bodyName: string;
  readonly decidingBodyName: string;
  readonly announcement: Pick<
    Announcement,
    'title' | 'caseNumber' | 'drafts' | 'basis' | 'article' | 'opensOn' | 'lastOn' | 'because' | 'submitters'
  >;
  readonly announcedAt: Instant | null;
  readonly corrections: readonly { readonly statedAt: Instant; readonly reason: string }[];
  readonly hearing: (Hearing & { readonly speakers: number }) | null;
  readonly views: readonly NotedView[];
}

/** A note as it was published. It never changes; a later one stands beside it. */
export interface ResponseNote {
  readonly id: number;
  readonly consultationId: number;
  readonly number: number;
  readonly introduction: string;
  readonly facts: NoteFacts;
  readonly seatName: string;
  readonly bodyName: string;
  readonly publishedAt: Instant;
}

export const longestIntroduction = 20_000;

/** How many views there are of each sort; withdrawn ones count with what came in, and not with what was answered. */
export const countsOf = (views: readonly NotedView[]) => {
  const count = (is: (view: NotedView) => boolean): number => views.filter(is).length;
  return {
    received: views.length,
    late: count(view => view.isLate),
    leftAside: count(view => view.isLeftAside),
    withdrawn: count(view => view.isWithdrawn),
    byPost: count(view => view.channel === 'paper'),
    spoken: count(view => view.channel === 'meeting' || view.channel === 'phone'),
    adopted: count(view => view.outcome === 'adopted'),
    partly: count(view => view.outcome === 'partly'),
    owed: count(isOwed),
    unsummarised: count(view => !view.isWithdrawn && view.summary === ''),
  };
};

/** Passed on is no answer: the receiver owes one. */
export const isOwed = (view: NotedView): boolean =>
  !view.isWithdrawn && (view.outcome === null || view.outcome === 'passed-on');
