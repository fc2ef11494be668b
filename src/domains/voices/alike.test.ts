import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike } from './alike.ts';

const titles = [
  'De prullenbak bij de school is vol',
  'Bankje op het plein',
  'Meer banken op het plein bij de kerk',
  'De stoep bij het station',
].map(title => ({ title }));

test('what shares words in their titles is alike, what shares most comes first', () => {
  assert.deepEqual(
    alike('Een bank voor het plein bij de kerk', titles, 10).map(thing => thing.title),
    ['Meer banken op het plein bij de kerk', 'Bankje op het plein'],
  );
});

test('words that stand in every title make nothing alike', () => {
  assert.deepEqual(alike('De boom bij het water', titles, 10), []);
});
