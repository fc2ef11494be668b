import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayArrange, mayDescribe, mayEndSeat, mayGiveSeat } from './policy.ts';
import { isHeldOn, isOfficialSeat, type Seat } from './seat.ts';
import { guest, isOfficial, type Viewer } from './viewer.ts';

const seat = (changes: Partial<Seat>): Seat => ({
  id: 1,
  personId: 7,
  bodyId: 3,
  bodyName: 'Bestuur',
  bodyKind: 'board',
  organisationId: 5,
  organisationName: 'Wijkvereniging',
  organisationKind: 'association',
  role: 'member',
  title: '',
  isContactPoint: false,
  fromOn: '2026-01-01',
  untilOn: null,
  areaCodes: [],
  ...changes,
});

const holder = (...seats: Seat[]): Viewer => ({
  person: {
    id: 7,
    email: 'amina@example.nl',
    name: 'Amina',
    createdAt: '2026-01-01T00:00:00.000Z',
    erasedAt: null,
  },
  seats,
});

const chair = holder(seat({ role: 'chair' }));
const administrator = holder(
  seat({
    role: 'administrator',
    bodyId: 9,
    organisationId: 1,
    organisationKind: 'municipality',
    bodyKind: 'department',
  }),
);

test('a seat counts from its first day to its last, both included', () => {
  const spring = seat({ fromOn: '2026-03-01', untilOn: '2026-05-31' });
  assert.deepEqual(
    ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map(day => isHeldOn(spring, day)),
    [false, true, true, false],
  );
});

test('a manager of a housing corporation does not act for the municipality', () => {
  assert.ok(!isOfficialSeat(seat({ role: 'manager', organisationKind: 'corporation' })));
  assert.ok(isOfficialSeat(seat({ role: 'manager', organisationKind: 'municipality' })));
  assert.ok(!isOfficial(chair));
});

test('an administrator arranges seats; a chair and a guest do not', () => {
  assert.ok(mayArrange(administrator));
  assert.ok(!mayArrange(chair));
  assert.ok(!mayArrange(guest));
});

test('a chair gives plain seats in the own body, and nothing else', () => {
  assert.ok(mayGiveSeat(chair, { id: 3 }, 'member'));
  assert.ok(!mayGiveSeat(chair, { id: 3 }, 'chair'));
  assert.ok(!mayGiveSeat(chair, { id: 4 }, 'member'));
  assert.ok(mayGiveSeat(administrator, { id: 4 }, 'chair'));
  assert.ok(!mayGiveSeat(guest, { id: 3 }, 'member'));
});

test('a chair keeps the page of the own organisation up to date, not that of another', () => {
  assert.ok(mayDescribe(chair, 5));
  assert.ok(!mayDescribe(chair, 6));
  assert.ok(!mayDescribe(holder(seat({})), 5));
});

test('anybody may give up a seat of their own', () => {
  assert.ok(mayEndSeat(holder(), { personId: 7, bodyId: 1, role: 'alderman' }));
  assert.ok(!mayEndSeat(holder(), { personId: 8, bodyId: 1, role: 'alderman' }));
});
