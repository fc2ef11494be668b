/** What a rung asks of whoever decides. */
export const bindings = ['informed', 'free', 'motivate', 'binds', 'together'] as const;
export type Binding = (typeof bindings)[number];

/** A step of the participation ladder: how much weight the word of others has. */
export interface Rung {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly binding: Binding;
  /** Informing is no participation. */
  readonly isParticipation: boolean;
}

/** By what rules participation goes in a municipality. Data: a municipality states its own, as a new version. */
export interface ParticipationRules {
  /** From the lowest rung up. */
  readonly ladder: readonly Rung[];
  readonly lowestRung: string;
  /** How many days before the first phase a plan should be public. */
  readonly noticeDays: number;
}

export const bindingNames: Record<Binding, string> = {
  informed: 'U krijgt uitleg. Dit telt niet als participatie.',
  free: 'Wie besluit, weegt wat u zegt mee. Wie besluit, is er niet aan gebonden.',
  motivate: 'Wie besluit, mag alleen met een goede reden afwijken van het advies.',
  binds: 'Wat u samen maakt, geldt. Wie besluit, is eraan gebonden.',
  together: 'U besluit samen.',
};

/** The ladder the program comes with. */
export const usualRules: ParticipationRules = {
  ladder: [
    {
      key: 'inform',
      name: 'Informeren',
      meaning: 'De gemeente of initiatiefnemer vertelt wat er komt. Er valt niets meer te kiezen.',
      binding: 'informed',
      isParticipation: false,
    },
    {
      key: 'consult',
      name: 'Raadplegen',
      meaning: 'U zegt wat u ervan vindt. Dat telt mee bij het besluit.',
      binding: 'free',
      isParticipation: true,
    },
    {
      key: 'advise',
      name: 'Adviseren',
      meaning: 'U geeft advies. Wie daarvan afwijkt, legt uit waarom.',
      binding: 'motivate',
      isParticipation: true,
    },
    {
      key: 'co-produce',
      name: 'Samen maken',
      meaning: 'U maakt het plan samen met de gemeente of initiatiefnemer. Het resultaat geldt.',
      binding: 'binds',
      isParticipation: true,
    },
    {
      key: 'decide',
      name: 'Samen besluiten',
      meaning: 'U beslist mee, of u beslist zelf.',
      binding: 'together',
      isParticipation: true,
    },
  ],
  lowestRung: 'consult',
  noticeDays: 28,
};

export const rungIn = ({ ladder }: Pick<ParticipationRules, 'ladder'>, key: string): Rung | undefined =>
  ladder.find(rung => rung.key === key);

/** Whether a rung of the ladder stands under the lowest one that the rules ask for. */
export function isBelowLowest({ ladder, lowestRung }: ParticipationRules, key: string): boolean {
  const place = ladder.findIndex(rung => rung.key === key);
  return place >= 0 && place < ladder.findIndex(rung => rung.key === lowestRung);
}
