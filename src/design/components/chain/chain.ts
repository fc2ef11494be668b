import { type IconName, icon } from '../../icons.ts';
import { type Html, html, type Printable } from '../../view.ts';

export interface ChainLink {
  readonly kind:
    | 'voice'
    | 'support'
    | 'answer'
    | 'plan'
    | 'decision'
    | 'promise'
    | 'progress'
    | 'verdict'
    | 'change';
  /** What happened, in a few words. */
  readonly title: string;
  readonly href?: string;
  /** The day, or what is expected when. */
  readonly when?: Printable;
  readonly who?: Printable;
  readonly badges?: Printable;
  readonly text?: Printable;
  /** Still to come: drawn open. */
  readonly isOpen?: boolean;
  /** Should have been here by now. */
  readonly isLate?: boolean;
  /** The page the reader is on. */
  readonly isHere?: boolean;
}

const looks: Record<ChainLink['kind'], { readonly icon: IconName; readonly word: string }> = {
  voice: { icon: 'voice', word: 'Inbreng' },
  support: { icon: 'person', word: 'Steun' },
  answer: { icon: 'mail', word: 'Antwoord' },
  plan: { icon: 'pin', word: 'Plan' },
  decision: { icon: 'decision', word: 'Besluit' },
  promise: { icon: 'promise', word: 'Afspraak' },
  progress: { icon: 'forward', word: 'Voortgang' },
  verdict: { icon: 'check', word: 'Oordeel' },
  change: { icon: 'change', word: 'Wijziging' },
};

function link(it: ChainLink): Html {
  const look = looks[it.kind];
  const state = `${it.isOpen ? ' sw-chain__link--open' : ''}${it.isLate ? ' sw-chain__link--late' : ''}${it.isHere ? ' sw-chain__link--here' : ''}`;
  return html`<li class="sw-chain__link${state}"><span class="sw-chain__node">${icon(it.isLate ? 'alarm' : look.icon)}</span><div class="sw-chain__body"><p class="sw-chain__kind">${look.word}${it.isOpen && !it.isLate && ', nog open'}${it.when && html`<span class="sw-chain__when">${it.when}</span>`}</p><p class="sw-chain__title">${it.href && !it.isHere ? html`<a href="${it.href}">${it.title}</a>` : it.title}${it.isHere && html` <span class="sw-chain__here">u bent hier</span>`}</p>${it.badges && html`<p class="sw-chain__badges">${it.badges}</p>`}${it.text && html`<div class="sw-chain__text">${it.text}</div>`}${it.who && html`<p class="sw-chain__who">${it.who}</p>`}</div></li>`;
}

/** The whole story of a matter in the order it happened, down to what is still owed. */
export function chain(links: readonly ChainLink[]): Html {
  return html`<ol class="sw-chain">${links.map(link)}</ol>`;
}
