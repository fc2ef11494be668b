import { alert } from '../../../design/components/alert/alert.ts';
import { badge } from '../../../design/components/badge/badge.ts';
import { actionForm, linkButton } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { type MatterCard, matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { contactPoint } from '../../../design/components/people-list/people-list.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { dayInWords, listInWords, momentInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { addDays, dayOf, type Instant } from '../../../platform/clock.ts';
import { type AreaName, areasInWords } from '../../decisions/public.ts';
import { lawfulWeeks } from '../announcement.ts';
import { type Consultation, type ConsultationState, stateOf } from '../consultation.ts';
import { countsOf, isOwed, type NotedView, type ResponseNote } from '../response-note.ts';
import type { StatedAnnouncement } from '../store.ts';
import { stateBadge } from './consultation-card.ts';
import { viewOutcomeBadge } from './view-outcome-badge.ts';

export interface ConsultationPage {
  readonly frame: Frame;
  readonly consultation: Consultation;
  readonly areas: readonly AreaName[];
  readonly versions: readonly StatedAnnouncement[];
  readonly documents: readonly MatterCard[];
  readonly views: readonly NotedView[];
  readonly notes: readonly Pick<ResponseNote, 'number' | 'publishedAt'>[];
  readonly decision: MatterCard | undefined;
  readonly trajectory: { readonly id: number; readonly title: string } | undefined;
  readonly follow: Html;
  readonly pendingCount: number;
  readonly may: {
    readonly run: boolean;
    readonly readWhole: boolean;
    readonly decide: boolean;
  };
  readonly now: Instant;
}

/** One consultation: what is decided, what can be read, until when one can submit a view, and what came of it. */
export function consultationPage(it: ConsultationPage): Html {
  const { consultation, may, now } = it;
  const { announcement } = consultation;
  const state = stateOf(consultation, now);
  return page(
    it.frame,
    {
      title: announcement.title,
      description: `Inspraak over ${announcement.title}: ${announcement.about.slice(0, 120)}`,
      breadcrumb: [{ label: 'Inspraak', href: paths.consultations }],
      isPrivate: state === 'draft',
    },
    html`${pageHeader({
      kicker: 'Inspraak',
      title: announcement.title,
      badges: stateBadge(state),
      meta: [
        html`${areasInWords(it.areas)}`,
        html`<bdi>${consultation.bodyName}</bdi>`,
        announcement.caseNumber && `Zaak ${announcement.caseNumber}`,
      ],
    })}
${state === 'withdrawn' && alert({ kind: 'warning', title: 'Deze inspraak is gestopt', content: html`<p>${consultation.withdrawnReason}</p>` })}
${corrected(it)}
${whatYouCanDo(it, state)}
<div class="sw-columns"><div>
${announcement.about !== '' && section({ title: 'Wat de gemeente wil besluiten', content: html`<div class="sw-prose">${paragraphs(announcement.about)}</div>` })}
${section({ title: 'Ter inzage', id: 'documenten', content: onDisplay(it) })}
${section({ title: 'Zo gaat het', content: howItGoes(it) })}
${announcement.hearing && section({ title: 'Hoorzitting', id: 'hoorzitting', content: hearing(it) })}
${viewsSection(it)}
${it.decision && section({ title: 'Het besluit', content: matterList([it.decision]) })}
</div><aside aria-label="Contact en volgen">
${contactPoint({
  title: 'Vragen over deze inspraak',
  name: announcement.contactName,
  role: consultation.bodyName,
  ...(announcement.contactEmail !== '' && { email: announcement.contactEmail }),
  ...(announcement.contactPhone !== '' && { phone: announcement.contactPhone }),
})}
${state !== 'draft' && html`<div class="sw-follow-here">${it.follow}</div><p><a class="nl-link" href="${paths.consultationCalendar(consultation.id)}">Zet de data in uw agenda</a></p>`}
${it.trajectory && html`<p>Hoort bij het traject: <a class="nl-link" href="${paths.trajectory(it.trajectory.id)}"><bdi>${it.trajectory.title}</bdi></a></p>`}
${may.run && runningBox(it, state)}
${(may.readWhole || may.decide) && !may.run && readingBox(it, state)}
</aside></div>
${versionsSection(it)}`,
  );
}

/** Whether one can do something here now; and that it is a formal view, which says more than a reaction. */
function whatYouCanDo({ consultation, now }: ConsultationPage, state: ConsultationState): Html {
  const { id, announcement } = consultation;
  const { opensOn, lastOn, weeks, because, submitters } = announcement;
  const until = html`${day(lastOn)}, tot middernacht`;
  if (state === 'open')
    return html`<div class="sw-formal">
<h2 class="sw-formal__title">U kunt een zienswijze indienen tot en met ${dayInWords(lastOn)}</h2>
<p>Een zienswijze is uw officiële reactie op een ontwerpbesluit. ${submitters === 'interested' ? 'Dit kan als u een belang hebt bij het besluit.' : 'Iedereen mag dit.'} De gemeente moet antwoord geven voordat er wordt besloten.</p>
<p class="sw-formal__until">De laatste dag is ${until}.${because !== '' && html` Na ${plural(weeks, 'week', 'weken')} is het ${because}. Daarom loopt de termijn door tot de eerste werkdag daarna.`}</p>
<div class="sw-buttons">${linkButton({ label: 'Dien een zienswijze in', href: paths.submitView(id) })}</div>
</div>`;
  if (state === 'announced')
    return html`<div class="sw-formal"><h2 class="sw-formal__title">Vanaf ${dayInWords(opensOn)} kunt u een zienswijze indienen</h2><p>Dat kan tot en met ${day(lastOn)}.${because !== '' && html` ${plural(weeks, 'week', 'weken')} later is het ${because}. Daarom loopt de termijn door tot de eerste werkdag daarna.`} Volg deze inspraak, dan krijgt u bericht als het begint.</p></div>`;
  if (state === 'closed')
    return html`<div class="sw-formal sw-formal--calm"><h2 class="sw-formal__title">De termijn is voorbij</h2><p>Een zienswijze indienen kon tot en met ${day(lastOn)}. De gemeente antwoordt uiterlijk op ${day(announcement.answerOn)}.${dayOf(now) > announcement.answerOn && html` <strong>Dat is te laat.</strong>`}</p><p>Wilt u toch nog iets sturen? <a class="nl-link" href="${paths.submitView(id)}">Een late zienswijze</a> bewaren wij. Wie besluit, mag hem buiten beschouwing laten.</p></div>`;
  return nothing;
}

function onDisplay({ consultation, documents, may }: ConsultationPage): Html {
  const { announcement, id } = consultation;
  return html`<ul class="sw-drafts">${announcement.drafts.map(draft => html`<li><bdi>${draft.name}</bdi></li>`)}</ul>
${
  documents.length > 0
    ? matterList(documents)
    : emptyState({
        title: 'De stukken staan hier zodra ze ter inzage liggen',
        ...(may.run &&
          consultation.announcedAt !== null && {
            action: linkButton({
              label: 'Zet documenten neer',
              kind: 'secondary',
              href: paths.documentsOn(`consultation-${id}`),
            }),
          }),
      })
}
<p class="sw-on-paper"><strong>Op papier lezen.</strong> <bdi>${announcement.onPaper}</bdi></p>`;
}

function howItGoes({ consultation }: ConsultationPage): Html {
  const { announcement, decidingBodyName } = consultation;
  const { basis, article, weeks } = announcement;
  return html`${dataList([
    { key: 'Ter inzage', value: html`${day(announcement.opensOn)} tot en met ${day(announcement.lastOn)}` },
    {
      key: 'Wie mag indienen',
      value: announcement.submitters === 'everybody' ? 'Iedereen' : 'Wie een belang heeft bij het besluit',
    },
    {
      key: 'Per post',
      value: html`<bdi>${announcement.postAddress}</bdi><br>Een brief is op tijd als u hem uiterlijk op ${day(announcement.lastOn)} op de post doet, en hij binnen een week daarna aankomt.`,
    },
    {
      key: 'Mondeling',
      value: `Bel of mail ${announcement.contactName}. Een medewerker schrijft op wat u zegt. U krijgt dat te lezen en bevestigt het.`,
    },
    { key: 'Antwoord', value: html`uiterlijk ${day(announcement.answerOn)}, in een nota van beantwoording` },
    { key: 'Besluit', value: html`<bdi>${decidingBodyName}</bdi>, nadat de antwoorden zijn gelezen` },
    {
      key: 'Regels',
      value:
        basis === 'awb'
          ? `Afdeling 3.4 van de Algemene wet bestuursrecht. De termijn is ${plural(weeks, 'week', 'weken')}${weeks > lawfulWeeks ? ', langer dan de wet vraagt' : ''}.`
          : `Inspraakverordening van de gemeente: ${article}. De termijn is ${plural(weeks, 'week', 'weken')}.`,
    },
  ])}`;
}

function hearing({ consultation, now }: ConsultationPage): Html {
  const { hearing: it } = consultation.announcement;
  if (!it) return nothing;
  const canAsk = dayOf(now) <= it.askUntil;
  return html`<p>${momentInWords(it.at)}, <bdi>${it.place}</bdi>. ${canAsk ? html`Wie een zienswijze indient, kan vragen om te spreken tot en met ${day(it.askUntil)}.` : 'Vragen om te spreken kan niet meer.'}</p>
<p>U spreekt ten hoogste ${plural(it.minutesEach, 'minuut', 'minuten')}. ${it.order === 'asked' ? 'Wie het eerst vraagt, spreekt het eerst.' : 'De volgorde wordt geloot.'}</p>
${consultation.announcedAt !== null && html`<p><a class="nl-link" href="${paths.hearing(consultation.id)}">De sprekerslijst</a></p>`}`;
}

function viewsSection({ consultation, views, notes, now }: ConsultationPage): Html {
  const state = stateOf(consultation, now);
  if (state === 'draft' || (state === 'announced' && views.length === 0)) return nothing;
  const counts = countsOf(views);
  const latest = notes[0];
  return section({
    title: 'Zienswijzen',
    id: 'zienswijzen',
    count: views.length,
    content: html`${
      latest &&
      html`<p><a class="nl-link" href="${paths.responseNote(consultation.id, latest.number)}">Lees de nota van beantwoording</a> van ${day(latest.publishedAt)}${notes.length > 1 && html`. Eerdere: ${notes.slice(1).map((note, index) => html`${index > 0 && ', '}<a class="nl-link" href="${paths.responseNote(consultation.id, note.number)}">nota ${note.number}</a>`)}`}.</p>`
    }
${
  views.length === 0
    ? emptyState({ title: 'Er is nog geen zienswijze' })
    : html`<p>${summaryOf(counts)} Hier staat geen naam. Wie besluit, leest ook de hele zienswijze.</p>
<ul class="sw-views">${views.map(view => viewLine(view))}</ul>`
}`,
  });
}

function summaryOf({ received, late, owed }: ReturnType<typeof countsOf>): string {
  return [
    `${plural(received, 'zienswijze is binnengekomen', 'zienswijzen zijn binnengekomen')}.`,
    ...(late > 0 ? [`${plural(late, 'kwam te laat', 'kwamen te laat')}.`] : []),
    ...(owed > 0 ? [`${plural(owed, 'wacht op antwoord', 'wachten op antwoord')}.`] : []),
  ].join(' ');
}

/** A view as everybody sees it. */
export const viewLine = (view: NotedView): Html =>
  html`<li class="sw-view" id="zienswijze-${view.number}"><p class="sw-view__head"><a class="nl-link" href="${paths.voice(view.voiceId)}">Zienswijze ${view.number}</a> ${badges(view)}</p><p class="sw-view__text">${view.isWithdrawn ? 'De indiener heeft deze zienswijze ingetrokken.' : view.summary === '' ? 'De samenvatting komt nog.' : view.summary}</p></li>`;

const badges = (view: NotedView): Html =>
  html`${view.isLate && badge({ label: 'Te laat', tone: 'late', icon: 'alarm' })}${isOwed(view) ? nothing : viewOutcomeBadge(view)}`;

/** That the announcement was put right, and why: on top, since people relied on it. */
function corrected({ versions }: ConsultationPage): Html {
  const [latest] = versions;
  if (!latest || latest.number === 1) return nothing;
  return alert({
    kind: 'info',
    title: `De aankondiging is verbeterd op ${dayInWords(latest.statedAt)}`,
    content: html`<p>${latest.reason}</p><p><a class="nl-link" href="#versies">Wat er stond</a></p>`,
  });
}

function versionsSection({ versions }: ConsultationPage): Html {
  if (versions.length < 2) return nothing;
  return section({
    title: 'Hoe de aankondiging was',
    id: 'versies',
    content: html`${versions.slice(1).map((version, index) => {
      const next = versions[index];
      const { announcement } = version;
      return html`<details class="sw-details"><summary>Tot ${next ? dayInWords(next.statedAt) : ''}: ter inzage van ${dayInWords(announcement.opensOn)} tot en met ${dayInWords(announcement.lastOn)}</summary>${dataList(
        [
          { key: 'Naam', value: announcement.title },
          { key: 'Over', value: announcement.about || 'Niets' },
          { key: 'Ontwerpen', value: listInWords(announcement.drafts.map(({ name }) => name)) },
          { key: 'Op papier', value: announcement.onPaper },
          { key: 'Per post', value: announcement.postAddress },
          { key: 'Contact', value: announcement.contactName },
          {
            key: 'Hoorzitting',
            value: announcement.hearing
              ? `${momentInWords(announcement.hearing.at)}, ${announcement.hearing.place}`
              : 'Geen',
          },
          { key: 'Antwoord uiterlijk', value: day(announcement.answerOn) },
        ],
      )}${next && html`<p>Waarom dit veranderde: ${next.reason}</p>`}</details>`;
    })}`,
  });
}

/** What who runs it does next. */
function runningBox(it: ConsultationPage, state: ConsultationState): Html {
  const { consultation, views, pendingCount, now } = it;
  const { id } = consultation;
  const counts = countsOf(views);
  const isOut = state !== 'draft' && state !== 'withdrawn';
  const link = (label: string, href: string) => html`<li><a class="nl-link" href="${href}">${label}</a></li>`;
  const postUntil = addDays(consultation.announcement.lastOn, 7);
  return html`<div class="sw-office">${section({
    title: 'Voor u als medewerker',
    content: html`${
      state === 'draft' &&
      html`<p>Kijk alles na. Na de aankondiging verandert er alleen nog iets met een openbare reden.</p>${actionForm({ action: paths.announceConsultation(id), label: 'Kondig de inspraak aan', fields: html`<input type="hidden" name="edits" value="${consultation.edits}">` })}`
    }
${state === 'closed' && dayOf(now) <= postUntil && html`<p>Tot en met ${day(postUntil)} kan er nog een brief aankomen die op tijd is gepost.</p>`}
${pendingCount > 0 && html`<p>${plural(pendingCount, 'zienswijze wacht', 'zienswijzen wachten')} nog op bevestiging van het e-mailadres.</p>`}
${counts.unsummarised > 0 && html`<p>${plural(counts.unsummarised, 'zienswijze heeft', 'zienswijzen hebben')} nog geen samenvatting.</p>`}
<ul class="sw-links">${state === 'draft' && link('Bewerk de inspraak', paths.prepareConsultation(id))}
${isOut && link('Zet documenten neer of trek ze in', paths.documentsOn(`consultation-${id}`))}
${isOut && link('Voer een brief of gesprek in', paths.enterView(id))}
${isOut && link('Lees alle zienswijzen', paths.formalViews(id))}
${isOut && state !== 'announced' && link('De nota van beantwoording', paths.draftNote(id))}
${it.may.decide && state === 'answered' && link('Leg het besluit vast', paths.decideConsultation(id))}
${isOut && state !== 'decided' && link('Verbeter de aankondiging', paths.correctAnnouncement(id))}
${state !== 'decided' && state !== 'withdrawn' && link('Stop deze inspraak', paths.withdrawConsultation(id))}</ul>`,
  })}</div>`;
}

/** What the clerk of the deciding body, and who puts down its decisions, finds here. */
function readingBox({ consultation, may }: ConsultationPage, state: ConsultationState): Html {
  const { id } = consultation;
  return html`<div class="sw-office">${section({
    title: `Voor ${consultation.decidingBodyName}`,
    content: html`<ul class="sw-links">${may.readWhole && html`<li><a class="nl-link" href="${paths.formalViews(id)}">Lees alle zienswijzen</a></li>`}${may.decide && state === 'answered' && html`<li><a class="nl-link" href="${paths.decideConsultation(id)}">Leg het besluit vast</a></li>`}</ul>`,
  })}</div>`;
}
