/** The steps in which a plan is written, one page each, and the parts in which it is read. */
export const planSteps = [
  'onderwerp',
  'ruimte',
  'wie',
  'fasen',
  'meedoen',
  'planning',
  'evaluatie',
  'nakijken',
] as const;
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
