import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { figuresInRow, NotANumber, numberInCell } from './figures-in-row.ts';
import { figureInWords, indicators } from './indicator.ts';

const row = (cells: Record<string, string>): Map<string, string> => new Map(Object.entries(cells));

test('what CBS does not know is never a number', () => {
  for (const cell of ['', ' ', '.', '-', 'x', '-99995', '-99997', '-99999', '-99995.0', '-99997,0']) {
    assert.equal(numberInCell(cell), undefined, `"${cell}" means: not known`);
  }
  assert.equal(numberInCell('-3,5'), -3.5);
  assert.equal(numberInCell('2.2'), 2.2);
  assert.throws(() => numberInCell('1.234.567'), NotANumber);
  assert.throws(() => numberInCell('veel'), NotANumber);
});

test('no sentinel reaches a page, whatever column it stands in', () => {
  const columns = indicators.flatMap(({ columns, shareOf }) => [
    ...Object.keys(columns),
    ...(shareOf?.part ?? []),
  ]);
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...columns),
        fc.constantFrom('-99995', '-99997', '-99999', '.', '', '12', '3,5', '0'),
      ),
      cells => {
        for (const value of figuresInRow(row(cells)).values()) assert.ok(value === null || value >= 0);
      },
    ),
  );
});

test('thousands of euros become euros, and a count of children becomes a share', () => {
  const figures = figuresInRow(
    row({ wozx1000: '393', inkomenx1000: '36.4', inwoners: '1840', inwoners0tot15: '205' }),
  );
  assert.equal(figures.get('home-value'), 393_000);
  assert.equal(figures.get('income'), 36_400);
  assert.equal(figures.get('share-to-15'), 11.1);
});

test('figures read as people write them', () => {
  const inWords = (code: string, value: number): string => {
    const indicator = indicators.find(candidate => candidate.code === code);
    assert.ok(indicator);
    return figureInWords(indicator, value);
  };
  assert.equal(inWords('inhabitants', 1284), '1.284');
  assert.equal(inWords('share-owned', 41), '41%');
  assert.equal(inWords('home-value', 393_000), '€\u00a0393.000');
  assert.equal(inWords('household-size', 2), '2,0');
});
