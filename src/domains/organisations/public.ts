export { isHeldOn, isOfficialRole, type Role, type Seat } from './seat.ts';
export { guest, hasRole, isOfficial, sitsIn, type Viewer, viewerIn } from './viewer.ts';
