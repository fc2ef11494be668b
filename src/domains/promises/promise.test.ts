import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn, placesOf } from '../decisions/public.ts';
import { fillPromise, fillTerms, isOpenForVerdicts, stateToday, type TypedPromise } from './promise.ts';
import { fillStep } from './step.ts';
import { fillVerdict } from './verdict.ts';

const today = '2026-03-02';
const typed: TypedPromise = {
  title: 'Zebrapad aanleggen',
  text: '',
  themeSlug: '',
  dueOn: '2026-06-01',
  promisedOn: today,
  beneficiary: 'de ouders',
  beneficiaryOrganisationId: null,
  beneficiaryAreaCode: '',
  areaCodes: [],
  decisionId: '',
  voiceIds: '',
  meeting: 'bewonersavond',
};
const problemsOf = (outcome: object) => ('problems' in outcome ? outcome.problems : {});

test('a promise is late the day after its day, and never once it has ended', () => {
  const promise = { state: 'planned', isEnded: false, dueOn: today } as const;
  assert.equal(stateToday(promise, today), 'planned');
  assert.equal(stateToday(promise, '2026-03-03'), 'late');
  assert.equal(stateToday({ ...promise, state: 'kept', isEnded: true }, '2027-01-01'), 'kept');
});

test('a promise can be judged once its day has passed or it has ended, not before', () => {
  assert.ok(!isOpenForVerdicts({ isEnded: false, dueOn: today }, today));
  assert.ok(isOpenForVerdicts({ isEnded: false, dueOn: today }, '2026-03-03'));
  assert.ok(isOpenForVerdicts({ isEnded: true, dueOn: '2027-01-01' }, today));
});

test('a promise comes from somewhere: a decision, voices or a meeting', () => {
  assert.deepEqual(problemsOf(fillPromise({ ...typed, meeting: '' }, today)), { meeting: 'meeting-missing' });
  for (const source of [{ decisionId: '3' }, { voiceIds: '12, 15' }]) {
    assert.deepEqual(problemsOf(fillPromise({ ...typed, meeting: '', ...source }, today)), {});
  }
});

test('a promise is not due before it was made, and was not made tomorrow', () => {
  assert.deepEqual(problemsOf(fillPromise({ ...typed, dueOn: '2026-03-01' }, today)), {
    dueOn: 'dueOn-before-promised',
  });
  assert.deepEqual(problemsOf(fillPromise({ ...typed, promisedOn: '2026-03-03' }, today)), {
    promisedOn: 'promisedOn-in-future',
  });
  assert.deepEqual(problemsOf(fillPromise({ ...typed, dueOn: '2026-02-30' }, today)), {
    dueOn: 'dueOn-unreadable',
  });
});

test('signs that print nothing are no title and no reason', () => {
  assert.deepEqual(problemsOf(fillPromise({ ...typed, title: '\u200b\u200d ' }, today)), {
    title: 'title-missing',
  });
  assert.deepEqual(problemsOf(fillStep({ text: '\u00a0\u200b', happenedOn: today, link: '' }, today)), {
    text: 'text-missing',
  });
});

test('new terms change something, and say why', () => {
  const promise = { title: 'Zebrapad', text: '', dueOn: '2026-06-01', promisedOn: today };
  const same = { title: 'Zebrapad', text: '', dueOn: '2026-06-01', reason: '' };
  assert.deepEqual(problemsOf(fillTerms(same, promise)), {
    reason: 'reason-missing',
    dueOn: 'dueOn-nothing-changed',
  });
  assert.deepEqual(
    problemsOf(fillTerms({ ...same, dueOn: '2026-09-01', reason: 'Verbouwing' }, promise)),
    {},
  );
});

test('a link that could run a script is no evidence', () => {
  const step = { text: 'Klaar', happenedOn: today };
  for (const link of ['javascript:alert(1)', 'https://', 'voorbeeld.nl', 'https://a b.nl']) {
    assert.deepEqual(problemsOf(fillStep({ ...step, link }, today)), { link: 'link-unreadable' }, link);
  }
  assert.deepEqual(problemsOf(fillStep({ ...step, link: 'https://voorbeeld.nl/foto' }, today)), {});
});

test('a verdict of "not kept" says in one line why', () => {
  assert.deepEqual(problemsOf(fillVerdict({ isKept: 'nee', line: '', isSigned: false })), {
    line: 'line-missing',
  });
  assert.deepEqual(problemsOf(fillVerdict({ isKept: 'ja', line: '', isSigned: false })), {});
  assert.deepEqual(problemsOf(fillVerdict({ isKept: '', line: '', isSigned: false })), {
    isKept: 'isKept-missing',
  });
  assert.deepEqual(fillVerdict({ isKept: 'ja', line: 'Goed\ngedaan', isSigned: false }), {
    isKept: true,
    line: 'Goed gedaan',
    isSigned: false,
  });
});

test('numbers are read as people write them', () => {
  assert.deepEqual(numbersIn('12, 15 en #18'), [12, 15, 18]);
  assert.deepEqual(numbersIn('12 12'), [12]);
  assert.deepEqual(numbersIn(''), []);
  assert.equal(numbersIn('die van Amina'), undefined);
  assert.equal(numbersIn('0'), undefined);
});

test('what is about a buurt counts in its wijk, and the whole town needs no row', () => {
  assert.deepEqual(placesOf(['BU99010001', 'BU99010002', 'GM9901']), [
    { areaCode: 'BU99010001', isNamed: true },
    { areaCode: 'BU99010002', isNamed: true },
    { areaCode: 'WK990100', isNamed: false },
  ]);
  assert.deepEqual(placesOf(['WK990100', 'BU99010001']), [
    { areaCode: 'WK990100', isNamed: true },
    { areaCode: 'BU99010001', isNamed: true },
  ]);
});
