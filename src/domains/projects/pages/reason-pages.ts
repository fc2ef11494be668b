import { radioGroup } from '../../../design/components/choice/choice.ts';
import { selectField, textArea } from '../../../design/components/field/field.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Plan } from '../plans-of-budget.ts';
import { longest, type Project, type ReasonProblem } from '../project.ts';
import { type PlanForm, type PlanRefusal, planForm } from './plan-form.ts';

/** What every one of these pages is given. */
export interface ReasonForm {
  readonly budget: Budget;
  readonly plan: Plan;
  readonly typed: { readonly reason: string; readonly choice: string };
  readonly problem?: ReasonProblem | undefined;
  readonly refused?: PlanRefusal | undefined;
}

const sentences: Record<ReasonProblem, string> = {
  'reason-missing': 'Schrijf op waarom. Zonder reden kan dit niet.',
  'reason-too-long': 'Maak de reden korter: hoogstens 5.000 tekens.',
};

const reasonForm = (
  frame: Frame,
  { budget, plan, typed, problem, refused }: ReasonForm,
  form: Omit<PlanForm, 'fields' | 'errors'> & {
    readonly before?: Html;
    readonly label: string;
    readonly hint?: string;
  },
): Html => {
  const errors = problem ? { reason: sentences[problem] } : {};
  return planForm(frame, budget, plan.project, {
    ...form,
    errors,
    refused,
    fields: html`${form.before}${textArea({ name: 'reason', label: form.label, ...(form.hint && { hint: form.hint }), value: typed.reason, error: errors.reason, maxLength: longest.reason })}`,
  });
};

const answeredTo = ({ voiceIds }: Plan): string =>
  voiceIds.length === 0
    ? 'Iedereen kan de reden lezen.'
    : `Iedereen kan de reden lezen. Het is ook het antwoord aan wie ${voiceIds.length === 1 ? 'het idee indiende' : `een van de ${voiceIds.length} ideeën indiende`}.`;

export const refusePage = (frame: Frame, it: ReasonForm): Html =>
  reasonForm(frame, it, {
    title: 'Wijs het plan af',
    lead: answeredTo(it.plan),
    action: paths.refuseProject(it.plan.project.id),
    submit: 'Wijs het plan af',
    isNegative: true,
    before: radioGroup({
      name: 'choice',
      label: 'Wat voor nee is het?',
      value: it.typed.choice,
      options: [
        {
          value: 'nee',
          label: 'Het kan niet, of het is niet verstandig',
          hint: 'Het antwoord wordt: niet overgenomen.',
        },
        {
          value: 'buiten',
          label: 'Dit geld is hier niet voor',
          hint: 'Het antwoord wordt: buiten het kader. Schrijf erbij waar iemand wel terecht kan.',
        },
      ],
    }),
    label: 'Waarom gaat dit plan niet door?',
    hint: 'Schrijf het zoals u het iemand aan de deur zou uitleggen.',
  });

export const withdrawPage = (frame: Frame, it: ReasonForm & { readonly isCorrection: boolean }): Html =>
  reasonForm(frame, it, {
    title: it.isCorrection ? 'Haal het plan van het stembiljet' : 'Trek het plan terug',
    lead: it.isCorrection
      ? 'Het stemmen is al begonnen. Dit is een openbare correctie: de reden staat bij het plan en bij de uitslag. Wie dit plan al koos, houdt een geldig stembiljet. Het plan kan niet winnen.'
      : answeredTo(it.plan),
    action: paths.withdrawProject(it.plan.project.id),
    submit: it.isCorrection ? 'Haal het van het stembiljet' : 'Trek het plan terug',
    isNegative: true,
    label: it.isCorrection
      ? 'Waarom kan dit plan niet blijven staan?'
      : 'Waarom wordt dit plan teruggetrokken?',
  });

export const restorePage = (frame: Frame, it: ReasonForm): Html =>
  reasonForm(frame, it, {
    title: 'Neem het plan weer in behandeling',
    lead: 'Het plan wordt opnieuw nagekeken. Wie erom vroeg, krijgt bericht.',
    action: paths.restoreProject(it.plan.project.id),
    submit: 'Neem het weer in behandeling',
    label: 'Waarom kijken we er weer naar?',
  });

export const mergePage = (frame: Frame, it: ReasonForm & { readonly others: readonly Project[] }): Html =>
  reasonForm(frame, it, {
    title: 'Voeg het plan samen',
    lead: 'De ideeën gaan mee, en wie ze indiende ook. Dit plan houdt zijn pagina, met een verwijzing.',
    action: paths.mergeProject(it.plan.project.id),
    submit: 'Voeg de plannen samen',
    before: selectField({
      name: 'choice',
      label: 'In welk plan gaat het verder?',
      value: it.typed.choice,
      empty: 'Kies een plan',
      options: it.others.map(other => ({ value: String(other.id), label: `${other.code}. ${other.title}` })),
    }),
    label: 'Waarom horen ze bij elkaar?',
  });
