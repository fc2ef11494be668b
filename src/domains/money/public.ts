export { type Booking, bookMoney } from './book-money.ts';
export type { MoneyEntry, MoneyKind, Pots } from './money-entry.ts';
export { entriesOf, nothingYet, potsOfBudgets, potsOfProjects } from './store.ts';
