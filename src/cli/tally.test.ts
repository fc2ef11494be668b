// Counting from a terminal, as somebody who wants to check the municipality does.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const program = new URL('samenwijk.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'samenwijk-tally-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const vote = (kind: string, ballots: string): string => {
  const file = join(folder, `${kind}.pb`);
  writeFileSync(
    file,
    `META\nkey;value\nbudget;100.50\nvote_type;${kind}\nPROJECTS\nproject_id;cost;name\n1;60.25;Bank\n2;50;Boom\n3;40;Fontein\nVOTES\n${ballots}\n`,
  );
  return file;
};
const approval = vote('approval', 'voter_id;vote\na;1,2\nb;1\nc;1,3\nd;2\ne;3');
const scoring = vote('scoring', 'voter_id;vote;points\na;1,2;1,5\nb;3;2');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

const tally = (...words: string[]): Promise<Ended> =>
  new Promise(resolve => {
    execFile(process.execPath, [program, 'tally', ...words], (error, out, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors });
    });
  });

test('somebody who counts again gets the winners as other software can read them', async () => {
  const { code, out, errors } = await tally(approval, '--rule', 'greedy', '--json');
  assert.deepEqual([code, errors], [0, '']);
  const { winners, cost, ties } = JSON.parse(out);
  assert.deepEqual([winners, cost], [['1', '3'], '100.25']);
  assert.deepEqual(ties, []);
});

test('somebody who looks at the screen reads it in Dutch', async () => {
  const { code, out } = await tally(approval, '--rule', 'greedy');
  assert.equal(code, 0);
  assert.match(out, /2 van de 3 projecten gekozen door 5 stemmers/);
  assert.match(out, /1\. 1 Bank: kost 60\.25, 3 stemmen/);
  assert.match(out, /Samen 100\.25 van de 100\.5\. Er blijft 0\.25 over\./);
});

test('every rule, utility and completion can be asked for', async () => {
  for (const words of [
    [
      '--rule',
      'equal-shares',
      '--utility',
      'points',
      '--complete',
      'add-one',
      '--start',
      'exact',
      '--stop',
      'exhaustive',
    ],
    ['--rule', 'phragmen', '--ties', 'draw', '--seed', 'Zandwijk'],
  ]) {
    const { code, out, errors } = await tally(scoring, ...words, '--json');
    assert.deepEqual([code, errors], [0, ''], words.join(' '));
    assert.ok(Array.isArray(JSON.parse(out).winners));
  }
});

test('whoever types something wrong reads one sentence about it', async () => {
  const broken = join(folder, 'broken.pb');
  writeFileSync(
    broken,
    'META\nkey;value\nbudget;veel\nvote_type;approval\nPROJECTS\nproject_id;cost\nVOTES\nvoter_id;vote\n',
  );
  const answers = await Promise.all(
    [
      [],
      [approval, '--rule', 'magie'],
      [approval, '--complete', 'alles'],
      [approval, '--utility', 'borda'],
      [approval, '--ties', 'draw'],
      [broken],
      [join(folder, 'nergens.pb')],
      [approval, approval],
    ].map(words => tally(...words)),
  );
  const sentences = [
    /Zeg welk bestand/,
    /--rule kan greedy, equal-shares of phragmen zijn, niet "magie"/,
    /--complete kan none, greedy, add-one of add-one-greedy zijn/,
    /--utility borda kan alleen bij stemmen met een volgorde/,
    /hoort --seed/,
    /regel 3: Het bedrag achter budget is geen getal: "veel"\./,
    /nergens\.pb/,
    /één bestand/,
  ];
  for (const [index, { code, out, errors }] of answers.entries()) {
    assert.deepEqual([code, out], [1, ''], errors);
    assert.match(errors, sentences[index] ?? /^$/);
    assert.equal(errors.trim().split('\n').length, 1, errors);
  }
});
