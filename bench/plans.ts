// How each engine finds the rows of the registers in a town of 100,000 voices: the index it takes, and whether it sorts.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import type { Engine } from '../src/platform/database/database.ts';
import { capturePage, type Query } from './capture.ts';
import { makeDatabase } from './databases.ts';
import { registersOf } from './growth.ts';
import { buildTown } from './town.ts';

export async function showPlans(engine: Engine): Promise<void> {
  const made = await makeDatabase(engine);
  try {
    const town = await buildTown(made.database, 100_000);
    const explain = engine === 'sqlite' ? explainSqlite(made.place) : explainPostgres(made.place);
    for (const { title, path } of registersOf(town)) {
      const { queries } = await capturePage(made.database, path);
      const list = queries.find(query => / order by /.test(query.sql) && / limit /.test(query.sql));
      if (!list) continue;
      const steps = await explain(list);
      // The list itself; the names beside it are found by their keys.
      const finding = steps.filter(step =>
        /"?(voices|promises|promisePlaces)_\w+|(?:Seq Scan on|SCAN) "?(voices|promise)/.test(step),
      );
      const isSorted = steps.some(step => /Sort|TEMP B-TREE/.test(step));
      console.log(
        `${title.padEnd(40)} ${finding.join(' + ') || steps.join(' | ')}${isSorted ? '  AND SORTS' : ''}`,
      );
    }
  } finally {
    await made.remove();
  }
}

export type Explain = (query: Query) => Promise<string[]>;

export function explainSqlite(place: string): Explain {
  const connection = new DatabaseSync(place);
  return async query =>
    connection
      .prepare(`explain query plan ${query.sql}`)
      .all(...(query.values as SQLInputValue[]))
      .map(row => String(row.detail));
}

export function explainPostgres(place: string): Explain {
  return async query => {
    const client = new pg.Client({ connectionString: place });
    await client.connect();
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${query.sql}`, [
      ...query.values,
    ]);
    await client.end();
    return rows.map(row => row['QUERY PLAN'].replace(/^[\s>-]+/, ''));
  };
}
