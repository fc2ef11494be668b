import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdInRegister, type InterestRef } from './hold-in-register.ts';
import { heardIn, linkVoices, unlinkVoices, voicesToHear } from './store.ts';

/** In which voices an interest is heard: of those that were shown, the ones that were ticked. */
export async function hearInterest(
  tx: Transaction,
  viewer: Viewer,
  {
    ref,
    shownIds,
    tickedIds,
  }: {
    readonly ref: InterestRef;
    readonly shownIds: readonly number[];
    readonly tickedIds: readonly number[];
  },
  now: Instant,
): Promise<{ readonly added: number; readonly removed: number } | Refusal<'not-allowed'>> {
  const held = await holdInRegister(tx, viewer, ref);
  if (isRefusal(held)) return held;
  const { interest, seat } = held;
  const here = new Set((await voicesToHear(tx, ref.trajectoryId)).map(({ id }) => id));
  const linked = new Set(await heardIn(tx, interest.id));
  const added = [...new Set(tickedIds)].filter(id => here.has(id) && !linked.has(id));
  const removed = [...new Set(shownIds)].filter(id => linked.has(id) && !tickedIds.includes(id));
  await linkVoices(tx, interest.id, added);
  await unlinkVoices(tx, interest.id, removed);
  if (added.length > 0 || removed.length > 0)
    await appendToLog(tx, {
      kind: 'interest.heard',
      subject: `interest:${interest.id}`,
      at: now,
      facts: {
        trajectoryId: ref.trajectoryId,
        added: added.map(id => `voice:${id}`),
        removed: removed.map(id => `voice:${id}`),
        seatId: seat.id,
      },
    });
  return { added: added.length, removed: removed.length };
}
