import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CannotRun } from './cannot-run.ts';
import { secretKeyIn } from './secret-key.ts';

const inFolder = (run: (file: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-key-'));
  try {
    run(join(folder, 'secret.key'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('what was sealed is opened with the same key, by any process, and only about the same person', () =>
  inFolder(file => {
    const [one, other] = [secretKeyIn(file), secretKeyIn(file)];
    assert.equal(existsSync(file), false, 'made when it is needed, not before');
    const sealed = one.seal('JBSWY3DPEHPK3PXP', 'person:1');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.doesNotMatch(sealed, /JBSWY3DPEHPK3PXP/);
    assert.equal(other.open(sealed, 'person:1'), 'JBSWY3DPEHPK3PXP');
    assert.equal(other.open(sealed, 'person:2'), undefined);
    assert.equal(one.open(other.seal('twee', 'person:2'), 'person:2'), 'twee', 'both use the first key');
    assert.notEqual(one.seal('x', 'person:1'), one.seal('x', 'person:1'));
  }));

test('without the key, or with another one, nothing is opened', () =>
  inFolder(file => {
    const sealed = secretKeyIn(file).seal('JBSWY3DPEHPK3PXP', 'person:1');
    assert.equal(secretKeyIn(`${file}.other`).open(sealed, 'person:1'), undefined);
    const other = secretKeyIn(`${file}.other`);
    other.seal('x', 'y');
    assert.equal(other.open(sealed, 'person:1'), undefined);
    assert.equal(secretKeyIn(file).open(`${sealed.slice(0, -2)}AA`, 'person:1'), undefined);
    assert.equal(secretKeyIn(file).open('v1.', 'person:1'), undefined);
  }));

test('a file that holds something else is named, and left as it is', () =>
  inFolder(file => {
    writeFileSync(file, 'hallo');
    assert.throws(() => secretKeyIn(file), CannotRun);
    assert.equal(readFileSync(file, 'utf8'), 'hallo');
  }));
