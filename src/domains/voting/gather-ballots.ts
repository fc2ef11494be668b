import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { type BallotForm, type CastOutcome, castBallots } from './cast-ballots.ts';

type Cast = (budgetId: number, form: BallotForm) => Promise<CastOutcome>;

interface Waiting {
  readonly budgetId: number;
  readonly form: BallotForm;
  readonly resolve: (outcome: CastOutcome) => void;
  readonly reject: (error: unknown) => void;
}

const mostTogether = 100;
/** While one group waits for the disk, the next can be on its way. */
const mostUnderWay = 3;

/**
 * Ballots that arrive while others are on their way to the disk go in together with the next: one transaction, one wait.
 * That takes in many more at a busy hour, and less can be told from what the engine notes of each transaction. Nobody is
 * told "done" before the disk has it, and what time it is is asked inside the transaction.
 */
export function gatherBallots(database: Database, now: Clock): Cast {
  const waiting: Waiting[] = [];
  let underWay = 0;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const { budgetId } = waiting[0] as Waiting;
      const together = waiting.filter(it => it.budgetId === budgetId).slice(0, mostTogether);
      for (const it of together) waiting.splice(waiting.indexOf(it), 1);
      await castTogether(budgetId, together);
    }
    underWay -= 1;
  }

  async function castTogether(budgetId: number, together: readonly Waiting[]): Promise<void> {
    try {
      const forms = together.map(({ form }) => form);
      const outcomes = await database.write(tx => castBallots(tx, budgetId, forms, now()));
      together.forEach(({ resolve }, index) => {
        resolve(outcomes[index] ?? { refused: 'no-such-budget' });
      });
    } catch (error) {
      // What is wrong with one is not the fault of the others: each goes by itself.
      if (together.length > 1) await Promise.all(together.map(one => castTogether(budgetId, [one])));
      else together[0]?.reject(error);
    }
  }

  return (budgetId, form) =>
    new Promise((resolve, reject) => {
      waiting.push({ budgetId, form, resolve, reject });
      if (underWay >= mostUnderWay) return;
      underWay += 1;
      // One turn of the event loop, so that what came in together goes together.
      setImmediate(() => void drain());
    });
}
