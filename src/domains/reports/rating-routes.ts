import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { once } from '../../platform/once.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { type Viewer, viewerIn } from '../organisations/public.ts';
import type { PublishedTrajectory } from '../participation/public.ts';
import { cannotRatePage, ratePage } from './pages/rate-page.ts';
import { isOpenForRating } from './policy.ts';
import { rateTrajectory, type WhyNotRated } from './rate-trajectory.ts';
import { hasRated } from './rating-store.ts';
import { tookPart } from './took-part.ts';
import { trajectoryIn } from './trajectory-in.ts';

/** The form in which who took part says how it went. */
export function ratingRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.rateTrajectory(':id'), async c => {
    const trajectory = await trajectoryIn(db, c);
    const refused = await whyNot(trajectory, viewerIn.of(c));
    if (refused) return show(c, cannotRatePage(frameIn.of(c), trajectory, refused));
    const typed = { influence: '', access: '', answer: '', fairness: '', line: '' };
    return show(c, ratePage(frameIn.of(c), trajectory, { typed }));
  });

  router.post(paths.rateTrajectory(':id'), async c => {
    const trajectory = await trajectoryIn(db, c);
    const form = await readForm(c);
    const typed = {
      influence: form.text('influence'),
      access: form.text('access'),
      answer: form.text('answer'),
      fairness: form.text('fairness'),
      line: form.text('line'),
    };
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof rateTrajectory>>, { line: string }>>(
        tx,
        form,
        now(),
        async () => {
          const rating = await rateTrajectory(
            tx,
            viewerIn.of(c),
            { trajectoryId: trajectory.id, ...typed },
            now(),
          );
          return 'refused' in rating ? rating : { address: paths.trajectory(trajectory.id) };
        },
      ),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Dank u wel. Uw oordeel telt mee in de volgende versie van het verslag.',
      });
    const page =
      'problems' in outcome
        ? ratePage(frameIn.of(c), trajectory, { typed, problems: outcome.problems })
        : cannotRatePage(frameIn.of(c), trajectory, outcome.refused);
    return show(c, page, 422);
  });

  async function whyNot(
    trajectory: PublishedTrajectory,
    { person }: Viewer,
  ): Promise<WhyNotRated | undefined> {
    if (!isOpenForRating(trajectory)) return 'not-open';
    if (!person) return 'not-allowed';
    if (await hasRated(db, trajectory.id, person.id)) return 'rated-already';
    return (await tookPart(db, trajectory.id, person.id)) ? undefined : 'took-no-part';
  }
}
