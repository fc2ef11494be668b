import { momentInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { areaTopics } from '../decisions/public.ts';
import { insertDone, isDone, notify } from '../notifications/public.ts';
import { type Budget, type Phase, phaseOf } from './budget.ts';
import type { BudgetRules } from './rules.ts';
import { runningBudgets } from './store.ts';

/** The phases that begin by the clock: what begins by a deed is told by whoever does it. */
const beginnings: { readonly [P in Phase]?: keyof BudgetRules & `${string}At` } = {
  ideas: 'ideasAt',
  check: 'checkAt',
  draft: 'draftAt',
  voting: 'votingOpensAt',
  counting: 'votingClosesAt',
};

/** After a standstill of the server, a phase that began this long ago is still told; never longer than is remembered. */
const daysBack = 30;

/** Tells who follows a budget or its place, once, that a phase has begun. What passed while nothing ran is not told any more. */
export async function tellOfPhases(database: Database, now: Instant): Promise<void> {
  for (const budget of await runningBudgets(database.read)) {
    const phase = phaseOf(budget, now);
    const beginning = beginnings[phase];
    const began = beginning && budget.rules[beginning];
    // A budget that was begun in the midst of a phase was told of as it began.
    if (!began || began < budget.createdAt || began < addMinutes(now, -daysBack * 24 * 60)) continue;
    const task = `phase:budget:${budget.id}:${phase}`;
    if (await isDone(database.read, task)) continue;
    await database.write(async tx => {
      if (!(await insertDone(tx, task, now))) return;
      await notify(tx, {
        kind: 'followed',
        personIds: [],
        topics: [`budget:${budget.id}`, ...(await areaTopics(tx, [budget.areaCode]))],
        actorId: null,
        ...words(budget, phase),
        address: paths.budget(budget.id),
        now,
      });
    });
  }
}

function words({ title, areaName, rules }: Budget, phase: Phase): { title: string; text: string } {
  switch (phase) {
    case 'ideas':
      return {
        title: `Dien een idee in: ${title}`,
        text: `Waar moet het geld van ${areaName} naartoe? U kunt ideeën indienen tot ${momentInWords(rules.checkAt)}.`,
      };
    case 'check':
      return {
        title: `De ideeën worden nagekeken: ${title}`,
        text: `De gemeente kijkt na wat elk plan kost en of het kan. Vanaf ${momentInWords(rules.draftAt)} ziet u het concept-stembiljet.`,
      };
    case 'draft':
      return {
        title: `Het concept-stembiljet is er: ${title}`,
        text: `Mist een plan, of klopt er iets niet? U kunt bezwaar maken tot ${momentInWords(rules.votingOpensAt)}.`,
      };
    case 'voting':
      return {
        title: `U kunt stemmen: ${title}`,
        text: `Kies waar het geld van ${areaName} naartoe gaat. Stemmen kan tot ${momentInWords(rules.votingClosesAt)}.`,
      };
    default:
      return {
        title: `Het stemmen is gesloten: ${title}`,
        text: `De stemmen worden geteld. De uitslag komt uiterlijk op ${momentInWords(rules.resultAt)}.`,
      };
  }
}
