/** For whom a point is meant: the columns of the guidance, in their order. */
export const readers = ['council', 'community', 'officials', 'initiators', 'executive'] as const;
export type Reader = (typeof readers)[number];

export const readerNames: Record<Reader, string> = {
  council: 'Raad',
  community: 'Gemeenschap',
  officials: 'Ambtenaren',
  initiators: 'Initiatiefnemers',
  executive: 'College',
};

/** Who those readers are, in a few more words. */
export const readerNotes: Record<Reader, string> = {
  council: 'raadsleden en griffie',
  community: 'inwoners, ondernemers en verenigingen',
  officials: 'wie bij de gemeente werkt',
  initiators: 'ontwikkelaars, organisatoren en andere initiatiefnemers',
  executive: 'burgemeester en wethouders',
};

/** The parts of the guidance, in the order in which a trajectory goes. */
export const parts = ['before', 'plan', 'hearing', 'weighing', 'decision', 'inclusive'] as const;
export type Part = (typeof parts)[number];

export const partNames: Record<Part, string> = {
  before: 'Voordat u begint',
  plan: 'Het plan',
  hearing: 'Mensen horen',
  weighing: 'Wegen en antwoorden',
  decision: 'Besluit en terugkoppeling',
  inclusive: 'Zorgen dat iedereen mee kan doen',
};

/** The steps in which a plan is written, as they stand in the address. */
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

/** Where in the work a point matters: at a step of the plan, and at what follows. */
export const guidedSteps = [...planSteps, 'beantwoorden', 'verslag', 'besluit'] as const;
export type GuidedStep = (typeof guidedSteps)[number];

export const guidedStepNames: Record<GuidedStep, string> = {
  onderwerp: 'Onderwerp',
  ruimte: 'Wat vaststaat en wat open is',
  wie: 'Voor wie',
  fasen: 'Fasen',
  meedoen: 'Hoe mensen meedoen',
  planning: 'Planning',
  evaluatie: 'Middelen en evaluatie',
  nakijken: 'Nakijken',
  beantwoorden: 'Antwoorden',
  verslag: 'Verslag',
  besluit: 'Besluit',
};

/** One piece of advice. */
export interface Point {
  /** Stays the same through the editions, so that what a plan said about it can be found again. */
  readonly key: string;
  readonly part: Part;
  readonly advice: string;
  readonly reason: string;
  /** What stands in the margin: an example, or how to go about it. */
  readonly note: string;
  readonly readers: readonly Reader[];
  readonly steps: readonly GuidedStep[];
  /** Whether who runs a trajectory is asked to comply or to explain. */
  readonly isTickable: boolean;
}

/** The points that matter at a step, for these readers; for everybody when none is given. */
export const pointsFor = (
  points: readonly Point[],
  step: GuidedStep,
  readersNow: readonly Reader[] = readers,
): Point[] =>
  points.filter(point => point.steps.includes(step) && point.readers.some(it => readersNow.includes(it)));

export const pointsWithPart = (points: readonly Point[], part: Part): Point[] =>
  points.filter(point => point.part === part);

/** The points about which who runs a trajectory says: we do this, or why not. */
export const tickable = (points: readonly Point[]): Point[] => points.filter(point => point.isTickable);
