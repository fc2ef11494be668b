import { findBody } from '../../domains/organisations/public.ts';
import { type PublishedTrajectory, rungIn, stateNames, stateOf } from '../../domains/participation/public.ts';
import { countsOnOccasion } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { OpenList } from './open-list.ts';

/** The trajectories, each with its plan and with how the answers stand. */
export const trajectoryList: OpenList<PublishedTrajectory> = {
  fileName: 'participatietrajecten',
  csvHead:
    csvStart +
    csvLine([
      'nummer',
      'titel',
      'zaaknummer',
      'gebieden',
      'wie het doet',
      'organisatie',
      'wie meekijkt namens de gemeente',
      'wie besluit',
      'stand',
      'plan openbaar op',
      'versie van het plan',
      'eerste fase vanaf',
      'laatste fase tot',
      'fasen',
      'treden',
      'antwoord uiterlijk op',
      'besluit verwacht op',
      'verslag op',
      'besloten op',
      'besluit',
      'inbreng',
      'beantwoord',
      'wacht op antwoord',
      'antwoord te laat',
      'gestopt op',
      'reden van stoppen',
      'adres',
    ]),
  async read(db, some, now) {
    const open = [];
    for (const trajectory of some) open.push(await openTrajectory(db, trajectory, now));
    return {
      csv: open
        .map(({ trajectory: it, decidingBody, voices }) =>
          csvLine([
            it.id,
            it.title,
            it.plan.caseNumber,
            it.plan.areaCodes.join(' '),
            it.runningBodyName,
            it.organisationName,
            it.checkingBodyName,
            decidingBody,
            stateNames[stateOf(it, now)],
            it.publishedAt,
            it.planNumber,
            it.opensAt,
            it.closesAt,
            it.plan.phases.map(({ name }) => name).join('; '),
            it.plan.phases.map(({ rung }) => rungIn(it.rules, rung)?.name ?? rung).join('; '),
            it.feedbackOn,
            it.decisionOn,
            it.reportedAt,
            it.decidedAt,
            it.decisionId,
            voices.total,
            voices.answered,
            voices.owed,
            voices.late,
            it.withdrawnAt,
            it.withdrawnReason,
            paths.trajectory(it.id),
          ]),
        )
        .join(''),
      rows: open.map(({ trajectory, ...rest }) => ({ ...trajectory, ...rest })),
    };
  },
};

async function openTrajectory(db: Queries, trajectory: PublishedTrajectory, now: Instant) {
  const { id, plan } = trajectory;
  const body = plan.decidingBodyId === null ? undefined : await findBody(db, plan.decidingBodyId);
  const voices = { total: 0, answered: 0, owed: 0, late: 0 };
  for (const { answered, owed, late } of await countsOnOccasion(db, 'trajectory', id, dayOf(now))) {
    voices.total += answered + owed + late;
    voices.answered += answered;
    voices.owed += owed;
    voices.late += late;
  }
  return { trajectory, state: stateOf(trajectory, now), decidingBody: body?.name ?? null, voices };
}
