import type { Database } from '../database/database.ts';
import { find, meaningOf } from './find.ts';

const hitsAtOnce = 100;
/** What lies deeper among other kinds is not looked for: more words find it sooner. */
const mostRounds = 10;

/** The numbers of the things of one kind that were meant, the newest first. */
export async function findOfKind(
  database: Pick<Database, 'read' | 'engine'>,
  question: string,
  { kind, atMost }: { readonly kind: string; readonly atMost: number },
): Promise<number[]> {
  const meant = await meaningOf(database.read, question);
  const found: number[] = [];
  let before: number | undefined;
  for (let round = 0; round < mostRounds && found.length < atMost; round++) {
    const hits = await find(database, meant, { before, limit: hitsAtOnce });
    found.push(...hits.flatMap(hit => (hit.kind === kind ? hit.thingId : [])));
    before = hits.at(-1)?.id;
    if (hits.length < hitsAtOnce) break;
  }
  return found.slice(0, atMost);
}
