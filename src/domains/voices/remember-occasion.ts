import type { Transaction } from '../../platform/database/database.ts';
import type { Occasion } from './occasion.ts';
import { nameOfOccasion, saveOccasion } from './occasion-store.ts';

/** Keeps the name and the address of an occasion beside its voices, for every list they stand in; also after a new name. */
export async function rememberOccasion(
  tx: Transaction,
  { kind, id, name, address }: Pick<Occasion, 'kind' | 'id' | 'name' | 'address'>,
): Promise<void> {
  const known = await nameOfOccasion(tx, { kind, id });
  // Only when it is new: everybody who brings something in would otherwise wait for the same row.
  if (known?.name !== name || known.address !== address) await saveOccasion(tx, { kind, id, name, address });
}
