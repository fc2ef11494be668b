import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { makeBudget } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { tellStory } from '../../demo/tell-story.ts';
import { drawUpProject } from '../../domains/projects/public.ts';
import { paths } from '../../paths.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { find, meaningOf } from '../../platform/search/find.ts';
import { followRecord, type Sources } from '../../platform/search/follow-record.ts';
import { stemOf } from '../../platform/search/stem.ts';
import { typingDistance } from '../../platform/search/typing-distance.ts';
import { sources } from './sources.ts';

/** One set of examples for both engines: what is typed, and the texts it should find. */
const texts = {
  1: 'Het fietspad langs de Vaart is te smal',
  2: 'Twee fietspaden komen hier samen',
  3: 'Een kind kan hier niet oversteken',
  4: 'De kinderen spelen graag bij het water',
  5: 'Meer speeltuinen in onze buurt',
  6: 'Het café op de hoek sluit laat',
  7: 'Parkeren wordt steeds lastiger',
  8: 'Een extra parkeerplek bij de school',
  9: 'De boom voor mijn huis is ziek',
  10: 'Wanneer worden de bomen gesnoeid?',
  11: "De auto's rijden te hard in de Émile Zolastraat",
  12: 'In het park staat geen bankje',
  13: 'Achter het sportveld is het donker',
  14: 'De woningen in de Spoorbuurt zijn vochtig',
  15: 'Een wandelpad om het water',
  16: 'Er liggen losse stoeptegels en een tegel is stuk',
} as const;

const examples: readonly (readonly [string, readonly number[]])[] = [
  ['fietspad', [2, 1]],
  ['fietspaden', [2, 1]],
  ['FIETSPAD', [2, 1]],
  ['kind', [4, 3]],
  ['kinderen', [4, 3]],
  ['tuin', [5]],
  ['speeltuin', [5]],
  ['speeltiun', [5]],
  ['speltuin', [5]],
  ['café', [6]],
  ['cafe', [6]],
  ['parkeren', [8, 7]],
  ['parkeerplek', [8]],
  ['boom', [10, 9]],
  ['bomen', [10, 9]],
  ['de bomen', [10, 9]],
  ['auto', [11]],
  ['emile zola', [11]],
  ['park', [12, 8, 7]],
  ['boom ziek', [9]],
  ['spoor', [14]],
  ['sporen', [14]],
  ['sport', [13]],
  ['wandelen', [15]],
  ['bank', [12]],
  ['tegles', [16]],
  ['tegesl', [16]],
  ['losse tegles', [16]],
  ['fietspadne', [2, 1]],
  ['parkeern', [7]],
  ['kinderne', [4, 3]],
  ['fietspad boom', []],
  ['xyzzy', []],
  ['"\'; drop table', []],
  ['%', []],
  ['', []],
];

async function textsIn(site: TestSite): Promise<void> {
  const source: Sources = {
    text: async (_read, ids) => ids.map(id => ({ id, words: texts[id as keyof typeof texts] })),
  };
  await site.database.write(async tx => {
    for (const id of Object.keys(texts)) {
      await appendToLog(tx, { kind: 'text.written', subject: `text:${id}`, at: site.now(), facts: {} });
    }
  });
  await sealLog(site.database);
  await followRecord(site.database, source);
}

onEachEngine('forms of words, compounds, accents and small typing mistakes are found', async site => {
  await textsIn(site);
  for (const [question, expected] of examples) {
    const meant = await meaningOf(site.database.read, question);
    const hits = await find(site.database, meant, { before: undefined, limit: 20 });
    assert.deepEqual(
      hits.map(hit => hit.thingId),
      expected,
      `"${question}" means ${JSON.stringify(meant.lists)}`,
    );
  }
});

test('a stem is what forms of a word have in common', () => {
  for (const [one, other] of [
    ['straat', 'straten'],
    ['parkeer', 'parkeren'],
    ['huis', 'Huis'],
    ['kinderen', 'kind'],
    ['veilig', 'veiligheid'],
    ['bank', 'bankje'],
    ['bankje', 'bankjes'],
    ['boom', 'boompje'],
    ['straat', 'straatje'],
  ] as const) {
    assert.equal(stemOf(one), stemOf(other), `${one} and ${other}`);
  }
  assert.notEqual(stemOf('parkeren'), stemOf('park'));
});

test('typing mistakes are counted as a person makes them', () => {
  assert.equal(typingDistance('speltiun', 'speltuin', 2), 1);
  assert.equal(typingDistance('boom', 'boom', 2), 0);
  assert.equal(typingDistance('boom', 'bom', 2), 1);
  assert.ok(typingDistance('fietspad', 'stoep', 2) > 2);
});

onEachEngine('a resident finds what was said, with the words marked, and not what was hidden', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  await tellStory(site.database, site.now());
  await sealLog(site.database);
  await followRecord(site.database, sources);
  const visitor = site.visitor();
  const empty = await visitor.get(paths.search);
  const page = await empty.press('Zoek', { 'Wat zoekt u': 'fietstunnel' });
  page.shows('De fietstunnel onder het spoor is donker en nat');
  assert.ok(page.$('mark').length > 0);
  (await visitor.get(paths.searchFor('Stationswijk'))).shows('Wijken en organisaties', 'Stationswijk');
  (await visitor.get(paths.searchFor('regenwater riool'))).shows('Schets met twee mogelijkheden');
  const nothing = await visitor.get(paths.searchFor('qqqqqqqq'));
  nothing.shows('Niets gevonden voor “qqqqqqqq”');

  await site.database.write(tx =>
    sql`update "voices" set "hiddenAt" = ${site.now()} where "title" like '%fietstunnel%'`.execute(tx),
  );
  (await visitor.get(paths.searchFor('fietstunnel'))).doesNotShow('De fietstunnel onder het spoor is donker');
});

onEachEngine('who mistypes a word is asked whether the right one was meant', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  await tellStory(site.database, site.now());
  await sealLog(site.database);
  await followRecord(site.database, sources);
  const page = await site.visitor().get(paths.searchFor('donkere fietstunnle'));
  page.shows('Bedoelde u donkere fietstunnel?', 'De fietstunnel onder het spoor is donker en nat');
  (await page.follow('donkere fietstunnel')).doesNotShow('Bedoelde u');
});

onEachEngine('many finds are read page by page, each once', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  await tellStory(site.database, site.now());
  await sealLog(site.database);
  await followRecord(site.database, sources);
  const seen: string[] = [];
  let page = await site.visitor().get(paths.searchFor('straat'));
  for (let pages = 0; pages < 6; pages++) {
    page.$('.sw-matter__title a').each((_, link) => void seen.push(page.$(link).attr('href') ?? ''));
    if (page.$('a[rel=next]').length === 0) break;
    page = await page.follow('Volgende');
  }
  assert.equal(new Set(seen).size, seen.length);
  assert.ok(seen.length > 0);
});

onEachEngine('a budget and its plans are found by their words', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: 15 });
  await site.database.write(async tx => {
    const viewer = await people.wim.viewer();
    const plan = {
      budgetId: budget.id,
      title: 'Een moestuin achter de school',
      text: 'Voor wie wil tuinieren.',
      areaCode: '',
      longitude: null,
      latitude: null,
      voiceIds: [],
      meeting: 'Bewonersavond',
    };
    agreed(await drawUpProject(tx, viewer, plan, site.now()));
  });
  await sealLog(site.database);
  await followRecord(site.database, sources);
  const visitor = site.visitor();
  (await visitor.get(paths.searchFor('wijkbudget'))).shows('Wijkbudget Westerwijk', 'Nakijken');
  (await visitor.get(paths.searchFor('moestuin'))).shows('Een moestuin achter de school', 'Plan 1');
});
