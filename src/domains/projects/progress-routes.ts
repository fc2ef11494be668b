import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { goTo, type Notice, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { type Budget, findBudget, mayWorkOn } from '../budgets/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { changeMilestone } from './change-milestone.ts';
import type { Milestone } from './milestone.ts';
import { noteProgress } from './note-progress.ts';
import { milestonePage } from './pages/milestone-page.ts';
import {
  milestoneSentences,
  newStepField,
  type ProgressPage,
  progressPage,
  wordField,
} from './pages/progress-page.ts';
import { planMilestone } from './plan-milestone.ts';
import { progressOf } from './progress-of-budget.ts';
import type { Project } from './project.ts';
import { reachMilestone } from './reach-milestone.ts';
import { findMilestone, findProject } from './store.ts';

/** How the chosen projects go: for everybody to read, for the team to keep up to date in its meeting. */
export function progressRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const pageOf = async (
    c: Context,
    budget: Budget,
    { isLarge, typed }: Pick<ProgressPage, 'isLarge' | 'typed'>,
  ) =>
    progressPage(frameIn.of(c), {
      budget,
      progress: await progressOf(db, budget.id),
      mayWork: mayWorkOn(viewerIn.of(c), budget),
      isLarge,
      typed,
      now: now(),
    });

  router.get(paths.budgetProgress(':id'), async c => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    const isLarge = queryText(c, 'groot') === 'ja';
    // What stands on the large page depends on the query, which a kept page knows; nothing else.
    return mayWorkOn(viewerIn.of(c), budget)
      ? show(c, await pageOf(c, budget, { isLarge }))
      : showToEveryGuest(c, await pageOf(c, budget, { isLarge }));
  });

  /** A project that became a promise, and its budget, for who works on it. */
  const workIn = async (c: Context): Promise<{ project: Project; budget: Budget }> =>
    workOn(c, found(await findProject(db, numberIn(c, 'id'))));

  const workOn = async (c: Context, project: Project): Promise<{ project: Project; budget: Budget }> => {
    const budget = found(await findBudget(db, project.budgetId));
    allowed(mayWorkOn(viewerIn.of(c), budget) && project.promiseId !== null);
    return { project, budget };
  };

  const backTo = (c: Context, form: Form, project: Project, notice: Notice): Response =>
    goTo(c, placeOf(form, project), notice);

  const placeOf = (form: Form, { id, budgetId }: Project): string =>
    `${form.text('groot') === 'ja' ? paths.budgetProgressLarge(budgetId) : paths.budgetProgress(budgetId)}#plan-${id}`;

  router.post(paths.noteProgress(':id'), async c => {
    const { project, budget } = await workIn(c);
    const form = await readForm(c);
    const field = wordField(project.id);
    const text = form.text(field);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const noted = await noteProgress(tx, viewerIn.of(c), { projectId: project.id, text }, now());
        return 'refused' in noted ? noted : { address: placeOf(form, project) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Uw bericht staat erbij. Wie het volgt, hoort het.',
      });
    allowed('problems' in outcome);
    const isMissing = 'problems' in outcome && outcome.problems.text === 'text-missing';
    const errors = {
      [field]: isMissing
        ? 'Schrijf op wat er is besproken of gebeurd.'
        : 'Maak de tekst korter: hoogstens 5.000 tekens.',
    };
    const typed = { projectId: project.id, text, title: '', dueOn: '', errors };
    return show(c, await pageOf(c, budget, { isLarge: form.text('groot') === 'ja', typed }), 422);
  });

  router.post(paths.newMilestone(':id'), async c => {
    const { project, budget } = await workIn(c);
    const form = await readForm(c);
    const fields = { title: newStepField(project.id, 'title'), dueOn: newStepField(project.id, 'dueOn') };
    const typed = { title: form.text(fields.title), dueOn: form.text(fields.dueOn) };
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const planned = await planMilestone(tx, viewerIn.of(c), { projectId: project.id, ...typed }, now());
        return 'refused' in planned ? planned : { address: placeOf(form, project) };
      }),
    );
    if ('address' in outcome) return goTo(c, outcome.address, { kind: 'ok', text: 'De stap staat erbij.' });
    allowed('problems' in outcome);
    const problems = 'problems' in outcome ? outcome.problems : {};
    const errors = Object.fromEntries(
      (['title', 'dueOn'] as const).flatMap(field => {
        const problem = problems[field];
        return problem ? [[fields[field], milestoneSentences[problem]]] : [];
      }),
    );
    const page = await pageOf(c, budget, {
      isLarge: form.text('groot') === 'ja',
      typed: { projectId: project.id, text: '', ...typed, errors },
    });
    return show(c, page, 422);
  });

  router.post(paths.reachMilestone(':id'), async c => {
    const { milestone, project } = await milestoneIn(c);
    const form = await readForm(c);
    const isDone = form.text('gedaan') !== 'nee';
    const outcome = await database.write(tx =>
      reachMilestone(
        tx,
        viewerIn.of(c),
        { milestoneId: milestone.id, version: versionIn(form), isDone },
        now(),
      ),
    );
    if ('refused' in outcome) {
      allowed(outcome.refused === 'changed-meanwhile');
      return backTo(c, form, project, {
        kind: 'warning',
        text: 'Iemand anders was u voor. Kijk hoe het nu staat.',
      });
    }
    return backTo(c, form, project, {
      kind: 'ok',
      text: isDone ? 'De stap is gezet.' : 'De stap staat weer open.',
    });
  });

  router.get(paths.milestone(':id'), async c => {
    const { milestone, project, budget } = await milestoneIn(c);
    const { title, dueOn } = milestone;
    return show(c, milestonePage(frameIn.of(c), { budget, project, milestone, typed: { title, dueOn } }));
  });

  router.post(paths.milestone(':id'), async c => {
    const { milestone, project, budget } = await milestoneIn(c);
    const form = await readForm(c);
    const typed = { title: form.text('title'), dueOn: form.text('dueOn') };
    const change = { milestoneId: milestone.id, version: versionIn(form), ...typed };
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const changed = await changeMilestone(tx, viewerIn.of(c), change, now());
        return 'refused' in changed ? changed : { address: placeOf(form, project) };
      }),
    );
    if ('address' in outcome) return goTo(c, outcome.address, { kind: 'ok', text: 'De stap is gewijzigd.' });
    allowed(outcome.refused === 'incomplete' || outcome.refused === 'changed-meanwhile');
    const page = milestonePage(frameIn.of(c), {
      budget,
      project,
      milestone: found(await findMilestone(db, milestone.id)),
      typed,
      ...('problems' in outcome ? { problems: outcome.problems } : { isChangedMeanwhile: true }),
    });
    return show(c, page, outcome.refused === 'incomplete' ? 422 : 409);
  });

  const milestoneIn = async (
    c: Context,
  ): Promise<{ milestone: Milestone; project: Project; budget: Budget }> => {
    const milestone = found(await findMilestone(db, numberIn(c, 'id')));
    return { milestone, ...(await workOn(c, found(await findProject(db, milestone.projectId)))) };
  };
}

/** The version somebody saw; 0 is none there ever was. */
const versionIn = (form: Form): number => Number(/^\d{1,9}$/.exec(form.text('version'))?.[0] ?? 0);
