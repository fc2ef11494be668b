export { appointAdministrator } from './appoint-administrator.ts';
export type { Body, BodyKind } from './body.ts';

export { foundOrganisation } from './found-organisation.ts';
export { giveSeat } from './give-seat.ts';
export { organisationKindNames, seatName } from './names.ts';
export type { Organisation, OrganisationKind } from './organisation.ts';
export { isHeldOn, isOfficialSeat, type Role, type Seat } from './seat.ts';
export { setUpBody } from './set-up-body.ts';
export {
  allBodies,
  answeringBodies,
  bodiesWithPeople,
  findBody,
  findOrganisation,
  findSeat,
  organisationsIn,
  organisationsOn,
  personIdsIn,
  type SeatOfSomebody,
  seatsEverHeldBy,
  seatsForAreas,
  seatsHeldBy,
  seatsOfBody,
} from './store.ts';
export {
  founder,
  guest,
  hasOfficialRole,
  hasRole,
  isAdministrator,
  isOfficial,
  seatIn,
  type Viewer,
  viewerIn,
} from './viewer.ts';
