import type { Context } from 'hono';
import type { ChainLink } from '../../design/components/chain/chain.ts';
import { frameIn } from '../../design/layout.ts';
import type { Html } from '../../design/view.ts';
import { dayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf, isDay } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { photosOfForm } from '../../platform/keep-photos.ts';
import { aroundIn, readPage } from '../../platform/keyset.ts';
import { once } from '../../platform/once.ts';
import { photoMediaType } from '../../platform/photo.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { rowsOf, sendInParts } from '../../platform/send-in-parts.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import {
  findDecision,
  numbersIn,
  pickDecision,
  pickedIn,
  pickedOneIn,
  wordsToFind,
} from '../decisions/public.ts';
import { allAreas, areasWithCodes } from '../neighbourhoods/public.ts';
import { followForm, isFollowing } from '../notifications/public.ts';
import {
  findOrganisation,
  findSeat,
  organisationsOn,
  seatIn,
  seatName,
  viewerIn,
} from '../organisations/public.ts';
import { allThemes, findVoice, pickVoices, voiceLines } from '../voices/public.ts';
import { addPhotos } from './add-photos.ts';
import { changePromise } from './change-promise.ts';
import { beneficiariesOf } from './concerned.ts';
import { endPromise } from './end-promise.ts';
import { giveVerdict } from './give-verdict.ts';
import { hideVerdict } from './hide-verdict.ts';
import { keeperOptions, keepersToMakeFor } from './keeper-options.ts';
import { makePromise } from './make-promise.ts';
import { csvOf, jsonOf, type OpenPromise } from './open-data.ts';
import { changePage } from './pages/change-page.ts';
import { endPage } from './pages/end-page.ts';
import { makePromisePage, type TypedMake } from './pages/make-promise-page.ts';
import { progressPage } from './pages/progress-page.ts';
import { mostPhotos } from './pages/promise-form.ts';
import { promisePage } from './pages/promise-page.ts';
import { promisesPage, stateNames } from './pages/promises-page.ts';
import { hideVerdictPage, reopenPage } from './pages/reason-page.ts';
import { verdictPage } from './pages/verdict-page.ts';
import { findPhotoFile, loosePhotos, type PhotoSize, photosOf } from './photo-store.ts';
import { mayModerate, mayReopen, mayReport, standingOf } from './policy.ts';
import {
  type Ending,
  isOpenForVerdicts,
  type Pledge,
  type PromiseProblems,
  type TypedTerms,
} from './promise.ts';
import { markOf, type PromiseFilter, statesAsked } from './promise-filter.ts';
import { promisesIn } from './promise-list-store.ts';
import { areasNamedIn, findPromise, termsOf, voiceIdsOf } from './promise-store.ts';
import { reopenPromise } from './reopen-promise.ts';
import { reportProgress } from './report-progress.ts';
import { fillStep, type TypedStep } from './step.ts';
import { stepsOf } from './step-store.ts';
import type { TypedVerdict } from './verdict.ts';
import { findVerdict, verdictBy, verdictsOn } from './verdict-store.ts';

/** What app.ts hands in: the links of the chain that only later domains know. */
export interface AroundPromises {
  /** What a promise was made for besides voices and a decision, such as a plan that residents chose. */
  earlierLinks(db: Queries, promiseId: number): Promise<readonly ChainLink[]>;
}

export function promisesRoutes({ router, database, now }: Site, around: AroundPromises): void {
  const db = database.read;
  const today = () => dayOf(now());

  // The register

  router.get(paths.promises, async c => {
    const { filter, keeperKey } = filterIn(c);
    const [areas, themes, keepers] = await Promise.all([
      allAreas(db),
      allThemes(db),
      keeperOptions(db, today()),
    ]);
    const { rows, previous, next } = await readPage(
      aroundIn(c.req.query()),
      (around, atMost) => promisesIn(db, filter, { today: today(), ...around, atMost }),
      promise => markOf(promise, filter),
    );
    const asked = asQuery(filter, keeperKey);
    const at = (change: Record<string, string | undefined>) =>
      `${paths.promises}${queryOf({ ...asked, ...change })}`;
    const keeper = keepers
      .flatMap(group => ('options' in group ? group.options : [group]))
      .find(option => option.value === keeperKey);
    const chosen = [
      { key: 'stand', label: filter.state && stateNames[filter.state] },
      { key: 'wijk', label: areas.find(area => area.code === filter.areaCode)?.name },
      { key: 'wie', label: keeper?.label },
      { key: 'thema', label: themes.find(theme => theme.slug === filter.themeSlug)?.name },
      { key: 'vanaf', label: filter.fromOn && `vanaf ${dayInWords(filter.fromOn)}` },
      { key: 'tot-en-met', label: filter.untilOn && `tot en met ${dayInWords(filter.untilOn)}` },
    ].flatMap(({ key, label }) => (label ? [{ label, href: at({ [key]: undefined }) }] : []));
    const page = promisesPage(frameIn.of(c), {
      promises: rows,
      areasNamed: await areasNamedIn(
        db,
        rows.map(promise => promise.id),
      ),
      filter,
      keeperKey,
      keepers,
      areas,
      themes,
      chosen,
      query: queryOf(asked),
      previous: previous && at(previous),
      next: next && at(next),
      mayMake: viewerIn.of(c).seats.length > 0,
      today: today(),
    });
    return showToEveryGuest(c, page);
  });

  router.get(paths.promisesCsv, c =>
    sendInParts(
      c,
      { name: 'afspraken.csv', mediaType: 'text/csv; charset=utf-8' },
      csvOf(everyPromise(filterIn(c).filter), today()),
    ),
  );

  router.get(paths.promisesJson, c =>
    sendInParts(
      c,
      { name: 'afspraken.json', mediaType: 'application/json; charset=utf-8' },
      jsonOf(everyPromise(filterIn(c).filter), today()),
    ),
  );

  const everyPromise = (filter: PromiseFilter) =>
    rowsOf<OpenPromise>(async last => {
      const after = last && markOf(last, filter);
      const rows = await promisesIn(db, filter, { today: today(), after, atMost: 500 });
      const areas = await areasNamedIn(
        db,
        rows.map(row => row.id),
      );
      return rows.map(row => ({ ...row, areaCodes: (areas.get(row.id) ?? []).map(area => area.code) }));
    });

  // Making a promise

  router.get(paths.newPromise, async c => {
    const decision = await findDecision(db, Number(queryText(c, 'besluit')) || 0);
    const voiceIds = queryText(c, 'inbreng');
    const voice = await findVoice(db, numbersIn(voiceIds)?.[0] ?? 0);
    const bodyId = decision?.bodyId ?? voice?.bodyId;
    const typed: TypedMake = {
      ...emptyPromise,
      keeperKey: bodyId ? `body:${bodyId}` : '',
      decisionId: decision?.id.toString() ?? '',
      voiceIds,
      areaCodes: voice?.areaCode ? [voice.areaCode] : [],
      themeSlug: voice?.themeSlug ?? '',
      promisedOn: decision?.decidedOn ?? today(),
    };
    return show(c, await makePage(c, typed));
  });

  router.post(paths.newPromise, async c => {
    const viewer = viewerIn.of(c);
    allowed((await keepersToMakeFor(db, viewer, today())).length > 0);
    const form = await readForm(c);
    const typed = promiseTyped(form);
    const words = { ofDecision: wordsToFind(form, 'decisionId'), ofVoices: wordsToFind(form, 'voiceIds') };
    if (words.ofDecision !== undefined || words.ofVoices !== undefined)
      return show(c, await makePage(c, typed, { words }));
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const promise = await makePromise(tx, viewer, typed, now());
        return 'refused' in promise ? promise : { address: paths.promise(promise.id) };
      }),
    );
    if ('address' in outcome) {
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'De afspraak staat vast. Wie erop wacht, krijgt bericht.',
      });
    }
    allowed(outcome.refused === 'incomplete');
    return show(c, await makePage(c, typed, 'problems' in outcome ? outcome : {}), 422);
  });

  const makePage = async (
    c: Context,
    typed: TypedMake,
    {
      problems = {},
      words = {},
    }: {
      problems?: PromiseProblems;
      words?: { ofDecision?: string | undefined; ofVoices?: string | undefined };
    } = {},
  ): Promise<Html> => {
    const viewer = viewerIn.of(c);
    const keepers = await keepersToMakeFor(db, viewer, today());
    allowed(keepers.length > 0);
    return makePromisePage(frameIn.of(c), {
      typed,
      keepers,
      mayBeContact: true,
      areas: await allAreas(db),
      themes: await allThemes(db),
      organisations: await organisationsOn(db, today()),
      decision: await pickDecision(database, numbersIn(typed.decisionId) ?? [], words.ofDecision),
      voices: await pickVoices(database, numbersIn(typed.voiceIds) ?? [], words.ofVoices),
      problems,
    });
  };

  // One promise

  router.get('/afspraken/fotos/:key', c => sendPhoto(c, 'large'));
  router.get('/afspraken/fotos/:key/klein', c => sendPhoto(c, 'thumbnail'));

  const sendPhoto = async (c: Context, size: PhotoSize): Promise<Response> => {
    const bytes = found(await findPhotoFile(db, c.req.param('key') ?? '', size));
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': photoMediaType,
      // A key stands for one picture for ever.
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  };

  router.get('/afspraken/:id', async c => {
    const viewer = viewerIn.of(c);
    const promise = await promiseIn(c);
    const { id, keeper, contactSeatId, beneficiaryOrganisationId, beneficiaryAreaCode } = promise;
    const [
      areas,
      themes,
      terms,
      steps,
      photos,
      verdicts,
      voices,
      decision,
      contact,
      organisation,
      area,
      earlierLinks,
    ] = await Promise.all([
      areasNamedIn(db, [id]),
      allThemes(db),
      termsOf(db, id),
      stepsOf(db, id),
      photosOf(db, id),
      verdictsOn(db, id),
      voiceIdsOf(db, id).then(ids => voiceLines(db, ids)),
      promise.decisionId === null ? undefined : findDecision(db, promise.decisionId),
      contactSeatId === null ? undefined : findSeat(db, contactSeatId),
      beneficiaryOrganisationId === null ? undefined : findOrganisation(db, beneficiaryOrganisationId),
      areasWithCodes(db, beneficiaryAreaCode === null ? [] : [beneficiaryAreaCode]),
      around.earlierLinks(db, id),
    ]);
    const standing = viewer.person
      ? standingOf(viewer, keeper, await beneficiariesOf(db, promise, today()))
      : undefined;
    const topic = `promise:${id}` as const;
    const page = promisePage(frameIn.of(c), {
      promise,
      areas: areas.get(id) ?? [],
      themeName: themes.find(theme => theme.slug === promise.themeSlug)?.name,
      beneficiaryOrganisation: organisation,
      beneficiaryArea: area[0],
      contactName: contact && `${contact.personName}, ${seatName(contact)}`,
      terms,
      voices,
      decision,
      earlierLinks,
      steps,
      photos,
      verdicts,
      chances: {
        mayReport: mayReport(viewer, keeper),
        mayReopen: mayReopen(viewer, keeper),
        standing,
        hasVerdict: verdicts.some(verdict => verdict.personId === viewer.person?.id),
        mayModerate: mayModerate(viewer, keeper),
        isGuest: viewer.person === null,
      },
      follow: followForm({
        topic,
        what: 'deze afspraak',
        isFollowing: viewer.person !== null && (await isFollowing(db, viewer.person.id, topic)),
        returnTo: paths.promise(id),
      }),
      today: today(),
    });
    return showToEveryGuest(c, page);
  });

  const promiseIn = async (c: Context): Promise<Pledge> => found(await findPromise(db, numberIn(c, 'id')));

  /** A promise that goes on, and whose keeper is looking. */
  const ownOpenPromiseIn = async (c: Context): Promise<Pledge> => {
    const promise = await promiseIn(c);
    allowed(mayReport(viewerIn.of(c), promise.keeper) && !promise.isEnded);
    return promise;
  };

  /** Runs a verb once for a form. What is wrong with the form comes back, or nothing when it was done. */
  const change = async <Outcome extends object>(
    form: Form,
    promise: Pledge,
    verb: (tx: Transaction) => Promise<Outcome>,
  ): Promise<Extract<Outcome, { problems: unknown }> | undefined> => {
    const outcome = await database.write(tx =>
      once<Refusal>(tx, form, now(), async () => {
        const result = await verb(tx);
        return isRefusal(result) ? result : { address: paths.promise(promise.id) };
      }),
    );
    if ('address' in outcome) return undefined;
    allowed('problems' in outcome);
    return outcome as unknown as Extract<Outcome, { problems: unknown }>;
  };

  /** The photos of a form, kept at once; and what is wrong with one of them. */
  const photosIn = async (form: Form) => {
    const keep = (files: readonly File[]) => addPhotos(database, files, now());
    const { keys, problem } = await photosOfForm(form, { most: mostPhotos, keep });
    return { photoKeys: keys, photoProblem: problem && { photos: problem } };
  };

  const backTo = (c: Context, promise: Pledge, text: string): Response =>
    goTo(c, paths.promise(promise.id), { kind: 'ok', text });

  router.get('/afspraken/:id/voortgang', async c => {
    const promise = await ownOpenPromiseIn(c);
    const viewer = viewerIn.of(c);
    const page = progressPage(frameIn.of(c), promise, {
      typed: {
        text: '',
        happenedOn: today(),
        link: '',
        isUnderWay: true,
        isContact: viewer.seats.some(seat => seat.id === promise.contactSeatId),
      },
      mayBeContact: seatIn(viewer, promise.keeper.bodyId ?? 0) !== undefined,
    });
    return show(c, page);
  });

  router.post('/afspraken/:id/voortgang', async c => {
    const promise = await ownOpenPromiseIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = {
      ...stepTyped(form),
      isUnderWay: form.text('state') !== 'planned',
      isContact: form.isChecked('isContact'),
    };
    const { photoKeys, photoProblem } = await photosIn(form);
    const problems = { ...problemsOf(fillStep(typed, today())), ...photoProblem };
    if (Object.keys(problems).length === 0) {
      const report = { promiseId: promise.id, ...typed, photoKeys };
      await change(form, promise, tx => reportProgress(tx, viewer, report, now()));
      return backTo(c, promise, 'Uw bericht staat erbij. Wie op de afspraak wacht, krijgt bericht.');
    }
    const mayBeContact = seatIn(viewer, promise.keeper.bodyId ?? 0) !== undefined;
    const photos = await loosePhotos(db, photoKeys);
    return show(c, progressPage(frameIn.of(c), promise, { typed, photos, mayBeContact, problems }), 422);
  });

  router.get('/afspraken/:id/afsluiten', async c => {
    const promise = await ownOpenPromiseIn(c);
    const typed = { text: '', happenedOn: today(), link: '', ending: '' };
    return show(c, endPage(frameIn.of(c), promise, { typed }));
  });

  router.post('/afspraken/:id/afsluiten', async c => {
    const promise = await ownOpenPromiseIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = { ...stepTyped(form), ending: form.text('ending') };
    const ending = endings.find(known => known === typed.ending);
    const { photoKeys, photoProblem } = await photosIn(form);
    const problems = {
      ...(!ending && { ending: 'ending-missing' as const }),
      ...problemsOf(fillStep(typed, today())),
      ...photoProblem,
    };
    if (ending && Object.keys(problems).length === 0) {
      const report = { promiseId: promise.id, ...typed, ending, photoKeys };
      await change(form, promise, tx => endPromise(tx, viewer, report, now()));
      return backTo(c, promise, 'De afspraak is afgesloten. Wie erop wachtte, krijgt bericht.');
    }
    const photos = await loosePhotos(db, photoKeys);
    return show(c, endPage(frameIn.of(c), promise, { typed, photos, problems }), 422);
  });

  router.get('/afspraken/:id/wijzigen', async c => {
    const promise = await ownOpenPromiseIn(c);
    const { title, text, dueOn } = promise;
    return show(c, changePage(frameIn.of(c), promise, { typed: { title, text, dueOn, reason: '' } }));
  });

  router.post('/afspraken/:id/wijzigen', async c => {
    const promise = await ownOpenPromiseIn(c);
    const form = await readForm(c);
    const typed: TypedTerms = {
      title: form.text('title'),
      text: form.text('text'),
      dueOn: form.text('dueOn'),
      reason: form.text('reason'),
    };
    const refusal = await change(form, promise, tx =>
      changePromise(tx, viewerIn.of(c), { promiseId: promise.id, ...typed }, now()),
    );
    if (!refusal) return backTo(c, promise, 'De afspraak is gewijzigd. Wie erop wacht, krijgt bericht.');
    const { problems } = refusal;
    return show(c, changePage(frameIn.of(c), promise, { typed, problems }), 422);
  });

  router.get('/afspraken/:id/heropenen', async c => {
    const promise = await endedPromiseIn(c);
    return show(c, reopenPage(frameIn.of(c), promise, { reason: '' }));
  });

  router.post('/afspraken/:id/heropenen', async c => {
    const promise = await endedPromiseIn(c);
    const form = await readForm(c);
    const reason = form.text('reason');
    const refusal = await change(form, promise, tx =>
      reopenPromise(tx, viewerIn.of(c), { promiseId: promise.id, reason }, now()),
    );
    if (!refusal) return backTo(c, promise, 'De afspraak loopt weer.');
    const { problems } = refusal;
    return show(c, reopenPage(frameIn.of(c), promise, { reason, problems }), 422);
  });

  const endedPromiseIn = async (c: Context): Promise<Pledge> => {
    const promise = await promiseIn(c);
    allowed(mayReopen(viewerIn.of(c), promise.keeper) && promise.isEnded);
    return promise;
  };

  // Verdicts

  router.get('/afspraken/:id/oordeel', async c => {
    const promise = await promisedIn(c);
    const earlier = await verdictBy(db, promise.id, viewerIn.of(c).person?.id ?? 0);
    const typed: TypedVerdict = earlier
      ? { ...earlier, isKept: earlier.isKept ? 'ja' : 'nee' }
      : { isKept: '', line: '', isSigned: false };
    return show(c, verdictPage(frameIn.of(c), promise, { typed }));
  });

  router.post('/afspraken/:id/oordeel', async c => {
    const promise = await promisedIn(c);
    const form = await readForm(c);
    const typed: TypedVerdict = {
      isKept: form.text('isKept'),
      line: form.text('line'),
      isSigned: form.isChecked('isSigned'),
    };
    const refusal = await change(form, promise, tx =>
      giveVerdict(tx, viewerIn.of(c), { promiseId: promise.id, ...typed }, now()),
    );
    if (!refusal) return backTo(c, promise, 'Dank u. Uw oordeel staat bij de afspraak.');
    const { problems } = refusal;
    return show(c, verdictPage(frameIn.of(c), promise, { typed, problems }), 422);
  });

  /** A promise that was made to who is looking, and that can be judged now. */
  const promisedIn = async (c: Context): Promise<Pledge> => {
    const promise = await promiseIn(c);
    const to = await beneficiariesOf(db, promise, today());
    const standing = standingOf(viewerIn.of(c), promise.keeper, to);
    allowed(standing !== undefined && isOpenForVerdicts(promise, today()));
    return promise;
  };

  router.get('/afspraken/:id/oordelen/:verdictId/verbergen', async c => {
    const { promise, verdict } = await verdictIn(c);
    return show(c, hideVerdictPage(frameIn.of(c), promise, { verdict, reason: '' }));
  });

  router.post('/afspraken/:id/oordelen/:verdictId/verbergen', async c => {
    const { promise, verdict } = await verdictIn(c);
    const form = await readForm(c);
    const reason = form.text('reason');
    const refusal = await change(form, promise, tx =>
      hideVerdict(tx, viewerIn.of(c), { promiseId: promise.id, verdictId: verdict.id, reason }, now()),
    );
    if (!refusal) return backTo(c, promise, 'De toelichting is verborgen.');
    const { problems } = refusal;
    return show(c, hideVerdictPage(frameIn.of(c), promise, { verdict, reason, problems }), 422);
  });

  const verdictIn = async (c: Context) => {
    const promise = await promiseIn(c);
    const id = numberIn(c, 'verdictId');
    const verdict = found(await findVerdict(db, id));
    allowed(
      mayModerate(viewerIn.of(c), promise.keeper) &&
        verdict.promiseId === promise.id &&
        verdict.hiddenAt === null,
    );
    return { promise, verdict: { ...verdict, id } };
  };
}

const endings: readonly Ending[] = ['kept', 'broken', 'withdrawn'];

const emptyPromise: TypedMake = {
  title: '',
  text: '',
  themeSlug: '',
  dueOn: '',
  promisedOn: '',
  beneficiary: '',
  beneficiaryOrganisationId: null,
  beneficiaryAreaCode: '',
  areaCodes: [],
  decisionId: '',
  voiceIds: '',
  meeting: '',
  keeperKey: '',
  isContact: false,
};

const promiseTyped = (form: Form): TypedMake => ({
  title: form.text('title'),
  text: form.text('text'),
  themeSlug: form.text('theme'),
  dueOn: form.text('dueOn'),
  promisedOn: form.text('promisedOn'),
  beneficiary: form.text('beneficiary'),
  beneficiaryOrganisationId: idIn(form.text('beneficiaryOrganisation')) ?? null,
  beneficiaryAreaCode: form.text('beneficiaryArea'),
  areaCodes: [...new Set(form.all('areaCode'))],
  decisionId: pickedOneIn(form, 'decisionId'),
  voiceIds: pickedIn(form, 'voiceIds'),
  meeting: form.text('meeting'),
  keeperKey: form.text('keeper'),
  isContact: form.isChecked('isContact'),
});

const stepTyped = (form: Form): TypedStep => ({
  text: form.text('text'),
  happenedOn: form.text('happenedOn'),
  link: form.text('link'),
});

const idIn = (text: string): number | undefined => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

/** What is wrong with the fields of a step. */
const problemsOf = (filled: ReturnType<typeof fillStep>) => ('problems' in filled ? filled.problems : {});

function filterIn(c: Context): { filter: PromiseFilter; keeperKey: string } {
  const day = (name: string) => {
    const text = queryText(c, name);
    return isDay(text) ? text : undefined;
  };
  const [, kind, digits = ''] = /^(body|organisation):(\d+)$/.exec(queryText(c, 'wie')) ?? [];
  const id = idIn(digits);
  return {
    filter: {
      state: statesAsked.find(state => state === queryText(c, 'stand')),
      areaCode: queryText(c, 'wijk') || undefined,
      bodyId: kind === 'body' ? id : undefined,
      organisationId: kind === 'organisation' ? id : undefined,
      themeSlug: queryText(c, 'thema') || undefined,
      fromOn: day('vanaf'),
      untilOn: day('tot-en-met'),
    },
    keeperKey: id === undefined ? '' : `${kind}:${id}`,
  };
}

const asQuery = (filter: PromiseFilter, keeperKey: string): Record<string, string | undefined> => ({
  stand: filter.state,
  wijk: filter.areaCode,
  wie: keeperKey || undefined,
  thema: filter.themeSlug,
  vanaf: filter.fromOn,
  'tot-en-met': filter.untilOn,
});

function queryOf(parts: Record<string, string | undefined>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
