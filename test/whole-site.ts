// The whole site with a town in it, and everybody who may come by: for the tests that read all of it.
import assert from 'node:assert/strict';
import { load } from 'cheerio';
import { sql } from 'kysely';
import { type App, createApp } from '../src/app.ts';
import { tellStory } from '../src/demo/tell-story.ts';
import { makeStopToken, stopKey } from '../src/domains/notifications/stop-token.ts';
import { type BodyKind, bodyKinds } from '../src/domains/organisations/body.ts';
import { type Role, roles, rolesIn } from '../src/domains/organisations/seat.ts';
import { ensurePerson, sessionCookieName, startSession } from '../src/domains/people/public.ts';
import { requestSignIn } from '../src/domains/people/request-sign-in.ts';
import { addDays, dayOf } from '../src/platform/clock.ts';
import type { Database, Engine, Transaction } from '../src/platform/database/database.ts';
import { sealLog } from '../src/platform/log/seal-log.ts';
import { type SampleMatters, sampleTeam, tellSampleMatters } from './sample-matters.ts';
import { openTestSite, type TestSite } from './site.ts';

/** Everybody whose rights differ. Roles stand in the body that answers the sample voice, where that body has the role. */
export const kindsOfViewer = ['guest', 'resident', 'author', ...roles, 'official elsewhere'] as const;
export type KindOfViewer = (typeof kindsOfViewer)[number];

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As the router knows it: /inbreng/:id. */
  readonly pattern: string;
  /** With the parameters filled in: /inbreng/3. */
  readonly address: string;
}

export interface WholeSite extends TestSite {
  readonly routes: readonly Route[];
  /** The same site, in which every change is undone as soon as it was made. */
  readonly trial: App;
  /** What somebody's browser sends to be recognised; empty for a guest. */
  readonly cookies: Readonly<Record<KindOfViewer, string>>;
  /** One request, not followed further. */
  ask(
    app: App,
    viewer: KindOfViewer,
    method: string,
    address: string,
    body?: BodyInit | null,
  ): Promise<Response>;
}

/** A site with a town, people of every kind signed in, and an address to try for every route. */
export async function openWholeSite(engine: Engine = 'sqlite'): Promise<WholeSite> {
  const site = await openTestSite(engine, { DEMO: '1' });
  await tellStory(site.database, site.now());
  await sealLog(site.database);
  const { cookies, matters } = await signEverybodyIn(site);
  const trial = createApp({ ...site, database: undoingEveryChange(site.database), now: site.now });
  const routes = await routesOf(site, matters);
  return {
    ...site,
    routes,
    trial,
    cookies,
    ask: async (app, viewer, method, address, body) => {
      const headers = new Headers({ accept: 'text/html', cookie: cookies[viewer] });
      if (method !== 'GET' && method !== 'HEAD') headers.set('origin', site.settings.baseUrl);
      return app.fetch(
        new Request(new URL(address, site.settings.baseUrl), { method, headers, body: body ?? null }),
      );
    },
  };
}

class Undone extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('undone on purpose');
    this.result = result;
  }
}

/** A database that answers as if a change was made, and then is as it was. */
function undoingEveryChange(database: Database): Database {
  return {
    ...database,
    write: async <Result>(change: (tx: Transaction) => Promise<Result>): Promise<Result> => {
      try {
        return await database.write<Result>(async tx => {
          throw new Undone(await change(tx));
        });
      } catch (error) {
        if (error instanceof Undone) return error.result as Result;
        throw error;
      }
    },
  };
}

// Everybody

async function signEverybodyIn(
  site: TestSite,
): Promise<{ cookies: Record<KindOfViewer, string>; matters: SampleMatters }> {
  const { database, settings } = site;
  const now = site.now();
  const cookies: Partial<Record<KindOfViewer, string>> = { guest: '' };
  const ids: Partial<Record<KindOfViewer, number>> = {};
  const matters = await database.write(async tx => {
    for (const kind of kindsOfViewer) {
      if (kind === 'guest') continue;
      const email = `${kind.replaceAll(' ', '-')}@soort.example`;
      const { id: personId } = await ensurePerson(tx, { email, name: `Iemand als ${kind}` }, now);
      const role = kind === 'official elsewhere' ? 'official' : roles.find(one => one === kind);
      if (role) await giveSeat(tx, personId, role, kind === 'official elsewhere', now);
      const session = { personId, method: 'mail', device: 'Firefox op Linux', secondFactorAt: now } as const;
      cookies[kind] = `${sessionCookieName(settings)}=${await startSession(tx, session, now)}`;
      ids[kind] = personId;
    }
    return tellSampleMatters(tx, { authorId: ids.author ?? 0, officialId: ids.official ?? 0 }, now);
  });
  return { cookies: cookies as Record<KindOfViewer, string>, matters };
}

/** In the team of the samples where it has the role, otherwise in the first body that has. */
async function giveSeat(
  tx: Transaction,
  personId: number,
  role: Role,
  isElsewhere: boolean,
  now: string,
): Promise<void> {
  const today = dayOf(now);
  const { id: teamId } = await sampleTeam(tx);
  const bodies = await tx
    .selectFrom('bodies')
    .select(['id', 'kind'])
    .where(row => row.or([row('endedOn', 'is', null), row('endedOn', '>=', today)]))
    .orderBy('id')
    .execute();
  const fitting = bodies.filter(body => rolesIn(body.kind).includes(role));
  const chosen = isElsewhere
    ? fitting.find(body => body.id !== teamId)
    : (fitting.find(body => body.id === teamId) ?? fitting[0]);
  const bodyId = chosen?.id ?? (await setUpBodyFor(tx, role, now));
  await tx
    .insertInto('seats')
    .values({
      personId,
      bodyId,
      role,
      title: '',
      isContactPoint: false,
      fromOn: addDays(today, -30),
      untilOn: null,
    })
    .execute();
}

async function setUpBodyFor(tx: Transaction, role: Role, now: string): Promise<number> {
  const kind: BodyKind | undefined = bodyKinds.find(candidate => rolesIn(candidate).includes(role));
  assert.ok(kind, `No kind of body has a ${role}`);
  const { id: organisationId } = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'municipality')
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto('bodies')
    .values({
      organisationId,
      name: `Orgaan voor ${role}`,
      kind,
      areaCode: null,
      about: '',
      isAnswering: false,
      createdAt: now,
      endedOn: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

// Every route

async function routesOf(site: TestSite, matters: SampleMatters): Promise<Route[]> {
  const samples = await samplesIn(site, matters);
  const seen = new Set<string>();
  const routes: Route[] = [];
  for (const { method, path: pattern } of site.app.routes) {
    if (method === 'ALL' || pattern.includes('*') || seen.has(`${method} ${pattern}`)) continue;
    seen.add(`${method} ${pattern}`);
    assert.ok(
      method === 'GET' || method === 'POST',
      `${method} ${pattern}: only GET and POST work without scripts`,
    );
    const address = pattern.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
      const sample = samples(pattern, name);
      assert.ok(sample !== undefined, `test/whole-site.ts knows no ${name} to try ${pattern} with`);
      return encodeURIComponent(sample);
    });
    routes.push({ method, pattern, address: address + (method === 'GET' ? (questions[pattern] ?? '') : '') });
  }
  return routes;
}

/** The key of a photo with a voice that everybody may see. */
async function photoShown({ database }: TestSite): Promise<string | undefined> {
  const photo = await database.read
    .selectFrom('photos')
    .innerJoin('voices', 'voices.id', 'photos.voiceId')
    .where('voices.hiddenAt', 'is', null)
    .where('photos.hiddenAt', 'is', null)
    .select('photos.key')
    .orderBy('voices.id')
    .orderBy('photos.position')
    .executeTakeFirst();
  return photo?.key;
}

/** The end of a link to sign in with, from the mail it came in. */
async function linkInMail({ database, now }: TestSite): Promise<string | undefined> {
  const wish = { email: 'nieuw@soort.example', returnTo: '/', network: '192.0.2.1' };
  await database.write(tx => requestSignIn(tx, wish, now()));
  const mails = await database.read.selectFrom('mails').select('letter').orderBy('id', 'desc').execute();
  return mails.map(({ letter }) => /\/bevestigen\/([\w-]+)/.exec(String(letter))?.[1]).find(Boolean);
}

/** What a page is asked with, where it needs a question. */
const questions: Readonly<Record<string, string>> = {
  '/logboek/bewijs.json': '?nummer=1',
  '/zoeken': '?q=straat',
  '/volgen': '?onderwerp=voice%3A1&terug=%2F',
};

type Samples = (pattern: string, parameter: string) => string | number | undefined;

async function samplesIn(site: TestSite, matters: SampleMatters): Promise<Samples> {
  const { database } = site;
  const idIn = async (table: string, condition = 'true'): Promise<number | undefined> => {
    const { rows } = await sql<{ id: number }>`
      select "id" from ${sql.table(table)} where ${sql.raw(condition)} order by "id" limit 1`.execute(
      database.read,
    );
    return rows[0]?.id;
  };
  const keyIn = async (table: string, column: string): Promise<string | undefined> => {
    const { rows } = await sql<{ key: string }>`
      select ${sql.ref(column)} as "key" from ${sql.table(table)} order by 1 limit 1`.execute(database.read);
    return rows[0]?.key;
  };
  const budgetOf = (caseNumber: string) => idIn('budgets', `"caseNumber" = '${caseNumber}'`);
  const { number: differingPaper } = await database.read
    .selectFrom('paperBallots')
    .select('number')
    .where('budgetId', '=', (await budgetOf('WV/2026/0403')) ?? 0)
    .where('state', '=', 'differs')
    .executeTakeFirstOrThrow();
  const home = load(await (await site.app.fetch(new Request(`${site.settings.baseUrl}/`))).text());
  const stylesheet = home('link[rel=stylesheet]').attr('href')?.split('/').at(-1);
  const resident = await idIn('persons');
  const found: Record<string, string | number | undefined> = {
    '/assets/': stylesheet,
    '/inbreng/': matters.owedVoiceId,
    '/inbreng/:id/oordeel': matters.answeredVoiceId,
    '/inbreng/:id/opnieuw': matters.answeredVoiceId,
    '/antwoorden/': matters.clusterId,
    '/afspraken/': matters.openPromiseId,
    '/afspraken/:id/heropenen': matters.endedPromiseId,
    '/afspraken/:id/oordeel': matters.endedPromiseId,
    '/afspraken/:id/oordelen/:verdictId': matters.judgedPromiseId,
    '/wijkbudgetten/': matters.budgetId,
    '/wijkbudgetten/:id/afspraken': matters.budgetWithResultId,
    '/wijkbudgetten/:id/voortgang': matters.budgetCarriedOutId,
    // Of the story: voted on now, being counted, decided this week, and a draft to object to.
    '/wijkbudgetten/:id/stemmen': await budgetOf('WV/2026/0402'),
    '/wijkbudgetten/:id/stemmen/account': await budgetOf('WV/2026/0541'),
    '/wijkbudgetten/:id/papier': await budgetOf('WV/2026/0403'),
    '/wijkbudgetten/:id/tellen': await budgetOf('WV/2026/0403'),
    '/wijkbudgetten/:id/uitslag': await budgetOf('WV/2026/0391'),
    '/wijkbudgetten/:id/stembiljetten': await budgetOf('WV/2026/0391'),
    '/wijkbudgetten/:id/concept-stembiljet': await budgetOf('WV/2026/0498'),
    '/plannen/': matters.planId,
    '/plannen/:id/terugzetten': matters.refusedPlanId,
    '/plannen/:id/voortgang': matters.carriedOutProjectId,
    '/plannen/:id/stappen': matters.carriedOutProjectId,
    '/stappen/': matters.milestoneId,
    '/trajecten/': matters.trajectoryId,
    '/trajecten/:id/verslag': matters.reportedTrajectoryId,
    '/trajecten/:id/besluit': matters.reportedTrajectoryId,
    '/trajecten/:id/beoordelen': matters.reportedTrajectoryId,
    '/trajecten/:id/plan/': matters.draftTrajectoryId,
    '/trajecten/:id/publiceren': matters.submittedTrajectoryId,
    '/beheer/sjablonen/': matters.planTemplateId,
    '/invoeren/:occasion/tafel/': matters.sittingId,
    '/invoeren/:occasion/bestand/': matters.waitingImportId,
    '/invoer/': matters.importId,
    '/vragenlijsten/': matters.openQuestionnaireId,
    '/vragenlijsten/:id/vragen': matters.draftQuestionnaireId,
    '/vragenlijsten/:id/maken/over': matters.draftQuestionnaireId,
    '/vragenlijsten/:id/publiceren': matters.draftQuestionnaireId,
    '/documenten/': matters.textDocumentId,
    '/documenten/:id/bestand': matters.fileDocumentId,
    '/documenten/bij/': `trajectory-${matters.trajectoryId}`,
    '/documenten/nieuw/': `trajectory-${matters.trajectoryId}`,
    '/inspraak/': matters.consultationId,
    '/inspraak/:id/bewerken': matters.draftConsultationId,
    '/inspraak/:id/aankondigen': matters.draftConsultationId,
    '/inspraak/:id/nota/': matters.notedConsultationId,
    '/inspraak/:id/besluit': matters.notedConsultationId,
    '/inspraak/ontvangst/': matters.receiptKey,
    '/inspraak/bijlagen/': matters.viewFileKey,
    '/besluiten/': await idIn(
      'decisions',
      `"bodyId" in (select "id" from "bodies" where "kind" = 'college')`,
    ),
    '/organisaties/': await idIn('organisations', `"kind" = 'association'`),
    '/organen/': await idIn('bodies'),
    '/beheer/termijnen/': await idIn('answerTerms', '"bodyId" is not null'),
    '/beheer/sluitingsdagen/': await keyIn('closedDays', 'day'),
    '/beheer/themas/': await keyIn('themes', 'slug'),
    '/rollen/': await idIn('seats'),
    '/logboek/': 1,
    '/handreiking/': 1,
    '/handreiking/bewerken/': 'go-there',
    '/wijken/': await keyIn('areas', 'code'),
    '/bevestigen/': await linkInMail(site),
    '/account/ingelogd/': await idIn('sessions'),
    '/account/inloggen/toegangssleutels/': (await idIn('passkeys')) ?? 1,
    '/afspraken/fotos/': (await keyIn('promisePhotos', 'key')) ?? 'bestaat-niet',
    '/fotos/': (await photoShown(site)) ?? 'bestaat-niet',
    '/postvak/': (await idIn('mails')) ?? 1,
    '/mail-stoppen/': makeStopToken(await database.write(stopKey), resident ?? 0, 'followed'),
  };
  const byParameter: Readonly<Record<string, string | number>> = {
    step: 'nakijken',
    occasion: `trajectory-${matters.trajectoryId}`,
    voiceId: matters.spokenVoiceId,
    interest: String(matters.interestId),
    verdictId: matters.verdictId,
    entryId: matters.moneyEntryId,
    batchId: matters.codeBatchId,
    questionId: matters.draftQuestionId,
  };
  return (pattern, parameter) =>
    parameter === 'number' && !pattern.startsWith('/logboek/')
      ? pattern.includes('/papier/')
        ? differingPaper
        : 1
      : (byParameter[parameter] ??
        Object.entries(found)
          .filter(([start]) => pattern.startsWith(start))
          .sort(([one], [other]) => other.length - one.length)[0]?.[1]);
}

// Every form

/** The fields of a form as a page gives it, nothing filled in. */
export interface Forms {
  /** The form this viewer sees for a route, or else the first one that anybody sees. */
  for(viewer: KindOfViewer, route: Route): URLSearchParams | undefined;
  readonly fieldNames: readonly string[];
}

/** Every form on the pages at the sample addresses. */
export async function formsOf(site: WholeSite): Promise<Forms> {
  const seen = new Map<Route, Map<KindOfViewer, URLSearchParams>>();
  for (const viewer of kindsOfViewer) {
    for (const { method, address } of site.routes) {
      if (method !== 'GET') continue;
      const response = await site.ask(site.app, viewer, 'GET', address);
      if (!isPage(response)) continue;
      const $ = load(await response.text());
      for (const form of $('form[method=post]').toArray()) {
        const action = new URL($(form).attr('action') ?? '', new URL(address, site.settings.baseUrl))
          .pathname;
        const route = routeAt(site, 'POST', action);
        // A form for another thing than the sample says nothing about the sample.
        if (!route || (route.address !== action && route.pattern.includes(':'))) continue;
        const forms = seen.get(route) ?? new Map<KindOfViewer, URLSearchParams>();
        seen.set(route, forms);
        if (forms.has(viewer)) continue;
        const fields = new URLSearchParams(
          $(form)
            .serializeArray()
            .map(({ name, value }) => [name, value]),
        );
        const button = $(form).find('button[name]').first();
        if (button.length > 0) fields.append(button.attr('name') ?? '', button.attr('value') ?? '');
        forms.set(viewer, fields);
      }
    }
  }
  const all = [...seen.values()].flatMap(forms => [...forms.values()]);
  return {
    for: (viewer, route) => seen.get(route)?.get(viewer) ?? seen.get(route)?.values().next().value,
    fieldNames: [...new Set(all.flatMap(fields => [...fields.keys()]))],
  };
}

export const isPage = (response: Response): boolean =>
  response.status === 200 && (response.headers.get('content-type') ?? '').startsWith('text/html');

/** The route that answers at an address. */
export function routeAt(
  { routes }: Pick<WholeSite, 'routes'>,
  method: string,
  address: string,
): Route | undefined {
  return (
    routes.find(route => route.method === method && route.pattern === address) ??
    routes.find(route => route.method === method && asExpression(route.pattern).test(address))
  );
}

const asExpression = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/[.+]/g, '\\$&').replace(/:\w+(\{([^}]*)\})?/g, (_, __, form) => form ?? '[^/]+')}$`,
  );
