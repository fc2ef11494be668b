import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { isOpen, type Occasion, occasionKey } from '../voices/public.ts';
import type { Sitting } from './intake.ts';
import { seatForIntake } from './policy.ts';
import { fillSetting, type SettingReason, type TypedSetting } from './setting.ts';
import { insertSitting } from './store.ts';

/** A table is set: where, when and by what channel something was said, once for all that is entered from it. */
export async function beginSitting(
  tx: Transaction,
  viewer: Viewer,
  {
    occasion,
    typed,
    areaCodes,
  }: {
    /** As it stood on the day that was typed. */
    readonly occasion: Occasion;
    readonly typed: TypedSetting;
    readonly areaCodes: readonly string[];
  },
  now: Instant,
): Promise<Sitting | Refusal<'not-allowed'> | Incomplete<keyof TypedSetting, SettingReason>> {
  const seat = seatForIntake(viewer, occasion);
  if (!seat) return { refused: 'not-allowed' };
  const setting = fillSetting(typed, { today: dayOf(now), areaCodes });
  if ('problems' in setting) return setting;
  if (!isOpen(occasion)) return { refused: 'incomplete', problems: { receivedOn: 'receivedOn-closed' } };

  const sitting: Omit<Sitting, 'id'> = {
    ...setting,
    occasionKind: occasion.kind,
    occasionId: occasion.id,
    begunBySeatId: seat.id,
    begunAt: now,
  };
  const id = await insertSitting(tx, sitting);
  await appendToLog(tx, {
    kind: 'sitting.begun',
    subject: `sitting:${id}`,
    at: now,
    facts: { ...setting, occasion: occasionKey(occasion), seatId: seat.id },
  });
  return { ...sitting, id };
}
