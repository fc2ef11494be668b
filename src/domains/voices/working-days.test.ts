import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays, easterSunday, isWorkingDay, publicHolidays } from './working-days.ts';

test('Easter falls where the almanac has it', () => {
  const almanac = {
    1818: '03-22', // the earliest there is
    1943: '04-25', // the latest there is
    1954: '04-18', // where simpler rules go wrong
    1981: '04-19',
    2000: '04-23',
    2008: '03-23',
    2011: '04-24',
    2016: '03-27',
    2019: '04-21',
    2024: '03-31',
    2025: '04-20',
    2026: '04-05',
    2027: '03-28',
    2028: '04-16',
    2030: '04-21',
    2038: '04-25',
    2049: '04-18',
    2076: '04-19',
  };
  for (const [year, day] of Object.entries(almanac))
    assert.equal(easterSunday(Number(year)), `${year}-${day}`);
});

test('the holidays of 2026 are those of the law', () => {
  assert.deepEqual(Object.fromEntries(publicHolidays(2026)), {
    '2026-01-01': 'Nieuwjaarsdag',
    '2026-04-03': 'Goede Vrijdag',
    '2026-04-06': 'tweede paasdag',
    '2026-04-27': 'Koningsdag',
    '2026-05-05': 'Bevrijdingsdag',
    '2026-05-14': 'Hemelvaartsdag',
    '2026-05-25': 'tweede pinksterdag',
    '2026-12-25': 'eerste kerstdag',
    '2026-12-26': 'tweede kerstdag',
  });
});

test('when the 27th of April is a Sunday, the birthday of the king is kept on the Saturday before', () => {
  assert.ok(publicHolidays(2014).has('2014-04-26'));
  assert.ok(publicHolidays(2025).has('2025-04-26'));
  assert.ok(!publicHolidays(2025).has('2025-04-27'));
  assert.ok(isWorkingDay('2025-04-28'));
});

test('a year in which Ascension Day is Liberation Day has one holiday less', () => {
  assert.equal(publicHolidays(2017).size, 9);
  assert.equal(publicHolidays(2016).size, 8);
});

test('a term skips the weekend', () => {
  assert.equal(addWorkingDays('2026-03-06', 1), '2026-03-09'); // Friday to Monday
  assert.equal(addWorkingDays('2026-03-07', 1), '2026-03-09'); // from a Saturday too
  assert.equal(addWorkingDays('2026-03-02', 10), '2026-03-16');
});

test('a term over Easter, the king and the liberation takes longer', () => {
  assert.equal(addWorkingDays('2026-04-02', 1), '2026-04-07');
  assert.equal(addWorkingDays('2026-04-24', 5), '2026-05-04');
  assert.equal(addWorkingDays('2026-05-04', 1), '2026-05-06');
});

test('a term runs over New Year', () => {
  assert.equal(addWorkingDays('2026-12-24', 3), '2026-12-30');
  assert.equal(addWorkingDays('2026-12-31', 1), '2027-01-04');
});

test('a day on which the municipality is closed does not count', () => {
  assert.equal(addWorkingDays('2026-05-13', 1), '2026-05-15');
  assert.equal(addWorkingDays('2026-05-13', 1, ['2026-05-15']), '2026-05-18');
});
