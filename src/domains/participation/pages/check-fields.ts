import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Edition, type Ticks, tickFields, wrongTicks } from '../../guidance/public.ts';
import { longest } from '../longest.ts';
import { departureInWords } from '../plan-in-words.ts';
import type { PlanNames } from '../plan-names.ts';
import type { PlanStep } from '../plan-steps.ts';
import type { Readiness } from '../readiness.ts';
import type { Trajectory } from '../trajectory.ts';
import { explanationName } from '../typed-plan.ts';
import { planInFull } from './plan-in-full.ts';
import { changeSentences, missingSentence, otherSentences } from './plan-sentences.ts';
import type { StepForm } from './step-fields.ts';

/** What the last step knows: whether the plan can go, and by what name things are called. */
export interface ReadyToSend {
  readonly readiness: Readiness;
  readonly names: PlanNames;
  /** What was said about the guidance, and the edition it is about. */
  readonly ticks: Ticks;
  readonly edition: Edition;
  /** After somebody asked to publish what is not ready. */
  readonly wasRefused: boolean;
}

/** The last step: what is missing, what asks for an explanation, the plan as everybody will read it, and the button. */
export function checkFields({
  typed,
  errors,
  plan,
  rules,
  ready: { readiness, names, ticks, edition, wasRefused },
  trajectory,
}: StepForm & { readonly ready: ReadyToSend; readonly trajectory: Trajectory }): Html {
  const isChange = trajectory.planNumber > 0;
  return html`${hindrances(trajectory.id, readiness, wasRefused)}
${
  readiness.departures.length > 0 &&
  section({
    title: 'Wat om uitleg vraagt',
    content: html`<p>Dit wijkt af van wat in deze gemeente gewoon is. Dat mag, als u uitlegt waarom. Uw uitleg staat in het plan, en iedereen kan die lezen.</p>
${readiness.departures.map(
  it =>
    html`<input type="hidden" name="departure" value="${it.key}">${textArea({ name: explanationName(it.key), label: departureInWords(it, plan, rules), hint: 'Waarom is dat hier zo?', value: typed.text(explanationName(it.key)), error: errors[explanationName(it.key)] ?? (wasRefused && readiness.unexplained.includes(it) ? 'Leg uit waarom het plan hier afwijkt.' : undefined), rows: 3, maxLength: longest.reason })}`,
)}`,
  })
}
${section({
  title: 'Wat doet u van de handreiking?',
  content: html`<p>De handreiking zegt hoe participatie goed gaat. Wat u hier zegt, staat bij het plan en in het verslag. U mag punten openlaten.</p><details class="sw-fold"><summary>Loop de punten langs</summary>${tickFields(edition.points, ticks, wasRefused ? wrongTicks(edition.points, ticks) : {})}</details>`,
})}
${
  isChange &&
  section({
    title: 'Waarom het plan verandert',
    content: textArea({
      name: 'changeReason',
      label: 'Wat is er anders, en waarom?',
      hint: 'Iedereen leest dit boven de nieuwe versie. Wie het traject volgt, krijgt bericht.',
      value: typed.text('changeReason'),
      error: errors.changeReason,
      rows: 3,
      maxLength: longest.reason,
    }),
  })
}
<div class="sw-buttons">${
    trajectory.checkingBodyId === null
      ? button({
          label: isChange ? 'Publiceer de nieuwe versie' : 'Publiceer het plan',
          name: 'doe',
          value: 'publiceer',
          skipsChecks: true,
        })
      : button({
          label: 'Leg het plan voor',
          about: `aan ${trajectory.checkingBodyName}`,
          name: 'doe',
          value: 'voorleggen',
          skipsChecks: true,
        })
  }${button({ label: 'Bewaar', kind: 'secondary', name: 'doe', value: 'bewaar', skipsChecks: true })}${linkButton({ label: 'Vorige stap', kind: 'subtle', href: paths.planStep(trajectory.id, 'evaluatie') })}</div>
${section({ title: 'Zo leest iedereen het', content: planInFull({ plan, rules, names, level: 3 }) })}`;
}

/** Everything that stands in the way, each with the step where it is put right. */
export function hindrances(trajectoryId: number, readiness: Readiness, wasRefused: boolean): Html {
  const { missing, changeProblems, unexplained, other } = readiness;
  const count = missing.length + changeProblems.length + unexplained.length + other.length;
  if (count === 0)
    return alert({
      kind: 'ok',
      title: 'Het plan is compleet',
      content: html`<p>Lees het nog één keer na.</p>`,
    });
  const to = (step: PlanStep, sentence: string) =>
    html`<a class="nl-link" href="${paths.planStep(trajectoryId, step)}">${sentence}</a>`;
  const said = alert({
    kind: wasRefused ? 'error' : 'warning',
    title: wasRefused
      ? 'Het plan kan nog niet naar buiten'
      : `Nog ${plural(count, 'ding', 'dingen')} voordat het plan naar buiten kan`,
    content: html`<ul class="sw-hindrances">${missing.map(it => html`<li>${to(it.step, missingSentence(it))}</li>`)}${changeProblems.map(it => html`<li>${to('fasen', changeSentences[it.reason](it.about))}</li>`)}${unexplained.length > 0 && html`<li>${unexplained.length === 1 ? 'Eén afwijking heeft' : `${unexplained.length} afwijkingen hebben`} nog geen uitleg. Die schrijft u hieronder.</li>`}${other.map(it => html`<li>${otherSentences[it]}</li>`)}</ul>`,
  });
  return wasRefused ? html`<div role="alert" tabindex="-1" id="fouten">${said}</div>` : said;
}
