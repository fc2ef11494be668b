import {
  type Consultation,
  consultationState,
  consultationStateNames,
} from '../../domains/consultations/public.ts';
import { countsOnOccasion } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import type { OpenList } from './open-list.ts';

/** The formal consultations that were announced, each with how many views came in and how many were answered. */
export const consultationList: OpenList<Consultation> = {
  fileName: 'inspraak',
  csvHead:
    csvStart +
    csvLine([
      'nummer',
      'titel',
      'zaaknummer',
      'gebieden',
      'wie antwoordt',
      'wie besluit',
      'traject',
      'stand',
      'aangekondigd op',
      'van',
      'tot en met',
      'antwoord verwacht op',
      'zienswijzen',
      'beantwoord',
      'nota op',
      'besloten op',
      'besluit',
      'gestopt op',
      'reden van stoppen',
      'adres',
    ]),
  async read(db, some, now) {
    const rows = [];
    for (const it of some) {
      const views = { total: 0, answered: 0 };
      for (const { answered, owed, late } of await countsOnOccasion(db, 'consultation', it.id, dayOf(now))) {
        views.total += answered + owed + late;
        views.answered += answered;
      }
      const { title, caseNumber, areaCodes, opensOn, lastOn, answerOn } = it.announcement;
      rows.push({
        id: it.id,
        title,
        caseNumber,
        areaCodes,
        answeringBody: it.bodyName,
        decidingBody: it.decidingBodyName,
        trajectoryId: it.trajectoryId,
        state: consultationState(it, now),
        announcedAt: it.announcedAt,
        opensOn,
        lastOn,
        answerOn,
        views,
        notedAt: it.notedAt,
        decidedAt: it.decidedAt,
        decisionId: it.decisionId,
        withdrawnAt: it.withdrawnAt,
        withdrawnReason: it.withdrawnReason,
        address: paths.consultation(it.id),
      });
    }
    const csv = rows.map(row =>
      csvLine([
        row.id,
        row.title,
        row.caseNumber,
        row.areaCodes.join(' '),
        row.answeringBody,
        row.decidingBody,
        row.trajectoryId,
        consultationStateNames[row.state],
        row.announcedAt,
        row.opensOn,
        row.lastOn,
        row.answerOn,
        row.views.total,
        row.views.answered,
        row.notedAt,
        row.decidedAt,
        row.decisionId,
        row.withdrawnAt,
        row.withdrawnReason,
        row.address,
      ]),
    );
    return { csv: csv.join(''), rows };
  },
};
