// A town of any size, the same every time: rows as the verbs would have left them, put in by the thousand.
import { importAreas } from '../src/domains/neighbourhoods/public.ts';
import { startSession } from '../src/domains/people/public.ts';
import { sources } from '../src/overviews/search/sources.ts';
import { addDays, type Day, dayOf, type Instant, systemClock } from '../src/platform/clock.ts';
import type { Database, Transaction } from '../src/platform/database/database.ts';
import { appendToLog } from '../src/platform/log/append-to-log.ts';
import { sealLog } from '../src/platform/log/seal-log.ts';
import { followRecord } from '../src/platform/search/follow-record.ts';

export interface BenchTown {
  readonly voices: number;
  /** A buurt somewhere in the middle, and the wijk it lies in. */
  readonly buurt: string;
  readonly wijk: string;
  readonly themeSlug: string;
  /** The team that answers for that wijk. */
  readonly bodyId: number;
  /** A voice with an answer and comments. */
  readonly voiceId: number;
  /** A session of a resident, and of somebody of the team who passed the second factor: the tokens of their cookies. */
  readonly resident: string;
  readonly official: string;
}

const wijken = 4;
const buurtenEach = 5;
const chunk = 400;

/** Of the newest voices most wait for an answer; of the others few. A town does not let more wait because it kept more. */
const mostWaiting = 900;

/** Enough promises to fill a page of each place, in a small town too. */
const fewestPromises = 600;

/** Fills an empty database with a town in which so many voices were brought in over two years; it may be none. */
export async function buildTown(database: Database, voices: number): Promise<BenchTown> {
  const now = systemClock();
  const today = dayOf(now);
  const random = seeded(20_26);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  await importAreas(database, outlines(), { now });
  const themes = await database.read.selectFrom('themes').select('slug').orderBy('position').execute();
  const write = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> => database.write(work);

  const persons = Math.max(60, Math.round(voices / 5));
  for (const numbers of chunks(persons)) {
    await write(tx =>
      tx
        .insertInto('persons')
        .values(
          numbers.map(number => ({
            email: `bewoner${number}@example.nl`,
            name: `${pick(firstNames)} ${pick(lastNames)}`,
            createdAt: now,
            erasedAt: null,
          })),
        )
        .execute(),
    );
  }
  const bodies = await write(async tx => {
    const { id: organisationId } = await tx
      .insertInto('organisations')
      .values({
        name: 'Gemeente Meetstad',
        kind: 'municipality',
        areaCode: town,
        about: '',
        website: '',
        email: '',
        createdAt: now,
        endedOn: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const rows = await tx
      .insertInto('bodies')
      .values(
        wijkCodes.map((areaCode, index) => ({
          organisationId,
          name: `Wijkteam ${wijkNames[index]}`,
          kind: 'team' as const,
          areaCode,
          about: '',
          isAnswering: true,
          createdAt: now,
          endedOn: null,
        })),
      )
      .returning(['id', 'areaCode'])
      .execute();
    return rows.sort((a, b) => a.id - b.id);
  });
  const seats = await write(tx =>
    tx
      .insertInto('seats')
      .values(
        bodies.flatMap((body, index) =>
          (['manager', 'official', 'community-worker'] as const).map((role, place) => ({
            personId: index * 3 + place + 1,
            bodyId: body.id,
            role,
            title: '',
            isContactPoint: role === 'manager',
            fromOn: addDays(today, -800),
            untilOn: null,
          })),
        ),
      )
      .returning(['id', 'bodyId'])
      .execute(),
  );
  const seatOf = (bodyId: number): number => seats.find(seat => seat.bodyId === bodyId)?.id ?? 0;

  for (const numbers of chunks(voices)) {
    await write(async tx => {
      const drafts = numbers.map(number => {
        const index = Math.floor(random() * wijken);
        const wijkCode = wijkCodes[index] ?? '';
        const receivedOn = addDays(today, Math.floor((number / voices) * 729) - 729);
        const isNew = number > voices - mostWaiting;
        const isAnswered = random() < (isNew ? 0.4 : 0.97);
        const isWithdrawn = !isAnswered && random() < 0.1;
        return {
          kind: pick(['idea', 'question', 'complaint'] as const),
          occasionKind: null,
          occasionId: null,
          sourceLabel: '',
          interest: '',
          // A house number, so that the words that can be found grow with the town, up to as many as a town has.
          title: `${pick(subjects)} ${pick(places)}, bij nummer ${number % 3_000}`,
          text: `${pick(sentences)} ${pick(sentences)}\n\n${pick(sentences)}`,
          themeSlug: pick(themes).slug,
          areaCode: `BU${wijkCode.slice(2)}0${Math.floor(random() * buurtenEach)}`,
          wijkCode,
          longitude: 5 + random() * 0.04,
          latitude: 52 + random() * 0.05,
          personId: 1 + Math.floor(random() * persons),
          authorName: random() < 0.7 ? `${pick(firstNames)} ${pick(lastNames)}` : '',
          channel: 'web' as const,
          enteredBySeatId: null,
          broughtInAt: `${receivedOn}T09:00:00.000Z`,
          receivedOn,
          bodyId: bodies[index]?.id ?? 0,
          dueOn: isAnswered || isWithdrawn ? null : addDays(receivedOn, 30 + Math.floor(random() * 700)),
          currentAnswerId: null as number | null,
          withdrawnAt: isWithdrawn ? now : null,
          hiddenAt: null,
          isAnswered,
        };
      });
      const answered = drafts.filter(draft => draft.isAnswered);
      const answers =
        answered.length === 0
          ? []
          : await tx
              .insertInto('answers')
              .values(
                answered.map(({ bodyId, broughtInAt }) => ({
                  outcome: pick(['adopted', 'partly', 'not', 'answered'] as const),
                  reason: `${pick(sentences)} ${pick(sentences)}`,
                  bodyId,
                  seatId: seatOf(bodyId),
                  answeredAt: broughtInAt.replace('T09', 'T15'),
                  passedOnToBodyId: null,
                  change: '',
                  changeLabel: '',
                  changeAddress: '',
                })),
              )
              .returning('id')
              .execute();
      answered.forEach((draft, index) => {
        draft.currentAnswerId = answers[index]?.id ?? null;
      });
      const rows = await tx
        .insertInto('voices')
        .values(drafts.map(({ isAnswered: _, ...voice }) => voice))
        .returning(['id', 'currentAnswerId', 'personId', 'broughtInAt'])
        .execute();
      const served = rows.flatMap(({ id, currentAnswerId }) =>
        currentAnswerId === null
          ? []
          : [{ voiceId: id, answerId: currentAnswerId, dueOn: today, ownWords: '' }],
      );
      if (served.length > 0) await tx.insertInto('answeredVoices').values(served).execute();
      const comments = rows.flatMap(({ id, broughtInAt }) =>
        Array.from({ length: Math.floor(random() * 3) }, () => ({
          voiceId: id,
          parentId: null,
          personId: 1 + Math.floor(random() * persons),
          authorName: `${pick(firstNames)} ${pick(lastNames)}`,
          seatId: null,
          text: pick(sentences),
          writtenAt: broughtInAt.replace('T09', 'T12'),
          hiddenAt: null,
        })),
      );
      if (comments.length > 0) await tx.insertInto('comments').values(comments).execute();
      const supports = rows.flatMap(({ id, broughtInAt }) =>
        Array.from({ length: Math.floor(random() * 5) }, (_, index) => ({
          voiceId: id,
          personId: 1 + ((id * 7 + index) % persons),
          since: broughtInAt,
        })),
      );
      if (supports.length > 0) await tx.insertInto('supports').values(supports).execute();
      for (const { id, broughtInAt } of rows) {
        await recordVoice(tx, id, broughtInAt);
      }
    });
  }
  await buildPromises(database, {
    count: Math.round(voices / 10) + fewestPromises,
    today,
    bodies,
    seatOf,
    random,
  });
  await sealLog(database);
  await followRecord(database, sources);
  // PostgreSQL does this by itself within minutes; the measurement begins sooner.
  if (database.engine === 'postgres') await database.runScript('vacuum analyze');

  const tokens = await write(async tx => {
    const how = { method: 'mail', device: 'een meting', secondFactorAt: now } as const;
    return {
      official: await startSession(tx, { personId: 4, ...how }, now),
      resident: await startSession(tx, { personId: 50, ...how }, now),
    };
  });
  const buurt = `BU${wijkCodes[1]?.slice(2)}02`;
  const answeredVoice = await database.read
    .selectFrom('voices')
    .innerJoin('comments', 'comments.voiceId', 'voices.id')
    .select('voices.id')
    .where('voices.currentAnswerId', 'is not', null)
    .where('voices.id', '>', Math.round(voices / 2))
    .orderBy('voices.id')
    .limit(1)
    .executeTakeFirst();
  return {
    voices,
    buurt,
    wijk: wijkCodes[1] ?? '',
    themeSlug: 'groen',
    bodyId: bodies[1]?.id ?? 0,
    voiceId: answeredVoice?.id ?? 0,
    ...tokens,
  };
}

const recordVoice = (tx: Transaction, id: number, at: Instant): Promise<void> =>
  appendToLog(tx, { kind: 'voice.brought-in', subject: `voice:${id}`, at, facts: { id } });

interface Promising {
  readonly count: number;
  readonly today: Day;
  readonly bodies: readonly { readonly id: number; readonly areaCode: string | null }[];
  seatOf(bodyId: number): number;
  random(): number;
}

async function buildPromises(
  database: Database,
  { count, today, bodies, seatOf, random }: Promising,
): Promise<void> {
  for (const numbers of chunks(count)) {
    await database.write(async tx => {
      const drafts = numbers.map(number => {
        const index = Math.floor(random() * bodies.length);
        const body = bodies[index];
        const promisedOn = addDays(today, Math.floor((number / count) * 700) - 700);
        const state = (['planned', 'under-way', 'kept', 'kept', 'broken'] as const)[Math.floor(random() * 5)];
        const isEnded = state === 'kept' || state === 'broken';
        return {
          title: `${subjects[number % subjects.length]} ${places[number % places.length]}`,
          text: sentences[number % sentences.length] ?? '',
          themeSlug: 'groen',
          dueOn: addDays(promisedOn, 60 + Math.floor(random() * 700)),
          termsNumber: 1,
          keeperOrganisationId: 1,
          keeperBodyId: body?.id ?? 1,
          keeperSeatId: null,
          contactSeatId: null,
          beneficiary: 'De bewoners',
          beneficiaryOrganisationId: null,
          beneficiaryAreaCode: `BU${body?.areaCode?.slice(2)}0${number % buurtenEach}`,
          decisionId: null,
          voiceId: null,
          meeting: 'Wijkavond',
          promisedOn,
          recordedAt: `${promisedOn}T10:00:00.000Z`,
          recordedBySeatId: seatOf(body?.id ?? 1),
          state: state ?? 'planned',
          isEnded,
          endedAt: isEnded ? `${today}T08:00:00.000Z` : null,
          endReason: isEnded ? 'Het is gedaan zoals afgesproken.' : '',
        };
      });
      const rows = await tx.insertInto('promises').values(drafts).returningAll().execute();
      await tx
        .insertInto('promiseTerms')
        .values(
          rows.map(({ id, title, text, dueOn, recordedBySeatId, recordedAt }) => ({
            promiseId: id,
            number: 1,
            title,
            text,
            dueOn,
            reason: '',
            statedBySeatId: recordedBySeatId,
            statedAt: recordedAt,
          })),
        )
        .execute();
      await tx
        .insertInto('promisePlaces')
        .values(
          rows.flatMap(({ id, beneficiaryAreaCode, promisedOn, dueOn, state, isEnded }) => {
            const buurt = beneficiaryAreaCode ?? '';
            const placed = { promiseId: id, promisedOn, dueOn, state, isEnded };
            return [
              { ...placed, areaCode: buurt, isNamed: true },
              { ...placed, areaCode: `WK${buurt.slice(2, -2)}`, isNamed: false },
            ];
          }),
        )
        .execute();
    });
  }
}

const town = 'GM9902';
const wijkNames = ['Noord', 'Oost', 'Zuid', 'West'];
const wijkCodes = Array.from({ length: wijken }, (_, index) => `WK99020${index}`);

/** Squares beside and above one another, as the file of a statistics office. */
function outlines(): string {
  const size = 0.01;
  const square = (x: number, y: number, width: number, height: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ],
    ],
  });
  const feature = (statcode: string, statnaam: string, geometry: unknown) => ({
    type: 'Feature',
    properties: { statcode, statnaam },
    geometry,
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      feature(town, 'Meetstad', square(5, 52, wijken * size, buurtenEach * size)),
      ...wijkCodes.flatMap((code, index) => [
        feature(code, wijkNames[index] ?? '', square(5 + index * size, 52, size, buurtenEach * size)),
        ...Array.from({ length: buurtenEach }, (_, place) =>
          feature(
            `BU${code.slice(2)}0${place}`,
            `Buurt ${wijkNames[index]} ${place + 1}`,
            square(5 + index * size, 52 + place * size, size, size),
          ),
        ),
      ]),
    ],
  });
}

/** The numbers from 1 to a count, in portions that fit in one statement. */
function* chunks(count: number): Generator<number[]> {
  for (let first = 1; first <= count; first += chunk) {
    yield Array.from({ length: Math.min(chunk, count - first + 1) }, (_, index) => first + index);
  }
}

/** Random enough for a town, and the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firstNames = ['Amina', 'Bram', 'Carla', 'Daan', 'Esra', 'Fatih', 'Gerda', 'Hugo', 'Iris', 'Joost'];
const lastNames = ['Bakker', 'de Wit', 'Jansen', 'Yilmaz', 'van Dam', 'Smit', 'el Amrani', 'Visser'];
const subjects = [
  'Meer bomen',
  'Losse tegels',
  'Te weinig bankjes',
  'Hard rijden',
  'Fietsen op de stoep',
  'Vuil naast de bakken',
  'Een moestuin',
  'Kapotte lantaarn',
  'Speeltoestel weg',
  'Wateroverlast',
];
const places = [
  'langs de singel',
  'op het plein',
  'bij de school',
  'in de speeltuin',
  'achter de flats',
  'aan het kanaal',
  'bij de winkels',
];
const sentences = [
  'Wij wonen hier al jaren en zien dat het elk seizoen erger wordt.',
  'Kinderen steken hier over en automobilisten zien hen te laat.',
  'Met een kleine ingreep kan deze plek veel prettiger worden voor iedereen.',
  'We hebben dit met de buren besproken en veel mensen denken er zo over.',
  'Het kost weinig en wij willen zelf meehelpen met planten en onderhouden.',
  'Graag horen we wanneer hier iets aan wordt gedaan en wie dat doet.',
];
