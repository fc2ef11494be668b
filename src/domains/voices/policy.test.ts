import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role, Seat, Viewer } from '../organisations/public.ts';
import {
  mayAnswer,
  mayComment,
  mayCorrect,
  mayEnterForOthers,
  mayModerate,
  mayReact,
  mayReadHidden,
  maySpeak,
  maySupport,
  mayTakeBack,
  mayWithdraw,
} from './policy.ts';

const guest: Viewer = { person: null, seats: [] };
const resident = (id: number, ...seats: Seat[]): Viewer => ({
  person: {
    id,
    email: 'iemand@example.nl',
    name: 'Iemand',
    createdAt: '2026-01-01T00:00:00.000Z',
    erasedAt: null,
  },
  seats,
});
const seat = (
  role: Role,
  bodyId: number,
  organisationKind: Seat['organisationKind'] = 'municipality',
): Seat => ({
  id: 1,
  personId: 2,
  bodyId,
  bodyName: 'Team',
  bodyKind: 'team',
  organisationId: 1,
  organisationName: 'Gemeente',
  organisationKind,
  role,
  title: '',
  isContactPoint: false,
  fromOn: '2026-01-01',
  untilOn: null,
  areaCodes: [],
});
const open = {
  kind: 'idea' as const,
  personId: 1,
  bodyId: 7,
  dueOn: '2026-04-01',
  currentAnswerId: null,
  withdrawnAt: null,
  hiddenAt: null,
};
const at = '2026-03-01T00:00:00.000Z';

test('everybody with a confirmed address speaks, a guest not yet', () => {
  assert.ok(maySpeak(resident(1)));
  assert.ok(!maySpeak(guest));
});

test('an official and a community worker write down what others say, a resident or a chair does not', () => {
  assert.ok(mayEnterForOthers(resident(2, seat('official', 7))));
  assert.ok(mayEnterForOthers(resident(2, seat('community-worker', 7, 'care'))));
  assert.ok(!mayEnterForOthers(resident(2, seat('chair', 7, 'association'))));
  assert.ok(!mayEnterForOthers(resident(2, seat('manager', 7, 'corporation'))));
  assert.ok(!mayEnterForOthers(resident(2)));
});

test('who speaks for the body that owes it answers; a plain member, a council member or another body does not', () => {
  for (const role of ['official', 'manager', 'alderman', 'clerk', 'community-worker', 'chair'] as const)
    assert.ok(mayAnswer(resident(2, seat(role, 7)), open), role);
  for (const role of ['member', 'delegate', 'council-member', 'moderator', 'administrator'] as const)
    assert.ok(!mayAnswer(resident(2, seat(role, 7)), open), role);
  assert.ok(!mayAnswer(resident(2, seat('official', 8)), open));
  assert.ok(!mayAnswer(guest, open));
});

test('nobody answers what was withdrawn or hidden', () => {
  const official = resident(2, seat('official', 7));
  assert.ok(!mayAnswer(official, { ...open, withdrawnAt: at }));
  assert.ok(!mayAnswer(official, { ...open, hiddenAt: at }));
});

test('only a moderator of the municipality moderates', () => {
  assert.ok(mayModerate(resident(2, seat('moderator', 8))));
  assert.ok(!mayModerate(resident(2, seat('moderator', 8, 'association'))));
  assert.ok(!mayModerate(resident(2, seat('official', 8))));
});

test('theme and place are put right by who answers and by a moderator', () => {
  assert.ok(mayCorrect(resident(2, seat('official', 7)), open));
  assert.ok(mayCorrect(resident(2, seat('moderator', 8)), open));
  assert.ok(!mayCorrect(resident(1), open));
  assert.ok(!mayCorrect(resident(2, seat('moderator', 8)), { ...open, withdrawnAt: at }));
});

test('only the author reacts, and only once an answer is there', () => {
  const answered = { ...open, dueOn: null, currentAnswerId: 3 };
  assert.ok(mayReact(resident(1), answered));
  assert.ok(!mayReact(resident(1), open));
  assert.ok(!mayReact(resident(1), { ...open, currentAnswerId: 3 }));
  assert.ok(!mayReact(resident(5), answered));
  assert.ok(!mayReact(guest, { ...answered, personId: null }));
});

test('only the author withdraws, and only once', () => {
  assert.ok(mayWithdraw(resident(1), open));
  assert.ok(!mayWithdraw(resident(1), { ...open, withdrawnAt: at }));
  assert.ok(!mayWithdraw(resident(5), open));
});

test('who wrote it down for somebody else takes it back until it is answered', () => {
  const entered = { ...open, personId: null, enteredBySeatId: 1 };
  const official = resident(2, seat('official', 7));
  assert.ok(mayTakeBack(official, entered));
  assert.ok(!mayTakeBack(official, { ...entered, enteredBySeatId: 9 }));
  assert.ok(!mayTakeBack(official, { ...entered, enteredBySeatId: null }));
  assert.ok(!mayTakeBack(official, { ...entered, currentAnswerId: 3 }));
  assert.ok(!mayTakeBack(official, { ...entered, withdrawnAt: at }));
  assert.ok(!mayTakeBack(resident(1), entered));
});

test('everybody but the author supports what can still be read', () => {
  assert.ok(maySupport(resident(5), open));
  assert.ok(!maySupport(resident(1), open));
  assert.ok(!maySupport(guest, open));
  assert.ok(!maySupport(resident(5), { ...open, hiddenAt: at }));
});

test('everybody comments on what can be read, a guest not yet', () => {
  assert.ok(mayComment(resident(5), open));
  assert.ok(!mayComment(guest, open));
  assert.ok(!mayComment(resident(5), { ...open, hiddenAt: at }));
});

test('what is hidden is read by its author and by moderators', () => {
  assert.ok(mayReadHidden(resident(1), open));
  assert.ok(mayReadHidden(resident(2, seat('moderator', 8)), open));
  assert.ok(!mayReadHidden(resident(5), open));
  assert.ok(!mayReadHidden(guest, open));
});
