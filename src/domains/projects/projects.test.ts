import assert from 'node:assert/strict';
import { makeBudget } from '../../../test/budget.ts';
import { ideaOf, supportBy } from '../../../test/ideas.ts';
import { mailsTo } from '../../../test/mails.ts';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { type Budget, findBudget, saveHappened } from '../budgets/public.ts';
import { entriesOf, potsOfProjects } from '../money/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { findPromise } from '../promises/public.ts';
import { findVoice, voiceLines } from '../voices/public.ts';
import { proposedAward } from './award.ts';
import { awardProjects } from './award-projects.ts';
import { changeMilestone } from './change-milestone.ts';
import { changeProject } from './change-project.ts';
import { checkProject } from './check-project.ts';
import { drawUpProject } from './draw-up-project.ts';
import { mergeProjects } from './merge-projects.ts';
import { noteProgress } from './note-progress.ts';
import { planMilestone } from './plan-milestone.ts';
import type { Project } from './project.ts';
import { reachMilestone } from './reach-milestone.ts';
import { recordCarriers } from './record-carriers.ts';
import { recordedMilestones, recordedProjects } from './recorded-projects.ts';
import { refuseProject } from './refuse-project.ts';
import { restoreProject } from './restore-project.ts';
import { settleWinners } from './settle-winners.ts';
import { findProject, milestonesOf, stepsOf, voiceIdsOf } from './store.ts';
import { withdrawProject } from './withdraw-project.ts';

const today = '2026-03-02';

/** The team as it works on plans: each deed by Wim, now, on the newest version unless told otherwise. */
function desk(site: TestSite, people: Neighbourhood, budget: Budget) {
  const write = async <Result>(
    deed: (tx: Transaction, viewer: Viewer) => Promise<Result>,
    by = people.wim,
  ): Promise<Result> => {
    const viewer = await by.viewer();
    return site.database.write(tx => deed(tx, viewer));
  };
  const now = () => site.now();
  const words = (title: string, voiceIds: readonly number[]) => ({
    title,
    text: `Het plan ${title}.`,
    areaCode: budget.areaCode,
    longitude: null,
    latitude: null,
    voiceIds,
    meeting: voiceIds.length === 0 ? 'Wijkbijeenkomst van 1 maart' : '',
  });
  const check = {
    isWhole: true,
    costCents: 500_000,
    feasibility: 'Het kan.',
    ownerBodyId: budget.bodyId,
    readyOn: '2027-06-30',
  };
  return {
    write,
    words,
    check,
    find: async (id: number) => (await findProject(site.database.read, id)) as Project,
    draw: async (title: string, voiceIds: readonly number[] = []) =>
      agreed(
        await write((tx, viewer) =>
          drawUpProject(tx, viewer, { budgetId: budget.id, ...words(title, voiceIds) }, now()),
        ),
      ),
    checked: async (id: number, changed: Partial<typeof check> = {}, by = people.wim) => {
      const { version } = (await findProject(site.database.read, id)) as Project;
      return write(
        (tx, viewer) => checkProject(tx, viewer, { projectId: id, version, ...check, ...changed }, now()),
        by,
      );
    },
    carried: async (id: number, count: number) => {
      const { version } = (await findProject(site.database.read, id)) as Project;
      return agreed(
        await write((tx, viewer) =>
          recordCarriers(
            tx,
            viewer,
            { projectId: id, version, count, source: 'Handtekeningen op de lijst' },
            now(),
          ),
        ),
      );
    },
  };
}

const outcomeOf = async (site: TestSite, voiceId: number) =>
  (await voiceLines(site.database.read, [voiceId]))[0]?.outcome;

onEachEngine('Amina’s idea becomes a plan, gets its carriers, and comes on the ballot', async site => {
  const people = await makeNeighbourhood(site);
  const { amina, bram, ada, moderator } = people;
  const budget = await makeBudget(site, people, { votingOpensInDays: 15 });
  const { draw, checked, carried, write, words } = desk(site, people, budget);
  const idea = await ideaOf(site, budget, amina, 'Een bank op het plein');

  const bench = await draw('Bank op het plein', [idea]);
  assert.equal(bench.code, '1');
  assert.equal((await draw('Boom')).code, '2');
  assert.match((await mailsTo(site, 'amina@example.nl')).at(-1)?.subject ?? '', /Idee is nu een plan/);

  assert.deepEqual(await checked(bench.id), { refused: 'too-few-carriers' });
  await supportBy(site, idea, bram);
  await supportBy(site, idea, ada);
  assert.deepEqual(await checked(bench.id), { refused: 'too-few-carriers' });
  await carried(bench.id, 1);
  const onBallot = agreed(await checked(bench.id));
  assert.equal(onBallot.state, 'on-ballot');
  assert.equal(onBallot.ownerBodyName, 'Wijkteam Westerwijk');

  assert.equal(await outcomeOf(site, idea), 'put-to-vote');
  assert.equal((await findVoice(site.database.read, idea))?.dueOn, null);
  const letter = (await mailsTo(site, 'amina@example.nl')).at(-1);
  assert.match(letter?.text ?? '', /Uw idee staat op het concept-stembiljet/);
  assert.match(letter?.text ?? '', /€\u00a05\.000/);

  // Each no.
  const typed = { budgetId: budget.id, ...words('Fontein', [idea]) };
  const drawBy = (changed: object, by = people.wim) =>
    write((tx, viewer) => drawUpProject(tx, viewer, { ...typed, ...changed }, site.now()), by);
  assert.deepEqual(await drawBy({}, moderator), { refused: 'not-allowed' });
  assert.deepEqual(await drawBy({}, amina), { refused: 'not-allowed' });
  assert.deepEqual(await drawBy({ code: '2' }), { refused: 'code-taken' });
  assert.deepEqual(await drawBy({ code: '' }), { refused: 'code-unusable' });
  assert.deepEqual(await drawBy({ title: ' ', voiceIds: [idea, 999], areaCode: 'WK990101' }), {
    refused: 'incomplete',
    problems: { title: 'title-missing', voiceIds: 'voiceIds-unknown', areaCode: 'areaCode-outside' },
  });
  assert.deepEqual(await drawBy({ voiceIds: [] }), {
    refused: 'incomplete',
    problems: { meeting: 'meeting-missing' },
  });
  assert.deepEqual(
    await checked(bench.id, { costCents: 4_000_001, feasibility: '', ownerBodyId: 999, readyOn: today }),
    {
      refused: 'incomplete',
      problems: {
        costCents: 'costCents-over-amount',
        feasibility: 'feasibility-missing',
        ownerBodyId: 'ownerBodyId-missing',
        readyOn: 'readyOn-before-result',
      },
    },
  );
  // Ada helps every team of the municipality: she checks, but the team answers its own ideas.
  const second = await ideaOf(site, budget, amina, 'Een hek');
  const fence = await draw('Hek', [second]);
  await carried(fence.id, 4);
  assert.deepEqual(await checked(fence.id, {}, ada), { refused: 'cannot-answer' });
});

onEachEngine('What one plan may cost is a rule of the budget', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, {
    votingOpensInDays: 15,
    mostPerProjectCents: 100_000,
    leastCarriers: 0,
  });
  const { draw, checked } = desk(site, people, budget);
  const { id } = await draw('Boom');
  assert.deepEqual(await checked(id, { costCents: 100_001 }), {
    refused: 'incomplete',
    problems: { costCents: 'costCents-over-most' },
  });
  agreed(await checked(id, { costCents: 100_000 }));
});

onEachEngine(
  'A plan that cannot be done is refused with a reason, and that is the answer to everybody behind it',
  async site => {
    const people = await makeNeighbourhood(site);
    const { amina, bram } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 15, leastCarriers: 0 });
    const { draw, checked, write, find } = desk(site, people, budget);
    const ideas = [
      await ideaOf(site, budget, amina, 'Een zwembad'),
      await ideaOf(site, budget, bram, 'Zwemmen in de buurt'),
      await ideaOf(site, budget, bram, 'Een duikplank'),
    ] as const;
    const pool = await draw('Zwembad', ideas);
    const board = await draw('Duikplank', [ideas[2]]);
    const refuse = async (
      id: number,
      reason: string,
      { version = 0, by = people.wim, isOutsideFrame = false } = {},
    ) => {
      const seen = version || (await find(id)).version;
      return write(
        (tx, viewer) =>
          refuseProject(tx, viewer, { projectId: id, version: seen, isOutsideFrame, reason }, site.now()),
        by,
      );
    };
    assert.deepEqual(await refuse(pool.id, ''), {
      refused: 'incomplete',
      problems: { reason: 'reason-missing' },
    });
    assert.deepEqual(await refuse(pool.id, 'Te duur.', { version: 7 }), { refused: 'changed-meanwhile' });
    assert.deepEqual(await refuse(pool.id, 'Te duur.', { by: people.ada }), { refused: 'cannot-answer' });
    assert.deepEqual(await refuse(pool.id, 'Te duur.', { by: bram }), { refused: 'not-allowed' });

    agreed(await refuse(pool.id, 'Een zwembad kost meer dan het hele budget.'));
    assert.equal(await outcomeOf(site, ideas[0]), 'not');
    assert.equal(await outcomeOf(site, ideas[1]), 'not');
    assert.equal(await outcomeOf(site, ideas[2]), null, 'it lives on in another plan');
    assert.match(
      (await mailsTo(site, 'bram@example.nl')).at(-1)?.subject ?? '',
      /Over het plan met uw idee: Zwembad/,
    );
    for (const name of ['amina', 'bram'])
      assert.match(
        (await mailsTo(site, `${name}@example.nl`)).at(-1)?.text ?? '',
        /kost meer dan het hele budget/,
      );
    assert.deepEqual(await refuse(pool.id, 'Nog eens.'), { refused: 'not-in-the-running' });

    agreed(await refuse(board.id, 'Hier is geen water.', { isOutsideFrame: true }));
    assert.equal(await outcomeOf(site, ideas[2]), 'outside-frame');

    // Looked at again: it is checked anew, and the voices get another answer.
    const restored = agreed(
      await write((tx, viewer) =>
        restoreProject(
          tx,
          viewer,
          { projectId: pool.id, version: 2, reason: 'Er is een goedkoper ontwerp.' },
          site.now(),
        ),
      ),
    );
    assert.equal(restored.state, 'checking');
    agreed(await checked(pool.id, { isWhole: false }));
    assert.equal(await outcomeOf(site, ideas[0]), 'put-to-vote');
    assert.deepEqual(
      (await stepsOf(site.database.read, pool.id)).map(step => step.kind),
      ['drawn-up', 'refused', 'restored', 'checked'],
    );
  },
);

onEachEngine('Two plans for the same thing become one, and nobody who asked for it is lost', async site => {
  const people = await makeNeighbourhood(site);
  const { amina, bram } = people;
  const budget = await makeBudget(site, people, { votingOpensInDays: 15, leastCarriers: 2 });
  const { draw, checked, carried, write, find } = desk(site, people, budget);
  const one = await draw('Bank', [await ideaOf(site, budget, amina, 'Een bank')]);
  const other = await draw('Zitplek', [await ideaOf(site, budget, bram, 'Een plek om te zitten')]);
  await carried(one.id, 1);
  const merge = (projectId: number, intoId: number, version: number, reason = 'Ze vragen hetzelfde.') =>
    write((tx, viewer) => mergeProjects(tx, viewer, { projectId, intoId, version, reason }, site.now()));
  assert.deepEqual(await merge(one.id, one.id, 2), { refused: 'other-plan-unusable' });
  assert.deepEqual(await merge(one.id, other.id, 1), { refused: 'changed-meanwhile' });
  assert.deepEqual(await merge(one.id, other.id, 2, ''), {
    refused: 'incomplete',
    problems: { reason: 'reason-missing' },
  });
  agreed(await merge(one.id, other.id, 2));
  assert.deepEqual(await merge(one.id, other.id, 3), { refused: 'not-in-the-running' });

  assert.equal((await find(one.id)).mergedIntoId, other.id);
  assert.equal((await find(other.id)).paperCarriers, 1);
  assert.equal((await voiceIdsOf(site.database.read, other.id)).length, 2);
  assert.equal((await voiceIdsOf(site.database.read, one.id)).length, 1);
  assert.match(
    (await mailsTo(site, 'amina@example.nl')).at(-1)?.text ?? '',
    /gaat verder in plan 2: Zitplek/,
  );
  agreed(await checked(other.id));
  for (const id of await voiceIdsOf(site.database.read, other.id))
    assert.equal(await outcomeOf(site, id), 'put-to-vote');
  await sealLog(site.database);
  assert.deepEqual(await compareLedger(site.database.read, recordedProjects), []);
});

onEachEngine('Two officials change a plan at once: the second sees that the first was there', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: 15, leastCarriers: 0 });
  const { draw, write, words, check } = desk(site, people, budget);
  const { id: projectId } = await draw('Boom');
  const costs = await Promise.all(
    [300_000, 400_000].map(costCents =>
      write((tx, viewer) =>
        checkProject(tx, viewer, { projectId, version: 1, ...check, costCents }, site.now()),
      ),
    ),
  );
  assert.equal(
    costs.filter(outcome => 'refused' in outcome && outcome.refused === 'changed-meanwhile').length,
    1,
  );
  const change = (version: number, title: string) =>
    write((tx, viewer) => changeProject(tx, viewer, { projectId, version, ...words(title, []) }, site.now()));
  agreed(await change(2, 'Grote boom'));
  assert.deepEqual(await change(2, 'Kleine boom'), { refused: 'changed-meanwhile' });
});

onEachEngine(
  'Once voting has opened nothing on the ballot changes; taking a plan off is a public correction',
  async site => {
    const people = await makeNeighbourhood(site);
    const { amina } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 5, leastCarriers: 0 });
    const { draw, checked, write, words, find } = desk(site, people, budget);
    const idea = await ideaOf(site, budget, amina, 'Een bank');
    const bench = await draw('Bank', [idea]);
    const tree = await draw('Boom');
    const hedge = await draw('Haag');
    for (const { id } of [bench, tree]) agreed(await checked(id));
    const withdraw = async (id: number, reason = 'De grond is verkocht.') => {
      const { version } = await find(id);
      return write((tx, viewer) =>
        withdrawProject(tx, viewer, { projectId: id, version, reason }, site.now()),
      );
    };
    assert.deepEqual(await withdraw(tree.id, ''), {
      refused: 'incomplete',
      problems: { reason: 'reason-missing' },
    });
    assert.equal(agreed(await withdraw(tree.id)).leftBallotAt, null);

    site.setNow(budget.rules.votingOpensAt);
    const no = { refused: 'voting-opened' };
    assert.deepEqual(await checked(bench.id), no);
    const deeds = [
      (tx: Transaction, viewer: Viewer) =>
        drawUpProject(tx, viewer, { budgetId: budget.id, ...words('Laat', []) }, site.now()),
      (tx: Transaction, viewer: Viewer) =>
        changeProject(tx, viewer, { projectId: bench.id, version: 2, ...words('Laat', [idea]) }, site.now()),
      (tx: Transaction, viewer: Viewer) =>
        refuseProject(
          tx,
          viewer,
          { projectId: bench.id, version: 2, isOutsideFrame: false, reason: 'Nee.' },
          site.now(),
        ),
      (tx: Transaction, viewer: Viewer) =>
        restoreProject(tx, viewer, { projectId: tree.id, version: 3, reason: 'Toch.' }, site.now()),
      (tx: Transaction, viewer: Viewer) =>
        mergeProjects(
          tx,
          viewer,
          { projectId: hedge.id, intoId: bench.id, version: 1, reason: 'Zo.' },
          site.now(),
        ),
      (tx: Transaction, viewer: Viewer) =>
        recordCarriers(
          tx,
          viewer,
          { projectId: bench.id, version: 2, count: 1, source: 'Lijst' },
          site.now(),
        ),
    ];
    for (const deed of deeds) assert.deepEqual(await write<unknown>(deed), no);
    assert.deepEqual(await withdraw(hedge.id), { refused: 'not-in-the-running' }, 'it was not on the ballot');

    const gone = agreed(await withdraw(bench.id));
    assert.equal(gone.leftBallotAt, site.now());
    assert.equal(await outcomeOf(site, idea), 'not');
    assert.match((await mailsTo(site, 'amina@example.nl')).at(-1)?.text ?? '', /houdt een geldig stembiljet/);
    await site.database.write(tx => saveHappened(tx, budget.id, 'urnClosedAt', site.now()));
    assert.deepEqual(await withdraw(bench.id), { refused: 'result-known' });
  },
);

onEachEngine(
  'What residents chose becomes a promise with milestones and money, and everybody hears',
  async site => {
    const people = await makeNeighbourhood(site);
    const { amina, wim, ada, bram } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 5, leastCarriers: 0 });
    const { draw, checked, write } = desk(site, people, budget);
    const bench = await draw('Bank', [await ideaOf(site, budget, amina, 'Een bank')]);
    const traffic = await draw('Zebrapad', [await ideaOf(site, budget, bram, 'Een zebrapad')]);
    const lost = await draw('Boom', [await ideaOf(site, budget, bram, 'Een boom')]);
    agreed(await checked(bench.id));
    agreed(await checked(traffic.id, { ownerBodyId: people.trafficId }));
    agreed(await checked(lost.id));
    site.setNow(budget.rules.resultAt);

    const seatId = (await wim.viewer()).seats[0]?.id ?? 0;
    const settle = (winnerIds: readonly number[]) =>
      site.database.write(tx =>
        settleWinners(
          tx,
          {
            budgetId: budget.id,
            winnerIds,
            why: new Map([[lost.id, 'Het plan miste 3 stemmen.']]),
            seatId,
            source: 'Uitslag van de stemming',
          },
          site.now(),
        ),
      );
    assert.deepEqual(await settle([999]), { refused: 'not-on-ballot' });
    assert.deepEqual(await settle([bench.id, traffic.id]), { reservedCents: 1_000_000 });
    assert.match((await mailsTo(site, 'amina@example.nl')).at(-1)?.subject ?? '', /^Antwoord op: /);
    const outcomesBehind = async (id: number) =>
      Promise.all((await voiceIdsOf(site.database.read, id)).map(voiceId => outcomeOf(site, voiceId)));
    assert.deepEqual(new Set(await outcomesBehind(bench.id)), new Set(['adopted']));
    assert.deepEqual(new Set(await outcomesBehind(lost.id)), new Set(['not']));
    assert.match((await mailsTo(site, 'bram@example.nl')).at(-1)?.text ?? '', /miste 3 stemmen/);
    assert.equal((await potsOfProjects(site.database.read, budget.id)).get(bench.id)?.reservedCents, 500_000);
    assert.equal((await entriesOf(site.database.read, budget.id)).length, 3);

    const winners = await Promise.all([bench.id, traffic.id].map(id => findProject(site.database.read, id)));
    const awards = winners.map(project => proposedAward(project as Project, site.now().slice(0, 10)));
    const award = (changed: object = {}, by = wim) =>
      write(
        (tx, viewer) =>
          awardProjects(
            tx,
            viewer,
            { budgetId: budget.id, decisionId: null, awards, ...changed },
            site.now(),
          ),
        by,
      );
    assert.deepEqual(await award(), { refused: 'no-result' });
    await site.database.write(async tx => {
      await saveHappened(tx, budget.id, 'urnClosedAt', site.now());
      await saveHappened(tx, budget.id, 'resultPublishedAt', site.now());
    });
    assert.deepEqual(await award({}, amina), { refused: 'not-allowed' });
    assert.deepEqual(await award({ decisionId: 999 }), { refused: 'decision-unknown' });
    assert.deepEqual(await award({ awards: awards.slice(0, 1) }), {
      refused: 'incomplete',
      problems: { [`klaar-${traffic.id}`]: 'project-missing' },
    });
    agreed(await award());
    assert.deepEqual(await award(), { refused: 'awarded' });
    assert.notEqual((await findBudget(site.database.read, budget.id))?.awardedAt, null);

    const promise = await findPromise(
      site.database.read,
      (await findProject(site.database.read, bench.id))?.promiseId ?? 0,
    );
    assert.equal(promise?.keeper.bodyName, 'Wijkteam Westerwijk');
    assert.equal(promise?.beneficiary, 'de bewoners van Westerwijk');
    assert.equal(promise?.dueOn, '2027-06-30');
    assert.match((await mailsTo(site, 'amina@example.nl')).at(-1)?.subject ?? '', /^Nieuwe afspraak: Bank/);

    // The team keeps it up to date.
    const [first] = await milestonesOf(site.database.read, bench.id);
    assert.ok(first);
    const reach = (version: number, by = wim) =>
      write(
        (tx, viewer) =>
          reachMilestone(tx, viewer, { milestoneId: first.id, version, isDone: true }, site.now()),
        by,
      );
    assert.deepEqual(await reach(1, amina), { refused: 'not-allowed' });
    assert.equal(agreed(await reach(1)).doneOn, site.now().slice(0, 10));
    assert.deepEqual(await reach(1), { refused: 'changed-meanwhile' });
    assert.equal((await findPromise(site.database.read, promise?.id ?? 0))?.state, 'under-way');
    const plan = (projectId: number, title: string, dueOn: string) =>
      write((tx, viewer) => planMilestone(tx, viewer, { projectId, title, dueOn }, site.now()));
    assert.deepEqual(await plan(lost.id, 'Planten', '2026-09-01'), { refused: 'not-awarded' });
    assert.deepEqual(await plan(bench.id, '', '2026-02-30'), {
      refused: 'incomplete',
      problems: { title: 'title-missing', dueOn: 'dueOn-unreadable' },
    });
    const opening = agreed(await plan(bench.id, 'Feestelijk openen', '2026-09-01'));
    agreed(
      await write((tx, viewer) =>
        changeMilestone(
          tx,
          viewer,
          { milestoneId: opening.id, version: 1, title: 'Openen', dueOn: '2026-10-01' },
          site.now(),
        ),
      ),
    );

    const say = (projectId: number, text: string, by = wim) =>
      write((tx, viewer) => noteProgress(tx, viewer, { projectId, text }, site.now()), by);
    assert.deepEqual(await say(bench.id, ''), { refused: 'incomplete', problems: { text: 'text-missing' } });
    assert.deepEqual(await say(bench.id, 'De bank is besteld.'), { isFromKeeper: true });
    assert.deepEqual(await say(traffic.id, 'Verkeer komt in mei.'), { isFromKeeper: false });
    assert.deepEqual(await say(traffic.id, 'De strepen komen in mei.', ada), { isFromKeeper: true });

    await sealLog(site.database);
    for (const ledger of [recordedProjects, recordedMilestones])
      assert.deepEqual(await compareLedger(site.database.read, ledger), []);
  },
);

onEachEngine('Ten plans drawn up at once get ten numbers', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: 15 });
  const { draw } = desk(site, people, budget);
  const plans = await Promise.all(Array.from({ length: 10 }, (_, index) => draw(`Plan ${index}`)));
  assert.deepEqual(
    plans.map(plan => Number(plan.code)).sort((a, b) => a - b),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
});
