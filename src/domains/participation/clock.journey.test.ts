import assert from 'node:assert/strict';
import { mailsTo } from '../../../test/mails.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTrajectory, testPlan } from '../../../test/trajectory.ts';
import { sendReminders } from '../../overviews/work-queue/send-reminders.ts';
import { paths } from '../../paths.ts';
import { addMinutes, atHour, type Instant } from '../../platform/clock.ts';
import type { Plan } from './plan.ts';
import { tellOfTrajectories } from './tell-of-trajectories.ts';

const titles = async ({ database }: TestSite, start: string): Promise<string[]> =>
  (await database.read.selectFrom('news').select('title').where('title', 'like', `${start}%`).execute()).map(
    ({ title }) => title,
  );

/** The test plan with a first phase that opens and closes at these moments, and no second one. */
const onePhase = (site: TestSite, opensAt: Instant, closesAt: Instant): Pick<Plan, 'phases'> => {
  const [first] = testPlan(site, { opensInDays: 0, decidingBodyId: 0 }).phases;
  return { phases: first ? [{ ...first, opensAt, closesAt }] : [] };
};

onEachEngine('who follows hears once that a phase opened, and once that it closes in a week', async site => {
  const town = await makeNeighbourhood(site);
  const { plan } = await makeTrajectory(site, town, { opensInDays: 5 });
  const [listening, draft] = plan.phases;
  const tell = async (at: Instant | null | undefined, minutes = 0) => {
    site.setNow(addMinutes(at ?? '', minutes));
    await tellOfTrajectories(site.database, site.now());
  };
  await tell(listening?.opensAt, -1);
  assert.deepEqual(await titles(site, 'U kunt meedoen'), []);
  await tell(listening?.opensAt);
  await Promise.all([tell(listening?.opensAt), tell(listening?.opensAt, 1)]);
  assert.deepEqual(await titles(site, 'U kunt meedoen'), ['U kunt meedoen: Kerkstraat opnieuw ingericht']);

  await tell(listening?.closesAt, -8 * 24 * 60);
  assert.deepEqual(await titles(site, 'Nog een week'), []);
  await tell(listening?.closesAt, -7 * 24 * 60);
  await tell(listening?.closesAt, -60);
  assert.equal((await titles(site, 'Nog een week')).length, 1);

  await tell(listening?.closesAt);
  await tell(draft?.opensAt, -1);
  assert.equal((await titles(site, '')).length, 2);
  await tell(draft?.opensAt);
  assert.equal((await titles(site, 'U kunt meedoen')).length, 2);
});

onEachEngine(
  'a phase of a few days is told once, and one that began before the plan came out not at all',
  async site => {
    const town = await makeNeighbourhood(site);
    const opensAt = atHour('2026-03-05', 9);
    await makeTrajectory(site, town, onePhase(site, opensAt, atHour('2026-03-09', 17)));
    await makeTrajectory(site, town, { opensInDays: -1, title: 'Al begonnen' });
    for (const minutes of [0, 60, 24 * 60]) {
      site.setNow(addMinutes(opensAt, minutes));
      await tellOfTrajectories(site.database, site.now());
    }
    assert.deepEqual(await titles(site, 'U kunt meedoen'), ['U kunt meedoen: Kerkstraat opnieuw ingericht']);
    assert.deepEqual(await titles(site, 'Nog een week'), []);
  },
);

for (const [season, sunday] of [
  ['summer', '2026-03-29'],
  ['winter', '2026-10-25'],
] as const) {
  onEachEngine(`a phase that closes at noon on the day ${season} time begins, closes at noon`, async site => {
    const town = await makeNeighbourhood(site);
    const closesAt = atHour(sunday, 12);
    site.setNow(addMinutes(closesAt, -15 * 24 * 60));
    const { id } = await makeTrajectory(site, town, onePhase(site, addMinutes(site.now(), -60), closesAt));
    const page = () => site.visitor().get(paths.trajectory(id));
    // The kept page of guests turns over with the clock, to the minute.
    site.setNow(addMinutes(closesAt, -1));
    (await page()).shows('Dit kunt u nu doen', 'om 12.00 uur');
    site.setNow(closesAt);
    (await page()).doesNotShow('Dit kunt u nu doen');
    (await page()).shows('Meedoen kan niet meer');
    (await site.visitor().get(paths.newVoiceOn('trajectory', id))).shows('Inbrengen kan nu niet');
  });
}

onEachEngine(
  'between two phases nobody can take part, and everybody reads when they can again',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeTrajectory(site, town, { opensInDays: -25 });
    const page = await site.visitor().get(paths.trajectory(id));
    page.shows('Tussen twee fasen', 'Meedoen kan weer vanaf 7 maart 2026 om 12.00 uur');
    site.setNow('2026-03-07T11:00:00.000Z');
    (await site.visitor().get(paths.trajectory(id))).shows('Dit kunt u nu doen');
  },
);

onEachEngine('a meeting is coming until it begins, and has been from then on', async site => {
  const town = await makeNeighbourhood(site);
  const at = atHour('2026-03-10', 20);
  const moments: Plan['moments'] = [{ key: 'avond', kind: 'input', title: 'Avond', place: 'De Schakel', at }];
  const { id } = await makeTrajectory(site, town, { moments });
  site.setNow(addMinutes(at, -1));
  (await site.visitor().get(paths.trajectory(id))).shows('U kunt meepraten op 10 maart 2026 om 20.00 uur');
  site.setNow(at);
  (await site.visitor().get(paths.trajectory(id))).shows('U kon meepraten op 10 maart 2026 om 20.00 uur');
});

onEachEngine('the body hears before the day of the answer, and everybody sees that it passed', async site => {
  const town = await makeNeighbourhood(site);
  // The plan says 16 March, a Monday.
  const { id } = await makeTrajectory(site, town, { opensInDays: -60, feedbackOn: '2026-03-16' });
  const mailed = async () =>
    (await mailsTo(site, 'wim@example.nl'))
      .map(({ subject }) => subject)
      .filter(it => it.includes('Kerkstraat'));
  site.setNow(atHour('2026-03-02', 9));
  await sendReminders(site.database, site.now());
  await sendReminders(site.database, site.now());
  assert.deepEqual(await mailed(), [
    'Op 16 maart horen mensen wat er is gedaan: Kerkstraat opnieuw ingericht',
  ]);
  site.setNow(atHour('2026-03-13', 9));
  await sendReminders(site.database, site.now());
  assert.equal((await mailed()).length, 2);

  site.setNow('2026-03-16T22:59:00.000Z');
  (await site.visitor().get(paths.trajectory(id))).doesNotShow('moeten zijn');
  site.setNow('2026-03-16T23:00:00.000Z');
  (await site.visitor().get(paths.trajectory(id))).shows('Het antwoord had er op 16 maart 2026 moeten zijn.');
  site.setNow(atHour('2026-03-17', 9));
  await sendReminders(site.database, site.now());
  assert.equal((await mailed()).at(-1), 'Het antwoord bij “Kerkstraat opnieuw ingericht” is te laat');
});
