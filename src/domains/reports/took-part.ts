import type { Queries } from '../../platform/database/database.ts';
import { repliersIn } from '../questionnaires/public.ts';
import { hasSpokenOn } from '../voices/public.ts';

/** Whether somebody took part in a trajectory: said something and did not take it back, or filled in a questionnaire. */
export const tookPart = async (db: Queries, trajectoryId: number, personId: number): Promise<boolean> =>
  (await hasSpokenOn(db, { kind: 'trajectory', id: trajectoryId }, personId)) ||
  (await repliersIn(db, trajectoryId)).some(replier => replier.personId === personId);
