import type { Queries } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Role } from '../organisations/public.ts';

/** Who spoke for a body: the role, the body and the name of the person. */
export interface SpokenFrom {
  readonly role: Role;
  readonly seatTitle: string;
  readonly bodyName: string;
  readonly personName: string;
}

/** Seats with the names that stand beside what was said in them. */
export const spokenFrom = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('seats')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .innerJoin('persons', 'persons.id', 'seats.personId')
    .select([
      'seats.role',
      'seats.title as seatTitle',
      'bodies.name as bodyName',
      'persons.name as personName',
    ]),
);
