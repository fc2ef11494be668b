import type { Context } from 'hono';
import type { Photo } from '../../design/components/photo-gallery/photo-gallery.ts';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { found } from '../../platform/found.ts';
import { goTo, numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { type Budget, findBudget, mayRun, nextMoment, phaseOf, rulesAreFrozen } from '../budgets/public.ts';
import { potsOfProjects } from '../money/public.ts';
import { findArea, kindOfCode, mapOf, parentCodeOf } from '../neighbourhoods/public.ts';
import { type Viewer, viewerIn } from '../organisations/public.ts';
import { findPromise, verdictsAbout } from '../promises/public.ts';
import { photosOfVoice, voiceLines, voicesOnOccasion } from '../voices/public.ts';
import { shownOf } from './milestone.ts';
import { draftBallotPage, mostObjections } from './pages/draft-ballot-page.ts';
import { type ProjectStory, projectPage } from './pages/project-page.ts';
import { projectsPage } from './pages/projects-page.ts';
import { looseIdeasOf, plansOf } from './plans-of-budget.ts';
import { isOnBallot, type Project } from './project.ts';
import { findProject, milestonesOf, projectsOf, stepsOf } from './store.ts';

/** The plans of a budget, one plan, and the ballot they make together: for everybody. */
export function plansRoutes({ router, database, now }: Site): void {
  const db = database.read;
  const budgetIn = async (c: Context): Promise<Budget> => found(await findBudget(db, numberIn(c, 'id')));

  router.get(paths.budgetProjects(':id'), async c => {
    const budget = await budgetIn(c);
    const moment = now();
    const plans = await plansOf(db, budget);
    const works = mayRun(viewerIn.of(c), budget) && !rulesAreFrozen(budget, moment);
    const page = projectsPage(frameIn.of(c), {
      budget,
      phase: phaseOf(budget, moment),
      plans,
      ideas: works ? await looseIdeasOf(db, budget, plans, dayOf(moment)) : undefined,
      now: moment,
    });
    return showToEveryGuest(c, page, { until: nextMoment(budget, moment) });
  });

  router.get(paths.project(':id'), async c => {
    const project = found(await findProject(db, numberIn(c, 'id')));
    const budget = found(await findBudget(db, project.budgetId));
    const moment = now();
    const story = await storyOf(db, { project, budget, viewer: viewerIn.of(c), now: moment });
    return showToEveryGuest(c, projectPage(frameIn.of(c), story), { until: nextMoment(budget, moment) });
  });

  router.get(paths.draftBallot(':id'), async c => {
    const budget = await budgetIn(c);
    if (budget.withdrawnAt !== null) return goTo(c, paths.budget(budget.id));
    const moment = now();
    const [projects, objections] = await Promise.all([
      projectsOf(db, budget.id),
      voicesOnOccasion(db, 'budget', budget.id, {
        today: dayOf(moment),
        atMost: mostObjections,
        filter: { kind: 'objection' },
      }),
    ]);
    const page = draftBallotPage(frameIn.of(c), {
      budget,
      phase: phaseOf(budget, moment),
      projects: projects.filter(isOnBallot),
      gone: projects.filter(project => project.leftBallotAt !== null),
      notOnIt: projects.filter(
        ({ state, leftBallotAt }) => leftBallotAt === null && (state === 'refused' || state === 'withdrawn'),
      ).length,
      checking: projects.filter(project => project.state === 'checking').length,
      objections,
      now: moment,
    });
    return showToEveryGuest(c, page, { until: nextMoment(budget, moment) });
  });
}

/** Everything there is to show of one plan. */
async function storyOf(
  db: Queries,
  {
    project,
    budget,
    viewer,
    now,
  }: { readonly project: Project; readonly budget: Budget; readonly viewer: Viewer; readonly now: Instant },
): Promise<ProjectStory> {
  const { id, areaCode, promiseId } = project;
  const [plans, area, map, steps, milestones, promise, money, verdicts] = await Promise.all([
    plansOf(db, budget),
    findArea(db, areaCode ?? budget.areaCode),
    mapAround(db, project),
    stepsOf(db, id),
    milestonesOf(db, id),
    promiseId === null ? undefined : findPromise(db, promiseId),
    project.hasWon === true ? potsOfProjects(db, budget.id).then(pots => pots.get(id)) : undefined,
    verdictsAbout(db, promiseId === null ? [] : [promiseId]),
  ]);
  const plan = found(plans.find(it => it.project.id === id));
  return {
    ...plan,
    budget,
    phase: phaseOf(budget, now),
    areaName: area?.name,
    map,
    voices: await voiceLines(db, plan.voiceIds),
    photos: await photosOf(db, plan.voiceIds),
    steps,
    mergedInto: plans.find(it => it.project.id === project.mergedIntoId)?.project,
    merged: plans.map(it => it.project).filter(it => it.mergedIntoId === id),
    promise,
    milestones: shownOf(milestones, promise?.isEnded === true),
    money,
    verdicts: {
      kept: verdicts.filter(verdict => verdict.isKept).length,
      notKept: verdicts.filter(verdict => !verdict.isKept).length,
    },
    mayRun: mayRun(viewer, budget),
    now,
  };
}

/** The wijk around the point of a plan. */
async function mapAround(db: Queries, { areaCode, longitude }: Project) {
  if (longitude === null || areaCode === null) return undefined;
  const wijk = kindOfCode(areaCode) === 'buurt' ? parentCodeOf(areaCode) : areaCode;
  return wijk === null ? undefined : mapOf(db, wijk);
}

const mostPhotos = 8;

/** The photos of the ideas behind a plan that everybody may see. */
async function photosOf(db: Queries, voiceIds: readonly number[]): Promise<Photo[]> {
  const shown = new Set((await voiceLines(db, voiceIds)).map(voice => voice.id));
  const photos = await Promise.all(
    voiceIds.filter(id => shown.has(id)).map(voiceId => photosOfVoice(db, voiceId)),
  );
  return photos
    .flat()
    .filter(photo => photo.hiddenAt === null)
    .slice(0, mostPhotos)
    .map((photo, index, all) => ({
      src: paths.thumbnail(photo.key),
      href: paths.photo(photo.key),
      alt: `Foto ${index + 1} van ${all.length} bij de ideeën achter dit plan`,
      width: photo.thumbnailWidth,
      height: photo.thumbnailHeight,
    }));
}
