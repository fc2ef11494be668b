import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import { readForm, tidy } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { aroundIn, readPage } from '../../platform/keyset.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { findSeat, viewerIn } from '../organisations/public.ts';
import {
  allThemes,
  findOccasion,
  isOpen,
  type Occasion,
  type Occasions,
  occasionKey,
  type VoiceLine,
  voicesIn,
} from '../voices/public.ts';
import { chooseColumns } from './choose-columns.ts';
import { type Columns, columnFields, columnNames, problemOf } from './columns.ts';
import { importRows } from './import-rows.ts';
import { occasionOf, sourceKinds, type VoiceImport } from './intake.ts';
import { intakeOccasion, settingOfForm, typedSetting } from './intake-occasion.ts';
import { keepFile } from './keep-file.ts';
import { type FilePage, filePage } from './pages/file-page.ts';
import { importPage } from './pages/import-page.ts';
import { previewPage } from './pages/preview-page.ts';
import { problemInWords } from './pages/row-sentences.ts';
import { takeBackPage } from './pages/take-back-page.ts';
import { mayTakeBackImport } from './policy.ts';
import { readInThread } from './reading/read-in-thread.ts';
import { termsOf } from './row-terms.ts';
import { fillSetting } from './setting.ts';
import { mostFileBytes } from './sheet.ts';
import { sortRows } from './sort-rows.ts';
import {
  findImport,
  findWaiting,
  importOfFile,
  knownRows,
  type WaitingImport,
  waitingOfImport,
} from './store.ts';
import { takeBackImport } from './take-back-import.ts';

/** Files of what was said: chosen, looked through, imported, and taken back. */
export function importRoutes({ router, database, now }: Site, occasions: Occasions): void {
  const db = database.read;

  router.get(paths.importVoices(':occasion'), async c => {
    const { occasion, today } = await intakeOccasion(c, db, occasions, now());
    const typed = { ...typedSetting(occasion, today), themeSlug: '' };
    return show(c, await choosePage(c, occasion, { typed, problems: {}, fileReason: undefined }));
  });

  router.get(paths.importExample(':occasion'), async c => {
    await intakeOccasion(c, db, occasions, now());
    return csvFile(c, 'voorbeeld.csv', [columnFields.map(field => columnNames[field])]);
  });

  router.post(paths.importVoices(':occasion'), async c => {
    const form = await readForm(c);
    const typed = { ...settingOfForm(form), themeSlug: form.text('themeSlug') };
    const day = typed.receivedOn;
    const { occasion, areaCodes, today } = await intakeOccasion(c, db, occasions, now(), day);
    const [file] = form.files('file');
    const setting = fillSetting(typed, { today, areaCodes });
    const problems =
      'problems' in setting
        ? setting.problems
        : isOpen(occasion)
          ? {}
          : { receivedOn: 'receivedOn-closed' as const };
    const read =
      file === undefined
        ? ({ refused: 'missing' } as const)
        : file.size > mostFileBytes
          ? ({ refused: 'too-large' } as const)
          : await readInThread(new Uint8Array(await file.arrayBuffer()), file.name);
    const fileReason = 'refused' in read ? read.refused : undefined;
    if ('refused' in read || 'problems' in setting || !file || Object.keys(problems).length > 0)
      return show(c, await choosePage(c, occasion, { typed, problems, fileReason }), 422);

    const kept = {
      occasion,
      setting,
      themeSlug: typed.themeSlug,
      fileName: tidy(file.name).slice(0, 200) || 'bestand',
      fingerprint: hash('sha256', new Uint8Array(await file.arrayBuffer()), 'hex'),
      sheet: read,
    };
    const outcome = await database.write(tx => keepFile(tx, viewerIn.of(c), kept, now()));
    allowed(!isRefusal(outcome));
    return goTo(c, paths.waitingImport(occasionKey(occasion), 'id' in outcome ? outcome.id : 0));
  });

  const choosePage = async (
    c: Context,
    occasion: Occasion,
    said: Pick<FilePage, 'typed' | 'problems' | 'fileReason'>,
  ) =>
    filePage({
      frame: frameIn.of(c),
      occasion,
      areas: await allAreas(db),
      themes: await allThemes(db),
      today: dayOf(now()),
      ...said,
    });

  router.get(paths.waitingImport(':occasion', ':id'), async c =>
    show(c, await lookThrough(c, await waitingIn(c), undefined)),
  );

  router.post(paths.waitingImport(':occasion', ':id'), async c => {
    const form = await readForm(c);
    const key = c.req.param('occasion') ?? '';
    const waitingId = numberIn(c, 'id');
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const expected = Number(form.text('expected'));
        const made = await importRows(tx, viewerIn.of(c), { waitingId, occasions, expected }, now());
        return isRefusal(made) ? made : { address: paths.voiceImport(made.id) };
      }),
    );
    if (!isRefusal(outcome))
      return goTo(c, outcome.address, { kind: 'ok', text: 'Ingevoerd. De reacties staan op de website.' });
    if (outcome.refused === 'gone') {
      await intakeOccasion(c, db, occasions, now());
      return goTo(c, paths.importVoices(key), {
        kind: 'warning',
        text: 'Dit bestand is al ingevoerd, of te oud. Kies het opnieuw.',
      });
    }
    allowed(outcome.refused !== 'not-allowed');
    return show(c, await lookThrough(c, await waitingIn(c), importSentences[outcome.refused]), 422);
  });

  router.post(paths.importColumns(':occasion', ':id'), async c => {
    const waiting = await waitingIn(c);
    const form = await readForm(c);
    const columns: Columns = waiting.sheet.headings.map(
      (_, index) => columnFields.find(field => field === form.text(`column-${index}`)) ?? null,
    );
    await database.write(tx => chooseColumns(tx, viewerIn.of(c), { waitingId: waiting.id, columns }));
    return goTo(c, paths.waitingImport(occasionKey(occasionOf(waiting)), waiting.id));
  });

  router.get(paths.badRows(':occasion', ':id'), async c => {
    const waiting = await waitingIn(c);
    const { terms } = await termsOf(db, occasions, waiting, now());
    const { bad } = sortRows(waiting.sheet, terms);
    const { headings } = waiting.sheet;
    return csvFile(c, 'foute-rijen.csv', [
      [...headings, 'Wat er niet klopt'],
      ...bad.map(({ row, problems }) => [
        ...headings.map((_, index) => row.cells[index] ?? ''),
        `Rij ${row.number}. ${problems.map(problemInWords).join(' ')}`,
      ]),
    ]);
  });

  /** The file that waits in the address, for whoever chose it. */
  const waitingIn = async (c: Context): Promise<WaitingImport> => {
    const { occasion } = await intakeOccasion(c, db, occasions, now());
    const waiting = found(await findWaiting(db, numberIn(c, 'id')));
    allowed(
      waiting.personId === viewerIn.of(c).person?.id &&
        waiting.occasionKind === occasion.kind &&
        waiting.occasionId === occasion.id,
    );
    return waiting;
  };

  const lookThrough = async (c: Context, waiting: WaitingImport, error: string | undefined) => {
    const ref = occasionOf(waiting);
    const { terms, occasionOn } = await termsOf(db, occasions, waiting, now());
    const sorted = sortRows(waiting.sheet, terms);
    const known = await knownRows(
      db,
      ref,
      sorted.good.map(row => row.fingerprint),
    );
    return previewPage({
      frame: frameIn.of(c),
      occasion: found(occasionOn.get(waiting.setting.receivedOn)),
      waiting,
      sorted,
      knownCount: known.size,
      earlier: await importOfFile(db, ref, waiting.fingerprint),
      themes: terms.themes,
      areas: terms.areas,
      columnsReason: problemOf(waiting.columns),
      error,
    });
  };

  router.get(paths.voiceImport(':id'), async c => {
    const made = found(await findImport(db, numberIn(c, 'id')));
    const occasion = found(await findOccasion(db, occasions, occasionOf(made), now()));
    const today = dayOf(now());
    const filter = {
      occasion: occasionOf(made),
      source: { kind: sourceKinds.import, id: made.id },
    };
    const { rows, previous, next } = await readPage<VoiceLine>(
      aroundIn(c.req.query()),
      (around, atMost) => voicesIn(db, filter, { today, ...around, atMost }),
      ({ receivedOn, id }) => ({ day: receivedOn, id }),
    );
    const here = (mark: Record<string, string> | undefined) =>
      mark && `${paths.voiceImport(made.id)}?${new URLSearchParams(mark)}#reacties`;
    const viewer = viewerIn.of(c);
    const left =
      made.badCount > 0 && viewer.person ? await waitingOfImport(db, made.id, viewer.person.id) : undefined;
    return show(
      c,
      importPage({
        frame: frameIn.of(c),
        made,
        occasion,
        bodyName: (await findSeat(db, made.bySeatId))?.bodyName ?? '',
        voices: rows,
        pages: { previous: here(previous), next: here(next) },
        own: {
          badRows: left && paths.waitingImport(occasionKey(occasion), left.id),
          mayTakeBack: mayTakeBackImport(viewer, made),
        },
        today,
      }),
    );
  });

  const importToTakeBack = async (c: Context): Promise<VoiceImport> => {
    const made = found(await findImport(db, numberIn(c, 'id')));
    allowed(mayTakeBackImport(viewerIn.of(c), made));
    return made;
  };

  router.get(paths.takeBackImport(':id'), async c =>
    show(c, takeBackPage(frameIn.of(c), { made: await importToTakeBack(c), typed: '', error: undefined })),
  );

  router.post(paths.takeBackImport(':id'), async c => {
    const made = await importToTakeBack(c);
    const reason = (await readForm(c)).text('reason');
    const outcome = await database.write(tx =>
      takeBackImport(tx, viewerIn.of(c), { importId: made.id, reason }, now()),
    );
    if (!isRefusal(outcome))
      return goTo(c, paths.voiceImport(made.id), { kind: 'ok', text: 'De invoer is teruggedraaid.' });
    allowed(outcome.refused !== 'not-allowed');
    const error = takeBackSentences[outcome.refused];
    return show(c, takeBackPage(frameIn.of(c), { made, typed: reason, error }), 422);
  });
}

const importSentences = {
  'not-allowed': 'U kunt dit niet invoeren.',
  columns: 'Kies eerst wat de kolommen betekenen.',
  changed: 'Er is intussen iets veranderd. Kijk de aantallen na en druk dan opnieuw.',
  'nothing-new': 'Alles uit dit bestand staat er al. Er is niets ingevoerd.',
} as const;

const takeBackSentences = {
  'not-allowed': 'U kunt deze invoer niet terugdraaien.',
  'reason-missing': 'Schrijf op waarom.',
  'reason-too-long': 'Maak de reden korter, ten hoogste 300 tekens.',
  answered: 'Op alles uit dit bestand is al antwoord gegeven. Terugdraaien kan niet meer.',
} as const;

function csvFile(c: Context, fileName: string, lines: readonly (readonly string[])[]): Response {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${fileName}"`);
  return c.body(csvStart + lines.map(csvLine).join(''));
}
