import assert from 'node:assert/strict';
import { awardBudget, makeBudget, putOnBallot } from '../../../test/budget.ts';
import { makeConsultation } from '../../../test/consultation.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';

onEachEngine('whoever wants to count for themselves takes away budgets, plans and money', async site => {
  const page = await site.visitor().get(paths.openData);
  page.shows('Wijkbudgetten', 'Plannen', 'Elke boeking van de wijkbudgetten');
  assert.deepEqual(JSON.parse((await site.visitor().get(paths.moneyJson)).body), []);

  const people = await makeNeighbourhood(site);
  const first = await makeBudget(site, people);
  const [bench = 0] = await putOnBallot(site, first, { 'Bank, met leuning': 1_000, Boom: 500 });
  await awardBudget(site, people, first, { winnerIds: [bench], dueOn: '2026-06-01' });
  await makeBudget(site, people);

  const lines = async (address: string) => (await site.visitor().get(address)).body.trim().split('\r\n');
  const budgets = await lines(paths.budgetsCsv);
  assert.equal(budgets.length, 3);
  assert.match(budgets[1] ?? '', /,Z\/26\/1001,,2026-01-01,2027-12-31,Uitvoeren,40000,40000,39000,1000,0,0,/);
  const plans = await lines(paths.projectsCsv);
  assert.equal(plans.length, 3);
  assert.match(plans[1] ?? '', /,"Bank, met leuning",.*,1000,.*,ja,1,1000,0,0,\/plannen\/1$/);
  const money = await lines(paths.moneyCsv);
  assert.deepEqual(money.map(line => line.split(',').slice(0, 3).join(' ')).slice(1), [
    '1 Wijkbudget Westerwijk 1',
    '1 Wijkbudget Westerwijk 2',
    '1 Wijkbudget Westerwijk samen',
    '2 Wijkbudget Westerwijk 1',
    '2 Wijkbudget Westerwijk samen',
  ]);
  for (const address of [paths.budgetsJson, paths.projectsJson, paths.moneyJson]) {
    const rows = JSON.parse((await site.visitor().get(address)).body) as object[];
    assert.equal(rows.length, 2, address);
  }
});

onEachEngine('whoever wants to count for themselves takes away interests and consultations', async site => {
  const read = async (address: string) => (await site.visitor().get(address)).body;
  assert.deepEqual(JSON.parse(await read(paths.consultationsJson)), []);
  const people = await makeNeighbourhood(site);
  await makeTrajectory(site, people);
  const { id } = await makeConsultation(site, people);
  (await site.visitor().get(paths.openData)).shows('Belangen', 'Inspraak');

  const interests = (await read(paths.everyInterestCsv)).trim().split('\r\n').slice(1);
  assert.equal(interests.length, 2);
  assert.match(interests[0] ?? '', /^1,Kerkstraat opnieuw ingericht,.*,\/trajecten\/1\/belangen$/);
  assert.equal((JSON.parse(await read(paths.everyInterestJson)) as object[]).length, 2);

  const [, consultation = ''] = (await read(paths.consultationsCsv)).trim().split('\r\n');
  assert.match(consultation, /^1,Plan voor de kade,Z\/26\/3001,.*,Aangekondigd,.*,0,0,,,,,,\/inspraak\/1$/);
  const [open] = JSON.parse(await read(paths.consultationsJson)) as { id: number; state: string }[];
  assert.deepEqual([open?.id, open?.state], [id, 'announced']);
});
