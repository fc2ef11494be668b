import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { areasWithCodes } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import {
  findTrajectory,
  isPublished,
  nextMoment,
  type PublishedTrajectory,
} from '../participation/public.ts';
import { returnAddress } from '../people/public.ts';
import { nothingSaid, readAboutYou } from './about-you.ts';
import { personInvited } from './ask-about-you.ts';
import type { AttendanceTyped } from './attendance.ts';
import { countAttendance } from './count-attendance.ts';
import { aboutYouPage } from './pages/about-you-page.ts';
import { type AttendancesShown, attendancesPage } from './pages/attendances-page.ts';
import { whoIsHeardPage } from './pages/who-is-heard-page.ts';
import { placesToChoose } from './places-to-choose.ts';
import { mayCount } from './policy.ts';
import { reachOf } from './reach-of.ts';
import { attendancesOf, findAboutYou } from './store.ts';
import { takeBackAttendance } from './take-back-attendance.ts';
import { tellAboutYou } from './tell-about-you.ts';
import { whereIn } from './where-in.ts';

export function reachRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const trajectoryIn = async (c: Context): Promise<PublishedTrajectory> => {
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    return found(isPublished(trajectory) ? trajectory : undefined);
  };

  router.get(paths.whoIsHeard(':id'), async c => {
    const moment = now();
    const trajectory = await trajectoryIn(c);
    const runs = mayCount(viewerIn.of(c), trajectory);
    const reach = await reachOf(db, trajectory, { now: moment, withOpen: runs });
    const page = whoIsHeardPage(frameIn.of(c), {
      trajectory,
      reach,
      place: { where: whereIn(await areasWithCodes(db, trajectory.plan.areaCodes)), source: reach.source },
      mayCount: runs,
      now: moment,
    });
    return showToEveryGuest(c, page, { until: nextMoment(trajectory, moment) });
  });

  /** Who is asked: who is signed in, or who came with a link that holds for one person. */
  const asked = async (c: Context, trajectoryId: number, token: string) => {
    const { person } = viewerIn.of(c);
    if (person) return { personId: person.id, tokenHash: undefined };
    return personInvited(db, { token, trajectoryId }, now());
  };

  router.get(paths.aboutYou(':id'), async c => {
    const trajectory = await trajectoryIn(c);
    const token = queryText(c, 'sleutel');
    const who = await asked(c, trajectory.id, token);
    if (!who) return goTo(c, paths.signInTo(paths.aboutYou(trajectory.id)));
    const { places } = await placesToChoose(db, trajectory.plan.areaCodes);
    // A link may come into other hands: it shows nothing of what was told before.
    const told = who.tokenHash ? undefined : await findAboutYou(db, trajectory.id, who.personId);
    const page = aboutYouPage(frameIn.of(c), {
      trajectory,
      places,
      told: told ?? nothingSaid,
      returnTo: returnAddress(queryText(c, 'terug')) ?? paths.trajectory(trajectory.id),
      token: who.tokenHash ? token : '',
    });
    return show(c, page);
  });

  router.post(paths.aboutYou(':id'), async c => {
    const trajectory = await trajectoryIn(c);
    const form = await readForm(c);
    const who = await asked(c, trajectory.id, form.text('sleutel'));
    if (!who) return goTo(c, paths.signInTo(paths.aboutYou(trajectory.id)));
    const { places } = await placesToChoose(db, trajectory.plan.areaCodes);
    const isSkipped = form.isChecked('overslaan');
    const told = readAboutYou(
      {
        ageGroup: form.text('ageGroup'),
        place: form.text('place'),
        stay: form.text('stay'),
        language: form.text('language'),
      },
      places.map(({ code }) => code),
    );
    const { personId, tokenHash } = who;
    await database.write(tx =>
      tellAboutYou(
        tx,
        { trajectoryId: trajectory.id, personId, tokenHash },
        isSkipped ? 'passed-by' : told,
        now(),
      ),
    );
    const returnTo = returnAddress(form.text('terug')) ?? paths.trajectory(trajectory.id);
    return isSkipped ? goTo(c, returnTo) : goTo(c, returnTo, { kind: 'ok', text: 'Dank u. Dit is bewaard.' });
  });

  const showAttendances = async (
    c: Context,
    trajectory: PublishedTrajectory,
    shown: Pick<AttendancesShown, 'typed' | 'problems'>,
  ) => {
    const attendances = await attendancesOf(db, trajectory.id);
    const page = attendancesPage(frameIn.of(c), { trajectory, attendances, ...shown });
    return show(c, page, shown.problems ? 422 : 200);
  };

  router.get(paths.attendances(':id'), async c => {
    const trajectory = await trajectoryIn(c);
    allowed(mayCount(viewerIn.of(c), trajectory));
    return showAttendances(c, trajectory, { typed: { ...nothingTyped, heldOn: dayOf(now()) } });
  });

  router.post(paths.attendances(':id'), async c => {
    const trajectory = await trajectoryIn(c);
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = typedAttendance(form);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const counted = await countAttendance(tx, viewer, { trajectoryId: trajectory.id, typed }, now());
        return isRefusal(counted) ? counted : { address: paths.attendances(trajectory.id) };
      }),
    );
    if (!isRefusal(outcome)) return goTo(c, outcome.address, { kind: 'ok', text: 'De telling is bewaard.' });
    allowed('problems' in outcome);
    return showAttendances(c, trajectory, {
      typed,
      ...('problems' in outcome && { problems: outcome.problems }),
    });
  });

  router.post(paths.takeBackAttendance(':id', ':attendanceId'), async c => {
    const [trajectoryId, id] = [numberIn(c, 'id'), numberIn(c, 'attendanceId')];
    const outcome = await database.write(tx =>
      takeBackAttendance(tx, viewerIn.of(c), { id, trajectoryId }, now()),
    );
    allowed(!isRefusal(outcome));
    return goTo(c, paths.attendances(trajectoryId), { kind: 'ok', text: 'De telling is weggehaald.' });
  });
}

const noAges: AttendanceTyped['ageGroups'] = {
  'to-15': '',
  '15-25': '',
  '25-45': '',
  '45-65': '',
  '65-up': '',
};
const nothingTyped: AttendanceTyped = { phase: '', name: '', heldOn: '', people: '', ageGroups: noAges };

const typedAttendance = (form: Form): AttendanceTyped => ({
  phase: form.text('phase'),
  name: form.text('name'),
  heldOn: form.text('heldOn'),
  people: form.text('people'),
  ageGroups: {
    'to-15': form.text('age-to-15'),
    '15-25': form.text('age-15-25'),
    '25-45': form.text('age-25-45'),
    '45-65': form.text('age-45-65'),
    '65-up': form.text('age-65-up'),
  },
});
