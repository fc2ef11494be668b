import { checkboxGroup, radioGroup } from '../../../design/components/choice/choice.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import { areaOptions } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { VoiceLine } from '../../voices/public.ts';
import { longest, type Project, type ProjectField, type ProjectProblem } from '../project.ts';
import { type Clash, type PlanRefusal, planForm } from './plan-form.ts';

/** The form about a plan as it was typed; where it is comes from the point of one of its ideas. */
export interface TypedPlanForm {
  readonly title: string;
  readonly text: string;
  readonly areaCode: string;
  readonly voiceIds: readonly number[];
  readonly meeting: string;
  /** 'geen', 'zelf' for the point it has, or the number of an idea. */
  readonly point: string;
}

const sentences: Record<ProjectProblem, string> = {
  'title-missing': 'Geef het plan een naam.',
  'title-too-long': 'Maak de naam korter: hoogstens 150 tekens.',
  'text-too-long': 'Maak de tekst korter: hoogstens 10.000 tekens.',
  'areaCode-outside': 'Kies een plek binnen het gebied van dit wijkbudget.',
  'voiceIds-unknown': 'Een van de ideeën is intussen ingetrokken of weggehaald. Kijk welke u nog wilt.',
  'meeting-missing': 'Kies een idee, of schrijf op bij welke bijeenkomst dit is gezegd.',
  'meeting-too-long': 'Maak dit korter: hoogstens 500 tekens.',
};

/** The form with which a plan is drawn up from ideas, or put in other words. */
export function projectFormPage(
  frame: Frame,
  {
    budget,
    project,
    typed,
    fixedIdeas,
    ideas,
    areas,
    problems = {},
    refused,
    clashes,
  }: {
    readonly budget: Budget;
    /** Undefined for a new one. */
    readonly project: Project | undefined;
    readonly typed: TypedPlanForm;
    /** Ideas behind it already, which stay. */
    readonly fixedIdeas: readonly VoiceLine[];
    /** Ideas to choose from. */
    readonly ideas: readonly VoiceLine[];
    readonly areas: readonly Area[];
    readonly problems?: Problems<ProjectField, ProjectProblem>;
    readonly refused?: PlanRefusal | undefined;
    readonly clashes?: readonly Clash[];
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, sentences), [
    'voiceIds',
    'meeting',
    'title',
    'text',
    'areaCode',
  ]);
  const points = [...fixedIdeas, ...ideas.filter(idea => typed.voiceIds.includes(idea.id))].filter(
    idea => idea.longitude !== null,
  );
  return planForm(frame, budget, project, {
    title: project ? 'Bewerk het plan' : 'Maak een plan',
    lead: project
      ? 'Wie erachter staat, blijft erachter staan.'
      : 'Wie een van de ideeën indiende, krijgt bericht dat er een plan van is gemaakt.',
    action: project ? paths.changeProject(project.id) : paths.newProject(budget.id),
    submit: project ? 'Bewaar het plan' : 'Maak het plan',
    errors,
    refused,
    ...(clashes && { clashes }),
    fields: html`${
      fixedIdeas.length > 0 &&
      html`<div class="sw-behind"><h2 class="nl-heading nl-heading--level-3">Uit deze ideeën</h2><ul>${fixedIdeas.map(idea => html`<li><a href="${paths.voice(idea.id)}"><bdi>${idea.title}</bdi></a></li>`)}</ul></div>`
    }${
      ideas.length > 0 &&
      checkboxGroup({
        name: 'voiceIds',
        label: fixedIdeas.length > 0 ? 'Zet er meer ideeën bij' : 'Uit welke ideeën?',
        options: ideas.map(idea => ({ value: String(idea.id), label: idea.title })),
        values: typed.voiceIds.map(String),
        error: errors.voiceIds,
        isRequired: false,
      })
    }${
      fixedIdeas.length === 0 &&
      textField({
        name: 'meeting',
        label: 'Bij welke bijeenkomst is dit gezegd?',
        hint: 'Voor een plan zonder ingediend idee. Bijvoorbeeld: wijkavond van 12 maart in het buurthuis.',
        value: typed.meeting,
        error: errors.meeting,
        isRequired: false,
        maxLength: longest.meeting,
      })
    }
${textField({ name: 'title', label: 'Naam van het plan', hint: 'Zo komt het op het stembiljet.', value: typed.title, error: errors.title, maxLength: longest.title })}
${textArea({ name: 'text', label: 'Wat gaat er gebeuren?', value: typed.text, error: errors.text, isRequired: false, maxLength: longest.text })}
${selectField({ name: 'areaCode', label: 'Waar?', value: typed.areaCode === budget.areaCode ? '' : typed.areaCode, error: errors.areaCode, isRequired: false, empty: `Heel ${budget.areaName}`, options: placesWithin(budget, areas) })}
${
  (points.length > 0 || project?.longitude) &&
  radioGroup({
    name: 'point',
    label: 'Punt op de kaart',
    value: typed.point,
    isRequired: false,
    options: [
      { value: 'geen', label: 'Geen punt' },
      ...(project?.longitude ? [{ value: 'zelf', label: 'Het punt dat er nu staat' }] : []),
      ...points.map(idea => ({ value: String(idea.id), label: `Het punt van “${idea.title}”` })),
    ],
  })
}`,
  });
}

/** The places inside the one a budget is for: all of it is the choice above them. */
function placesWithin({ areaCode }: Pick<Budget, 'areaCode'>, areas: readonly Area[]) {
  const around = areas.find(({ code }) => code === areaCode)?.parentCode;
  return areaOptions(areas, code => code !== areaCode && code !== around);
}
