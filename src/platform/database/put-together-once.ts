import type { Queries } from './database.ts';

/**
 * The part of a question that is always the same: its tables and columns. It is put together once for each handle,
 * because putting it together takes longer than asking it.
 */
export function putTogetherOnce<Part>(putTogether: (db: Queries) => Part): (db: Queries) => Part {
  const kept = new WeakMap<Queries, Part>();
  return db => {
    const known = kept.get(db);
    if (known) return known;
    const part = putTogether(db);
    kept.set(db, part);
    return part;
  };
}
