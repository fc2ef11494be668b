import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { addDays, type Day, dayOf, isDay } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { allBodies, isOfficialSeat, organisationsOn, viewerIn } from '../organisations/public.ts';
import { beginTrajectory } from './begin-trajectory.ts';
import { longest } from './longest.ts';
import { type BeginProblem, newTrajectoryPage, type TypedBeginning } from './pages/new-trajectory-page.ts';
import { emptyPlan } from './plan.ts';
import { planFrom } from './plan-template.ts';
import { plansToDo } from './plans-to-do.ts';
import { mayBegin, mayInvite } from './policy.ts';
import { starterTemplates } from './starter-templates.ts';
import { currentRules, keptTemplates } from './store.ts';

/** Where a plan is begun, and where those that were begun are found again. */
export function beginRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.newTrajectory, async c => {
    const { noticeDays } = await currentRules(db);
    const typed = {
      title: '',
      runningBodyId: '',
      template: c.req.query('sjabloon') ?? starterTemplates[0]?.slug ?? '',
      startOn: nextMonday(addDays(dayOf(now()), noticeDays + 7)),
    };
    return beginPage(c, typed, {});
  });

  router.post(paths.newTrajectory, async c => {
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed: TypedBeginning = {
      title: form.text('title'),
      runningBodyId: form.text('runningBodyId'),
      template: form.text('template'),
      startOn: form.text('startOn'),
    };
    const template =
      typed.template === '' ? undefined : (await templates()).find(it => it.slug === typed.template);
    const problems: Partial<Record<keyof TypedBeginning, BeginProblem>> = {
      ...(typed.title === '' && { title: 'title-missing' }),
      ...([...typed.title].length > longest.title && { title: 'title-too-long' }),
      ...(!/^[1-9]\d{0,14}$/.test(typed.runningBodyId) && { runningBodyId: 'body-missing' }),
      ...(template && !isDay(typed.startOn) && { startOn: 'start-unreadable' }),
    };
    if (Object.keys(problems).length > 0) return beginPage(c, typed, problems);
    const plan = { ...(template ? planFrom(template.plan, typed.startOn) : emptyPlan), title: typed.title };
    const runningBodyId = Number(typed.runningBodyId);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const begun = await beginTrajectory(tx, viewer, { runningBodyId, plan }, now());
        if (isRefusal(begun)) return begun;
        return {
          address:
            begun.checkingBodyId === null
              ? paths.planStep(begun.id, 'onderwerp')
              : paths.publishPlan(begun.id),
        };
      }),
    );
    if ('address' in outcome) return goTo(c, outcome.address);
    allowed(outcome.refused !== 'not-allowed');
    return beginPage(c, typed, { runningBodyId: 'body-does-not-answer' });
  });

  const templates = async () => [
    ...starterTemplates,
    ...(await keptTemplates(db)).map(({ id, name, plan }) => ({
      slug: `eigen-${id}`,
      name,
      about: '',
      plan,
    })),
  ];

  const beginPage = async (
    c: Context,
    typed: TypedBeginning,
    problems: Partial<Record<keyof TypedBeginning, BeginProblem>>,
  ) => {
    const viewer = viewerIn.of(c);
    const today = dayOf(now());
    const bodies = viewer.seats.length > 0 ? await allBodies(db, today) : [];
    const organisations = viewer.seats.length > 0 ? await organisationsOn(db, today) : [];
    const own = bodies.filter(body => mayBegin(viewer, body) && isOfTown(body.organisationId));
    const others = mayInvite(viewer)
      ? bodies.filter(({ organisationId, isAnswering }) => isAnswering && !isOfTown(organisationId))
      : [];
    const inHand = await plansToDo(db, viewer);
    allowed(own.length + others.length + inHand.length > 0);
    const name = (organisationId: number) =>
      organisations.find(({ id }) => id === organisationId)?.name ?? '';
    const seatBody = viewer.seats.find(
      seat => isOfficialSeat(seat) && own.some(({ id }) => id === seat.bodyId),
    );
    const page = newTrajectoryPage(frameIn.of(c), {
      typed: { ...typed, runningBodyId: typed.runningBodyId || String(seatBody?.bodyId ?? '') },
      own: own.map(body => ({ value: String(body.id), label: body.name })),
      others: others.map(body => ({
        value: String(body.id),
        label:
          body.name === name(body.organisationId) ? body.name : `${body.name} (${name(body.organisationId)})`,
      })),
      templates: await templates(),
      inHand,
      problems,
    });
    return show(c, page, Object.keys(problems).length > 0 ? 422 : 200);

    function isOfTown(organisationId: number): boolean {
      return organisations.find(({ id }) => id === organisationId)?.kind === 'municipality';
    }
  };
}

/** The first Monday from a day on: few things begin at a weekend. */
function nextMonday(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7);
}
