import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closesAt, receiptOf, termOf } from './term.ts';

test('six weeks begin on the day of display, and end on the same day of the week but one', () => {
  // A Thursday; six weeks are over on the Wednesday.
  assert.deepEqual(termOf('2026-03-05', 6), {
    opensOn: '2026-03-05',
    countedOn: '2026-04-15',
    lastOn: '2026-04-15',
    because: '',
  });
});

test('a term that would end on a Saturday or a Sunday runs on to Monday', () => {
  assert.deepEqual(pick(termOf('2026-03-08', 6)), ['2026-04-20', 'een zaterdag']);
  assert.deepEqual(pick(termOf('2026-03-09', 6)), ['2026-04-20', 'een zondag']);
});

test('a term that would end on Good Friday runs on past Easter', () => {
  assert.deepEqual(pick(termOf('2026-02-21', 6)), ['2026-04-07', 'Goede Vrijdag']);
  assert.deepEqual(pick(termOf('2026-02-24', 6)), ['2026-04-07', 'tweede paasdag']);
});

test('a term that would end at Christmas runs on to the first day people work again', () => {
  // Christmas 2026 is a Friday and a Saturday.
  assert.deepEqual(pick(termOf('2026-11-14', 6)), ['2026-12-28', 'eerste kerstdag']);
  assert.deepEqual(pick(termOf('2026-11-21', 6)), ['2027-01-04', 'Nieuwjaarsdag']);
});

test('a day on which the municipality is closed counts as no day to end on', () => {
  assert.deepEqual(pick(termOf('2026-04-03', 6, ['2026-05-15'])), ['2026-05-18', 'Hemelvaartsdag']);
});

test('the term is over at midnight in Amsterdam, in winter, in summer and in the night the clock changes', () => {
  assert.equal(closesAt({ lastOn: '2026-01-14' }), '2026-01-14T23:00:00.000Z');
  assert.equal(closesAt({ lastOn: '2026-07-14' }), '2026-07-14T22:00:00.000Z');
  assert.equal(closesAt({ lastOn: '2026-03-28' }), '2026-03-28T23:00:00.000Z');
  assert.equal(closesAt({ lastOn: '2026-10-25' }), '2026-10-25T23:00:00.000Z');
});

const term = termOf('2026-03-05', 6);
const web = (at: string) => receiptOf(term, { by: 'web', at });
const post = (arrivedOn: string, postmarkedOn: string | null) =>
  receiptOf(term, { by: 'post', arrivedOn, postmarkedOn });

test('what is sent one second before midnight is in time, and at midnight it is late', () => {
  assert.deepEqual(web('2026-04-15T21:59:59.000Z'), { isLate: false, rule: 'in-term' });
  assert.deepEqual(web('2026-04-15T22:00:00.000Z'), { isLate: true, rule: 'after-term' });
});

test('a letter that was posted in time and came within a week is in time', () => {
  assert.deepEqual(post('2026-04-22', '2026-04-15'), { isLate: false, rule: 'posted' });
  assert.deepEqual(post('2026-04-23', '2026-04-15'), { isLate: true, rule: 'arrived-after-week' });
  assert.deepEqual(post('2026-04-17', '2026-04-16'), { isLate: true, rule: 'posted-after' });
  assert.deepEqual(post('2026-04-15', '2026-04-20'), { isLate: false, rule: 'in-term' });
});

test('a letter without a readable postmark is in time on the first two working days after the term', () => {
  assert.deepEqual(post('2026-04-17', null), { isLate: false, rule: 'presumed-posted' });
  assert.deepEqual(post('2026-04-20', null), { isLate: true, rule: 'after-term' });
});

test('a view that came before the term counts, and so does what was said on the last day', () => {
  assert.deepEqual(post('2026-03-04', null), { isLate: false, rule: 'early' });
  const said = (on: string) => receiptOf(term, { by: 'spoken', on, how: 'phone' });
  assert.deepEqual(said('2026-04-15'), { isLate: false, rule: 'said' });
  assert.deepEqual(said('2026-04-16'), { isLate: true, rule: 'said-after' });
});

function pick({ lastOn, because }: { lastOn: string; because: string }): string[] {
  return [lastOn, because];
}
