import { addDays, addMinutes, atHour, type Instant } from '../../platform/clock.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { dayZero } from './plan-template.ts';

/** A plan to begin from, with what it is for. */
export interface PlanTemplate {
  readonly slug: string;
  readonly name: string;
  readonly about: string;
  readonly plan: Plan;
}

/** So many days from the opening of the first phase. */
const day = (days: number) => addDays(dayZero, days);
const opening = (days: number): Instant => atHour(day(days), 9);
const closing = (days: number): Instant => atHour(day(days), 17);
const evening = (days: number): Instant => addMinutes(atHour(day(days), 19), 30);
const afternoon = (days: number): Instant => atHour(day(days), 15);

const usualAnswer =
  'We lezen alles. Iedereen krijgt antwoord op deze website: wat we ermee doen, en waarom. Het verslag gaat mee naar wie besluit.';

const street: Plan = {
  ...emptyPlan,
  goal: 'Een straat waar iedereen veilig loopt, fietst en speelt, en die tegen hitte en zware regen kan.',
  fixed: [
    'Het riool en de leidingen worden vervangen.',
    'Hulpdiensten en de vuilniswagen moeten er kunnen komen.',
    'Er is een vast bedrag voor deze straat.',
  ],
  open: [
    'Waar er bomen, planten en bankjes komen.',
    'Hoe breed de stoep is en waar u oversteekt.',
    'Waar auto’s en fietsen staan, en hoeveel.',
    'Wanneer er wordt gewerkt, en hoe u uw huis bereikt.',
  ],
  decided: [],
  whatHappens: usualAnswer,
  groups: [
    {
      name: 'Bewoners van de straat',
      reach: 'Een brief in elke bus, en we bellen aan bij wie niet reageert.',
      isSeldomHeard: false,
    },
    { name: 'Winkels, scholen en bedrijven', reach: 'We gaan langs.', isSeldomHeard: false },
    {
      name: 'Kinderen en jongeren',
      reach: 'Een wandeling door de straat met de basisschool en het jongerenwerk.',
      isSeldomHeard: true,
    },
    {
      name: 'Mensen die slecht ter been zijn of slecht zien',
      reach: 'Een rondje door de straat, samen met wie er een rolstoel of stok gebruikt.',
      isSeldomHeard: true,
    },
    { name: 'Mensen die hier alleen doorheen gaan', reach: 'Borden in de straat.', isSeldomHeard: false },
  ],
  unspoken:
    'Een ecoloog zegt wat de bomen en dieren nodig hebben. We rekenen met het weer en het verkeer van over dertig jaar.',
  phases: [
    {
      key: 'fase-1',
      name: 'Luisteren',
      about: 'Wat gaat er goed in de straat, en wat niet?',
      rung: 'consult',
      motivation: 'Er staat nog niets op papier. We willen eerst weten hoe u de straat gebruikt.',
      opensAt: opening(0),
      closesAt: closing(21),
      methods: ['Via deze website', 'Een wandeling door de straat', 'Een tafel op straat, met koffie'],
    },
    {
      key: 'fase-2',
      name: 'Schetsen kiezen',
      about: 'Er liggen twee schetsen. Welke past het best, en wat moet er anders?',
      rung: 'advise',
      motivation:
        'U gebruikt de straat elke dag. Wijkt de gemeente af van het advies, dan legt ze uit waarom.',
      opensAt: opening(42),
      closesAt: closing(63),
      methods: ['Via deze website', 'Een avond in de buurt met de schetsen op tafel'],
    },
    {
      key: 'fase-3',
      name: 'Reageren op het ontwerp',
      about: 'Klopt het ontwerp? Zijn we iets vergeten?',
      rung: 'consult',
      motivation: 'De grote keuzes zijn dan gemaakt. Fouten en kleine dingen kunnen nog anders.',
      opensAt: opening(91),
      closesAt: closing(112),
      methods: ['Via deze website', 'Een inloopmiddag'],
    },
  ],
  languages: 'Nederlands. De brief komt ook in de talen die in de straat veel worden gesproken.',
  accessibility: 'We komen bij elkaar op een plek zonder drempels, op een uur dat ook met kinderen kan.',
  moments: [
    { key: 'moment-1', kind: 'input', title: 'Wandeling door de straat', place: '', at: afternoon(9) },
    { key: 'moment-2', kind: 'input', title: 'Avond over de schetsen', place: '', at: evening(51) },
    { key: 'moment-3', kind: 'input', title: 'Inloopmiddag over het ontwerp', place: '', at: afternoon(100) },
  ],
  roles: [
    { who: 'De projectleider', does: 'leidt het traject en is bij elke bijeenkomst' },
    { who: 'De ontwerper', does: 'maakt de schetsen en legt ze uit' },
  ],
  feedbackOn: day(133),
  feedbackHow: 'Op deze website, met een brief in de straat en een bord met het ontwerp.',
  decisionOn: day(154),
  means: '',
  criteria: [
    'Elke groep die we noemen, is gehoord.',
    'Iedereen kreeg op tijd antwoord.',
    'In het ontwerp is te zien wat er met de inbreng is gedaan.',
  ],
};

const policy: Plan = {
  ...emptyPlan,
  goal: 'Beleid dat klopt met wat mensen meemaken, en dat we samen kunnen uitvoeren.',
  fixed: ['De wet en het geld dat de raad ervoor heeft gegeven.'],
  open: [
    'Welke problemen we het eerst aanpakken.',
    'Welke oplossingen passen, en wat ze van wie vragen.',
    'Waaraan we straks zien of het werkt.',
  ],
  decided: [],
  whatHappens: usualAnswer,
  groups: [
    {
      name: 'Mensen die er zelf mee te maken hebben',
      reach: 'Gesprekken waar zij al komen, met mensen die ze vertrouwen.',
      isSeldomHeard: true,
    },
    {
      name: 'Wie er elke dag in werkt',
      reach: 'Een gesprek met de organisaties in de stad.',
      isSeldomHeard: false,
    },
    { name: 'Alle inwoners', reach: 'Deze website, de krant en de wijkteams.', isSeldomHeard: false },
    {
      name: 'Jongeren',
      reach: 'We gaan langs bij scholen en bij het jongerenwerk.',
      isSeldomHeard: true,
    },
    {
      name: 'Mensen die een andere taal spreken of moeilijk lezen',
      reach: 'Gesprekken met een tolk, en een filmpje in gewone taal.',
      isSeldomHeard: true,
    },
  ],
  unspoken: 'Bij elke keuze schrijven we op wat die betekent voor wie hier over twintig jaar woont.',
  phases: [
    {
      key: 'fase-1',
      name: 'Ophalen',
      about: 'Wat speelt er? Wat gaat goed, wat gaat mis, en voor wie?',
      rung: 'consult',
      motivation: 'We weten nog niet genoeg om keuzes voor te leggen.',
      opensAt: opening(0),
      closesAt: closing(28),
      methods: ['Via deze website', 'Gesprekken in de wijken', 'Een korte vragenlijst'],
    },
    {
      key: 'fase-2',
      name: 'Keuzes bespreken',
      about: 'Er liggen drie of vier keuzes. Wat zou u doen, en waarom?',
      rung: 'advise',
      motivation: 'Hier wordt het beleid bepaald. Wijken we af van het advies, dan leggen we uit waarom.',
      opensAt: opening(56),
      closesAt: closing(77),
      methods: ['Via deze website', 'Een avond waarop iedereen kan meepraten'],
    },
    {
      key: 'fase-3',
      name: 'Reageren op de tekst',
      about: 'Lees de nota, en zeg bij elke alinea wat er niet klopt.',
      rung: 'consult',
      motivation: 'De keuzes zijn gemaakt. Nu gaat het erom of ze goed zijn opgeschreven.',
      opensAt: opening(105),
      closesAt: closing(133),
      methods: ['Via deze website, per alinea', 'Op papier bij de balie'],
    },
  ],
  languages:
    'Nederlands. De samenvatting komt er in gewone taal en in de talen die hier veel worden gesproken.',
  accessibility:
    'Bijeenkomsten zijn op verschillende uren en plekken. Wie opvang of een tolk nodig heeft, krijgt die.',
  moments: [
    { key: 'moment-1', kind: 'input', title: 'Avond over de keuzes', place: '', at: evening(65) },
    { key: 'moment-2', kind: 'decision', title: 'De raad bespreekt de nota', place: '', at: evening(184) },
  ],
  roles: [
    { who: 'De schrijver van de nota', does: 'is bij de gesprekken en geeft antwoord' },
    { who: 'De wethouder', does: 'legt de keuzes voor en verdedigt ze in de raad' },
  ],
  feedbackOn: day(161),
  feedbackHow: 'Op deze website en in een verslag dat met de nota naar de raad gaat.',
  decisionOn: day(196),
  means: '',
  criteria: [
    'We hebben mensen gesproken die er zelf mee te maken hebben.',
    'Bij elke keuze in de nota staat wat mensen ervan vonden.',
    'Iedereen kreeg antwoord voordat de raad besloot.',
  ],
};

const building: Plan = {
  ...emptyPlan,
  goal: 'Een plan dat past op deze plek, en waarvan de buren weten wat het voor hen betekent.',
  fixed: [
    'De grond is van de initiatiefnemer.',
    'Het omgevingsplan en de regels van de gemeente over wat hier kan.',
  ],
  open: [
    'Hoe hoog en hoe breed het gebouw wordt, binnen de regels.',
    'Hoe het eruitziet, en wat er aan groen komt.',
    'Waar auto’s en fietsen in en uit gaan.',
    'Hoe er wordt gebouwd: de uren, het lawaai en de route van vrachtwagens.',
  ],
  decided: [],
  whatHappens:
    'De initiatiefnemer leest alles en geeft antwoord op deze website. Bij de aanvraag van de vergunning staat hoe de omgeving is betrokken en wat daaruit kwam. Dat vraagt de Omgevingswet. De gemeente weegt dat mee, maar beslist zelf over de vergunning. Wilt u straks bezwaar maken, dan kan dat nog steeds.',
  groups: [
    {
      name: 'Directe buren',
      reach: 'We bellen aan, met de tekening in de hand.',
      isSeldomHeard: false,
    },
    { name: 'Mensen in de straten eromheen', reach: 'Een brief in elke bus.', isSeldomHeard: false },
    { name: 'Winkels en bedrijven in de buurt', reach: 'We gaan langs.', isSeldomHeard: false },
    {
      name: 'Mensen die een andere taal spreken of moeilijk lezen',
      reach: 'De brief heeft plaatjes en een nummer om te bellen.',
      isSeldomHeard: true,
    },
  ],
  unspoken: 'We laten zien wat het plan doet met schaduw, bomen en water, nu en over dertig jaar.',
  phases: [
    {
      key: 'fase-1',
      name: 'Kennismaken',
      about: 'Wat komt er? Wat maakt u zich zorgen over, en wat zou u graag zien?',
      rung: 'consult',
      motivation: 'De tekening is nog niet af. Zorgen die we nu kennen, kunnen we nog oplossen.',
      opensAt: opening(0),
      closesAt: closing(21),
      methods: ['Via deze website', 'Gesprekken aan de deur'],
    },
    {
      key: 'fase-2',
      name: 'Reageren op het schetsplan',
      about: 'Zo ziet het plan er nu uit. Wat moet er nog anders?',
      rung: 'advise',
      motivation: 'Nemen we een advies niet over, dan leggen we uit waarom.',
      opensAt: opening(42),
      closesAt: closing(63),
      methods: ['Via deze website', 'Een avond met de architect', 'Een spreekuur op afspraak'],
    },
  ],
  languages: 'Nederlands. Wie een andere taal spreekt, kan iemand meenemen of om een tolk vragen.',
  accessibility: 'De avond is vlakbij, op een plek zonder drempels.',
  moments: [{ key: 'moment-1', kind: 'input', title: 'Avond met de architect', place: '', at: evening(51) }],
  roles: [
    { who: 'De initiatiefnemer', does: 'voert de gesprekken en geeft antwoord' },
    { who: 'De architect', does: 'legt het plan uit en past het aan' },
    { who: 'De gemeente', does: 'kijkt of iedereen is gehoord en beslist over de vergunning' },
  ],
  feedbackOn: day(84),
  feedbackHow: 'Op deze website en met een brief aan de buren, voordat de vergunning wordt aangevraagd.',
  decisionOn: day(154),
  means: '',
  criteria: [
    'Alle directe buren zijn gesproken, of minstens twee keer opgezocht.',
    'Van elke zorg staat er of het plan is veranderd, en waarom.',
  ],
};

/** The templates that come along. */
export const starterTemplates: readonly PlanTemplate[] = [
  {
    slug: 'straat',
    name: 'Een straat opnieuw inrichten',
    about: 'Drie fasen in vijf maanden: luisteren, kiezen tussen schetsen, reageren op het ontwerp.',
    plan: street,
  },
  {
    slug: 'beleidsnota',
    name: 'Een beleidsnota',
    about: 'Drie fasen in een half jaar: ophalen, keuzes bespreken, reageren op de tekst.',
    plan: policy,
  },
  {
    slug: 'bouwplan',
    name: 'Een particulier bouwplan',
    about: 'Twee fasen in drie maanden, voor wie onder de Omgevingswet een vergunning gaat aanvragen.',
    plan: building,
  },
];
