import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import {
  type Budget,
  currentNotes,
  findBudget,
  mayWorkOn,
  type NoteAbout,
  nextMoment,
  notesOf,
  readAbout,
  writeNote,
} from '../../domains/budgets/public.ts';
import { indicators } from '../../domains/indicators/public.ts';
import { viewerIn } from '../../domains/organisations/public.ts';
import { allThemes } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { analysisPage } from './analysis-page.ts';
import { gatherAnalysis } from './gather-analysis.ts';
import { writeNotePage } from './write-note-page.ts';

export function analysisRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const budgetIn = async (c: Context): Promise<Budget> => found(await findBudget(db, numberIn(c, 'id')));

  router.get(paths.budgetAnalysis(':id'), async c => {
    const moment = now();
    const budget = await budgetIn(c);
    const page = analysisPage(frameIn.of(c), {
      ...(await gatherAnalysis(db, budget, moment)),
      mayWrite: mayWorkOn(viewerIn.of(c), budget),
      now: moment,
      today: dayOf(moment),
    });
    return showToEveryGuest(c, page, { until: nextMoment(budget, moment) });
  });

  router.get(paths.writeAnalysisNote(':id'), async c => {
    const budget = await budgetIn(c);
    allowed(mayWorkOn(viewerIn.of(c), budget));
    const about = found(readAbout(queryText(c, 'over') || 'place'));
    const standing = await standingNote(budget, about);
    const what = found(await whatIn(about));
    return show(
      c,
      writeNotePage(frameIn.of(c), { budget, about, what, standing, text: standing?.text ?? '' }),
    );
  });

  router.post(paths.writeAnalysisNote(':id'), async c => {
    const viewer = viewerIn.of(c);
    const budget = await budgetIn(c);
    allowed(mayWorkOn(viewer, budget));
    const form = await readForm(c);
    const about = found(readAbout(form.text('about')));
    const what = found(await whatIn(about));
    const text = form.text('text');
    const replacesId = Number(form.text('replacesId')) || null;
    const outcome = await database.write(tx =>
      once<Refusal>(tx, form, now(), async () => {
        const note = await writeNote(tx, viewer, { budgetId: budget.id, about, text, replacesId }, now());
        return isRefusal(note) ? note : { address: `${paths.budgetAnalysis(budget.id)}` };
      }),
    );
    if ('address' in outcome) return goTo(c, outcome.address, { kind: 'ok', text: 'Uw tekst staat erbij.' });
    const standing = await standingNote(budget, about);
    const known = { budget, about, what, standing, text };
    if (outcome.refused === 'changed-meanwhile')
      return show(c, writeNotePage(frameIn.of(c), { ...known, isChangedMeanwhile: true }), 409);
    allowed('problems' in outcome);
    const { problems } = outcome as Extract<Awaited<ReturnType<typeof writeNote>>, { problems: unknown }>;
    return show(c, writeNotePage(frameIn.of(c), { ...known, problem: problems.text }), 422);
  });

  const standingNote = async (budget: Budget, about: NoteAbout) =>
    currentNotes(await notesOf(db, budget.id)).find(({ note }) => note.about === about)?.note;

  /** What a note stands beside, by the name it has on the page; undefined when there is no such part. */
  const whatIn = async (about: NoteAbout): Promise<string | undefined> => {
    const [kind, name] = about.split(':');
    if (kind === 'figure') return indicators.find(({ code }) => code === name)?.name;
    if (kind === 'theme') return (await allThemes(db)).find(({ slug }) => slug === name)?.name;
    return kind === 'place' ? 'De wijk als geheel' : 'Wat er is beloofd';
  };
}
