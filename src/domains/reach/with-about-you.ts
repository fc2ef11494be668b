import type { FindOccasion } from '../voices/public.ts';
import { askAboutYou } from './ask-about-you.ts';

/** A trajectory as an occasion that asks a little about whoever spoke, the first time somebody does. */
export const withAboutYou =
  (find: FindOccasion): FindOccasion =>
  async (db, id, now) => {
    const occasion = await find(db, id, now);
    return (
      occasion && {
        ...occasion,
        afterVoice: (tx, spoke) => askAboutYou(tx, { trajectoryId: id, ...spoke }, now),
      }
    );
  };
