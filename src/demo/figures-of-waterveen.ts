// Key figures of Waterveen: made up, and so that they add up.

interface Buurt {
  readonly code: string;
  readonly inhabitants: number;
  readonly upTo15: number;
  readonly from65: number;
  readonly households: number;
  readonly hectares: number;
  /** Thousands of euros. */
  readonly homeValue: number;
  readonly percentOwned: number;
  readonly percentSingleFamily: number;
  /** Thousands of euros a year. */
  readonly income: number;
}

const buurt = (code: string, ...figures: readonly number[]): Buurt => {
  const [inhabitants = 0, upTo15 = 0, from65 = 0, households = 1, hectares = 1] = figures;
  const [homeValue = 0, percentOwned = 0, percentSingleFamily = 0, income = 0] = figures.slice(5);
  return {
    code,
    inhabitants,
    upTo15,
    from65,
    households,
    hectares,
    homeValue,
    percentOwned,
    percentSingleFamily,
    income,
  };
};

const buurten: readonly Buurt[] = [
  buurt('BU99990101', 2140, 150, 420, 1415, 38, 412, 44, 22, 37.8),
  buurt('BU99990102', 1860, 195, 365, 1090, 35, 398, 47, 31, 36.9),
  buurt('BU99990201', 1490, 160, 190, 865, 61, 455, 58, 18, 42.3),
  buurt('BU99990202', 2310, 310, 285, 1240, 64, 431, 55, 24, 40.1),
  buurt('BU99990301', 2675, 455, 510, 1205, 72, 347, 51, 58, 33.4),
  buurt('BU99990302', 2980, 540, 495, 1290, 69, 329, 46, 61, 31.7),
  buurt('BU99990401', 3460, 640, 610, 1520, 88, 301, 39, 52, 29.6),
  buurt('BU99990402', 3205, 585, 540, 1435, 83, 294, 36, 49, 28.9),
  buurt('BU99990501', 1985, 205, 240, 1190, 52, 318, 33, 12, 31.2),
  buurt('BU99990502', 3790, 720, 480, 1745, 66, 268, 27, 38, 26.4),
  buurt('BU99990503', 3320, 610, 535, 1495, 79, 281, 31, 44, 27.8),
  buurt('BU99990601', 2045, 375, 470, 880, 74, 389, 66, 71, 36.2),
  buurt('BU99990602', 1120, 185, 290, 480, 96, 447, 78, 83, 39.5),
  buurt('BU99990603', 2790, 520, 560, 1215, 71, 352, 57, 64, 33.9),
  buurt('BU99990701', 2510, 560, 330, 985, 85, 428, 74, 79, 40.8),
  buurt('BU99990702', 3075, 715, 365, 1180, 82, 419, 71, 77, 39.9),
  buurt('BU99990703', 2260, 395, 520, 985, 63, 371, 60, 66, 35.1),
];

/** The figures as the CSV that `samenwijk import figures` takes. */
export function figuresOfWaterveen(): string {
  const places = new Map<string, readonly Buurt[]>([
    ['GM9999', buurten],
    ...[...new Set(buurten.map(it => `WK${it.code.slice(2, 8)}`))].map(
      code => [code, buurten.filter(it => it.code.startsWith(`BU${code.slice(2)}`))] as const,
    ),
    ...buurten.map(it => [it.code, [it]] as const),
  ]);
  const header =
    'code,inwoners,inwoners0tot15,inwoners15tot25,inwoners25tot45,inwoners45tot65,inwoners65plus,huishoudens,huishoudensgrootte,dichtheid_per_km2,opp_land_ha,woz_x1000,pct_koop,pct_eengezins,inkomen_x1000';
  return [header, ...[...places].map(([code, parts]) => row(code, parts))].join('\n');
}

const between = ({ inhabitants, upTo15, from65 }: Buurt): number => inhabitants - upTo15 - from65;
const from15To25 = (it: Buurt): number => Math.round(between(it) * 0.18);
const from25To45 = (it: Buurt): number => Math.round(between(it) * 0.42);

function row(code: string, parts: readonly Buurt[]): string {
  const sum = (figure: (it: Buurt) => number): number => parts.reduce((total, it) => total + figure(it), 0);
  const inhabitants = sum(it => it.inhabitants);
  const households = sum(it => it.households);
  const hectares = sum(it => it.hectares);
  const perHousehold = (figure: (it: Buurt) => number): number =>
    sum(it => figure(it) * it.households) / households;
  return [
    code,
    inhabitants,
    sum(it => it.upTo15),
    sum(from15To25),
    sum(from25To45),
    sum(it => between(it) - from15To25(it) - from25To45(it)),
    sum(it => it.from65),
    households,
    (inhabitants / households).toFixed(1),
    Math.round((100 * inhabitants) / hectares),
    hectares,
    Math.round(perHousehold(it => it.homeValue)),
    Math.round(perHousehold(it => it.percentOwned)),
    Math.round(perHousehold(it => it.percentSingleFamily)),
    perHousehold(it => it.income).toFixed(1),
  ].join(',');
}
