import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role, Seat, Viewer } from '../organisations/public.ts';
import { mayGiveVerdict, mayMakePromise, mayModerate, mayReopen, mayReport, standingOf } from './policy.ts';
import type { Keeper } from './promise.ts';

const [municipality, association] = [1, 2];
const [roads, green, board, team, council] = [11, 12, 21, 13, 14];

const seat = (bodyId: number, role: Role): Seat => {
  const isOfAssociation = bodyId === board;
  return {
    id: bodyId * 100,
    personId: 7,
    bodyId,
    bodyName: '',
    bodyKind: bodyId === team ? 'team' : isOfAssociation ? 'board' : 'department',
    organisationId: isOfAssociation ? association : municipality,
    organisationName: '',
    organisationKind: isOfAssociation ? 'association' : 'municipality',
    role,
    title: '',
    isContactPoint: false,
    fromOn: '2026-01-01',
    untilOn: null,
    areaCodes: [],
  };
};

const somebody = (...seats: readonly Seat[]): Viewer => ({
  person: { id: 7, email: 'a@example.nl', name: 'A', createdAt: '2026-01-01T00:00:00.000Z', erasedAt: null },
  seats,
});
const guest: Viewer = { person: null, seats: [] };

const keeper = (organisationId: number, bodyId: number | null): Keeper => ({
  organisationId,
  organisationName: '',
  organisationKind: organisationId === municipality ? 'municipality' : 'association',
  bodyId,
  bodyName: null,
  seatId: null,
  seatName: null,
});
const ofRoads = keeper(municipality, roads);
const ofTown = keeper(municipality, null);
const ofBoard = keeper(association, board);
const nobody = { authorIds: [], organisationId: null, teamIds: [] };

test('who sits in the body that keeps a promise reports on it', () => {
  assert.ok(mayReport(somebody(seat(roads, 'official')), ofRoads));
  assert.ok(mayReport(somebody(seat(board, 'member')), ofBoard));
});

test('nobody marks the promise of another party, or of another department, kept', () => {
  assert.ok(!mayReport(somebody(seat(green, 'official')), ofRoads));
  assert.ok(!mayReport(somebody(seat(council, 'clerk')), ofRoads));
  assert.ok(!mayReport(somebody(seat(board, 'chair')), ofRoads));
  assert.ok(!mayReport(somebody(seat(roads, 'official')), ofBoard));
  assert.ok(!mayReport(somebody(), ofRoads));
  assert.ok(!mayReport(guest, ofRoads));
});

test('for the municipality as a whole its officials speak, its residents with a seat do not', () => {
  assert.ok(mayReport(somebody(seat(green, 'official')), ofTown));
  assert.ok(!mayReport(somebody(seat(team, 'member')), ofTown));
  assert.ok(!mayReport(somebody(seat(council, 'council-member')), ofTown));
});

test('a chair promises for the own association, an official for any body of the municipality', () => {
  assert.ok(mayMakePromise(somebody(seat(board, 'chair')), keeper(association, null)));
  assert.ok(!mayMakePromise(somebody(seat(board, 'member')), keeper(association, null)));
  assert.ok(!mayMakePromise(somebody(seat(board, 'chair')), ofRoads));
  assert.ok(mayMakePromise(somebody(seat(green, 'official')), ofRoads));
  assert.ok(!mayMakePromise(somebody(seat(green, 'official')), ofBoard));
  assert.ok(!mayMakePromise(somebody(seat(council, 'council-member')), ofRoads));
  assert.ok(!mayMakePromise(somebody(), ofRoads));
});

test('what ended wrongly is opened again by its keeper or by the clerk', () => {
  assert.ok(mayReopen(somebody(seat(roads, 'official')), ofRoads));
  assert.ok(mayReopen(somebody(seat(council, 'clerk')), ofRoads));
  assert.ok(!mayReopen(somebody(seat(council, 'clerk')), ofBoard));
  assert.ok(!mayReopen(somebody(seat(green, 'official')), ofRoads));
});

test('those it was promised to judge it: authors, members of the organisation, the team of the area', () => {
  const to = { authorIds: [7], organisationId: association, teamIds: [team] };
  assert.equal(standingOf(somebody(), ofRoads, to), 'author');
  assert.equal(
    standingOf(somebody(seat(board, 'member')), ofRoads, { ...to, authorIds: [] }),
    'organisation',
  );
  assert.equal(standingOf(somebody(seat(team, 'member')), ofRoads, { ...to, authorIds: [] }), 'area-team');
  assert.ok(!mayGiveVerdict(somebody(), ofRoads, nobody));
  assert.ok(!mayGiveVerdict(guest, ofRoads, to));
});

test('nobody judges what they keep themselves, and no official judges their own municipality', () => {
  const to = { authorIds: [7], organisationId: association, teamIds: [team] };
  assert.ok(!mayGiveVerdict(somebody(seat(roads, 'official')), ofRoads, to));
  assert.ok(!mayGiveVerdict(somebody(seat(green, 'official')), ofRoads, to));
  assert.ok(!mayGiveVerdict(somebody(seat(team, 'manager')), ofRoads, to));
  assert.ok(!mayGiveVerdict(somebody(seat(board, 'chair')), ofBoard, to));
  assert.ok(mayGiveVerdict(somebody(seat(green, 'official')), ofBoard, to));
});

test('a moderator hides a line, but never about a promise of the own body', () => {
  assert.ok(mayModerate(somebody(seat(green, 'moderator')), ofRoads));
  assert.ok(!mayModerate(somebody(seat(roads, 'moderator')), ofRoads));
  assert.ok(!mayModerate(somebody(seat(green, 'official')), ofRoads));
  assert.ok(!mayModerate(somebody(seat(board, 'chair')), ofRoads));
});
