import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDifference } from './word-difference.ts';

const marked = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

test('one word in a sentence is marked, not the whole sentence', () => {
  assert.equal(
    marked('Waar de bomen komen.', 'Waar de bankjes komen.'),
    'Waar de [-bomen-][+bankjes+] komen.',
  );
});

test('words that came or went stand where they came or went', () => {
  assert.equal(marked('Een avond', 'Een lange avond'), 'Een [+lange +]avond');
  assert.equal(marked('', 'Nieuw'), '[+Nieuw+]');
  assert.equal(marked('Weg ermee', ''), '[-Weg ermee-]');
  assert.equal(marked('Gelijk', 'Gelijk'), 'Gelijk');
});

test('words that changed side by side are read as one change', () => {
  assert.equal(marked('op 1 mei 2026', 'op 12 juni 2026'), 'op [-1 mei-][+12 juni+] 2026');
});

test('both texts can be read back from the difference, whatever they are', () => {
  const words = ['de', 'straat', 'wordt', ' ', '\n', 'breder', '.', 'à', '🌳', 'smal'];
  let seed = 7;
  const next = () => (seed = (seed * 48271) % 2147483647);
  const text = () => Array.from({ length: next() % 30 }, () => words[next() % words.length]).join('');
  for (let turn = 0; turn < 200; turn++) {
    const [before, after] = [text(), text()];
    const stretches = wordDifference(before, after);
    const read = (without: string) =>
      stretches
        .filter(({ kind }) => kind !== without)
        .map(it => it.text)
        .join('');
    assert.equal(read('new'), before);
    assert.equal(read('gone'), after);
  }
});

test('two long texts that have nothing in common are not compared word by word for minutes', () => {
  const long = (word: string) => `${word} `.repeat(5_000);
  const began = performance.now();
  assert.ok(wordDifference(long('oud'), long('nieuw')).length <= 3);
  assert.ok(performance.now() - began < 2_000);
});
