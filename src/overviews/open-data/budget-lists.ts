// The lists about budgets that anybody may take away: the budgets, their plans, and every entry of their money.
import { type Budget, phaseNames, phaseOf } from '../../domains/budgets/public.ts';
import {
  moneyCsvHead,
  moneyCsvOf,
  moneyJsonOf,
  nothingYet,
  openMoneyOf,
  potsOfBudgets,
  potsOfProjects,
} from '../../domains/money/public.ts';
import { type Project, projectsOf } from '../../domains/projects/public.ts';
import { paths } from '../../paths.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import type { OpenList } from './open-list.ts';

type ListOfBudgets = OpenList<Budget>;

const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100);

const budgets: ListOfBudgets = {
  fileName: 'wijkbudgetten',
  csvHead:
    csvStart +
    csvLine([
      'nummer',
      'titel',
      'gebied',
      'naam van het gebied',
      'orgaan',
      'zaaknummer',
      'besluit',
      'van',
      'tot en met',
      'fase',
      'te verdelen',
      'toegekend',
      'vrij',
      'gereserveerd',
      'verplicht',
      'uitgegeven',
      'stemmen vanaf',
      'stemmen tot',
      'uitslag openbaar op',
      'verantwoording gegeven op',
      'ingetrokken op',
      'reden van intrekken',
      'adres',
    ]),
  async read(db, some, now) {
    const pots = await potsOfBudgets(
      db,
      some.map(({ id }) => id),
    );
    const lines = some.map(it => {
      const own = pots.get(it.id) ?? nothingYet;
      return csvLine([
        it.id,
        it.title,
        it.areaCode,
        it.areaName,
        it.bodyName,
        it.caseNumber,
        it.decisionId,
        it.periodFrom,
        it.periodUntil,
        phaseNames[phaseOf(it, now)],
        euros(it.rules.amountCents),
        euros(own.grantedCents),
        euros(own.freeCents),
        euros(own.reservedCents),
        euros(own.committedCents),
        euros(own.spentCents),
        it.rules.votingOpensAt,
        it.rules.votingClosesAt,
        it.resultPublishedAt,
        it.accountedAt,
        it.withdrawnAt,
        it.withdrawnReason,
        paths.budget(it.id),
      ]);
    });
    return {
      csv: lines.join(''),
      rows: some.map(it => ({ ...it, phase: phaseOf(it, now), money: pots.get(it.id) ?? nothingYet })),
    };
  },
};

const stateNames: Record<Project['state'], string> = {
  checking: 'wordt nagekeken',
  'on-ballot': 'op het stembiljet',
  refused: 'kan niet',
  withdrawn: 'ingetrokken',
  merged: 'samengevoegd',
};

const projects: ListOfBudgets = {
  fileName: 'plannen',
  csvHead:
    csvStart +
    csvLine([
      'nummer',
      'wijkbudget',
      'titel van het wijkbudget',
      'code',
      'titel',
      'tekst',
      'stand',
      'reden',
      'samengevoegd met',
      'gebied',
      'kosten',
      'wie het doet',
      'klaar op',
      'gekozen',
      'afspraak',
      'gereserveerd',
      'verplicht',
      'uitgegeven',
      'adres',
    ]),
  async read(db, some) {
    const lines: string[] = [];
    const rows: object[] = [];
    for (const budget of some) {
      const pots = await potsOfProjects(db, budget.id);
      for (const it of await projectsOf(db, budget.id)) {
        const own = pots.get(it.id) ?? nothingYet;
        const { reservedCents, committedCents, spentCents } = own;
        rows.push({ ...it, money: { reservedCents, committedCents, spentCents } });
        lines.push(
          csvLine([
            it.id,
            budget.id,
            budget.title,
            it.code,
            it.title,
            it.text,
            stateNames[it.state],
            it.reason,
            it.mergedIntoId,
            it.areaCode,
            euros(it.costCents),
            it.ownerBodyName,
            it.readyOn,
            it.hasWon === null ? '' : it.hasWon ? 'ja' : 'nee',
            it.promiseId,
            euros(reservedCents),
            euros(committedCents),
            euros(spentCents),
            paths.project(it.id),
          ]),
        );
      }
    }
    return { csv: lines.join(''), rows };
  },
};

const money: ListOfBudgets = {
  fileName: 'geld-van-wijkbudgetten',
  csvHead: moneyCsvHead({ isOfOne: false }),
  async read(db, some) {
    const all = [];
    for (const budget of some) all.push(await openMoneyOf(db, budget, await projectsOf(db, budget.id)));
    return {
      csv: all.map(it => moneyCsvOf(it, { isOfOne: false })).join(''),
      rows: all.map(moneyJsonOf),
    };
  },
};

export const budgetLists = { budgets, projects, money };
