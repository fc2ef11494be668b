import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf, isDay } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { photosOfForm } from '../../platform/keep-photos.ts';
import { once } from '../../platform/once.ts';
import { photoSentences } from '../../platform/photo.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { addPhotos } from './add-photos.ts';
import { askGuest } from './ask-guest.ts';
import { bringInVoice } from './bring-in-voice.ts';
import type { Speaker } from './draft-weigher.ts';
import { findOccasion, findOccasionOn } from './find-occasion.ts';
import { guestProblem, guestSentences, isGuestProblem } from './guest-words.ts';
import {
  isAbout,
  isOpen,
  isSame,
  type Occasion,
  type OccasionReason,
  type OccasionRef,
  type Occasions,
  readOccasionKey,
  refusalOn,
} from './occasion.ts';
import { checkYourMailPage } from './pages/check-your-mail-page.ts';
import { occasionClosedPage } from './pages/occasion-closed-page.ts';
import { mostPhotos, type VoiceFormPage, voiceFormPage } from './pages/voice-form-page.ts';
import { loosePhotos } from './photo-store.ts';
import { mayEnterForOthers, seatToEnterWith } from './policy.ts';
import { findSource, type Source, type Sources } from './source.ts';
import { termsOf, usualTerms } from './term-store.ts';
import { allThemes } from './theme-store.ts';
import { everydayKinds, voiceKinds } from './voice.ts';
import { fillEnteredVoice, fillVoice, type TypedVoice, type VoiceDraft } from './voice-draft.ts';

type Typed = TypedVoice & { readonly isNamed: boolean };

/** Where something is brought in: at any time, or on an occasion. */
export function bringInRoutes(site: Site, occasions: Occasions, sources: Sources): void {
  const { router, database, now } = site;

  router.get(paths.newVoice, async c => {
    const ref = occasionIn(c);
    const occasion = ref && found(await findOccasion(database.read, occasions, ref, now()));
    if (occasion && !isOpen(occasion))
      return show(c, occasionClosedPage(frameIn.of(c), occasion, { who: 'anybody' }));
    if (occasion && (await isForOthers(c, occasion)))
      return show(c, occasionClosedPage(frameIn.of(c), notForYou(occasion), { who: 'anybody' }));
    const source = await sourceIn(c, occasion);
    found(queryText(c, 'over') === '' ? true : source);
    const typed: Typed = {
      ...nothingTyped,
      kind: queryText(c, 'soort') || usualKind(occasion),
      areaCode: placeFor(occasion, queryText(c, 'wijk')),
      themeSlug: queryText(c, 'thema'),
      authorName: viewerIn.of(c).person?.name ?? '',
    };
    const { choices: _, ...page } = await formFor(c, typed, { occasion, source });
    return show(c, voiceFormPage({ ...page, by: speakerOn(c, { name: '', email: '' }) }));
  });

  router.post(paths.newVoice, async c => {
    const form = await readForm(c);
    const { person } = viewerIn.of(c);
    const guest = { name: form.text('name'), email: form.text('email') };
    const isNamed = form.isChecked('isNamed');
    const { typed, photoError } = await withPhotos(form, {
      ...typedIn(form),
      isNamed,
      authorName: isNamed ? (person?.name ?? guest.name) : '',
    });
    const ref = occasionIn(c);
    const occasion = ref && found(await findOccasion(database.read, occasions, ref, now()));
    const source = await sourceIn(c, occasion);
    const { choices, ...page } = await formFor(c, typed, { occasion, source });
    const draft = withSource(fillVoice(typed, choices), source);
    const emailProblem = person ? undefined : guestProblem(guest.email);
    const again = (otherErrors: VoiceFormPage['otherErrors']) =>
      show(
        c,
        voiceFormPage({
          ...page,
          problems: 'problems' in draft ? draft.problems : {},
          otherErrors: {
            ...(photoError && { photos: photoError }),
            ...(emailProblem && { email: guestSentences[emailProblem] }),
            ...otherErrors,
          },
          by: speakerOn(c, guest),
        }),
        422,
      );
    // Who was writing while it closed, keeps the words, and can bring them in all the same.
    const atAnyTime = async (closed: Occasion) => {
      const { choices: _, ...loose } = await formFor(c, typed, {});
      const form = `Bij ${closed.name} kan dit ${isOpen(closed) ? 'niet' : 'nu niet meer'}. ${closed.whenOpen} U kunt het nog wel los inbrengen. Kies dan wat het is.`;
      return show(c, voiceFormPage({ ...loose, otherErrors: { form }, by: speakerOn(c, guest) }), 422);
    };
    if (occasion && !isOpen(occasion)) return atAnyTime(occasion);
    if (occasion && (await isForOthers(c, occasion))) return atAnyTime(notForYou(occasion));
    if ('problems' in draft || photoError || emailProblem) return again({});

    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const held = ref && (await findOccasion(tx, occasions, ref, now()));
        if (person) return bringIn(tx, { personId: person.id }, draft, held);
        const refusal = held && refusalOn(held, draft);
        if (refusal) return refusal;
        const content = { ...draft, ...(ref && { occasion: ref }) };
        return askGuest(tx, c, { guest, action: 'bring-in-voice', content }, now());
      }),
    );
    if (!isRefusal(outcome)) {
      return person
        ? goTo(c, outcome.address, {
            kind: 'ok',
            text: 'Uw inbreng staat op de website. U krijgt bericht zodra er antwoord is.',
          })
        : goTo(c, outcome.address);
    }
    if (isGuestProblem(outcome.refused)) return again({ email: guestSentences[outcome.refused] });
    return outcome.refused === 'occasion-closed' && occasion
      ? atAnyTime(occasion)
      : again({ form: sentences[outcome.refused] });
  });

  /** Whether it is only for some, and the reader is not one of them. */
  const isForOthers = async (c: Context, { onlyFor }: Occasion): Promise<boolean> => {
    const { person } = viewerIn.of(c);
    return onlyFor !== undefined && !(person && (await onlyFor.includes(database.read, person.id)));
  };

  router.get(paths.checkYourMail, c => show(c, checkYourMailPage(frameIn.of(c))));

  router.get(paths.enterVoice, async c => {
    allowed(mayEnterForOthers(viewerIn.of(c)));
    const today = dayOf(now());
    const asked = queryText(c, 'dag');
    const receivedOn = isDay(asked) && asked <= today ? asked : today;
    const occasion = await occasionOfPaper(c, receivedOn);
    if (occasion && !isOpen(occasion)) {
      const by = { who: 'official', day: receivedOn, today } as const;
      return show(c, occasionClosedPage(frameIn.of(c), occasion, by));
    }
    const source = await sourceIn(c, occasion);
    found(queryText(c, 'over') === '' ? true : source);
    const typed = {
      ...nothingTyped,
      kind: usualKind(occasion),
      areaCode: placeFor(occasion, queryText(c, 'wijk')),
    };
    const { choices: _, ...page } = await formFor(c, typed, { occasion, source });
    return show(c, voiceFormPage({ ...page, by: { who: 'official', channel: '', receivedOn, today } }));
  });

  router.post(paths.enterVoice, async c => {
    const viewer = viewerIn.of(c);
    const seat = seatToEnterWith(viewer);
    allowed(seat !== undefined && mayEnterForOthers(viewer));
    const form = await readForm(c);
    const today = dayOf(now());
    const { typed, photoError } = await withPhotos(form, {
      ...typedIn(form),
      isNamed: form.text('authorName') !== '',
      authorName: form.text('authorName'),
    });
    const how = { channel: form.text('channel'), receivedOn: form.text('receivedOn') };
    const receivedOn = isDay(how.receivedOn) && how.receivedOn <= today ? how.receivedOn : today;
    const occasion = await occasionOfPaper(c, receivedOn);
    const source = await sourceIn(c, occasion);
    const { choices, ...page } = await formFor(c, typed, { occasion, source });
    const draft = withSource(fillEnteredVoice({ ...typed, ...how }, choices, today), source);
    const again = (otherErrors: VoiceFormPage['otherErrors']) =>
      show(
        c,
        voiceFormPage({
          ...page,
          problems: 'problems' in draft ? draft.problems : {},
          otherErrors: { ...(photoError && { photos: photoError }), ...otherErrors },
          by: { who: 'official', ...how, today },
        }),
        422,
      );
    if (occasion && !isOpen(occasion))
      return again({ receivedOn: `Op deze dag kon dit niet worden ingebracht. ${occasion.whenOpen}` });
    if ('problems' in draft || photoError) return again({});
    const speaker = { enteredBySeatId: seat?.id ?? 0, actorId: viewer.person?.id ?? 0 };
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const held =
          occasion && (await findOccasionOn(tx, occasions, occasion, { day: receivedOn, now: now() }));
        return bringIn(tx, speaker, draft, held);
      }),
    );
    if (isRefusal(outcome)) return again({ form: sentences[outcome.refused] });
    return goTo(c, outcome.address, { kind: 'ok', text: 'De inbreng staat op de website.' });
  });

  async function bringIn(
    tx: Transaction,
    speaker: Speaker,
    draft: VoiceDraft,
    occasion: Occasion | undefined,
  ) {
    const voice = await bringInVoice(tx, speaker, draft, now(), occasion);
    if (isRefusal(voice)) return voice;
    const returnTo = paths.voice(voice.id);
    const next =
      'personId' in speaker
        ? await occasion?.afterVoice?.(tx, { personId: speaker.personId, isGuest: false, returnTo })
        : undefined;
    return { address: next ?? returnTo };
  }

  async function occasionOfPaper(c: Context, day: Day): Promise<Occasion | undefined> {
    const ref = occasionIn(c);
    return ref && found(await findOccasionOn(database.read, occasions, ref, { day, now: now() }));
  }

  /** What on that occasion it is about, where the address names something that can be read now. */
  async function sourceIn(c: Context, occasion: Occasion | undefined): Promise<Source | undefined> {
    const source = occasion && (await findSource(database.read, sources, queryText(c, 'over'), now()));
    return source && !source.isClosed && isSame(source.occasion, occasion) ? source : undefined;
  }

  /** Keeps the photos that came along, so that a form with a mistake need not ask for them again. */
  async function withPhotos(
    form: Form,
    typed: Omit<Typed, 'photoKeys'>,
  ): Promise<{ typed: Typed; photoError: string | undefined }> {
    const { keys, problem } = await photosOfForm(form, {
      most: mostPhotos,
      keep: files => addPhotos(database, files, now()),
    });
    const photoError =
      problem === 'photos-too-many'
        ? 'U kunt ten hoogste vijf foto’s meesturen. De eerste vijf staan hieronder.'
        : problem && photoSentences[problem];
    return { typed: { ...typed, photoKeys: keys }, photoError };
  }

  async function formFor(
    c: Context,
    typed: Typed,
    { occasion, source }: { readonly occasion?: Occasion | undefined; readonly source?: Source | undefined },
  ) {
    const [themes, areas, terms, photos] = await Promise.all([
      allThemes(database.read),
      allAreas(database.read),
      occasion ? termsOf(database.read, occasion.bodyId) : usualTerms(database.read),
      loosePhotos(database.read, typed.photoKeys),
    ]);
    // Where nothing is taken, the kind that was chosen stays: the day may turn out to be wrong.
    const taken = occasion ? occasion.voiceKinds : everydayKinds;
    const kinds = taken.length > 0 ? taken : voiceKinds.filter(kind => kind === typed.kind);
    const choices = {
      kinds,
      themeSlugs: themes.map(theme => theme.slug),
      areaCodes: areas
        .filter(area => area.kind !== 'municipality')
        .map(area => area.code)
        .filter(areaCode => !occasion || isAbout(occasion, areaCode)),
      hasTown: !occasion || occasion.areaCodes === null,
    };
    const frame = frameIn.of(c);
    const base = {
      frame,
      occasion,
      source,
      kinds,
      themes,
      areas,
      terms,
      typed,
      photos,
      problems: {},
      otherErrors: {},
    };
    return { ...base, choices };
  }
}

/** The occasion in the address; none is in most. */
function occasionIn(c: Context): OccasionRef | undefined {
  const key = queryText(c, 'bij');
  return key === '' ? undefined : found(readOccasionKey(key));
}

/** Where one can react, most people do. */
const usualKind = (occasion: Occasion | undefined): string =>
  occasion?.voiceKinds.includes('reaction') ? 'reaction' : '';

/** What was filled in, with what it is about. */
const withSource = <Filled extends VoiceDraft | { readonly problems: unknown }>(
  filled: Filled,
  source: Source | undefined,
): Filled =>
  source && !('problems' in filled)
    ? { ...filled, source: { kind: source.kind, id: source.id, label: source.label } }
    : filled;

/** An occasion as it looks to who may not bring anything in on it. */
const notForYou = (occasion: Occasion): Occasion => ({
  ...occasion,
  whenOpen: occasion.onlyFor?.sentence ?? occasion.whenOpen,
});

/** The place that was asked for, or else the one the occasion starts from. */
const placeFor = (occasion: Occasion | undefined, asked: string): string =>
  !occasion || (asked !== '' && isAbout(occasion, asked)) ? asked : (occasion.defaultAreaCode ?? '');

const sentences: Record<'nobody-answers' | OccasionReason, string> = {
  'nobody-answers':
    'Er is nog niemand die hierop kan antwoorden. De gemeente moet eerst een orgaan aanwijzen. Probeer het later opnieuw.',
  'occasion-closed': 'Inbrengen kan nu niet meer.',
  'kind-not-taken': 'Dit soort inbreng kan hier nu niet. Laad de pagina opnieuw.',
  'not-for-you': 'U kunt hier niets inbrengen. Het is alleen voor wie er woont.',
  'outside-area': 'Deze plek ligt buiten het gebied waar het over gaat. Kies een wijk of buurt uit de lijst.',
};

const nothingTyped: Typed = {
  kind: '',
  title: '',
  text: '',
  interest: '',
  themeSlug: '',
  areaCode: '',
  longitude: '',
  latitude: '',
  authorName: '',
  photoKeys: [],
  isNamed: false,
};

const typedIn = (form: Form): Omit<Typed, 'authorName' | 'isNamed' | 'photoKeys'> => ({
  kind: form.text('kind'),
  title: form.text('title'),
  text: form.text('text'),
  interest: form.text('interest'),
  themeSlug: form.text('themeSlug'),
  areaCode: form.text('areaCode'),
  longitude: form.text('longitude'),
  latitude: form.text('latitude'),
});

function speakerOn(
  c: Context,
  guest: { readonly name: string; readonly email: string },
): Extract<VoiceFormPage['by'], { who: 'person' | 'guest' }> {
  const { person } = viewerIn.of(c);
  return person ? { who: 'person', name: person.name } : { who: 'guest', ...guest };
}
