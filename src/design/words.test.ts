import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  capital,
  dayInWords,
  daysAwayInWords,
  daysUntil,
  eurosInWords,
  isoDay,
  listInWords,
  momentInWords,
  numberInWords,
  plural,
  termInWords,
} from './words.ts';

const noon = new Date('2026-03-12T11:00:00Z');

test('a day is written as a neighbour would', () => {
  assert.equal(dayInWords('2026-03-12'), '12 maart 2026');
  assert.equal(momentInWords('2026-07-01T12:05:00Z'), '1 juli 2026 om 14.05 uur');
});

test('a moment late in the evening belongs to the day it is in Amsterdam', () => {
  assert.equal(isoDay('2026-03-11T23:30:00Z'), '2026-03-12');
  assert.equal(dayInWords('2026-06-30T22:30:00Z'), '1 juli 2026');
});

test('days are counted by the calendar, also over the night the clock changes', () => {
  assert.equal(daysUntil('2026-03-30', new Date('2026-03-28T22:59:00Z')), 2);
  assert.equal(daysUntil('2026-10-26', '2026-10-24'), 2);
});

test('how far away a day is', () => {
  assert.equal(daysAwayInWords('2026-03-12', noon), 'vandaag');
  assert.equal(daysAwayInWords('2026-03-13', noon), 'morgen');
  assert.equal(daysAwayInWords('2026-03-11', noon), 'gisteren');
  assert.equal(daysAwayInWords('2026-03-15', noon), 'over 3 dagen');
  assert.equal(daysAwayInWords('2026-02-01', noon), '6 weken geleden');
});

test('a term is still running, ends today, or has passed in public', () => {
  assert.equal(termInWords('2026-03-15', noon), 'nog 3 dagen');
  assert.equal(termInWords('2026-03-12', noon), 'nog vandaag');
  assert.equal(termInWords('2026-03-10', noon), '2 dagen te laat');
  assert.equal(termInWords('2026-03-11', noon), '1 dag te laat');
});

test('numbers, money and lists', () => {
  assert.equal(numberInWords(1284), '1.284');
  assert.equal(numberInWords(14.25), '14,3');
  assert.equal(eurosInWords(125000), '€\u00a01.250');
  assert.equal(eurosInWords(1250), '€\u00a012,50');
  assert.equal(plural(1, 'antwoord', 'antwoorden'), '1 antwoord');
  assert.equal(plural(1200, 'antwoord', 'antwoorden'), '1.200 antwoorden');
  assert.equal(listInWords(['a', 'b', 'c']), 'a, b en c');
  assert.equal(listInWords(['a']), 'a');
  assert.equal(capital('gisteren'), 'Gisteren');
});
