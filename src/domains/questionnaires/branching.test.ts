import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsked, stepAt, stepsOf } from './branching.ts';
import { type Question, type QuestionKind, troubleWith } from './question.ts';

const question = (
  id: number,
  kind: QuestionKind = 'single',
  onlyIf?: readonly [questionId: number, option: number],
): Question => ({
  id,
  questionnaireId: 1,
  position: id,
  kind,
  text: `Vraag ${id}`,
  help: '',
  options: kind === 'single' || kind === 'multiple' ? ['Ja', 'Nee'] : [],
  lowLabel: '',
  highLabel: '',
  isRequired: false,
  onlyIfQuestionId: onlyIf?.[0] ?? null,
  onlyIfOption: onlyIf?.[1] ?? null,
  version: 1,
});

const ids = (steps: readonly (readonly Question[])[]) => steps.map(step => step.map(({ id }) => id));

/** Do you cycle? If so: where to, and is it safe? If not safe: why? And then something for everybody. */
const cycling = [
  question(1),
  question(2, 'open', [1, 1]),
  question(3, 'single', [1, 1]),
  question(4, 'open', [3, 2]),
  question(5, 'scale'),
];

test('questions that do not branch stand on one page', () => {
  assert.deepEqual(ids(stepsOf([question(1), question(2, 'open'), question(3, 'scale')])), [[1, 2, 3]]);
});

test('a question that hangs on an answer comes a step later', () => {
  assert.deepEqual(ids(stepsOf(cycling)), [[1], [2, 3], [4, 5]]);
});

test('a place has a step of its own', () => {
  assert.deepEqual(ids(stepsOf([question(1), question(2, 'place'), question(3), question(4)])), [
    [1],
    [2],
    [3, 4],
  ]);
});

test('who cycles is asked more than who walks', () => {
  const asked = (typed: Record<string, string[]>) =>
    cycling.filter(one => isAsked(one, cycling, typed)).map(({ id }) => id);
  assert.deepEqual(asked({ 1: ['2'] }), [1, 5]);
  assert.deepEqual(asked({ 1: ['1'] }), [1, 2, 3, 5]);
  assert.deepEqual(asked({ 1: ['1'], 3: ['2'] }), [1, 2, 3, 4, 5]);
});

test('who takes back an answer is not asked what hung on it, nor what hung on that', () => {
  assert.equal(isAsked(cycling[3] as Question, cycling, { 1: ['2'], 3: ['2'] }), false);
});

test('a question can hang on one of several answers that were chosen', () => {
  const questions = [question(1, 'multiple'), question(2, 'open', [1, 2])];
  assert.equal(isAsked(questions[1] as Question, questions, { 1: ['1', '2'] }), true);
  assert.equal(isAsked(questions[1] as Question, questions, { 1: ['1'] }), false);
});

test('the way goes over what is asked, there and back', () => {
  const first = stepAt(cycling, {}, 0);
  assert.deepEqual([first?.number, first?.total, first?.previous], [1, 3, undefined]);
  const walker = stepAt(cycling, { 1: ['2'] }, 1);
  assert.deepEqual(
    [walker?.questions.map(({ id }) => id), walker?.number, walker?.total, walker?.previous, walker?.next],
    [[5], 2, 2, 0, undefined],
  );
  const cyclist = stepAt(cycling, { 1: ['1'], 3: ['2'] }, 2);
  assert.deepEqual([cyclist?.questions.length, cyclist?.number, cyclist?.previous], [2, 3, 1]);
  assert.equal(stepAt(cycling, {}, 3), undefined);
});

test('a question cannot hang on one that comes later, or on an answer that is gone', () => {
  const late = [question(1, 'open', [2, 1]), question(2)];
  assert.equal(troubleWith(late[0] as Question, late), 'asked-too-early');
  const gone = [question(1), question(2, 'open', [1, 3])];
  assert.equal(troubleWith(gone[1] as Question, gone), 'choice-gone');
  const words = [question(1, 'open'), question(2, 'open', [1, 1])];
  assert.equal(troubleWith(words[1] as Question, words), 'choice-gone');
  for (const one of cycling) assert.equal(troubleWith(one, cycling), undefined);
});
