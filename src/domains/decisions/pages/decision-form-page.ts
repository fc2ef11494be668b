import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Picker, picker } from '../../../design/components/picker/picker.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { Body } from '../../organisations/public.ts';
import {
  type DecisionProblem,
  type DecisionProblems,
  longest,
  outcomes,
  type TypedDecision,
} from '../decision.ts';
import { areaFields } from './area-fields.ts';
import { outcomeNames } from './outcome-badge.ts';

/** What is wrong with a decision as it was typed, in words. */
export const decisionSentences: Record<DecisionProblem, string> = {
  'title-missing': 'Schrijf in een paar woorden waar het besluit over gaat.',
  'title-too-long': `Maak de titel korter: hoogstens ${longest.title} tekens.`,
  'text-too-long': 'Maak de tekst van het besluit korter: hoogstens 10.000 tekens.',
  'reason-missing': 'Schrijf waarom zo is besloten. Zonder reden kan een besluit hier niet staan.',
  'reason-too-long': 'Maak de reden korter: hoogstens 10.000 tekens.',
  'caseNumber-too-long': 'Een zaaknummer heeft hoogstens 40 tekens.',
  'outcome-missing': 'Kies wat de uitkomst was.',
  'decidedOn-missing': 'Vul in op welke dag het besluit is genomen.',
  'decidedOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2026.',
  'decidedOn-in-future': 'Dit besluit is nog niet genomen. Vul een dag in die al is geweest.',
  'voiceIds-unreadable': 'Vul alleen nummers van inbreng in, met een komma ertussen.',
  'voiceIds-unknown': 'Een van deze nummers hoort niet bij inbreng. Kijk ze nog eens na.',
  'correction-missing': 'Schrijf wat er niet klopte. Dat blijft bij de oude versie staan.',
  'correction-too-long': 'Maak de uitleg korter: hoogstens 1.000 tekens.',
};

/** What can come out, to choose from. */
export const decisionOutcomes = outcomes.map(value => ({ value, label: outcomeNames[value] }));

/** The form in which a decision is put down, or put right. */
export function decisionFormPage(
  frame: Frame,
  {
    action,
    typed,
    bodies,
    areas,
    voices,
    correcting,
    problems = {},
  }: {
    readonly action: string;
    readonly typed: TypedDecision & { readonly bodyId: number | undefined };
    /** Those for which this person may do it. */
    readonly bodies: readonly Pick<Body, 'id' | 'name'>[];
    readonly areas: readonly Area[];
    /** The voices behind the numbers, and what was found by words. */
    readonly voices: Pick<Picker, 'chosen' | 'found'>;
    readonly correcting?: { readonly id: number; readonly title: string; readonly correction: string };
    readonly problems?: DecisionProblems;
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, decisionSentences), [
    'correction',
    'title',
    'decidedOn',
    'outcome',
    'text',
    'reason',
  ]);
  const title = correcting ? 'Besluit verbeteren' : 'Besluit vastleggen';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Besluiten', href: paths.decisions },
        ...(correcting ? [{ label: correcting.title, href: paths.decision(correcting.id) }] : []),
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  title,
  lead: correcting
    ? 'De nieuwe tekst komt in de plaats van de oude. De oude blijft voor iedereen te lezen, met uw uitleg erbij.'
    : 'Wat u hier vastlegt, kan iedereen lezen. Het blijft staan. Wie heeft meegepraat, krijgt bericht.',
})}
<form class="sw-form" method="post" action="${action}" novalidate>
${onceField()}
${!correcting && selectField({ name: 'bodyId', label: 'Wie nam het besluit?', options: bodies.map(({ id, name }) => ({ value: String(id), label: name })), value: typed.bodyId?.toString() })}
${textField({ name: 'title', label: 'Waar gaat het besluit over?', value: typed.title, error: errors.title, maxLength: longest.title })}
${dateField({ name: 'decidedOn', label: 'Wanneer is het besloten?', value: typed.decidedOn, error: errors.decidedOn })}
${radioGroup({ name: 'outcome', label: 'Wat was de uitkomst?', options: decisionOutcomes, value: typed.outcome, error: errors.outcome })}
${textArea({ name: 'text', label: 'Wat is er besloten?', value: typed.text, error: errors.text, isRequired: false, maxLength: longest.text })}
${textArea({ name: 'reason', label: 'Waarom?', hint: 'Schrijf ook hoe de inbreng is meegewogen, en waarom iets niet is overgenomen.', value: typed.reason, error: errors.reason, maxLength: longest.reason })}
${areaFields(areas, typed.areaCodes)}
${picker({
  name: 'voiceIds',
  label: 'Welke inbreng is meegewogen?',
  hint: 'De nummers van de inbreng, met een komma ertussen. Het nummer staat in het adres van elke inbreng.',
  value: typed.voiceIds,
  error: errors.voiceIds,
  isRequired: false,
  ...voices,
  isMany: true,
  search: { action, label: 'Weet u het nummer niet? Zoek op woorden', button: 'Zoek inbreng' },
})}
${textField({ name: 'caseNumber', label: 'Zaaknummer', hint: 'Bijvoorbeeld Z/26/0000123', value: typed.caseNumber, error: errors.caseNumber, isRequired: false, maxLength: longest.caseNumber, width: 24 })}
${correcting && textArea({ name: 'correction', label: 'Wat klopte er niet?', hint: 'Dit blijft bij de oude versie staan.', value: correcting.correction, error: errors.correction, rows: 3, maxLength: longest.correction })}
<div class="sw-buttons">${button({ label: correcting ? 'Bewaar de verbetering' : 'Leg het besluit vast' })}</div>
</form>`,
  );
}
