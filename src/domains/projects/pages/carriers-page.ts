import { textField } from '../../../design/components/field/field.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Plan } from '../plans-of-budget.ts';
import { longest } from '../project.ts';
import type { CarriersField, CarriersProblem } from '../record-carriers.ts';
import { type Clash, type PlanRefusal, planForm } from './plan-form.ts';

const sentences: Record<CarriersProblem, string> = {
  'count-unreadable': 'Vul een aantal in, zoals 3.',
  'source-missing': 'Schrijf op hoe u dit weet, zoals: lijst van de wijkavond, ligt bij het wijkteam.',
  'source-too-long': 'Maak dit korter: hoogstens 500 tekens.',
};

/** How many residents carry a plan on paper, and how that is known. */
export function carriersPage(
  frame: Frame,
  {
    budget,
    plan: { project, peopleBehind },
    typed,
    problems = {},
    refused,
    clashes,
  }: {
    readonly budget: Budget;
    readonly plan: Plan;
    readonly typed: { readonly count: string; readonly source: string };
    readonly problems?: Problems<CarriersField, CarriersProblem>;
    readonly refused?: PlanRefusal | undefined;
    readonly clashes?: readonly Clash[];
  },
): Html {
  const errors = inSentences(problems, sentences);
  return planForm(frame, budget, project, {
    title: 'Handtekeningen op papier',
    lead: `Op de site ${peopleBehind === 1 ? 'staat' : 'staan'} al ${plural(peopleBehind, 'bewoner', 'bewoners')} achter dit plan. Tel wie ook op de site steunt hier niet mee.`,
    action: paths.projectCarriers(project.id),
    submit: 'Bewaar het aantal',
    errors,
    refused,
    ...(clashes && { clashes }),
    fields: html`${textField({ name: 'count', label: 'Hoeveel bewoners tekenden op papier?', hint: 'Zonder namen: alleen het aantal komt op de site.', value: typed.count, error: errors.count, inputMode: 'numeric' })}
${textField({ name: 'source', label: 'Hoe weet u dit?', hint: 'Bijvoorbeeld: handtekeningenlijst van 12 maart, ligt bij het wijkteam.', value: typed.source, error: errors.source, maxLength: longest.source })}`,
  });
}
