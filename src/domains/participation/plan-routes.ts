import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import type { Html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import {
  currentEdition,
  guidancePanel,
  planSteps,
  pointsFor,
  readersOf,
  readTicks,
} from '../guidance/public.ts';
import { findSeat, viewerIn } from '../organisations/public.ts';
import { choicesIn, knownIn } from './choices.ts';
import { planStepPage, type StepShown } from './pages/plan-step-page.ts';
import type { Choices } from './pages/step-fields.ts';
import { planDifferences } from './plan-differences.ts';
import { planInWords } from './plan-in-words.ts';
import { planNames } from './plan-names.ts';
import type { PlanStep } from './plan-steps.ts';
import { mayRun } from './policy.ts';
import { publishPlan } from './publish-plan.ts';
import { readinessOf } from './readiness.ts';
import { savePlanStep } from './save-plan-step.ts';
import { stepMark } from './step-mark.ts';
import {
  currentRules,
  findPlanDraft,
  findTrajectory,
  holdTrajectory,
  type PlanDraft,
  planNotesOf,
  plansOf,
} from './store.ts';
import { submitPlan } from './submit-plan.ts';
import type { Trajectory } from './trajectory.ts';
import { newRow, type RowKind, readStep, rowKinds, typedPlan, withRow } from './typed-plan.ts';

/** The guided form in which a plan is written, step by step. */
export function planRoutes({ router, database, now }: Site): void {
  const db = database.read;
  const address = paths.planStep(':id', ':step');

  router.get(address, async c => {
    const step = stepIn(c);
    const trajectory = await trajectoryToWrite(c);
    const draft = await findPlanDraft(db, trajectory.id);
    // Whose plan is out and not being changed reads it instead.
    if (!draft) return goTo(c, paths.planVersions(trajectory.id));
    const typed = typedPlan(draft);
    const more = rowKinds.find(kind => kind === c.req.query('erbij'));
    const shown = more ? withRow(typed, more, await freeRow(trajectory.id, draft, more)) : typed;
    return show(c, await stepPage(c, { trajectory, draft, step, typed: shown }));
  });

  router.post(address, async c => {
    const step = stepIn(c);
    const viewer = viewerIn.of(c);
    const moment = now();
    const trajectory = await trajectoryToWrite(c);
    const { id } = trajectory;
    const draft = found(await findPlanDraft(db, id));
    const form = await readForm(c);
    const [act = '', what = ''] = form.text('doe').split(':');
    const choices = await choicesIn(db, dayOf(moment));
    const edition = await currentEdition(db);
    const read = (it: Pick<PlanDraft, 'plan' | 'reason'>) =>
      readStep(step, form, it, {
        known: knownIn(choices),
        edition,
        without: act === 'weg' ? what : undefined,
      });
    const { problems } = read(draft);
    // The script that keeps a step while it is written asks for no page.
    const isKeeping = c.req.header('accept') === 'application/json';
    if (isKeeping && Object.keys(problems).length > 0) return c.json({}, 422);
    if (Object.keys(problems).length > 0)
      return show(c, await stepPage(c, { trajectory, draft, step, typed: form, form, problems }), 422);

    const outcome = await database.write(async tx => {
      await holdTrajectory(tx, id);
      const before = await findPlanDraft(tx, id);
      const saved = await savePlanStep(
        tx,
        viewer,
        { trajectoryId: id, step, seen: form.text('mark'), write: read },
        moment,
      );
      if (isRefusal(saved)) return saved;
      // Who sends a plan off has read all of it: when a colleague wrote in it meanwhile, it is read again.
      const version = Number(form.text('version')) === before?.version ? saved.version : 0;
      if (act === 'publiceer') return publishPlan(tx, viewer, { trajectoryId: id, version }, moment);
      if (act === 'voorleggen') return submitPlan(tx, viewer, { trajectoryId: id, version }, moment);
      return saved;
    });
    if (isKeeping)
      return isRefusal(outcome) || !('savedAt' in outcome)
        ? c.json({}, 409)
        : c.json({ mark: stepMark(step, outcome), version: outcome.version });
    if (isRefusal(outcome)) {
      if (outcome.refused === 'no-draft') return goTo(c, paths.planVersions(id));
      allowed(outcome.refused === 'changed-meanwhile' || outcome.refused === 'not-ready');
      const fresh = found(await findPlanDraft(db, id));
      const isMine = stepMark(step, fresh) === stepMark(step, read(fresh));
      const page = await stepPage(c, {
        trajectory,
        draft: fresh,
        step,
        typed: form,
        form,
        ...(outcome.refused === 'not-ready' && { wasRefused: true }),
        ...(outcome.refused === 'changed-meanwhile' &&
          (isMine ? { isReadAgain: true } : { mine: read(fresh) })),
      });
      return show(c, page, outcome.refused === 'not-ready' ? 422 : 409);
    }
    if (act === 'publiceer')
      return goTo(c, paths.trajectory(id), {
        kind: 'ok',
        text:
          trajectory.planNumber === 0
            ? 'Het plan staat op de website. Iedereen kan het lezen.'
            : 'De nieuwe versie geldt vanaf nu. Wie het traject volgt, krijgt bericht.',
      });
    if (act === 'voorleggen')
      return goTo(c, paths.planStep(id, 'nakijken'), {
        kind: 'ok',
        text: `Het plan ligt bij ${trajectory.checkingBodyName ?? 'de gemeente'}. U krijgt bericht.`,
      });
    if (act === 'erbij' && isRowKind(what)) {
      const row = await freeRow(id, found(await findPlanDraft(db, id)), what);
      return goTo(c, `${paths.planStep(id, step)}?erbij=${what}#${what}-${row}`);
    }
    const next = planSteps[planSteps.indexOf(step) + 1];
    if (act === 'verder' && next) return goTo(c, paths.planStep(id, next));
    return goTo(c, paths.planStep(id, step), {
      kind: 'ok',
      text: act === 'weg' ? 'Weggehaald.' : 'Bewaard.',
    });
  });

  const trajectoryToWrite = async (c: Context): Promise<Trajectory> => {
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    allowed(mayRun(viewerIn.of(c), trajectory));
    return trajectory;
  };

  /** A name that no row has, and no phase of an earlier version had. */
  const freeRow = async (id: number, { plan }: PlanDraft, kind: RowKind): Promise<string> => {
    const plans =
      kind === 'phase' || kind === 'moment' ? [plan, ...(await plansOf(db, id)).map(it => it.plan)] : [];
    const taken =
      kind === 'phase'
        ? plans.flatMap(it => it.phases.map(({ key }) => key))
        : kind === 'moment'
          ? plans.flatMap(it => it.moments.map(({ key }) => key))
          : typedPlan({ plan, reason: '' }).all(kind);
    return newRow(kind, taken);
  };

  const stepPage = async (
    c: Context,
    {
      trajectory,
      draft,
      step,
      typed,
      form,
      problems,
      wasRefused = false,
      isReadAgain = false,
      mine,
    }: Pick<StepShown, 'trajectory' | 'draft' | 'step' | 'typed' | 'problems'> & {
      /** What was sent, when the step is shown again. */
      readonly form?: Form;
      readonly wasRefused?: boolean;
      readonly isReadAgain?: boolean;
      /** What was typed here, after a colleague saved the same step. */
      readonly mine?: Pick<PlanDraft, 'plan' | 'reason'>;
    },
  ): Promise<Html> => {
    const moment = now();
    const { id } = trajectory;
    const rules = trajectory.rules ?? (await currentRules(db));
    const edition = await currentEdition(db);
    const [note] = await planNotesOf(db, id);
    const noteSeat = note && (await findSeat(db, note.bySeatId));
    const choices: Choices =
      step === 'onderwerp' ? await choicesIn(db, dayOf(moment)) : { areas: [], bodies: [], aldermen: [] };
    const inWords = async (it: Pick<PlanDraft, 'plan'>) =>
      planInWords(it.plan, rules, await planNames(db, it.plan)).filter(({ part }) => part === step);
    return planStepPage(frameIn.of(c), {
      trajectory,
      draft,
      step,
      typed,
      plan: draft.plan,
      rules,
      choices,
      mark: stepMark(step, draft),
      ...(problems && { problems }),
      ...(mine && { meanwhile: planDifferences(await inWords(draft), await inWords(mine)) }),
      isReadAgain,
      note:
        note && draft.submittedAt === null ? { ...note, by: noteSeat?.bodyName ?? 'De gemeente' } : undefined,
      beside: guidancePanel(pointsFor(edition.points, step, readersOf(viewerIn.of(c)))),
      ready: {
        readiness: readinessOf(draft, await plansOf(db, id), rules, moment),
        names: await planNames(db, draft.plan),
        ticks: form ? readTicks(form, edition) : draft.plan.ticks,
        edition,
        wasRefused,
      },
    });
  };
}

function stepIn(c: Context): PlanStep {
  return found(planSteps.find(step => step === c.req.param('step')));
}

const isRowKind = (text: string): text is RowKind => rowKinds.some(kind => kind === text);
