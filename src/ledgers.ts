// Every ledger whose things must agree with the record. A domain adds its own here.
import type { RecordedThings } from './platform/log/compare-ledger.ts';

export const ledgers: readonly RecordedThings[] = [];
