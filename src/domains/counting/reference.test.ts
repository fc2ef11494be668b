// Real votes, counted by others: the same winners.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { countVotes } from './count-votes.ts';
import type { CountingRule, Utility } from './counting-rule.ts';
import { isFault } from './pabulib.ts';
import { parsePabulib } from './parse-pabulib.ts';
import { writePabulib } from './write-pabulib.ts';

const folder = new URL('../../../../shared/data/pabulib/', import.meta.url);
const skip = !existsSync(folder) && 'the real votes are not here: ../shared/data/pabulib';

interface Expected {
  readonly file: string;
  readonly results: Readonly<Record<string, { readonly winners: readonly string[]; readonly cost: string }>>;
}

const utilities: Readonly<Record<string, Utility>> = {
  cost: 'cost',
  card: 'count',
  score: 'points',
  borda: 'borda',
};

const completions = {
  mes: 'none',
  'mes+utilitarian': 'greedy',
  'mes+add1': 'add-one',
  'mes+add1u': 'add-one-greedy',
} as const;

function ruleNamed(name: string): CountingRule {
  const [rule = '', utility = 'card'] = name.split('.');
  return {
    rule: rule === 'greedy' || rule === 'phragmen' ? rule : 'equal-shares',
    utility: utilities[utility] ?? 'count',
    completion: completions[rule as keyof typeof completions] ?? 'none',
    start: 'exact',
    stop: 'exhaustive',
    ties: { by: 'id' },
  };
}

test('residents of eleven towns get the projects that other software gave them', { skip }, () => {
  const files = readdirSync(new URL('expected/', folder));
  let cases = 0;
  for (const name of files) {
    const { file, results } = JSON.parse(
      readFileSync(new URL(`expected/${name}`, folder), 'utf8'),
    ) as Expected;
    const read = parsePabulib(readFileSync(new URL(encodeURIComponent(file), folder), 'utf8'));
    assert.ok(!isFault(read), file);
    const again = parsePabulib(writePabulib(read));
    assert.deepEqual(again, read, `${file} is the same vote when written and read again`);
    for (const [title, { winners, cost }] of Object.entries(results)) {
      const outcome = countVotes(read.election, ruleNamed(title));
      const ours: readonly string[] = outcome.selections.map(
        ({ project }) => read.election.projects[project]?.id ?? '',
      );
      // The reference gives the winners of Phragmén in the order of their ids.
      assert.deepEqual(title === 'phragmen' ? ours.toSorted() : ours, winners, `${file} ${title}`);
      assert.equal(String(outcome.cost), cost, `${file} ${title}`);
      cases += 1;
    }
  }
  assert.ok(cases >= files.length);
});
