import type { BodyKind } from './body.ts';
import type { OrganisationKind } from './organisation.ts';
import type { Role, Seat } from './seat.ts';

/** The words on screen for roles, bodies and organisations. */
export const roleNames: Record<Role, string> = {
  administrator: 'beheerder',
  moderator: 'moderator',
  clerk: 'griffier',
  'council-member': 'raadslid',
  alderman: 'wethouder',
  official: 'medewerker',
  manager: 'wijkmanager',
  'community-worker': 'opbouwwerker',
  'participation-adviser': 'participatieadviseur',
  chair: 'voorzitter',
  'coordinating-chair': 'coördinerend voorzitter',
  member: 'lid',
  delegate: 'afgevaardigde',
};

export const bodyKindNames: Record<BodyKind, string> = {
  council: 'gemeenteraad',
  college: 'college van burgemeester en wethouders',
  department: 'afdeling',
  team: 'wijkteam',
  advisory: 'adviesraad',
  board: 'bestuur',
  committee: 'commissie',
  'working-group': 'werkgroep',
};

export const organisationKindNames: Record<OrganisationKind, string> = {
  municipality: 'gemeente',
  association: 'vereniging',
  corporation: 'woningcorporatie',
  company: 'bedrijf',
  care: 'zorg of welzijn',
  other: 'andere organisatie',
};

/** How a seat is called: its own title, or the plain name of the role. */
export const seatName = (seat: Pick<Seat, 'role' | 'title'>): string => seat.title || roleNames[seat.role];
