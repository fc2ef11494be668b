// Whether any page about budgets reads a whole table of theirs, in a town that has had 2,000 of them.
import { sql } from 'kysely';
import { usualRules } from '../src/domains/budgets/public.ts';
import { paths } from '../src/paths.ts';
import { addDays, atHour, dayOf, systemClock } from '../src/platform/clock.ts';
import type { Database, Engine } from '../src/platform/database/database.ts';
import { capturePage } from './capture.ts';
import { makeDatabase } from './databases.ts';
import { explainPostgres, explainSqlite } from './plans.ts';
import { type BenchTown, buildTown } from './town.ts';

const budgets = 2_000;
const running = 40;
const projectsEach = 10;
const entriesEach = 40;

/** Prints each page with the tables it reads from end to end; none is as it should be. */
export async function showBudgetPlans(engine: Engine): Promise<void> {
  const made = await makeDatabase(engine);
  try {
    const town = await buildTown(made.database, 0);
    await addBudgets(made.database, town);
    if (engine === 'postgres') await sql`analyze`.execute(made.database.read);
    const explain = engine === 'sqlite' ? explainSqlite(made.place) : explainPostgres(made.place);
    const pages = [
      paths.budgets,
      `${paths.budgets}?wijk=${town.wijk}`,
      paths.budget(budgets),
      paths.budgetMoney(budgets),
      paths.budgetAccount(budgets),
      paths.council,
      paths.area(town.wijk),
      paths.home,
    ];
    for (const path of pages) {
      const { queries } = await capturePage(made.database, path);
      const whole = new Set<string>();
      for (const query of queries.filter(it => /^\s*(select|with)/i.test(it.sql)))
        for (const step of await explain(query)) {
          const [, table] =
            /(?:Seq Scan on|SCAN) "?(budgets|budgetRules|projects|moneyEntries|pots|budgetAccounts|milestones)\b(?!.*USING)/.exec(
              step,
            ) ?? [];
          if (table) whole.add(table);
        }
      console.log(
        `${path.padEnd(40)} ${queries.length} questions; ${whole.size === 0 ? 'no table read from end to end' : `READS ALL OF ${[...whole].join(', ')}`}`,
      );
    }
  } finally {
    await made.remove();
  }
}

/** Rows as the verbs would have left them; the last ones still run. */
async function addBudgets(database: Database, { wijk, buurt, bodyId }: BenchTown): Promise<void> {
  const now = systemClock();
  const day = (days: number) => addDays(dayOf(now), days);
  const moments = {
    ideasAt: atHour(day(-60), 12),
    checkAt: atHour(day(-50), 12),
    draftAt: atHour(day(-40), 12),
    votingOpensAt: atHour(day(-30), 12),
    votingClosesAt: atHour(day(-20), 12),
    resultAt: atHour(day(-15), 12),
  };
  const rules = JSON.stringify({ ...usualRules, ...moments, amountCents: 4_000_000 });
  const { id: seatId } = await database.read
    .selectFrom('seats')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  for (let from = 1; from <= budgets; from += 100) {
    const ids = Array.from({ length: 100 }, (_, index) => from + index);
    await database.write(async tx => {
      await tx
        .insertInto('budgets')
        .values(
          ids.map(id => ({
            title: `Wijkbudget ${id}`,
            about: '',
            areaCode: id % 2 === 0 ? wijk : buurt,
            bodyId,
            decisionId: null,
            caseNumber: null,
            periodFrom: day(-100),
            periodUntil: day(id % 300),
            rulesNumber: 1,
            ...moments,
            createdBySeatId: seatId,
            createdAt: now,
            urnClosedAt: now,
            resultPublishedAt: now,
            awardedAt: now,
            accountedAt: id > budgets - running ? null : now,
          })),
        )
        .execute();
      await tx
        .insertInto('budgetRules')
        .values(
          ids.map(budgetId => ({
            budgetId,
            number: 1,
            rules,
            reason: '',
            isCorrection: false,
            statedBySeatId: seatId,
            statedAt: now,
          })),
        )
        .execute();
      for (const budgetId of ids) {
        const projectIds = Array.from(
          { length: projectsEach },
          (_, index) => (budgetId - 1) * projectsEach + index + 1,
        );
        await tx
          .insertInto('projects')
          .values(
            projectIds.map((_, index) => ({
              budgetId,
              code: String(index + 1),
              title: `Plan ${index + 1}`,
              text: '',
              areaCode: buurt,
              longitude: null,
              latitude: null,
              meeting: '',
              paperCarriers: 0,
              paperCarriersSource: '',
              state: 'on-ballot' as const,
              reason: '',
              mergedIntoId: null,
              costCents: 100_000,
              feasibility: '',
              ownerBodyId: bodyId,
              readyOn: day(100),
              leftBallotAt: null,
              hasWon: true,
              promiseId: null,
              version: 1,
              createdAt: now,
            })),
          )
          .execute();
        await tx
          .insertInto('moneyEntries')
          .values(
            Array.from({ length: entriesEach }, (_, index) => ({
              budgetId,
              projectId: index === 0 ? null : (projectIds[index % projectsEach] ?? null),
              kind: index === 0 ? ('grant' as const) : ('reserve' as const),
              amountCents: index === 0 ? 4_000_000 : 100,
              bookedOn: day(-10),
              source: 'Uitslag',
              decisionId: null,
              reversesId: null,
              seatId,
              recordedAt: now,
            })),
          )
          .execute();
        await tx
          .insertInto('pots')
          .values(
            [0, ...projectIds].map(projectId => ({
              budgetId,
              projectId,
              grantedCents: 0,
              freeCents: 0,
              reservedCents: 100,
              committedCents: 0,
              spentCents: 0,
            })),
          )
          .execute();
        await tx
          .insertInto('milestones')
          .values(
            projectIds.map(projectId => ({
              projectId,
              title: 'Klaar',
              dueOn: day(90),
              doneOn: null,
              version: 1,
            })),
          )
          .execute();
        await tx
          .insertInto('budgetAccounts')
          .values({
            budgetId,
            number: 1,
            words: 'Klaar.',
            facts: '{}',
            isFinal: true,
            givenBySeatId: seatId,
            givenAt: now,
          })
          .execute();
      }
    });
  }
}
