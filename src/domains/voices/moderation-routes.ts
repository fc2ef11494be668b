import type { Context } from 'hono';
import { statement } from '../../design/components/statement/statement.ts';
import { frameIn } from '../../design/layout.ts';
import { html, paragraphs } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { findComment, latestComments } from './comment-store.ts';
import { longestModeration, moderate } from './moderate.ts';
import { latestModerations } from './moderation-store.ts';
import { moderationPage } from './pages/moderation-page.ts';
import { reasonPage } from './pages/reason-page.ts';
import { findPhoto } from './photo-store.ts';
import { mayModerate } from './policy.ts';
import type { Voice } from './voice.ts';
import { reasonSentence } from './voice-routes.ts';
import { findVoice, voicesIn } from './voice-store.ts';

/** Where moderators look through what was said, hide what breaks the rules, and show it again. */
export function moderationRoutes({ router, database, now }: Site): void {
  router.get(paths.moderation, async c => {
    allowed(mayModerate(viewerIn.of(c)));
    const today = dayOf(now());
    const [voices, comments, moderations] = await Promise.all([
      voicesIn(database.read, {}, { today }),
      latestComments(database.read),
      latestModerations(database.read),
    ]);
    return show(c, moderationPage({ frame: frameIn.of(c), voices, comments, moderations, today }));
  });

  /** What is to be hidden or shown: a comment or photo of the voice, or the voice itself. */
  async function thingIn(c: Context) {
    allowed(mayModerate(viewerIn.of(c)));
    const voice = found(await findVoice(database.read, numberIn(c, 'id')));
    const commentNumber = c.req.query('reactie') ?? '';
    const photoKey = c.req.query('foto') ?? '';
    if (commentNumber !== '') {
      allowed(/^\d{1,15}$/.test(commentNumber));
      const comment = found(await findComment(database.read, Number(commentNumber)));
      allowed(comment.voiceId === voice.id);
      return { voice, comment, photo: null, isHidden: comment.hiddenAt !== null };
    }
    if (photoKey !== '') {
      const photo = found(await findPhoto(database.read, photoKey));
      allowed(photo.voiceId === voice.id);
      return { voice, comment: null, photo, isHidden: photo.hiddenAt !== null };
    }
    return { voice, comment: null, photo: null, isHidden: voice.hiddenAt !== null };
  }

  router.get(paths.moderateVoice(':id'), async c => show(c, formPage(c, await thingIn(c), '', undefined)));

  router.post(paths.moderateVoice(':id'), async c => {
    const thing = await thingIn(c);
    const form = await readForm(c);
    const reason = form.text('reason');
    const isHidden = form.text('weghalen') === 'ja';
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await moderate(
          tx,
          viewerIn.of(c),
          {
            voiceId: thing.voice.id,
            commentId: thing.comment?.id ?? null,
            photoKey: thing.photo?.key ?? null,
            isHidden,
            reason,
          },
          now(),
        );
        return isRefusal(made) ? made : { address: paths.voice(thing.voice.id) };
      }),
    );
    if (!isRefusal(outcome))
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: isHidden
          ? 'Het is weggehaald. De indiener krijgt bericht.'
          : 'Het staat er weer. De indiener krijgt bericht.',
      });
    allowed(outcome.refused !== 'not-allowed');
    if (outcome.refused === 'already-so')
      return goTo(c, paths.voice(thing.voice.id), { kind: 'info', text: 'Een collega heeft dit al gedaan.' });
    return show(c, formPage(c, thing, reason, reasonSentence(outcome.refused, longestModeration)), 422);
  });

  function formPage(
    c: Context,
    { voice, comment, photo, isHidden }: Awaited<ReturnType<typeof thingIn>>,
    typed: string,
    error: string | undefined,
  ) {
    const what = comment ? 'reactie' : photo ? 'foto' : 'inbreng';
    const query = comment ? `?reactie=${comment.id}` : photo ? `?foto=${photo.key}` : '';
    const words: Voice | { authorName: string; text: string } | null = comment ?? (photo ? null : voice);
    return reasonPage({
      frame: frameIn.of(c),
      voice,
      title: isHidden ? `Deze ${what} terugzetten` : `Deze ${what} weghalen`,
      lead: isHidden
        ? 'Iedereen kan het dan weer lezen. De indiener krijgt bericht, met uw reden.'
        : 'Haal alleen weg wat tegen de regels is: schelden, dreigen, gegevens van anderen, reclame. Een andere mening is geen reden.',
      action: `${paths.moderateVoice(voice.id)}${query}`,
      before: html`<input type="hidden" name="weghalen" value="${isHidden ? 'nee' : 'ja'}">
${words && statement({ kind: 'comment', by: html`<bdi>${words.authorName || 'Een bewoner'}</bdi>`, text: paragraphs(words.text) })}
${photo && html`<p><img src="${paths.thumbnail(photo.key)}" alt="De foto waar het om gaat" width="${photo.thumbnailWidth}" height="${photo.thumbnailHeight}"></p>`}`,
      label: 'Waarom?',
      hint: 'De reden staat op de website en in de mail aan de indiener.',
      maxLength: longestModeration,
      button: isHidden ? 'Zet terug' : 'Haal weg',
      isNegative: !isHidden,
      typed,
      errors: { reason: error },
    });
  }
}
