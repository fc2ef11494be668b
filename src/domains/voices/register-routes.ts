import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf, isDay } from '../../platform/clock.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import { queryText } from '../../platform/form.ts';
import { aroundIn, readPage } from '../../platform/keyset.ts';
import { rowsOf, sendInParts } from '../../platform/send-in-parts.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { allBodies, viewerIn } from '../organisations/public.ts';
import { findOccasion } from './find-occasion.ts';
import { isSame, type Occasions, readOccasionKey } from './occasion.ts';
import { nameOfOccasion, occasionNames } from './occasion-store.ts';
import { columns, type OpenVoice, openVoice } from './open-voice.ts';
import { filterNames, registerPage } from './pages/register-page.ts';
import { mayEnterForOthers, mayModerate } from './policy.ts';
import { allThemes } from './theme-store.ts';
import { type VoiceState, voiceKinds } from './voice.ts';
import { markIn, type VoiceFilter, type VoiceLine, voicesIn } from './voice-store.ts';

const aBatch = 500;

/** The register of voices: to read, and to take away as a file. */
export function registerRoutes({ router, database, settings, now }: Site, occasions: Occasions): void {
  router.get(paths.voices, async c => {
    const today = dayOf(now());
    const filter = filterIn(c);
    const around = aroundIn({ na: queryText(c, 'na'), voor: queryText(c, 'voor') });
    const [found, themes, areas, bodies, names, occasion] = await Promise.all([
      readPage(
        around,
        (within, atMost) => voicesIn(database.read, filter, { today, ...within, atMost }),
        markIn(filter),
      ),
      allThemes(database.read),
      allAreas(database.read),
      allBodies(database.read, today),
      occasionNames(database.read),
      filter.occasion && findOccasion(database.read, occasions, filter.occasion, now()),
    ]);
    // An older one than those to choose from can be asked for by its address.
    const chosen = filter.occasion && (await nameOfOccasion(database.read, filter.occasion));
    return showToEveryGuest(
      c,
      registerPage({
        frame: frameIn.of(c),
        found,
        filter,
        themes,
        areas,
        occasions: chosen && !names.some(it => isSame(it, chosen)) ? [chosen, ...names] : names,
        parts: occasion?.parts ?? [],
        mayEnterForOthers: mayEnterForOthers(viewerIn.of(c)),
        mayModerate: mayModerate(viewerIn.of(c)),
        bodies: bodies.filter(body => body.isAnswering),
        today,
      }),
    );
  });

  router.get(paths.voicesCsv, c =>
    sendInParts(c, { name: 'inbreng.csv', mediaType: 'text/csv; charset=utf-8' }, csvParts(filterIn(c))),
  );

  router.get(paths.voicesJson, c =>
    sendInParts(
      c,
      { name: 'inbreng.json', mediaType: 'application/json; charset=utf-8' },
      jsonParts(filterIn(c)),
    ),
  );

  async function* csvParts(filter: VoiceFilter): AsyncGenerator<string> {
    yield csvStart + csvLine(columns);
    for await (const open of openVoices(filter))
      yield open.map(voice => csvLine(columns.map(column => voice[column]))).join('');
  }

  async function* jsonParts(filter: VoiceFilter): AsyncGenerator<string> {
    let isFirst = true;
    yield '[';
    for await (const open of openVoices(filter)) {
      yield `${isFirst ? '' : ','}\n${open.map(voice => JSON.stringify(voice)).join(',\n')}`;
      isFirst = false;
    }
    yield '\n]\n';
  }

  async function* openVoices(filter: VoiceFilter): AsyncGenerator<OpenVoice[]> {
    const today = dayOf(now());
    const batches = rowsOf<VoiceLine>(last =>
      voicesIn(database.read, filter, { today, after: last && markIn(filter)(last), atMost: aBatch }),
    );
    for await (const lines of batches) yield lines.map(line => openVoice(line, settings.baseUrl, today));
  }
}

const states: readonly VoiceState[] = ['owed', 'late', 'answered', 'withdrawn'];

/** What was chosen in the address; what is no choice is left out. */
function filterIn(c: Context): VoiceFilter {
  const text = (field: keyof VoiceFilter): string => queryText(c, filterNames[field]);
  const areaCode = text('areaCode');
  const [fromOn, untilOn] = [text('fromOn'), text('untilOn')];
  return {
    areaCode: /^(WK\d{6}|BU\d{8})$/.test(areaCode) ? areaCode : undefined,
    occasion: readOccasionKey(text('occasion')),
    part: text('part') || undefined,
    source: readOccasionKey(text('source')),
    bodyId: numberOf(text('bodyId')),
    state: states.find(state => state === text('state')),
    kind: voiceKinds.find(kind => kind === text('kind')),
    themeSlug: text('themeSlug') || undefined,
    fromOn: isDay(fromOn) ? fromOn : undefined,
    untilOn: isDay(untilOn) ? untilOn : undefined,
  };
}

const numberOf = (text: string): number | undefined =>
  /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
