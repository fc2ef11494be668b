import { interestsOf, weighingNames } from '../../domains/interests/public.ts';
import type { PublishedTrajectory } from '../../domains/participation/public.ts';
import { paths } from '../../paths.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import type { OpenList } from './open-list.ts';

/** The registers of interests: what matters to whom in every trajectory, and how it was weighed. */
export const interestList: OpenList<PublishedTrajectory> = {
  fileName: 'belangen',
  csvHead:
    csvStart +
    csvLine([
      'traject',
      'titel van het traject',
      'belang',
      'van wie',
      'gebieden',
      'inbreng',
      'botst met',
      'weging',
      'reden',
      'door',
      'gewogen op',
      'adres',
    ]),
  async read(db, some) {
    const lines: string[] = [];
    const rows: object[] = [];
    for (const { id, title } of some) {
      for (const it of await interestsOf(db, id)) {
        const weighings = it.weighings.map(({ outcome, reason, bodyName, weighedAt }) => ({
          outcome: weighingNames[outcome],
          reason,
          by: bodyName,
          weighedAt,
        }));
        const [last] = weighings;
        const conflicts = it.conflicts.map(({ name, explanation }) => ({ name, explanation }));
        rows.push({
          trajectoryId: id,
          trajectory: title,
          name: it.name,
          whose: it.whose,
          areaCodes: it.places.map(({ code }) => code),
          voiceCount: it.voiceCount,
          conflicts,
          weighings,
        });
        lines.push(
          csvLine([
            id,
            title,
            it.name,
            it.whose,
            it.places.map(({ code }) => code).join(' '),
            it.voiceCount,
            conflicts.map(({ name, explanation }) => `${name}: ${explanation}`).join(' | '),
            last?.outcome ?? null,
            last?.reason ?? null,
            last?.by ?? null,
            last?.weighedAt ?? null,
            paths.interests(id),
          ]),
        );
      }
    }
    return { csv: lines.join(''), rows };
  },
};
