// Everybody in Waterveen. None of them exists.
import type { BodyKind, OrganisationKind, Role } from '../domains/organisations/public.ts';

/** Residents and others, by the short name the story calls them. */
export const cast = {
  amina: 'Amina el Idrissi',
  wim: 'Wim Kuipers',
  fenna: 'Fenna Postma',
  rashid: 'Rashid Belhaj',
  truus: 'Truus van Oosten',
  daan: 'Daan Verhulst',
  mei: 'Mei-Ling Tan',
  karel: 'Karel Brandsma',
  sofia: 'Sofia Oliveira',
  henk: "Henk 't Hooft",
  ines: 'Inès Dubois',
  johan: 'Johan de Wilde',
  nadia: 'Nadia Wojcik',
  pieter: 'Pieter Aalders',
  roos: 'Roos Hendriksen',
  yusuf: 'Yusuf Demir',
  lotte: 'Lotte van der Steen',
  gerrit: 'Gerrit Bosch',
  marieke: 'Marieke Wolters',
  samira: 'Samira Haddou',
  thijs: 'Thijs Rademaker',
  anneke: 'Anneke d’Ancona',
  jelle: 'Jelle Sikkema',
  carmen: 'Carmen Pinas',

  sanne: 'Sanne Terpstra',
  olga: 'Olga Meulenbelt',
  bram: 'Bram Lansink',
  priya: 'Priya Ramdin',
  ruben: 'Ruben Oosterhof',
  corrie: 'Corrie Vlasblom',

  ruth: 'Ruth Aldenkamp',
  joris: 'Joris van Maanen',
  fatma: 'Fatma Yildiz',
  mark: 'Mark Hoogeveen',
  elsbeth: 'Elsbeth Kramer',
  tom: 'Tom Zijlstra',
  ilse: 'Ilse Bontekoe',
  victor: 'Victor Nijland',
  noor: 'Noor Achterberg',
  aart: 'Aart Wiersma',
  chantal: 'Chantal Romeijn',
  dirk: 'Dirk Scholten',
  mila: 'Mila Petrovic',

  hanneke: 'Hanneke Verbruggen',
  said: 'Saïd Amrani',
  geert: 'Geert Lubbers',
  bas: 'Bas Timmerman',
  vera: 'Vera Stolk',
  kofi: 'Kofi Mensah',
  ria: 'Ria Janssen',
  maarten: 'Maarten Oldenburg',
  leyla: 'Leyla Aksoy',
  frits: 'Frits Groenewoud',
} as const satisfies Record<string, string>;

export type CastName = keyof typeof cast;

export const emailOf = (name: CastName): string => `${name}@waterveen.example`;

/** How long somebody has had a role, where the story does not say: not everybody began on one day. */
export const sinceDaysAgo = (name: CastName): number =>
  240 + ((name.charCodeAt(1) * 83 + name.length * 131) % 1100);

export interface CastSeat {
  readonly who: CastName;
  readonly role: Role;
  readonly title?: string;
  readonly areas?: readonly string[];
  readonly isContactPoint?: boolean;
  /** Days before today on which the seat began, and was held for the last time. */
  readonly sinceDaysAgo?: number;
  readonly untilDaysAgo?: number;
}

export interface CastBody {
  readonly key: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly area?: string;
  readonly about?: string;
  readonly isAnswering?: boolean;
  readonly seats: readonly CastSeat[];
}

export interface CastOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly area?: string;
  readonly about: string;
  readonly bodies: readonly CastBody[];
}

const team = (
  wijk: string,
  code: string,
  manager: CastName,
  worker: CastName,
  members: CastName[],
): CastBody => ({
  key: `team-${code}`,
  name: `Wijkteam ${wijk}`,
  kind: 'team',
  area: code,
  isAnswering: true,
  about: `Het wijkteam hoort wat er speelt in ${wijk} en geeft antwoord. Wat het team niet zelf kan, stuurt het door.`,
  seats: [
    { who: manager, role: 'manager', areas: [code], isContactPoint: true },
    { who: worker, role: 'community-worker', areas: [code] },
    ...members.map(who => ({
      who,
      role: 'member' as const,
      title: 'bewoner in het wijkteam',
      areas: [code],
    })),
  ],
});

export const organisations: readonly CastOrganisation[] = [
  {
    key: 'gemeente',
    name: 'Gemeente Waterveen',
    kind: 'municipality',
    about:
      'De gemeente werkt in zeven wijken. Elke wijk heeft een wijkteam met een wijkmanager en een opbouwwerker. Een wethouder en twee raadsleden hebben de wijk in portefeuille.',
    bodies: [
      {
        key: 'wijkzaken',
        name: 'Afdeling Wijkzaken',
        kind: 'department',
        isAnswering: true,
        about: 'Geeft antwoord op wat over de hele gemeente gaat en wijst de weg.',
        seats: [
          { who: 'ruth', role: 'administrator', title: 'beheerder van deze website' },
          { who: 'dirk', role: 'moderator' },
          { who: 'noor', role: 'participation-adviser' },
        ],
      },
      {
        key: 'openbare-ruimte',
        name: 'Afdeling Openbare ruimte',
        kind: 'department',
        isAnswering: true,
        about: 'Straten, stoepen, groen, speelplekken, water en afval.',
        seats: [
          { who: 'victor', role: 'official', title: 'beheerder groen' },
          { who: 'chantal', role: 'official', title: 'beheerder straten' },
        ],
      },
      {
        key: 'verkeer',
        name: 'Afdeling Verkeer',
        kind: 'department',
        isAnswering: true,
        about: 'Verkeer, fietsen, lopen en parkeren.',
        seats: [
          { who: 'aart', role: 'official', title: 'verkeerskundige' },
          { who: 'mila', role: 'official', title: 'adviseur parkeren' },
        ],
      },
      team('Oude Stad', 'WK999901', 'joris', 'elsbeth', ['truus', 'pieter']),
      team('Havenkwartier', 'WK999902', 'joris', 'tom', ['mei']),
      team('Sluiswijk', 'WK999903', 'fatma', 'tom', ['gerrit']),
      team('Oosterpoort', 'WK999904', 'fatma', 'ilse', ['samira', 'thijs']),
      team('Stationswijk', 'WK999905', 'mark', 'ilse', ['rashid', 'nadia']),
      team('Molenveld', 'WK999906', 'mark', 'elsbeth', ['karel']),
      team('De Weiden', 'WK999907', 'fatma', 'ilse', ['marieke', 'roos']),
      {
        key: 'college',
        name: 'College van burgemeester en wethouders',
        kind: 'college',
        about: 'Besluit en voert uit. Elke wethouder heeft wijken in portefeuille.',
        seats: [
          {
            who: 'hanneke',
            role: 'alderman',
            title: 'wethouder wijken en groen',
            areas: ['WK999901', 'WK999902', 'WK999906'],
            sinceDaysAgo: 590,
          },
          {
            who: 'said',
            role: 'alderman',
            title: 'wethouder verkeer en wonen',
            areas: ['WK999903', 'WK999904', 'WK999905', 'WK999907'],
            sinceDaysAgo: 590,
          },
          {
            who: 'geert',
            role: 'alderman',
            title: 'wethouder financiën',
            sinceDaysAgo: 900,
            untilDaysAgo: 160,
          },
        ],
      },
      {
        key: 'raad',
        name: 'Gemeenteraad',
        kind: 'council',
        about: 'Beslist over de grote lijnen en controleert het college.',
        seats: [
          { who: 'bas', role: 'council-member', areas: ['WK999901', 'WK999905'], sinceDaysAgo: 625 },
          { who: 'vera', role: 'council-member', areas: ['WK999902', 'WK999903'], sinceDaysAgo: 625 },
          { who: 'kofi', role: 'council-member', areas: ['WK999904', 'WK999907'], sinceDaysAgo: 625 },
          { who: 'ria', role: 'council-member', areas: ['WK999906', 'WK999901'], sinceDaysAgo: 625 },
          { who: 'maarten', role: 'council-member', areas: ['WK999905', 'WK999902'], sinceDaysAgo: 625 },
          {
            who: 'leyla',
            role: 'council-member',
            areas: ['WK999903', 'WK999904', 'WK999906', 'WK999907'],
            sinceDaysAgo: 625,
          },
          { who: 'frits', role: 'clerk', title: 'griffier' },
        ],
      },
    ],
  },
  {
    key: 'oude-stad',
    name: 'Wijkvereniging Oude Stad',
    kind: 'association',
    area: 'WK999901',
    about:
      'Voor iedereen die woont of werkt binnen de singels. Elke eerste dinsdag van de maand is er koffie in De Waag.',
    bodies: [
      {
        key: 'bestuur-oude-stad',
        name: 'Bestuur',
        kind: 'board',
        area: 'WK999901',
        seats: [
          { who: 'sanne', role: 'chair' },
          { who: 'pieter', role: 'member', title: 'penningmeester' },
          { who: 'anneke', role: 'member', title: 'secretaris', sinceDaysAgo: 1200, untilDaysAgo: 200 },
        ],
      },
    ],
  },
  {
    key: 'havenkwartier',
    name: 'Bewonersvereniging Havenkwartier',
    kind: 'association',
    area: 'WK999902',
    about: 'Bewoners en ondernemers aan het water. Samen houden we de kades levendig en leefbaar.',
    bodies: [
      {
        key: 'bestuur-haven',
        name: 'Bestuur',
        kind: 'board',
        area: 'WK999902',
        seats: [
          { who: 'bram', role: 'chair' },
          { who: 'ines', role: 'member' },
        ],
      },
    ],
  },
  {
    key: 'stationswijk',
    name: 'Huurdersvereniging Stationswijk',
    kind: 'association',
    area: 'WK999905',
    about: 'Komt op voor wie huurt in de Spoorbuurt en de Zuidrand.',
    bodies: [
      {
        key: 'bestuur-huurders',
        name: 'Bestuur',
        kind: 'board',
        area: 'WK999905',
        seats: [
          { who: 'priya', role: 'chair' },
          { who: 'yusuf', role: 'member' },
        ],
      },
    ],
  },
  {
    key: 'weiden',
    name: 'Wijkplatform De Weiden',
    kind: 'association',
    area: 'WK999907',
    about:
      'Een netwerk van bewoners. Het platform spreekt niet namens de wijk: iedereen doet mee voor wat hij of zij belangrijk vindt.',
    bodies: [
      {
        key: 'kern-weiden',
        name: 'Kerngroep',
        kind: 'board',
        area: 'WK999907',
        seats: [
          { who: 'olga', role: 'chair', title: 'aanjager' },
          { who: 'jelle', role: 'member' },
          { who: 'lotte', role: 'member' },
        ],
      },
    ],
  },
  {
    key: 'speeltuin',
    name: 'Speeltuinvereniging De Wiek',
    kind: 'association',
    area: 'WK999906',
    about: 'Beheert met dertig vrijwilligers de speeltuin in de Wiekenbuurt.',
    bodies: [
      {
        key: 'bestuur-wiek',
        name: 'Bestuur',
        kind: 'board',
        area: 'WK999906',
        seats: [{ who: 'corrie', role: 'chair' }],
      },
    ],
  },
  {
    key: 'corporatie',
    name: 'Woningcorporatie De Sluis',
    kind: 'corporation',
    about: 'Verhuurt 4.100 woningen in Waterveen.',
    bodies: [
      {
        key: 'gebiedsbeheer',
        name: 'Gebiedsbeheer',
        kind: 'department',
        isAnswering: true,
        about: 'Onderhoud en leefbaarheid rond de woningen van De Sluis.',
        seats: [{ who: 'ruben', role: 'manager', title: 'gebiedsbeheerder' }],
      },
    ],
  },
];
