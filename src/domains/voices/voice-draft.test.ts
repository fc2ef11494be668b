import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBlank } from './answer.ts';
import { fillAnswer } from './answer-draft.ts';
import { withoutPerson } from './erase-author.ts';
import { owingBody } from './owing-body.ts';
import { stateOf } from './voice.ts';
import { fillEnteredVoice, fillVoice, type TypedVoice, type VoiceChoices } from './voice-draft.ts';

const typed: TypedVoice = {
  kind: 'idea',
  title: 'Een bank',
  text: 'Op het plein.',
  interest: '',
  themeSlug: 'groen',
  areaCode: 'BU99010000',
  longitude: '',
  latitude: '',
  authorName: '',
  photoKeys: [],
};
const choices: VoiceChoices = {
  kinds: ['idea', 'question'],
  themeSlugs: ['groen'],
  areaCodes: ['BU99010000'],
  hasTown: true,
};
const problemsOf = (facts: Partial<TypedVoice>) => {
  const draft = fillVoice({ ...typed, ...facts }, choices);
  return 'problems' in draft ? draft.problems : {};
};

test('an empty form names every field that is missing at once', () => {
  assert.deepEqual(problemsOf({ kind: '', title: ' ', text: '\u200B', themeSlug: '' }), {
    kind: 'missing',
    title: 'missing',
    text: 'missing',
    themeSlug: 'missing',
  });
});

test('ten thousand characters fit, one more does not', () => {
  assert.deepEqual(problemsOf({ text: 'a'.repeat(10_000) }), {});
  assert.deepEqual(problemsOf({ text: 'a'.repeat(10_001) }), { text: 'too-long' });
});

test('what is not in the lists is not taken', () => {
  assert.deepEqual(problemsOf({ kind: 'formal-view', themeSlug: 'x', areaCode: 'BU00000000' }), {
    kind: 'unknown',
    themeSlug: 'unknown',
    areaCode: 'unknown',
  });
  assert.deepEqual(problemsOf({ longitude: '4.5' }), { point: 'unknown' });
  assert.deepEqual(problemsOf({ longitude: 'oost', latitude: '52' }), { point: 'unknown' });
});

test('a title stands on one line', () => {
  const draft = fillVoice({ ...typed, title: 'Een\n bank' }, choices);
  assert.equal('title' in draft && draft.title, 'Een bank');
});

test('what came on paper came on a day that has been, and by a channel', () => {
  const entered = (facts: { channel?: string; receivedOn?: string }) => {
    const draft = fillEnteredVoice(
      { ...typed, channel: 'paper', receivedOn: '2026-03-01', ...facts },
      choices,
      '2026-03-02',
    );
    return 'problems' in draft ? draft.problems : {};
  };
  assert.deepEqual(entered({}), {});
  assert.deepEqual(entered({ channel: 'web' }), { channel: 'unknown' });
  assert.deepEqual(entered({ receivedOn: '2026-03-03' }), { receivedOn: 'in-future' });
  assert.deepEqual(entered({ receivedOn: '2026-02-30' }), { receivedOn: 'no-day' });
  assert.deepEqual(entered({ receivedOn: '2016-03-01' }), { receivedOn: 'too-long-ago' });
});

test('no outcome goes without a reason, and passing on needs somebody else', () => {
  const problems = (outcome: string, reason: string, passedOnToBodyId: number | null = null) => {
    const answer = fillAnswer({ outcome, reason, passedOnToBodyId }, { kinds: ['idea'], otherBodyIds: [8] });
    return 'problems' in answer ? answer.problems : {};
  };
  for (const outcome of ['adopted', 'partly', 'not', 'outside-frame'])
    assert.deepEqual(problems(outcome, '\u00a0\n'), { reason: 'missing' });
  assert.deepEqual(problems('passed-on', 'Zij gaan erover.'), { passedOnToBodyId: 'missing' });
  assert.deepEqual(problems('passed-on', 'Zij gaan erover.', 7), { passedOnToBodyId: 'unknown' });
  assert.deepEqual(problems('passed-on', 'Zij gaan erover.', 8), {});
  assert.deepEqual(problems('answered', 'Dank u.'), { outcome: 'other-kind' });
});

test('signs that print nothing are blank; a number or another script is not', () => {
  for (const text of ['', ' \t\n', '\u00a0', '\u200B\u200E\u202E', '...'])
    assert.ok(isBlank(text), JSON.stringify(text));
  for (const text of ['7', 'так', 'نعم', 'x']) assert.ok(!isBlank(text), text);
});

test('the body that works closest to a place owes the answer', () => {
  const town = { id: 1, areaCode: null };
  const wijk = { id: 2, areaCode: 'WK990100' };
  const buurt = { id: 3, areaCode: 'BU99010000' };
  const all = [town, wijk, buurt];
  assert.equal(owingBody(all, 'BU99010000', 'WK990100'), buurt);
  assert.equal(owingBody(all, 'BU99010001', 'WK990100'), wijk);
  assert.equal(owingBody(all, 'BU99010100', 'WK990101'), town);
  assert.equal(owingBody(all, null, null), town);
  assert.equal(owingBody([wijk], 'BU99010100', 'WK990101'), wijk);
  assert.equal(owingBody([], null, null), undefined);
});

test('an answer is late from the day after it was owed', () => {
  const voice = { dueOn: '2026-03-10', withdrawnAt: null };
  assert.equal(stateOf(voice, '2026-03-10'), 'owed');
  assert.equal(stateOf(voice, '2026-03-11'), 'late');
  assert.equal(stateOf({ ...voice, dueOn: null }, '2026-03-11'), 'answered');
});

test('who is erased is taken out of the own words too', () => {
  const person = { name: 'Jo (d’Ancona)', email: 'jo@example.nl' };
  assert.equal(
    withoutPerson('Groet, jo (D’ANCONA), JO@example.nl', person),
    'Groet, [weggehaald], [weggehaald]',
  );
});
