import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Budget } from './budget.ts';
import { calendarOf } from './calendar.ts';
import { usualRules } from './rules.ts';
import { usualMoments } from './rules-draft.ts';

const budget: Budget = {
  id: 7,
  title: 'Wijkbudget Noord, Zuid; en nog een lange naam die niet op één regel past: ëëëëëëëëëëëë',
  about: '',
  areaCode: 'WK990100',
  areaName: 'Westerwijk',
  bodyId: 1,
  bodyName: 'Wijkteam',
  organisationId: 1,
  decisionId: null,
  caseNumber: 'Z/1',
  periodFrom: '2026-01-01',
  periodUntil: '2027-12-31',
  rules: { ...usualRules, amountCents: 1, ...usualMoments('2026-03-02') },
  rulesNumber: 3,
  createdAt: '2026-01-01T10:00:00.000Z',
  urnClosedAt: null,
  resultPublishedAt: null,
  awardedAt: null,
  accountedAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
};
const means = {
  statedAt: '2026-02-01T10:00:00.000Z',
  siteAddress: 'https://samen.example:8080',
  pageAddress: 'https://samen.example:8080/wijkbudgetten/7',
};

test('A calendar gets every moment, in winter and in summer time, with a name that stays the same', () => {
  const lines = calendarOf(budget, means).replace(/\r\n /g, '').split('\r\n');
  assert.equal(lines.filter(line => line === 'BEGIN:VEVENT').length, 6);
  assert.ok(lines.includes('DTSTART:20260302T080000Z'), 'nine in the morning in winter');
  assert.ok(lines.includes('DTSTART:20260511T070000Z'), 'nine in the morning in summer');
  assert.ok(lines.includes('UID:wijkbudget-7-votingClosesAt@samen.example'));
  assert.ok(lines.includes('SEQUENCE:3'));
  assert.ok(lines.some(line => line.startsWith('SUMMARY:Wijkbudget Noord\\, Zuid\\; en nog')));
});

test('No line is longer than a calendar program must be able to read', () => {
  const text = calendarOf(budget, means);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
});
