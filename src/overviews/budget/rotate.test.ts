import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../platform/clock.ts';
import { rotate } from './rotate.ts';

test('Each idea stands on top equally often, and the next day another one does', () => {
  const ideas = ['bankje', 'boom', 'speelplek'];
  const days = [0, 1, 2, 3].map(days => addDays('2026-03-28', days));
  const onTop = days.map(day => rotate(ideas, day)[0]);
  assert.deepEqual(new Set(onTop.slice(0, 3)), new Set(ideas));
  assert.equal(onTop[0], onTop[3]);
  assert.deepEqual(rotate(ideas, days[0] ?? '').toSorted(), ideas);
  assert.deepEqual(rotate([], '2026-03-28'), []);
});
