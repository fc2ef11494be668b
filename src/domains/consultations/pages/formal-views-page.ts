import { badge } from '../../../design/components/badge/badge.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Consultation } from '../consultation.ts';
import { channelNames, draftName, type FormalView, waitsForSpeaker } from '../formal-view.ts';
import { isOwed, type NotedView } from '../response-note.ts';
import { viewOutcomeBadge } from './view-outcome-badge.ts';

/** Every view with who submitted it: for who answers and who decides, and nobody else. */
export function formalViewsPage(
  frame: Frame,
  {
    consultation,
    views,
    noted,
  }: {
    readonly consultation: Consultation;
    readonly views: readonly FormalView[];
    readonly noted: readonly NotedView[];
  },
): Html {
  const { announcement, id } = consultation;
  const byNumber = new Map(noted.map(view => [view.number, view]));
  return page(
    frame,
    {
      title: 'Alle zienswijzen',
      isPrivate: true,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(id) },
      ],
    },
    html`${pageHeader({
      kicker: html`<bdi>${announcement.title}</bdi>`,
      title: 'Alle zienswijzen',
      lead: `Met naam en adres. Alleen ${consultation.bodyName} en de griffier van ${consultation.decidingBodyName} zien dit.`,
    })}
${
  views.length === 0
    ? emptyState({ title: 'Er is nog geen zienswijze' })
    : table({
        caption: plural(views.length, 'zienswijze', 'zienswijzen'),
        isStacked: true,
        columns: [
          { label: 'Nummer' },
          { label: 'Van' },
          { label: 'Over' },
          { label: 'Ontvangen' },
          { label: 'Stand', speaksForItself: true },
        ],
        rows: views.map(view => [
          html`<a class="nl-link" href="${paths.formalView(id, view.number)}">Zienswijze ${view.number}</a>`,
          html`<bdi>${view.name || 'Gewist'}</bdi>${view.represented !== '' && ', voor een ander'}`,
          draftName(announcement, view.draftKey),
          html`${day(dayOf(view.receivedAt), 'short')}, ${channelNames[view.channel]}`,
          html`<span class="sw-state">${states(view, byNumber.get(view.number))}</span>`,
        ]),
      })
}`,
  );
}

function states(view: FormalView, noted: NotedView | undefined): Html {
  return html`${view.isLate && badge({ label: 'Te laat', tone: 'late', icon: 'alarm' })}
${waitsForSpeaker(view) && badge({ label: 'Nog niet bevestigd', tone: 'wait', icon: 'clock' })}
${noted && !noted.isWithdrawn && noted.summary === '' && badge({ label: 'Nog samenvatten', tone: 'wait', icon: 'clock' })}
${noted && (isOwed(noted) ? badge({ label: 'Wacht op antwoord', tone: 'wait', icon: 'clock' }) : viewOutcomeBadge(noted))}`;
}
