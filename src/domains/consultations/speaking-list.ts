import { createHash } from 'node:crypto';
import type { Consultation } from './consultation.ts';
import type { FormalView } from './formal-view.ts';

/**
 * Who speaks, in order: the order of asking, or by lot. The lot is a seed that everybody can read; speakers stand in the
 * order of the SHA-256 of the seed and their number, so that anyone can draw it again.
 */
export function speakingList(
  { announcement, speakersSeed }: Pick<Consultation, 'announcement' | 'speakersSeed'>,
  views: readonly FormalView[],
): readonly FormalView[] {
  const asked = views.filter(view => view.askedToSpeakAt !== null);
  const inOrder = asked.toSorted(
    (a, b) => compare(a.askedToSpeakAt ?? '', b.askedToSpeakAt ?? '') || a.number - b.number,
  );
  if (announcement.hearing?.order !== 'lot' || speakersSeed === null) return inOrder;
  const lot = ({ number }: FormalView): string =>
    createHash('sha256').update(`${speakersSeed} ${number}`).digest('hex');
  return inOrder.toSorted((a, b) => compare(lot(a), lot(b)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
