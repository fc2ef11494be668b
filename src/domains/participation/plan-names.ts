import type { Queries } from '../../platform/database/database.ts';
import { areasWithCodes } from '../neighbourhoods/public.ts';
import { findBody, findSeat } from '../organisations/public.ts';
import type { Plan } from './plan.ts';

/** The names behind the numbers and codes of a plan. */
export interface PlanNames {
  /** Empty: the whole town. */
  readonly areas: readonly string[];
  readonly decidingBody: string;
  readonly alderman: string;
}

export async function planNames(
  db: Queries,
  {
    areaCodes,
    decidingBodyId,
    aldermanSeatId,
  }: Pick<Plan, 'areaCodes' | 'decidingBodyId' | 'aldermanSeatId'>,
): Promise<PlanNames> {
  const areas = areaCodes.length === 0 ? [] : await areasWithCodes(db, areaCodes);
  const body = decidingBodyId === null ? undefined : await findBody(db, decidingBodyId);
  const alderman = aldermanSeatId === null ? undefined : await findSeat(db, aldermanSeatId);
  return {
    areas: areas.map(({ name }) => name),
    decidingBody: body?.name ?? '',
    alderman: alderman?.personName ?? '',
  };
}
