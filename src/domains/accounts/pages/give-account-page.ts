import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import { moneyInWords } from '../../money/public.ts';
import {
  type AccountFacts,
  type AccountField,
  type AccountProblem,
  type AccountWords,
  longestExplanation,
  longestWords,
  openField,
  stillOpen,
} from '../account.ts';

const sentences: Record<AccountProblem, string> = {
  'words-missing': 'Schrijf een toelichting voor de raad.',
  'words-too-long': 'Maak de toelichting korter: hoogstens 20.000 tekens.',
  'left-missing': 'Er is geld over. Schrijf waar dat naartoe gaat.',
  'left-too-long': 'Maak deze tekst korter: hoogstens 2.000 tekens.',
  'open-missing':
    'Voor dit plan staat nog geld apart. Geef het vrij of geef het uit, of schrijf hier waarom het er nog staat.',
  'open-too-long': 'Maak deze tekst korter: hoogstens 2.000 tekens.',
};

export type WhyNotGiven = 'nothing-granted' | 'not-awarded' | 'money-moved';

const whyNot: Record<WhyNotGiven, string> = {
  'nothing-granted': 'Er is nog geen geld toegekend. Er is dus niets te verantwoorden.',
  'not-awarded':
    'De gekozen plannen zijn nog geen afspraken. Een laatste verantwoording kan pas daarna. Tussentijds kan wel.',
  'money-moved':
    'Er is intussen geld geboekt. Kijk de cijfers nog eens na en leg dan opnieuw verantwoording af.',
};

/** The form in which who runs a budget accounts for it to the council. */
export function giveAccountPage(
  frame: Frame,
  budget: Budget,
  {
    facts,
    typed,
    isFinal,
    problems = {},
    refused,
  }: {
    readonly facts: AccountFacts;
    readonly typed: AccountWords;
    readonly isFinal: boolean;
    readonly problems?: Problems<AccountField, AccountProblem>;
    readonly refused?: WhyNotGiven | undefined;
  },
): Html {
  const errors = inSentences(problems, sentences);
  const title = 'Leg verantwoording af';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Verantwoording', href: paths.budgetAccount(budget.id) },
      ],
      hasErrors: Object.keys(errors).length > 0 || refused !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}${refused && alert({ kind: 'error', content: html`<p>${whyNot[refused]}</p>` })}
${pageHeader({
  kicker: budget.title,
  title,
  lead: moneyInWords(facts.sums),
})}
<p>De cijfers, de plannen en wat bewoners vinden komen vanzelf mee. <a class="nl-link" href="${paths.budgetAccount(budget.id)}">Bekijk eerst wat er nu in komt te staan</a>. Wie het geld gaf, krijgt bericht. Daarna verandert deze verantwoording niet meer.</p>
<form class="sw-form" method="post" action="${paths.giveAccount(budget.id)}" novalidate>
${onceField()}<input type="hidden" name="entryCount" value="${facts.entryCount}">
${radioGroup({
  name: 'isFinal',
  label: 'Welke verantwoording is dit?',
  value: isFinal ? 'laatste' : 'tussentijds',
  options: [
    { value: 'tussentijds', label: 'Tussentijds', hint: 'Er volgt nog een verantwoording.' },
    {
      value: 'laatste',
      label: 'De laatste',
      hint: 'Elke euro is uitgegeven of vrijgegeven, of u legt uit waarom niet. Hiermee is het wijkbudget klaar.',
    },
  ],
})}
${textArea({ name: 'words', label: 'Toelichting voor de raad', hint: 'Wat ging goed, wat niet, en wat leert u ervan? Iedereen kan dit lezen.', value: typed.words, error: errors.words, rows: 10, maxLength: longestWords })}
${stillOpen(facts).map(project =>
  textArea({
    name: openField(project.id),
    label: `Waarom staat er nog ${eurosInWords(project.reservedCents + project.committedCents)} apart voor ‘${project.title}’?`,
    hint: 'Nodig bij de laatste verantwoording.',
    value: typed.open[project.id] ?? '',
    error: errors[openField(project.id)],
    rows: 3,
    isRequired: false,
    maxLength: longestExplanation,
  }),
)}
${
  (facts.sums.freeCents > 0 || typed.left !== '') &&
  textArea({
    name: 'left',
    label: `Waar gaat de ${eurosInWords(facts.sums.freeCents)} naartoe die over is?`,
    hint: 'Nodig bij de laatste verantwoording.',
    value: typed.left,
    error: errors.left,
    rows: 3,
    isRequired: false,
    maxLength: longestExplanation,
  })
}
<div class="sw-buttons">${button({ label: 'Leg verantwoording af' })}</div>
</form>`,
  );
}
