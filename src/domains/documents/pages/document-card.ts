import { badge } from '../../../design/components/badge/badge.ts';
import { day } from '../../../design/components/day/day.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { type Html, html } from '../../../design/view.ts';
import { numberInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { type Document, isOnDisplay, isReplaced } from '../document.ts';
import { nameOfKind } from '../read-file.ts';

/** 640 kB, 1,2 MB */
const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${numberInWords(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${numberInWords(bytes / 1_000_000)} MB`;

/** What kind of document it is, and how heavy: "PDF, 1,2 MB". */
export function kindOfDocument({ form, mediaType, fileSize, link }: Document): string {
  if (form === 'file') return `${nameOfKind(mediaType ?? '')}, ${sizeInWords(fileSize ?? 0)}`;
  return form === 'link' ? `Op een andere website: ${hostOf(link ?? '')}` : 'Tekst om op te reageren';
}

/** Where a link leads to, without its whole address. */
export const hostOf = (link: string): string => URL.parse(link)?.hostname.replace(/^www\./, '') ?? link;

/** How a document stands, in a badge; none for one that can simply be read. */
export function documentBadge(document: Document, today: Day): Html | undefined {
  if (document.withdrawnAt !== null) return badge({ label: 'Ingetrokken', tone: 'calm', icon: 'dash' });
  if (!isOnDisplay(document, today)) return badge({ label: 'Nog niet te zien', tone: 'wait', icon: 'clock' });
  if (isReplaced(document, today)) return badge({ label: 'Eerdere versie', tone: 'calm', icon: 'change' });
  return undefined;
}

/** From when everybody can read it. */
export const displayDay = (document: Document, today: Day): Html =>
  html`${isOnDisplay(document, today) ? 'Te lezen sinds ' : 'Te lezen vanaf '}${day(document.onDisplayFrom)}`;

/** A document in a list. */
export function documentCard(
  document: Document,
  { today, reactions = 0 }: { readonly today: Day; readonly reactions?: number },
): MatterCard {
  return {
    href: paths.document(document.id),
    title: document.title,
    kind: kindOfDocument(document),
    badges: documentBadge(document, today),
    ...(document.about !== '' && { text: document.about }),
    meta: [
      displayDay(document, today),
      reactions > 0 && (reactions === 1 ? '1 reactie' : `${numberInWords(reactions)} reacties`),
      document.replacesId !== null && 'Nieuwe versie',
    ],
  };
}
