import { alert } from '../../../design/components/alert/alert.ts';
import { badge } from '../../../design/components/badge/badge.ts';
import { button } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { capital, dayInWords, momentInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Consultation } from '../consultation.ts';
import { channelNames } from '../formal-view.ts';
import type { NoteRefusal } from '../publish-note.ts';
import {
  countsOf,
  longestIntroduction,
  type NotedView,
  type NoteFacts,
  type ResponseNote,
} from '../response-note.ts';
import { receiptRules } from '../term.ts';
import { viewOutcomeBadge } from './view-outcome-badge.ts';

const sentences: Record<
  Exclude<NoteRefusal, 'not-allowed'> | 'introduction-missing' | 'introduction-too-long',
  string
> = {
  'post-underway':
    'Er kan nog een brief aankomen die op tijd is gepost. De nota kan vanaf een week na de laatste dag.',
  'unconfirmed-views':
    'Er zijn zienswijzen waarvan het e-mailadres nog niet is bevestigd. Wie indient, heeft daar twee weken voor.',
  'hearing-to-come': 'De hoorzitting moet nog komen.',
  'not-summarised': 'Nog niet elke zienswijze heeft een samenvatting.',
  'views-owed': 'Nog niet elke zienswijze heeft een antwoord.',
  decided: 'Er is al besloten. De nota verandert niet meer.',
  'introduction-missing': 'Schrijf een inleiding: waar ging het over, en wat valt op?',
  'introduction-too-long': 'Maak de inleiding korter: hoogstens 20.000 tekens.',
};
export type NoteProblem = keyof typeof sentences;

/** The note as it would read now, for who draws it up: what is still missing, and the button. */
export function draftNotePage(
  frame: Frame,
  {
    consultation,
    facts,
    introduction,
    problem,
    isPublishable,
  }: {
    readonly consultation: Consultation;
    readonly facts: NoteFacts;
    readonly introduction: string;
    readonly problem?: NoteProblem;
    readonly isPublishable: boolean;
  },
): Html {
  const { announcement, id } = consultation;
  const errors = problem ? { introduction: sentences[problem] } : {};
  const { owed, unsummarised } = countsOf(facts.views);
  return page(
    frame,
    {
      title: 'De nota van beantwoording opstellen',
      isPrivate: true,
      hasErrors: problem !== undefined,
      breadcrumb: crumbs(consultation),
    },
    html`${errorSummary(errors)}
${pageHeader({ kicker: html`<bdi>${announcement.title}</bdi>`, title: 'De nota van beantwoording opstellen', lead: 'De nota stelt zichzelf op uit wat is vastgelegd. U schrijft alleen de inleiding. Een nota die is gepubliceerd, verandert niet meer.' })}
${(owed > 0 || unsummarised > 0) && alert({ kind: 'info', title: 'De nota kan nog niet uit', content: html`<p>${plural(unsummarised, 'zienswijze heeft', 'zienswijzen hebben')} nog geen samenvatting en ${plural(owed, 'zienswijze heeft', 'zienswijzen hebben')} nog geen antwoord. <a class="nl-link" href="${paths.formalViews(id)}">Ga naar de zienswijzen</a></p>` })}
${
  isPublishable &&
  html`<form class="sw-form" method="post" action="${paths.draftNote(id)}" novalidate>
${onceField()}
${textArea({ name: 'introduction', label: 'Inleiding', value: introduction, error: errors.introduction, maxLength: longestIntroduction, rows: 8 })}
<div class="sw-buttons">${button({ label: 'Publiceer de nota' })}</div></form>`
}
${contents(facts)}`,
  );
}

/** A note as it was published. */
export function responseNotePage(
  frame: Frame,
  {
    consultation,
    note,
    versions,
  }: {
    readonly consultation: Consultation;
    readonly note: ResponseNote;
    readonly versions: readonly Pick<ResponseNote, 'number' | 'publishedAt'>[];
  },
): Html {
  const { id } = consultation;
  const { facts, number } = note;
  const [latest] = versions;
  return page(
    frame,
    {
      title: `Nota van beantwoording: ${facts.announcement.title}`,
      description: `Elke zienswijze over ${facts.announcement.title}, met het antwoord.`,
      breadcrumb: crumbs(consultation),
    },
    html`${pageHeader({
      kicker: html`<bdi>${facts.announcement.title}</bdi>`,
      title: 'Nota van beantwoording',
      meta: [
        `Nota ${number}`,
        html`gepubliceerd op ${day(note.publishedAt)}`,
        html`${capital(note.seatName)}, <bdi>${note.bodyName}</bdi>`,
        facts.announcement.caseNumber && `Zaak ${facts.announcement.caseNumber}`,
      ],
    })}
${latest && latest.number !== number && alert({ kind: 'info', content: html`<p>Er is een nieuwere: <a class="nl-link" href="${paths.responseNote(id, latest.number)}">nota ${latest.number}</a> van ${dayInWords(latest.publishedAt)}.</p>` })}
<div class="sw-prose">${paragraphs(note.introduction)}</div>
${contents(facts)}
<p class="sw-screen-only">Als open data: <a class="nl-link" href="${paths.responseNoteCsv(id, number)}">CSV</a>, <a class="nl-link" href="${paths.responseNoteJson(id, number)}">JSON</a>.</p>`,
  );
}

const crumbs = ({ id, announcement }: Consultation) => [
  { label: 'Inspraak', href: paths.consultations },
  { label: announcement.title, href: paths.consultation(id) },
];

/** The procedure, the numbers, and each view with the response. */
function contents(facts: NoteFacts): Html {
  const { announcement, views, hearing } = facts;
  const counts = countsOf(views);
  return html`${section({
    title: 'Hoe het ging',
    content: dataList([
      { key: 'Ontwerpbesluit', value: announcement.drafts.map(({ name }) => name).join('; ') },
      { key: 'Aangekondigd', value: facts.announcedAt ? day(facts.announcedAt) : 'Nog niet' },
      {
        key: 'Ter inzage',
        value: html`${day(announcement.opensOn)} tot en met ${day(announcement.lastOn)}${announcement.because !== '' && ` (de termijn liep af op ${announcement.because} en liep daarom door)`}`,
      },
      {
        key: 'Regels',
        value:
          announcement.basis === 'awb'
            ? 'Afdeling 3.4 van de Algemene wet bestuursrecht'
            : `Inspraakverordening: ${announcement.article}`,
      },
      { key: 'Ontvangen', value: receivedInWords(counts) },
      ...(hearing
        ? [
            {
              key: 'Hoorzitting',
              value: `${momentInWords(hearing.at)}, ${hearing.place}. ${plural(hearing.speakers, 'spreker', 'sprekers')}.`,
            },
          ]
        : []),
      ...facts.corrections.map(({ statedAt, reason }) => ({
        key: `Verbeterd op ${dayInWords(statedAt)}`,
        value: reason,
      })),
      { key: 'Antwoordt', value: facts.bodyName },
      { key: 'Besluit', value: facts.decidingBodyName },
    ]),
  })}
${section({
  title: 'De zienswijzen en de antwoorden',
  count: views.length,
  content:
    views.length === 0
      ? emptyState({ title: 'Er is geen zienswijze ingediend' })
      : html`${views.map(answered)}`,
})}`;
}

function receivedInWords({ received, late, byPost, spoken, withdrawn }: ReturnType<typeof countsOf>): string {
  const parts = [
    [byPost, 'per post'],
    [spoken, 'mondeling'],
    [late, 'te laat'],
    [withdrawn, 'ingetrokken'],
  ] as const;
  const rest = parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []));
  return `${plural(received, 'zienswijze', 'zienswijzen')}${rest.length > 0 ? `, waarvan ${rest.join(', ')}` : ''}`;
}

function answered(view: NotedView): Html {
  return html`<article class="sw-answered" id="zienswijze-${view.number}"><h3 class="sw-answered__title">Zienswijze ${view.number} ${view.isLate && badge({ label: 'Te laat', tone: 'late', icon: 'alarm' })}${viewOutcomeBadge(view)}</h3>
<p class="sw-hint">${view.draftName}. Ontvangen op ${day(view.receivedOn)}, ${channelNames[view.channel]}.${view.isLate && ` ${receiptRules[view.receiptRule]}`}</p>
${
  view.isWithdrawn
    ? html`<p>De indiener heeft deze zienswijze ingetrokken.</p>`
    : html`<div class="sw-answered__parts"><div><h4>Wat er is gezegd</h4>${view.summary === '' ? html`<p>De samenvatting komt nog.</p>` : paragraphs(view.summary)}${view.spoken === '' ? nothing : html`<p><strong>Op de hoorzitting.</strong> ${view.spoken}</p>`}</div><div><h4>Antwoord</h4>${view.response === '' ? html`<p>Het antwoord komt nog.</p>` : paragraphs(view.response)}${change(view)}</div></div>`
}</article>`;
}

const change = (view: NotedView): Html =>
  view.change === '' ? nothing : html`<p><strong>Wat er verandert.</strong> ${view.change}</p>`;
