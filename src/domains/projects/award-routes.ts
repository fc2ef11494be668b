import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { type Budget, findBudget, mayRun } from '../budgets/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { awardField, milestoneField, proposedAward, type TypedAward } from './award.ts';
import { awardProjects } from './award-projects.ts';
import { awardPage, awardSentences } from './pages/award-page.ts';
import type { Project } from './project.ts';
import { projectsOf } from './store.ts';

/** From result to promises, in one go. */
export function awardRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const winnersIn = async (c: Context): Promise<{ budget: Budget; winners: Project[] }> => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    allowed(mayRun(viewerIn.of(c), budget) && budget.resultPublishedAt !== null);
    return { budget, winners: (await projectsOf(db, budget.id)).filter(project => project.hasWon === true) };
  };

  const isDone = (c: Context, { id }: Budget): Response =>
    goTo(c, paths.budgetProgress(id), { kind: 'info', text: 'De gekozen plannen zijn al afspraken.' });

  router.get(paths.awardProjects(':id'), async c => {
    const { budget, winners } = await winnersIn(c);
    if (budget.awardedAt !== null) return isDone(c, budget);
    const awards = winners.map(project => proposedAward(project, dayOf(now())));
    return show(c, awardPage(frameIn.of(c), { budget, winners, awards, decisionId: '', errors: {} }));
  });

  router.post(paths.awardProjects(':id'), async c => {
    const { budget, winners } = await winnersIn(c);
    if (budget.awardedAt !== null) return isDone(c, budget);
    const form = await readForm(c);
    const awards = winners.map(({ id }) => awardTyped(form, id));
    const decisionText = form.text('decisionId').replace(/^#/, '');
    const decisionId =
      decisionText === '' ? null : /^[1-9]\d{0,14}$/.test(decisionText) ? Number(decisionText) : 0;
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const done = await awardProjects(
          tx,
          viewerIn.of(c),
          { budgetId: budget.id, decisionId, awards },
          now(),
        );
        return 'refused' in done ? done : { address: paths.budgetProgress(budget.id) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'De gekozen plannen zijn nu afspraken. Wie erom vroeg, krijgt bericht.',
      });
    if (outcome.refused === 'awarded') return isDone(c, budget);
    allowed(outcome.refused === 'incomplete' || outcome.refused === 'decision-unknown');
    const errors =
      'problems' in outcome
        ? Object.fromEntries(
            Object.entries(outcome.problems).map(([field, problem]) => [
              field,
              problem && awardSentences[problem],
            ]),
          )
        : { decisionId: awardSentences['decision-unknown'] };
    return show(
      c,
      awardPage(frameIn.of(c), { budget, winners, awards, decisionId: form.text('decisionId'), errors }),
      422,
    );
  });
}

const mostSteps = 3;

const awardTyped = (form: Form, projectId: number): TypedAward => ({
  projectId,
  dueOn: form.text(awardField(projectId)),
  milestones: Array.from({ length: mostSteps }, (_, index) => ({
    title: form.text(milestoneField(projectId, index, 'title')),
    dueOn: form.text(milestoneField(projectId, index, 'dueOn')),
  })),
});
