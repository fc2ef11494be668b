import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualEdition } from './edition.ts';
import { guidedSteps, parts, pointsFor, pointsWithPart, readers, tickable } from './point.ts';
import { readTicks, tickField, whyField, wrongTicks } from './ticks.ts';

const { points } = usualEdition;
const asked = tickable(points);

test('The guidance has something for every reader, every part and every step, under keys of their own', () => {
  assert.equal(new Set(points.map(point => point.key)).size, points.length);
  for (const part of parts) assert.ok(pointsWithPart(points, part).length > 0, part);
  for (const reader of readers)
    assert.ok(
      points.some(point => point.readers.includes(reader)),
      reader,
    );
  for (const step of guidedSteps) {
    const besideForm = pointsFor(points, step);
    assert.ok(besideForm.length > 0, step);
    assert.ok(pointsFor(points, step, ['community']).every(point => point.readers.includes('community')));
  }
});

test('Who says no to a point explains it; who says nothing may', () => {
  const [first, second, third] = asked;
  assert.ok(first && second && third);
  const filled: Record<string, string> = {
    [tickField(first)]: 'ja',
    [whyField(first)]: 'dit telt niet',
    [tickField(second)]: 'nee',
    [whyField(second)]: '',
  };
  const ticks = readTicks({ text: name => filled[name] ?? '' }, usualEdition);
  assert.deepEqual(ticks.said, {
    [first.key]: { complies: true, why: '' },
    [second.key]: { complies: false, why: '' },
  });
  assert.deepEqual(Object.keys(wrongTicks(points, ticks)), [whyField(second)]);
  const explained = { ...ticks, said: { [second.key]: { complies: false, why: 'Er is geen geld.' } } };
  assert.deepEqual(wrongTicks(points, explained), {});
});
