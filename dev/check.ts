// npm run check [step …]: everything that must be in order, all of it in one go, with a summary at the end.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { startTestPostgres } from './postgres.ts';
import { type Tally, tallyVariable } from './reporter.ts';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const tests = (name: string, files: string, atOnce: number): Step => ({
  name,
  command: [
    'node',
    '--test',
    `--test-concurrency=${atOnce}`,
    `--test-reporter=${resolve('dev/reporter.ts')}`,
    '--test-reporter-destination=stdout',
    files,
  ],
});

const steps: readonly Step[] = [
  { name: 'format', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'shape', command: ['depcruise', '--config', '.dependency-cruiser.mjs', 'src'] },
  { name: 'dead-code', command: ['knip', '--no-progress', '--no-config-hints'] },
  tests('tests', '{src,dev,bench}/**/*.test.ts', 3),
  tests('whole-site', 'test/**/*.test.ts', 2),
  tests('browser', 'e2e/*.test.ts', 1),
];
const stepsWithTests = new Set(['tests', 'whole-site', 'browser']);

interface Outcome {
  readonly step: Step;
  readonly isGood: boolean;
  readonly seconds: number;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !steps.some(step => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}. The steps: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
process.chdir(new URL('..', import.meta.url).pathname);
process.exitCode = (await runAll(steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))))
  ? 0
  : 1;

async function runAll(chosen: readonly Step[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-check-'));
  const tallyFile = join(folder, 'tally');
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
    NODE_ENV: 'test',
    [tallyVariable]: tallyFile,
  };
  const needsPostgres = chosen.some(({ name }) => name === 'tests' || name === 'whole-site');
  const postgres = needsPostgres && !environment.TEST_DATABASE_URL ? await startTestPostgres() : undefined;
  if (postgres) {
    if ('missing' in postgres) console.log(`Without PostgreSQL: ${postgres.missing}`);
    else {
      console.log(`The tests use ${postgres.description}`);
      environment.TEST_DATABASE_URL = postgres.address;
    }
  }

  const outcomes: Outcome[] = [];
  try {
    for (const step of chosen) outcomes.push(await run(step, environment));
  } finally {
    if (postgres && 'stop' in postgres) await postgres.stop();
  }
  const tallies = readTallies(tallyFile);
  rmSync(folder, { recursive: true, force: true });
  summarise(outcomes, tallies);
  return outcomes.every(({ isGood }) => isGood);
}

function run(step: Step, environment: NodeJS.ProcessEnv): Promise<Outcome> {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const [program = '', ...parameters] = step.command;
  if (stepsWithTests.has(step.name) && globSync(parameters.at(-1) ?? '').length === 0) {
    console.log('nothing yet');
    return Promise.resolve({ step, isGood: true, seconds: 0 });
  }
  return new Promise(settle => {
    const child = spawn(program, parameters, { env: environment, stdio: 'inherit' });
    child.once('error', error => {
      console.error(error.message);
      settle({ step, isGood: false, seconds: (performance.now() - start) / 1000 });
    });
    child.once('exit', code =>
      settle({ step, isGood: code === 0, seconds: (performance.now() - start) / 1000 }),
    );
  });
}

function readTallies(file: string): Tally[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Tally);
}

/** The last lines say it all: how long each step took, what was skipped and why, and the numbers. */
function summarise(outcomes: readonly Outcome[], tallies: readonly Tally[]): void {
  console.log('\n── summary');
  for (const { step, isGood, seconds } of outcomes) {
    console.log(
      `${isGood ? 'in order' : 'FAILED  '}  ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const skipped = tallies.flatMap(tally => tally.skipped);
  for (const reason of new Set(skipped.map(test => test.reason))) {
    const titles = skipped.filter(test => test.reason === reason).map(test => test.title);
    const examples = titles.slice(0, 3).join('; ');
    console.log(`skipped ${titles.length}: ${reason} (${examples}${titles.length > 3 ? '; …' : ''})`);
  }
  // A step that is no test counts as one: it passed or it failed.
  const plain = outcomes.filter(({ step }) => !stepsWithTests.has(step.name));
  const broken = outcomes.filter(({ step, isGood }) => !isGood && stepsWithTests.has(step.name)).length;
  const failedTests = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  const passed = tallies.reduce(
    (sum, tally) => sum + tally.passed,
    plain.filter(({ isGood }) => isGood).length,
  );
  const failed = plain.filter(({ isGood }) => !isGood).length + Math.max(failedTests, broken);
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
}
