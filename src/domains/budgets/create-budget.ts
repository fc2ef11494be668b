import { eurosInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import type { Budget } from './budget.ts';
import type { BudgetDraft } from './budget-draft.ts';
import { seatToRunWith } from './policy.ts';
import { findBudget, insertBudget } from './store.ts';

/** A budget begins: for which place, by what rules, and who runs it. */
export async function createBudget(
  tx: Transaction,
  viewer: Viewer,
  draft: BudgetDraft,
  now: Instant,
): Promise<Budget | Refusal<'not-allowed'>> {
  const body = await findBody(tx, draft.bodyId);
  const seat = body && seatToRunWith(viewer, { bodyId: body.id, organisationId: body.organisationId });
  if (!seat) return { refused: 'not-allowed' };

  const id = await insertBudget(tx, draft, { bySeatId: seat.id, at: now });
  const { rules, ...facts } = draft;
  await appendToLog(tx, {
    kind: 'budget.created',
    subject: `budget:${id}`,
    at: now,
    facts: { ...facts, rules: JSON.stringify(rules), seatId: seat.id },
  });
  const budget = (await findBudget(tx, id)) as Budget;
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [`budget:${id}`, ...(await areaTopics(tx, [budget.areaCode]))],
    actorId: viewer.person?.id ?? null,
    title: `Nieuw: ${budget.title}`,
    text: `Bewoners van ${budget.areaName} verdelen zelf ${eurosInWords(rules.amountCents)}. Lees wanneer u ideeën kunt indienen en wanneer u kunt stemmen.`,
    address: paths.budget(id),
    now,
  });
  return budget;
}
