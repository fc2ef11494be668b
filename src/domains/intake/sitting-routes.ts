import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import {
  allThemes,
  findOccasionOn,
  isAbout,
  mayTakeBack,
  type Occasion,
  type Occasions,
  occasionKey,
  takeBackEntered,
} from '../voices/public.ts';
import { beginSitting } from './begin-sitting.ts';
import { enterSpoken, type TypedSpoken } from './enter-spoken.ts';
import { occasionOf, type Sitting } from './intake.ts';
import { intakeOccasion, settingOfForm, typedSetting } from './intake-occasion.ts';
import { intakePage } from './pages/intake-page.ts';
import { sittingPage } from './pages/sitting-page.ts';
import { spokenSentences } from './pages/spoken-sentences.ts';
import { seatForIntake } from './policy.ts';
import { countEnteredAt, enteredAt, findSitting, importsOn, sittingsOn } from './store.ts';

/** Tables at which was spoken, and what is typed in from them. */
export function sittingRoutes({ router, database, now }: Site, occasions: Occasions): void {
  const db = database.read;

  router.get(paths.intake(':occasion'), async c => {
    const { occasion, today } = await intakeOccasion(c, db, occasions, now());
    return show(c, await beginPage(c, occasion, { typed: typedSetting(occasion, today), problems: {} }));
  });

  router.post(paths.intake(':occasion'), async c => {
    const form = await readForm(c);
    const typed = settingOfForm(form);
    const { occasion, areaCodes } = await intakeOccasion(c, db, occasions, now(), typed.receivedOn);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const begun = await beginSitting(tx, viewerIn.of(c), { occasion, typed, areaCodes }, now());
        return isRefusal(begun) ? begun : { address: paths.sitting(occasionKey(occasion), begun.id) };
      }),
    );
    if (!isRefusal(outcome)) return goTo(c, outcome.address);
    allowed('problems' in outcome);
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(c, await beginPage(c, occasion, { typed, problems }), 422);
  });

  const beginPage = async (
    c: Context,
    occasion: Occasion,
    said: Pick<Parameters<typeof intakePage>[0], 'typed' | 'problems'>,
  ) =>
    intakePage({
      frame: frameIn.of(c),
      occasion,
      areas: await allAreas(db),
      sittings: await sittingsOn(db, occasion),
      imports: await importsOn(db, occasion),
      today: dayOf(now()),
      ...said,
    });

  router.get(paths.sitting(':occasion', ':id'), async c => {
    const { sitting, occasion } = await sittingIn(c);
    const typed = {
      ...nothingTyped,
      themeSlug: queryText(c, 'thema'),
      kind: queryText(c, 'soort'),
      areaCode: queryText(c, 'wijk') || (sitting.areaCode ?? ''),
    };
    const done = Number(queryText(c, 'gedaan'));
    return show(c, await rowPage(c, occasion, sitting, { typed, errors: {}, done }));
  });

  router.post(paths.sitting(':occasion', ':id'), async c => {
    const { sitting, occasion } = await sittingIn(c);
    const form = await readForm(c);
    const typed = spokenOfForm(form);
    const [themes, areas] = await Promise.all([allThemes(db), allAreas(db)]);
    const choices = {
      kinds: occasion.voiceKinds,
      themeSlugs: themes.map(theme => theme.slug),
      areaCodes: areas.flatMap(({ kind, code }) =>
        kind !== 'municipality' && isAbout(occasion, code) ? code : [],
      ),
      hasTown: occasion.areaCodes === null,
    };
    // What comes next is often about the same.
    const { themeSlug: thema, kind: soort, areaCode: wijk } = typed;
    const next = `${paths.sitting(occasionKey(occasion), sitting.id)}?${new URLSearchParams({ thema, soort, wijk })}`;
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const voice = await enterSpoken(tx, viewerIn.of(c), { sitting, occasion, typed, choices }, now());
        return isRefusal(voice) ? voice : { address: `${next}&gedaan=${voice.id}` };
      }),
    );
    // No notice: it would take the keyboard from the first field.
    if (!isRefusal(outcome)) return goTo(c, outcome.address);
    allowed(outcome.refused !== 'not-allowed');
    return show(c, await rowPage(c, occasion, sitting, { typed, errors: spokenSentences(outcome) }), 422);
  });

  router.post(paths.takeBackSpoken(':occasion', ':id', ':voiceId'), async c => {
    const { sitting, occasion } = await sittingIn(c);
    const voiceId = numberIn(c, 'voiceId');
    allowed((await enteredAt(db, sitting.id, { voiceId })).length > 0);
    const outcome = await database.write(tx =>
      takeBackEntered(tx, viewerIn.of(c), { voiceIds: [voiceId], reason: 'Verkeerd ingevoerd' }, now()),
    );
    allowed(!isRefusal(outcome));
    return goTo(c, paths.sitting(occasionKey(occasion), sitting.id), {
      kind: 'ok',
      text: 'Teruggehaald. Bij de inbreng staat dat die verkeerd was ingevoerd.',
    });
  });

  const sittingIn = async (c: Context): Promise<{ sitting: Sitting; occasion: Occasion }> => {
    const { occasion: present } = await intakeOccasion(c, db, occasions, now());
    const sitting = found(await findSitting(db, numberIn(c, 'id')));
    allowed(sitting.occasionKind === present.kind && sitting.occasionId === present.id);
    const on = { day: sitting.receivedOn, now: now() };
    const occasion = found(await findOccasionOn(db, occasions, occasionOf(sitting), on));
    allowed(seatForIntake(viewerIn.of(c), occasion) !== undefined);
    return { sitting, occasion };
  };

  const rowPage = async (
    c: Context,
    occasion: Occasion,
    sitting: Sitting,
    said: Pick<Parameters<typeof sittingPage>[0], 'typed' | 'errors'> & { readonly done?: number },
  ) => {
    const viewer = viewerIn.of(c);
    const [themes, areas, entered, count] = await Promise.all([
      allThemes(db),
      allAreas(db),
      enteredAt(db, sitting.id),
      countEnteredAt(db, sitting.id),
    ]);
    return sittingPage({
      frame: frameIn.of(c),
      occasion,
      sitting,
      kinds: occasion.voiceKinds,
      themes,
      areas,
      count,
      entered: entered.map(line => ({ ...line, mayTakeBack: mayTakeBack(viewer, line) })),
      done: entered.find(({ id }) => id === said.done)?.title,
      typed: said.typed,
      errors: said.errors,
    });
  };
}

const nothingTyped: TypedSpoken = {
  text: '',
  title: '',
  interest: '',
  kind: '',
  themeSlug: '',
  areaCode: '',
  authorName: '',
};

const spokenOfForm = (form: Form): TypedSpoken => ({
  text: form.text('text'),
  title: form.text('title'),
  interest: form.text('interest'),
  kind: form.text('kind'),
  themeSlug: form.text('themeSlug'),
  areaCode: form.text('areaCode'),
  authorName: form.text('authorName'),
});
