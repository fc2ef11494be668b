import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type App, createApp } from '../../src/app.ts';
import { closeUrn } from '../../src/domains/tallies/close-urn.ts';
import { hashOfCode, makeCode } from '../../src/domains/voting/code.ts';
import { ballotsOf, countBallots } from '../../src/domains/voting/urn-store.ts';
import { paths } from '../../src/paths.ts';
import { codesFor } from '../ballots.ts';
import { makeBudget, putOnBallot } from '../budget.ts';
import { makeNeighbourhood } from '../neighbourhood.ts';
import { onEachEngine, type TestSite } from '../site.ts';

interface Sent {
  readonly receipt: string;
  readonly body: string;
}

async function openVote(site: TestSite, voters: number) {
  const neighbourhood = await makeNeighbourhood(site);
  const budget = await makeBudget(site, neighbourhood);
  const [bench = 0, trees = 0] = await putOnBallot(site, budget, { Bankjes: 5_000, Bomen: 12_000 });
  const { codes } = await codesFor(site, neighbourhood, budget, voters);
  const forms = codes.map((stemcode, index): Sent => {
    const receipt = makeCode('receipt');
    const plan = String(index % 2 === 0 ? bench : trees);
    return { receipt, body: String(new URLSearchParams({ stemcode, ontvangstcode: receipt, plan })) };
  });
  return { budget, forms };
}

const headers = (site: TestSite) => ({
  origin: site.settings.baseUrl,
  'content-type': 'application/x-www-form-urlencoded',
});

const cast = (site: TestSite, app: App, budgetId: number, { body }: Sent) =>
  app.fetch(
    new Request(`${site.settings.baseUrl}${paths.castBallot(budgetId)}`, {
      method: 'POST',
      headers: headers(site),
      body,
    }),
  );

onEachEngine('fifty identical requests at once for 200 voters are 200 ballots', async site => {
  const { budget, forms } = await openVote(site, 200);
  const all = Array.from({ length: 50 }, () => forms).flat();
  const answers = await Promise.all(all.map(form => cast(site, site.app, budget.id, form)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  const ballots = await ballotsOf(site.database.read, budget.id);
  assert.deepEqual(
    ballots.map(({ receiptHash }) => receiptHash),
    forms.map(({ receipt }) => hashOfCode(receipt)).sort(),
  );
  const blanks = await site.database.read.selectFrom('blankBallots').selectAll().execute();
  assert.deepEqual(blanks, []);
});

onEachEngine('an answer that was cut off and asked again is one ballot', async site => {
  const { budget, forms } = await openVote(site, 1);
  const [form] = forms;
  assert.ok(form);
  const server = createServer(site.app.listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}${paths.castBallot(budget.id)}`;
  try {
    for (const afterMs of [0, 2, 5, 10, 20, 40]) {
      const sent = request(target, { method: 'POST', headers: headers(site) });
      sent.on('error', () => {});
      sent.end(form.body);
      await pause(afterMs);
      sent.destroy();
    }
    const answer = await fetch(target, { method: 'POST', headers: headers(site), body: form.body });
    assert.match(await answer.text(), /Uw stem telt mee/);
    assert.equal(await countBallots(site.database.read, budget.id), 1);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

onEachEngine(
  'of a thousand ballots around the closing moment, what was acknowledged is in the urn',
  async site => {
    const { budget, forms } = await openVote(site, 1_000);
    const { database } = site;
    // The clock of the site runs, and in a second voting closes.
    const untilCloseMs = 1_000;
    const closesAt = Date.parse(budget.rules.votingClosesAt);
    let begin = 0;
    const now = () => new Date(closesAt - untilCloseMs + performance.now() - begin).toISOString();
    const app = createApp({ database, settings: site.settings, now });
    begin = performance.now();
    const shutting = (async () => {
      for (;;) {
        const shut = await database.write(tx => closeUrn(tx, budget.id, now()));
        if (!('refused' in shut)) return;
        await pause(1);
      }
    })();
    const answers = await Promise.all(
      forms.map(async (form, index) => {
        await pause(untilCloseMs * (0.5 + index / forms.length) - (performance.now() - begin));
        return { form, status: (await cast(site, app, budget.id, form)).status };
      }),
    );
    await shutting;
    const told = (wanted: number) =>
      answers.filter(({ status }) => status === wanted).map(({ form }) => hashOfCode(form.receipt));
    assert.equal(told(200).length + told(409).length, 1_000);
    assert.ok(told(200).length > 0 && told(409).length > 0, 'some came in time, and some too late');
    const counted = (await ballotsOf(database.read, budget.id)).map(({ receiptHash }) => receiptHash);
    assert.deepEqual(counted, told(200).sort());
  },
);
