export { createAdmin } from './create-admin.ts';
export { currentPerson } from './current-person.ts';
export { ensurePerson } from './ensure-person.ts';

export { isEmail, longestName, type Person, tidyEmail } from './person.ts';
export { requestConfirmation } from './request-confirmation.ts';
export { resetSecondFactor } from './reset-second-factor.ts';
export { returnAddress, withReturn } from './return-address.ts';
export { sealOldSecrets } from './seal-old-secrets.ts';
export { passedSecondFactor, type SignedIn } from './session.ts';
export { sessionCookieName, setSessionCookie } from './session-cookie.ts';
export { startSession } from './start-session.ts';
export { findPerson, findPersonByEmail, personsIn } from './store.ts';
export { unreadableApps } from './unreadable-apps.ts';
export type { ConfirmedAction, ConfirmedActions } from './use-confirmation.ts';
