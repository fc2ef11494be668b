import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import type { Html } from '../../design/view.ts';
import { dayInWords, eurosInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { eurosTyped, readEuros } from '../../platform/read-euros.ts';
import { type Incomplete, isRefusal, type Refusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { type Budget, findBudget, mayRun, rulesAreFrozen } from '../budgets/public.ts';
import { allAreas, areaAndDescendants } from '../neighbourhoods/public.ts';
import { type Body, bodiesWithPeople, viewerIn } from '../organisations/public.ts';
import { type VoiceLine, voiceLines } from '../voices/public.ts';
import { changeProject } from './change-project.ts';
import { checkProject } from './check-project.ts';
import { drawUpProject } from './draw-up-project.ts';
import { ideaIdsAmong } from './ideas-of-budget.ts';
import { mergeProjects } from './merge-projects.ts';
import { carriersPage } from './pages/carriers-page.ts';
import { checkPage, type TypedCheckForm } from './pages/check-page.ts';
import type { Clash, PlanRefusal } from './pages/plan-form.ts';
import { projectFormPage, type TypedPlanForm } from './pages/project-form-page.ts';
import { mergePage, type ReasonForm, refusePage, restorePage, withdrawPage } from './pages/reason-pages.ts';
import { looseIdeasOf, type Plan, plansOf } from './plans-of-budget.ts';
import { isAlive, isOnBallot, type Project, type ReasonProblem, type TypedProject } from './project.ts';
import { recordCarriers } from './record-carriers.ts';
import { refuseProject } from './refuse-project.ts';
import { restoreProject } from './restore-project.ts';
import { findProject } from './store.ts';
import { withdrawProject } from './withdraw-project.ts';

interface InHand {
  readonly budget: Budget;
  readonly plans: readonly Plan[];
  readonly plan: Plan;
}

/** What who runs a budget does with its plans: draw up, change, check, count, merge, refuse, withdraw, restore. */
export function workOnPlanRoutes({ router, database, now }: Site): void {
  const db = database.read;

  /** A budget, for who runs it. */
  const budgetFor = async (c: Context, id: number): Promise<Budget> => {
    const budget = found(await findBudget(db, id));
    allowed(mayRun(viewerIn.of(c), budget));
    return budget;
  };

  /** A plan as it stands now with the others of its budget, for who runs that. */
  const planIn = async (c: Context): Promise<InHand> => {
    const project = found(await findProject(db, numberIn(c, 'id')));
    const budget = await budgetFor(c, project.budgetId);
    const plans = await plansOf(db, budget);
    return { budget, plans, plan: found(plans.find(it => it.project.id === project.id)) };
  };

  /** A plan that can still be worked on; otherwise its page says how it stands. */
  const openPlanIn = async (c: Context, isOpen = isAlive): Promise<InHand | undefined> => {
    const it = await planIn(c);
    return isOpen(it.plan.project) && !rulesAreFrozen(it.budget, now()) ? it : undefined;
  };

  const seeHowItStands = (c: Context): Response =>
    goTo(c, paths.project(numberIn(c, 'id')), {
      kind: 'info',
      text: 'Dit kan nu niet met dit plan. Hier ziet u hoe het ervoor staat.',
    });

  /** Does the work of a form once, and gives what refused it, if anything did. */
  const work = async <Outcome extends object>(
    form: Form,
    verb: (tx: Transaction) => Promise<Outcome>,
  ): Promise<{ readonly address: string } | Extract<Outcome, Refusal>> =>
    database.write(tx =>
      once<Extract<Outcome, Refusal>>(tx, form, now(), async () => {
        const done = await verb(tx);
        if (isRefusal(done)) return done as Extract<Outcome, Refusal>;
        return { address: paths.project((done as unknown as Project).id) };
      }),
    );

  // Drawing up and changing

  const newPage = async (
    c: Context,
    budget: Budget,
    typed: TypedPlanForm,
    how: Partial<Pick<Parameters<typeof projectFormPage>[1], 'problems' | 'refused'>> = {},
  ): Promise<Html> =>
    projectFormPage(frameIn.of(c), {
      budget,
      project: undefined,
      typed,
      fixedIdeas: [],
      ideas: await ideasToChoose(budget, typed.voiceIds),
      areas: await areasOf(budget),
      ...how,
    });

  /** The ideas that were chosen, and after them what else waits for a plan. */
  const ideasToChoose = async (budget: Budget, chosen: readonly number[]): Promise<VoiceLine[]> => {
    const known = await voiceLines(db, await ideaIdsAmong(db, budget.id, chosen));
    const loose = await looseIdeasOf(db, budget, await plansOf(db, budget), dayOf(now()));
    const others = loose.groups.flatMap(group => group.ideas).filter(idea => !chosen.includes(idea.id));
    return [...known, ...others.slice(0, mostIdeasToChoose)];
  };

  const areasOf = async (budget: Budget) => {
    const codes = new Set(await areaAndDescendants(db, budget.areaCode));
    const areas = await allAreas(db);
    // The wijk around a buurt stays, as the name above its buurten.
    return areas.filter(
      area => codes.has(area.code) || areas.some(it => it.parentCode === area.code && codes.has(it.code)),
    );
  };

  router.get(paths.newProject(':id'), async c => {
    const budget = await budgetFor(c, numberIn(c, 'id'));
    if (rulesAreFrozen(budget, now()))
      return goTo(c, paths.budgetProjects(budget.id), {
        kind: 'info',
        text: 'Het stemmen is begonnen. Er komen geen plannen meer bij.',
      });
    const ideas = await voiceLines(
      db,
      await ideaIdsAmong(db, budget.id, idsIn(c.req.queries('inbreng') ?? [])),
    );
    const [first] = ideas;
    const typed: TypedPlanForm = {
      title: first?.title ?? '',
      text: '',
      areaCode: first?.areaCode ?? '',
      voiceIds: ideas.map(idea => idea.id),
      meeting: '',
      point: String(ideas.find(idea => idea.longitude !== null)?.id ?? 'geen'),
    };
    return show(c, await newPage(c, budget, typed));
  });

  router.post(paths.newProject(':id'), async c => {
    const budget = await budgetFor(c, numberIn(c, 'id'));
    const form = await readForm(c);
    const typed = planTyped(form);
    const point = await pointOf(budget, typed);
    const outcome = await work(form, tx =>
      drawUpProject(tx, viewerIn.of(c), { budgetId: budget.id, ...typed, ...point }, now()),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Het plan is gemaakt. Wie erom vroeg, krijgt bericht.',
      });
    if ('problems' in outcome)
      return show(c, await newPage(c, budget, typed, { problems: outcome.problems }), 422);
    allowed(outcome.refused === 'voting-opened');
    return show(c, await newPage(c, budget, typed, { refused: 'voting-opened' }), 409);
  });

  /** The point of the idea that was chosen for it. */
  const pointOf = async (
    budget: Budget,
    { point }: TypedPlanForm,
    own: Pick<TypedProject, 'longitude' | 'latitude'> = { longitude: null, latitude: null },
  ): Promise<Pick<TypedProject, 'longitude' | 'latitude'>> => {
    if (point === 'zelf') return own;
    const [idea] = await voiceLines(db, await ideaIdsAmong(db, budget.id, idsIn([point])));
    return { longitude: idea?.longitude ?? null, latitude: idea?.latitude ?? null };
  };

  const changePage = async (
    c: Context,
    { budget, plan }: InHand,
    typed: TypedPlanForm,
    how: Partial<Pick<Parameters<typeof projectFormPage>[1], 'problems' | 'refused' | 'clashes'>> = {},
  ): Promise<Html> =>
    projectFormPage(frameIn.of(c), {
      budget,
      project: plan.project,
      typed,
      fixedIdeas: await voiceLines(db, plan.voiceIds),
      ideas: (await ideasToChoose(budget, typed.voiceIds)).filter(idea => !plan.voiceIds.includes(idea.id)),
      areas: await areasOf(budget),
      ...how,
    });

  router.get(paths.changeProject(':id'), async c => {
    const it = await openPlanIn(c);
    if (!it) return seeHowItStands(c);
    const { title, text, areaCode, meeting, longitude } = it.plan.project;
    const typed = {
      title,
      text,
      areaCode: areaCode ?? '',
      voiceIds: idsIn(c.req.queries('inbreng') ?? []),
      meeting,
      point: longitude === null ? 'geen' : 'zelf',
    };
    return show(c, await changePage(c, it, typed));
  });

  router.post(paths.changeProject(':id'), async c => {
    const { budget, plan } = await planIn(c);
    const form = await readForm(c);
    const typed = planTyped(form);
    const change = {
      projectId: plan.project.id,
      version: versionIn(form),
      ...typed,
      ...(await pointOf(budget, typed, plan.project)),
    };
    const outcome = await work(form, tx => changeProject(tx, viewerIn.of(c), change, now()));
    if ('address' in outcome)
      return goTo(c, outcome.address, { kind: 'ok', text: 'Het plan is bijgewerkt.' });
    const fresh = await planIn(c);
    if ('problems' in outcome)
      return show(c, await changePage(c, fresh, typed, { problems: outcome.problems }), 422);
    const refused = sayable(outcome.refused);
    const { project } = fresh.plan;
    const areas = await allAreas(db);
    const nameOf = (code: string | null) =>
      areas.find(area => area.code === code)?.name ?? `Heel ${budget.areaName}`;
    const clashes = clashesAmong(refused, [
      { label: 'Naam', now: project.title, typed: typed.title },
      { label: 'Wat er gebeurt', now: project.text, typed: typed.text },
      { label: 'Waar', now: nameOf(project.areaCode), typed: nameOf(typed.areaCode || null) },
    ]);
    return show(c, await changePage(c, fresh, typed, { refused, clashes }), 409);
  });

  // Checking

  const bodiesOf = (budget: Budget): Promise<Body[]> =>
    bodiesWithPeople(db, budget.organisationId, dayOf(now()));

  router.get(paths.checkProject(':id'), async c => {
    const it = await openPlanIn(c);
    if (!it) return seeHowItStands(c);
    const { costCents, feasibility, ownerBodyId, readyOn } = it.plan.project;
    const typed: TypedCheckForm = {
      cost: costCents === null ? '' : eurosTyped(costCents),
      feasibility,
      ownerBodyId: ownerBodyId?.toString() ?? '',
      readyOn: readyOn ?? '',
      extent: 'heel',
    };
    return show(c, checkPage(frameIn.of(c), { ...it, bodies: await bodiesOf(it.budget), typed }));
  });

  router.post(paths.checkProject(':id'), async c => {
    const { plan, budget } = await planIn(c);
    const form = await readForm(c);
    const typed: TypedCheckForm = {
      cost: form.text('costCents'),
      feasibility: form.text('feasibility'),
      ownerBodyId: form.text('ownerBodyId'),
      readyOn: form.text('readyOn'),
      extent: form.text('extent') || 'heel',
    };
    const cost = readEuros(typed.cost);
    const check = {
      projectId: plan.project.id,
      version: versionIn(form),
      isWhole: typed.extent !== 'deels',
      costCents: isRefusal(cost) ? null : cost,
      feasibility: typed.feasibility,
      ownerBodyId: idsIn([typed.ownerBodyId])[0] ?? null,
      readyOn: typed.readyOn,
    };
    const outcome = await work(form, tx => checkProject(tx, viewerIn.of(c), check, now()));
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: isOnBallot(plan.project)
          ? 'Het is bewaard. Wie erachter staat, krijgt bericht.'
          : 'Het plan staat op het concept-stembiljet. Wie erom vroeg, heeft antwoord.',
      });
    const fresh = await planIn(c);
    const bodies = await bodiesOf(budget);
    const again = { budget, plan: fresh.plan, bodies, typed };
    if ('problems' in outcome) {
      const page = checkPage(frameIn.of(c), {
        ...again,
        problems: outcome.problems,
        euros: isRefusal(cost) ? cost.refused : undefined,
      });
      return show(c, page, 422);
    }
    const refused = sayable(outcome.refused);
    const { project } = fresh.plan;
    const bodyName = (id: string) => bodies.find(body => String(body.id) === id)?.name ?? '';
    const clashes = clashesAmong(refused, [
      {
        label: 'Kosten',
        now: project.costCents === null ? '' : eurosInWords(project.costCents),
        typed: check.costCents === null ? typed.cost : eurosInWords(check.costCents),
      },
      { label: 'Wat er is nagekeken', now: project.feasibility, typed: typed.feasibility },
      { label: 'Wie het doet', now: project.ownerBodyName ?? '', typed: bodyName(typed.ownerBodyId) },
      {
        label: 'Klaar op',
        now: project.readyOn === null ? '' : dayInWords(project.readyOn),
        typed: typed.readyOn === '' ? '' : dayInWords(typed.readyOn),
      },
    ]);
    return show(c, checkPage(frameIn.of(c), { ...again, refused, clashes }), 409);
  });

  // Carriers on paper

  router.get(paths.projectCarriers(':id'), async c => {
    const it = await openPlanIn(c);
    if (!it) return seeHowItStands(c);
    const { paperCarriers, paperCarriersSource } = it.plan.project;
    const typed = { count: paperCarriers === 0 ? '' : String(paperCarriers), source: paperCarriersSource };
    return show(c, carriersPage(frameIn.of(c), { ...it, typed }));
  });

  router.post(paths.projectCarriers(':id'), async c => {
    const { plan } = await planIn(c);
    const form = await readForm(c);
    const typed = { count: form.text('count'), source: form.text('source') };
    const count = /^\d{1,6}$/.test(typed.count) ? Number(typed.count) : undefined;
    const carriers = { projectId: plan.project.id, version: versionIn(form), count, source: typed.source };
    const outcome = await work(form, tx => recordCarriers(tx, viewerIn.of(c), carriers, now()));
    if ('address' in outcome) return goTo(c, outcome.address, { kind: 'ok', text: 'Het aantal is bewaard.' });
    const fresh = await planIn(c);
    if ('problems' in outcome)
      return show(c, carriersPage(frameIn.of(c), { ...fresh, typed, problems: outcome.problems }), 422);
    const refused = sayable(outcome.refused);
    const { paperCarriers, paperCarriersSource } = fresh.plan.project;
    const clashes = clashesAmong(refused, [
      { label: 'Aantal', now: String(paperCarriers), typed: typed.count },
      { label: 'Hoe u dit weet', now: paperCarriersSource, typed: typed.source },
    ]);
    const page = carriersPage(frameIn.of(c), { ...fresh, typed, refused, clashes });
    return show(c, page, 409);
  });

  // What takes a reason

  const reasonTyped = (form: Form): ReasonForm['typed'] => ({
    reason: form.text('reason'),
    choice: form.text('choice'),
  });

  /** The answer to a form that takes a reason: its page again with what is wrong, or the plan with a word. */
  const reasonOutcome = async (
    c: Context,
    form: Form,
    outcome:
      | { readonly address: string }
      | Refusal<PlanRefusal | 'not-allowed'>
      | Incomplete<'reason', ReasonProblem>,
    told: string,
    page: (form: ReasonForm, it: InHand) => Html,
  ): Promise<Response> => {
    if ('address' in outcome) return goTo(c, outcome.address, { kind: 'ok', text: told });
    const it = await planIn(c);
    const again = { budget: it.budget, plan: it.plan, typed: reasonTyped(form) };
    return 'problems' in outcome
      ? show(c, page({ ...again, problem: outcome.problems.reason }, it), 422)
      : show(c, page({ ...again, refused: sayable(outcome.refused) }, it), 409);
  };

  router.get(paths.refuseProject(':id'), async c => {
    const it = await openPlanIn(c);
    if (!it) return seeHowItStands(c);
    return show(c, refusePage(frameIn.of(c), { ...it, typed: { reason: '', choice: 'nee' } }));
  });

  router.post(paths.refuseProject(':id'), async c => {
    const { plan } = await planIn(c);
    const form = await readForm(c);
    const { reason, choice } = reasonTyped(form);
    const refuse = {
      projectId: plan.project.id,
      version: versionIn(form),
      isOutsideFrame: choice === 'buiten',
      reason,
    };
    const outcome = await work(form, tx => refuseProject(tx, viewerIn.of(c), refuse, now()));
    return reasonOutcome(c, form, outcome, 'Het plan is afgewezen. Wie erom vroeg, heeft antwoord.', again =>
      refusePage(frameIn.of(c), again),
    );
  });

  router.get(paths.withdrawProject(':id'), async c => {
    const it = await planIn(c);
    const isCorrection = rulesAreFrozen(it.budget, now());
    const canGo = isCorrection
      ? isOnBallot(it.plan.project) && it.budget.urnClosedAt === null
      : isAlive(it.plan.project);
    if (!canGo) return seeHowItStands(c);
    return show(c, withdrawPage(frameIn.of(c), { ...it, isCorrection, typed: { reason: '', choice: '' } }));
  });

  router.post(paths.withdrawProject(':id'), async c => {
    const { plan, budget } = await planIn(c);
    const form = await readForm(c);
    const withdraw = { projectId: plan.project.id, version: versionIn(form), reason: form.text('reason') };
    const outcome = await work(form, tx => withdrawProject(tx, viewerIn.of(c), withdraw, now()));
    const isCorrection = rulesAreFrozen(budget, now());
    return reasonOutcome(
      c,
      form,
      outcome,
      'Het plan is teruggetrokken. Wie erom vroeg, krijgt bericht.',
      again => withdrawPage(frameIn.of(c), { ...again, isCorrection }),
    );
  });

  router.get(paths.restoreProject(':id'), async c => {
    const it = await openPlanIn(c, project => !isAlive(project));
    if (!it) return seeHowItStands(c);
    return show(c, restorePage(frameIn.of(c), { ...it, typed: { reason: '', choice: '' } }));
  });

  router.post(paths.restoreProject(':id'), async c => {
    const { plan } = await planIn(c);
    const form = await readForm(c);
    const restore = { projectId: plan.project.id, version: versionIn(form), reason: form.text('reason') };
    const outcome = await work(form, tx => restoreProject(tx, viewerIn.of(c), restore, now()));
    return reasonOutcome(c, form, outcome, 'Het plan wordt weer nagekeken.', again =>
      restorePage(frameIn.of(c), again),
    );
  });

  const others = ({ plans, plan }: InHand) =>
    plans.map(it => it.project).filter(other => isAlive(other) && other.id !== plan.project.id);

  router.get(paths.mergeProject(':id'), async c => {
    const it = await openPlanIn(c);
    if (!it) return seeHowItStands(c);
    return show(
      c,
      mergePage(frameIn.of(c), { ...it, others: others(it), typed: { reason: '', choice: '' } }),
    );
  });

  router.post(paths.mergeProject(':id'), async c => {
    const { plan } = await planIn(c);
    const form = await readForm(c);
    const { reason, choice } = reasonTyped(form);
    const merge = {
      projectId: plan.project.id,
      intoId: idsIn([choice])[0] ?? 0,
      version: versionIn(form),
      reason,
    };
    const outcome = await work(form, tx => mergeProjects(tx, viewerIn.of(c), merge, now()));
    return reasonOutcome(
      c,
      form,
      outcome,
      'De plannen zijn samengevoegd. Wie erachter staat, krijgt bericht.',
      (again, it) => mergePage(frameIn.of(c), { ...again, others: others(it) }),
    );
  });
}

const mostIdeasToChoose = 50;

const planTyped = (form: Form): TypedPlanForm => ({
  title: form.text('title'),
  text: form.text('text'),
  areaCode: form.text('areaCode'),
  voiceIds: idsIn(form.all('voiceIds')),
  meeting: form.text('meeting'),
  point: form.text('point') || 'geen',
});

const idsIn = (texts: readonly string[]): number[] => [
  ...new Set(texts.filter(text => /^[1-9]\d{0,14}$/.test(text)).map(Number)),
];

/** The version somebody saw; 0 is none there ever was. */
const versionIn = (form: Form): number => Number(/^\d{1,9}$/.exec(form.text('version'))?.[0] ?? 0);

/** A refusal the page has words for; who may not do it at all sees nothing. */
function sayable<Refused extends string>(refused: Refused): Exclude<Refused, 'not-allowed'> {
  allowed(refused !== 'not-allowed');
  return refused as Exclude<Refused, 'not-allowed'>;
}

/** The fields that differ, when somebody else was first. */
const clashesAmong = (
  refused: string,
  fields: readonly (Clash & { now: string; typed: string })[],
): Clash[] => (refused === 'changed-meanwhile' ? fields.filter(field => field.now !== field.typed) : []);
