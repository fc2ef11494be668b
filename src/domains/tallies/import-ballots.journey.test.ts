import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codesFor, ticked } from '../../../test/ballots.ts';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, openTestSite, type TestSite } from '../../../test/site.ts';
import { type Budget, findBudget } from '../budgets/public.ts';
import {
  type CountingRule,
  countVotes,
  isFault,
  type Pabulib,
  parsePabulib,
  usualRule,
} from '../counting/public.ts';
import { ballotProjectsOf, projectsOf } from '../projects/public.ts';
import { castBallot } from '../voting/cast-ballot.ts';
import { makeCode } from '../voting/code.ts';
import { countBallots } from '../voting/urn-store.ts';
import { exportBallots } from './export-ballots.ts';
import { importBallots } from './import-ballots.ts';
import { findTally } from './tally-store.ts';

function parsed(text: string): Pabulib {
  const read = parsePabulib(text);
  assert.ok(!isFault(read));
  return read;
}

const take = (site: TestSite, { id }: Pick<Budget, 'id'>, text: string, takesRules = true) =>
  site.database.write(tx =>
    importBallots(
      tx,
      {
        budgetId: id,
        file: parsed(text),
        fileName: 'stemming.pb',
        fingerprint: createHash('sha256').update(text).digest('hex'),
        takesRules,
      },
      site.now(),
    ),
  );

async function given(site: TestSite, budgetId: number): Promise<string> {
  const db = site.database.read;
  const budget = await findBudget(db, budgetId);
  assert.ok(budget);
  let text = '';
  for await (const part of exportBallots(db, budget, await ballotProjectsOf(db, budgetId), {
    townName: 'Proefstad',
  }))
    text += part;
  return text;
}

/** Every ballot as one text, in an order that is the same for equal votes. */
function ballotsIn({ election, votes }: Pabulib): string[] {
  const [vote, points] = [votes.columns.indexOf('vote'), votes.columns.indexOf('points')];
  const isOrdered = election.kind === 'ordinal';
  return votes.rows
    .map(row => {
      const chosen = (row[vote] ?? '').split(',').filter(Boolean);
      const marks = (row[points] ?? '').split(',');
      const hasPoints = election.ballots.points !== null;
      const each = chosen.map((id, index) => (hasPoints ? `${id}=${marks[index]}` : id));
      return (isOrdered ? each : each.sort()).join(' ');
    })
    .sort();
}

const rulesFor = ({ election: { kind } }: Pabulib): CountingRule[] => {
  const told =
    kind === 'ordinal'
      ? (['borda'] as const)
      : kind === 'approval' || kind === 'choose-1'
        ? []
        : (['points'] as const);
  return [
    ...(['cost', 'count', ...told] as const).flatMap(utility => [
      { ...usualRule, utility },
      { ...usualRule, rule: 'greedy' as const, utility, completion: 'none' as const },
    ]),
    { ...usualRule, rule: 'phragmen', utility: 'count', completion: 'none' },
  ];
};

function assertSameVote(was: Pabulib, is: Pabulib, about: string): void {
  const plans = ({ election: { projects, decimals } }: Pabulib) =>
    projects.map(({ id, cost }) => [id, Number(cost) / 10 ** decimals]);
  assert.deepEqual(plans(is), plans(was), about);
  assert.deepEqual(ballotsIn(is), ballotsIn(was), about);
  for (const rule of rulesFor(was)) {
    const winners = ({ election }: Pabulib) =>
      countVotes(election, rule).selections.map(({ project }) => election.projects[project]?.id);
    assert.deepEqual(winners(is), winners(was), `${about} ${JSON.stringify(rule)}`);
  }
}

const file = (kind: string, meta: string, votes: string): string => `META
key;value
description;Een stemming
budget;1000.50
vote_type;${kind}
${meta}PROJECTS
project_id;cost;name
12;400.25;Bankje; voor iedereen
A/7;300;"Boom; of struik"
9;700;Schommel
VOTES
${votes}`;

const approval = file('approval', '', 'voter_id;vote\n1;12,9\n2;A/7\n3;12,A/7\n4;\n5;12,9\n').replace(
  'Bankje; voor iedereen',
  'Bankje',
);
const others = [
  file('choose-1', '', 'voter_id;vote\n1;12\n2;A/7\n3;12\n'),
  file('cumulative', 'max_sum_points;5\n', 'voter_id;vote;points\n1;12,9;3,2\n2;A/7;5\n'),
  file('scoring', '', 'voter_id;vote;points\n1;12,9;3,2.5\n2;A/7,9,12;5,4,1\n'),
  file('ordinal', 'max_length;3\n', 'voter_id;vote\n1;9,12\n2;A/7,9,12\n3;12\n'),
].map(text => text.replace('Bankje; voor iedereen', 'Bankje'));

onEachEngine('A vote that was held elsewhere comes in whole and goes out the same', async site => {
  const people = await makeNeighbourhood(site);
  for (const text of [approval, ...others]) {
    const budget = await makeBudget(site, people, { votingOpensInDays: 5 });
    const made = agreed(await take(site, budget, text));
    assert.deepEqual([made.ballots, made.plansMade], [parsed(text).election.voters, 3]);
    const kept = await findBudget(site.database.read, budget.id);
    assert.notEqual(kept?.urnClosedAt, null, 'nobody votes on it any more');
    assert.equal(kept?.rules.amountCents, 100_050);
    assert.ok(await findTally(site.database.read, budget.id));
    assertSameVote(parsed(text), parsed(await given(site, budget.id)), text);
  }
});

onEachEngine('What does not fit a budget is not taken in, and nothing of it stays', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: 5, amountCents: 100_050 });
  const refused = async (text: string, takesRules = false) => {
    const outcome = await take(site, budget, text, takesRules);
    assert.ok('refused' in outcome);
    assert.equal(await countBallots(site.database.read, budget.id), 0);
    assert.deepEqual(await projectsOf(site.database.read, budget.id), []);
    assert.equal((await findBudget(site.database.read, budget.id))?.rulesNumber, 1);
    return outcome;
  };
  assert.equal((await refused(approval.replace('1000.50', '1000'))).refused, 'other-amount');
  assert.equal((await refused(others[3] ?? '')).refused, 'other-kind');
  assert.equal((await refused(approval.replace('400.25', '400.255'), true)).refused, 'parts-of-a-cent');
  assert.equal((await refused(approval.replace(';300;', ';0;'), true)).refused, 'no-cost');
  const long = 'x'.repeat(41);
  assert.equal((await refused(approval.replaceAll('A/7', long), true)).refused, 'code-too-long');

  const strict = await makeBudget(site, people, {
    votingOpensInDays: 5,
    amountCents: 100_050,
    mostChoices: 1,
  });
  const outcome = await take(site, strict, approval, false);
  assert.deepEqual(outcome, { refused: 'ballot-not-allowed', choices: ['12', '9'], voters: 2 });

  await putOnBallot(site, budget, { Bankje: 400 });
  const named = await take(site, budget, approval);
  assert.deepEqual(named, { refused: 'unknown-plan', code: '12' });
});

onEachEngine('Votes are never mixed with those of the budget itself', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people);
  const [bench = 0] = await putOnBallot(site, budget, { Bankje: 400 });
  assert.deepEqual(await take(site, budget, approval), { refused: 'voting-open' });
  const { codes } = await codesFor(site, people, budget, 1);
  agreed(
    await site.database.write(tx =>
      castBallot(
        tx,
        {
          budgetId: budget.id,
          code: codes[0] ?? '',
          receipt: makeCode('receipt'),
          typed: ticked(bench),
          network: '192.0.2.1',
        },
        site.now(),
      ),
    ),
  );
  site.setNow(budget.rules.votingClosesAt);
  assert.deepEqual(await take(site, budget, approval), { refused: 'has-ballots' });
  assert.deepEqual(await take(site, { id: 99 }, approval), { refused: 'no-such-budget' });
});

const library = '../shared/data/pabulib';
const skip = !existsSync(library) && `no files: ${library} is absent`;

test('Real votes of every kind come in whole and go out the same', { skip }, async () => {
  const site = await openTestSite('sqlite');
  try {
    const people = await makeNeighbourhood(site);
    for (const name of readdirSync(library).filter(one => one.endsWith('.pb'))) {
      const text = readFileSync(`${library}/${name}`, 'utf8');
      // The two largest are for the bench.
      if (text.length > 1_000_000) continue;
      const budget = await makeBudget(site, people, { votingOpensInDays: 5 });
      agreed(await take(site, budget, text));
      assertSameVote(parsed(text), parsed(await given(site, budget.id)), name);
    }
  } finally {
    await site.close();
  }
});
