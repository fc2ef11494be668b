import { type Html, html } from '../../../design/view.ts';
import type { PlanDifference } from '../plan-differences.ts';
import { wordDifference } from '../word-difference.ts';

/** What is different in a plan, as marked text: what went is crossed out, what came is marked. */
export const differenceList = (differences: readonly PlanDifference[]): Html =>
  html`<dl class="sw-changes">${differences.map(({ question, was, is }) => html`<div><dt>${question}</dt><dd>${markedText(was, is)}</dd></div>`)}</dl>`;

const markedText = (was: string, is: string): Html =>
  html`${wordDifference(was, is).map(({ kind, text }, index, all) =>
    kind === 'same'
      ? inLines(text)
      : kind === 'gone'
        ? html`<del><span class="sw-hidden">Weg: </span>${inLines(text)}</del>`
        : html`${all[index - 1]?.kind === 'gone' && ' '}<ins><span class="sw-hidden">Nieuw: </span>${inLines(text)}</ins>`,
  )}`;

const inLines = (text: string): Html[] =>
  text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
