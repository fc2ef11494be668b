import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceIn } from './trace-in.ts';

const submitter = {
  name: 'Johanna van der Berg',
  street: 'Kadeweg 12',
  postcode: '1234 AB',
  email: 'jo@example.nl',
};

test('a summary in which the submitter can be read is found out', () => {
  for (const text of [
    'Mevrouw Van der Berg vindt het te hoog.',
    'Johanna vindt het te hoog.',
    'Wie op Kadeweg 12 woont, ziet niets meer.',
    'Uit postcode 1234 ab.',
    'Mail: JO@example.nl',
  ])
    assert.equal(traceIn(text, submitter), true, text);
});

test('a word in which a name happens to stand says nothing', () => {
  assert.equal(traceIn('De bergplaats voor fietsen is te klein.', submitter), false);
  assert.equal(traceIn('Bij de berg zand is te weinig plek.', submitter), false);
  assert.equal(traceIn('Aan de Kadeweg wordt het druk.', submitter), false);
});
