import { frameIn } from '../../design/layout.ts';
import { findDecision } from '../../domains/decisions/public.ts';
import { areasWithCodes } from '../../domains/neighbourhoods/public.ts';
import {
  areaCodeOf,
  kindsStoppedBy,
  newsFor,
  type Topic,
  topicsFollowedBy,
} from '../../domains/notifications/public.ts';
import { findBody, seatsEverHeldBy, viewerIn } from '../../domains/organisations/public.ts';
import { areasOfPromises, findPromise, mayReport, promisesKeptBy } from '../../domains/promises/public.ts';
import {
  findOccasion,
  type Occasions,
  voiceLines,
  voicesOf,
  voicesSupportedBy,
} from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { findBounce } from '../../platform/mail/outbox.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { type Followed, myPage } from './my-page.ts';

export function myPageRoutes({ router, database, now }: Site, occasions: Occasions): void {
  router.get(paths.myPage, async c => {
    const viewer = viewerIn.of(c);
    const { person, seats } = viewer;
    if (!person) return goTo(c, paths.signInTo(paths.myPage));
    const db = database.read;
    const keepers = {
      bodyIds: seats.map(seat => seat.bodyId),
      organisationIds: seats.map(seat => seat.organisationId),
    };
    const promises = [
      ...(await promisesKeptBy(db, keepers, { isEnded: false })),
      ...(await promisesKeptBy(db, keepers, { isEnded: true, atMost: 10 })),
    ];
    return show(
      c,
      myPage(frameIn.of(c), {
        name: person.name,
        today: dayOf(now()),
        bounce: person.email === null ? undefined : await findBounce(db, person.email),
        news: await newsFor(db, person.id),
        voices: await voicesOf(db, person.id),
        supported: await voicesSupportedBy(db, person.id),
        promises: promises.filter(promise => mayReport(viewer, promise.keeper)),
        promiseAreas: await areasOfPromises(
          db,
          promises.map(({ id }) => id),
        ),
        followed: await namesOf(
          db,
          (await topicsFollowedBy(db, person.id)).map(({ topic }) => topic),
          { occasions, now: now() },
        ),
        seats: await seatsEverHeldBy(db, person.id),
        stopped: await kindsStoppedBy(db, person.id),
      }),
    );
  });
}

/** What somebody follows, by name and address; what can no longer be read is left out. */
async function namesOf(
  db: Queries,
  topics: readonly Topic[],
  { occasions, now }: { readonly occasions: Occasions; readonly now: Instant },
): Promise<Followed[]> {
  const numbers = (kind: string) =>
    topics.filter(topic => topic.startsWith(`${kind}:`)).map(topic => Number(topic.slice(kind.length + 1)));
  const followed: Followed[] = [];
  for (const { code, name, kind } of await areasWithCodes(
    db,
    topics.flatMap(topic => areaCodeOf(topic) ?? []),
  )) {
    followed.push({ topic: `area:${code}`, what: areaWords[kind], name, href: paths.area(code) });
  }
  for (const { id, title } of await voiceLines(db, numbers('voice'))) {
    followed.push({ topic: `voice:${id}`, what: 'Inbreng', name: title, href: paths.voice(id) });
  }
  for (const id of numbers('promise')) {
    const promise = await findPromise(db, id);
    if (promise)
      followed.push({
        topic: `promise:${id}`,
        what: 'Afspraak',
        name: promise.title,
        href: paths.promise(id),
      });
  }
  for (const id of numbers('decision')) {
    const decision = await findDecision(db, id);
    if (decision)
      followed.push({
        topic: `decision:${id}`,
        what: 'Besluit',
        name: decision.title,
        href: paths.decision(id),
      });
  }
  for (const id of numbers('body')) {
    const body = await findBody(db, id);
    if (body)
      followed.push({
        topic: `body:${id}`,
        what: 'Orgaan',
        name: body.name,
        href: paths.organisation(body.organisationId),
      });
  }
  for (const kind of ['budget', 'trajectory', 'consultation'] as const) {
    for (const id of numbers(kind)) {
      const occasion = await findOccasion(db, occasions, { kind, id }, now);
      if (occasion)
        followed.push({
          topic: `${kind}:${id}`,
          what: occasionWords[kind],
          name: occasion.name,
          href: occasion.address,
        });
    }
  }
  if (topics.includes('log')) {
    followed.push({ topic: 'log', what: 'Elke dag de stempel van', name: 'Het logboek', href: paths.log });
  }
  return followed;
}

const occasionWords = {
  budget: 'Wijkbudget',
  trajectory: 'Participatietraject',
  consultation: 'Inspraak',
} as const;
const areaWords = { municipality: 'Gemeente', wijk: 'Wijk', buurt: 'Buurt' } as const;
