import { alert } from '../../../design/components/alert/alert.ts';
import { badge } from '../../../design/components/badge/badge.ts';
import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { momentInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { dayOf, type Instant } from '../../../platform/clock.ts';
import { longest } from '../announcement-draft.ts';
import type { Consultation } from '../consultation.ts';
import { channelNames, draftName, type FormalView, viewName, waitsForSpeaker } from '../formal-view.ts';
import { isOwed, type NotedView } from '../response-note.ts';
import { receiptRules } from '../term.ts';
import type { ViewFile } from '../view-store.ts';
import { viewOutcomeBadge } from './view-outcome-badge.ts';

const sentences = {
  'summary-missing': 'Schrijf de samenvatting.',
  'summary-too-long': 'Maak de samenvatting korter: hoogstens 10.000 tekens.',
  'names-submitter':
    'In deze tekst staat de naam, de straat of het adres van de indiener. Iedereen kan dit lezen. Haal dat eruit.',
  'reason-missing': 'Schrijf waarom deze zienswijze niet meetelt.',
  'reason-too-long': 'Maak de reden korter: hoogstens 2.000 tekens.',
  'spoken-missing': 'Schrijf in het kort wat de spreker zei.',
  'spoken-too-long': 'Maak het verslag korter: hoogstens 5.000 tekens.',
} as const;
export type ViewPageProblem = keyof typeof sentences;
export const isViewPageProblem = (reason: string): reason is ViewPageProblem => reason in sentences;

/** One view whole, and what an official does with it: sum it up, answer it, note what was said. */
export function formalViewPage(
  frame: Frame,
  it: {
    readonly consultation: Consultation;
    readonly view: FormalView;
    readonly noted: NotedView;
    readonly files: readonly ViewFile[];
    readonly mayRun: boolean;
    readonly typed?: { readonly field: 'summary' | 'reason' | 'spoken'; readonly text: string };
    readonly problem?: ViewPageProblem;
    readonly now: Instant;
  },
): Html {
  const { consultation, view, noted, files, mayRun, typed, problem } = it;
  const { announcement, id } = consultation;
  const errors = typed && problem ? { [typed.field]: sentences[problem] } : {};
  const attachments = files.filter(file => !file.isAuthorisation);
  const authorisation = files.find(file => file.isAuthorisation);
  return page(
    frame,
    {
      title: `${viewName(view)}, helemaal`,
      isPrivate: true,
      hasErrors: problem !== undefined,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(id) },
        { label: 'Alle zienswijzen', href: paths.formalViews(id) },
      ],
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: html`<bdi>${announcement.title}</bdi>`,
  title: viewName(view),
  badges: html`${view.isLate && badge({ label: 'Te laat', tone: 'late', icon: 'alarm' })}${isOwed(noted) ? badge({ label: 'Wacht op antwoord', tone: 'wait', icon: 'clock' }) : viewOutcomeBadge(noted)}`,
})}
${view.erasedAt !== null && alert({ kind: 'info', content: html`<p>Naam en adres zijn gewist op verzoek van de indiener.</p>` })}
${view.eraseAskedAt !== null && view.erasedAt === null && alert({ kind: 'info', content: html`<p>De indiener heeft het account verwijderd. Naam en adres blijven tot acht weken na het besluit. Daarna wissen wij ze.</p>` })}
${waitsForSpeaker(view) && confirmation(it)}
${dataList([
  { key: 'Van', value: html`<bdi>${view.name || 'Gewist'}</bdi>` },
  {
    key: 'Adres',
    value: html`<bdi>${[view.street, `${view.postcode} ${view.town}`.trim()].filter(Boolean).join(', ')}</bdi>`,
  },
  { key: 'E-mail', value: view.email === '' ? 'Geen: stuur een brief' : view.email },
  ...(view.represented === ''
    ? []
    : [
        { key: 'Namens', value: html`<bdi>${view.represented}</bdi>` },
        {
          key: 'Machtiging',
          value: authorisation
            ? html`<a class="nl-link" href="${paths.viewFile(authorisation.key)}"><bdi>${authorisation.name}</bdi></a>`
            : 'Niet als bestand. Kijk in het papieren dossier.',
        },
      ]),
  { key: 'Over', value: draftName(announcement, view.draftKey) },
  {
    key: 'Ontvangen',
    value: html`${view.channel === 'web' ? momentInWords(view.receivedAt) : day(dayOf(view.receivedAt))}, ${channelNames[view.channel]}${view.postmarkedOn !== null && html`, gestempeld ${day(view.postmarkedOn)}`}`,
  },
  { key: 'Op tijd', value: receiptRules[view.receiptRule] },
  ...(view.lateReason === '' ? [] : [{ key: 'Waarom te laat', value: html`<bdi>${view.lateReason}</bdi>` }]),
  ...(view.stake === '' ? [] : [{ key: 'Belang', value: html`<bdi>${view.stake}</bdi>` }]),
  ...(view.confirmedAt === null
    ? []
    : [
        {
          key: 'Bevestigd',
          value: html`${day(view.confirmedAt)}, ${view.confirmedHow === 'mail' ? 'per mail' : 'op papier'}`,
        },
      ]),
])}
${statement({ kind: 'voice', title: 'De hele zienswijze', by: html`<bdi>${view.name || 'Gewist'}</bdi>`, text: paragraphs(view.text), ...(attachments.length > 0 && { footer: html`<p>Bijlagen:</p><ul>${attachments.map(file => html`<li><a class="nl-link" href="${paths.viewFile(file.key)}"><bdi>${file.name}</bdi></a></li>`)}</ul>` }) })}
${mayRun ? work(it, errors) : result(noted)}`,
  );
}

type Given = Parameters<typeof formalViewPage>[1];

const confirmation = ({ consultation, view, mayRun }: Given): Html =>
  alert({
    kind: 'warning',
    title: 'Nog niet bevestigd door wie dit zei',
    content: html`<p>${view.email === '' ? 'Er is geen e-mailadres. Stuur de tekst op en laat hem ondertekenen.' : 'Er is een mail gestuurd met de tekst en een knop.'}</p>${mayRun && actionForm({ action: paths.confirmView(consultation.id, view.number), label: 'Op papier bevestigd', kind: 'secondary' })}`,
  });

const result = (noted: NotedView): Html =>
  section({
    title: 'Samenvatting en antwoord',
    content: html`<div class="sw-prose">${paragraphs(noted.summary || 'Er is nog geen samenvatting.')}${noted.response === '' ? html`<p>Er is nog geen antwoord.</p>` : paragraphs(noted.response)}</div>`,
  });

function work({ consultation, view, noted, typed, now }: Given, errors: Record<string, string>): Html {
  const { id } = consultation;
  const { number } = view;
  const text = (field: 'summary' | 'reason' | 'spoken', otherwise: string) =>
    typed?.field === field ? typed.text : otherwise;
  if (noted.isWithdrawn)
    return html`<p>De indiener heeft deze zienswijze ingetrokken. Er is geen antwoord nodig.</p>`;
  return html`${section({
    title: 'Samenvatting',
    content: html`<form class="sw-form" method="post" action="${paths.summariseView(id, number)}" novalidate>
${textArea({ name: 'summary', label: 'Waar gaat het om, zonder naam?', hint: 'Iedereen leest dit. Schrijf geen namen en geen adressen op, en niets waaraan iemand de indiener herkent.', value: text('summary', noted.summary), error: errors.summary, rows: 5 })}
<div class="sw-buttons">${button({ label: noted.summary === '' ? 'Bewaar de samenvatting' : 'Verander de samenvatting', kind: noted.summary === '' ? 'primary' : 'secondary' })}</div></form>`,
  })}
${section({
  title: 'Antwoord',
  content: isOwed(noted)
    ? html`<p>In het antwoord staat wat ermee gebeurt, waarom, en wat er in het ontwerp verandert. Antwoordt u op meer zienswijzen tegelijk? Dat kan in de <a class="nl-link" href="${paths.workQueue}">werkvoorraad</a>.</p><div class="sw-buttons">${linkButton({ label: 'Geef antwoord', href: paths.answerVoice(view.voiceId) })}</div>`
    : html`<div class="sw-prose">${paragraphs(noted.response)}</div>`,
})}
${
  view.isLate &&
  isOwed(noted) &&
  section({
    title: 'Buiten beschouwing laten',
    content: html`<form class="sw-form" method="post" action="${paths.leaveViewAside(id, number)}" novalidate>${asideReason(text('reason', ''), errors.reason)}<div class="sw-buttons">${button({ label: 'Laat buiten beschouwing', kind: 'secondary' })}</div></form>`,
  })
}
${
  view.askedToSpeakAt !== null &&
  consultation.announcement.hearing &&
  now >= consultation.announcement.hearing.at
    ? section({
        title: 'Op de hoorzitting',
        content: html`<form class="sw-form" method="post" action="${paths.noteSpeaker(id, number)}" novalidate>${textArea({ name: 'spoken', label: 'Wat zei de spreker, in het kort?', hint: 'Iedereen leest dit. Schrijf geen namen op.', value: text('spoken', view.spoken), error: errors.spoken, maxLength: longest.about, rows: 4 })}<div class="sw-buttons">${button({ label: 'Bewaar het verslag', kind: 'secondary' })}</div></form>`,
      })
    : nothing
}`;
}

const asideReason = (value: string, error: string | undefined): Html =>
  textArea({
    name: 'reason',
    label: 'Waarom telt deze late zienswijze niet mee?',
    hint: 'De indiener leest dit, en het staat in de nota. Weeg ook of de indiener er iets aan kon doen.',
    value,
    error,
    maxLength: longest.reason,
    rows: 3,
  });
