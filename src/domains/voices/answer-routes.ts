import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { wordsIn } from '../../platform/search/stem.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { answeringBodies, findBody, viewerIn } from '../organisations/public.ts';
import { alike } from './alike.ts';
import type { AnswerProblems } from './answer-draft.ts';
import { findDraft } from './answer-draft-store.ts';
import { answersTo } from './answer-store.ts';
import { giveAnswer } from './give-answer.ts';
import { owedBeside } from './owed-store.ts';
import { type AnswerPage, answerPage } from './pages/answer-page.ts';
import { mayAnswer } from './policy.ts';
import { saveAnswerDraft } from './save-answer-draft.ts';
import type { Voice } from './voice.ts';
import { findVoice, voiceLines } from './voice-store.ts';

/** Where those who speak for a body answer what it owes. */
export function answerRoutes({ router, database, now }: Site): void {
  const answerableIn = async (c: Context): Promise<Voice> => {
    const voice = found(await findVoice(database.read, numberIn(c, 'id')));
    allowed(mayAnswer(viewerIn.of(c), voice));
    return voice;
  };

  router.get(paths.answerVoice(':id'), async c => {
    const voice = await answerableIn(c);
    const draft = await findDraft(database.read, viewerIn.of(c).person?.id ?? 0, voice.id);
    const typed = draft ?? { outcome: '', reason: '', passedOnToBodyId: null, alsoFor: [] };
    return show(c, answerPage(await pageOf(c, voice, typed, { savedAt: draft?.savedAt ?? null })));
  });

  router.post(paths.answerVoice(':id'), async c => {
    const voice = await answerableIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = {
      outcome: form.text('outcome'),
      reason: form.text('reason'),
      passedOnToBodyId: numberOf(form.text('passedOnToBodyId')),
      alsoFor: form
        .all('alsoFor')
        .flatMap(text => numberOf(text) ?? [])
        .slice(0, 200),
    };
    if (form.isChecked('zoek')) {
      return show(c, answerPage(await pageOf(c, voice, typed, { searched: form.text('woorden') })));
    }
    if (form.isChecked('concept')) {
      const saved = await database.write(tx =>
        saveAnswerDraft(tx, viewer, { ...typed, voiceId: voice.id }, now()),
      );
      if (!isRefusal(saved))
        return goTo(c, paths.answerVoice(voice.id), { kind: 'ok', text: 'Uw concept is bewaard.' });
      allowed(saved.refused !== 'not-allowed');
      return show(c, answerPage(await pageOf(c, voice, typed, { problems: { reason: 'too-long' } })), 422);
    }
    const voiceIds = [voice.id, ...typed.alsoFor.filter(id => id !== voice.id)];
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await giveAnswer(
          tx,
          viewer,
          { ...typed, voiceIds, after: numberOf(form.text('after')) },
          now(),
        );
        return isRefusal(made) ? made : { address: paths.voice(voice.id) };
      }),
    );
    if (!isRefusal(outcome)) {
      const voices = await Promise.all(voiceIds.map(id => findVoice(database.read, id)));
      const text = answeredInWords(typed.outcome === 'passed-on', voices);
      return goTo(c, outcome.address, { kind: 'ok', text });
    }
    if ('problems' in outcome)
      return show(c, answerPage(await pageOf(c, voice, typed, { problems: outcome.problems })), 422);
    allowed(outcome.refused !== 'not-allowed');
    return show(c, answerPage(await pageOf(c, voice, typed, { formError: clashes[outcome.refused] })), 422);
  });

  async function pageOf(
    c: Context,
    voice: Voice,
    typed: AnswerPage['typed'],
    rest: {
      readonly searched?: string;
      readonly savedAt?: string | null;
      readonly problems?: AnswerProblems;
      readonly formError?: string | undefined;
    },
  ): Promise<AnswerPage> {
    const today = dayOf(now());
    const searched = rest.searched ?? '';
    const words = wordsIn(searched).map(word => word.text);
    const [body, earlier, bodies, like, chosen] = await Promise.all([
      findBody(database.read, voice.bodyId),
      answersTo(database.read, voice.id),
      answeringBodies(database.read, today),
      words.length > 0
        ? owedBeside(database.read, voice, { words, atMost: 30 })
        : owedBeside(database.read, voice, { atMost: 500 }).then(owed => alike(voice.title, owed, 10)),
      voiceLines(database.read, typed.alsoFor),
    ]);
    // What was chosen stays in sight, whatever is searched for.
    const kept = chosen.filter(line => line.bodyId === voice.bodyId && line.dueOn !== null);
    return {
      frame: frameIn.of(c),
      voice,
      bodyName: body?.name ?? '',
      earlier,
      candidates: [...kept, ...like.filter(line => !kept.some(other => other.id === line.id))],
      searched,
      otherBodies: bodies.filter(other => other.id !== voice.bodyId),
      typed,
      savedAt: rest.savedAt ?? null,
      problems: rest.problems ?? {},
      ...(rest.formError && { formError: rest.formError }),
      today,
    };
  }
}

/** What came of it. Whoever spoke on paper or by phone has no account, and hears nothing from the site. */
function answeredInWords(isPassedOn: boolean, voices: readonly (Voice | undefined)[]): string {
  const [toldBySite, untold] = [
    voices.filter(voice => voice?.personId),
    voices.filter(voice => !voice?.personId),
  ];
  const done = isPassedOn ? 'Het is doorgestuurd.' : 'Het antwoord staat op de website.';
  const many = voices.length > 1 ? ` Het geldt voor ${voices.length} keer inbreng.` : '';
  if (untold.length === 0)
    return `${done}${many} ${voices.length === 1 ? 'De indiener krijgt' : 'Alle indieners krijgen'} bericht.`;
  return toldBySite.length === 0
    ? `${done}${many} Vertel het ook zelf: van de indiener is hier geen e-mailadres bekend.`
    : `${done}${many} Vertel het ook zelf aan ${untold.length === 1 ? 'de indiener' : 'de indieners'} van “${untold.map(voice => voice?.title).join('” en “')}”: daarvan is hier geen e-mailadres bekend.`;
}

const clashes: Record<string, string> = {
  'answered-meanwhile':
    'Een collega heeft intussen geantwoord. Lees dat antwoord hierboven. Past uw antwoord nog, verstuur het dan opnieuw.',
  'not-owed': 'Een van de gekozen stukken inbreng is intussen beantwoord. Haal het vinkje daar weg.',
  'several-bodies': 'Een van de gekozen stukken inbreng is van een ander orgaan. Haal het vinkje daar weg.',
};

const numberOf = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
