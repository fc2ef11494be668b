import assert from 'node:assert/strict';
import { onEachEngine, type TestSite } from '../../test/site.ts';
import { accountedBudgets, phaseNames, phaseOf, runningBudgets } from '../domains/budgets/public.ts';
import { paths } from '../paths.ts';
import { sealLog } from '../platform/log/seal-log.ts';
import { verifyLog } from '../platform/log/verify-log.ts';
import { isTold } from './is-told.ts';
import { tellStory } from './tell-story.ts';

// Telling takes some seconds, so one telling serves all that is asked of it.
onEachEngine('the town of the demo lives: in every state there is something to see', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  assert.equal(await isTold(site.database), false);
  await tellStory(site.database, site.now());
  assert.equal(await isTold(site.database), true);
  await isInEveryState(site);
  await dividesMoneyInEveryPhase(site);
  await hearsPeople(site);
  await hasAWholeRecord(site);
});

async function isInEveryState(site: TestSite): Promise<void> {
  const visitor = site.visitor();
  (await visitor.get(paths.areas)).shows('De Weiden', 'Havenkwartier', 'Oude Stad');
  (await visitor.get(paths.voices)).shows(
    'Wacht op antwoord',
    'Antwoord te laat',
    'Overgenomen',
    'Beantwoord',
  );
  (await visitor.get(paths.promises)).shows('Te laat', 'Bezig', 'Nagekomen');
  (await visitor.get(paths.decisions)).shows('Uitgesteld', 'Afgewezen');
  const page = await visitor.get(paths.area('WK999905'));
  page.shows('Mark Hoogeveen', 'Stationswijk', '43 woningen aan de Perronstraat zonder vocht');
}

async function dividesMoneyInEveryPhase(site: TestSite): Promise<void> {
  const budgets = [
    ...(await runningBudgets(site.database.read)),
    ...(await accountedBudgets(site.database.read, {})),
  ];
  const reached = new Set(budgets.map(budget => phaseOf(budget, site.now())));
  // None was withdrawn: nothing of Waterveen was begun by mistake.
  const phases = Object.keys(phaseNames).filter(phase => phase !== 'withdrawn');
  assert.deepEqual([...reached].sort(), phases.sort());

  const visitor = site.visitor();
  (await visitor.get(paths.budgets)).shows('Wijkbudget Havenkwartier', 'Straatbudget Spoorbuurt');
  for (const { id, title, resultPublishedAt } of budgets) {
    (await visitor.get(paths.budget(id))).shows(title);
    if (resultPublishedAt !== null) (await visitor.get(paths.result(id))).shows('Gewonnen');
  }
}

/** From a plan that is announced to a report and a decision. */
async function hearsPeople(site: TestSite): Promise<void> {
  const visitor = site.visitor();
  (await visitor.get(paths.trajectories)).shows(
    'U kunt meedoen',
    'Aangekondigd',
    'Antwoorden',
    'Besloten',
    'Woningcorporatie De Sluis',
  );
  const finished = await (await visitor.get(paths.trajectories)).follow(
    'Buiten spelen en bewegen in Waterveen',
  );
  const report = await finished.follow('Lees het verslag');
  report.shows('Wat anders ging dan het plan', 'Rust in de avond', 'Er werd echt nagemeten.');
  const consultation = await (await visitor.get(paths.consultations)).follow(
    'Ontwerp omgevingsplan Stationsplein',
  );
  consultation.shows('Vraagt om vast te leggen dat een derde van de woningen sociale huur wordt.');
  consultation.doesNotShow('Nadia Wojcik', 'Perronstraat 18');
}

async function hasAWholeRecord(site: TestSite): Promise<void> {
  await sealLog(site.database);
  const { firstBreak, waiting, head } = await verifyLog(site.database.read, []);
  assert.deepEqual({ firstBreak, waiting }, { firstBreak: undefined, waiting: 0 });
  assert.ok(head.size > 250);
}
