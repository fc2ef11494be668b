import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testPlan } from '../../../test/trajectory.ts';
import { addMinutes } from '../../platform/clock.ts';
import { usualRules } from './ladder.ts';
import type { Plan, PlanPhase } from './plan.ts';
import { changeProblems, isSamePlan, publicSince } from './plan-change.ts';
import { readinessOf } from './readiness.ts';

const now = '2026-03-02T10:00:00.000Z';
const plan = testPlan({ now: () => now }, { opensInDays: -5, decidingBodyId: 1 });
const [open, coming] = plan.phases as [PlanPhase, PlanPhase];
const closed: PlanPhase = {
  ...open,
  key: 'eerst',
  name: 'Eerst',
  opensAt: '2026-01-05T09:00:00.000Z',
  closesAt: '2026-02-02T09:00:00.000Z',
};
const was: Plan = { ...plan, phases: [closed, open, coming] };
const reasonsOf = (phases: readonly PlanPhase[], at = now) =>
  changeProblems(was, { ...was, phases }, usualRules, at).map(({ reason, about }) => `${reason}: ${about}`);

test('words around a running phase may change, and what is still to come may move or go', () => {
  const later = { ...coming, opensAt: addMinutes(coming.opensAt ?? '', 60) };
  assert.deepEqual(reasonsOf([closed, { ...open, about: 'Wat speelt er?' }, later]), []);
  assert.deepEqual(reasonsOf([closed, open]), []);
});

test('a phase that is open can last longer, but not shorter, and its opening is what it was', () => {
  assert.deepEqual(
    reasonsOf([closed, { ...open, closesAt: addMinutes(open.closesAt ?? '', 60) }, coming]),
    [],
  );
  assert.deepEqual(reasonsOf([closed, { ...open, closesAt: addMinutes(open.closesAt ?? '', -1) }, coming]), [
    'phase-shortened: Luisteren',
  ]);
  assert.deepEqual(reasonsOf([closed, { ...open, opensAt: addMinutes(open.opensAt ?? '', -60) }, coming]), [
    'opening-passed: Luisteren',
  ]);
});

test('a phase that has begun does not go, and does not come to count for less', () => {
  assert.deepEqual(reasonsOf([closed, coming]), ['phase-gone: Luisteren']);
  assert.deepEqual(reasonsOf([closed, { ...open, rung: 'inform' }, coming]), ['rung-lowered: Luisteren']);
  assert.deepEqual(reasonsOf([closed, { ...open, rung: 'advise' }, coming]), []);
});

test('a phase that is closed stays closed', () => {
  assert.deepEqual(reasonsOf([{ ...closed, closesAt: addMinutes(now, 60) }, open, coming]), [
    'phase-reopened: Eerst',
  ]);
  assert.deepEqual(reasonsOf([open, coming]), ['phase-gone: Eerst']);
});

test('a new phase opens at a moment that is still to come', () => {
  const extra = { ...coming, key: 'extra', name: 'Extra', opensAt: now, closesAt: addMinutes(now, 60) };
  assert.deepEqual(reasonsOf([closed, open, extra, coming]), ['opening-in-past: Extra']);
});

test('a phase opens on the minute: a change at that moment is too late', () => {
  const moved = { ...coming, opensAt: addMinutes(coming.opensAt ?? '', 60) };
  const opening = coming.opensAt ?? '';
  assert.deepEqual(reasonsOf([closed, open, moved], addMinutes(opening, -1)), []);
  assert.deepEqual(reasonsOf([closed, open, moved], opening), ['opening-passed: Reageren op het ontwerp']);
});

test('who postpones keeps the notice people had; who brings forward begins anew', () => {
  const later = testPlan({ now: () => now }, { opensInDays: 60, decidingBodyId: 1 });
  const sooner = testPlan({ now: () => now }, { opensInDays: 40, decidingBodyId: 1 });
  assert.equal(publicSince(later, [], '2026-03-02'), '2026-03-02');
  const first = { plan: sooner, statedAt: '2026-02-01T10:00:00.000Z' };
  assert.equal(publicSince(later, [first], '2026-03-02'), '2026-02-01');
  assert.equal(publicSince(sooner, [first], '2026-03-02'), '2026-02-01');
  const second = { plan: later, statedAt: '2026-02-20T10:00:00.000Z' };
  assert.equal(publicSince(sooner, [second, first], '2026-03-02'), '2026-03-02');
});

test('the order in which things were written down makes no other plan', () => {
  const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan;
  assert.ok(isSamePlan(plan, turned));
  assert.ok(!isSamePlan(plan, { ...plan, goal: 'Iets anders.' }));
});

test('a first plan whose phases are over is not published, a change of one is', () => {
  const old = testPlan({ now: () => now }, { opensInDays: -90, decidingBodyId: 1 });
  const explained = { ...old, explanations: { notice: 'Het moest snel.' } };
  assert.deepEqual(readinessOf({ plan: explained, reason: '' }, [], usualRules, now).other, ['over-already']);
  const stated = [{ plan: explained, statedAt: '2025-10-01T10:00:00.000Z' }];
  const changed = { ...explained, feedbackHow: 'Met een brief.' };
  assert.ok(
    readinessOf({ plan: changed, reason: 'Niet iedereen leest mail.' }, stated, usualRules, now).isReady,
  );
  assert.deepEqual(readinessOf({ plan: explained, reason: '' }, stated, usualRules, now).other, [
    'reason-missing',
    'nothing-changed',
  ]);
});

test('a point of the guidance that is not followed asks for a reason', () => {
  const ticks = { edition: 1, said: { vroeg: { complies: false, why: '' } } };
  const coming = testPlan({ now: () => now }, { opensInDays: 40, decidingBodyId: 1 });
  assert.deepEqual(readinessOf({ plan: { ...coming, ticks }, reason: '' }, [], usualRules, now).other, [
    'tick-unexplained',
  ]);
});
