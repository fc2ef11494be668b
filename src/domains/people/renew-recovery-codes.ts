import type { Transaction } from '../../platform/database/database.ts';
import { newRecoveryCodes, tidyCode } from './second-factor.ts';
import { saveRecoveryCodes } from './store.ts';
import { hashOf } from './token.ts';

/** New codes for on paper. They are returned once, to be shown; we keep their hashes. */
export async function renewRecoveryCodes(tx: Transaction, personId: number): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await saveRecoveryCodes(
    tx,
    personId,
    codes.map(code => hashOf(tidyCode(code))),
  );
  return codes;
}
