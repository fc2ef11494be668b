import type { Chance } from '../../design/components/do-now/do-now.ts';
import type { Viewer } from '../../domains/organisations/public.ts';
import { plansToDo } from '../../domains/participation/public.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';

/** The participation plans that wait for the reader: to be looked at, or to be written on. Nobody else sees them. */
export const planTasks = async (queries: Queries, viewer: Viewer): Promise<Chance[]> =>
  (await plansToDo(queries, viewer)).flatMap(({ id, title, runningBodyName, submittedAt, writes }) => {
    const text = `${title || 'Nog zonder naam'}, ${runningBodyName}`;
    if (submittedAt !== null && !writes)
      return [{ title: 'Kijk een participatieplan na', text, href: paths.publishPlan(id) }];
    return submittedAt === null && writes
      ? [
          {
            title: 'Schrijf verder aan een participatieplan',
            text,
            href: paths.planStep(id, 'nakijken'),
          },
        ]
      : [];
  });
