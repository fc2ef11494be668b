import type { Picked } from '../../design/components/picker/picker.ts';
import { dayInWords } from '../../design/words.ts';
import type { Database } from '../../platform/database/database.ts';
import { findOfKind } from '../../platform/search/find-of-kind.ts';
import type { Decision } from './decision.ts';
import { decisionsWithIds } from './store.ts';

/** For a form that names a decision by its number: the title behind the number, and what is found by words. */
export async function pickDecision(
  database: Pick<Database, 'read' | 'engine'>,
  numbers: readonly number[],
  words: string | undefined,
): Promise<{ readonly chosen: readonly Picked[]; readonly found: readonly Picked[] | undefined }> {
  const ids = words ? await findOfKind(database, words, { kind: 'decision', atMost: 10 }) : [];
  const decisions = new Map(
    (await decisionsWithIds(database.read, [...numbers, ...ids])).map(it => [it.id, it] as const),
  );
  return {
    chosen: numbers.map(id => ({ id, title: decisions.get(id)?.title ?? null })),
    found: words ? ids.flatMap(id => picked(decisions.get(id))) : undefined,
  };
}

const picked = (it: Decision | undefined): Picked[] =>
  it ? [{ id: it.id, title: it.title, hint: `${it.bodyName}, ${dayInWords(it.decidedOn)}` }] : [];
