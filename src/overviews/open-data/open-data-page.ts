import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { table } from '../../design/components/table/table.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';

interface OfferedList {
  readonly name: string;
  readonly register: string;
  readonly csv: string;
  readonly json: string;
}

const lists: readonly OfferedList[] = [
  { name: 'Inbreng en antwoorden', register: paths.voices, csv: paths.voicesCsv, json: paths.voicesJson },
  { name: 'Afspraken', register: paths.promises, csv: paths.promisesCsv, json: paths.promisesJson },
  { name: 'Besluiten', register: paths.decisions, csv: paths.decisionsCsv, json: paths.decisionsJson },
  {
    name: 'Participatietrajecten',
    register: paths.trajectories,
    csv: paths.trajectoriesCsv,
    json: paths.trajectoriesJson,
  },
  {
    name: 'Belangen',
    register: paths.trajectories,
    csv: paths.everyInterestCsv,
    json: paths.everyInterestJson,
  },
  {
    name: 'Inspraak',
    register: paths.consultations,
    csv: paths.consultationsCsv,
    json: paths.consultationsJson,
  },
  { name: 'Wijkbudgetten', register: paths.budgets, csv: paths.budgetsCsv, json: paths.budgetsJson },
  {
    name: 'Plannen',
    register: paths.budgets,
    csv: paths.projectsCsv,
    json: paths.projectsJson,
  },
  {
    name: 'Elke boeking van de wijkbudgetten',
    register: paths.budgets,
    csv: paths.moneyCsv,
    json: paths.moneyJson,
  },
];

const file = (address: string, kind: string, about: string): Html =>
  html`<a class="nl-link" href="${address}">${kind}<span class="sw-hidden"> van ${about.toLocaleLowerCase('nl')}</span></a>`;

/** Everything that can be taken away as a file, and on what terms. */
export const openDataPage = (frame: Frame): Html =>
  page(
    frame,
    {
      title: 'Open data',
      description: `Inbreng, antwoorden, afspraken, besluiten, participatietrajecten, inspraak en wijkbudgetten van ${frame.townName} als bestand.`,
    },
    html`${pageHeader({
      title: 'Open data',
      lead: 'Wat hier openbaar staat, mag u meenemen en gebruiken. U hoeft daarvoor niets te vragen.',
    })}
${table({
  caption: 'Lijsten als bestand',
  isCaptionHidden: true,
  columns: [{ label: 'Lijst' }, { label: 'Rekenblad' }, { label: 'Voor programma’s' }],
  rows: lists.map(it => [
    html`<a class="nl-link" href="${it.register}">${it.name}</a>`,
    file(it.csv, 'CSV', it.name),
    file(it.json, 'JSON', it.name),
  ]),
})}
${section({
  title: 'Een deel van een lijst',
  content: html`<p>Zoek eerst in de lijst zelf, bijvoorbeeld op wijk, thema of periode. Onderaan staan dezelfde links. Dan krijgt u alleen wat u had gekozen. De boekingen van één wijkbudget staan onderaan de pagina over het geld.</p>`,
})}
${section({
  title: 'Wat er niet in staat',
  content: html`<p>Namen van bewoners staan alleen in de bestanden als zij dat zelf wilden. Adressen en e-mailadressen staan er nooit in. Wat is verborgen of ingetrokken, staat er zonder tekst in.</p>`,
})}
${section({
  title: 'Controleren',
  content: html`<p>In <a class="nl-link" href="${paths.log}">het logboek</a> ziet u hoe u kunt nagaan dat er achteraf niets is veranderd of weggehaald.</p>`,
})}`,
  );
