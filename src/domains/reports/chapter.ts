/** A piece of text, perhaps one that leads somewhere on the site. */
export type Run = string | { readonly text: string; readonly href: string };

/** One thing in a report, said so that a page, a PDF and whoever listens to them can say it alike. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly title: string }
  | { readonly kind: 'text'; readonly text: string; readonly isSoft?: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'list'; readonly items: readonly Run[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly key: string; readonly value: Run }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly label: string; readonly isNumeric?: boolean }[];
      /** The first cell of a row names it. */
      readonly rows: readonly (readonly string[])[];
    }
  /** What somebody brought in, in their own words. */
  | {
      readonly kind: 'voice';
      readonly title: string;
      readonly text: string;
      readonly by: string;
      readonly href: string;
    }
  /** What was answered. */
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly by: string;
      /** Before the name, where it is no answer; otherwise: Antwoord van. */
      readonly label?: string;
    };

export interface Chapter {
  /** As it stands in the address: verslag#cijfers. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
