import type { Context } from 'hono';
import type { ChainLink } from '../../design/components/chain/chain.ts';
import { selectField } from '../../design/components/field/field.ts';
import { frameIn } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { allAreas, findArea, mapOf } from '../neighbourhoods/public.ts';
import { isFollowing } from '../notifications/public.ts';
import { findBody, findSeat, type Viewer, viewerIn } from '../organisations/public.ts';
import { answeredTogether, answersTo } from './answer-store.ts';
import { askGuest } from './ask-guest.ts';
import { commentOnVoice, longestComment } from './comment-on-voice.ts';
import { commentsOn, findComment } from './comment-store.ts';
import { correctVoice } from './correct-voice.ts';
import { findOccasion } from './find-occasion.ts';
import { guestProblem, guestSentences } from './guest-words.ts';
import { correctionsOf, moderationsOf } from './moderation-store.ts';
import type { Occasions } from './occasion.ts';
import { nameOfOccasion } from './occasion-store.ts';
import { areaOptions } from './pages/area-options.ts';
import { commentPage } from './pages/comment-page.ts';
import { reasonPage } from './pages/reason-page.ts';
import { supportPage } from './pages/support-page.ts';
import { hiddenVoicePage, type VoicePage, voicePage } from './pages/voice-page.ts';
import { photosOf } from './photo-store.ts';
import {
  mayAnswer,
  mayComment,
  mayCorrect,
  mayModerate,
  mayReact,
  mayReadHidden,
  maySupport,
  mayWithdraw,
  seatToAnswerWith,
} from './policy.ts';
import { reactToAnswer } from './react-to-answer.ts';
import { longestReopening, reopenVoice } from './reopen-voice.ts';
import { findSource, type Sources, sourceKey } from './source.ts';
import { supportOf } from './support-store.ts';
import { supportVoice } from './support-voice.ts';
import { allThemes } from './theme-store.ts';
import type { Voice } from './voice.ts';
import { findVoice } from './voice-store.ts';
import { longestWithdrawal, withdrawVoice } from './withdraw-voice.ts';

/** What app.ts hands in: the links of the chain that only later domains know. */
export interface AroundVoices {
  mayPromise(viewer: Viewer): boolean;
  laterLinks(db: Queries, voiceId: number, today: Day): Promise<readonly ChainLink[]>;
}

/** One voice, and what its author and its readers do with it. */
export function voiceRoutes(
  site: Site,
  around: AroundVoices & { readonly occasions: Occasions; readonly sources: Sources },
): void {
  const { occasions, sources } = around;
  const { router, database, now } = site;
  const voiceIn = async (c: Context): Promise<Voice> =>
    found(await findVoice(database.read, numberIn(c, 'id')));

  /** A hidden voice is not there for who may not read it. */
  const readableVoiceIn = async (c: Context): Promise<Voice> => {
    const voice = await voiceIn(c);
    allowed(voice.hiddenAt === null || mayReadHidden(viewerIn.of(c), voice));
    return voice;
  };

  router.get(paths.voice(':id'), async c => {
    const voice = await voiceIn(c);
    const viewer = viewerIn.of(c);
    if (voice.hiddenAt !== null && !mayReadHidden(viewer, voice)) {
      const moderation = (await moderationsOf(database.read, voice.id)).find(
        it => it.commentId === null && it.photoKey === null,
      );
      return showToEveryGuest(c, hiddenVoicePage(frameIn.of(c), { moderation, kind: voice.kind }));
    }
    return showToEveryGuest(c, voicePage(await pageOf(c, voice)));
  });

  /** How the part of the occasion is called in which it was brought in; undefined where there are no parts. */
  async function partNameOf({ occasionKind, occasionId, occasionPart }: Voice): Promise<string | undefined> {
    if (occasionKind === null || occasionId === null || occasionPart === null) return undefined;
    const ref = { kind: occasionKind, id: occasionId };
    const occasion = await findOccasion(database.read, occasions, ref, now());
    return occasion?.parts?.find(({ key }) => key === occasionPart)?.name;
  }

  async function pageOf(c: Context, voice: Voice, judgement?: VoicePage['judgement']): Promise<VoicePage> {
    const viewer = viewerIn.of(c);
    const db = database.read;
    const personId = viewer.person?.id ?? null;
    const [
      occasion,
      partName,
      source,
      themes,
      area,
      body,
      seat,
      answers,
      corrections,
      moderations,
      photos,
      comments,
      support,
      laterLinks,
      follows,
      map,
    ] = await Promise.all([
      voice.occasionKind === null || voice.occasionId === null
        ? undefined
        : nameOfOccasion(db, { kind: voice.occasionKind, id: voice.occasionId }),
      partNameOf(voice),
      voice.sourceKind === null || voice.sourceId === null
        ? undefined
        : findSource(db, sources, sourceKey({ kind: voice.sourceKind, id: voice.sourceId }), now()),
      allThemes(db),
      voice.areaCode === null ? undefined : findArea(db, voice.areaCode),
      findBody(db, voice.bodyId),
      voice.enteredBySeatId === null ? undefined : findSeat(db, voice.enteredBySeatId),
      answersTo(db, voice.id),
      correctionsOf(db, voice.id),
      moderationsOf(db, voice.id),
      photosOf(db, voice.id),
      commentsOn(db, voice.id),
      supportOf(db, voice.id, personId),
      around.laterLinks(db, voice.id, dayOf(now())),
      personId === null ? false : isFollowing(db, personId, `voice:${voice.id}`),
      voice.longitude === null || voice.wijkCode === null ? undefined : mapOf(db, voice.wijkCode),
    ]);
    const last = answers.at(-1);
    return {
      frame: frameIn.of(c),
      voice,
      occasion,
      partName,
      sourceAddress: source?.address ?? null,
      themeName: themes.find(theme => theme.slug === voice.themeSlug)?.name ?? '',
      areaName: area?.name ?? null,
      bodyName: body?.name ?? '',
      enteredBy: seat ?? null,
      answers,
      together: last && last.voiceCount > 1 ? await answeredTogether(db, last.id, { besides: voice.id }) : [],
      corrections,
      moderations,
      photos,
      comments,
      support,
      laterLinks,
      isFollowing: follows,
      map,
      may: {
        support: maySupport(viewer, voice),
        comment: mayComment(viewer, voice),
        react: mayReact(viewer, voice),
        withdraw: mayWithdraw(viewer, voice),
        answer: mayAnswer(viewer, voice),
        promise: around.mayPromise(viewer) && voice.currentAnswerId !== null && voice.hiddenAt === null,
        correct: mayCorrect(viewer, voice),
        moderate: mayModerate(viewer),
      },
      isGuest: viewer.person === null,
      isAuthor: personId !== null && personId === voice.personId,
      today: dayOf(now()),
      ...(judgement && { judgement }),
    };
  }

  // Support

  router.get(paths.supportVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    const isGuest = viewerIn.of(c).person === null;
    allowed(isGuest ? voice.withdrawnAt === null : maySupport(viewerIn.of(c), voice));
    return show(
      c,
      supportPage({ frame: frameIn.of(c), voice, guest: isGuest ? { name: '', email: '' } : null }),
    );
  });

  router.post(paths.supportVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    if (viewer.person === null) {
      allowed(voice.withdrawnAt === null);
      const guest = guestIn(form);
      const asked = await database.write(tx =>
        once(tx, form, now(), () =>
          askGuest(tx, c, { guest, action: 'support-voice', content: { voiceId: voice.id } }, now()),
        ),
      );
      if (!isRefusal(asked)) return goTo(c, asked.address);
      const emailError = guestSentences[asked.refused];
      return show(c, supportPage({ frame: frameIn.of(c), voice, guest, emailError }), 422);
    }
    const isSupported = form.text('steun') !== 'nee';
    const outcome = await database.write(tx =>
      supportVoice(tx, viewer, { voiceId: voice.id, isSupported }, now()),
    );
    allowed(!isRefusal(outcome));
    return goTo(c, paths.voice(voice.id), {
      kind: 'ok',
      text: isSupported ? 'Uw steun telt mee. U volgt dit nu ook.' : 'Uw steun is teruggenomen.',
    });
  });

  // Comments

  router.get(paths.commentOnVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    allowed(voice.hiddenAt === null);
    return show(
      c,
      commentPage({
        ...(await aroundComment(c, voice, c.req.query('op') ?? '')),
        typed: { text: '', isNamed: false },
        guest: viewerIn.of(c).person ? null : { name: '', email: '' },
        errors: {},
      }),
    );
  });

  async function aroundComment(c: Context, voice: Voice, parentNumber: string) {
    const viewer = viewerIn.of(c);
    const parent = /^\d{1,15}$/.test(parentNumber)
      ? found(await findComment(database.read, Number(parentNumber)))
      : null;
    allowed(
      parent === null ||
        (parent.voiceId === voice.id && parent.hiddenAt === null && parent.parentId === null),
    );
    return {
      frame: frameIn.of(c),
      voice,
      parent,
      personName: viewer.person?.name ?? '',
      speaksFor: seatToAnswerWith(viewer, voice.bodyId)?.bodyName ?? null,
    };
  }

  router.post(paths.commentOnVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    const viewer = viewerIn.of(c);
    allowed(voice.hiddenAt === null);
    const form = await readForm(c);
    const aroundIt = await aroundComment(c, voice, form.text('op'));
    const typed = { text: form.text('text'), isNamed: form.isChecked('isNamed') };
    const comment = { ...typed, voiceId: voice.id, parentId: aroundIt.parent?.id ?? null };
    const guest = viewer.person ? null : guestIn(form);
    const again = (errors: { text?: string; email?: string }) =>
      show(c, commentPage({ ...aroundIt, typed, guest, errors }), 422);

    if (guest) {
      const problem = guestProblem(guest.email);
      const errors = {
        ...(typed.text === '' && { text: commentSentences['no-text'] }),
        ...(typed.text.length > longestComment && { text: commentSentences['too-long'] }),
        ...(problem && { email: guestSentences[problem] }),
      };
      if (Object.keys(errors).length > 0) return again(errors);
      const asked = await database.write(tx =>
        once(tx, form, now(), () =>
          askGuest(tx, c, { guest, action: 'comment-on-voice', content: comment }, now()),
        ),
      );
      return isRefusal(asked) ? again({ email: guestSentences[asked.refused] }) : goTo(c, asked.address);
    }
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await commentOnVoice(tx, viewer, comment, now());
        return isRefusal(made) ? made : { address: `${paths.voice(voice.id)}#reactie-${made.id}` };
      }),
    );
    if (!isRefusal(outcome)) return goTo(c, outcome.address);
    allowed(outcome.refused !== 'not-allowed' && outcome.refused !== 'too-deep');
    return again({ text: commentSentences[outcome.refused === 'too-long' ? 'too-long' : 'no-text'] });
  });

  // The author: does the answer answer the point, ask again, take it back

  router.post(paths.judgeAnswer(':id'), async c => {
    const voice = await readableVoiceIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = { isToThePoint: form.text('isToThePoint'), line: form.text('line') };
    allowed(mayReact(viewer, voice));
    const again = async (errors: Record<string, string>) =>
      show(c, voicePage(await pageOf(c, voice, { ...typed, errors })), 422);
    if (!['ja', 'nee'].includes(typed.isToThePoint))
      return again({ isToThePoint: 'Kies of het antwoord ingaat op de kern.' });

    const reaction = {
      voiceId: voice.id,
      answerId: Number(form.text('answerId')),
      isToThePoint: typed.isToThePoint === 'ja',
      line: typed.line,
    };
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await reactToAnswer(tx, viewer, reaction, now());
        return isRefusal(made) ? made : { address: paths.voice(voice.id) };
      }),
    );
    if (!isRefusal(outcome)) {
      const text = reaction.isToThePoint
        ? 'Dank u wel voor uw oordeel.'
        : 'Uw vraag ligt opnieuw bij wie antwoordde. U krijgt weer een antwoord.';
      return goTo(c, outcome.address, { kind: 'ok', text });
    }
    switch (outcome.refused) {
      case 'no-reason':
        return again({ line: 'Schrijf in één zin wat u nog mist in het antwoord.' });
      case 'too-long':
        return again({ line: 'Maak uw zin korter, ten hoogste 300 tekens.' });
      case 'other-answer':
      case 'already-reacted':
        return goTo(c, paths.voice(voice.id), {
          kind: 'info',
          text: 'Er is intussen iets veranderd. Lees het eerst.',
        });
      default:
        return allowed(false) as never;
    }
  });

  router.get(paths.reopenVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    allowed(mayReact(viewerIn.of(c), voice));
    return show(c, reopenPage(c, voice, '', undefined));
  });

  router.post(paths.reopenVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const reason = form.text('reason');
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await reopenVoice(tx, viewer, { voiceId: voice.id, reason }, now());
        return isRefusal(made) ? made : { address: paths.voice(voice.id) };
      }),
    );
    if (!isRefusal(outcome))
      return goTo(c, outcome.address, { kind: 'ok', text: 'U krijgt opnieuw antwoord.' });
    allowed(outcome.refused !== 'not-allowed');
    return show(c, reopenPage(c, voice, reason, reasonSentence(outcome.refused, longestReopening)), 422);
  });

  const reopenPage = (c: Context, voice: Voice, typed: string, error: string | undefined) =>
    reasonPage({
      frame: frameIn.of(c),
      voice,
      title: 'Vraag het opnieuw',
      lead: 'Is het toch niet opgelost, of is er iets veranderd? Wie antwoordde, krijgt uw vraag terug en moet opnieuw antwoorden.',
      action: paths.reopenVoice(voice.id),
      label: 'Waarom vraagt u het opnieuw?',
      hint: 'Iedereen kan dit lezen.',
      maxLength: longestReopening,
      button: 'Vraag het opnieuw',
      typed,
      errors: { reason: error },
    });

  router.get(paths.withdrawVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    allowed(mayWithdraw(viewerIn.of(c), voice));
    return show(c, withdrawPage(c, voice, '', undefined));
  });

  router.post(paths.withdrawVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const reason = form.text('reason');
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await withdrawVoice(tx, viewer, { voiceId: voice.id, reason }, now());
        return isRefusal(made) ? made : { address: paths.voice(voice.id) };
      }),
    );
    if (!isRefusal(outcome))
      return goTo(c, outcome.address, { kind: 'ok', text: 'Uw inbreng is ingetrokken.' });
    allowed(outcome.refused !== 'not-allowed');
    return show(c, withdrawPage(c, voice, reason, reasonSentence(outcome.refused, longestWithdrawal)), 422);
  });

  const withdrawPage = (c: Context, voice: Voice, typed: string, error: string | undefined) =>
    reasonPage({
      frame: frameIn.of(c),
      voice,
      title: 'Uw inbreng intrekken',
      lead: 'Dan geeft niemand er nog antwoord op. Wat u schreef, blijft te lezen, met erbij dat u het hebt ingetrokken.',
      action: paths.withdrawVoice(voice.id),
      label: 'Waarom trekt u het in?',
      isRequired: false,
      maxLength: longestWithdrawal,
      button: 'Trek in',
      isNegative: true,
      typed,
      errors: { reason: error },
    });

  // Theme and place put right

  router.get(paths.correctVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    allowed(mayCorrect(viewerIn.of(c), voice));
    const typed = { themeSlug: voice.themeSlug, areaCode: voice.areaCode ?? '', reason: '' };
    return show(c, await correctPage(c, voice, typed, {}));
  });

  router.post(paths.correctVoice(':id'), async c => {
    const voice = await readableVoiceIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = {
      themeSlug: form.text('themeSlug'),
      areaCode: form.text('areaCode'),
      reason: form.text('reason'),
    };
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await correctVoice(tx, viewer, { ...typed, voiceId: voice.id }, now());
        return isRefusal(made) ? made : { address: paths.voice(voice.id) };
      }),
    );
    if (!isRefusal(outcome)) return goTo(c, outcome.address, { kind: 'ok', text: 'Het is verbeterd.' });
    allowed(outcome.refused !== 'not-allowed');
    const errors = {
      'unknown-theme': { themeSlug: 'Kies een thema uit de lijst.' },
      'unknown-area': { areaCode: 'Kies een wijk of buurt uit de lijst.' },
      'no-change': { themeSlug: 'Kies een ander thema of een andere wijk of buurt.' },
      'no-reason': { reason: reasonSentence('no-reason', 1_000) },
      'too-long': { reason: reasonSentence('too-long', 1_000) },
      'not-allowed': {},
    }[outcome.refused];
    return show(c, await correctPage(c, voice, typed, errors), 422);
  });

  async function correctPage(
    c: Context,
    voice: Voice,
    typed: { readonly themeSlug: string; readonly areaCode: string; readonly reason: string },
    errors: Readonly<Record<string, string | undefined>>,
  ): Promise<Html> {
    const [themes, areas] = await Promise.all([allThemes(database.read), allAreas(database.read)]);
    return reasonPage({
      frame: frameIn.of(c),
      voice,
      title: 'Thema of plek verbeteren',
      lead: 'De tekst van de indiener verandert niet. De verbetering en de reden komen in het verloop te staan.',
      action: paths.correctVoice(voice.id),
      before: html`${selectField({ name: 'themeSlug', label: 'Thema', value: typed.themeSlug, error: errors.themeSlug, options: themes.map(theme => ({ value: theme.slug, label: theme.name })) })}
${selectField({ name: 'areaCode', label: 'Wijk of buurt', value: typed.areaCode, error: errors.areaCode, isRequired: false, empty: 'De hele gemeente', options: areaOptions(areas) })}`,
      label: 'Waarom?',
      maxLength: 1_000,
      button: 'Verbeter',
      typed: typed.reason,
      errors,
    });
  }
}

const commentSentences = {
  'no-text': 'Schrijf eerst uw reactie.',
  'too-long': 'Maak uw reactie korter, ten hoogste 2.000 tekens.',
} as const;

export const reasonSentence = (refused: string, longest: number): string =>
  refused === 'too-long'
    ? `Maak de reden korter, ten hoogste ${longest.toLocaleString('nl-NL')} tekens.`
    : 'Schrijf op waarom.';

const guestIn = (form: Form) => ({ name: form.text('name'), email: form.text('email') });
