import assert from 'node:assert/strict';
import { mailsTo } from '../../../test/mails.ts';
import { makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { answerAll, makeHeard } from '../../../test/report.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { findTrajectory } from '../participation/public.ts';
import { recordedRatings, recordedReports, recordedTrajectoryDecisions } from './recorded-reports.ts';

const words = {
  Inleiding: 'De Kerkstraat wordt een straat om te verblijven.',
  'Hoe is alles gewogen?': 'Veiligheid woog zwaarder dan parkeren.',
};

const publish = async (
  people: Neighbourhood,
  id: number,
  typed: Readonly<Record<string, string | boolean>> = words,
) => (await people.wim.visitor.get(paths.writeReport(id))).press('Publiceer het verslag', typed);

const differences = async (site: TestSite) =>
  (
    await Promise.all(
      [recordedReports, recordedTrajectoryDecisions, recordedRatings].map(things =>
        compareLedger(site.database.read, things),
      ),
    )
  ).flat();

onEachEngine('A report is drawn up from the record, and waits until everybody has an answer', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory, aminaSaid, bramSaid } = await makeHeard(site, people);
  const { id } = trajectory;
  const waiting = await site.visitor().get(paths.report(id));
  waiting.shows('Er is nog geen verslag', 'Er ontbreken nog 2 antwoorden.');
  waiting.doesNotShow('Werk aan het verslag');

  const incomplete = await publish(people, id, {});
  assert.equal(incomplete.status, 422);
  incomplete.shows('Schrijf een inleiding.', 'Schrijf hoe alles is gewogen.');
  const owed = await publish(people, id);
  assert.equal(owed.status, 422);
  owed.shows('Er ontbreken nog antwoorden.');

  await answerAll(site, people, [aminaSaid]);
  await answerAll(site, people, [bramSaid], 'not', 'De leidingen liggen in de weg.');
  const concept = await people.wim.visitor.get(paths.reportInTheMaking(id));
  concept.shows('Concept van het verslag', 'De leidingen liggen in de weg.');

  const report = await publish(people, id, {
    ...words,
    Gelukt: true,
    'Waarom? (Alle groepen zijn gehoord.)': 'Ook jongeren kwamen.',
  });
  assert.equal(report.path, paths.publishedReport(id, 1));
  report.shows(
    'Het verslag is gepubliceerd.',
    'De Kerkstraat wordt een straat om te verblijven.',
    'Veiligheid woog zwaarder dan parkeren.',
    'Het riool wordt vervangen.',
    'Er is 2 keer iets ingebracht. 2 mensen brachten samen iets in.',
    'Minder auto’s',
    'Amina Yilmaz',
    'Meer bomen',
    'Dit nemen we op in het ontwerp.',
    'De leidingen liggen in de weg.',
    'In de fase ‘Reageren op het ontwerp’ is niets ingebracht.',
    'Ook jongeren kwamen.',
    'Er is nog geen besluit.',
  );
  report.doesNotShow('Bram de Boer');
  assert.equal((await findTrajectory(site.database.read, id))?.reportedAt, site.now());
  const [mail] = await mailsTo(site, 'tess@example.nl');
  assert.equal(mail?.subject, 'Verslag: Kerkstraat opnieuw ingericht');

  const guest = site.visitor();
  (await guest.get(paths.report(id))).shows('Versie 1');
  (await guest.get(paths.reportResponses(id, 1))).shows('Meer bomen', 'De leidingen liggen in de weg.');
  const csv = await guest.get(paths.reportCsv(id, 1));
  assert.match(csv.body, /Minder auto’s.*Amina Yilmaz,adopted/);
  const json = JSON.parse((await guest.get(paths.reportJson(id, 1))).body) as {
    voices: { author: string | null }[];
  };
  assert.deepEqual(
    json.voices.map(({ author }) => author),
    [null, 'Amina Yilmaz'],
  );
  assert.deepEqual(await differences(site), []);
});
