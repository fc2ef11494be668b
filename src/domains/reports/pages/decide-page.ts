import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import { decisionSentences } from '../../decisions/public.ts';
import { bindingNames, type PublishedTrajectory } from '../../participation/public.ts';
import { type BindingPart, needsConsent } from '../bindings.ts';
import type { EndingField, EndingProblem, TypedEnding, WhyNotDecided } from '../decide-trajectory.ts';
import { consentRows, type DepartureProblem, longestMotivation } from '../departure.ts';

const departureSentences: Record<DepartureProblem, string> = {
  'departs-missing': 'Kies of het besluit afwijkt.',
  'motivation-missing': 'Schrijf waarom het besluit afwijkt. Zonder reden mag dat niet.',
  'motivation-too-long': 'Maak de reden korter: hoogstens 10.000 tekens.',
  'consents-missing':
    'Afwijken kan alleen als wie het samen maakte of mee besluit ermee instemt. Noem wie dat deed, wanneer en waar dat staat.',
  'consents-incomplete': 'Vul bij elke groep in wie het was, op welke dag, en waar het staat.',
  'consents-in-future': 'Deze instemming is nog niet gegeven. Vul een dag in die al is geweest.',
};

const whyNot: Record<Exclude<WhyNotDecided, 'not-allowed'>, string> = {
  'not-reported':
    'Er is nog geen verslag. Wie besluit, hoort eerst te weten wat er is gezegd en geantwoord. Daarna kan het besluit hier worden vastgelegd.',
  'decided-already':
    'Het besluit over dit traject is al vastgelegd. Klopt er iets niet, verbeter het dan bij het besluit zelf.',
};

/** The form in which is put down what the body decided at the end of a trajectory. */
export function decidePage(
  frame: Frame,
  { id, title: name, plan }: PublishedTrajectory,
  {
    bodyName,
    parts,
    typed,
    beside,
    problems = {},
    refused,
  }: {
    readonly bodyName: string;
    readonly parts: readonly BindingPart[];
    readonly typed: TypedEnding;
    /** What the guidance says about it. */
    readonly beside: Html;
    readonly problems?: Problems<EndingField, EndingProblem>;
    readonly refused?: Exclude<WhyNotDecided, 'not-allowed'> | undefined;
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, { ...decisionSentences, ...departureSentences }), [
    'title',
    'decidedOn',
    'outcome',
    'text',
    'reason',
    'departs',
    'motivation',
    'consents',
    'caseNumber',
  ]);
  const title = 'Leg het besluit vast';
  const form = html`<form class="sw-form" method="post" action="${paths.decideOnTrajectory(id)}" novalidate>
${onceField()}
${textField({ name: 'title', label: 'Waar gaat het besluit over?', value: typed.title, error: errors.title, maxLength: 150 })}
${dateField({ name: 'decidedOn', label: 'Wanneer is het besloten?', value: typed.decidedOn, error: errors.decidedOn })}
${radioGroup({
  name: 'outcome',
  label: 'Wat was de uitkomst?',
  value: typed.outcome,
  error: errors.outcome,
  options: [
    { value: 'adopted', label: 'Aangenomen' },
    { value: 'adopted-with-changes', label: 'Gewijzigd aangenomen' },
    { value: 'rejected', label: 'Afgewezen' },
  ],
})}
${textArea({ name: 'text', label: 'Wat is er besloten?', value: typed.text, error: errors.text, isRequired: false, maxLength: 10_000 })}
${textArea({ name: 'reason', label: 'Hoe zijn de belangen gewogen?', hint: 'Schrijf wat de doorslag gaf, en waarom iets niet is overgenomen.', value: typed.reason, error: errors.reason, rows: 10, maxLength: 10_000 })}
${parts.length > 0 ? departure(parts, typed, errors) : nothing}
${textField({ name: 'caseNumber', label: 'Zaaknummer', hint: 'Bijvoorbeeld Z/26/0000123', value: typed.caseNumber, error: errors.caseNumber, isRequired: false, maxLength: 40, width: 24 })}
<div class="sw-buttons">${button({ label: 'Leg het besluit vast' })}</div>
${plan.decisionOn === null ? nothing : html`<p>Belooft u iets in dit besluit? Leg het daarna bij het besluit vast als afspraak. Dan komt het in de volgende versie van het verslag.</p>`}
</form>`;
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: name, href: paths.trajectory(id) },
        { label: 'Verslag', href: paths.report(id) },
      ],
      hasErrors: Object.keys(errors).length > 0 || refused !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(summed(errors))}${refused && alert({ kind: 'error', content: html`<p>${whyNot[refused]}</p>` })}
${pageHeader({
  kicker: name,
  title,
  lead: html`U legt vast wat <bdi>${bodyName}</bdi> heeft besloten. Iedereen kan het lezen. Wie meedeed, krijgt één bericht: wat er is besloten en wat er met de eigen inbreng is gedaan.`,
})}
${refused ? nothing : html`<div class="sw-columns">${form}${beside}</div>`}`,
  );
}

type Errors = { readonly [F in EndingField]?: string };

/** The first field of a group of fields is where its error leads to. */
const summed = ({ consents, ...errors }: Errors): Errors & { readonly 'party-0'?: string } => ({
  ...errors,
  ...(consents && { 'party-0': consents }),
});

const departure = (parts: readonly BindingPart[], typed: TypedEnding, errors: Errors): Html =>
  html`<h2 class="nl-heading nl-heading--level-2">Hoe zwaar inbreng zou wegen</h2>
<ul>${parts.map(({ name, rung, binding }) => html`<li><strong><bdi>${name}</bdi></strong>: ${rung}. ${bindingNames[binding]}</li>`)}</ul>
${radioGroup({
  name: 'departs',
  label: 'Wijkt het besluit hiervan af?',
  value: typed.departs,
  error: errors.departs,
  options: [
    { value: 'no', label: 'Nee, het volgt wat is geadviseerd of samen gemaakt' },
    { value: 'yes', label: 'Ja, het wijkt af' },
  ],
})}
${textArea({ name: 'motivation', label: 'Waarom wijkt het af?', hint: 'Nodig als het afwijkt. Iedereen kan dit lezen.', value: typed.motivation, error: errors.motivation, isRequired: false, maxLength: longestMotivation })}
${needsConsent(parts) ? consents(typed, errors.consents) : nothing}`;

const consents = (typed: TypedEnding, error: string | undefined): Html =>
  html`<h3 class="nl-heading nl-heading--level-3">Wie stemde in met de afwijking?</h3>
<p>Wat samen is gemaakt of besloten, geldt. Afwijken kan alleen als de groepen die dat deden ermee instemmen. Noem groepen of organisaties, geen personen.</p>
${Array.from({ length: consentRows }, (_, index) => {
  const row = typed.consents[index] ?? { party: '', consentedOn: '', source: '' };
  const nth = ['eerste', 'tweede', 'derde'][index] ?? '';
  return html`<div class="sw-report__consent">${textField({ name: `party-${index}`, label: `De ${nth} groep`, value: row.party, error: index === 0 ? error : undefined, isRequired: false, maxLength: 150 })}
${dateField({ name: `consentedOn-${index}`, label: `Ingestemd op (${nth} groep)`, value: row.consentedOn, isRequired: false })}
${textField({ name: `source-${index}`, label: `Waar staat dat? (${nth} groep)`, hint: 'Bijvoorbeeld: verslag van de bijeenkomst van 3 mei', value: row.source, isRequired: false, maxLength: 300 })}</div>`;
})}`;
