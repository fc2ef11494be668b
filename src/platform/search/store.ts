import { type Generated, sql } from 'kysely';
import type { Engine, Queries, Transaction } from '../database/database.ts';

declare module '../database/database.ts' {
  interface Tables {
    searchEntries: { id: Generated<number>; kind: string; thingId: number; stems: string };
    searchForms: { form: string; stem: string };
    searchProgress: { id: number; position: number };
  }
}

/** Something that was found: what sort of thing it is, and its number. */
export interface Hit {
  /** Grows with time: to go on after in the next page. */
  readonly id: number;
  readonly kind: string;
  readonly thingId: number;
}

/** Up to where the record was read; held until the end of the transaction. */
export async function holdProgress(tx: Transaction): Promise<number> {
  const row = await tx.selectFrom('searchProgress').select('position').forUpdate().executeTakeFirst();
  return row?.position ?? 0;
}

export async function findProgress(read: Queries): Promise<number> {
  return (await read.selectFrom('searchProgress').select('position').executeTakeFirst())?.position ?? 0;
}

export async function saveProgress(tx: Transaction, position: number): Promise<void> {
  await tx.updateTable('searchProgress').set({ position }).execute();
}

export async function saveEntry(
  tx: Transaction,
  { kind, thingId, stems }: { readonly kind: string; readonly thingId: number; readonly stems: string },
): Promise<void> {
  await tx
    .insertInto('searchEntries')
    .values({ kind, thingId, stems })
    .onConflict(conflict => conflict.columns(['kind', 'thingId']).doUpdateSet({ stems }))
    .execute();
}

/** A word as it occurs, with its stem. */
export interface Form {
  readonly form: string;
  readonly stem: string;
}

/** Adds words to those that occur. One statement for any number: its text is the same each time. */
export async function saveForms(tx: Transaction, engine: Engine, forms: readonly Form[]): Promise<void> {
  const list = JSON.stringify(forms);
  const given =
    engine === 'sqlite'
      ? sql`select value ->> 'form', value ->> 'stem' from json_each(${list}) where true`
      : sql`select "form", "stem" from json_to_recordset(${list}::json) as x("form" text, "stem" text)`;
  await sql`insert into "searchForms" ("form", "stem") ${given} on conflict do nothing`.execute(tx);
}

export async function removeEntry(tx: Transaction, kind: string, thingId: number): Promise<void> {
  await tx.deleteFrom('searchEntries').where('kind', '=', kind).where('thingId', '=', thingId).execute();
}

/** The stems of words that contain a piece: tuin is in speeltuin. */
export async function stemsWith(read: Queries, piece: string, limit: number): Promise<string[]> {
  const rows = await read
    .selectFrom('searchForms')
    .select('stem')
    .where('form', 'like', `%${piece}%`)
    .orderBy(sql`length("form")`)
    .orderBy('form')
    .limit(limit)
    .execute();
  return rows.map(row => row.stem);
}

export const hasStem = async (read: Queries, stem: string): Promise<boolean> =>
  (await read.selectFrom('searchForms').select('stem').where('stem', '=', stem).executeTakeFirst()) !==
  undefined;

/** The words that occur among those with one of these stems, the shortest first. */
export const formsAmong = (read: Queries, stems: readonly string[]): Promise<Form[]> =>
  read
    .selectFrom('searchForms')
    .selectAll()
    .where('stem', 'in', stems)
    .orderBy(sql`length("form")`)
    .orderBy('form')
    .execute();

/** The words that may be meant by a mistyped one: about as long, and alike in the first or the second letter. */
export const formsLike = (read: Queries, stem: string, slack: number): Promise<Form[]> =>
  read
    .selectFrom('searchForms')
    .selectAll()
    .where(sql<boolean>`length("stem") between ${stem.length - slack} and ${stem.length + slack}`)
    .where(sql<boolean>`(substr("stem", 1, 1) = ${stem[0] ?? ''} or substr("stem", 2, 1) = ${stem[1] ?? ''})`)
    .execute();

/** What holds, for every list, at least one of its stems; the newest first. */
export async function findHits(
  read: Queries,
  engine: Engine,
  lists: readonly (readonly string[])[],
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<Hit[]> {
  const quoted = (quote: string, and: string, or: string): string =>
    lists.map(list => `(${list.map(stem => `${quote}${stem}${quote}`).join(or)})`).join(and);
  const older = before === undefined ? sql`` : sql`and "searchEntries"."id" < ${before}`;
  const { rows } =
    engine === 'sqlite'
      ? await sql<Hit>`
          select "searchEntries"."id", "kind", "thingId" from "searchIndex"
          join "searchEntries" on "searchEntries"."id" = "searchIndex".rowid
          where "searchIndex" match ${quoted('"', ' AND ', ' OR ')} ${
            before === undefined ? sql`` : sql`and "searchIndex".rowid < ${before}`
          }
          order by "searchIndex".rowid desc limit ${limit}`.execute(read)
      : await sql<Hit>`
          select "id", "kind", "thingId" from "searchEntries"
          where "terms" @@ ${quoted("'", ' & ', ' | ')}::tsquery ${older}
          order by "id" desc limit ${limit}`.execute(read);
  return rows;
}
