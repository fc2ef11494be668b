import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Figure } from './indicator.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    figures: { areaCode: string; indicator: string; year: number; value: number; source: string };
  }
}

/** Every figure of some places, the newest first. */
export const figuresOf = async (queries: Queries, areaCodes: readonly string[]): Promise<Figure[]> =>
  areaCodes.length === 0
    ? []
    : queries
        .selectFrom('figures')
        .selectAll()
        .where('areaCode', 'in', areaCodes)
        .orderBy('year', 'desc')
        .execute();

export const figuresOfYear = async (
  tx: Transaction,
  areaCodes: readonly string[],
  year: number,
): Promise<Figure[]> =>
  areaCodes.length === 0
    ? []
    : tx
        .selectFrom('figures')
        .selectAll()
        .where('areaCode', 'in', areaCodes)
        .where('year', '=', year)
        .execute();

export async function saveFigures(tx: Transaction, figures: readonly Figure[]): Promise<void> {
  if (figures.length === 0) return;
  await tx
    .insertInto('figures')
    .values([...figures])
    .onConflict(conflict =>
      conflict.columns(['areaCode', 'indicator', 'year']).doUpdateSet(({ ref }) => ({
        value: ref('excluded.value'),
        source: ref('excluded.source'),
      })),
    )
    .execute();
}

export async function removeFigure(
  tx: Transaction,
  { areaCode, indicator, year }: Pick<Figure, 'areaCode' | 'indicator' | 'year'>,
): Promise<void> {
  await tx
    .deleteFrom('figures')
    .where('areaCode', '=', areaCode)
    .where('indicator', '=', indicator)
    .where('year', '=', year)
    .execute();
}
