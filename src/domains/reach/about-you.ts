/** Age groups as the figures of CBS have them. */
export const ageGroups = ['to-15', '15-25', '25-45', '45-65', '65-up'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const ageGroupNames: Record<AgeGroup, string> = {
  'to-15': 'Jonger dan 15 jaar',
  '15-25': '15 tot 25 jaar',
  '25-45': '25 tot 45 jaar',
  '45-65': '45 tot 65 jaar',
  '65-up': '65 jaar of ouder',
};

/** How long somebody lives in a place. */
export const stays = ['to-2', '2-10', '10-up'] as const;
export type Stay = (typeof stays)[number];

export const stayNames: Record<Stay, string> = {
  'to-2': 'Korter dan 2 jaar',
  '2-10': '2 tot 10 jaar',
  '10-up': '10 jaar of langer',
};

/** What somebody speaks at home. */
export const languages = ['nl', 'en', 'tr', 'ar', 'pl', 'uk', 'other'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'Engels',
  tr: 'Turks',
  ar: 'Arabisch',
  pl: 'Pools',
  uk: 'Oekraïens',
  other: 'Een andere taal',
};

/** Not in one of the places the trajectory is about. */
export const elsewhere = 'elsewhere';

/** What somebody told about oneself. Null: rather not said. */
export interface AboutYou {
  readonly ageGroup: AgeGroup | null;
  /** The code of an area, or `elsewhere`. */
  readonly place: string | null;
  readonly stay: Stay | null;
  readonly language: Language | null;
}

export const nothingSaid: AboutYou = { ageGroup: null, place: null, stay: null, language: null };

/** What was typed. None of it is asked for, so what is not in a list was simply not said. */
export const readAboutYou = (
  typed: { readonly [F in keyof AboutYou]: string },
  places: readonly string[],
): AboutYou => ({
  ageGroup: ageGroups.find(it => it === typed.ageGroup) ?? null,
  place: [...places, elsewhere].find(it => it === typed.place) ?? null,
  stay: stays.find(it => it === typed.stay) ?? null,
  language: languages.find(it => it === typed.language) ?? null,
});
