import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from './question.ts';
import { resultsFrom } from './results.ts';

const question = (id: number, extra: Partial<Question>): Question => ({
  id,
  questionnaireId: 1,
  position: id,
  kind: 'single',
  text: 'Fietst u?',
  help: '',
  options: ['Ja', 'Nee'],
  lowLabel: 'onveilig',
  highLabel: 'veilig',
  isRequired: true,
  onlyIfQuestionId: null,
  onlyIfOption: null,
  version: 1,
  ...extra,
});

test('an option nobody chose is there with nought, and who was not asked does not count', () => {
  const questions = [
    question(1, {}),
    question(2, { kind: 'scale', options: [], onlyIfQuestionId: 1, onlyIfOption: 1 }),
  ];
  const [first, second] = resultsFrom(questions, {
    replies: 12,
    counted: [
      { questionId: 1, option: 1, count: 12 },
      { questionId: 2, option: 2, count: 3 },
      { questionId: 2, option: 5, count: 6 },
    ],
    answered: [
      { questionId: 1, count: 12 },
      { questionId: 2, count: 9 },
    ],
    places: [],
  });
  assert.deepEqual(first?.bars, [
    { label: 'Ja', count: 12 },
    { label: 'Nee', count: 0 },
  ]);
  assert.equal(first?.isFew, false);
  assert.deepEqual([second?.asked, second?.answered, second?.average, second?.isFew], [12, 9, 4, true]);
  assert.equal(second?.bars[0]?.label, '1: onveilig');
});

test('without replies there is no average', () => {
  const [result] = resultsFrom([question(1, { kind: 'scale', options: [] })], {
    replies: 0,
    counted: [],
    answered: [],
    places: [],
  });
  assert.equal(result?.average, null);
});
