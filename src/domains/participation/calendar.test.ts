import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from './calendar.ts';
import { usualRules } from './ladder.ts';
import { emptyPlan, type PlanPhase } from './plan.ts';
import type { PublishedTrajectory } from './trajectory.ts';

const phase = (key: string, opensAt: string, closesAt: string): PlanPhase => ({
  key,
  name: 'Luisteren',
  about: '',
  rung: 'consult',
  motivation: '',
  opensAt,
  closesAt,
  methods: [],
});

const trajectory: PublishedTrajectory = {
  id: 7,
  title: 'Kerkstraat',
  runningBodyId: 1,
  runningBodyName: 'Wijkteam',
  organisationId: 1,
  organisationName: 'Gemeente',
  organisationKind: 'municipality',
  checkingBodyId: null,
  checkingBodyName: null,
  checkingOrganisationId: null,
  planNumber: 3,
  plan: {
    ...emptyPlan,
    // Nine in the morning, before and after the clocks change on 29 March.
    phases: [phase('luisteren', '2026-03-27T08:00:00.000Z', '2026-03-30T07:00:00.000Z')],
    moments: [
      { key: 'avond', kind: 'input', title: 'Avond', place: 'De Schakel', at: '2026-03-28T19:00:00.000Z' },
    ],
    feedbackOn: '2026-05-03',
    decisionOn: '2026-06-01',
  },
  rules: usualRules,
  createdAt: '2026-01-01T10:00:00.000Z',
  publishedAt: '2026-02-01T10:00:00.000Z',
  opensAt: '2026-03-27T08:00:00.000Z',
  closesAt: '2026-03-30T07:00:00.000Z',
  feedbackOn: '2026-05-03',
  decisionOn: '2026-06-01',
  reportedAt: null,
  decidedAt: null,
  decisionId: null,
  withdrawnAt: null,
  withdrawnReason: null,
};

const means = {
  statedAt: '2026-02-01T10:00:00.000Z',
  siteAddress: 'https://samen.example',
  pageAddress: 'https://samen.example/trajecten/7',
  places: 'Westerwijk en Oosterwijk',
};

const linesOf = (it: PublishedTrajectory): string[] =>
  calendarOf(it, means).replace(/\r\n /g, '').split('\r\n');

test('A calendar gets the phases, the meetings and the days of the answer and the decision, each by a name that stays', () => {
  const lines = linesOf(trajectory);
  assert.deepEqual(
    lines.filter(line => line.startsWith('UID:')),
    ['luisteren-opent', 'luisteren-sluit', 'moment-avond', 'antwoord', 'besluit'].map(
      key => `UID:traject-7-${key}@samen.example`,
    ),
  );
  assert.ok(lines.includes('DTSTART:20260327T080000Z'), 'nine in the morning in winter');
  assert.ok(lines.includes('DTSTART:20260330T070000Z'), 'nine in the morning in summer');
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20260503'), 'a day is a whole day in every zone');
  assert.ok(!lines.some(line => line.startsWith('DTEND')), 'nothing ends the moment it begins');
  assert.ok(lines.includes('LOCATION:De Schakel'));
  assert.ok(lines.includes('LOCATION:Westerwijk en Oosterwijk'));
  assert.equal(lines.filter(line => line === 'SEQUENCE:3').length, 5);
});

test('A name that asks something keeps its question mark, and no colon after it', () => {
  const lines = linesOf({ ...trajectory, title: 'Wat komt er in de Schakel?' });
  assert.ok(lines.includes('SUMMARY:Wat komt er in de Schakel? Het besluit wordt verwacht'));
});

test('What was stopped is called off in the calendar of whoever took it over', () => {
  const lines = linesOf({
    ...trajectory,
    withdrawnAt: '2026-03-01T10:00:00.000Z',
    withdrawnReason: 'Het geld is op.',
  });
  assert.equal(lines.filter(line => line === 'STATUS:CANCELLED').length, 5);
  assert.equal(lines.filter(line => line === 'SEQUENCE:4').length, 5);
  assert.ok(lines.includes('DTSTAMP:20260301T100000Z'));
});
