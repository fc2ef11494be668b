import { button } from '../../../design/components/button/button.ts';
import { checkbox, radioGroup } from '../../../design/components/choice/choice.ts';
import {
  dateField,
  type SelectField,
  selectField,
  textArea,
  textField,
} from '../../../design/components/field/field.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { areaFields } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { bindingNames, type ParticipationRules, rungIn } from '../ladder.ts';
import { longest } from '../longest.ts';
import type { Plan } from '../plan.ts';
import type { PlanStep } from '../plan-steps.ts';
import { type RowKind, rowName, type TypedStep } from '../typed-plan.ts';

/** What there is to choose from. */
export interface Choices {
  readonly areas: readonly Area[];
  readonly bodies: SelectField['options'];
  readonly aldermen: SelectField['options'];
}

export interface StepForm {
  readonly typed: TypedStep;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly plan: Plan;
  readonly rules: ParticipationRules;
  readonly choices: Choices;
}

/** The fields of every step but the last. Nothing in them is asked by the browser: a plan may be left half-way. */
export const stepFields: Record<Exclude<PlanStep, 'nakijken'>, (form: StepForm) => Html> = {
  onderwerp: form => html`
${line(form, 'title', { label: 'Hoe heet het traject?', hint: 'Een naam die iedereen herkent, zoals: Kerkstraat opnieuw ingericht.', maxLength: longest.title })}
${story(form, 'reason', { label: 'Waarom gebeurt dit?', hint: 'Wat is er aan de hand? Waarom nu? Schrijf het zoals u het een buur zou vertellen.' })}
${story(form, 'goal', { label: 'Wat is het doel?', hint: 'Wat moet er anders of beter zijn als het klaar is?' })}
${areaFields(form.choices.areas, form.typed.all('areaCode'))}
${select(form, 'decidingBodyId', { label: 'Wie neemt het besluit?', hint: 'Dit staat boven aan de pagina, zodat niemand zich vergist.', empty: 'Kies', options: form.choices.bodies })}
${select(form, 'aldermanSeatId', { label: 'Welke wethouder is verantwoordelijk?', empty: 'Geen, of nog niet bekend', options: form.choices.aldermen, isRequired: false })}
<h2>Het aanspreekpunt</h2>
<p>Eén mens bij wie iedereen terechtkan. Vul een e-mailadres in, of een telefoonnummer.</p>
${line(form, 'contactName', { label: 'Naam', maxLength: longest.name, width: 24 })}
${line(form, 'contactEmail', { label: 'E-mailadres', type: 'email', maxLength: longest.name, width: 24, isRequired: false })}
${line(form, 'contactPhone', { label: 'Telefoon', type: 'tel', maxLength: longest.caseNumber, width: 16, isRequired: false })}
${line(form, 'caseNumber', { label: 'Zaaknummer', maxLength: longest.caseNumber, width: 16, isRequired: false })}`,

  ruimte: form => html`
<p>Schrijf op elke regel één punt.</p>
${story(form, 'fixed', { label: 'Wat ligt vast?', hint: 'Waar niemand meer iets aan kan veranderen, met de reden. Zo voorkomt u teleurstelling.', isRequired: false })}
${story(form, 'open', { label: 'Wat is nog open?', hint: 'Waar mensen invloed op hebben. Is er niets meer open, schrijf dat dan op.' })}
${story(form, 'decided', { label: 'Wat is al besloten?', hint: 'Door wie, en wanneer. Bijvoorbeeld: de raad gaf in maart 2026 het geld.', isRequired: false })}
${story(form, 'whatHappens', { label: 'Wat gebeurt er met wat mensen zeggen?', hint: 'Wie leest het? Wie geeft antwoord? Hoe telt het mee bij het besluit?' })}`,

  wie: form => html`
<p>Denk aan wie er woont, werkt en langskomt. Denk vooral aan wie u meestal niet hoort: jongeren, mensen die een andere taal spreken, mensen met weinig tijd.</p>
${rows(
  form,
  'group',
  { one: 'Groep', more: 'Nog een groep' },
  row => html`${line(form, `${row}-name`, { label: 'Welke groep?', maxLength: longest.name })}
${story(form, `${row}-reach`, { label: 'Hoe bereikt u deze groep?', hint: 'Waar en wanneer komt u deze mensen tegen? Wie kennen zij?', rows: 2, isRequired: false })}
${checkbox({ name: `${row}-seldom`, label: 'Deze groep wordt te weinig gehoord', isChecked: form.typed.isChecked(`${row}-seldom`) })}`,
)}
${story(form, 'unspoken', { label: 'Hoe telt mee wie niet zelf kan spreken?', hint: 'Denk aan wie er later komt wonen, aan dieren en aan bomen.', rows: 3, isRequired: false })}`,

  fasen: form => html`
${ladderInWords(form.rules)}
${rows(
  form,
  'phase',
  { one: 'Fase', more: 'Nog een fase' },
  row => html`${line(form, `${row}-name`, { label: 'Hoe heet deze fase?', hint: 'Bijvoorbeeld: Luisteren, of: Reageren op het ontwerp.', maxLength: longest.name })}
${story(form, `${row}-about`, { label: 'Waar gaat deze fase over?', rows: 2, isRequired: false })}
${moment(form, `${row}-opensAt`, 'Mensen kunnen meedoen vanaf')}
${moment(form, `${row}-closesAt`, 'Meedoen kan tot')}
${rungSelect(form, row)}
${story(form, `${row}-motivation`, { label: 'Waarom deze trede?', rows: 2 })}`,
)}
<h2>Onderwerpen op een andere trede</h2>
<p>Telt de inbreng over één onderwerp zwaarder of minder zwaar? Zet het er dan bij. Vaak is dit niet nodig.</p>
${rows(
  form,
  'subject',
  { one: 'Onderwerp', more: 'Een onderwerp erbij' },
  row => html`${line(form, `${row}-subject`, { label: 'Welk onderwerp?', maxLength: longest.name })}
${rungSelect(form, row)}
${story(form, `${row}-motivation`, { label: 'Waarom deze trede?', rows: 2, isRequired: false })}`,
)}`,

  meedoen: form => html`
${
  form.plan.phases.length === 0
    ? html`<p>Er zijn nog geen fasen. Vul die eerst in bij de vorige stap.</p>`
    : html`<p>Schrijf op elke regel één manier. Via deze website kan altijd: zet het er gerust bij. Kies ook iets voor wie niet graag schrijft.</p>${form.plan.phases.map(({ key, name }) => story(form, `phase-${key}-methods`, { label: `Hoe doen mensen mee in de fase „${name || 'zonder naam'}”?`, hint: 'Bijvoorbeeld: een wandeling door de straat op woensdagmiddag.', rows: 3 }))}`
}
${story(form, 'languages', { label: 'In welke talen?', hint: 'Welke talen spreken de mensen daar? Wie vertaalt er?', rows: 2, isRequired: false })}
${story(form, 'accessibility', { label: 'Wat doet u om het voor iedereen mogelijk te maken?', hint: 'Een plek met een lift, een uur dat past, opvang voor kinderen, hulp voor wie moeilijk leest.', rows: 3, isRequired: false })}`,

  planning: form => html`
${date(form, 'feedbackOn', { label: 'Uiterlijk wanneer horen mensen wat er met hun inbreng gebeurt?', hint: 'Liefst voor het besluit. Deze dag geldt ook voor de antwoorden die u geeft.' })}
${story(form, 'feedbackHow', { label: 'Hoe horen ze dat?', hint: 'Iedereen krijgt antwoord op deze website. Wat doet u nog meer?', rows: 3 })}
${date(form, 'decisionOn', { label: 'Wanneer valt het besluit, naar verwachting?' })}
<h2>Bijeenkomsten en andere momenten</h2>
<p>Ze komen in de agenda waarop mensen zich kunnen abonneren.</p>
${rows(
  form,
  'moment',
  { one: 'Moment', more: 'Nog een moment' },
  row => html`${line(form, `${row}-title`, { label: 'Wat is er?', hint: 'Bijvoorbeeld: Avond in het buurthuis.', maxLength: longest.name })}
${moment(form, `${row}-at`, 'Wanneer')}
${line(form, `${row}-place`, { label: 'Waar?', maxLength: longest.name, isRequired: false })}
${radioGroup({
  name: `${row}-kind`,
  label: 'Wat gebeurt er?',
  isInline: true,
  options: [
    { value: 'input', label: 'Mensen praten mee' },
    { value: 'decision', label: 'Er wordt besloten' },
  ],
  value: form.typed.text(`${row}-kind`) || 'input',
})}`,
)}`,

  evaluatie: form => html`
<h2>Wie doet wat</h2>
${rows(
  form,
  'role',
  { one: 'Rol', more: 'Nog een rol' },
  row => html`${line(form, `${row}-who`, { label: 'Wie?', hint: 'Bijvoorbeeld: het ontwerpbureau.', maxLength: longest.name })}
${line(form, `${row}-does`, { label: 'Doet wat?', hint: 'Bijvoorbeeld: maakt twee schetsen en legt ze uit.', maxLength: longest.line })}`,
)}
${story(form, 'means', { label: 'Welk geld, hoeveel uren en welke mensen zijn er?', rows: 2, isRequired: false })}
${story(form, 'criteria', { label: 'Waaraan ziet u straks of het goed ging?', hint: 'Op elke regel één punt. Bijvoorbeeld: we hebben elke groep gehoord. In het verslag staat wat ervan klopte.', rows: 4 })}
${checkbox({ name: 'needsSecondReader', label: 'Een collega leest elk antwoord voordat het weggaat', hint: 'Het kost iets meer tijd. Het voorkomt fouten.', isChecked: form.typed.isChecked('needsSecondReader') })}`,
};

/** The ladder in plain words, beside the choice of a rung. */
const ladderInWords = (rules: ParticipationRules): Html =>
  html`<details class="sw-fold"><summary>Wat betekenen de treden?</summary><dl class="sw-ladder">${rules.ladder.map(rung => html`<div><dt>${rung.name}${rung.key === rules.lowestRung && html` <span>(minstens deze trede, of leg uit waarom niet)</span>`}</dt><dd>${rung.meaning} ${bindingNames[rung.binding]}</dd></div>`)}</dl></details>`;

const rungSelect = (form: StepForm, row: string): Html => {
  const chosen = rungIn(form.rules, form.typed.text(`${row}-rung`));
  return select(form, `${row}-rung`, {
    label: 'Hoe zwaar telt wat mensen zeggen?',
    hint: chosen ? `${chosen.name}: ${chosen.meaning}` : 'Beloof niet meer dan u waarmaakt.',
    empty: 'Kies een trede',
    options: form.rules.ladder.map(({ key, name }) => ({ value: key, label: name })),
  });
};

type Words = Omit<Parameters<typeof textField>[0], 'name' | 'value' | 'error'>;

const line = ({ typed, errors }: StepForm, name: string, words: Words): Html =>
  textField({ ...words, name, value: typed.text(name), error: errors[name] });

const story = (
  { typed, errors }: StepForm,
  name: string,
  words: Omit<Parameters<typeof textArea>[0], 'name' | 'value' | 'error'>,
): Html =>
  textArea({
    rows: 4,
    maxLength: longest.text,
    ...words,
    name,
    value: typed.text(name),
    error: errors[name],
  });

const select = (
  { typed, errors }: StepForm,
  name: string,
  words: Omit<SelectField, 'name' | 'value' | 'error'>,
): Html => selectField({ ...words, name, value: typed.text(name), error: errors[name] });

const date = (
  { typed, errors }: StepForm,
  name: string,
  words: Omit<Parameters<typeof dateField>[0], 'name' | 'value' | 'error'>,
): Html => dateField({ ...words, name, value: typed.text(name), error: errors[name] });

const halfHours = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}.${half % 2 === 0 ? '00' : '30'}`,
);

/** A day and an hour, side by side where there is room. */
function moment(form: StepForm, name: string, label: string): Html {
  const hour = form.typed.text(`${name}-hour`) || usualHour(name);
  const hours = halfHours.includes(hour) ? halfHours : [hour, ...halfHours];
  return html`<div class="sw-at">${date(form, name, { label })}${selectField({ name: `${name}-hour`, label: 'Hoe laat', options: hours.map(it => ({ value: it, label: `${it} uur` })), value: hour })}</div>`;
}

const usualHour = (name: string): string =>
  name.endsWith('closesAt') ? '17.00' : name.endsWith('opensAt') ? '09.00' : '19.30';

/** Rows of one kind, each with its own button to take it away, and a button for one more. */
function rows(
  { typed }: StepForm,
  kind: RowKind,
  { one, more }: { readonly one: string; readonly more: string },
  fields: (row: string) => Html,
): Html {
  const names = typed.all(kind);
  return html`${names.map((name, index) => {
    const row = rowName(kind, name);
    const title = `${one} ${index + 1}`;
    return html`<fieldset class="sw-row" id="${row}"><legend>${title}</legend><input type="hidden" name="${kind}" value="${name}">${fields(row)}<p class="sw-row__away">${button({ label: 'Haal weg', about: title.toLocaleLowerCase('nl'), kind: 'subtle', name: 'doe', value: `weg:${row}`, skipsChecks: true })}</p></fieldset>`;
  })}${names.length < 60 ? html`<p>${button({ label: more, kind: 'secondary', name: 'doe', value: `erbij:${kind}`, skipsChecks: true })}</p>` : nothing}`;
}
