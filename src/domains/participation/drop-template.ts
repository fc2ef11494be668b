import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { seatToKeepTemplatesWith } from './policy.ts';
import { removeTemplate } from './store.ts';

/** A template that is no longer of use. Plans that were begun from it stay as they are. */
export async function dropTemplate(
  tx: Transaction,
  viewer: Viewer,
  id: number,
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed' | 'not-there'>> {
  const seat = seatToKeepTemplatesWith(viewer);
  if (!seat) return { refused: 'not-allowed' };
  if (!(await removeTemplate(tx, id, now))) return { refused: 'not-there' };
  await appendToLog(tx, {
    kind: 'template.dropped',
    subject: `planTemplate:${id}`,
    at: now,
    facts: { seatId: seat.id },
  });
  return { id };
}
