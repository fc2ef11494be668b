import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Occasion } from '../voices/public.ts';
import { guessColumns } from './columns.ts';
import { seatForIntake } from './policy.ts';
import type { Setting } from './setting.ts';
import type { Sheet } from './sheet.ts';
import { insertWaiting } from './store.ts';

/** What was read from a file waits, for whoever chose it, until it is imported; a day at most. */
export async function keepFile(
  tx: Transaction,
  viewer: Viewer,
  {
    occasion,
    setting,
    ...file
  }: {
    readonly occasion: Occasion;
    readonly setting: Setting;
    readonly themeSlug: string;
    readonly fileName: string;
    readonly fingerprint: string;
    readonly sheet: Sheet;
  },
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed'>> {
  if (!viewer.person || !seatForIntake(viewer, occasion)) return { refused: 'not-allowed' };
  const id = await insertWaiting(tx, {
    ...file,
    setting,
    occasionKind: occasion.kind,
    occasionId: occasion.id,
    personId: viewer.person.id,
    columns: guessColumns(file.sheet.headings),
    importId: null,
    keptAt: now,
  });
  return { id };
}
