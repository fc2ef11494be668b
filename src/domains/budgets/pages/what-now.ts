import { day } from '../../../design/components/day/day.ts';
import { from, until } from '../../../design/components/day/until.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { type Budget, type Phase, phaseOf } from '../budget.ts';

/** What a resident can do about a budget at a moment: one thing, and until when. */
export interface WhatNow {
  readonly phase: Phase;
  /** As somebody would be asked it: "Stem op de plannen". */
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly when: Html | undefined;
  /** Whether a resident has a say now, or only something to read. */
  readonly isSay: boolean;
}

type Words = Pick<WhatNow, 'title' | 'text' | 'isSay'>;

const words: Record<Phase, Words> = {
  analysis: {
    title: 'Kijk hoe de wijk ervoor staat',
    text: 'Het wijkteam verzamelt cijfers en wat bewoners de afgelopen tijd hebben gezegd.',
    isSay: false,
  },
  ideas: {
    title: 'Dien een idee in',
    text: 'Waar moet het geld naartoe? Het hoeft niet af te zijn.',
    isSay: true,
  },
  check: {
    title: 'Kijk welke plannen worden nagekeken',
    text: 'De gemeente kijkt na wat een plan kost en of het kan. Bij elk nee staat een reden.',
    isSay: false,
  },
  draft: {
    title: 'Kijk of het stembiljet klopt',
    text: 'Dit is het concept. Mist uw plan, of klopt er iets niet? Maak dan bezwaar.',
    isSay: true,
  },
  voting: {
    title: 'Stem op de plannen',
    text: 'U kiest waar het geld naartoe gaat. Stemmen duurt een paar minuten.',
    isSay: true,
  },
  counting: {
    title: 'Lees hoe er wordt geteld',
    text: 'Stemmen kan niet meer. De stemmen worden geteld.',
    isSay: false,
  },
  result: {
    title: 'Bekijk de uitslag',
    text: 'U ziet per plan waarom het wel of niet heeft gewonnen. Iedereen kan de telling overdoen.',
    isSay: false,
  },
  'carrying-out': {
    title: 'Volg hoe het gaat',
    text: 'Elk gekozen plan is een afspraak, met een naam, een datum en een bedrag.',
    isSay: false,
  },
  account: {
    title: 'Lees de verantwoording',
    text: 'Wat er met het geld is gedaan, en wat bewoners ervan vonden.',
    isSay: false,
  },
  withdrawn: {
    title: 'Lees waarom dit niet doorgaat',
    text: 'Dit wijkbudget is ingetrokken.',
    isSay: false,
  },
};

/** What a resident can do now; for a card, the front page and the page of the budget itself. */
export function whatNow(budget: Budget, now: Instant): WhatNow {
  const phase = phaseOf(budget, now);
  const { id, rules } = budget;
  const where: Record<Phase, { readonly href: string; readonly when?: Html }> = {
    analysis: { href: paths.budgetAnalysis(id), when: html`Ideeën indienen kan ${from(rules.ideasAt)}.` },
    ideas: { href: paths.newVoiceOn('budget', id), when: html`Dat kan ${until(rules.checkAt)}.` },
    check: { href: paths.budgetProjects(id), when: html`Nakijken duurt ${until(rules.draftAt)}.` },
    draft: { href: paths.draftBallot(id), when: html`Bezwaar maken kan ${until(rules.votingOpensAt)}.` },
    voting: { href: paths.vote(id), when: html`Stemmen kan ${until(rules.votingClosesAt)}.` },
    counting: {
      href: paths.budgetRules(id),
      when: html`De uitslag komt uiterlijk ${day(rules.resultAt)}.`,
    },
    result: { href: paths.result(id) },
    'carrying-out': { href: paths.budgetProgress(id) },
    account: { href: paths.budgetAccount(id) },
    withdrawn: { href: paths.budget(id) },
  };
  return { phase, ...words[phase], href: where[phase].href, when: where[phase].when };
}
