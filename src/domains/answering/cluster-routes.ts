import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { nothing } from '../../design/view.ts';
import { timeInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { currentEdition, guidancePanel, pointsFor, readersOf } from '../guidance/public.ts';
import { answeringBodies, viewerIn } from '../organisations/public.ts';
import {
  answerErrors,
  type ChangeLink,
  findOccasion,
  happenedTo,
  type Occasion,
  type OccasionRef,
  type Occasions,
} from '../voices/public.ts';
import { addToCluster } from './add-to-cluster.ts';
import { checkAnswer } from './check-answer.ts';
import { occasionRef, type Words, wordsOf } from './cluster.ts';
import { dissolveCluster } from './dissolve-cluster.ts';
import { fillWords } from './fill-words.ts';
import { mostAlike } from './likeness.ts';
import { type ClusterPage, clusterPage, type KeptWords } from './pages/cluster-page.ts';
import { sendPage } from './pages/send-page.ts';
import { seatToCheckWith, seatToWriteWith } from './policy.ts';
import { proposeAnswer } from './propose-answer.ts';
import { sendAnswer } from './send-answer.ts';
import {
  type ClusterLine,
  findClusterLine,
  kindsInCluster,
  linesInCluster,
  textsAround,
  voicesInCluster,
} from './store.ts';
import { takeFromCluster } from './take-from-cluster.ts';
import { takeUpCluster } from './take-up-cluster.ts';
import { writeDraft } from './write-draft.ts';
import { type TypedOwnWords, writeOwnWords } from './write-own-words.ts';

const shownAtATime = 15;
const suggestedAtMost = 10;
const mostVoices = 20_000;
/** Comparing more than these takes too long for one page; what lies in a cluster makes room for the rest. */
const mostCompared = 3_000;

/** What app.ts hands in. */
export interface AroundClusters {
  readonly occasions: Occasions;
  readonly changeLinks: (db: Queries, occasion: OccasionRef) => Promise<readonly ChangeLink[]>;
}

/** One cluster: its voices, the answer as it is written, read by a colleague, and sent. */
export function clusterRoutes(
  { router, database, now }: Site,
  { occasions, changeLinks }: AroundClusters,
): void {
  async function clusterIn(c: Context): Promise<{ cluster: ClusterLine; occasion: Occasion | undefined }> {
    const cluster = found(await findClusterLine(database.read, numberIn(c, 'id')));
    const ref = occasionRef(cluster);
    const occasion = ref && (await findOccasion(database.read, occasions, ref, now()));
    allowed(seatToCheckWith(viewerIn.of(c), cluster, occasion) !== undefined);
    return { cluster, occasion };
  }

  router.get(paths.cluster(':id'), async c => show(c, clusterPage(await pageOf(c))));

  router.post(paths.cluster(':id'), async c => {
    const { cluster } = await clusterIn(c);
    const viewer = viewerIn.of(c);
    allowed(seatToWriteWith(viewer, cluster) !== undefined);
    const form = await readForm(c);
    const ref = occasionRef(cluster);
    const links = ref ? await changeLinks(database.read, ref) : [];
    const address = form.text('changeAddress');
    const link = links.find(one => one.address === address);
    const words: Words = {
      name: form.text('name'),
      outcome: form.text('outcome'),
      reason: form.text('reason'),
      change: form.text('change'),
      changeLabel: link?.label ?? '',
      changeAddress: link?.address ?? '',
      frameLine: form.text('frameLine'),
      passedOnToBodyId: form.text('outcome') === 'passed-on' ? numberOf(form.text('passedOnToBodyId')) : null,
    };
    const version = numberOf(form.text('version')) ?? 0;
    const doing = form.text('doe');
    const na = form.text('na');
    const here = pageAddress(cluster.id, na);
    const sentences = sentencesIn(form);
    // Whatever was typed is kept, whichever button was pressed.
    const { own, written } = await database.write(async tx => ({
      own: await writeOwnWords(tx, viewer, { clusterId: cluster.id, words: sentences }),
      written: await writeDraft(tx, viewer, { ...words, clusterId: cluster.id, version }, now()),
    }));
    if (isRefusal(own)) allowed(own.refused !== 'not-allowed');
    if (isRefusal(written)) {
      allowed(written.refused !== 'not-allowed');
      if (written.refused === 'sent') return goTo(c, paths.cluster(cluster.id), alreadySent);
    }
    const isOwnTooLong = isRefusal(own);
    const ownWords = stillTyped(sentences, own);
    if (isRefusal(written) || ownWords.size > 0) {
      const hasClash = isRefusal(written) && written.refused === 'changed-meanwhile';
      const errors = isRefusal(written) && 'problems' in written ? writingErrors(written.problems) : {};
      const page = await pageOf(c, { typed: words, errors, hasClash, ownWords, isOwnTooLong, after: na });
      const isClash = hasClash || (!isOwnTooLong && ownWords.size > 0);
      return show(c, clusterPage(page), isClash ? 409 : 422);
    }
    if (doing === 'haal-uit') {
      const voiceIds = form.all('inbreng').flatMap(text => numberOf(text) ?? []);
      const outcome = await database.write(tx =>
        takeFromCluster(tx, viewer, { clusterId: cluster.id, voiceIds }),
      );
      if (!isRefusal(outcome))
        return goTo(c, here, { kind: 'ok', text: `${outcome.taken} keer inbreng is uit de groep gehaald.` });
      allowed(outcome.refused !== 'not-allowed');
      return goTo(c, here, outcome.refused === 'sent' ? alreadySent : noneChosen);
    }
    if (doing === 'nakijken') {
      const proposed = await database.write(tx => proposeAnswer(tx, viewer, cluster.id, now(), occasions));
      if (isRefusal(proposed)) return unfinished(c, words, proposed);
      return goTo(c, paths.cluster(cluster.id), {
        kind: 'ok',
        text: 'Uw collega’s krijgen bericht dat dit antwoord klaarligt om na te lezen.',
      });
    }
    if (doing === 'versturen') {
      const filled = await fillWords(database.read, { ...cluster, ...words }, now(), occasions);
      return isRefusal(filled) ? unfinished(c, words, filled) : goTo(c, paths.sendAnswer(cluster.id));
    }
    return goTo(c, here, { kind: 'ok', text: `Bewaard om ${timeInWords(now())}.` });
  });

  /** The words are kept, but there is something missing before they can go on. */
  async function unfinished(
    c: Context,
    typed: Words,
    refusal: Exclude<Awaited<ReturnType<typeof fillWords>>, { owed: number }> | { refused: string },
  ) {
    const errors =
      'problems' in refusal
        ? answerErrors(refusal.problems)
        : { name: 'In deze groep wacht geen inbreng meer op antwoord. Voeg inbreng toe of hef de groep op.' };
    return show(c, clusterPage(await pageOf(c, { typed, errors })), 422);
  }

  router.post(paths.addAlike(':id'), async c => {
    const { cluster } = await clusterIn(c);
    const form = await readForm(c);
    const voiceIds = form.all('inbreng').flatMap(text => numberOf(text) ?? []);
    const outcome = await database.write(tx =>
      addToCluster(tx, viewerIn.of(c), { clusterId: cluster.id, voiceIds }, now()),
    );
    if (!isRefusal(outcome))
      return goTo(c, `${paths.cluster(cluster.id)}#lijkt-erop`, {
        kind: 'ok',
        text: `${outcome.added} keer inbreng is toegevoegd.`,
      });
    allowed(outcome.refused !== 'not-allowed');
    const text =
      outcome.refused === 'none-chosen'
        ? noneChosen
        : outcome.refused === 'sent'
          ? alreadySent
          : ({
              kind: 'warning',
              text: 'Een deel van uw keuze is intussen beantwoord of ligt in een andere groep. Kies opnieuw.',
            } as const);
    return goTo(c, `${paths.cluster(cluster.id)}#lijkt-erop`, text);
  });

  router.post(paths.checkAnswer(':id'), async c => {
    const { cluster } = await clusterIn(c);
    const form = await readForm(c);
    const note = form.text('note');
    const isAgreed = form.text('doe') === 'akkoord';
    const version = numberOf(form.text('version')) ?? 0;
    const outcome = await database.write(tx =>
      checkAnswer(tx, viewerIn.of(c), { clusterId: cluster.id, version, isAgreed, note }, now(), occasions),
    );
    if (!isRefusal(outcome)) {
      const isSender = isAgreed && seatToWriteWith(viewerIn.of(c), cluster) !== undefined;
      return goTo(c, isSender ? paths.sendAnswer(cluster.id) : paths.cluster(cluster.id), {
        kind: 'ok',
        text: isAgreed
          ? 'U vindt dit antwoord goed. Het kan weg.'
          : 'Het antwoord gaat terug. De schrijver krijgt bericht.',
      });
    }
    allowed(outcome.refused !== 'not-allowed');
    return show(
      c,
      clusterPage(await pageOf(c, { note, checkError: checkSentences[outcome.refused] ?? '' })),
      outcome.refused === 'changed-meanwhile' ? 409 : 422,
    );
  });

  router.get(paths.sendAnswer(':id'), async c => showSendPage(c));

  router.post(paths.sendAnswer(':id'), async c => {
    const { cluster } = await clusterIn(c);
    const form = await readForm(c);
    const version = numberOf(form.text('version')) ?? 0;
    const seenUntil = form.text('seenUntil');
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const sent = await sendAnswer(
          tx,
          viewerIn.of(c),
          { clusterId: cluster.id, version, seenUntil },
          now(),
          occasions,
        );
        return isRefusal(sent) ? sent : { address: paths.cluster(cluster.id) };
      }),
    );
    if (!isRefusal(outcome))
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Het antwoord is verstuurd. Iedere indiener met een e-mailadres krijgt bericht.',
      });
    allowed(outcome.refused !== 'not-allowed');
    if (outcome.refused === 'sent') return goTo(c, paths.cluster(cluster.id), alreadySent);
    if (outcome.refused === 'incomplete' || outcome.refused === 'empty')
      return showSendPage(c, undefined, 422);
    return showSendPage(
      c,
      sendSentences[outcome.refused] ?? 'Er is intussen iets veranderd. Kijk het opnieuw na.',
      409,
    );
  });

  router.post(paths.takeUpCluster(':id'), async c => {
    const id = numberIn(c, 'id');
    const outcome = await database.write(tx => takeUpCluster(tx, viewerIn.of(c), id, now()));
    if (!isRefusal(outcome))
      return goTo(c, paths.cluster(id), { kind: 'ok', text: 'Uw collega’s zien dat u hieraan werkt.' });
    allowed(outcome.refused !== 'not-allowed');
    return goTo(c, paths.cluster(id), alreadySent);
  });

  router.post(paths.dissolveCluster(':id'), async c => {
    const id = numberIn(c, 'id');
    const outcome = await database.write(tx => dissolveCluster(tx, viewerIn.of(c), id));
    if (!isRefusal(outcome))
      return goTo(c, paths.clusters, {
        kind: 'ok',
        text: `De groep “${outcome.name}” is opgeheven. De inbreng wacht weer los op antwoord.`,
      });
    allowed(outcome.refused !== 'not-allowed');
    return goTo(c, paths.cluster(id), alreadySent);
  });

  async function showSendPage(c: Context, formError?: string, status: 200 | 409 | 422 = 200) {
    const { cluster, occasion } = await clusterIn(c);
    if (cluster.sentAt !== null) return goTo(c, paths.cluster(cluster.id));
    const db = database.read;
    const seenUntil = now();
    const lying = await voicesInCluster(db, cluster.id);
    const earliest = lying.map(it => it.addedAt).sort()[0] ?? seenUntil;
    const addedAt = new Map(lying.map(it => [it.voiceId, it.addedAt]));
    const lines = await linesInCluster(db, cluster.id, { atMost: mostVoices });
    const goes = lines.filter(line => line.dueOn !== null && line.bodyId === cluster.bodyId);
    const happened = await happenedTo(
      db,
      lying.map(it => it.voiceId),
      earliest,
    );
    const filled = await fillWords(db, cluster, now(), occasions);
    return show(
      c,
      sendPage({
        frame: frameIn.of(c),
        cluster,
        seenUntil,
        goes,
        staysBehind: lying.length - goes.length,
        happened: happened.filter(it => it.at > (addedAt.get(it.voiceId) ?? '')),
        errors: isRefusal(filled)
          ? 'problems' in filled
            ? Object.values(answerErrors(filled.problems))
            : ['In deze groep wacht geen inbreng meer op antwoord.']
          : [],
        needsReader: occasion?.needsSecondReader === true && cluster.checkedAt === null,
        passedOnToName: (await answeringBodies(db, dayOf(now()))).find(
          body => body.id === cluster.passedOnToBodyId,
        )?.name,
        formError,
      }),
      status,
    );
  }

  async function pageOf(
    c: Context,
    given: Partial<
      Pick<ClusterPage, 'errors' | 'hasClash' | 'ownWords' | 'note' | 'checkError' | 'isOwnTooLong'>
    > & { readonly typed?: Words; readonly after?: string } = {},
  ): Promise<ClusterPage> {
    const { cluster, occasion } = await clusterIn(c);
    const db = database.read;
    const viewer = viewerIn.of(c);
    const after = numberOf(given.after ?? queryText(c, 'na')) ?? 0;
    const ref = occasionRef(cluster);
    const isOpen = cluster.sentAt === null;
    const mayWrite = isOpen && seatToWriteWith(viewer, cluster) !== undefined;
    const [lines, kinds, bodies, links, texts] = await Promise.all([
      isOpen ? linesInCluster(db, cluster.id, { after, atMost: shownAtATime + 1 }) : [],
      kindsInCluster(db, cluster.id),
      answeringBodies(db, dayOf(now())),
      ref ? changeLinks(db, ref) : [],
      mayWrite ? textsAround(db, cluster, mostCompared) : { own: [], loose: [] },
    ]);
    const like = mostAlike(texts.own, texts.loose, { atMost: suggestedAtMost });
    const titles = new Map(texts.loose.map(text => [text.id, text]));
    return {
      frame: frameIn.of(c),
      cluster,
      now: now(),
      today: dayOf(now()),
      typed: given.typed ?? wordsOf(cluster),
      errors: given.errors ?? {},
      hasClash: given.hasClash ?? false,
      ownWords: given.ownWords ?? new Map(),
      isOwnTooLong: given.isOwnTooLong ?? false,
      note: given.note ?? '',
      checkError: given.checkError ?? '',
      lines: lines.slice(0, shownAtATime),
      after,
      hasMore: lines.length > shownAtATime,
      like: like.flatMap(one => {
        const text = titles.get(one.id);
        return text ? [{ ...one, title: text.title, text: text.text }] : [];
      }),
      kinds: kinds.length > 0 ? kinds : ['reaction'],
      fields: {
        otherBodies: bodies.filter(body => body.id !== cluster.bodyId),
        frameLines: occasion?.frame ?? [],
        changeLinks: links,
        asksChange: occasion?.frame !== undefined,
      },
      needsSecondReader: occasion?.needsSecondReader === true,
      guidance:
        mayWrite && occasion?.frame !== undefined
          ? guidancePanel(pointsFor((await currentEdition(db)).points, 'beantwoorden', readersOf(viewer)))
          : nothing,
      may: {
        write: mayWrite,
        check:
          isOpen &&
          cluster.proposedAt !== null &&
          cluster.checkedAt === null &&
          cluster.writtenByPersonId !== viewer.person?.id,
      },
      isOwn: cluster.writtenByPersonId !== null && cluster.writtenByPersonId === viewer.person?.id,
      viewerName: viewer.person?.name ?? '',
    };
  }
}

/** The sentences for single authors as they were typed, beside what stood there when the typing began. */
const sentencesIn = (form: Form): TypedOwnWords[] =>
  form.names
    .filter(name => /^woorden-\d+$/.test(name))
    .map(name => {
      const voiceId = Number(name.slice('woorden-'.length));
      return { voiceId, was: form.text(`was-${voiceId}`), became: form.text(name) };
    });

/** What was typed and not kept: too long, or a colleague wrote something else there meanwhile. */
function stillTyped(
  sentences: readonly TypedOwnWords[],
  own: Awaited<ReturnType<typeof writeOwnWords>>,
): Map<number, KeptWords> {
  if (isRefusal(own)) return new Map(sentences.map(it => [it.voiceId, { typed: it.became, was: it.was }]));
  return new Map(
    sentences.flatMap(it => {
      const theirs = own.clashes.get(it.voiceId);
      return theirs === undefined ? [] : [[it.voiceId, { typed: it.became, was: theirs, theirs }] as const];
    }),
  );
}

const pageAddress = (id: number, after: string): string =>
  numberOf(after) === null ? paths.cluster(id) : `${paths.cluster(id)}?na=${after}`;

const alreadySent = {
  kind: 'warning',
  text: 'Een collega heeft dit antwoord intussen verstuurd.',
} as const;
const noneChosen = { kind: 'warning', text: 'Kies eerst inbreng: zet er een vinkje bij.' } as const;

const checkSentences: Record<string, string> = {
  'own-words': 'U schreef dit antwoord zelf. Vraag een collega om het na te lezen.',
  'not-proposed': 'Dit antwoord ligt niet meer klaar om na te lezen. Misschien schrijft een collega eraan.',
  'changed-meanwhile': 'Het antwoord is intussen veranderd. Lees het opnieuw.',
  'no-note': 'Schrijf wat er anders moet, dan kan de schrijver verder.',
  'too-long': 'Maak uw opmerking korter, ten hoogste 2.000 tekens.',
};

const sendSentences: Record<string, string> = {
  'changed-meanwhile': 'Een collega heeft het antwoord intussen veranderd. Lees het opnieuw.',
  'voices-changed': 'Er is intussen iets veranderd bij de inbreng. Kijk hieronder wat, en verstuur dan.',
  'not-checked': 'Bij dit traject leest een collega elk antwoord na voordat het weggaat.',
};

const writingErrors = (problems: Readonly<Record<string, string | undefined>>): Record<string, string> => ({
  ...(problems.name === 'missing' && { name: 'Geef de groep een naam.' }),
  ...(problems.name === 'too-long' && { name: 'Maak de naam korter, ten hoogste 150 tekens.' }),
  ...(problems.reason && { reason: 'Maak uw antwoord korter, ten hoogste 10.000 tekens.' }),
  ...(problems.change && { change: 'Maak dit korter, ten hoogste 2.000 tekens.' }),
});

const numberOf = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
