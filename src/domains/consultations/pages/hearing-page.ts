import { actionForm } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { momentInWords, plural, timeInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { addMinutes, dayOf, type Instant } from '../../../platform/clock.ts';
import type { Hearing } from '../announcement.ts';
import type { Consultation } from '../consultation.ts';
import { draftName, type FormalView, viewName } from '../formal-view.ts';

/** The speaking list: for everybody by number, for who chairs the hearing with the names, to be printed. */
export function hearingPage(
  frame: Frame,
  {
    consultation,
    hearing,
    speakers,
    mayRun,
    mayReadWhole,
    now,
  }: {
    readonly consultation: Consultation;
    readonly hearing: Hearing;
    readonly speakers: readonly FormalView[];
    readonly mayRun: boolean;
    readonly mayReadWhole: boolean;
    readonly now: Instant;
  },
): Html {
  const { announcement, id, speakersSeed } = consultation;
  const isClosed = dayOf(now) > hearing.askUntil;
  const isSettled = isClosed && (hearing.order === 'asked' || speakersSeed !== null);
  return page(
    frame,
    {
      title: 'Sprekerslijst',
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(id) },
      ],
    },
    html`${pageHeader({
      kicker: html`<bdi>${announcement.title}</bdi>`,
      title: 'Sprekerslijst van de hoorzitting',
      lead: html`${momentInWords(hearing.at)}, <bdi>${hearing.place}</bdi>. ${plural(hearing.minutesEach, 'minuut', 'minuten')} per spreker.`,
    })}
<p>${hearing.order === 'asked' ? 'Wie het eerst vroeg om te spreken, spreekt het eerst.' : speakersSeed === null ? 'De volgorde wordt geloot.' : 'De volgorde is geloot.'} ${isClosed ? '' : html`Vragen om te spreken kan tot en met ${day(hearing.askUntil)}.`}</p>
${
  speakers.length === 0
    ? emptyState({ title: 'Nog niemand heeft gevraagd om te spreken' })
    : html`<ol class="sw-speakers${isSettled && ' sw-speakers--settled'}">${speakers.map((view, index) => speaker({ view, at: isSettled ? addMinutes(hearing.at, index * hearing.minutesEach) : undefined, consultation, mayReadWhole }))}</ol>`
}
${mayRun && isClosed && hearing.order === 'lot' && speakersSeed === null && speakers.length > 0 && actionForm({ action: paths.drawSpeakers(id), label: 'Loot de volgorde' })}
${speakersSeed !== null && html`<details class="sw-details"><summary>Hoe is er geloot?</summary><p>Met het lot <code>${speakersSeed}</code>. De sprekers staan op volgorde van de SHA-256 van dit lot, een spatie en hun nummer. Het lot staat in het <a class="nl-link" href="${paths.log}">logboek</a>.</p></details>`}`,
  );
}

function speaker({
  view,
  at,
  consultation,
  mayReadWhole,
}: {
  readonly view: FormalView;
  readonly at: Instant | undefined;
  readonly consultation: Consultation;
  readonly mayReadWhole: boolean;
}): Html {
  return html`<li class="sw-speaker"><p>${at && html`<span class="sw-speaker__when">${timeInWords(at)}</span> `}<strong>${viewName(view)}</strong>${mayReadWhole && html`: <bdi>${view.name || 'Gewist'}</bdi>${view.represented !== '' && html`, namens <bdi>${view.represented}</bdi>`}`}. ${draftName(consultation.announcement, view.draftKey)}</p>${view.spoken === '' ? nothing : html`<p>${view.spoken}</p>`}${mayReadWhole && html`<p class="sw-speaker__link"><a class="nl-link" href="${paths.formalView(consultation.id, view.number)}">Lees de zienswijze</a></p>`}</li>`;
}
