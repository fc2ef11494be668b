import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvLine } from './csv.ts';

test('a spreadsheet shows what somebody typed and runs none of it', () => {
  assert.equal(
    csvLine(['=1+1', '+31', '-', '@x', 'a,b', 'zei "ja"', null, 3]),
    `'=1+1,'+31,'-,'@x,"a,b","zei ""ja""",,3\r\n`,
  );
});
