// A vote to measure with: a budget in the midst of voting, plans on its ballot, and codes by the thousand.
import { createBudget, usualRules } from '../src/domains/budgets/public.ts';
import { seatsOfBody, type Viewer } from '../src/domains/organisations/public.ts';
import { hashOfCode, makeCode } from '../src/domains/voting/code.ts';
import { insertBlanks } from '../src/domains/voting/urn-store.ts';
import { addMinutes, type Instant, systemClock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { buildTown } from './town.ts';

export interface BenchVote {
  readonly budgetId: number;
  readonly planIds: readonly number[];
}

/** A voter: the code of the letter, the receipt that the ballot form was drawn with, and the hashes of both. */
export type BenchVoter = Readonly<Record<'code' | 'receipt' | 'codeHash' | 'receiptHash', string>>;

const plans = 40;

/** Voting began an hour ago and goes on until `votingClosesAt`. */
export async function openVote(
  database: Database,
  votingClosesAt: Instant = addMinutes(systemClock(), 24 * 60),
): Promise<BenchVote> {
  const { bodyId, wijk } = await buildTown(database, 0);
  const now = systemClock();
  const moment = (minutes: number): Instant => addMinutes(now, minutes);
  const viewer: Viewer = { person: null, seats: await seatsOfBody(database.read, bodyId) };
  return database.write(async tx => {
    const rules = {
      ...usualRules,
      amountCents: 10_000_000,
      ideasAt: moment(-400),
      checkAt: moment(-300),
      draftAt: moment(-200),
      votingOpensAt: moment(-60),
      votingClosesAt,
      resultAt: addMinutes(votingClosesAt, 24 * 60),
    };
    const budget = await createBudget(
      tx,
      viewer,
      {
        title: 'Wijkbudget om te meten',
        about: '',
        areaCode: wijk,
        bodyId,
        decisionId: null,
        caseNumber: 'Z/26/1',
        periodFrom: '2026-01-01',
        periodUntil: '2027-12-31',
        rules,
      },
      now,
    );
    if ('refused' in budget) throw new Error(`No budget: ${budget.refused}`);
    const rows = await tx
      .insertInto('projects')
      .values(
        Array.from({ length: plans }, (_, index) => ({
          budgetId: budget.id,
          code: String(index + 1),
          title: `Plan nummer ${index + 1}`,
          text: 'Een plan dat bewoners samen hebben bedacht en uitgewerkt.',
          areaCode: wijk,
          longitude: null,
          latitude: null,
          state: 'on-ballot' as const,
          reason: '',
          mergedIntoId: null,
          costCents: 100_000 * (index + 1),
          feasibility: '',
          ownerBodyId: bodyId,
          readyOn: '2027-06-30',
          hasWon: null,
          promiseId: null,
          meeting: '',
          paperCarriers: 0,
          paperCarriersSource: '',
          version: 1,
          createdAt: now,
        })),
      )
      .returning('id')
      .execute();
    return { budgetId: budget.id, planIds: rows.map(({ id }) => id) };
  });
}

/** Voters with a code each. */
export async function giveCodes(
  database: Database,
  { budgetId }: Pick<BenchVote, 'budgetId'>,
  count: number,
): Promise<BenchVoter[]> {
  const voters = Array.from({ length: count }, () => {
    const [code, receipt] = [makeCode('code'), makeCode('receipt')];
    return { code, receipt, codeHash: hashOfCode(code), receiptHash: hashOfCode(receipt) };
  });
  const atOnce = 20_000;
  for (let from = 0; from < count; from += atOnce) {
    const hashes = voters.slice(from, from + atOnce).map(({ codeHash }) => codeHash);
    await database.write(tx => insertBlanks(tx, { budgetId, batchId: null }, hashes));
  }
  return voters;
}

/** What the browser of a voter sends. */
export const ballotForm = (
  { code, receipt }: Pick<BenchVoter, 'code' | 'receipt'>,
  planIds: readonly number[],
): URLSearchParams => {
  const form = new URLSearchParams({ stemcode: code, ontvangstcode: receipt });
  for (const id of planIds.slice(0, 3)) form.append('plan', String(id));
  return form;
};
