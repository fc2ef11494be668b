import { capital } from '../../design/words.ts';
import { csvLine, csvStart } from '../../platform/csv.ts';
import type { FundedProject } from './enter-money.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import type { Pots } from './money-entry.ts';
import { moneyKindNames } from './pages/money-words.ts';

/** The money of one budget with all an auditor asks. */
export interface OpenMoney {
  readonly budget: { readonly id: number; readonly title: string; readonly caseNumber: string | null };
  readonly ledger: Ledger;
  readonly projects: readonly FundedProject[];
  readonly decisions: ReadonlyMap<number, { readonly title: string; readonly caseNumber: string | null }>;
  /** Under which number each entry stands in the record, by its own; not yet for one that was just made. */
  readonly logNumbers: ReadonlyMap<number, number>;
}

const columns = [
  'boeking',
  'geboekt op',
  'vastgelegd op',
  'soort',
  'plan',
  'titel van het plan',
  'toegekend +/-',
  'vrij +/-',
  'gereserveerd +/-',
  'verplicht +/-',
  'uitgegeven +/-',
  'stand toegekend',
  'stand vrij',
  'stand gereserveerd',
  'stand verplicht',
  'stand uitgegeven',
  'bron',
  'besluit',
  'zaaknummer',
  'draait terug',
  'teruggedraaid door',
  'rol',
  'orgaan',
  'nummer in het logboek',
];

/** The first line of a file with the entries of one budget, or of several. */
export const csvHead = ({ isOfOne }: { readonly isOfOne: boolean }): string =>
  csvStart + csvLine(isOfOne ? columns : ['wijkbudget', 'titel van het wijkbudget', ...columns]);

/** Every entry of a budget as a line of CSV, in euros, and the sums as the last line. */
export function csvOf(money: OpenMoney, { isOfOne }: { readonly isOfOne: boolean }): string {
  const { budget, ledger } = money;
  const first = isOfOne ? [] : [budget.id, budget.title];
  const sums = euros(ledger.sums);
  return [
    ...ledger.lines.map(line => csvLine([...first, ...cellsOf(line, money)])),
    csvLine([...first, 'samen', '', '', '', '', '', ...sums, ...sums, '', '', '', '', '', '', '', '']),
  ].join('');
}

function cellsOf(line: LedgerLine, { budget, projects, decisions, logNumbers }: OpenMoney) {
  const project = projects.find(({ id }) => id === line.projectId);
  const decision = decisions.get(line.decisionId ?? 0);
  return [
    line.number,
    line.bookedOn,
    line.recordedAt,
    moneyKindNames[line.kind],
    project?.code ?? '',
    project?.title ?? '',
    ...euros(line.change),
    ...euros(line.after),
    line.source,
    decision?.title ?? '',
    decision?.caseNumber ?? budget.caseNumber,
    line.reversesNumber,
    line.reversedByNumber,
    capital(line.seatName),
    line.bodyName,
    logNumbers.get(line.id) ?? null,
  ];
}

// As numbers, so that a spreadsheet adds them up. A cent is exact enough at any amount a municipality has.
const euros = ({ grantedCents, freeCents, reservedCents, committedCents, spentCents }: Pots): number[] =>
  [grantedCents, freeCents, reservedCents, committedCents, spentCents].map(cents => cents / 100);

/** The same for programs, in whole cents. */
export const jsonOf = ({ budget, ledger, projects, decisions, logNumbers }: OpenMoney) => ({
  budget,
  sums: ledger.sums,
  entries: ledger.lines.map(({ id, budgetId: _, projectId, decisionId, reversesId: __, ...line }) => {
    const project = projects.find(it => it.id === projectId);
    return {
      ...line,
      project: project ? { id: project.id, code: project.code, title: project.title } : null,
      decision: decisionId === null ? null : { id: decisionId, ...decisions.get(decisionId) },
      logNumber: logNumbers.get(id) ?? null,
    };
  }),
});
