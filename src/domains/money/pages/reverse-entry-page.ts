import { alert } from '../../../design/components/alert/alert.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import { longestSource } from '../enter-money.ts';
import type { LedgerLine } from '../ledger.ts';
import { moneyForm } from './money-form.ts';
import { moneyKindNames } from './money-words.ts';

const sentences = {
  'reason-missing': 'Schrijf waarom u deze boeking terugdraait. Iedereen kan dat lezen.',
  'reason-too-long': `Maak de reden korter: hoogstens ${longestSource} tekens.`,
};

/** The form in which a wrong entry is taken back, with the reason. */
export function reverseEntryPage(
  frame: Frame,
  budget: Budget,
  {
    line,
    projectTitle,
    reason,
    problems = {},
    impossible,
  }: {
    readonly line: LedgerLine;
    readonly projectTitle: string | undefined;
    readonly reason: string;
    readonly problems?: Problems<'reason', 'reason-missing' | 'reason-too-long'>;
    /** Why it cannot be taken back now. */
    readonly impossible?: string | undefined;
  },
): Html {
  const errors = inSentences(problems, sentences);
  return moneyForm(frame, budget, {
    title: `Draai boeking ${line.number} terug`,
    lead: 'De boeking blijft staan. Er komt een tegenboeking bij met uw reden, en het geld is weer waar het was.',
    action: paths.reverseEntry(budget.id, line.id),
    submit: 'Draai de boeking terug',
    errors,
    fields: html`${impossible && alert({ kind: 'error', content: html`<p>${impossible}</p>` })}
${dataList([
  { key: 'Wat', value: `${moneyKindNames[line.kind]}${projectTitle ? `: ${projectTitle}` : ''}` },
  { key: 'Bedrag', value: eurosInWords(line.amountCents) },
  { key: 'Dag', value: day(line.bookedOn) },
  { key: 'Waar het op berust', value: line.source },
])}
${textArea({ name: 'reason', label: 'Waarom was deze boeking fout?', value: reason, error: errors.reason, rows: 3, maxLength: longestSource })}`,
  });
}
