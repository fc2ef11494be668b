import { paths } from '../../paths.ts';
import type { FindSource } from '../voices/public.ts';
import { occasionOf, sourceKinds } from './intake.ts';
import { findImport } from './store.ts';

/** A file that was brought in as something a voice comes from; nobody says anything more about it. */
export const importSource: FindSource = async (db, id) => {
  const made = await findImport(db, id);
  return (
    made && {
      kind: sourceKinds.import,
      id,
      label: made.name,
      quote: '',
      address: paths.voiceImport(id),
      occasion: occasionOf(made),
      isClosed: true,
    }
  );
};
