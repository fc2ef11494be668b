import type { Context } from 'hono';
import type { MatterCard } from '../../design/components/matter-card/matter-card.ts';
import { frameIn } from '../../design/layout.ts';
import type { Html } from '../../design/view.ts';
import { dayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf, isDay } from '../../platform/clock.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { aroundIn, readPage } from '../../platform/keyset.ts';
import { once } from '../../platform/once.ts';
import { rowsOf, sendInParts } from '../../platform/send-in-parts.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { followForm, isFollowing } from '../notifications/public.ts';
import { allBodies, type Viewer, viewerIn } from '../organisations/public.ts';
import { pickVoices, voiceCard, voiceLines } from '../voices/public.ts';
import { correctDecision } from './correct-decision.ts';
import { type Decision, type DecisionProblems, numbersIn, type TypedDecision } from './decision.ts';
import { decisionFormPage } from './pages/decision-form-page.ts';
import { decisionPage } from './pages/decision-page.ts';
import { decisionsPage } from './pages/decisions-page.ts';
import { outcomeNames } from './pages/outcome-badge.ts';
import { pickedIn, wordsToFind } from './picked-in.ts';
import { mayRecordDecision } from './policy.ts';
import { recordDecision } from './record-decision.ts';
import {
  areasNamedIn,
  type DecisionFilter,
  decisionsIn,
  findDecision,
  markOf,
  versionsOf,
  voiceIdsConsidered,
} from './store.ts';

/** What a later domain adds to these pages. */
export interface AfterDecisions {
  /** The promises that spring from a decision, as cards. */
  promisesFrom(db: Queries, decisionId: number, today: Day): Promise<readonly MatterCard[]>;
  mayPromise(viewer: Viewer): boolean;
  /** Where everything stands that was weighed, when it was more than some voices. */
  weighedIn(db: Queries, decisionId: number): Promise<Html | undefined>;
}

export function decisionsRoutes({ router, database, now }: Site, after: AfterDecisions): void {
  const db = database.read;
  const today = () => dayOf(now());

  router.get(paths.decisions, async c => {
    const filter = filterIn(c);
    const [areas, bodies] = await Promise.all([allAreas(db), allBodies(db, today())]);
    const { rows, previous, next } = await readPage(
      aroundIn(c.req.query()),
      (around, atMost) => decisionsIn(db, filter, { ...around, atMost }),
      markOf,
    );
    const at = (change: Record<string, string | undefined>) =>
      `${paths.decisions}${queryOf({ ...asQuery(filter), ...change })}`;
    const chosen = [
      { key: 'wijk', label: areas.find(area => area.code === filter.areaCode)?.name },
      { key: 'orgaan', label: bodies.find(body => body.id === filter.bodyId)?.name },
      { key: 'vanaf', label: filter.fromOn && `vanaf ${dayInWords(filter.fromOn)}` },
      { key: 'tot-en-met', label: filter.untilOn && `tot en met ${dayInWords(filter.untilOn)}` },
    ].flatMap(({ key, label }) => (label ? [{ label, href: at({ [key]: undefined }) }] : []));
    const page = decisionsPage(frameIn.of(c), {
      decisions: rows,
      areasNamed: await areasNamedIn(
        db,
        rows.map(decision => decision.id),
      ),
      filter,
      bodies,
      areas,
      chosen,
      query: queryOf(asQuery(filter)),
      previous: previous && at(previous),
      next: next && at(next),
      mayRecord: bodies.some(body => mayRecordDecision(viewerIn.of(c), body)),
    });
    return showToEveryGuest(c, page);
  });

  router.get(paths.decisionsCsv, c =>
    sendInParts(
      c,
      { name: 'besluiten.csv', mediaType: 'text/csv; charset=utf-8' },
      csvOf(everyDecision(filterIn(c))),
    ),
  );

  router.get(paths.decisionsJson, c =>
    sendInParts(
      c,
      { name: 'besluiten.json', mediaType: 'application/json; charset=utf-8' },
      jsonOf(everyDecision(filterIn(c))),
    ),
  );

  const everyDecision = (filter: DecisionFilter) =>
    rowsOf<OpenDecision>(async last => {
      const rows = await decisionsIn(db, filter, { after: last && markOf(last), atMost: 500 });
      const areas = await areasNamedIn(
        db,
        rows.map(row => row.id),
      );
      return rows.map(row => ({ ...row, areaCodes: (areas.get(row.id) ?? []).map(area => area.code) }));
    });

  router.get(paths.newDecision, async c => {
    const bodies = await bodiesFor(viewerIn.of(c));
    allowed(bodies.length > 0);
    const bodyId = Number(queryText(c, 'orgaan')) || bodies[0]?.id;
    const typed = { ...emptyDecision, voiceIds: queryText(c, 'inbreng'), bodyId };
    const page = decisionFormPage(frameIn.of(c), {
      action: paths.newDecision,
      typed,
      bodies,
      areas: await allAreas(db),
      voices: await voicesOf(typed),
    });
    return show(c, page);
  });

  router.post(paths.newDecision, async c => {
    const viewer = viewerIn.of(c);
    const bodies = await bodiesFor(viewer);
    allowed(bodies.length > 0);
    const form = await readForm(c);
    const typed = { ...decisionTyped(form), bodyId: Number(form.text('bodyId')) };
    const again = async (words?: string, problems: DecisionProblems = {}) =>
      decisionFormPage(frameIn.of(c), {
        action: paths.newDecision,
        typed,
        bodies,
        areas: await allAreas(db),
        voices: await voicesOf(typed, words),
        problems,
      });
    const words = wordsToFind(form, 'voiceIds');
    if (words !== undefined) return show(c, await again(words));
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const decision = await recordDecision(tx, viewer, typed, now());
        return 'refused' in decision ? decision : { address: paths.decision(decision.id) };
      }),
    );
    if ('address' in outcome) {
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Het besluit is vastgelegd. Wie heeft meegepraat, krijgt bericht.',
      });
    }
    allowed(outcome.refused === 'incomplete');
    return show(c, await again(undefined, 'problems' in outcome ? outcome.problems : {}), 422);
  });

  router.get('/besluiten/:id', async c => {
    const viewer = viewerIn.of(c);
    const decision = found(await findDecision(db, numberIn(c, 'id')));
    const [areas, versions, voices, promises] = await Promise.all([
      areasNamedIn(db, [decision.id]),
      versionsOf(db, decision.id),
      voiceIdsConsidered(db, decision.id).then(ids => voiceLines(db, ids)),
      after.promisesFrom(db, decision.id, today()),
    ]);
    const page = decisionPage(frameIn.of(c), {
      decision,
      areas: areas.get(decision.id) ?? [],
      versions,
      voices: voices.map(voice => voiceCard(voice, today())),
      promises,
      follow: followForm({
        topic: `decision:${decision.id}`,
        what: 'dit besluit',
        isFollowing:
          viewer.person !== null && (await isFollowing(db, viewer.person.id, `decision:${decision.id}`)),
        returnTo: paths.decision(decision.id),
      }),
      mayCorrect: mayRecordDecision(viewer, bodyOf(decision)),
      mayPromise: after.mayPromise(viewer),
      weighedIn: await after.weighedIn(db, decision.id),
    });
    return showToEveryGuest(c, page);
  });

  router.get('/besluiten/:id/verbeteren', async c => {
    const decision = found(await findDecision(db, numberIn(c, 'id')));
    allowed(mayRecordDecision(viewerIn.of(c), bodyOf(decision)));
    const [current] = await versionsOf(db, decision.id);
    const { areaCodes, voiceIds } = found(current);
    const typed: TypedDecision = {
      ...decision,
      caseNumber: decision.caseNumber ?? '',
      areaCodes,
      voiceIds: voiceIds.join(', '),
    };
    return show(c, await correctionPage(c, decision, typed, ''));
  });

  router.post('/besluiten/:id/verbeteren', async c => {
    const decision = found(await findDecision(db, numberIn(c, 'id')));
    const viewer = viewerIn.of(c);
    allowed(mayRecordDecision(viewer, bodyOf(decision)));
    const form = await readForm(c);
    const typed = decisionTyped(form);
    const correction = form.text('correction');
    const words = wordsToFind(form, 'voiceIds');
    if (words !== undefined) return show(c, await correctionPage(c, decision, typed, correction, { words }));
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const corrected = await correctDecision(
          tx,
          viewer,
          { decisionId: decision.id, correction, ...typed },
          now(),
        );
        return 'refused' in corrected ? corrected : { address: paths.decision(decision.id) };
      }),
    );
    if ('address' in outcome) {
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Het besluit is verbeterd. De oude tekst blijft te lezen.',
      });
    }
    allowed(outcome.refused === 'incomplete');
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(c, await correctionPage(c, decision, typed, correction, { problems }), 422);
  });

  const correctionPage = async (
    c: Context,
    decision: Decision,
    typed: TypedDecision,
    correction: string,
    { words, problems = {} }: { words?: string; problems?: DecisionProblems } = {},
  ) =>
    decisionFormPage(frameIn.of(c), {
      action: paths.correctDecision(decision.id),
      typed: { ...typed, bodyId: decision.bodyId },
      bodies: [],
      areas: await allAreas(db),
      voices: await voicesOf(typed, words),
      correcting: { id: decision.id, title: decision.title, correction },
      problems,
    });

  const voicesOf = ({ voiceIds }: TypedDecision, words?: string) =>
    pickVoices(database, numbersIn(voiceIds) ?? [], words);

  const bodiesFor = async (viewer: Viewer) =>
    (await allBodies(db, today())).filter(body => mayRecordDecision(viewer, body));
}

const bodyOf = ({ bodyId, organisationId, bodyKind }: Decision) => ({
  id: bodyId,
  organisationId,
  kind: bodyKind,
});

const emptyDecision: TypedDecision = {
  title: '',
  decidedOn: '',
  outcome: '',
  text: '',
  reason: '',
  caseNumber: '',
  areaCodes: [],
  voiceIds: '',
};

const decisionTyped = (form: Form): TypedDecision => ({
  title: form.text('title'),
  decidedOn: form.text('decidedOn'),
  outcome: form.text('outcome'),
  text: form.text('text'),
  reason: form.text('reason'),
  caseNumber: form.text('caseNumber'),
  areaCodes: [...new Set(form.all('areaCode'))],
  voiceIds: pickedIn(form, 'voiceIds'),
});

function filterIn(c: Context): DecisionFilter {
  const day = (name: string) => {
    const text = queryText(c, name);
    return isDay(text) ? text : undefined;
  };
  const bodyId = queryText(c, 'orgaan');
  return {
    areaCode: queryText(c, 'wijk') || undefined,
    bodyId: /^[1-9]\d{0,14}$/.test(bodyId) ? Number(bodyId) : undefined,
    fromOn: day('vanaf'),
    untilOn: day('tot-en-met'),
  };
}

const asQuery = (filter: DecisionFilter): Record<string, string | undefined> => ({
  wijk: filter.areaCode,
  orgaan: filter.bodyId?.toString(),
  vanaf: filter.fromOn,
  'tot-en-met': filter.untilOn,
});

function queryOf(parts: Record<string, string | undefined>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

type OpenDecision = Decision & { readonly areaCodes: readonly string[] };

async function* csvOf(pages: AsyncGenerator<OpenDecision[]>): AsyncGenerator<string> {
  yield csvStart +
    csvLine([
      'nummer',
      'besloten op',
      'orgaan',
      'organisatie',
      'titel',
      'uitkomst',
      'besluit',
      'reden',
      'zaaknummer',
      'gebieden',
      'adres',
    ]);
  for await (const rows of pages) {
    yield rows
      .map(it =>
        csvLine([
          it.id,
          it.decidedOn,
          it.bodyName,
          it.organisationName,
          it.title,
          outcomeNames[it.outcome],
          it.text,
          it.reason,
          it.caseNumber,
          it.areaCodes.join(' '),
          paths.decision(it.id),
        ]),
      )
      .join('');
  }
}

async function* jsonOf(pages: AsyncGenerator<OpenDecision[]>): AsyncGenerator<string> {
  let isFirst = true;
  yield '[';
  for await (const rows of pages) {
    yield (isFirst ? '\n' : ',\n') + rows.map(row => JSON.stringify(row)).join(',\n');
    isFirst = false;
  }
  yield '\n]\n';
}
