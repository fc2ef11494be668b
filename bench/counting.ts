// How quickly ballots are counted: beside what the reference implementations need, in small units, and in growing towns.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { usualRules } from '../src/domains/budgets/public.ts';
import {
  type CountingRule,
  countVotes,
  type Election,
  isFault,
  makeElection,
  parsePabulib,
  usualRule,
} from '../src/domains/counting/public.ts';
import { countInThread } from '../src/domains/tallies/count-in-thread.ts';
import type { CountTerms } from '../src/domains/tallies/count-result.ts';
import { median, tell } from './contest.ts';

/** Where real votes are kept; PABULIB names another folder. */
const folder = process.env.PABULIB
  ? pathToFileURL(`${process.env.PABULIB}/`)
  : new URL('../../shared/data/pabulib/', import.meta.url);

/**
 * Seconds of add-one as measured for pabutools 1.2.3 and for the tool of equalshares.net (in floats) on another machine, one
 * core of it. A ratio with them says what order of magnitude to expect, not more.
 */
const references = [
  { file: /Assen_2024/i, name: 'Assen 2024', pabutools: 0.88, tool: 0.2 },
  { file: /Swiecie_2023|Świecie_2023/i, name: 'Świecie 2023', pabutools: 3.5, tool: 0.5 },
  { file: /Wieliczka_2023|wieliczka/i, name: 'Wieliczka 2023', pabutools: 5.4, tool: 0.7 },
  { file: /Amsterdam_309/i, name: 'Amsterdam 309', pabutools: 10, tool: 1.6 },
  { file: /Warszawa_2023_Mokot/i, name: 'Warszawa 2023 Mokotów', pabutools: 380, tool: 25.9 },
  { file: /L[oó]dz_2022_?\.pb/i, name: 'Łódź 2022', pabutools: undefined, tool: 19 },
  { file: /Warszawa_2026_?\.pb/i, name: 'Warszawa 2026', pabutools: undefined, tool: 28 },
] as const;

const addOne: CountingRule = { ...usualRule, completion: 'add-one', start: 'exact', stop: 'exhaustive' };

export async function measureCounting(): Promise<void> {
  besideReferences();
  inSmallUnits();
  inGrowingTowns();
  await onItsOwnThread();
}

/** CPU seconds of one count, explanation included; the least of a few, because others use the machine as well. */
function secondsOf(election: Election, rule: CountingRule, rounds = 5): number {
  const times = Array.from({ length: rounds }, () => {
    const begin = process.cpuUsage();
    countVotes(election, rule);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

function readElection(name: string): Election {
  const read = parsePabulib(readFileSync(new URL(encodeURIComponent(name), folder), 'utf8'));
  if (isFault(read)) throw new Error(`${name}, line ${read.line}: ${read.sentence}`);
  return read.election;
}

const realVotes = (): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.pb')) : [];

function besideReferences(): void {
  const names = realVotes();
  for (const { file, name, pabutools, tool } of references) {
    const found = names.find(candidate => file.test(candidate));
    if (!found) {
      console.log(`not measured: add-one on ${name}, for the file is not in ${folder.pathname}`);
      continue;
    }
    const seconds = secondsOf(readElection(found), addOne);
    const notes = [`${milliseconds(seconds)}; theirs on another machine`];
    if (pabutools) {
      const ratio = pabutools / seconds;
      tell(`add-one on ${name}, beside pabutools`, ratio >= 100, `${ratio.toFixed(0)} ×`, '≥ 100 ×', notes);
    }
    const ratio = tool / seconds;
    tell(`add-one on ${name}, beside equalshares.net`, ratio >= 20, `${ratio.toFixed(0)} ×`, '≥ 20 ×', notes);
  }
}

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;

/** The same vote with every amount in units that are so much smaller. */
const inUnitsOf = (election: Election, smaller: bigint): Election => ({
  ...election,
  budget: election.budget * smaller,
  projects: election.projects.map(project => ({ ...project, cost: project.cost * smaller })),
});

function inSmallUnits(): void {
  const real = realVotes()
    .filter(name => /Assen|Wieliczka|Olechow|Toulouse|Amsterdam_(288|309|525)/i.test(name))
    .map(name => ({ name: name.replace(/\.pb$/, ''), election: readElection(name) }));
  const votes = [...real, { name: 'made town of 20,000 voters', election: madeTown(20_000, 40) }];
  for (const { name, election } of votes) {
    const euros = secondsOf(election, usualRule);
    for (const smaller of [100n, 1_000n]) {
      const seconds = secondsOf(inUnitsOf(election, smaller), usualRule, 3);
      const ratio = seconds / euros;
      tell(`${name}, ${smaller} × smaller units`, ratio <= 1, `${ratio.toFixed(2)} ×`, '≤ 1 ×', [
        `${milliseconds(seconds)} : ${milliseconds(euros)}`,
      ]);
    }
  }
}

function inGrowingTowns(): void {
  const show = (
    title: string,
    towns: readonly { readonly size: number; readonly election: Election }[],
  ): void => {
    for (const [name, rule] of Object.entries({
      'by votes': { ...usualRule, rule: 'greedy' },
      'equal shares': { ...usualRule, completion: 'none' },
      'equal shares with add-one': usualRule,
      Phragmén: { ...usualRule, rule: 'phragmen' },
    } satisfies Record<string, CountingRule>)) {
      const times = towns.map(({ election }) => secondsOf(election, rule, 3));
      console.log(
        `${`${name}, ${title}`.padEnd(66)} ${towns.map(({ size }, at) => `${size.toLocaleString('en')}: ${milliseconds(times[at] ?? 0)}`).join('   ')}`,
      );
    }
  };
  show(
    'growing with ballots (60 projects)',
    [10_000, 20_000, 40_000, 80_000].map(size => ({ size, election: madeTown(size, 60) })),
  );
  show(
    'growing with projects (20,000 ballots)',
    [20, 40, 80, 160].map(size => ({ size, election: madeTown(20_000, size) })),
  );
}

/** A town that was never there: districts with projects of their own, some for everybody, and up to ten choices a voter. */
function madeTown(voters: number, projects: number): Election {
  const random = randomFrom(2_026);
  const whole = (below: number): number => Math.floor(random() * below);
  const popularity = Array.from({ length: projects }, () => random() ** 2);
  const costs = Array.from({ length: projects }, () => 5_000 + whole(45_000));
  const ballots = Array.from({ length: voters }, () => {
    const district = whole(8);
    const chosen = new Set<number>();
    for (let tries = 0; tries < 40 && chosen.size < 1 + (district % 3) * 4 + whole(3); tries++) {
      const project = whole(projects);
      const isNear = project % 8 === district;
      if (random() < (popularity[project] ?? 0) * (isNear ? 1 : 0.3)) chosen.add(project);
    }
    return { choices: [...chosen].map(String) };
  });
  return makeElection({
    kind: 'approval',
    budget: BigInt(Math.floor((costs.reduce((sum, cost) => sum + cost, 0) * 2) / 5)),
    projects: costs.map((cost, index) => ({ id: String(index), name: '', cost: BigInt(cost) })),
    ballots,
  });
}

/** The same numbers every time (a linear congruential generator, as in Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** From the rows of the urn to the result as the site keeps it, fingerprint and comparison included. */
async function onItsOwnThread(): Promise<void> {
  const city = voteIn(madeTown(80_000, 100));
  const count = ({ terms, codeOf, ballots }: Vote) => countInThread(terms, codeOf, inPages(ballots));
  await count(voteIn(madeTown(100, 5)));
  const waits: number[] = [];
  const begin = performance.now();
  for (let round = 0; round < 3; round++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await count(city);
    delay.disable();
    waits.push(delay.percentile(99) / 1e6);
  }
  const took = (performance.now() - begin) / 3;
  const longest = median(waits);
  tell(
    'the site waits while a city is counted, 99 of 100 times',
    longest <= 20,
    `${longest.toFixed(1)} ms`,
    '≤ 20 ms',
    [`80,000 ballots, 100 projects, all rules compared: ${took.toFixed(0)} ms on a thread of its own`],
  );
}

interface Vote {
  readonly terms: CountTerms;
  readonly codeOf: ReadonlyMap<number, string>;
  readonly ballots: readonly { readonly receiptHash: string; readonly choices: string }[];
}

/** An election as the rows of an urn, with the rules of a budget around it. */
function voteIn({ projects, budget, ballots: { voters, starts, choices } }: Election): Vote {
  const at = '2026-03-01T11:00:00.000Z';
  const moments = {
    ideasAt: at,
    checkAt: at,
    draftAt: at,
    votingOpensAt: at,
    votingClosesAt: at,
    resultAt: at,
  };
  const rows = [...voters].flatMap((count, ballot) => {
    const chosen = [...choices.subarray(starts[ballot] ?? 0, starts[ballot + 1] ?? 0)].map(
      index => index + 1,
    );
    return Array.from({ length: count }, () => JSON.stringify({ kind: 'approve', projectIds: chosen }));
  });
  return {
    terms: {
      rules: { ...usualRules, ...moments, amountCents: Number(budget) * 100, mostChoices: null },
      drawSeed: 'a bench',
      projects: projects.map(({ id, cost }, index) => ({
        id: index + 1,
        code: id,
        title: `Plan ${id}`,
        costCents: Number(cost) * 100,
      })),
    },
    codeOf: new Map(projects.map(({ id }, index) => [index + 1, id])),
    ballots: rows.map((text, index) => ({
      receiptHash: createHash('sha256').update(String(index)).digest('hex'),
      choices: text,
    })),
  };
}

async function* inPages<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += 400) yield rows.slice(from, from + 400);
}
