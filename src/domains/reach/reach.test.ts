import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AboutYou, type AgeGroup, ageGroups, nothingSaid, readAboutYou } from './about-you.ts';
import type { Attendance } from './attendance.ts';
import { type Population, populationFrom } from './population.ts';
import { phaseReach } from './reach.ts';
import { agesInWords, whoIsMissing } from './who-is-missing.ts';

const phase = { key: 'luisteren', name: 'Luisteren', opensAt: null, closesAt: null };
const town: Population = {
  ages: { 'to-15': 0.15, '15-25': 0.1, '25-45': 0.25, '45-65': 0.3, '65-up': 0.2 },
  places: { BU1: 0.7, BU2: 0.3 },
  source: 'CBS, 2024',
};
const places = [
  { code: 'BU1', name: 'Zuidwest' },
  { code: 'BU2', name: 'Noordwest' },
];
const people = (count: number, told: Partial<AboutYou>): AboutYou[] =>
  Array.from({ length: count }, () => ({ ...nothingSaid, ...told }));
const ofAges = (counts: Partial<Record<AgeGroup, number>>): AboutYou[] =>
  ageGroups.flatMap(ageGroup => people(counts[ageGroup] ?? 0, { ageGroup }));

test('a plain sentence says who is missing, beside who lives there', () => {
  const told = ofAges({ 'to-15': 2, '15-25': 8, '25-45': 60, '45-65': 100, '65-up': 80 });
  const reach = phaseReach({ phase, told, written: 0, evenings: [] }, town, places);
  assert.deepEqual(whoIsMissing(reach, 'in Westerwijk'), [
    'Van de deelnemers is 4 procent jonger dan 25 jaar, in Westerwijk is dat 25 procent.',
  ]);
});

test('people of a place where few took part are missed as well', () => {
  const told = [
    ...people(90, { place: 'BU1' }),
    ...people(12, { place: 'BU2' }),
    ...people(10, { place: 'elsewhere' }),
  ];
  const reach = phaseReach({ phase, told, written: 0, evenings: [] }, town, places);
  assert.deepEqual(whoIsMissing(reach, 'in Westerwijk'), [
    'Uit Noordwest komt 11 procent van de deelnemers. Van de inwoners woont daar 30 procent.',
  ]);
});

test('who was at an evening counts by age as well', () => {
  const evening: Attendance = {
    id: 1,
    trajectoryId: 1,
    phase: 'luisteren',
    name: 'Avond op school',
    heldOn: '2026-03-01',
    people: 40,
    ageGroups: { '15-25': 30 },
  };
  const told = ofAges({ '25-45': 12, '45-65': 15 });
  const { ages, people: count } = phaseReach({ phase, told, written: 3, evenings: [evening] }, town, places);
  assert.equal(count, 27);
  assert.equal(ages?.known, 57);
  assert.deepEqual(
    ages?.shown.map(({ key, count }) => [key, count]),
    [
      ['15-25', 30],
      ['45-65', 15],
    ],
    'with the youngest and the oldest, the smallest group is hidden',
  );
});

test('with few answers nothing is shown at all', () => {
  const reach = phaseReach({ phase, told: ofAges({ '25-45': 9 }), written: 0, evenings: [] }, town, places);
  assert.deepEqual([reach.ages, reach.places, reach.languages], [undefined, undefined, undefined]);
  assert.deepEqual(whoIsMissing(reach, 'hier'), []);
});

test('shares of several places are weighed by who lives there, and coarse figures give coarse groups', () => {
  const figure = (areaCode: string, indicator: string, value: number) => ({
    areaCode,
    indicator,
    value,
    year: 2024,
    source: 'CBS',
  });
  const figures = [
    figure('WK1', 'inhabitants', 3000),
    figure('WK2', 'inhabitants', 1000),
    figure('WK1', 'share-to-15', 20),
    figure('WK2', 'share-to-15', 12),
    figure('WK1', 'share-65-up', 10),
    figure('WK2', 'share-65-up', 30),
  ];
  const population = populationFrom(figures, ['WK1', 'WK2'], ['WK1', 'WK2']);
  assert.equal(Math.round(100 * (population.ages['to-15'] ?? 0)), 18);
  assert.equal(population.ages['25-45'], null);
  assert.deepEqual(population.places, { WK1: 0.75, WK2: 0.25 });
  const told = ofAges({ 'to-15': 20, '15-25': 20, '45-65': 20, '65-up': 20 });
  const { ages } = phaseReach({ phase, told, written: 0, evenings: [] }, population, []);
  assert.deepEqual(
    ages?.shown.map(({ key, count }) => `${key} ${count}`),
    ['to-15 20', '15-65 40', '65-up 20'],
  );
});

test('ages read as people say them, and what is not in a list was not said', () => {
  assert.equal(agesInWords(['to-15', '15-25']), 'jonger dan 25 jaar');
  assert.equal(agesInWords(['to-15', '65-up']), 'jonger dan 15 jaar of 65 jaar of ouder');
  assert.equal(agesInWords(['25-45']), '25 tot 45 jaar');
  assert.deepEqual(readAboutYou({ ageGroup: '12', place: 'BU9', stay: 'to-2', language: '' }, ['BU1']), {
    ...nothingSaid,
    stay: 'to-2',
  });
});
