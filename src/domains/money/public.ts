export { type Booking, bookMoney, type NotEnough } from './book-money.ts';
export { enterMoney } from './enter-money.ts';
export { ledgerOf } from './ledger.ts';
export { type MoneyEntry, type MoneyKind, nothingYet, type Pots } from './money-entry.ts';
export { moneyBar, moneyInWords } from './pages/money-bar.ts';
export { recordedFreeMoney, recordedMoney, recordedProjectMoney } from './recorded-money.ts';
export { reverseEntry } from './reverse-entry.ts';
export { entriesOf, potsOfBudgets, potsOfProjects } from './store.ts';
