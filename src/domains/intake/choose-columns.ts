import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Columns } from './columns.ts';
import { holdWaiting, saveWaiting } from './store.ts';

/** Whoever chose a file says what its columns hold. */
export async function chooseColumns(
  tx: Transaction,
  viewer: Viewer,
  { waitingId, columns }: { readonly waitingId: number; readonly columns: Columns },
): Promise<{ readonly columns: Columns } | Refusal<'not-allowed'>> {
  const waiting = await holdWaiting(tx, waitingId);
  if (!waiting || waiting.personId !== viewer.person?.id || waiting.importId !== null)
    return { refused: 'not-allowed' };
  await saveWaiting(tx, waitingId, { columns });
  return { columns };
}
