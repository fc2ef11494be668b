import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founder, guest, type Seat, type Viewer } from '../organisations/public.ts';
import { mayRecordDecision } from './policy.ts';

const holder = (changes: Partial<Seat>): Viewer => ({
  person: null,
  seats: founder.seats.map(seat => ({
    ...seat,
    organisationId: 1,
    bodyId: 3,
    role: 'official' as const,
    ...changes,
  })),
});

const council = { id: 7, organisationId: 1, kind: 'council' } as const;
const department = { id: 8, organisationId: 1, kind: 'department' } as const;
const board = { id: 9, organisationId: 2, kind: 'board' } as const;

test('what the council decided is put down by who sits in it or by the clerk, not by any official', () => {
  assert.ok(mayRecordDecision(holder({ bodyId: 7, role: 'council-member' }), council));
  assert.ok(mayRecordDecision(holder({ role: 'clerk' }), council));
  assert.ok(!mayRecordDecision(holder({}), council));
  assert.ok(!mayRecordDecision(guest, council));
});

test('an official puts down what a department of the own municipality decided, and nothing of an association', () => {
  assert.ok(mayRecordDecision(holder({}), department));
  assert.ok(!mayRecordDecision(holder({}), board));
  assert.ok(mayRecordDecision(holder({ organisationId: 2, bodyId: 9, role: 'chair' }), board));
});

test('a resident in a neighbourhood team thinks along, and puts nothing down', () => {
  const team = { id: 3, organisationId: 1, kind: 'team' } as const;
  assert.ok(!mayRecordDecision(holder({ bodyKind: 'team', role: 'member' }), team));
  assert.ok(mayRecordDecision(holder({ bodyKind: 'team', role: 'manager' }), team));
});
