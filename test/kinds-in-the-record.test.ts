import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kindName } from '../src/overviews/record/kind-names.ts';

test('everything the record can say has words on the screen', () => {
  const files = globSync('src/domains/**/*.ts').filter(file => !file.endsWith('.test.ts'));
  const kinds = files.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/appendToLog\([^;]*?kind: '([a-z]+\.[a-z-]+)'/gs)].map(
      it => it[1] ?? '',
    ),
  );
  assert.ok(kinds.length > 15);
  assert.deepEqual(
    kinds.filter(kind => kindName(kind) === kind),
    [],
  );
});
