import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessColumns, problemOf } from './columns.ts';
import { holdsContact, type RowTerms, rowFiller } from './fill-row.ts';
import { readDay } from './read-day.ts';
import { sortRows } from './sort-rows.ts';
import { titleOf } from './title-of.ts';

const terms: RowTerms = {
  columns: ['text', 'theme', 'area', 'receivedOn', 'kind', 'authorName', 'interest'],
  setting: { name: 'Inloopavond', channel: 'meeting', receivedOn: '2026-05-12', areaCode: null },
  themeSlug: '',
  themes: [
    { slug: 'groen', name: 'Groen en spelen' },
    { slug: 'verkeer', name: 'Verkeer' },
  ],
  areas: [
    { code: 'WK123401', kind: 'wijk', name: 'Westerwijk', parentCode: 'GM1234' },
    { code: 'BU12340101', kind: 'buurt', name: 'Westerwijk', parentCode: 'WK123401' },
    { code: 'BU12340102', kind: 'buurt', name: 'Oud-Zuid', parentCode: 'WK123401' },
  ],
  hasTown: false,
  today: '2026-05-20',
  kindsOn: day => (day >= '2026-05-01' ? ['reaction', 'idea', 'question'] : []),
};

const fill = (...cells: string[]) => rowFiller(terms)({ number: 2, cells });
const reasons = (...cells: string[]) => {
  const filled = fill(...cells);
  return 'problems' in filled ? filled.problems.map(({ field, reason }) => `${field} ${reason}`) : [];
};

test('a row is read by the names people use', () => {
  const filled = fill(
    'Meer bomen. En banken.',
    'groen en Spelen',
    'oud zuid',
    '11-5-2026',
    'idee',
    '',
    'Schaduw',
  );
  assert.ok('draft' in filled);
  const { draft } = filled;
  assert.deepEqual(
    [draft.title, draft.themeSlug, draft.areaCode, draft.receivedOn, draft.kind, draft.interest],
    ['Meer bomen', 'groen', 'BU12340102', '2026-05-11', 'idea', 'Schaduw'],
  );
});

test('where a row says nothing, what was set once holds; a wijk goes before a buurt of the same name', () => {
  const filled = fill('Hallo', 'verkeer', 'Westerwijk');
  assert.ok('draft' in filled);
  assert.equal(filled.draft.areaCode, 'WK123401');
  assert.equal(filled.draft.receivedOn, '2026-05-12');
  assert.equal(filled.draft.kind, 'reaction');
  assert.equal(filled.draft.channel, 'meeting');
});

test('everything that is wrong in a row is told at once', () => {
  assert.deepEqual(reasons('', 'Ruimtevaart', 'Mars', 'gisteren', 'gedicht'), [
    'receivedOn day-unreadable',
    'theme theme-unknown',
    'area area-unknown',
    'text text-missing',
  ]);
  assert.deepEqual(reasons('Ja', '', '', '', 'gedicht'), [
    'kind kind-unknown',
    'theme theme-missing',
    'area area-missing',
  ]);
  assert.deepEqual(reasons('Ja', 'groen', 'Oud-Zuid', '2026-04-30'), ['receivedOn day-closed']);
  assert.deepEqual(reasons('Ja', 'groen', 'Oud-Zuid', '2026-06-30'), ['receivedOn day-in-future']);
  assert.deepEqual(reasons('x'.repeat(10_001), 'groen', 'Oud-Zuid'), ['text text-too-long']);
  assert.deepEqual(reasons('Ja', 'groen', 'Oud-Zuid', '', '', '', 'x'.repeat(501)), [
    'interest interest-too-long',
  ]);
});

test('letters that broke on the way are seen', () => {
  assert.deepEqual(reasons('CafÃ© op de hoek', 'groen', 'Oud-Zuid'), ['text broken-letters']);
  assert.deepEqual(reasons('Caf\uFFFD op de hoek', 'groen', 'Oud-Zuid'), ['text broken-letters']);
  assert.deepEqual(reasons('Dat kost â‚¬ 5', 'groen', 'Oud-Zuid'), ['text broken-letters']);
  assert.deepEqual(reasons('Café, naïef, € 5, Ångström, São Paulo, “zo”', 'groen', 'Oud-Zuid'), []);
});

test('days are read as people and spreadsheets write them', () => {
  const written = [
    '2026-05-12',
    '12-5-2026',
    '12/05/2026',
    '12.5.26',
    '12 mei 2026',
    '46154',
    '46154,75',
    '2026-05-12 19:30:00',
    '12-5-2026 19:30',
    'di 12 mei 2026',
  ];
  for (const text of written) assert.equal(readDay(text), '2026-05-12', text);
  assert.equal(readDay('3 maart 2026'), '2026-03-03');
  for (const text of ['', 'mei', '31-2-2026', '5/25/2026', '12-5', '2026-13-01'])
    assert.equal(readDay(text), undefined, text);
});

test('what columns hold is guessed by their headings; a name never', () => {
  assert.deepEqual(guessColumns(['Nr.', 'REACTIE:', 'Naam', 'wijk / buurt', 'Opmerking', 'Datum']), [
    null,
    'text',
    null,
    'area',
    null,
    'receivedOn',
  ]);
  assert.deepEqual(guessColumns(['Naam op de website']), ['authorName']);
  assert.equal(problemOf([null, 'title']), 'no-text');
  assert.equal(problemOf(['text', 'title', 'title']), 'field-twice');
  assert.equal(problemOf(['text', null, null]), undefined);
});

test('two people who say the same in one file are two voices; the same file again is the same two', () => {
  const rows = [2, 3].map(number => ({ number, cells: ['Meer bomen', 'groen', 'Oud-Zuid'] }));
  const prints = sortRows({ rows }, terms).good.map(row => row.fingerprint);
  assert.equal(new Set(prints).size, 2);
  assert.deepEqual(
    sortRows({ rows }, terms).good.map(row => row.fingerprint),
    prints,
  );
});

test('addresses and telephone numbers that everybody would read are pointed out', () => {
  for (const text of ['Mail jan@example.nl', 'Bel 06-12345678', 'Bel +31 6 1234 5678', 'Bel 071 512 34 56'])
    assert.ok(holdsContact(text), text);
  for (const text of ['Zaak Z/26/1234567', 'Op 12-05-2026 om 19.30', 'Het kost 100000000 euro'])
    assert.ok(!holdsContact(text), text);
});

test('what has no title is called by its first sentence', () => {
  assert.equal(titleOf('Meer bomen.\nEn meer banken.'), 'Meer bomen');
  assert.equal(titleOf('Kan de drempel weg? Hij is te hoog.'), 'Kan de drempel weg?');
  assert.equal(titleOf('St. Jansstraat is te druk. Echt.'), 'St. Jansstraat is te druk');
  const long = titleOf('woord '.repeat(50));
  assert.ok(long.length <= 82 && long.endsWith('woord …'), long);
});
