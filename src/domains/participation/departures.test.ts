import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atHour } from '../../platform/clock.ts';
import { departuresOf, explainedIn, withExplanationsOf } from './departures.ts';
import { usualRules } from './ladder.ts';
import { emptyPlan, type Plan, type PlanPhase } from './plan.ts';

const phase: PlanPhase = {
  key: 'fase-1',
  name: 'Luisteren',
  about: '',
  rung: 'consult',
  motivation: 'Er is nog veel open.',
  opensAt: atHour('2026-06-01', 9),
  closesAt: atHour('2026-06-22', 17),
  methods: ['Een avond'],
};
const plan: Plan = { ...emptyPlan, phases: [phase], feedbackOn: '2026-07-10', decisionOn: '2026-07-10' };
const keysOf = (changed: Partial<Plan>, publicOn = '2026-05-01') =>
  departuresOf({ ...plan, ...changed }, usualRules, publicOn).map(({ key }) => key);

test('a plan by the rules has nothing to explain, also when people hear on the day of the decision', () => {
  assert.deepEqual(keysOf({}), []);
});

test('a phase or a subject below the lowest rung is explained, one by one', () => {
  const phases = [phase, { ...phase, key: 'fase-2', rung: 'inform' }];
  const subjects = [{ subject: 'Kleur van de banken', rung: 'inform', motivation: '' }];
  assert.deepEqual(keysOf({ phases, subjects }), [
    'rung-of-phase:fase-2',
    'rung-of-subject:Kleur van de banken',
  ]);
});

test('a municipality that sets its lowest rung higher hears why a phase stays below it', () => {
  const rules = { ...usualRules, lowestRung: 'advise' };
  assert.deepEqual(
    departuresOf(plan, rules, '2026-05-01').map(({ kind }) => kind),
    ['rung-of-phase'],
  );
});

test('a rung that the ladder does not know is no departure: the plan is not whole yet', () => {
  assert.deepEqual(keysOf({ phases: [{ ...phase, rung: 'unheard-of' }] }), []);
});

test('four weeks to the day is early enough, a day less is not', () => {
  assert.deepEqual(keysOf({}, '2026-05-04'), []);
  assert.deepEqual(keysOf({}, '2026-05-05'), ['notice']);
});

test('notice is counted in days of the calendar, over the change of the clock as well', () => {
  const inSpring = { ...phase, opensAt: atHour('2026-04-01', 0), closesAt: atHour('2026-04-20', 17) };
  assert.deepEqual(keysOf({ phases: [inSpring] }, '2026-03-04'), []);
  assert.deepEqual(keysOf({ phases: [inSpring] }, '2026-03-05'), ['notice']);
});

test('the day a phase opens is the day in the Netherlands, not in Greenwich', () => {
  // Half past midnight on 1 June in Amsterdam is still 31 May in UTC.
  const afterMidnight = { ...phase, opensAt: '2026-05-31T22:30:00.000Z' };
  assert.deepEqual(keysOf({ phases: [afterMidnight] }, '2026-05-04'), []);
});

test('only a group that is seldom heard must be reached in some way', () => {
  const group = { name: 'Jongeren', reach: '', isSeldomHeard: true };
  assert.deepEqual(keysOf({ groups: [group, { ...group, name: 'Winkeliers', isSeldomHeard: false }] }), [
    'group:Jongeren',
  ]);
  assert.deepEqual(keysOf({ groups: [{ ...group, reach: 'In het jongerencentrum' }] }), []);
});

test('no day to hear back, and a day after the decision, are both explained', () => {
  assert.deepEqual(keysOf({ feedbackOn: null }), ['feedback-missing']);
  assert.deepEqual(keysOf({ feedbackOn: '2026-07-11' }), ['feedback-late']);
  assert.deepEqual(keysOf({ feedbackOn: '2026-07-11', decisionOn: null }), []);
});

test('a decision before the last phase closes is explained, on its very day it is not', () => {
  assert.deepEqual(keysOf({ feedbackOn: '2026-06-20', decisionOn: '2026-06-21' }), ['decision-early']);
  assert.deepEqual(keysOf({ feedbackOn: '2026-06-20', decisionOn: '2026-06-22' }), []);
});

test('a published plan carries the explanations it needs, and no others', () => {
  const written = {
    ...plan,
    feedbackOn: null,
    explanations: { 'feedback-missing': 'Dat weten we nog niet.', notice: 'Niet meer nodig.' },
  };
  const kept = withExplanationsOf(written, departuresOf(written, usualRules, '2026-05-01'));
  assert.deepEqual(explainedIn(kept), [
    { key: 'feedback-missing', kind: 'feedback-missing', about: '', explanation: 'Dat weten we nog niet.' },
  ]);
});

test('the name of a group may hold a colon', () => {
  const [explained] = explainedIn({ explanations: { 'group:Jongeren: 12 tot 18': 'Lastig.' } });
  assert.equal(explained?.about, 'Jongeren: 12 tot 18');
});
