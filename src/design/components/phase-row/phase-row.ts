import { icon } from '../../icons.ts';
import { type Html, html, type Printable } from '../../view.ts';

export interface PhaseOnRow {
  readonly label: string;
  /** When it begins, in a few words. */
  readonly when?: Printable;
  readonly state: 'done' | 'now' | 'later';
}

const words = { done: ', geweest', now: ', nu', later: '' } as const;

/** Where something is that goes through phases: what was, what is now, and what is still to come. */
export function phaseRow(phases: readonly PhaseOnRow[]): Html {
  const now = phases.findIndex(phase => phase.state === 'now');
  return html`<div class="sw-phases">${now >= 0 && html`<p class="sw-phases__where">Fase ${now + 1} van ${phases.length}</p>`}<ol class="sw-phases__row">${phases.map(
    phase =>
      html`<li class="sw-phase sw-phase--${phase.state}"${phase.state === 'now' && html` aria-current="step"`}><span class="sw-phase__label">${phase.state === 'done' && icon('check')}${phase.label}<span class="sw-hidden">${words[phase.state]}</span></span>${phase.when && html`<span class="sw-phase__when">${phase.when}</span>`}</li>`,
  )}</ol></div>`;
}
