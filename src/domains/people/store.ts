// The only queries on persons, their sessions and their keys.
import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Person } from './person.ts';
import type { Method, Session, SignedIn } from './session.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    persons: {
      id: Generated<number>;
      email: string | null;
      name: string;
      createdAt: Instant;
      erasedAt: Instant | null;
    };
    sessions: {
      id: Generated<number>;
      tokenHash: string;
      personId: number;
      method: Method;
      device: string;
      createdAt: Instant;
      lastUsedOn: Day;
      secondFactorAt: Instant | null;
      isHalf: boolean;
    };
  }
}

const personColumns = ['id', 'email', 'name', 'createdAt', 'erasedAt'] as const;
const sessionColumns = [
  'id',
  'personId',
  'method',
  'device',
  'createdAt',
  'lastUsedOn',
  'secondFactorAt',
  'isHalf',
] as const;

export const findPerson = (db: Queries, id: number): Promise<Person | undefined> =>
  db.selectFrom('persons').select(personColumns).where('id', '=', id).executeTakeFirst();

/** The person with an address as `tidyEmail` makes it. */
export const findPersonByEmail = (db: Queries, email: string): Promise<Person | undefined> =>
  db.selectFrom('persons').select(personColumns).where('email', '=', email).executeTakeFirst();

/** Several persons at once, by number. */
export async function personsIn(db: Queries, ids: readonly number[]): Promise<Map<number, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(personColumns)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(person => [person.id, person]));
}

/** The new person, or nothing when somebody has this address already. */
export const insertPerson = (
  tx: Transaction,
  person: { email: string; name: string; createdAt: Instant },
): Promise<Person | undefined> =>
  tx
    .insertInto('persons')
    .values({ ...person, erasedAt: null })
    .onConflict(conflict => conflict.column('email').doNothing())
    .returning(personColumns)
    .executeTakeFirst();

export const insertSession = (
  tx: Transaction,
  session: Omit<Session, 'id'> & { tokenHash: string },
): Promise<Session> =>
  tx.insertInto('sessions').values(session).returning(sessionColumns).executeTakeFirstOrThrow();

/** The session a token opens, with its person. */
export async function findSignedIn(db: Queries, tokenHash: string): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('persons', 'persons.id', 'sessions.personId')
    .where('tokenHash', '=', tokenHash)
    .select(sessionColumns.map(column => `sessions.${column}` as const))
    .select(['persons.email', 'persons.name', 'persons.createdAt as since', 'persons.erasedAt'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { email, name, since, erasedAt, ...session } = row;
  return { person: { id: session.personId, email, name, createdAt: since, erasedAt }, session };
}

export async function saveLastUsed(tx: Transaction, sessionId: number, lastUsedOn: Day): Promise<void> {
  await tx.updateTable('sessions').set({ lastUsedOn }).where('id', '=', sessionId).execute();
}
