import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testPlan } from '../../../test/trajectory.ts';
import { usualRules } from './ladder.ts';
import { missingIn } from './missing.ts';
import { emptyPlan, type Plan, type PlanPhase } from './plan.ts';

const whole = testPlan({ now: () => '2026-03-02T10:00:00.000Z' }, { opensInDays: 30, decidingBodyId: 1 });
const [listening, draft] = whole.phases as [PlanPhase, PlanPhase];
const reasonsOf = (changed: Partial<Plan>) =>
  missingIn({ ...whole, ...changed }, usualRules).map(({ reason }) => reason);

test('a whole plan lacks nothing', () => {
  assert.deepEqual(reasonsOf({}), []);
});

test('an empty plan is told everything at once, in the order of the steps', () => {
  assert.deepEqual(
    missingIn(emptyPlan, usualRules).map(({ step, reason }) => [step, reason]),
    [
      ['onderwerp', 'title-missing'],
      ['onderwerp', 'reason-missing'],
      ['onderwerp', 'goal-missing'],
      ['onderwerp', 'deciding-body-missing'],
      ['onderwerp', 'contact-missing'],
      ['onderwerp', 'contact-reach-missing'],
      ['ruimte', 'open-missing'],
      ['ruimte', 'what-happens-missing'],
      ['wie', 'groups-missing'],
      ['fasen', 'phases-missing'],
      ['planning', 'decision-day-missing'],
      ['evaluatie', 'criteria-missing'],
    ],
  );
});

test('a phase may open at the very moment the one before closes, not a minute sooner', () => {
  assert.deepEqual(reasonsOf({ phases: [listening, { ...draft, opensAt: listening.closesAt }] }), []);
  assert.deepEqual(reasonsOf({ phases: [listening, { ...draft, opensAt: listening.opensAt }] }), [
    'phases-overlap',
  ]);
});

test('a phase closes after it opens', () => {
  assert.deepEqual(reasonsOf({ phases: [{ ...listening, closesAt: listening.opensAt }] }), [
    'phase-ends-before-start',
  ]);
});

test('a phase says when, on which rung and why, and how people take part', () => {
  assert.deepEqual(
    reasonsOf({ phases: [{ ...listening, opensAt: null, rung: '', motivation: '', methods: [] }] }),
    ['phase-moments-missing', 'phase-rung-missing', 'phase-motivation-missing', 'phase-methods-missing'],
  );
});

test('a subject on a rung of its own names that rung', () => {
  assert.deepEqual(reasonsOf({ subjects: [{ subject: 'Bomen', rung: '', motivation: '' }] }), [
    'subject-rung-missing',
  ]);
});

test('one way to reach the contact point is enough', () => {
  assert.deepEqual(reasonsOf({ contactEmail: '', contactPhone: '14 010' }), []);
  assert.deepEqual(reasonsOf({ contactEmail: '' }), ['contact-reach-missing']);
});

test('how people hear back is asked once there is a day for it', () => {
  assert.deepEqual(reasonsOf({ feedbackHow: '' }), ['feedback-how-missing']);
  assert.deepEqual(reasonsOf({ feedbackOn: null, feedbackHow: '' }), []);
});
