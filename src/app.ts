// The whole site as one value: give it a request, and it answers. Only this file mounts routes.
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { demoRoutes } from './demo/demo-routes.ts';
import { type Assets, assembleAssets } from './design/assets.ts';
import { galleryPage } from './design/gallery.ts';
import { type Frame, frameIn } from './design/layout.ts';
import { dayInWords } from './design/words.ts';
import { accountsRoutes } from './domains/accounts/routes.ts';
import { clusterOf, keepDraft } from './domains/answering/public.ts';
import { answeringRoutes } from './domains/answering/routes.ts';
import { budgetOccasion } from './domains/budgets/public.ts';
import { budgetsRoutes } from './domains/budgets/routes.ts';
import {
  besideFormalViews,
  confirmedViews,
  consultationOccasion,
  eraseSubmitter,
  viewsOfPerson,
} from './domains/consultations/public.ts';
import { consultationsRoutes } from './domains/consultations/routes.ts';
import { decisionsRoutes } from './domains/decisions/routes.ts';
import { displayedDocuments, documentSource, passageSource } from './domains/documents/public.ts';
import { documentsRoutes } from './domains/documents/routes.ts';
import { guidanceRoutes } from './domains/guidance/routes.ts';
import { importSource } from './domains/intake/public.ts';
import { intakeRoutes } from './domains/intake/routes.ts';
import { interestsRoutes } from './domains/interests/routes.ts';
import { bookGrant, takeBackGrant } from './domains/money/public.ts';
import { moneyRoutes } from './domains/money/routes.ts';
import { neighbourhoodRoutes } from './domains/neighbourhoods/routes.ts';
import {
  followAction,
  followWhenConfirmed,
  forgetPerson,
  tellOfSeat,
  trustAddressAction,
  trustAddressWhenConfirmed,
  unreadCount,
} from './domains/notifications/public.ts';
import { notificationRoutes } from './domains/notifications/routes.ts';
import {
  guest,
  hasRole,
  isAdministrator,
  isOfficial,
  isOfficialSeat,
  seatsEverHeldBy,
  seatsHeldBy,
  type Viewer,
  viewerIn,
} from './domains/organisations/public.ts';
import { organisationsRoutes } from './domains/organisations/routes.ts';
import { plansOf, trajectoryOccasion } from './domains/participation/public.ts';
import { participationRoutes } from './domains/participation/routes.ts';
import {
  currentPerson,
  passedSecondFactor,
  returnAddress,
  type SignedIn,
  withReturn,
} from './domains/people/public.ts';
import { peopleRoutes } from './domains/people/routes.ts';
import { planOfPromise, plansFromVoice, projectsOf } from './domains/projects/public.ts';
import { projectsRoutes } from './domains/projects/routes.ts';
import {
  eraseVerdicts,
  laterLinks,
  promiseCardsFrom,
  usesTheme,
  verdictsOfPerson,
} from './domains/promises/public.ts';
import { promisesRoutes } from './domains/promises/routes.ts';
import {
  confirmedReplies,
  eraseReplies,
  questionSource,
  repliesOfPerson,
} from './domains/questionnaires/public.ts';
import { questionnairesRoutes } from './domains/questionnaires/routes.ts';
import { askAboutYou, everythingToldBy, removeToldBy, withAboutYou } from './domains/reach/public.ts';
import { reachRoutes } from './domains/reach/routes.ts';
import { decisionOnVoice, eraseRater, ratingsBy, weighedIn } from './domains/reports/public.ts';
import { reportsRoutes } from './domains/reports/routes.ts';
import { talliesRoutes } from './domains/tallies/routes.ts';
import {
  confirmedVoices,
  countOwedBy,
  type Drafting,
  eraseAuthor,
  everythingBy,
  type Occasions,
  type Sources,
} from './domains/voices/public.ts';
import { allVoiceRoutes } from './domains/voices/routes.ts';
import { eraseAddress, exportAddress, findAddress, hasCheckedAddress } from './domains/voting/public.ts';
import { votingRoutes } from './domains/voting/routes.ts';
import { aboutRoutes } from './overviews/about/routes.ts';
import { administrationRoutes } from './overviews/administration/routes.ts';
import { budgetPageRoutes } from './overviews/budget/routes.ts';
import { councilRoutes } from './overviews/council/routes.ts';
import { awayPage, notFoundPage, somethingWrongPage, tooLargePage } from './overviews/errors/error-pages.ts';
import { homeRoutes } from './overviews/home/routes.ts';
import { myPageRoutes } from './overviews/my-page/routes.ts';
import { neighbourhoodPageRoutes } from './overviews/neighbourhood/routes.ts';
import { openDataRoutes } from './overviews/open-data/routes.ts';
import { recordRoutes } from './overviews/record/routes.ts';
import { searchRoutes } from './overviews/search/routes.ts';
import { trajectoryPageRoutes } from './overviews/trajectory/routes.ts';
import { workQueueRoutes } from './overviews/work-queue/routes.ts';
import { paths } from './paths.ts';
import { type Clock, dayOf } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { refuseForeignOrigins } from './platform/forgery.ts';
import { NotFound } from './platform/found.ts';
import { keepGuestPages } from './platform/guest-pages.ts';
import { safetyHeaders } from './platform/headers.ts';
import { type WriteLine, writeLine } from './platform/log/log-line.ts';
import { isUpToDate } from './platform/migrate.ts';
import { packPages } from './platform/pack-pages.ts';
import type { Settings } from './platform/settings.ts';
import { goTo, type Site, show, takeNotice } from './platform/site.ts';

const largestBody = 60 * 1024 * 1024;

export interface Means {
  readonly database: Database;
  readonly settings: Settings;
  readonly now: Clock;
  /** Where the lines about who tried what go; standard output unless told otherwise. */
  readonly log?: WriteLine;
  /** Occasions to bring voices in on besides those the site has, by kind. */
  readonly occasions?: Occasions;
}

export interface App {
  fetch(request: Request): Response | Promise<Response>;
  /** The same site for node:http, with the pages it keeps for guests. */
  readonly listener: RequestListener;
  /** Every address and method that answers, for the tests that read the whole site. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

export function createApp({ database, settings, now, log = writeLine, occasions: more = {} }: Means): App {
  const occasions: Occasions = {
    budget: budgetOccasion(hasCheckedAddress),
    trajectory: besideFormalViews(withAboutYou(trajectoryOccasion)),
    consultation: consultationOccasion,
    ...more,
  };
  const sources: Sources = {
    document: documentSource,
    passage: passageSource,
    question: questionSource,
    import: importSource,
  };
  const router = new Hono();
  const site: Site = { router, database, settings, now };
  const assets = assembleAssets(settings.tokensFile);
  const guestPages = keepGuestPages(database, now);

  router.use(packPages());
  router.use(guestPages.keep);
  router.use(safetyHeaders(settings.baseUrl));
  router.get('/assets/:file', c => sendAsset(c, assets));
  router.use(async (c, next) => {
    frameIn.set(c, frameFor(site, assets, c, guest));
    await next();
  });
  router.use(refuseForeignOrigins(settings.baseUrl));
  const limitBody = bodyLimit({
    maxSize: largestBody,
    onError: c => show(c, tooLargePage(frameIn.of(c)), 413),
  });
  router.use((c, next) => (c.req.method === 'GET' ? next() : limitBody(c, next)));

  router.get('/healthz', async c => {
    const isHealthy = await isUpToDate(database).catch(() => false);
    return c.json({ status: isHealthy ? 'in order' : 'not in order' }, isHealthy ? 200 : 503);
  });

  router.use(async (c, next) => {
    const signedIn = await currentPerson(site, c);
    const [viewer, unread] = signedIn
      ? await Promise.all([viewerOf(site, signedIn, c), unreadCount(database.read, signedIn.person.id)])
      : [guest, 0];
    viewerIn.set(c, viewer);
    frameIn.set(c, { ...frameFor(site, assets, c, viewer), unreadCount: unread });
    await next();
  });
  peopleRoutes(site, {
    mustHaveSecondFactor: async (db, personId, moment) =>
      (await seatsHeldBy(db, personId, dayOf(moment))).some(isOfficialSeat),
    actions: {
      [followAction]: followWhenConfirmed,
      [trustAddressAction]: trustAddressWhenConfirmed,
      ...confirmedVoices(occasions),
      ...confirmedViews,
      ...confirmedReplies(askAboutYou),
    },
    exports: {
      seats: (db, person) => seatsEverHeldBy(db, person.id),
      voices: (db, person) => everythingBy(db, person.id),
      replies: (db, person) => repliesOfPerson(db, person.id),
      verdicts: (db, person) => verdictsOfPerson(db, person.id),
      ratings: (db, person) => ratingsBy(db, person.id),
      formalViews: (db, person) => viewsOfPerson(db, person.id),
      address: (db, person) => exportAddress(db, person.id),
      aboutYou: (db, person) => everythingToldBy(db, person.id),
    },
    erasures: [
      forgetPerson,
      eraseAuthor,
      eraseSubmitter,
      (tx, person) => eraseReplies(tx, person.id),
      (tx, person, moment) => eraseVerdicts(tx, person.id, moment),
      (tx, person, moment) => eraseRater(tx, person.id, moment),
      (tx, person) => eraseAddress(tx, person.id),
      (tx, person) => removeToldBy(tx, person.id),
    ],
    addressOf: (db, personId, moment) => findAddress(db, personId, dayOf(moment)),
    log,
  });
  organisationsRoutes(site, {
    tellOfSeat,
    owesAnswers: async (db, bodyId) => {
      const today = dayOf(now());
      const { late, soon, later } = await countOwedBy(db, [bodyId], {}, { today, soonUntil: today });
      return late + soon + later > 0;
    },
  });
  notificationRoutes(site);
  const mayPromise = (viewer: Viewer): boolean => viewer.seats.length > 0;
  const drafting: Drafting = {
    addressOf: async (db, voiceId) => {
      const id = await clusterOf(db, voiceId);
      return id === undefined ? undefined : paths.cluster(id);
    },
    keep: (tx, viewer, draft, moment) => keepDraft(tx, viewer, draft, moment, occasions),
    changeLinks: async (db, { kind, id }) => [
      ...(await displayedDocuments(db, { kind, id }, { today: dayOf(now()), withComing: false })).map(
        ({ document }) => ({ label: document.title, address: paths.document(document.id) }),
      ),
      ...(kind === 'trajectory' ? await plansOf(db, id) : []).map(({ number, statedAt }) => ({
        label: `Participatieplan, versie ${number} van ${dayInWords(statedAt)}`,
        address: paths.planVersion(id, number),
      })),
    ],
  };
  allVoiceRoutes(site, {
    drafting,
    laterLinks: async (db, voiceId, today) => [
      ...(await plansFromVoice(db, voiceId, now())),
      ...(await decisionOnVoice(db, voiceId)),
      ...(await laterLinks(db, voiceId, today)),
    ],
    mayPromise,
    occasions,
    sources,
    usesTheme,
  });
  intakeRoutes(site, occasions);
  answeringRoutes(site, { occasions, changeLinks: drafting.changeLinks });
  decisionsRoutes(site, { promisesFrom: promiseCardsFrom, mayPromise, weighedIn });
  interestsRoutes(site);
  promisesRoutes(site, { earlierLinks: (db, promiseId) => planOfPromise(db, promiseId, now()) });
  budgetsRoutes(site, { bookGrant, takeBackGrant });
  moneyRoutes(site, { projectsOf });
  documentsRoutes(site, occasions);
  questionnairesRoutes(site, askAboutYou);
  projectsRoutes(site);
  accountsRoutes(site);
  reportsRoutes(site);
  consultationsRoutes(site);
  budgetPageRoutes(site);
  participationRoutes(site);
  trajectoryPageRoutes(site);
  votingRoutes(site);
  talliesRoutes(site);
  guidanceRoutes(site);
  reachRoutes(site);
  councilRoutes(site);
  workQueueRoutes(site);
  myPageRoutes(site, occasions);
  neighbourhoodRoutes(site);
  neighbourhoodPageRoutes(site);
  homeRoutes(site);
  aboutRoutes(site);
  openDataRoutes(site);
  recordRoutes(site);
  searchRoutes(site);
  administrationRoutes(site);
  router.get(paths.gallery, c => show(c, galleryPage(frameIn.of(c))));
  if (settings.isDemo) demoRoutes(site);

  router.notFound(c => show(c, notFoundPage(frameIn.of(c)), 404));
  router.onError((error, c) => {
    const frame = frameIn.of(c);
    if (error instanceof NotFound) {
      // What an official may not see before the second step, looks as if it is not there. The way to it is shown.
      return c.req.method === 'GET' && hasSeatsWithheld.has(c.req.raw)
        ? goTo(c, withReturn(paths.secondStep, c.req.path))
        : show(c, notFoundPage(frame), 404);
    }
    const reference = randomUUID().slice(0, 8);
    const isAway = database.failureOf(error) === 'away';
    console.error(JSON.stringify({ at: now(), reference, path: c.req.path, error: String(error.stack) }));
    const { pathname, search } = new URL(c.req.url);
    const doing =
      c.req.method === 'GET' ? { reading: returnAddress(pathname + search) ?? paths.home } : 'sending';
    if (!isAway) return show(c, somethingWrongPage(frame, doing, reference), 500);
    c.header('Retry-After', '10');
    return show(c, awayPage(frame, doing), 503);
  });

  return {
    fetch: request => router.fetch(request),
    listener: guestPages.before(
      getRequestListener((request, connection) => router.fetch(request, connection)),
    ),
    routes: router.routes,
  };
}

/** The person with the seats that count now: an official's count only after the second factor. */
async function viewerOf({ database, now }: Site, { person, session }: SignedIn, c: Context): Promise<Viewer> {
  const held = await seatsHeldBy(database.read, person.id, dayOf(now()));
  const seats = passedSecondFactor(session, now()) ? held : held.filter(seat => !isOfficialSeat(seat));
  if (seats.length < held.length) hasSeatsWithheld.add(c.req.raw);
  return { person, seats };
}

/** Requests of officials who have not taken the second step yet. */
const hasSeatsWithheld = new WeakSet<Request>();

function frameFor({ settings }: Site, assets: Assets, c: Context, viewer: Viewer): Frame {
  const isPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
  const notice = isPage ? takeNotice(c) : undefined;
  return {
    townName: settings.townName,
    path: c.req.path,
    isDemo: settings.isDemo,
    person: viewer.person && { name: viewer.person.name },
    isOfficial: isOfficial(viewer),
    isAdministrator: isAdministrator(viewer),
    isCouncilMember: hasRole(viewer, 'council-member', 'alderman'),
    ...(notice && { notice }),
    assets,
  };
}

function sendAsset(c: Context, assets: Assets): Response {
  const asset = assets.files.get(c.req.path);
  if (!asset) return c.text('Niet gevonden', 404);
  const accepted = c.req.header('accept-encoding') ?? '';
  const [encoding, bytes] =
    asset.brotli && /\bbr\b/.test(accepted)
      ? ['br', asset.brotli]
      : asset.gzip && /\bgzip\b/.test(accepted)
        ? ['gzip', asset.gzip]
        : [undefined, asset.bytes];
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      ...(encoding && { 'content-encoding': encoding }),
    },
  });
}
