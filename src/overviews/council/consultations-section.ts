import { badge } from '../../design/components/badge/badge.ts';
import { day } from '../../design/components/day/day.ts';
import { section } from '../../design/components/section/section.ts';
import { table } from '../../design/components/table/table.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { numberInWords } from '../../design/words.ts';
import {
  consultationBadge,
  consultationState,
  type WatchedConsultation,
} from '../../domains/consultations/public.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';

/** What lies on display, how many views came, and whether the answers are there before the decision. */
export function consultationsSection(watched: readonly WatchedConsultation[], now: Instant): Html {
  if (watched.length === 0) return nothing;
  return section({
    title: 'Inspraak',
    id: 'inspraak',
    content: html`<p>Wat het eerst sluit of sloot, staat bovenaan.</p>${table({
      caption: 'Inspraak die loopt',
      isCaptionHidden: true,
      isStacked: true,
      columns: [
        { label: 'Inspraak' },
        { label: 'Stand' },
        { label: 'Indienen tot en met' },
        { label: 'Zienswijzen' },
        { label: 'Nota' },
        { label: 'Wie besluit' },
      ],
      rows: watched.map(it => [
        html`<a href="${paths.consultation(it.consultation.id)}">${it.consultation.announcement.title}</a>`,
        consultationBadge(consultationState(it.consultation, now)),
        day(it.consultation.announcement.lastOn),
        views(it),
        note(it, now),
        html`<bdi>${it.consultation.decidingBodyName}</bdi>`,
      ]),
    })}`,
    more: { label: 'Alle inspraak, ook wat is besloten', href: paths.consultations },
  });
}

const views = ({ received, owed }: WatchedConsultation): Html =>
  received === 0
    ? html`Nog geen`
    : html`<span>${numberInWords(received)}${owed > 0 && html`, ${numberInWords(owed)} zonder antwoord`}</span>`;

const note = ({ consultation: { id, announcement }, noteNumber }: WatchedConsultation, now: Instant): Html =>
  noteNumber !== undefined
    ? html`<a href="${paths.responseNote(id, noteNumber)}">Klaar<span class="sw-hidden">: nota over ${announcement.title}</span></a>`
    : html`<span>${dayOf(now) > announcement.answerOn && html`${badge({ label: 'Te laat', tone: 'late', icon: 'alarm' })} `}uiterlijk ${day(announcement.answerOn)}</span>`;
