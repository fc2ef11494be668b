import { dayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { FindOccasion, Occasion } from '../voices/public.ts';
import type { Consultation } from './consultation.ts';
import { runningSeat } from './policy.ts';
import { findConsultation } from './store.ts';

/**
 * A consultation as an occasion: documents lie on display on it, and views are brought in on it. Not through the form of
 * the register, which asks for less than the law does.
 */
export const consultationOccasion: FindOccasion = async (db: Queries, id) => {
  const consultation = await findConsultation(db, id);
  return consultation && consultation.announcedAt !== null ? occasionOf(consultation) : undefined;
};

/** The same, as it takes a view that came by its own form. */
export const takingViews = (consultation: Consultation): Occasion => ({
  ...occasionOf(consultation),
  voiceKinds: ['formal-view'],
  areaCodes: null,
});

function occasionOf(consultation: Consultation): Occasion {
  const { id, bodyId, announcement } = consultation;
  const { title, areaCodes, opensOn, lastOn, answerOn } = announcement;
  return {
    kind: 'consultation',
    id,
    name: title,
    address: paths.consultation(id),
    bodyId,
    voiceKinds: [],
    answerBy: answerOn,
    whenOpen: `Een zienswijze dient u in op de pagina van de inspraak, van ${dayInWords(opensOn)} tot en met ${dayInWords(lastOn)}.`,
    areaCodes: areaCodes.length === 0 ? null : areaCodes,
    defaultAreaCode: areaCodes.length === 1 ? (areaCodes[0] ?? null) : null,
    seatToRunWith: viewer => runningSeat(viewer, consultation),
  };
}
