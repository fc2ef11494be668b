import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitText } from './split-text.ts';

test('a text falls apart in headings and numbered paragraphs', () => {
  assert.deepEqual(
    splitText(
      'Inleiding\n\nDe straat is oud. Het riool ook.\n\nBomen\n\nEr komen tien bomen.\n\nZe zijn jong',
    ),
    [
      { number: null, text: 'Inleiding' },
      { number: 1, text: 'De straat is oud. Het riool ook.' },
      { number: null, text: 'Bomen' },
      { number: 2, text: 'Er komen tien bomen.' },
      { number: 3, text: 'Ze zijn jong' },
    ],
  );
});

test('a text without empty lines has a paragraph on every line', () => {
  assert.deepEqual(
    splitText('1. Verkeer\nAuto’s rijden 30.\nFietsers gaan voor.').map(({ number }) => number),
    [null, 1, 2],
  );
});

test('lines that were broken off to fit a page go on, and a list keeps its lines', () => {
  assert.deepEqual(splitText('De straat wordt\nopnieuw ingericht.\n\nEr komen:\n- bomen\n- banken'), [
    { number: 1, text: 'De straat wordt opnieuw ingericht.' },
    { number: 2, text: 'Er komen:\n- bomen\n- banken' },
  ]);
});

test('a heading can be marked, also right above its paragraph', () => {
  assert.deepEqual(splitText('# Waarom doen we dit?\nHet riool is oud.\n\n## Wat komt er\n\nEen buis.'), [
    { number: null, text: 'Waarom doen we dit?' },
    { number: 1, text: 'Het riool is oud.' },
    { number: null, text: 'Wat komt er' },
    { number: 2, text: 'Een buis.' },
  ]);
});

test('a text of nothing has no passages', () => {
  assert.deepEqual(splitText(' \n\n \n'), []);
});
