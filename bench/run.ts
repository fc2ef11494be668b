// npm run bench [-- pages writes growth plans weight counting ballots intake kills reports]: what the house must reach.
import { cpus, loadavg, release } from 'node:os';
import { measureBallotKills } from './ballot-kills.ts';
import { measureBallots } from './ballots.ts';
import { showBudgetPlans } from './budget-plans.ts';
import { tellAll } from './contest.ts';
import { measureCounting } from './counting.ts';
import { stopServer } from './databases.ts';
import { measureGrowth } from './growth.ts';
import { measureIntake } from './intake.ts';
import { measureKills } from './kills.ts';
import { measurePages } from './pages.ts';
import { showPlans } from './plans.ts';
import { measureReports } from './reports.ts';
import { measureWeight } from './weight.ts';
import { measureWrites } from './writes.ts';

const engines = ['sqlite', 'postgres'] as const;

const measurements: Record<string, () => Promise<void>> = {
  pages: async () => {
    for (const engine of engines) await measurePages(engine);
  },
  writes: async () => {
    for (const engine of engines) await measureWrites(engine);
  },
  ballots: async () => {
    for (const engine of engines) await measureBallots(engine);
    for (const engine of engines) await measureBallotKills(engine);
  },
  growth: async () => {
    for (const engine of engines) await measureGrowth(engine);
  },
  plans: async () => {
    for (const engine of engines) await showPlans(engine);
    for (const engine of engines) await showBudgetPlans(engine);
  },
  reports: async () => {
    for (const engine of engines) await measureReports(engine);
  },
  intake: async () => {
    for (const engine of engines) await measureIntake(engine);
  },
  weight: measureWeight,
  counting: measureCounting,
  kills: async () => {
    for (const engine of engines) await measureKills(engine);
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in measurements));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}.`);
  process.exit(2);
}
const [load = 0] = loadavg();
console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, Linux ${release()}, Node.js ${process.versions.node}`,
);
console.log(`${load.toFixed(1)} programs wanted a core before we began\n`);
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`── ${name}`);
    await measure();
  }
  tellAll();
} finally {
  await stopServer();
}
