import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf, isDay } from '../../platform/clock.ts';
import { queryText } from '../../platform/form.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { allBodies } from '../organisations/public.ts';
import { csvHead, csvOf, jsonOf } from './open-voice.ts';
import { filterNames, registerPage } from './pages/register-page.ts';
import { allThemes, type VoiceFilter, type VoiceLine, voicesIn } from './store.ts';
import { type VoiceState, voiceKinds } from './voice.ts';

const aPage = 20;
const aBatch = 500;

/** The register of voices: to read, and to take away as a file. */
export function registerRoutes({ router, database, settings, now }: Site): void {
  router.get(paths.voices, async c => {
    const today = dayOf(now());
    const filter = filterIn(c);
    const before = numberOf(queryText(c, 'voor'));
    const [lines, themes, areas, bodies] = await Promise.all([
      voicesIn(database.read, filter, { today, before, atMost: aPage + 1 }),
      allThemes(database.read),
      allAreas(database.read),
      allBodies(database.read, today),
    ]);
    return showToEveryGuest(
      c,
      registerPage({
        frame: frameIn.of(c),
        lines: lines.slice(0, aPage),
        hasMore: lines.length > aPage,
        filter,
        before,
        themes,
        areas,
        bodies: bodies.filter(body => body.isAnswering),
        today,
      }),
    );
  });

  router.get(paths.voicesCsv, c =>
    fileOf(c, 'text/csv; charset=utf-8', 'inbreng.csv', {
      head: csvHead,
      line: line => csvOf(line, settings.baseUrl, dayOf(now())),
      between: '',
      foot: '',
    }),
  );

  router.get(paths.voicesJson, c =>
    fileOf(c, 'application/json; charset=utf-8', 'inbreng.json', {
      head: '[\n',
      line: line => jsonOf(line, settings.baseUrl, dayOf(now())),
      between: ',\n',
      foot: '\n]\n',
    }),
  );

  /** Sends the whole list in pieces, however long it is, without ever holding more than one piece. */
  function fileOf(
    c: Context,
    type: string,
    name: string,
    form: { head: string; line: (line: VoiceLine) => string; between: string; foot: string },
  ): Response {
    const filter = filterIn(c);
    const today = dayOf(now());
    const encoder = new TextEncoder();
    let before: number | undefined;
    let isFirst = true;
    const body = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(encoder.encode(form.head)),
      pull: async controller => {
        const lines = await voicesIn(database.read, filter, { today, before, atMost: aBatch });
        before = lines.at(-1)?.id;
        const text = lines.map(form.line).join(form.between);
        if (text) controller.enqueue(encoder.encode((isFirst ? '' : form.between) + text));
        isFirst = isFirst && text === '';
        if (lines.length === aBatch) return;
        controller.enqueue(encoder.encode(form.foot));
        controller.close();
      },
    });
    return c.body(body, 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
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
