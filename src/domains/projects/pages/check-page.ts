import { alert } from '../../../design/components/alert/alert.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { dateField, selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type EurosProblem, eurosSentences } from '../../../platform/read-euros.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Body } from '../../organisations/public.ts';
import type { Plan } from '../plans-of-budget.ts';
import { type CheckField, type CheckProblem, isOnBallot, longest } from '../project.ts';
import { type Clash, type PlanRefusal, planForm } from './plan-form.ts';

export interface TypedCheckForm {
  readonly cost: string;
  readonly feasibility: string;
  readonly ownerBodyId: string;
  readonly readyOn: string;
  /** 'heel' or 'deels'. */
  readonly extent: string;
}

/** What the check found, and whether it can go on the ballot. */
export function checkPage(
  frame: Frame,
  {
    budget,
    plan: { project, missing, voiceIds },
    bodies,
    typed,
    problems = {},
    euros,
    refused,
    clashes,
  }: {
    readonly budget: Budget;
    readonly plan: Plan;
    readonly bodies: readonly Body[];
    readonly typed: TypedCheckForm;
    readonly problems?: Problems<CheckField, CheckProblem>;
    /** Why the amount could not be read, if so. */
    readonly euros?: EurosProblem | undefined;
    readonly refused?: PlanRefusal | undefined;
    readonly clashes?: readonly Clash[];
  },
): Html {
  const { amountCents, mostPerProjectCents, resultAt } = budget.rules;
  const most = mostPerProjectCents ?? amountCents;
  const sentences: Record<CheckProblem, string> = {
    'costCents-missing': eurosSentences[euros ?? 'missing'],
    'costCents-over-amount': `Dit kost meer dan het hele wijkbudget van ${eurosInWords(amountCents)}. Maak het plan kleiner, of wijs het af met de reden.`,
    'costCents-over-most': `Een plan mag hoogstens ${eurosInWords(most)} kosten. Maak het plan kleiner, of wijs het af met de reden.`,
    'feasibility-missing': 'Schrijf op wat u hebt nagekeken en waarom het kan.',
    'feasibility-too-long': 'Maak de tekst korter: hoogstens 5.000 tekens.',
    'ownerBodyId-missing': 'Kies wie het gaat doen.',
    'readyOn-missing': 'Vul in wanneer het klaar is.',
    'readyOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2027.',
    'readyOn-before-result': 'Kies een dag na de uitslag van de stemming.',
  };
  const errors = inOrderOfPage(inSentences(problems, sentences), [
    'costCents',
    'feasibility',
    'ownerBodyId',
    'readyOn',
  ]);
  return planForm(frame, budget, project, {
    title: isOnBallot(project) ? 'Kijk het plan opnieuw na' : 'Kijk het plan na',
    lead: isOnBallot(project)
      ? 'Het plan staat op het concept-stembiljet. Wie erachter staat, krijgt bericht van wat u wijzigt.'
      : 'Kan het? Dan komt het op het concept-stembiljet, en krijgt wie erom vroeg dat als antwoord.',
    action: paths.checkProject(project.id),
    submit: isOnBallot(project) ? 'Bewaar' : 'Zet het op het stembiljet',
    errors,
    refused,
    ...(clashes && { clashes }),
    fields: html`${
      missing > 0 &&
      !refused &&
      alert({
        kind: 'warning',
        title: `Er ${missing === 1 ? 'mist' : 'missen'} nog ${plural(missing, 'bewoner', 'bewoners')}`,
        content: html`<p>Het plan kan pas op het stembiljet als genoeg bewoners het dragen. Zijn er handtekeningen op papier? <a href="${paths.projectCarriers(project.id)}">Vul ze in</a>.</p>`,
      })
    }
<p>Kan het niet? <a class="nl-link" href="${paths.refuseProject(project.id)}">Wijs het plan af met de reden</a>.</p>
${textField({ name: 'costCents', label: 'Wat kost het, in euro’s?', hint: `Hoogstens ${eurosInWords(most)}. Alles erbij: maken, plaatsen en voorbereiden.`, value: typed.cost, error: errors.costCents, inputMode: 'decimal' })}
${textArea({ name: 'feasibility', label: 'Wat hebt u nagekeken?', hint: 'Van wie is de grond, wat is er nodig, wie onderhoudt het. Iedereen kan dit lezen.', value: typed.feasibility, error: errors.feasibility, maxLength: longest.feasibility })}
${selectField({ name: 'ownerBodyId', label: 'Wie gaat het doen?', value: typed.ownerBodyId, error: errors.ownerBodyId, empty: 'Kies een afdeling of team', options: bodies.map(body => ({ value: String(body.id), label: body.name })) })}
${dateField({ name: 'readyOn', label: 'Wanneer is het klaar?', value: typed.readyOn, error: errors.readyOn, min: dayOf(resultAt) })}
${
  voiceIds.length > 0 &&
  !isOnBallot(project) &&
  radioGroup({
    name: 'extent',
    label: 'Doet het plan wat er gevraagd is?',
    value: typed.extent,
    options: [
      { value: 'heel', label: 'Ja, helemaal', hint: 'Het antwoord wordt: overgenomen.' },
      {
        value: 'deels',
        label: 'Voor een deel',
        hint: 'Het antwoord wordt: deels overgenomen. Schrijf hierboven wat niet, en waarom niet.',
      },
    ],
  })
}`,
  });
}
