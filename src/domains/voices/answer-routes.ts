import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { wordsIn } from '../../platform/search/stem.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { answeringBodies, findBody, viewerIn } from '../organisations/public.ts';
import { returnAddress } from '../people/public.ts';
import { alike } from './alike.ts';
import type { AnswerProblems } from './answer-draft.ts';
import { answersTo } from './answer-store.ts';
import type { Drafting, DraftRefusal } from './drafting.ts';
import { occasionsOf } from './find-occasion.ts';
import { type AnswerRefusal, giveAnswer } from './give-answer.ts';
import type { Occasion, Occasions } from './occasion.ts';
import { owedBeside } from './owed-store.ts';
import { type AnswerPage, answerPage } from './pages/answer-page.ts';
import { mayAnswer } from './policy.ts';
import type { Voice } from './voice.ts';
import { findVoice, voiceLines } from './voice-store.ts';

const empty: AnswerPage['typed'] = {
  outcome: '',
  reason: '',
  passedOnToBodyId: null,
  change: '',
  changeAddress: '',
  frameLine: '',
  alsoFor: [],
};

/** Where those who speak for a body answer what it owes. */
export function answerRoutes(
  site: Site,
  { occasions, drafting }: { occasions: Occasions; drafting: Drafting },
): void {
  const { router, database, now } = site;
  const answerableIn = async (c: Context): Promise<Voice> => {
    const voice = found(await findVoice(database.read, numberIn(c, 'id')));
    allowed(mayAnswer(viewerIn.of(c), voice));
    return voice;
  };
  const occasionOf = async (voice: Voice): Promise<Occasion | undefined> =>
    (await occasionsOf(database.read, occasions, [voice], now()))[0];

  router.get(paths.answerVoice(':id'), async c => {
    const voice = await answerableIn(c);
    // What is drafted together is written in one place.
    const drafted = await drafting.addressOf(database.read, voice.id);
    if (drafted) return goTo(c, drafted);
    const returnTo = returnAddress(queryText(c, 'terug')) ?? '';
    return show(c, answerPage(await pageOf(c, voice, empty, { returnTo })));
  });

  router.post(paths.answerVoice(':id'), async c => {
    const voice = await answerableIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = {
      outcome: form.text('outcome'),
      reason: form.text('reason'),
      passedOnToBodyId: numberOf(form.text('passedOnToBodyId')),
      change: form.text('change'),
      changeAddress: form.text('changeAddress'),
      frameLine: form.text('frameLine'),
      alsoFor: form
        .all('alsoFor')
        .flatMap(text => numberOf(text) ?? [])
        .slice(0, 200),
    };
    const returnTo = returnAddress(form.text('terug')) ?? '';
    if (form.isChecked('zoek')) {
      return show(c, answerPage(await pageOf(c, voice, typed, { returnTo, searched: form.text('woorden') })));
    }
    const occasion = await occasionOf(voice);
    const links = occasion ? await drafting.changeLinks(database.read, occasion) : [];
    const voiceIds = [voice.id, ...typed.alsoFor.filter(id => id !== voice.id)];
    const draft = {
      ...typed,
      voiceIds,
      changeLink: links.find(link => link.address === typed.changeAddress) ?? null,
    };
    const isForReader = !form.isChecked('concept') && occasion?.needsSecondReader === true;
    const isKept = form.isChecked('concept') || isForReader;
    const outcome = await database.write(tx =>
      once<AnswerRefusal | DraftRefusal>(tx, form, now(), async () => {
        if (isKept) return drafting.keep(tx, viewer, { ...draft, isForReader }, now());
        const after = numberOf(form.text('after'));
        const made = await giveAnswer(tx, viewer, { ...draft, after }, now(), occasions);
        return isRefusal(made) ? made : { address: returnTo || paths.voice(voice.id) };
      }),
    );
    if (!isRefusal(outcome)) {
      if (isKept)
        return goTo(c, outcome.address, {
          kind: 'ok',
          text: isForReader
            ? 'Uw antwoord ligt klaar om na te kijken. Uw collega’s krijgen bericht.'
            : 'Uw concept is bewaard. Uw collega’s kunnen het ook lezen.',
        });
      const voices = await Promise.all(voiceIds.map(id => findVoice(database.read, id)));
      const text = answeredInWords(typed.outcome === 'passed-on', voices);
      return goTo(c, outcome.address, { kind: 'ok', text });
    }
    if ('problems' in outcome)
      return show(
        c,
        answerPage(await pageOf(c, voice, typed, { returnTo, problems: outcome.problems })),
        422,
      );
    allowed(outcome.refused !== 'not-allowed');
    return show(
      c,
      answerPage(await pageOf(c, voice, typed, { returnTo, formError: clashes[outcome.refused as Clash] })),
      422,
    );
  });

  async function pageOf(
    c: Context,
    voice: Voice,
    typed: AnswerPage['typed'],
    rest: {
      readonly returnTo: string;
      readonly searched?: string;
      readonly problems?: AnswerProblems;
      readonly formError?: string | undefined;
    },
  ): Promise<AnswerPage> {
    const today = dayOf(now());
    const searched = rest.searched ?? '';
    const words = wordsIn(searched).map(word => word.text);
    const [body, earlier, bodies, like, chosen, occasion] = await Promise.all([
      findBody(database.read, voice.bodyId),
      answersTo(database.read, voice.id),
      answeringBodies(database.read, today),
      words.length > 0
        ? owedBeside(database.read, voice, { words, atMost: 30 })
        : owedBeside(database.read, voice, { atMost: 500 }).then(owed => alike(voice.title, owed, 10)),
      voiceLines(database.read, typed.alsoFor),
      occasionOf(voice),
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
      fields: {
        otherBodies: bodies.filter(other => other.id !== voice.bodyId),
        frameLines: occasion?.frame ?? [],
        changeLinks: occasion ? await drafting.changeLinks(database.read, occasion) : [],
        asksChange: occasion?.frame !== undefined,
      },
      needsSecondReader: occasion?.needsSecondReader === true,
      typed,
      returnTo: rest.returnTo,
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

type Clash = Exclude<(AnswerRefusal | DraftRefusal)['refused'], 'not-allowed' | 'incomplete'>;

const clashes: Record<Clash, string> = {
  'answered-meanwhile':
    'Een collega heeft intussen geantwoord. Lees dat antwoord hierboven. Past uw antwoord nog, verstuur het dan opnieuw.',
  'not-owed': 'Een van de gekozen stukken inbreng is intussen beantwoord. Haal het vinkje daar weg.',
  'several-occasions':
    'Een van de gekozen stukken inbreng hoort bij iets anders. Haal het vinkje daar weg, en beantwoord het apart.',
  elsewhere:
    'Een van de gekozen stukken inbreng ligt al in een groep van een collega. Haal het vinkje daar weg.',
  'not-checked':
    'Bij een van de gekozen stukken inbreng leest een collega het antwoord eerst na. Haal het vinkje daar weg.',
  'several-bodies': 'Een van de gekozen stukken inbreng is van een ander orgaan. Haal het vinkje daar weg.',
};

const numberOf = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
