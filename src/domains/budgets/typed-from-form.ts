import type { Form } from '../../platform/form.ts';
import type { TypedMoment } from '../../platform/typed-moment.ts';
import { pickedOneIn } from '../decisions/public.ts';
import type { TypedBudget } from './budget-draft.ts';
import { type MomentName, momentNames, type TypedRules } from './rules-draft.ts';

/** A budget as the form sends it. */
export const typedBudgetFrom = (form: Form): TypedBudget => ({
  title: form.text('title'),
  about: form.text('about'),
  areaCode: form.text('areaCode'),
  bodyId: form.text('bodyId'),
  decision: pickedOneIn(form, 'decision'),
  caseNumber: form.text('caseNumber'),
  periodFrom: form.text('periodFrom'),
  periodUntil: form.text('periodUntil'),
  rules: typedRulesFrom(form),
});

/** Rules as the form sends them. What it did not ask for, because it is fixed, is what it was. */
export function typedRulesFrom(
  form: Form,
  was?: TypedRules,
  fixed: ReadonlySet<string> = new Set(),
): TypedRules {
  const kept = <Value>(field: string, before: Value | undefined, typed: Value): Value =>
    fixed.has(field) && before !== undefined ? before : typed;
  const ballotKind = kept('ballotKind', was?.ballotKind, form.text('ballotKind'));
  return {
    amount: kept('amountCents', was?.amount, form.text('amount')),
    proposers: kept('proposers', was?.proposers, form.text('proposers')),
    leastCarriers: kept('leastCarriers', was?.leastCarriers, form.text('leastCarriers')),
    mostPerProject: kept('mostPerProjectCents', was?.mostPerProject, form.text('mostPerProject')),
    leastAge: kept('leastAge', was?.leastAge, form.text('leastAge')),
    votingWays: kept('votingWays', was?.votingWays, form.all('votingWays')),
    hasPaper: kept('hasPaper', was?.hasPaper, form.isChecked('hasPaper')),
    ballotKind,
    mostChoices: kept('mostChoices', was?.mostChoices, form.text(`mostChoices-${ballotKind}`)),
    points: kept('points', was?.points, form.text('points')),
    mostPointsPerProject: kept(
      'mostPointsPerProject',
      was?.mostPointsPerProject,
      form.text('mostPointsPerProject'),
    ),
    countingRule: kept('countingRule', was?.countingRule, form.text('countingRule')),
    utility: kept('utility', was?.utility, form.text('utility')),
    completion: kept('completion', was?.completion, form.text('completion')),
    leastVotes: kept('leastVotes', was?.leastVotes, form.text('leastVotes')),
    moments: Object.fromEntries(
      momentNames.map(name => [
        name,
        kept(name, was?.moments[name], { day: form.text(name), hour: form.text(`${name}-hour`) }),
      ]),
    ) as Record<MomentName, TypedMoment>,
  };
}
