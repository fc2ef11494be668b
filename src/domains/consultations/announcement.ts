import type { Day, Instant } from '../../platform/clock.ts';

/** A draft decision that views can be about; one consultation can have several. */
export interface DraftDecision {
  /** Stays the same when the announcement is corrected. */
  readonly key: string;
  readonly name: string;
}

export const orders = ['asked', 'lot'] as const;

/** Where submitters speak. */
export interface Hearing {
  readonly at: Instant;
  readonly place: string;
  /** The last day on which a submitter can ask to speak. */
  readonly askUntil: Day;
  /** In the order of asking, or by lot. */
  readonly order: (typeof orders)[number];
  readonly minutesEach: number;
}

export const bases = ['awb', 'ordinance'] as const;
export const submitters = ['everybody', 'interested'] as const;

/** Everything a municipality announces of a consultation (Awb 3:12): the rules by which it goes. */
export interface Announcement {
  readonly title: string;
  readonly about: string;
  readonly caseNumber: string;
  readonly themeSlug: string;
  readonly decidingBodyId: number;
  readonly areaCodes: readonly string[];
  readonly drafts: readonly DraftDecision[];
  /** Afdeling 3.4 of the Awb, or the municipality's own inspraakverordening. */
  readonly basis: (typeof bases)[number];
  /** Which article of the ordinance, where that is the basis. */
  readonly article: string;
  readonly opensOn: Day;
  readonly weeks: number;
  /** By termOf: what the weeks come to, and why the term runs on. */
  readonly lastOn: Day;
  readonly because: string;
  /** Everybody, or who has an interest in the decision (Awb 3:15). */
  readonly submitters: (typeof submitters)[number];
  /** Where and when it can be read on paper (Awb 3:11). */
  readonly onPaper: string;
  /** Where a letter goes, and where a view can be said (Awb 3:17). */
  readonly postAddress: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  /** By when the answers are there, as foreseen. */
  readonly answerOn: Day;
  readonly hearing: Hearing | null;
}

/** Within how many weeks the law asks that views are received. */
export const lawfulWeeks = 6;
