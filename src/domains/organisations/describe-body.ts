import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Body, type BodyTyped, fillBody } from './body.ts';
import { mayArrange } from './policy.ts';
import { findBody, saveBody } from './store.ts';
import type { Viewer } from './viewer.ts';

/** Whether a body still owes an answer to anybody. The ledger of voices knows, and app.ts hands it in. */
export type OwesAnswers = (db: Queries, bodyId: number) => Promise<boolean>;

/** A body gets another name, place or task. What it owes, it first answers or passes on. */
export async function describeBody(
  tx: Transaction,
  viewer: Viewer,
  id: number,
  { typed, owesAnswers }: { readonly typed: BodyTyped; readonly owesAnswers: OwesAnswers },
  now: Instant,
): Promise<
  Body | Refusal<'not-allowed' | 'still-owes-answers'> | Extract<ReturnType<typeof fillBody>, Refusal>
> {
  const body = await findBody(tx, id);
  if (!body || body.organisationId !== typed.organisationId || !mayArrange(viewer)) {
    return { refused: 'not-allowed' };
  }
  const draft = fillBody(typed);
  if ('refused' in draft) return draft;
  if (body.isAnswering && !draft.isAnswering && (await owesAnswers(tx, id))) {
    return { refused: 'still-owes-answers' };
  }
  await saveBody(tx, id, draft);
  await appendToLog(tx, { kind: 'body.described', subject: `body:${id}`, at: now, facts: { ...draft } });
  return (await findBody(tx, id)) as Body;
}
