export { currentPerson } from './current-person.ts';
export { ensurePerson } from './ensure-person.ts';
export { isEmail, longestName, type Person, tidyEmail } from './person.ts';
export { passedSecondFactor, type Session, type SignedIn } from './session.ts';
export { sessionCookieName } from './session-cookie.ts';
export { type NewSession, startSession } from './start-session.ts';
export { findPerson, findPersonByEmail, personsIn } from './store.ts';
