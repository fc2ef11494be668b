export { isAccountDue } from './account.ts';
export { giveAccount } from './give-account.ts';
export { recordedAccounts } from './recorded-accounts.ts';
export { type LatestAccount, latestAccounts } from './store.ts';
