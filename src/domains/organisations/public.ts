export type { Body, BodyKind } from './body.ts';
export { bodyKindNames, organisationKindNames, roleNames, seatName } from './names.ts';
export type { Organisation, OrganisationKind } from './organisation.ts';
export { isHeldOn, isOfficialSeat, type Role, type Seat } from './seat.ts';
export {
  allBodies,
  answeringBodies,
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
  guest,
  hasOfficialRole,
  hasRole,
  isAdministrator,
  isOfficial,
  seatIn,
  sitsIn,
  type Viewer,
  viewerIn,
} from './viewer.ts';
