// The house stays tidy: names that say what a file is for, one export for a verb, queries and tables with one owner.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';

const read = (path: string): string => readFileSync(path, 'utf8');
const sources = globSync('{src,dev,test,e2e,bench}/**/*.ts').sort();

test('no file is named after nothing in particular', () => {
  const meaningless =
    /(^|-)(utils?|helpers?|common|shared|misc|lib|core|base|managers?|services?|types|constants|index)(\.|-|$)/;
  const found = globSync('{src,dev,test,e2e,bench,db}/**/*')
    .map(path => basename(path))
    .filter(name => meaningless.test(name));
  assert.deepEqual(found, []);
});

test('file names are lower-case words with hyphens', () => {
  const found = globSync('{src,dev,test,e2e,bench}/**/*.{ts,css,sql}').filter(
    path =>
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|journey\.test|client|examples|d|sqlite|postgres))?\.(ts|css|sql)$/.test(
        basename(path),
      ),
  );
  assert.deepEqual(found, []);
});

test('a verb is alone in its file and has the name of the file', () => {
  const inDomains = sources.filter(path => /^src\/domains\/[^/]+\/[^/]+\.ts$/.test(path));
  for (const path of inDomains.filter(file => !/(store|\.test)\.ts$/.test(file))) {
    const text = read(path);
    const changes = [...text.matchAll(/^export async function (\w+)[^(]*\(\s*tx: Transaction/gm)];
    const expected = basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (changes.length > 0)
      assert.deepEqual(
        changes.map(match => match[1]),
        [expected],
        path,
      );
  }
});

test('queries stand in a store, or in the platform', () => {
  const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(|\bsql`/;
  const found = sources
    .filter(path => path.startsWith('src/') && !path.startsWith('src/platform/'))
    .filter(path => !/(store|\.test)\.ts$/.test(path))
    .filter(path => query.test(read(path)));
  assert.deepEqual(found, []);
});

test('every table is declared once and queried by its owner alone', () => {
  const owners = new Map<string, string>();
  for (const path of sources) {
    for (const [, body = ''] of read(path).matchAll(/interface Tables \{\n([\s\S]*?)\n {2}\}/g)) {
      for (const [, table = ''] of body.matchAll(/^ {4}(\w+):/gm)) {
        assert.ok(!owners.has(table), `${table} is declared in ${owners.get(table)} and in ${path}`);
        owners.set(table, dirname(path));
      }
    }
  }
  const trespassers = sources
    .filter(path => path.startsWith('src/domains/') && !path.endsWith('.test.ts'))
    .flatMap(path =>
      [...read(path).matchAll(/\.(?:insertInto|updateTable|deleteFrom)\('(\w+)'/g)]
        .map(match => match[1] ?? '')
        .filter(table => !isInside(path, owners.get(table)))
        .map(table => `${path} writes ${table} of ${owners.get(table)}`),
    );
  assert.deepEqual(trespassers, []);
});

const isInside = (path: string, folder: string | undefined): boolean =>
  folder !== undefined && path.startsWith(`${folder}/`);

test('every table of the database has an owner', () => {
  const declared = new Set(
    sources.flatMap(path =>
      [...read(path).matchAll(/interface Tables \{\n([\s\S]*?)\n {2}\}/g)].flatMap(([, body = '']) =>
        [...body.matchAll(/^ {4}(\w+):/gm)].map(match => match[1] ?? ''),
      ),
    ),
  );
  const made = globSync('db/migrations/*.sql').flatMap(path =>
    [...read(path).matchAll(/^create table "(\w+)"/gm)].map(match => match[1] ?? ''),
  );
  assert.deepEqual(
    made.filter(table => !declared.has(table)),
    [],
  );
});

test('the lock names every optional package of every platform, or npm ci refuses it elsewhere', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  assert.deepEqual(missing, [], 'npm run complete-lock');
});
