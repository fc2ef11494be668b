import type { Instant } from '../clock.ts';

/** A mail to one address. */
export interface Mail {
  readonly to: string;
  readonly letter: Letter;
  /** Asked for just now, such as a link to sign in: goes before news, and its words are forgotten once it is sent. */
  readonly isService: boolean;
  /** After this moment it is not sent any more. */
  readonly uselessAfter?: Instant;
  readonly now: Instant;
}

/** Whose mail it is, and where its links lead. */
export interface Letterhead {
  /** "Samenwijk Waterveen". */
  readonly siteName: string;
  readonly baseUrl: string;
}

/** What a mail says, as plain data. It becomes text and HTML when it is sent. Addresses begin with a slash. */
export interface Letter {
  readonly subject: string;
  /** Plain text; empty lines make paragraphs. */
  readonly text: string;
  /** The one thing to go and do or see. */
  readonly action?: { readonly label: string; readonly address: string };
  /** For a mail about several things. */
  readonly sections?: readonly LetterSection[];
  /** Why somebody gets this mail: one sentence at the foot. */
  readonly reason: string;
  /** Where mail of this kind can be stopped in one press. Mail that somebody asked for has none. */
  readonly stop?: { readonly label: string; readonly address: string };
}

export interface LetterSection {
  readonly heading: string;
  readonly items: readonly { readonly title: string; readonly text: string; readonly address: string }[];
}
