import type { Context } from 'hono';
import { inSentences } from '../../design/in-sentences.ts';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found, NotFound } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { findTrajectory, isPublished, mayRun, type PublishedTrajectory } from '../participation/public.ts';
import { alike } from '../voices/public.ts';
import { describeInterest } from './describe-interest.ts';
import { hearInterest } from './hear-interest.ts';
import { interestKey, type RegisteredInterest, type TypedInterest, weighingNames } from './interest.ts';
import { nameInterest } from './name-interest.ts';
import { type InterestPage, interestPage, interestSentences } from './pages/interest-page.ts';
import { registerPage } from './pages/register-page.ts';
import { removeInterest } from './remove-interest.ts';
import { stateConflict } from './state-conflict.ts';
import { countUnheard, heardIn, interestsOf, voicesToHear } from './store.ts';
import { weighInterest } from './weigh-interest.ts';

const mostSuggested = 40;

/** The register of interests of a trajectory, and keeping it. */
export function interestsRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const trajectoryIn = async (c: Context): Promise<PublishedTrajectory> => {
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    if (!isPublished(trajectory)) throw new NotFound();
    return trajectory;
  };

  router.get(paths.interests(':id'), async c => {
    const trajectory = await trajectoryIn(c);
    const mayKeep = mayRun(viewerIn.of(c), trajectory);
    return showToEveryGuest(
      c,
      registerPage(frameIn.of(c), {
        trajectory,
        interests: await interestsOf(db, trajectory.id),
        mayKeep,
        unheardCount: mayKeep ? await countUnheard(db, trajectory.id) : 0,
      }),
    );
  });

  router.get(paths.interestsJson(':id'), async c => {
    const { id } = await trajectoryIn(c);
    return c.json({ interests: (await interestsOf(db, id)).map(openInterest) });
  });

  router.get(paths.interestsCsv(':id'), async c => {
    const { id } = await trajectoryIn(c);
    const lines = (await interestsOf(db, id))
      .map(openInterest)
      .map(it => [
        it.name,
        it.whose,
        it.places.join(', '),
        it.voiceCount,
        it.conflicts.map(({ name, explanation }) => `${name}: ${explanation}`).join(' | '),
        it.weighings[0]?.outcome ?? '',
        it.weighings[0]?.reason ?? '',
        it.weighings[0]?.weighedAt ?? '',
      ]);
    c.header('content-type', 'text/csv; charset=utf-8');
    const headings = ['name', 'whose', 'places', 'voices', 'conflicts', 'weighing', 'reason', 'weighedAt'];
    return c.body(csvStart + [headings, ...lines].map(csvLine).join(''));
  });

  router.get(paths.newInterest(':id'), async c => {
    const trajectory = await runIn(c);
    return show(c, await keepPage(c, trajectory, undefined, {}));
  });

  router.post(paths.newInterest(':id'), async c => {
    const trajectory = await runIn(c);
    const typed = await typedIn(await readForm(c), trajectory);
    const outcome = await database.write(tx =>
      nameInterest(tx, viewerIn.of(c), { trajectoryId: trajectory.id, typed }, now()),
    );
    if (!isRefusal(outcome))
      return goTo(c, paths.interest(trajectory.id, String(outcome.id)), {
        kind: 'ok',
        text: 'Het belang staat in het register. Wijs nu aan in welke reacties het te horen is.',
      });
    allowed(outcome.refused !== 'not-allowed');
    const errors = 'problems' in outcome ? inSentences(outcome.problems, interestSentences) : {};
    return show(c, await keepPage(c, trajectory, undefined, { typed, errors }), 422);
  });

  router.get(paths.interest(':id', ':interest'), async c => {
    const trajectory = await runIn(c);
    return show(c, await keepPage(c, trajectory, await interestIn(c, trajectory), {}));
  });

  router.post(paths.interest(':id', ':interest'), async c => {
    const trajectory = await runIn(c);
    const form = await readForm(c);
    const typed = await typedIn(form, trajectory);
    const version = Number(form.text('version'));
    const ref = refIn(c, trajectory);
    const outcome = await database.write(tx =>
      describeInterest(tx, viewerIn.of(c), { ref, typed, version }, now()),
    );
    if (!isRefusal(outcome)) return back(c, trajectory, 'Bewaard.');
    allowed(outcome.refused !== 'not-allowed');
    const errors =
      'problems' in outcome ? inSentences(outcome.problems, interestSentences) : { form: meanwhile };
    return show(c, await keepPage(c, trajectory, await interestIn(c, trajectory), { typed, errors }), 422);
  });

  router.post(paths.hearInterest(':id', ':interest'), async c => {
    const trajectory = await runIn(c);
    const form = await readForm(c);
    const numbers = (name: string): number[] =>
      form.all(name).flatMap(text => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : []));
    const input = { ref: refIn(c, trajectory), shownIds: numbers('shown'), tickedIds: numbers('voices') };
    const outcome = await database.write(tx => hearInterest(tx, viewerIn.of(c), input, now()));
    allowed(!isRefusal(outcome));
    return back(c, trajectory, 'De reacties zijn aangewezen.');
  });

  router.post(paths.interestConflict(':id', ':interest'), async c => {
    const trajectory = await runIn(c);
    const form = await readForm(c);
    const typedConflict = { otherKey: form.text('other'), explanation: form.text('explanation') };
    const input = { ref: refIn(c, trajectory), ...typedConflict, isOver: form.isChecked('isOver') };
    const outcome = await database.write(tx => stateConflict(tx, viewerIn.of(c), input, now()));
    if (!isRefusal(outcome))
      return back(c, trajectory, input.isOver ? 'Het botst niet meer.' : 'Vastgelegd.');
    allowed(outcome.refused !== 'not-allowed');
    const errors = conflictErrors[outcome.refused] ?? {};
    return show(
      c,
      await keepPage(c, trajectory, await interestIn(c, trajectory), { typedConflict, errors }),
      422,
    );
  });

  router.post(paths.weighInterest(':id', ':interest'), async c => {
    const trajectory = await runIn(c);
    const form = await readForm(c);
    const typedWeighing = { outcome: form.text('outcome'), reason: form.text('reason') };
    const input = { ref: refIn(c, trajectory), ...typedWeighing, after: Number(form.text('after')) };
    const outcome = await database.write(tx => weighInterest(tx, viewerIn.of(c), input, now()));
    if (!isRefusal(outcome)) return back(c, trajectory, 'De weging staat in het register.');
    allowed(outcome.refused !== 'not-allowed');
    const errors =
      'problems' in outcome ? inSentences(outcome.problems, weighingSentences) : { form: meanwhile };
    return show(
      c,
      await keepPage(c, trajectory, await interestIn(c, trajectory), { typedWeighing, errors }),
      422,
    );
  });

  router.post(paths.removeInterest(':id', ':interest'), async c => {
    const trajectory = await runIn(c);
    const reason = (await readForm(c)).text('removal');
    const outcome = await database.write(tx =>
      removeInterest(tx, viewerIn.of(c), { ref: refIn(c, trajectory), reason }, now()),
    );
    if (!isRefusal(outcome))
      return goTo(c, paths.interests(trajectory.id), { kind: 'ok', text: 'Het belang is weggehaald.' });
    allowed(outcome.refused !== 'not-allowed');
    const errors = { removal: 'Schrijf op waarom u het weghaalt, in ten hoogste 1.000 tekens.' };
    return show(c, await keepPage(c, trajectory, await interestIn(c, trajectory), { errors }), 422);
  });

  /** The trajectory, for whoever runs it. */
  const runIn = async (c: Context): Promise<PublishedTrajectory> => {
    const trajectory = await trajectoryIn(c);
    allowed(mayRun(viewerIn.of(c), trajectory));
    return trajectory;
  };

  const refIn = (c: Context, { id }: PublishedTrajectory) => ({
    trajectoryId: id,
    key: c.req.param('interest') ?? '',
  });

  const interestIn = async (c: Context, { id }: PublishedTrajectory): Promise<RegisteredInterest> =>
    found((await interestsOf(db, id)).find(it => interestKey(it) === c.req.param('interest')));

  const back = (c: Context, { id }: PublishedTrajectory, text: string) =>
    goTo(c, paths.interest(id, c.req.param('interest') ?? ''), { kind: 'ok', text });

  const placesIn = async ({ plan }: PublishedTrajectory) =>
    (await allAreas(db)).filter(
      ({ kind, code, parentCode }) =>
        kind !== 'municipality' &&
        (plan.areaCodes.length === 0
          ? kind === 'wijk'
          : plan.areaCodes.includes(code) || plan.areaCodes.includes(parentCode ?? '')),
    );

  const typedIn = async (form: Form, trajectory: PublishedTrajectory): Promise<TypedInterest> => {
    const known = await placesIn(trajectory);
    return {
      name: form.text('name').replace(/\s+/g, ' '),
      whose: form.text('whose').replace(/\s+/g, ' '),
      areaCodes: form.all('areaCodes').filter(code => known.some(area => area.code === code)),
    };
  };

  const keepPage = async (
    c: Context,
    trajectory: PublishedTrajectory,
    interest: RegisteredInterest | undefined,
    said: Partial<Pick<InterestPage, 'typed' | 'typedWeighing' | 'typedConflict' | 'errors'>>,
  ) => {
    const sought = queryText(c, 'zoek');
    const linked = new Set(interest?.id ? await heardIn(db, interest.id) : []);
    const voices = interest ? await voicesToHear(db, trajectory.id) : [];
    const words = interest ? `${interest.name} ${interest.whose} ${sought}` : '';
    const suggested = alike(
      sought === '' ? words : sought,
      voices
        .filter(({ id }) => !linked.has(id))
        .map(voice => ({ voice, title: `${voice.interest} ${voice.title}` })),
      mostSuggested,
    ).map(({ voice }) => ({ ...voice, isLinked: false }));
    return interestPage(frameIn.of(c), {
      trajectory,
      interest,
      others: (await interestsOf(db, trajectory.id)).filter(
        other => interest === undefined || interestKey(other) !== interestKey(interest),
      ),
      areaChoices: await placesIn(trajectory),
      typed: {
        name: interest?.name ?? '',
        whose: interest?.whose ?? '',
        areaCodes: interest?.places.map(({ code }) => code) ?? [],
      },
      typedWeighing: { outcome: '', reason: '' },
      typedConflict: { otherKey: '', explanation: '' },
      errors: {},
      voices: [
        ...voices.filter(({ id }) => linked.has(id)).map(voice => ({ ...voice, isLinked: true })),
        ...suggested,
      ],
      sought,
      ...said,
    });
  };
}

const meanwhile =
  'Een collega heeft dit intussen veranderd. Hiernaast staat wat er nu staat. Wat u schreef staat nog in het formulier. Bewaar opnieuw als het zo moet.';

const weighingSentences = {
  'outcome-missing': 'Kies wat het werd.',
  'reason-missing': 'Schrijf op waarom. Zonder reden kan een weging niet worden bewaard.',
  'reason-too-long': 'Maak de reden korter, ten hoogste 3.000 tekens.',
} as const;

const conflictErrors: Record<string, Record<string, string>> = {
  'other-missing': { other: 'Kies met welk ander belang dit botst.' },
  'explanation-missing': { explanation: 'Schrijf op hoe het botst.' },
  'explanation-too-long': { explanation: 'Maak dit korter, ten hoogste 1.000 tekens.' },
};

const openInterest = ({ name, whose, places, voiceCount, conflicts, weighings }: RegisteredInterest) => ({
  name,
  whose,
  places: places.map(place => place.name),
  voiceCount,
  conflicts: conflicts.map(conflict => ({ name: conflict.name, explanation: conflict.explanation })),
  weighings: weighings.map(({ outcome, reason, bodyName, weighedAt }) => ({
    outcome: weighingNames[outcome],
    reason,
    by: bodyName,
    weighedAt,
  })),
});
