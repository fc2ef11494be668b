import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdInRegister, type InterestRef } from './hold-in-register.ts';
import { type Interest, type InterestProblems, interestProblems, type TypedInterest } from './interest.ts';
import { interestsOf, saveInterest } from './store.ts';

/** What an interest is called, whose it is and where; from the version that was read, so that nobody writes over another. */
export async function describeInterest(
  tx: Transaction,
  viewer: Viewer,
  {
    ref,
    typed,
    version,
  }: { readonly ref: InterestRef; readonly typed: TypedInterest; readonly version: number },
  now: Instant,
): Promise<
  | Interest
  | Refusal<'not-allowed' | 'changed-meanwhile'>
  | (Refusal<'incomplete'> & { problems: InterestProblems })
> {
  const held = await holdInRegister(tx, viewer, ref);
  if (isRefusal(held)) return held;
  const { interest, seat } = held;
  // One that stood there from the start and was read before anybody touched it, has version 0 on the page.
  if (version !== interest.version && !(version === 0 && interest.version === 1))
    return { refused: 'changed-meanwhile' };
  const others = (await interestsOf(tx, ref.trajectoryId)).filter(({ id }) => id !== interest.id);
  const problems = interestProblems(
    typed,
    others.map(({ name }) => name),
  );
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  await saveInterest(tx, interest, typed);
  await appendToLog(tx, {
    kind: 'interest.described',
    subject: `interest:${interest.id}`,
    at: now,
    facts: { trajectoryId: ref.trajectoryId, ...typed, seatId: seat.id },
  });
  return { ...interest, ...typed, version: interest.version + 1 };
}
