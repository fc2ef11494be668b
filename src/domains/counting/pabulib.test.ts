import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault, metaValue, type Pabulib, parsePabulib, writePabulib } from './public.ts';

const plain = `META
key;value
description;Wijkbudget Zandwijk
budget;1000
vote_type;approval
PROJECTS
project_id;cost;name
1;400;Bank
2;700;Boom
VOTES
voter_id;vote
a;1,2
b;2
`;

function readable(text: string): Pabulib {
  const read = parsePabulib(text);
  assert.ok(!isFault(read), isFault(read) ? read.sentence : '');
  return read;
}

const choicesIn = ({ election: { ballots, projects } }: Pabulib): string[] =>
  [...ballots.voters].map((voters, ballot) => {
    const chosen = ballots.choices.subarray(ballots.starts[ballot], ballots.starts[ballot + 1]);
    return `${voters} × ${[...chosen].map(project => projects[project]?.id).join()}`;
  });

test('whoever saved the file on another computer is read just the same', () => {
  const same = readable(plain).election;
  assert.deepEqual(readable(`\uFEFF${plain}`).election, same, 'with a byte order mark');
  assert.deepEqual(readable(plain.replaceAll('\n', '\r\n')).election, same, 'with the line ends of Windows');
  assert.deepEqual(readable(plain.replaceAll('\n', '\r')).election, same, 'with the line ends of an old Mac');
  assert.deepEqual(readable(plain.trimEnd()).election, same, 'without a last line end');
  assert.deepEqual(
    readable(plain.replace('PROJECTS', '\n;;\nprojects;;')).election,
    same,
    'from a spreadsheet',
  );
});

test('a name may hold semicolons, quotes and new lines', () => {
  const text = plain.replace('Bank', '"Bank; met ""rug""\nen armleuning"').replace('Boom', 'De "oude" boom');
  const read = readable(text);
  assert.deepEqual(
    read.election.projects.map(({ name }) => name),
    ['Bank; met "rug"\nen armleuning', 'De "oude" boom'],
  );
  assert.deepEqual(readable(writePabulib(read)), read);
  const fault = parsePabulib(text.replace('b;2', 'b;3'));
  assert.ok(isFault(fault));
  assert.equal(fault.line, 14, 'lines within quotes are counted');
});

test('amounts are exact to the last decimal', () => {
  const { election } = readable(
    plain.replace('1000', '1000.005').replace('400', '0,1').replace('700', '7e2'),
  );
  assert.equal(election.decimals, 3);
  assert.equal(election.budget, 1_000_005n);
  assert.deepEqual(
    election.projects.map(({ cost }) => cost),
    [100n, 700_000n],
  );
  const vast = readable(plain.replace('1000', '90071992547409931.5')).election;
  assert.equal(vast.budget, 900719925474099315n);
});

test('equal ballots are one, and who chose nothing counts as a voter', () => {
  const read = readable(`${plain}c;2,1\nd;\ne;None\nf;2,2\n`);
  assert.equal(read.election.voters, 6);
  assert.deepEqual(choicesIn(read), ['2 × 1,2', '2 × 2', '2 × ']);
});

test('every kind of vote is read', () => {
  for (const kind of ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring']) {
    const hasPoints = kind === 'cumulative' || kind === 'scoring';
    const votes = hasPoints
      ? 'voter_id;vote;points;age\na;2,1;1.5,2;33\nb;;;'
      : 'voter_id;age;vote\na;33;2,1\nb;;';
    const read = readable(
      `META\nkey;value\nbudget;10\nvote_type;${kind}\nPROJECTS\ncost;project_id\n5;1\n6;2\nVOTES\n${votes}\n`,
    );
    assert.equal(read.election.kind, kind);
    assert.deepEqual(choicesIn(read), [kind === 'ordinal' ? '1 × 2,1' : '1 × 1,2', '1 × ']);
    if (hasPoints) {
      assert.deepEqual([...(read.election.ballots.points ?? [])], [20, 15]);
      assert.equal(read.election.ballots.pointDecimals, 1);
    }
  }
});

test('what this program does not know comes back as it was', () => {
  const read = readable(
    plain
      .replace('budget;1000', 'budget;1000\ncomment;#1: eigen regel\nleftover;ja')
      .replace('cost;name', 'cost;name;stadsdeel')
      .replace('Bank', 'Bank;Noord')
      .replace('Boom', 'Boom;" Zuid "')
      .replace('voter_id;vote', 'voter_id;vote;voting_method')
      .replace('a;1,2', 'a;1,2;paper'),
  );
  assert.equal(metaValue(read, 'comment'), '#1: eigen regel');
  const again = readable(writePabulib(read));
  assert.deepEqual(again, read);
  assert.deepEqual(again.projects.rows[1], ['2', '700', 'Boom', ' Zuid ']);
});

test('whoever gives a broken file hears in one sentence which line is wrong', () => {
  const broken: readonly (readonly [string, number, RegExp])[] = [
    ['', 1, /META ontbreekt/],
    ['<!doctype html>\n<p>niet gevonden', 1, /moet beginnen met .*META/],
    [plain.replace(/VOTES[\s\S]*/, ''), 9, /VOTES ontbreekt/],
    [plain.replace('budget;1000\n', ''), 1, /META ontbreekt budget/],
    [plain.replace('1000', 'veel'), 4, /budget is geen getal: "veel"/],
    [plain.replace('1000', ''), 4, /budget staat niets/],
    [plain.replace('approval', 'duimpjes'), 5, /"duimpjes" is niet bekend/],
    [plain.replace('cost', 'prijs'), 7, /kolom cost/],
    [plain.replace('400', 'gratis'), 8, /prijs van project 1 is geen getal/],
    [plain.replace('400', '-4'), 8, /minder dan nul/],
    [plain.replace('2;700', '1;700'), 9, /project 1 staat al op regel 8/],
    [plain.replace('400;Bank', '400;Bank;te veel'), 8, /4 kolommen, terwijl er 3 zijn/],
    [plain.replace('Bank', '"Bank'), 8, /aanhalingsteken/],
    [plain.replace('b;2', 'b;3'), 13, /noemt project 3/],
    [plain.replace('b;2', 'b'), 13, /ontbreekt de stem/],
    [`${plain}PROJECTS\n`, 14, /PROJECTS staat twee keer/],
    [
      plain.replace('approval', 'scoring').replace('id;vote', 'id;vote;points').replace('1,2', '1,2;5'),
      12,
      /kiest 2 projecten, maar geeft 1 keer punten/,
    ],
  ];
  for (const [text, line, sentence] of broken) {
    const fault = parsePabulib(text);
    assert.ok(isFault(fault), String(sentence));
    assert.match(fault.sentence, sentence);
    assert.equal(fault.line, line, fault.sentence);
    assert.match(fault.sentence, /^[A-ZH][^.]*[.?]$/, 'one sentence');
  }
});

test('a file that is cut off is counted, and said to miss ballots', () => {
  const read = readable(plain.replace('\nbudget', '\nnum_votes;3\nbudget'));
  assert.deepEqual(read.remarks, ['Bij num_votes staat 3, maar er staan 2 stemmen in het bestand.']);
});
