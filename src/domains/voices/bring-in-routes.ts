import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { photoSentences } from '../../platform/photo.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { addPhotos } from './add-photos.ts';
import { askGuest } from './ask-guest.ts';
import { bringInVoice, type Speaker } from './bring-in-voice.ts';
import { guestProblem, guestSentences } from './guest-words.ts';
import { checkYourMailPage } from './pages/check-your-mail-page.ts';
import { mostPhotos, type VoiceFormPage, voiceFormPage } from './pages/voice-form-page.ts';
import { mayEnterForOthers, seatToEnterWith } from './policy.ts';
import { allThemes, loosePhotos, usualTerms } from './store.ts';
import { fillEnteredVoice, fillVoice, type TypedVoice, type VoiceDraft } from './voice-draft.ts';

type Typed = TypedVoice & { readonly isNamed: boolean };

/** Where something is brought in. */
export function bringInRoutes(site: Site): void {
  const { router, database, now } = site;

  router.get(paths.newVoice, async c => {
    const name = viewerIn.of(c).person?.name ?? '';
    const typed: Typed = {
      ...nothingTyped,
      kind: queryText(c, 'soort'),
      areaCode: queryText(c, 'wijk'),
      themeSlug: queryText(c, 'thema'),
      authorName: name,
    };
    return show(
      c,
      voiceFormPage({ ...(await formFor(c, typed)), by: speakerOn(c, { name: '', email: '' }) }),
    );
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
    const { choices, ...page } = await formFor(c, typed);
    const draft = fillVoice(typed, choices);
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
    if ('problems' in draft || photoError || emailProblem) return again({});

    if (!person) {
      const asked = await database.write(tx =>
        once(tx, form, now(), () =>
          askGuest(tx, c, { guest, action: 'bring-in-voice', content: draft }, now()),
        ),
      );
      return isRefusal(asked) ? again({ email: guestSentences[asked.refused] }) : goTo(c, asked.address);
    }
    const outcome = await bringInOnce(form, { personId: person.id }, draft);
    if (isRefusal(outcome)) return again({ form: nobodyAnswers });
    return goTo(c, outcome.address, {
      kind: 'ok',
      text: 'Uw inbreng staat op de website. U krijgt bericht zodra er antwoord is.',
    });
  });

  router.get(paths.checkYourMail, c => show(c, checkYourMailPage(frameIn.of(c))));

  router.get(paths.enterVoice, async c => {
    allowed(mayEnterForOthers(viewerIn.of(c)));
    const today = dayOf(now());
    return show(
      c,
      voiceFormPage({
        ...(await formFor(c, { ...nothingTyped, areaCode: queryText(c, 'wijk') })),
        by: { who: 'official', channel: '', receivedOn: today, today },
      }),
    );
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
    const { choices, ...page } = await formFor(c, typed);
    const how = { channel: form.text('channel'), receivedOn: form.text('receivedOn') };
    const draft = fillEnteredVoice({ ...typed, ...how }, choices, today);
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
    if ('problems' in draft || photoError) return again({});
    const outcome = await bringInOnce(
      form,
      { enteredBySeatId: seat?.id ?? 0, actorId: viewer.person?.id ?? 0 },
      draft,
    );
    if (isRefusal(outcome)) return again({ form: nobodyAnswers });
    return goTo(c, outcome.address, { kind: 'ok', text: 'De inbreng staat op de website.' });
  });

  const bringInOnce = (form: Form, speaker: Speaker, draft: VoiceDraft) =>
    database.write(tx =>
      once(tx, form, now(), async () => {
        const voice = await bringInVoice(tx, speaker, draft, now());
        return isRefusal(voice) ? voice : { address: paths.voice(voice.id) };
      }),
    );

  /** Keeps the photos that came along, so that a form with a mistake need not ask for them again. */
  async function withPhotos(
    form: Form,
    typed: Typed,
  ): Promise<{ typed: Typed; photoError: string | undefined }> {
    const kept = typed.photoKeys;
    const files = form.files('photos');
    const { keys, refusals } = await addPhotos(database, files.slice(0, mostPhotos - kept.length), now());
    const photoError =
      kept.length + files.length > mostPhotos
        ? 'U kunt ten hoogste vijf foto’s meesturen. De eerste vijf staan hieronder.'
        : refusals[0] && photoSentences[refusals[0].refused];
    return { typed: { ...typed, photoKeys: [...kept, ...keys] }, photoError };
  }

  async function formFor(c: Context, typed: Typed) {
    const [themes, areas, terms, photos] = await Promise.all([
      allThemes(database.read),
      allAreas(database.read),
      usualTerms(database.read),
      loosePhotos(database.read, typed.photoKeys),
    ]);
    const choices = {
      themeSlugs: themes.map(theme => theme.slug),
      areaCodes: areas.filter(area => area.kind !== 'municipality').map(area => area.code),
    };
    const base = { frame: frameIn.of(c), themes, areas, terms, typed, photos, problems: {}, otherErrors: {} };
    return { ...base, choices };
  }
}

const nobodyAnswers =
  'Er is nog niemand die hierop kan antwoorden. De gemeente moet eerst een orgaan aanwijzen. Probeer het later opnieuw.';

const nothingTyped: Typed = {
  kind: '',
  title: '',
  text: '',
  themeSlug: '',
  areaCode: '',
  longitude: '',
  latitude: '',
  authorName: '',
  photoKeys: [],
  isNamed: false,
};

function typedIn(form: Form): Omit<Typed, 'authorName' | 'isNamed'> {
  const removed = new Set(form.all('removedPhotos'));
  return {
    kind: form.text('kind'),
    title: form.text('title'),
    text: form.text('text'),
    themeSlug: form.text('themeSlug'),
    areaCode: form.text('areaCode'),
    longitude: form.text('longitude'),
    latitude: form.text('latitude'),
    photoKeys: [...new Set(form.all('photoKeys'))].filter(key => !removed.has(key)).slice(0, mostPhotos),
  };
}

function speakerOn(
  c: Context,
  guest: { readonly name: string; readonly email: string },
): Extract<VoiceFormPage['by'], { who: 'person' | 'guest' }> {
  const { person } = viewerIn.of(c);
  return person ? { who: 'person', name: person.name } : { who: 'guest', ...guest };
}
