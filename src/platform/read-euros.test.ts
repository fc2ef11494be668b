import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eurosTyped, readEuros } from './read-euros.ts';

const reads = (cases: Readonly<Record<string, ReturnType<typeof readEuros>>>) => {
  for (const [typed, cents] of Object.entries(cases)) assert.deepEqual(readEuros(typed), cents, typed);
};

test('an amount is read as Dutch people write it', () => {
  reads({
    '1250': 125_000,
    '1.250': 125_000,
    '1.250,50': 125_050,
    '€ 1.250,50': 125_050,
    '€\u00a01.250': 125_000,
    '1250,5': 125_050,
    '1 250 000,00': 125_000_000,
    '1.250,-': 125_000,
    '1250,--': 125_000,
    '€12,5': 1_250,
    '1.000.000': 100_000_000,
    '1250 euro': 125_000,
    'EUR 1250': 125_000,
    '0,05': 5,
    '007': 700,
  });
});

test('the other way of writing is read where it can mean one amount only', () => {
  reads({ '1250.5': 125_050, '1250.50': 125_050, '1,250.50': 125_050, '1,250,000': 125_000_000 });
});

test('what can be read in two ways is asked again, and so is what is no amount', () => {
  const ambiguous = { refused: 'ambiguous' } as const;
  reads({ '1,250': ambiguous, '0.125': ambiguous, '1250.500': ambiguous, '1,2500': ambiguous });
  const unreadable = { refused: 'unreadable' } as const;
  reads({
    twaalf: unreadable,
    '1.25.000': unreadable,
    '1.250.5': unreadable,
    '1,250,50': unreadable,
    '12 50': unreadable,
    '1e5': unreadable,
    '€': unreadable,
    '1.250,50,00': unreadable,
    '٣': unreadable,
  });
  reads({
    '': { refused: 'missing' },
    '  ': { refused: 'missing' },
    '0': { refused: 'not-above-zero' },
    '-5': { refused: 'not-above-zero' },
    '0,00': { refused: 'not-above-zero' },
    '1000000000,01': { refused: 'too-large' },
    '99999999999999999999': { refused: 'too-large' },
  });
});

test('what the site writes, it reads back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), cents => {
      assert.equal(readEuros(eurosTyped(cents)), cents);
    }),
  );
});
