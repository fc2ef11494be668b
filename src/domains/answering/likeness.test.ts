import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFrom } from './cluster.ts';
import { mostAlike } from './likeness.ts';

const text = (id: number, title: string, words = '') => ({ id, title, text: words });

test('what uses the same rare words is most alike, in whatever form they stand', () => {
  const like = mostAlike(
    [text(1, 'Meer bomen in de straat', 'Een boom geeft schaduw.')],
    [
      text(2, 'De straat is donker', 'Er is te weinig licht in de straat.'),
      text(3, 'Schaduw', 'Een grote boom geeft schaduw op het bankje.'),
      text(4, 'Te hard rijden', 'De auto’s rijden te hard.'),
    ],
    { atMost: 2 },
  );
  assert.deepEqual(
    like.map(one => one.id),
    [3, 2],
  );
  assert.ok(like[0]?.words.includes('boom') && like[0].words.includes('schaduw'));
});

test('nothing is alike to nothing, and what shares no word is left out', () => {
  assert.deepEqual(mostAlike([], [text(1, 'Bomen')], { atMost: 5 }), []);
  assert.deepEqual(mostAlike([text(1, 'Bomen')], [text(2, 'Parkeren')], { atMost: 5 }), []);
});

test('a cluster is named after the title most share, or the word, or its only title', () => {
  assert.equal(nameFrom(['Meer bomen', 'meer bomen', 'Bomen nodig']), 'Meer bomen');
  assert.equal(nameFrom(['Bomen in de straat', 'Een boom voor schaduw', 'Mooie bomen']), 'Bomen');
  assert.equal(nameFrom(['Een bankje bij de brug']), 'Een bankje bij de brug');
});
