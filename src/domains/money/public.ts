export { bookGrant } from './book-grant.ts';
export { type Booking, bookMoney, type NotEnough } from './book-money.ts';
export { enterMoney } from './enter-money.ts';
export { ledgerOf } from './ledger.ts';
export { added, type MoneyEntry, type MoneyKind, nothingYet, type Pots } from './money-entry.ts';
export { moneyBar, moneyBars, moneyInWords } from './pages/money-bar.ts';
export { recordedFreeMoney, recordedMoney, recordedProjectMoney } from './recorded-money.ts';
export { reverseEntry } from './reverse-entry.ts';
export { entriesOf, holdPots, potsOfBudgets, potsOfProjects } from './store.ts';
