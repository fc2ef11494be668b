import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Step, StepDraft } from './step.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    promiseSteps: {
      id: Generated<number>;
      promiseId: number;
      state: Step['state'];
      text: string;
      happenedOn: Day;
      link: string | null;
      reportedBySeatId: number;
      reportedAt: Instant;
    };
  }
}

/** What the keeper reported, the latest first. */
export const stepsOf = (db: Queries, promiseId: number): Promise<Step[]> =>
  db
    .selectFrom('promiseSteps')
    .innerJoin('seats', 'seats.id', 'promiseSteps.reportedBySeatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'promiseSteps.id',
      'promiseSteps.state',
      'promiseSteps.text',
      'promiseSteps.happenedOn',
      'promiseSteps.link',
      'bodies.name as bodyName',
      'promiseSteps.reportedAt',
    ])
    .where('promiseSteps.promiseId', '=', promiseId)
    .orderBy('promiseSteps.id', 'desc')
    .execute();

export async function insertStep(
  tx: Transaction,
  promiseId: number,
  step: StepDraft & Pick<Step, 'state' | 'reportedAt'> & { readonly reportedBySeatId: number },
): Promise<number> {
  const { id } = await tx
    .insertInto('promiseSteps')
    .values({ promiseId, ...step })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
