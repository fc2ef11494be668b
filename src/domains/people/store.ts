// The only queries on persons, their sessions and their keys.
import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Confirmation } from './confirmation.ts';
import type { Passkey } from './passkey.ts';
import type { Person } from './person.ts';
import type { Authenticator, SecondFactors } from './second-factor.ts';
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
    confirmations: {
      id: Generated<number>;
      tokenHash: string;
      handleHash: string;
      codeHash: string;
      email: string;
      name: string;
      action: string;
      subject: string;
      personId: number | null;
      createdAt: Instant;
      expiresAt: Instant;
      usedAt: Instant | null;
    };
    attempts: { key: string; count: number; endsAt: Instant };
    passkeys: {
      id: Generated<number>;
      personId: number;
      credentialId: string;
      publicKey: string;
      counter: number;
      transports: string;
      name: string;
      createdAt: Instant;
      lastUsedOn: Day | null;
    };
    challenges: { challengeHash: string; personId: number | null; expiresAt: Instant };
    authenticators: {
      personId: number;
      secret: string;
      createdAt: Instant;
      confirmedAt: Instant | null;
      lastStep: number;
    };
    recoveryCodes: { id: Generated<number>; personId: number; codeHash: string; usedAt: Instant | null };
    identities: { issuer: string; subject: string; personId: number; createdAt: Instant };
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

/** Everywhere somebody is signed in, the latest first. */
export const sessionsOf = (db: Queries, personId: number): Promise<Session[]> =>
  db
    .selectFrom('sessions')
    .select(sessionColumns)
    .where('personId', '=', personId)
    .orderBy('lastUsedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Gives a session another token, so that an older one that leaked opens nothing. */
export async function saveSecondFactor(
  tx: Transaction,
  sessionId: number,
  { tokenHash, secondFactorAt }: { tokenHash: string; secondFactorAt: Instant },
): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ tokenHash, secondFactorAt, isHalf: false })
    .where('id', '=', sessionId)
    .execute();
}

/** Whether the person had that session. */
export async function removeSession(tx: Transaction, personId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function removeSessionByToken(tx: Transaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}

/** Ends every session of a person, or every other one. */
export async function removeSessions(tx: Transaction, personId: number, exceptId?: number): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('personId', '=', personId)
    .$if(exceptId !== undefined, query => query.where('id', '!=', exceptId ?? 0))
    .execute();
}

export async function removeSessionsUnusedSince(tx: Transaction, day: Day): Promise<void> {
  await tx.deleteFrom('sessions').where('lastUsedOn', '<', day).execute();
}

export async function saveName(tx: Transaction, personId: number, name: string): Promise<void> {
  await tx.updateTable('persons').set({ name }).where('id', '=', personId).execute();
}

export async function saveEmail(tx: Transaction, personId: number, email: string): Promise<void> {
  await tx.updateTable('persons').set({ email }).where('id', '=', personId).execute();
}

/** Takes away everything by which a person can be known. The number stays, for the record. */
export async function erasePerson(tx: Transaction, { id, email }: Person, erasedAt: Instant): Promise<void> {
  await removeSessions(tx, id);
  for (const table of ['passkeys', 'challenges', 'authenticators', 'recoveryCodes', 'identities'] as const) {
    await tx.deleteFrom(table).where('personId', '=', id).execute();
  }
  await tx
    .deleteFrom('confirmations')
    .where(({ eb, or }) => or([eb('personId', '=', id), eb('email', '=', email ?? '')]))
    .execute();
  await tx.updateTable('persons').set({ email: null, name: '', erasedAt }).where('id', '=', id).execute();
}

const confirmationColumns = [
  'id',
  'email',
  'name',
  'action',
  'subject',
  'personId',
  'createdAt',
  'expiresAt',
  'usedAt',
] as const;

export async function insertConfirmation(
  tx: Transaction,
  confirmation: Omit<Confirmation, 'id'> & { tokenHash: string; handleHash: string; codeHash: string },
): Promise<void> {
  await tx.insertInto('confirmations').values(confirmation).execute();
}

export const findConfirmation = (db: Queries, tokenHash: string): Promise<Confirmation | undefined> =>
  db
    .selectFrom('confirmations')
    .select(confirmationColumns)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();

/** The confirmation a link opens, held so that it is used once. */
export const holdConfirmation = (tx: Transaction, tokenHash: string): Promise<Confirmation | undefined> =>
  tx
    .selectFrom('confirmations')
    .select(confirmationColumns)
    .where('tokenHash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();

export const holdConfirmationByHandle = (
  tx: Transaction,
  handleHash: string,
): Promise<(Confirmation & { readonly codeHash: string }) | undefined> =>
  tx
    .selectFrom('confirmations')
    .select([...confirmationColumns, 'codeHash'])
    .where('handleHash', '=', handleHash)
    .forUpdate()
    .executeTakeFirst();

export const findConfirmationByHandle = (
  db: Queries,
  handleHash: string,
): Promise<Confirmation | undefined> =>
  db
    .selectFrom('confirmations')
    .select(confirmationColumns)
    .where('handleHash', '=', handleHash)
    .executeTakeFirst();

export async function saveConfirmationUsed(tx: Transaction, id: number, usedAt: Instant): Promise<void> {
  await tx.updateTable('confirmations').set({ usedAt }).where('id', '=', id).execute();
}

export async function saveConfirmationToken(tx: Transaction, id: number, tokenHash: string): Promise<void> {
  await tx.updateTable('confirmations').set({ tokenHash }).where('id', '=', id).execute();
}

export async function removeConfirmationsExpiredBefore(tx: Transaction, instant: Instant): Promise<void> {
  await tx.deleteFrom('confirmations').where('expiresAt', '<', instant).execute();
}

/** One more attempt; a new count ends at the moment given. */
export const countAttempt = (
  tx: Transaction,
  key: string,
  endsAt: Instant,
): Promise<{ count: number; endsAt: Instant }> =>
  tx
    .insertInto('attempts')
    .values({ key, count: 1, endsAt })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet(({ eb }) => ({ count: eb('attempts.count', '+', 1) })),
    )
    .returning(['count', 'endsAt'])
    .executeTakeFirstOrThrow();

export async function removeAttempts(tx: Transaction, keys: readonly string[]): Promise<void> {
  await tx.deleteFrom('attempts').where('key', 'in', keys).execute();
}

export async function removeAttemptsEndedBefore(tx: Transaction, instant: Instant): Promise<void> {
  await tx.deleteFrom('attempts').where('endsAt', '<=', instant).execute();
}

const passkeyColumns = [
  'id',
  'personId',
  'credentialId',
  'publicKey',
  'counter',
  'transports',
  'name',
  'createdAt',
  'lastUsedOn',
] as const;

export const passkeysOf = (db: Queries, personId: number): Promise<Passkey[]> =>
  db.selectFrom('passkeys').select(passkeyColumns).where('personId', '=', personId).orderBy('id').execute();

export const findPasskey = (db: Queries, credentialId: string): Promise<Passkey | undefined> =>
  db
    .selectFrom('passkeys')
    .select(passkeyColumns)
    .where('credentialId', '=', credentialId)
    .executeTakeFirst();

/** Whether it was new. */
export async function insertPasskey(tx: Transaction, passkey: Omit<Passkey, 'id'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkeys')
    .values(passkey)
    .onConflict(conflict => conflict.column('credentialId').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function savePasskeyUsed(
  tx: Transaction,
  id: number,
  used: { counter: number; lastUsedOn: Day },
): Promise<void> {
  await tx.updateTable('passkeys').set(used).where('id', '=', id).execute();
}

/** Whether the person had that passkey. */
export async function savePasskeyName(
  tx: Transaction,
  personId: number,
  id: number,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the person had that passkey. */
export async function removePasskey(tx: Transaction, personId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function insertChallenge(
  tx: Transaction,
  challenge: { challengeHash: string; personId: number | null; expiresAt: Instant },
  now: Instant,
): Promise<void> {
  await tx.deleteFrom('challenges').where('expiresAt', '<=', now).execute();
  await tx.insertInto('challenges').values(challenge).execute();
}

/** Takes a question away, and says whether it stood open for this person. */
export async function takeChallenge(
  tx: Transaction,
  challengeHash: string,
  personId: number | null,
  now: Instant,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('challenges')
    .where('challengeHash', '=', challengeHash)
    .where('personId', personId === null ? 'is' : '=', personId)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

const authenticatorColumns = ['personId', 'secret', 'createdAt', 'confirmedAt', 'lastStep'] as const;

export const findAuthenticator = (db: Queries, personId: number): Promise<Authenticator | undefined> =>
  db
    .selectFrom('authenticators')
    .select(authenticatorColumns)
    .where('personId', '=', personId)
    .executeTakeFirst();

export const holdAuthenticator = (tx: Transaction, personId: number): Promise<Authenticator | undefined> =>
  tx
    .selectFrom('authenticators')
    .select(authenticatorColumns)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();

/** Every app anybody has set up. */
export const allAuthenticators = (db: Queries): Promise<Authenticator[]> =>
  db.selectFrom('authenticators').select(authenticatorColumns).orderBy('personId').execute();

export const holdAuthenticators = (tx: Transaction): Promise<Authenticator[]> =>
  tx.selectFrom('authenticators').select(authenticatorColumns).orderBy('personId').forUpdate().execute();

export async function saveAuthenticatorSecret(
  tx: Transaction,
  personId: number,
  secret: string,
): Promise<void> {
  await tx.updateTable('authenticators').set({ secret }).where('personId', '=', personId).execute();
}

/** A secret that was not confirmed yet gives way to a new one; one that was, stays. */
export async function insertAuthenticator(tx: Transaction, authenticator: Authenticator): Promise<void> {
  const { personId } = authenticator;
  await tx
    .deleteFrom('authenticators')
    .where('personId', '=', personId)
    .where('confirmedAt', 'is', null)
    .execute();
  await tx
    .insertInto('authenticators')
    .values(authenticator)
    .onConflict(conflict => conflict.column('personId').doNothing())
    .execute();
}

export async function saveAuthenticatorUsed(
  tx: Transaction,
  personId: number,
  used: { lastStep: number; confirmedAt?: Instant },
): Promise<void> {
  await tx.updateTable('authenticators').set(used).where('personId', '=', personId).execute();
}

export async function removeAuthenticator(tx: Transaction, personId: number): Promise<void> {
  await tx.deleteFrom('authenticators').where('personId', '=', personId).execute();
  await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute();
}

/** New codes for on paper; the old ones are worth nothing any more. */
export async function saveRecoveryCodes(
  tx: Transaction,
  personId: number,
  codeHashes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute();
  await tx
    .insertInto('recoveryCodes')
    .values(codeHashes.map(codeHash => ({ personId, codeHash, usedAt: null })))
    .execute();
}

/** Whether the code was one of the person's, and not used before. */
export async function saveRecoveryCodeUsed(
  tx: Transaction,
  personId: number,
  codeHash: string,
  usedAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recoveryCodes')
    .set({ usedAt })
    .where('personId', '=', personId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a person has set up to be asked besides the mail. */
export async function secondFactorsOf(db: Queries, personId: number): Promise<SecondFactors> {
  const { app, passkeys, codes } = await db
    .selectNoFrom(({ selectFrom, fn }) => [
      selectFrom('authenticators')
        .select(fn.countAll<number>().as('count'))
        .where('personId', '=', personId)
        .where('confirmedAt', 'is not', null)
        .as('app'),
      selectFrom('passkeys')
        .select(fn.countAll<number>().as('count'))
        .where('personId', '=', personId)
        .as('passkeys'),
      selectFrom('recoveryCodes')
        .select(fn.countAll<number>().as('count'))
        .where('personId', '=', personId)
        .where('usedAt', 'is', null)
        .as('codes'),
    ])
    .executeTakeFirstOrThrow();
  return { hasApp: Number(app) > 0, passkeyCount: Number(passkeys), recoveryCodesLeft: Number(codes) };
}

/** Whom a person at the identity provider is here. */
export async function findPersonByIdentity(
  db: Queries,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<Person | undefined> {
  return db
    .selectFrom('identities')
    .innerJoin('persons', 'persons.id', 'identities.personId')
    .select(personColumns.map(column => `persons.${column}` as const))
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

export async function insertIdentity(
  tx: Transaction,
  identity: { issuer: string; subject: string; personId: number; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('identities')
    .values(identity)
    .onConflict(conflict => conflict.columns(['issuer', 'subject']).doNothing())
    .execute();
}

/** A second factor that is gone does not count in any session any more. */
export async function removeSecondFactorFromSessions(tx: Transaction, personId: number): Promise<void> {
  await tx.updateTable('sessions').set({ secondFactorAt: null }).where('personId', '=', personId).execute();
}
