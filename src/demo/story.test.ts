import assert from 'node:assert/strict';
import { onEachEngine } from '../../test/site.ts';
import { paths } from '../paths.ts';
import { sealLog } from '../platform/log/seal-log.ts';
import { verifyLog } from '../platform/log/verify-log.ts';
import { isTold } from './is-told.ts';
import { tellStory } from './tell-story.ts';

onEachEngine('the town of the demo lives: in every state there is something to see', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  assert.equal(await isTold(site.database), false);
  await tellStory(site.database, site.now());
  assert.equal(await isTold(site.database), true);

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
  page.shows('Mark Hoogeveen', 'Stationswijk', 'De fietstunnel onder het spoor is donker en nat');
});

onEachEngine('what the story put in the record is whole', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  await tellStory(site.database, site.now());
  await sealLog(site.database);
  const { firstBreak, waiting, head } = await verifyLog(site.database.read, []);
  assert.deepEqual({ firstBreak, waiting }, { firstBreak: undefined, waiting: 0 });
  assert.ok(head.size > 250);
});
