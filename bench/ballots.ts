// Ballots by the real form, each on disk before it is acknowledged, against the same two rows in one bare commit.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../src/app.ts';
import { paths } from '../src/paths.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Engine } from '../src/platform/database/database.ts';
import { readSettings } from '../src/platform/settings.ts';
import { overhear, type Query } from './capture.ts';
import { contest, median, tell, whole } from './contest.ts';
import { type BenchDatabase, makeDatabase } from './databases.ts';
import type { RowsOfFile } from './load.ts';
import { commitBare, load, serveSite } from './processes.ts';
import { type BenchVote, type BenchVoter, ballotForm, giveCodes, openVote } from './vote.ts';

const seconds = 1;
/** More ballots than one burst can bring in. */
const votersInBurst = 6_000;
const bursts = 2 * 5 * 3;

export async function measureBallots(engine: Engine): Promise<void> {
  const made = await makeDatabase(engine);
  const vote = await openVote(made.database);
  const folder = made.environment.DATA_DIR ?? '.';
  const [writes, voters] = [join(folder, 'commit.json'), join(folder, 'voters.json')];
  writeFileSync(writes, JSON.stringify(await captureBallot(made, vote)));
  writeFileSync(voters, JSON.stringify(await giveCodes(made.database, vote, bursts * votersInBurst)));
  let used = 0;
  const nextRows = (): RowsOfFile => {
    const rows = { file: voters, from: used, count: votersInBurst };
    used += votersInBurst;
    return rows;
  };

  const site = await serveSite(made.environment);
  const rates: number[] = [];
  try {
    for (const connections of [1, 8, 32]) {
      const rounds = await contest({
        title: `ballots over HTTP (${engine}), ${connections} at a time`,
        ours: () =>
          load(site, {
            url: site.url + paths.castBallot(vote.budgetId),
            connections,
            seconds,
            form: {
              stemcode: '{code}',
              ontvangstcode: '{receipt}',
              plan: String(vote.planIds[0]),
            },
            rows: nextRows(),
          }),
        floor: () => commitBare({ file: writes, place: made.place, connections, seconds, rows: nextRows() }),
        target: 0.8,
      });
      rates.push(median(rounds.map(round => round.perSecond)));
    }
    if (engine === 'postgres') {
      const [one = 0, , many = 0] = rates;
      const shown = rates.map(whole).join(' → ');
      tell('32 at a time against one at a time (postgres)', many / one >= 8, (many / one).toFixed(1), '≥ 8', [
        `${shown} ballots a second at 1, 8, 32`,
      ]);
    }
  } finally {
    await site.stop();
    await made.remove();
  }
}

/** The writes of one ballot, in order, with the names of its hashes where they stood. */
async function captureBallot({ database }: BenchDatabase, vote: BenchVote): Promise<readonly Query[]> {
  const app = createApp({ database, settings: readSettings({ PORT: '3000' }), now: systemClock });
  const cast = async (voter: BenchVoter): Promise<void> => {
    const response = await app.fetch(
      new Request(`http://127.0.0.1:3000${paths.castBallot(vote.budgetId)}`, {
        method: 'POST',
        headers: { origin: 'http://127.0.0.1:3000' },
        body: ballotForm(voter, vote.planIds.slice(0, 1)),
      }),
    );
    if (response.status !== 200) throw new Error(`Voting answered ${response.status}`);
  };
  const [first, second] = await giveCodes(database, vote, 2);
  if (!first || !second) throw new Error('No voters');
  await cast(first);
  const queries: Query[] = [];
  const stop = overhear(query => queries.push(query));
  try {
    await cast(second);
  } finally {
    stop();
  }
  const names: Record<string, string> = {
    [second.codeHash]: '{codeHash}',
    [second.receiptHash]: '{receiptHash}',
  };
  return queries
    .filter(({ sql }) => /^(insert|update|delete)/i.test(sql))
    .map(({ sql, values }) => ({ sql, values: values.map(value => names[String(value)] ?? value) }));
}
