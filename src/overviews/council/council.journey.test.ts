import assert from 'node:assert/strict';
import { done, withParties } from '../../../test/parties.ts';
import { onEachEngine } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makePromise } from '../../domains/promises/public.ts';
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
