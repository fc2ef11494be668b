import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { permissionsFile, permissionTable } from './permission-table.ts';

test('everybody may do what docs/permissions.md says, and nothing else', async () => {
  const reviewed = readFileSync(permissionsFile, 'utf8').split('\n');
  const actual = (await permissionTable()).split('\n');
  assert.deepEqual(
    {
      nowAllowed: actual.filter(row => !reviewed.includes(row)),
      reviewedBefore: reviewed.filter(row => !actual.includes(row)),
    },
    { nowAllowed: [], reviewedBefore: [] },
    'Read the differences; when they are right: npm run permissions',
  );
});
