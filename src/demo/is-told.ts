import { findPersonByEmail } from '../domains/people/public.ts';
import type { Database } from '../platform/database/database.ts';
import { emailOf } from './cast-of-waterveen.ts';

/** Whether the town is there already, from an earlier start. */
export const isTold = async (database: Database): Promise<boolean> =>
  (await findPersonByEmail(database.read, emailOf('amina'))) !== undefined;
