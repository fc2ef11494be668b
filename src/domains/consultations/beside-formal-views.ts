import { dayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { FindOccasion } from '../voices/public.ts';
import { stateOf } from './consultation.ts';
import { runningConsultations } from './store.ts';

/**
 * A trajectory as an occasion that says of itself: what you write here is no formal view. Where one can be submitted now,
 * it leads there.
 */
export const besideFormalViews =
  (find: FindOccasion): FindOccasion =>
  async (db, id, now) => {
    const occasion = await find(db, id, now);
    if (!occasion) return undefined;
    const formal = (await runningConsultations(db, { trajectoryId: id })).find(
      consultation => stateOf(consultation, now) === 'open',
    );
    return {
      ...occasion,
      notFormal: formal
        ? {
            text: `Er loopt ook een inspraak. Wilt u een officiële reactie geven op het ontwerpbesluit? Dat kan tot en met ${dayInWords(formal.announcement.lastOn)}.`,
            link: { label: 'Dien een zienswijze in', href: paths.consultation(formal.id) },
          }
        : {
            text: 'Wij lezen het en u krijgt antwoord. Een officiële reactie op een ontwerpbesluit is iets anders.',
          },
    };
  };
