// Every rule on the shape of the house bites: planted violations, each caught by the rule that is meant for it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

const configuration: IConfiguration = (await import(`${resolve('.dependency-cruiser.mjs')}`)).default;

/** For each rule, the files of a house that breaks it. A file is written with the imports named. */
const planted: Record<string, Record<string, readonly string[]>> = {
  'files do not need each other in a circle': {
    'src/platform/one.ts': ['./other.ts'],
    'src/platform/other.ts': ['./one.ts'],
  },
  'every domain is on the map': { 'src/app.ts': ['./domains/dragons/public.ts'] },
  'a domain is entered by its front door': {
    'src/domains/voices/bring-in-voice.ts': ['../people/person.ts'],
  },
  'from outside the domains too, a domain is entered by its front door': {
    'src/overviews/home/home-page.ts': ['../../domains/people/person.ts'],
  },
  'who lives there does not use the front door': {
    'src/domains/voices/bring-in-voice.ts': ['./public.ts'],
  },
  'only app.ts mounts routes': { 'src/overviews/home/tour.ts': ['../../domains/people/routes.ts'] },
  'queries stand in a store': { 'src/domains/voices/bring-in-voice.ts': ['kysely'] },
  'only the platform opens a database': { 'src/domains/voices/voice-store.ts': ['node:sqlite'] },
  'pages are given plain data': { 'src/domains/voices/pages/voice-page.ts': ['../voice-store.ts'] },
  'what runs in a browser reaches only pure files': {
    'src/domains/voices/pages/voice.client.ts': ['../voice.ts'],
    'src/domains/voices/voice.ts': ['./voice-store.ts'],
  },
  'what runs in a browser has no Node.js': { 'src/design/menu.client.ts': ['node:fs'] },
  'the platform knows nothing that stands on it': { 'src/platform/site.ts': ['../design/view.ts'] },
  'the design knows no domain': { 'src/design/badge.ts': ['../domains/people/public.ts'] },
  'domains do not know the overviews': {
    'src/domains/voices/bring-in-voice.ts': ['../../overviews/home/feed.ts'],
  },
  'overviews do not know the site they are part of': { 'src/overviews/home/tour.ts': ['../../app.ts'] },
  'paths lean on nothing': { 'src/paths.ts': ['./platform/clock.ts'] },
  'the product does not need what developers use': { 'src/app.ts': ['../dev/story.ts'] },
  'the product needs only what it is installed with': { 'src/app.ts': ['fast-check'] },
  'what is imported exists': { 'src/app.ts': ['./nowhere.ts'] },
  ...plantedOnTheMap(),
};

/** A domain that enters every domain it may not. */
function plantedOnTheMap(): typeof planted {
  const rules = configuration.forbidden?.filter(({ name }) => / may enter /.test(name ?? '')) ?? [];
  const all = rules.map(({ name = '' }) => name.split(' ')[0] ?? '');
  return Object.fromEntries(
    rules.map(({ name = '' }, index) => {
      const domain = all[index];
      const other = all.find(
        candidate => candidate !== domain && !name.split(/[ ,]+/).slice(3).includes(candidate),
      );
      return [name, { [`src/domains/${domain}/intrude.ts`]: [`../${other}/public.ts`] }];
    }),
  );
}

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('every rule on the shape of the house is shown to bite', () => {
  const names = configuration.forbidden?.map(({ name }) => name) ?? [];
  assert.deepEqual(names.toSorted(), Object.keys(planted).toSorted());
});

for (const [rule, files] of Object.entries(planted)) {
  test(`caught: ${rule}`, async () => {
    const folder = plant(files);
    const { output } = await cruise(['src'], {
      ruleSet: { forbidden: configuration.forbidden ?? [] },
      ...configuration.options,
      baseDir: folder,
      validate: true,
      // The planted house has no tsconfig.json of its own.
      tsConfig: {},
    });
    const caught = (output as ICruiseResult).summary.violations.map(violation => violation.rule.name);
    assert.ok(caught.includes(rule), `caught instead: ${caught.join('; ') || 'nothing'}`);
  });
}

/** Writes a small house with these files, and with every file they import. */
function plant(files: Record<string, readonly string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-shape-'));
  folders.push(folder);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const imported = Object.entries(files).flatMap(([path, targets]) =>
    targets
      .filter(target => target.startsWith('.') && !target.includes('nowhere'))
      .map(target => join(dirname(path), target)),
  );
  for (const path of imported) write(path, 'export const there = true;\n');
  for (const [path, targets] of Object.entries(files)) {
    const imports = targets.map(target => `import '${target}';\n`).join('');
    write(path, `${imports}export const here = true;\n`);
  }
  write(
    'package.json',
    JSON.stringify({ type: 'module', dependencies: { kysely: '*' }, devDependencies: { 'fast-check': '*' } }),
  );
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}
