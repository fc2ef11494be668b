/** Something that is counted or measured in every place: how many people live there, what a home is worth. */
export interface Indicator {
  readonly code: string;
  /** As it stands on the page. */
  readonly name: string;
  readonly group: 'people' | 'homes' | 'money' | 'place' | 'safety';
  readonly unit: 'number' | 'percent' | 'euros' | 'hectares' | 'per-km2' | 'per-1000';
  readonly decimals: number;
  /** Whether the place can be laid beside the whole town: an average or a share can, a count cannot. */
  readonly isComparable: boolean;
  /** Column names in files, in small letters without underscores, and what their numbers are multiplied by. */
  readonly columns: Readonly<Record<string, number>>;
  /** For a share that a file gives as a count only: the count, and of what it is a share. */
  readonly shareOf?: { readonly part: readonly string[]; readonly whole: readonly string[] };
}

const inhabitants = ['inwoners', 'aantalinwoners', 'aantinw', 'ainw'];
const households = ['huishoudens', 'aantalhuishoudens', 'aantalhh', 'ahh'];

const once = (...columns: readonly string[]): Record<string, number> =>
  Object.fromEntries(columns.map(column => [column, 1]));
const thousands = (...columns: readonly string[]): Record<string, number> =>
  Object.fromEntries(columns.map(column => [column, 1000]));

/** The key figures of CBS we show, in the order of the page. Adding one is adding a row. */
export const indicators: readonly Indicator[] = [
  {
    code: 'inhabitants',
    name: 'Inwoners',
    group: 'people',
    unit: 'number',
    decimals: 0,
    isComparable: false,
    columns: once(...inhabitants),
  },
  {
    code: 'households',
    name: 'Huishoudens',
    group: 'people',
    unit: 'number',
    decimals: 0,
    isComparable: false,
    columns: once(...households),
  },
  {
    code: 'share-to-15',
    name: 'Kinderen tot 15 jaar',
    group: 'people',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('percentagepersonen0tot15jaar', 'p0014jr'),
    shareOf: { part: ['inwoners0tot15', 'k0tot15jaar', 'a0014'], whole: inhabitants },
  },
  {
    code: 'share-15-25',
    name: 'Mensen van 15 tot 25 jaar',
    group: 'people',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('percentagepersonen15tot25jaar', 'p1524jr'),
    shareOf: { part: ['inwoners15tot25', 'k15tot25jaar', 'a1524'], whole: inhabitants },
  },
  {
    code: 'share-25-45',
    name: 'Mensen van 25 tot 45 jaar',
    group: 'people',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('percentagepersonen25tot45jaar', 'p2544jr'),
    shareOf: { part: ['inwoners25tot45', 'k25tot45jaar', 'a2544'], whole: inhabitants },
  },
  {
    code: 'share-45-65',
    name: 'Mensen van 45 tot 65 jaar',
    group: 'people',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('percentagepersonen45tot65jaar', 'p4564jr'),
    shareOf: { part: ['inwoners45tot65', 'k45tot65jaar', 'a4564'], whole: inhabitants },
  },
  {
    code: 'share-65-up',
    name: 'Mensen van 65 jaar en ouder',
    group: 'people',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('percentagepersonen65jaarenouder', 'p65eojr'),
    shareOf: { part: ['inwoners65plus', 'k65jaarofouder', 'a65oo'], whole: inhabitants },
  },
  {
    code: 'share-living-alone',
    name: 'Huishoudens van één persoon',
    group: 'people',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('percentageeenpersoonshuishoudens', 'peenphh'),
    shareOf: { part: ['eenpersoonshuishoudens', 'a1phh'], whole: households },
  },
  {
    code: 'household-size',
    name: 'Mensen per huishouden',
    group: 'people',
    unit: 'number',
    decimals: 1,
    isComparable: true,
    columns: once(
      'huishoudensgrootte',
      'gemiddeldehuishoudsgrootte',
      'gemiddeldehuishoudensgrootte',
      'gemhhgr',
      'ghhgro',
    ),
  },
  {
    code: 'density',
    name: 'Inwoners per vierkante kilometer',
    group: 'place',
    unit: 'per-km2',
    decimals: 0,
    isComparable: true,
    columns: once(
      'dichtheidperkm2',
      'dichtheid',
      'bevolkingsdichtheidinwonersperkm2',
      'bevolkingsdichtheid',
      'bevdichth',
      'bevdich',
    ),
  },
  {
    code: 'land',
    name: 'Land',
    group: 'place',
    unit: 'hectares',
    decimals: 0,
    isComparable: false,
    columns: once('opplandha', 'oppervlaktelandinha', 'oppland', 'oppervlakteland', 'alanha'),
  },
  {
    code: 'cars-per-household',
    name: "Auto's per huishouden",
    group: 'place',
    unit: 'number',
    decimals: 1,
    isComparable: true,
    columns: once('personenautosperhuishouden', 'autohh', 'gpauhh'),
  },
  {
    code: 'home-value',
    name: 'Gemiddelde waarde van een woning (WOZ)',
    group: 'homes',
    unit: 'euros',
    decimals: 0,
    isComparable: true,
    columns: thousands('wozx1000', 'gemiddeldewoningwaarde', 'gemiddeldewozwaardevanwoningen', 'woz', 'gwoz'),
  },
  {
    code: 'share-owned',
    name: 'Koopwoningen',
    group: 'homes',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('pctkoop', 'percentagekoopwoningen', 'koopwoningen', 'pkoopw', 'pkoopwon'),
  },
  {
    code: 'share-single-family',
    name: 'Eengezinswoningen',
    group: 'homes',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('pcteengezins', 'percentageeengezinswoning', 'p1gezw', 'p1gezwon'),
  },
  {
    code: 'income',
    name: 'Gemiddeld inkomen per inwoner met inkomen',
    group: 'money',
    unit: 'euros',
    decimals: 0,
    isComparable: true,
    columns: thousands('inkomenx1000', 'gemiddeldinkomenperinkomensontvanger', 'inkontv', 'ginkpo'),
  },
  {
    code: 'crimes',
    name: 'Misdrijven die de politie noteerde, per 1.000 inwoners',
    group: 'safety',
    unit: 'per-1000',
    decimals: 0,
    isComparable: true,
    columns: once('misdrijvenper1000'),
  },
  {
    code: 'share-healthy',
    name: 'Mensen die hun gezondheid goed noemen',
    group: 'safety',
    unit: 'percent',
    decimals: 0,
    isComparable: true,
    columns: once('pctgoedervarengezondheid', 'goedervarengezondheid'),
  },
];

/** One figure: what was measured where, in which year, and who says so. */
export interface Figure {
  readonly areaCode: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  readonly source: string;
}

const decimalsOf = new Map<number, Intl.NumberFormat>();

/** 1.284, 12 %, € 393.000, 19 ha: a figure as people write it. */
export function figureInWords({ unit, decimals }: Indicator, value: number): string {
  const format =
    decimalsOf.get(decimals) ??
    new Intl.NumberFormat('nl-NL', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  decimalsOf.set(decimals, format);
  const number = format.format(value);
  if (unit === 'percent') return `${number}%`;
  if (unit === 'euros') return `€\u00a0${number}`;
  if (unit === 'hectares') return `${number}\u00a0hectare`;
  return number;
}
