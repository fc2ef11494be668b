import { dayInWords, eurosInWords, plural } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, findBudget, holdBudget, rulesOf, saveHappened } from '../budgets/public.ts';
import { recordDecision } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { settleWinners } from '../projects/public.ts';
import { givingSeat } from '../voting/public.ts';
import type { CountResult } from './tally.ts';
import { findResult, findTally, saveResultDecision } from './tally-store.ts';
import { whyInWords } from './why-in-words.ts';

export type PublishReason =
  | 'not-allowed'
  | 'not-counted'
  | 'too-early'
  | 'public-already'
  | 'not-on-ballot'
  | 'not-enough-money';

/**
 * The result is made public: by who runs the budget as soon as the count is done, or by the clock when it is due. Money is
 * set apart for what won, whoever asked for a plan hears why it won or did not, and the ballots can be read by everybody.
 */
export async function publishResult(
  tx: Transaction,
  viewer: Viewer | 'clock',
  budgetId: number,
  now: Instant,
): Promise<Budget | Refusal<PublishReason>> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && viewer !== 'clock' ? givingSeat(viewer, budget) : undefined;
  if (!budget || (viewer !== 'clock' && !seat)) return { refused: 'not-allowed' };
  if (budget.resultPublishedAt !== null) return { refused: 'public-already' };
  if (viewer === 'clock' && now < budget.rules.resultAt) return { refused: 'too-early' };
  const [tally, result] = [await findTally(tx, budgetId), await findResult(tx, budgetId)];
  if (!tally || !result) return { refused: 'not-counted' };

  const winners = result.projects.filter(({ outcome }) => outcome.won);
  // When the clock does it, it does what was agreed in the rules, on the seat that stated them.
  const stated = (await rulesOf(tx, budgetId)).find(({ number }) => number === tally.rulesNumber);
  const settled = await settleWinners(
    tx,
    {
      budgetId,
      winnerIds: winners.map(({ id }) => id),
      why: new Map(result.projects.map(project => [project.id, whyInWords(project, result)])),
      seatId: seat?.id ?? stated?.statedBySeatId ?? 0,
      source: `Uitslag van ${budget.title}, ${dayInWords(now)}`,
    },
    now,
  );
  if ('refused' in settled) return settled;
  await saveHappened(tx, budgetId, 'resultPublishedAt', now);
  await appendToLog(tx, {
    kind: 'result.published',
    subject: `budget:${budgetId}`,
    at: now,
    facts: {
      winners: winners.map(({ code }) => code),
      spentCents: result.spentCents,
      ballots: tally.ballotCount,
      fingerprint: tally.ballotsFingerprint,
      drawSeed: tally.drawSeed,
      rulesNumber: tally.rulesNumber,
      seatId: seat?.id ?? null,
    },
  });
  if (viewer !== 'clock') await recordAsDecision(tx, viewer, budget, result, now);
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [`budget:${budgetId}`, `area:${budget.areaCode}`],
    actorId: viewer === 'clock' ? null : (viewer.person?.id ?? null),
    title: `De uitslag van ${budget.title}`,
    text: inShort(result),
    address: paths.result(budgetId),
    now,
  });
  return (await findBudget(tx, budgetId)) as Budget;
}

const inShort = ({ projects, spentCents, turnout }: CountResult): string => {
  const won = projects.filter(({ outcome }) => outcome.won);
  return [
    `${plural(turnout.ballots, 'stembiljet is', 'stembiljetten zijn')} geteld. ${won.length === 0 ? 'Geen plan heeft gewonnen.' : `${plural(won.length, 'plan heeft', 'plannen hebben')} gewonnen, samen voor ${eurosInWords(spentCents)}:`}`,
    won.map(({ title, costCents }) => `${title}, ${eurosInWords(costCents)}`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** Who may put down decisions of the body that runs the budget puts this one down with it; otherwise the result stands by itself. */
async function recordAsDecision(
  tx: Transaction,
  viewer: Viewer,
  budget: Budget,
  result: CountResult,
  now: Instant,
): Promise<void> {
  const decision = await recordDecision(
    tx,
    viewer,
    {
      bodyId: budget.bodyId,
      title: `Uitslag van ${budget.title}`.slice(0, 150),
      decidedOn: dayOf(now),
      outcome: 'adopted',
      text: inShort(result),
      reason: `Bewoners hebben dit gekozen. Hoe is geteld, staat bij de uitslag: ${paths.result(budget.id)}`,
      caseNumber: budget.caseNumber ?? '',
      areaCodes: [budget.areaCode],
      voiceIds: '',
    },
    now,
  );
  if (!('refused' in decision)) await saveResultDecision(tx, budget.id, decision.id);
}
