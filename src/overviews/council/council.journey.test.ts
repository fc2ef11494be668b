import assert from 'node:assert/strict';
import { awardBudget, makeBudget, putOnBallot } from '../../../test/budget.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { done, withParties } from '../../../test/parties.ts';
import { onEachEngine } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makePromise } from '../../domains/promises/public.ts';
import { insertVerdict } from '../../domains/promises/verdict-store.ts';
import { paths } from '../../paths.ts';

onEachEngine(
  'a council member sees the neighbourhoods in portfolio first, everybody sees the town',
  async site => {
    const parties = await withParties(site);
    const { clerk, official, councilId, roadsId } = parties;
    await site.database.write(async tx => {
      const seat = await tx
        .insertInto('seats')
        .values({
          personId: clerk.personId,
          bodyId: councilId,
          role: 'council-member',
          title: '',
          isContactPoint: false,
          fromOn: '2026-01-01',
          untilOn: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await tx.insertInto('portfolio').values({ seatId: seat.id, areaCode: testTown.west }).execute();
      for (const [title, areaCode] of [
        ['Lampen in het westen', testTown.southWest],
        ['Lampen in het oosten', testTown.southEast],
      ] as const) {
        const typed = {
          keeperKey: `body:${roadsId}`,
          isContact: false,
          title,
          text: '',
          themeSlug: '',
          dueOn: '2026-03-20',
          promisedOn: '2026-03-01',
          beneficiary: 'iedereen',
          beneficiaryOrganisationId: null,
          beneficiaryAreaCode: '',
          areaCodes: [areaCode],
          decisionId: '',
          voiceIds: '',
          meeting: 'bewonersavond',
        };
        done(await makePromise(tx, official.viewer, typed, site.now()));
      }
    });
    const own = await clerk.visitor.get(paths.council);
    own.shows('Afspraken voor de komende maand', 'Lampen in het westen', 'Westerwijk');
    own.doesNotShow('Lampen in het oosten', 'Oosterwijk');
    (await own.follow('Hele gemeente')).shows('Lampen in het westen', 'Lampen in het oosten', 'Oosterwijk');

    site.setNow('2026-06-01T10:00:00.000Z');
    const town = await site.visitor().get(paths.council);
    town.shows(
      'Lampen in het oosten',
      'afspraken te laat2',
      'Een zebrapad bij de school',
      'antwoord te laat1',
    );
    assert.equal(town.$('a:contains("Mijn wijken en buurten")').length, 0);
  },
);

onEachEngine(
  'the council sees every euro of the places in portfolio, and what residents found',
  async site => {
    const people = await makeNeighbourhood(site);
    const budget = await makeBudget(site, people);
    const [bench = 0] = await putOnBallot(site, budget, { Bankje: 1_000, Boom: 500 });
    await awardBudget(site, people, budget, { winnerIds: [bench], dueOn: '2026-03-02' });
    site.setNow('2026-03-03T10:00:00.000Z');
    await site.database.write(async tx => {
      await tx
        .updateTable('budgets')
        .set({ periodUntil: '2026-03-01' })
        .where('id', '=', budget.id)
        .execute();
      const { id: promiseId } = await tx.selectFrom('promises').select('id').executeTakeFirstOrThrow();
      for (const [personId, isKept] of [
        [people.amina.id, true],
        [people.bram.id, false],
      ] as const)
        await insertVerdict(tx, {
          promiseId,
          personId,
          standing: 'author',
          isKept,
          line: '',
          isSigned: false,
          givenAt: site.now(),
        });
    });
    const page = await site.visitor().get(paths.council);
    page.shows(
      'Het geld van de wijken',
      'Van € 40.000 is € 0 uitgegeven, € 0 verplicht, € 1.000 gereserveerd en € 39.000 nog vrij.',
      '1 te laat',
      '1 ja, 1 nee',
      'Nog te geven',
    );
    const links = page
      .$('main table a')
      .toArray()
      .map(link => page.$(link).text().trim());
    assert.ok(links.includes('1 afspraak te laat in Westerwijk'), links.join('; '));
    assert.ok(!links.some(text => /^\d+\+?$/.test(text)), 'no link is a bare number');
  },
);
