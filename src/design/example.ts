import type { Html } from './view.ts';

/** One state of a component, as the gallery shows it and the tests look at it. */
export interface Example {
  readonly state: string;
  readonly content: Html;
}
