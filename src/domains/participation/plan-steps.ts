import type { planSteps } from '../guidance/public.ts';

/** A step in which a plan is written, one page each, and the part in which it is read. */
export type PlanStep = (typeof planSteps)[number];

export const stepNames: Record<PlanStep, string> = {
  onderwerp: 'Onderwerp',
  ruimte: 'Ruimte',
  wie: 'Wie',
  fasen: 'Fasen',
  meedoen: 'Meedoen',
  planning: 'Planning',
  evaluatie: 'Rollen',
  nakijken: 'Nakijken',
};
