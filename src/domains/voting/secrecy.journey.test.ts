import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { codesFor } from '../../../test/ballots.ts';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { paths } from '../../paths.ts';
import { tablesIn } from '../../platform/backup/store.ts';
import { writeBackup } from '../../platform/backup/write-backup.ts';
import { hashOfCode, makeCode } from './code.ts';
import { shakeUrns } from './shake-urns.ts';

interface Vote {
  readonly code: string;
  readonly receipt: string;
}

onEachEngine(
  'after the vote nothing on the server ties a ballot to a voter, a code or a moment',
  async site => {
    const said: string[] = [];
    const listening = (['log', 'error', 'warn'] as const).map(way =>
      mock.method(console, way, (...words: unknown[]) => void said.push(words.map(String).join(' '))),
    );
    let votes: readonly Vote[];
    try {
      votes = await everybodyVotes(site);
    } finally {
      for (const it of listening) it.mock.restore();
    }
    if (site.engine === 'postgres') {
      assert.ok(
        Math.abs(order(votes, await inHeap(site))) > 0.9,
        'before shaking, where ballots lie tells when they came',
      );
    }
    await shakeUrns(site.database, site.now());

    const tables = await everyTable(site);
    const file = join(site.settings.dataDir, 'backup.gz');
    await writeBackup(site.database, file, { keptHeads: [], now: site.now() });
    const backup = gunzipSync(readFileSync(file)).toString();
    const everything: Record<string, string> = {
      'the log': [...said, ...site.lines.map(line => JSON.stringify(line))].join('\n'),
      'the backup': backup,
      ...Object.fromEntries(tables),
      ...rawFiles(site),
    };
    for (const [place, text] of Object.entries(everything)) {
      for (const { code, receipt } of votes) {
        assert.ok(!text.includes(code), `a code can be read in ${place}`);
        assert.ok(!text.includes(receipt), `a receipt can be read in ${place}`);
      }
    }
    // A hash of a receipt stands beside choices alone, and a hash of a code never stands with them.
    for (const [table, text] of tables) {
      for (const { code, receipt } of votes) {
        assert.equal(text.includes(hashOfCode(receipt)), table === 'ballots', `${table} and a receipt`);
        const mayHoldCodes = ['votingCodes', 'votersServed'].includes(table);
        assert.ok(mayHoldCodes || !text.includes(hashOfCode(code)), `${table} and a code`);
      }
      assert.ok(table === 'ballots' || !text.includes('projectIds'), `choices in ${table}`);
    }
    assert.equal(everything['the log']?.includes('projectIds'), false);

    // Nor does the order in which anything lies.
    const receipts = /"receiptHash"[^\n]*\n([\s\S]*?)\n\{/.exec(backup)?.[1] ?? '';
    const inBackup = [...receipts.matchAll(/"([0-9a-f]{64})"/g)].map(([, hash = '']) => hash);
    assert.equal(inBackup.length, votes.length);
    assert.deepEqual(inBackup, [...inBackup].sort());
    assert.ok(Math.abs(order(votes, inBackup)) < 0.3);
    if (site.engine === 'postgres') {
      assert.ok(Math.abs(order(votes, await inHeap(site))) < 0.3, 'the place in the heap tells nothing');
      const { rows } = await sql<{ count: number }>`
      select count(distinct xmin::text) as "count" from "ballots" group by "budgetId"`.execute(
        site.database.read,
      );
      assert.ok(
        rows.every(({ count }) => count === 1),
        'one transaction laid them all',
      );
    } else {
      await assert.rejects(sql`select rowid from "ballots"`.execute(site.database.read));
    }
  },
);

/** Letters, an account and the desk; and mistakes that might end up in a log. */
async function everybodyVotes(site: TestSite): Promise<Vote[]> {
  const neighbourhood = await makeNeighbourhood(site);
  const { wim, amina } = neighbourhood;
  const letters = await makeBudget(site, neighbourhood);
  const account = await makeBudget(site, neighbourhood, { votingWays: ['desk', 'account'] });
  await putOnBallot(site, letters, { Bankjes: 5_000, Bomen: 12_000 });
  await putOnBallot(site, account, { Bankjes: 5_000 });
  const { codes } = await codesFor(site, neighbourhood, letters, 120);
  const votes: Vote[] = [];
  for (const code of codes) {
    const ballot = await (await site.visitor().get(paths.vote(letters.id))).press('Naar het stembiljet', {
      'Uw stemcode': code,
    });
    const done = await ballot.press('Breng uw stem uit', { Bankjes: true });
    votes.push({ code, receipt: done.$('.sw-receipt__code').text().replaceAll('-', '') });
    if (votes.length % 40 === 0) {
      await ballot.press('Breng uw stem uit');
      const change = await (await site.visitor().get(paths.changeVote(letters.id))).press(
        'Haal uw stembiljet op',
        {
          'Uw ontvangstcode': votes.at(-1)?.receipt ?? '',
        },
      );
      await change.press('Bewaar de verandering', { Bomen: true });
      await site.visitor().get(`${paths.vote(letters.id)}/${makeCode('code')}`);
    }
  }
  const someone = { Geboortedatum: '1980-05-17', Postcode: '1234 AB', Huisnummer: '12' };
  await (await wim.visitor.get(paths.addressChecks)).press('Leg vast dat het adres klopt', {
    'E-mailadres van het account': 'amina@example.nl',
    'Waar deze persoon woont': testTown.southWest,
    'Hoe u dit hebt nagekeken': 'Paspoort',
    'Eerste voornaam': 'Amina',
    ...someone,
  });
  const own = await (await amina.visitor.get(paths.vote(account.id))).press('Begin met stemmen');
  const done = await own.press('Breng uw stem uit', { Bankjes: true });
  votes.push({
    code: String(own.$('input[name=stemcode]').val()),
    receipt: done.$('.sw-receipt__code').text().replaceAll('-', ''),
  });
  return votes;
}

/** Every table as one text. */
async function everyTable({ database, engine }: TestSite): Promise<[string, string][]> {
  const texts: [string, string][] = [];
  for (const table of await tablesIn(database.read, engine)) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.read);
    texts.push([table, rows.map(row => JSON.stringify(row)).join('\n')]);
  }
  return texts;
}

/** The files of SQLite byte for byte, with what it writes ahead. Nothing may be left of what was taken away. */
function rawFiles({ engine, settings }: TestSite): Record<string, string> {
  if (engine !== 'sqlite') return {};
  return Object.fromEntries(
    globSync(join(settings.dataDir, 'samenwijk.sqlite*')).map(path => [path, readFileSync(path, 'latin1')]),
  );
}

/** The receipts as they lie on the disk. */
const inHeap = async ({ database }: TestSite): Promise<string[]> =>
  (
    await sql<{ receiptHash: string }>`select "receiptHash" from "ballots" order by ctid`.execute(
      database.read,
    )
  ).rows.map(({ receiptHash }) => receiptHash);

/** How much one order tells of another: 1 or -1 for everything, around 0 for nothing (Kendall's tau). */
function order(votes: readonly Vote[], hashes: readonly string[]): number {
  const placeOf = new Map(hashes.map((hash, place) => [hash, place]));
  const places = votes.map(({ receipt }) => placeOf.get(hashOfCode(receipt)) ?? -1);
  let sum = 0;
  for (let one = 0; one < places.length; one++)
    for (let other = one + 1; other < places.length; other++)
      sum += Math.sign((places[other] ?? 0) - (places[one] ?? 0));
  return sum / ((places.length * (places.length - 1)) / 2);
}
