// What was decided and promised in Waterveen, and how it went. Days count back from today; a due day can lie ahead.
import type { CastName } from './cast-of-waterveen.ts';
import type { PictureName } from './pictures-of-waterveen.ts';

export interface StoryDecision {
  readonly key: string;
  readonly by: CastName;
  readonly body: string;
  readonly daysAgo: number;
  readonly title: string;
  readonly outcome: 'adopted' | 'adopted-with-changes' | 'rejected' | 'postponed';
  readonly text: string;
  readonly reason: string;
  readonly caseNumber?: string;
  readonly areas: readonly string[];
  readonly voices: readonly string[];
}

export type StoryStep =
  | { readonly daysAgo: number; readonly by: CastName; readonly what: 'progress'; readonly text: string }
  | {
      readonly daysAgo: number;
      readonly by: CastName;
      readonly what: 'kept' | 'broken' | 'withdrawn';
      readonly text: string;
      readonly picture?: PictureName;
    }
  | {
      readonly daysAgo: number;
      readonly by: CastName;
      readonly what: 'changed';
      readonly dueInDays: number;
      readonly text: string;
    }
  | {
      readonly daysAgo: number;
      readonly by: CastName;
      readonly what: 'verdict';
      readonly isKept: boolean;
      readonly text: string;
    };

export interface StoryPromise {
  readonly key: string;
  readonly by: CastName;
  /** A body of the cast, or an organisation. */
  readonly keeper: { readonly body: string } | { readonly organisation: string };
  readonly daysAgo: number;
  /** Negative when the day has passed. */
  readonly dueInDays: number;
  readonly title: string;
  readonly text: string;
  readonly theme: string;
  readonly beneficiary: string;
  readonly beneficiaryOrganisation?: string;
  readonly beneficiaryArea?: string;
  readonly areas: readonly string[];
  readonly voices?: readonly string[];
  readonly decision?: string;
  readonly meeting?: string;
  readonly steps?: readonly StoryStep[];
}

export const decisions: readonly StoryDecision[] = [
  {
    key: 'jongerenplek',
    by: 'frits',
    body: 'college',
    daysAgo: 152,
    title: 'Plek voor jongeren achter de kleedkamers',
    outcome: 'adopted',
    caseNumber: 'WV/2026/0412',
    text: 'Bij het sportveld in Oosterpoort-Noord komt een afdak met twee banken en een lamp.',
    reason:
      'Jongeren hebben een eigen plek nodig. Omwonenden vroegen om afstand tot de huizen en om licht dat ’s avonds uitgaat. Beide zijn overgenomen.',
    areas: ['BU99990401'],
    voices: ['jongeren-plek'],
  },
  {
    key: 'wijkbudget',
    by: 'frits',
    body: 'raad',
    daysAgo: 118,
    title: 'Bewoners verdelen zelf het budget van hun wijk',
    outcome: 'adopted-with-changes',
    caseNumber: 'WV/2026/0388',
    text: 'Na de proef in de Spoorbuurt en De Weiden krijgt elke wijk een budget, van € 7.500 tot € 250.000. Bewoners beslissen zelf waar het geld naartoe gaat. De raad kan elke euro volgen.',
    reason:
      'De raad wil bewoners meer te zeggen geven. Op voorstel van drie fracties is erbij gezet dat de raad het geld kan volgen en dat kleine wijken niet minder krijgen.',
    areas: [],
    voices: [],
  },
  {
    key: 'vocht',
    by: 'frits',
    body: 'raad',
    daysAgo: 77,
    title: 'Motie: alle vochtige huurwoningen in de Spoorbuurt aanpakken',
    outcome: 'adopted',
    caseNumber: 'WV/2026/0455',
    text: 'De raad vraagt het college om met De Sluis af te spreken dat alle 43 woningen worden opgeknapt.',
    reason:
      'De huurdersvereniging liet zien dat het om 43 woningen gaat, en niet om 31. Gezondheid gaat voor.',
    areas: ['BU99990502'],
    voices: ['vocht-spoorbuurt'],
  },
  {
    key: 'zebrapad',
    by: 'frits',
    body: 'college',
    daysAgo: 73,
    title: 'Zebrapad op een drempel aan de Sluisweg',
    outcome: 'adopted',
    caseNumber: 'WV/2026/0461',
    text: 'Het zebrapad komt voor de ingang van de school.',
    reason:
      'Uit de telling bleek dat hier elke ochtend 118 kinderen oversteken en dat er te hard wordt gereden. De kosten van € 18.500 passen in het budget voor veilige schoolroutes.',
    areas: ['BU99990301'],
    voices: ['oversteek-sluis'],
  },
  {
    key: 'campers',
    by: 'frits',
    body: 'college',
    daysAgo: 64,
    title: 'Campers mogen hoogstens drie dagen op de Werf staan',
    outcome: 'adopted-with-changes',
    caseNumber: 'WV/2026/0470',
    text: 'Er komen borden en de handhavers controleren.',
    reason:
      'Bewoners wilden een verbod, de watersportwinkels wilden niets veranderen. Drie dagen geeft bewoners hun plek terug en houdt de klanten in de haven.',
    areas: ['BU99990201'],
    voices: ['camper-werf'],
  },
  {
    key: 'avondbus',
    by: 'frits',
    body: 'raad',
    daysAgo: 51,
    title: 'Amendement voor een avondbus naar De Weiden',
    outcome: 'rejected',
    caseNumber: 'WV/2026/0483',
    text: 'Het voorstel om € 210.000 per jaar uit te trekken voor een bus tot elf uur is verworpen met 11 tegen 8 stemmen.',
    reason:
      'De meerderheid vindt het bedrag te hoog voor dertig reizigers per avond en wil eerst zien of de buurtbus op vrijdag en zaterdag werkt.',
    areas: ['WK999907'],
    voices: ['bus-avond'],
  },
  {
    key: 'kloosterhof',
    by: 'sanne',
    body: 'bestuur-oude-stad',
    daysAgo: 26,
    title: 'De wijkvereniging betaalt de sleutels van de Kloosterhof',
    outcome: 'adopted',
    text: 'De vereniging betaalt € 180 voor vijf sleutels en een bord met de openingstijden.',
    reason:
      'Een open tuin past bij wat de vereniging wil: ontmoeten. Het bedrag is klein en er staan vrijwilligers klaar.',
    areas: ['BU99990102'],
    voices: ['regenboog-kloosterhof'],
  },
  {
    key: 'stationsplein',
    by: 'frits',
    body: 'college',
    daysAgo: 7,
    title: 'Inrichting van het Stationsplein',
    outcome: 'postponed',
    caseNumber: 'WV/2026/0530',
    text: 'Het college besluit in januari of er bomen komen in plaats van plantenbakken.',
    reason: 'Onder het plein liggen kabels. Eerst moet duidelijk zijn waar bomen kunnen wortelen.',
    areas: ['BU99990501'],
    voices: ['stationsplein-bomen'],
  },
];

export const promises: readonly StoryPromise[] = [
  {
    key: 'bank',
    by: 'joris',
    keeper: { body: 'team-WK999901' },
    daysAgo: 130,
    dueInDays: -98,
    theme: 'openbare-ruimte',
    title: 'Een bank met armsteunen bij de Waterbrug',
    text: 'Onder de kastanje, met een leuning en twee armsteunen.',
    beneficiary: 'mevrouw Van Oosten en de wandelaars langs de Singel',
    beneficiaryArea: 'WK999901',
    areas: ['BU99990101'],
    voices: ['bankje-singel'],
    steps: [
      { daysAgo: 121, by: 'joris', what: 'progress', text: 'De bank is besteld. Levertijd vier weken.' },
      {
        daysAgo: 104,
        by: 'joris',
        what: 'kept',
        text: 'De bank staat er. Mevrouw Van Oosten heeft hem als eerste geprobeerd.',
        picture: 'bench',
      },
      { daysAgo: 103, by: 'truus', what: 'verdict', isKept: true, text: 'Hij zit heerlijk. Dank u wel.' },
      { daysAgo: 99, by: 'pieter', what: 'verdict', isKept: true, text: 'Elke dag bezet.' },
    ],
  },
  {
    key: 'rekken',
    by: 'aart',
    keeper: { body: 'verkeer' },
    daysAgo: 75,
    dueInDays: -40,
    theme: 'verkeer',
    title: 'Zestig losse fietsenrekken op zaterdag',
    text: 'Achter het stadhuis, met linten om de looproute vrij te houden.',
    beneficiary: 'de bezoekers en bewoners van de Markt',
    beneficiaryArea: 'WK999901',
    areas: ['BU99990101'],
    voices: ['fietsen-markt'],
    steps: [
      {
        daysAgo: 46,
        by: 'aart',
        what: 'kept',
        text: 'Vanaf vandaag staan de rekken er elke zaterdag. De marktmeester zet ze neer.',
      },
      {
        daysAgo: 39,
        by: 'pieter',
        what: 'verdict',
        isKept: true,
        text: 'Het scheelt veel. Tegen de middag is het wel vol.',
      },
    ],
  },
  {
    key: 'hek-zondag',
    by: 'joris',
    keeper: { body: 'team-WK999901' },
    daysAgo: 25,
    dueInDays: -15,
    theme: 'samenleven',
    title: 'Het hek van de Kloosterhof gaat op zondag open',
    text: 'Van 10.00 tot 17.00 uur, een half jaar op proef. Vijf buren hebben een sleutel.',
    beneficiary: 'iedereen die in de Kloosterhof wil zitten',
    beneficiaryArea: 'WK999901',
    areas: ['BU99990102'],
    voices: ['regenboog-kloosterhof'],
    decision: 'kloosterhof',
    steps: [
      {
        daysAgo: 16,
        by: 'joris',
        what: 'kept',
        text: 'Afgelopen zondag was de tuin voor het eerst open. Er kwamen 62 mensen.',
      },
      { daysAgo: 14, by: 'anneke', what: 'verdict', isKept: true, text: 'Een prachtige middag.' },
    ],
  },
  {
    key: 'trap',
    by: 'victor',
    keeper: { body: 'openbare-ruimte' },
    daysAgo: 138,
    dueInDays: -50,
    theme: 'spelen-sport',
    title: 'Een zwemtrap aan de Oosterkade',
    text: 'Een stalen trap met leuning, klaar voor het zwemseizoen.',
    beneficiary: 'de zwemmers in het Havenkwartier',
    beneficiaryArea: 'WK999902',
    areas: ['BU99990202'],
    voices: ['zwemtrap'],
    steps: [
      {
        daysAgo: 110,
        by: 'victor',
        what: 'progress',
        text: 'De havenmeester heeft de tekening goedgekeurd.',
      },
      {
        daysAgo: 58,
        by: 'victor',
        what: 'changed',
        dueInDays: 18,
        text: 'De fabriek levert later, omdat het staal op was. Wij hebben een boete in het contract gezet, zodat het niet nog eens schuift.',
      },
      {
        daysAgo: 9,
        by: 'victor',
        what: 'progress',
        text: 'De trap is klaar en wordt volgende week geplaatst.',
      },
    ],
  },
  {
    key: 'drijflijn',
    by: 'bram',
    keeper: { organisation: 'havenkwartier' },
    daysAgo: 136,
    dueInDays: 18,
    theme: 'spelen-sport',
    title: 'De bewonersvereniging betaalt de drijflijn',
    text: 'Zestig meter drijflijn met boeien. Wij hangen hem op als de trap er is.',
    beneficiary: 'de zwemmers in het Havenkwartier',
    beneficiaryArea: 'WK999902',
    areas: ['BU99990202'],
    voices: ['zwemtrap'],
    steps: [
      {
        daysAgo: 30,
        by: 'bram',
        what: 'progress',
        text: 'De lijn ligt klaar in het clubhuis van de roeivereniging.',
      },
    ],
  },
  {
    key: 'borden',
    by: 'mila',
    keeper: { body: 'verkeer' },
    daysAgo: 64,
    dueInDays: -13,
    theme: 'verkeer',
    title: 'Borden op de Werf: hoogstens drie dagen',
    text: 'Vier borden bij de ingangen van de parkeerplaats. De handhavers controleren twee keer per week.',
    beneficiary: 'de bewoners van de Werf',
    beneficiaryOrganisation: 'havenkwartier',
    areas: ['BU99990201'],
    voices: ['camper-werf'],
    decision: 'campers',
    steps: [
      {
        daysAgo: 34,
        by: 'mila',
        what: 'progress',
        text: 'De borden zijn binnen. De aannemer moet ze nog plaatsen.',
      },
      {
        daysAgo: 4,
        by: 'bram',
        what: 'verdict',
        isKept: false,
        text: 'Er staat nog geen bord, en wel elf campers.',
      },
    ],
  },
  {
    key: 'zebra',
    by: 'aart',
    keeper: { body: 'verkeer' },
    daysAgo: 72,
    dueInDays: 12,
    theme: 'verkeer',
    title: 'Het zebrapad aan de Sluisweg ligt er',
    text: 'Zebrapad op een drempel, met een lamp erboven.',
    beneficiary: 'de kinderen en ouders van de school aan de Sluisweg',
    beneficiaryArea: 'WK999903',
    areas: ['BU99990301'],
    voices: ['oversteek-sluis'],
    decision: 'zebrapad',
    steps: [
      {
        daysAgo: 41,
        by: 'aart',
        what: 'progress',
        text: 'De aannemer is gekozen. Het werk begint na de herfstvakantie.',
      },
      {
        daysAgo: 11,
        by: 'aart',
        what: 'progress',
        text: 'De drempel ligt. Volgende week wordt er geschilderd, als het droog is.',
      },
    ],
  },
  {
    key: 'berm',
    by: 'victor',
    keeper: { body: 'openbare-ruimte' },
    daysAgo: 20,
    dueInDays: 205,
    theme: 'groen',
    title: 'De berm aan de wijkkant pas na 15 juni maaien',
    text: 'Vanaf volgend jaar staat dit in het maaischema.',
    beneficiary: 'de vogels en de mensen die ervan houden',
    beneficiaryArea: 'WK999903',
    areas: ['BU99990302'],
    voices: ['vogelbos'],
  },
  {
    key: 'afdak',
    by: 'chantal',
    keeper: { body: 'openbare-ruimte' },
    daysAgo: 151,
    dueInDays: -85,
    theme: 'spelen-sport',
    title: 'Een afdak met banken en licht bij het sportveld',
    text: 'Achter de kleedkamers, voor een groep van vijftien jongeren.',
    beneficiary: 'de jongeren van Oosterpoort',
    beneficiaryArea: 'WK999904',
    areas: ['BU99990401'],
    voices: ['jongeren-plek'],
    decision: 'jongerenplek',
    steps: [
      {
        daysAgo: 129,
        by: 'chantal',
        what: 'progress',
        text: 'De jongeren hebben de kleur gekozen: donkerblauw.',
      },
      {
        daysAgo: 92,
        by: 'chantal',
        what: 'changed',
        dueInDays: -30,
        text: 'De aannemer kan pas later beginnen. Wij hadden dat eerder moeten vragen.',
      },
      {
        daysAgo: 27,
        by: 'chantal',
        what: 'broken',
        text: 'Bij het graven vonden we vervuilde grond. Daar mag niet worden gebouwd. We zoeken nu met de jongeren een andere plek, maar deze afspraak konden we niet nakomen.',
      },
      {
        daysAgo: 25,
        by: 'yusuf',
        what: 'verdict',
        isKept: false,
        text: 'We wachten al een half jaar. Zorg nu voor iets tijdelijks.',
      },
      {
        daysAgo: 24,
        by: 'samira',
        what: 'verdict',
        isKept: false,
        text: 'Jammer, maar er is wel eerlijk over verteld.',
      },
    ],
  },
  {
    key: 'tijdelijk',
    by: 'ilse',
    keeper: { body: 'team-WK999904' },
    daysAgo: 21,
    dueInDays: 9,
    theme: 'spelen-sport',
    title: 'Een tijdelijke overkapping voor de winter',
    text: 'Een partytent met zeilen en twee banken, naast de kantine, tot er een vaste plek is.',
    beneficiary: 'de jongeren van Oosterpoort',
    beneficiaryArea: 'WK999904',
    areas: ['BU99990401'],
    voices: ['jongeren-plek'],
    meeting: 'Gesprek met de jongeren in het buurthuis',
    steps: [
      {
        daysAgo: 6,
        by: 'ilse',
        what: 'progress',
        text: 'De voetbalclub vindt het goed. De tent is geleend van de scouting.',
      },
    ],
  },
  {
    key: 'lampen',
    by: 'chantal',
    keeper: { body: 'openbare-ruimte' },
    daysAgo: 149,
    dueInDays: -110,
    theme: 'veiligheid',
    title: 'Alle lampen in de fietstunnel vervangen',
    text: 'Twaalf ledlampen, en de afvoer schoon.',
    beneficiary: 'iedereen die door de fietstunnel gaat',
    beneficiaryArea: 'WK999905',
    areas: ['BU99990501'],
    voices: ['fietstunnel'],
    steps: [
      {
        daysAgo: 114,
        by: 'chantal',
        what: 'kept',
        text: 'Twaalf nieuwe lampen branden. De afvoer is doorgespoten.',
        picture: 'lit-tunnel',
      },
      {
        daysAgo: 112,
        by: 'nadia',
        what: 'verdict',
        isKept: true,
        text: 'Ik fiets er weer met een gerust hart.',
      },
      {
        daysAgo: 97,
        by: 'rashid',
        what: 'verdict',
        isKept: false,
        text: 'Licht is goed, maar na regen staat er nog steeds water.',
      },
    ],
  },
  {
    key: 'isoleren',
    by: 'ruben',
    keeper: { body: 'gebiedsbeheer' },
    daysAgo: 58,
    dueInDays: 40,
    theme: 'wonen',
    title: '43 woningen aan de Perronstraat zonder vocht',
    text: 'Muren isoleren, nieuwe ventilatie en de schimmel weg.',
    beneficiary: 'Huurdersvereniging Stationswijk',
    beneficiaryOrganisation: 'stationswijk',
    areas: ['BU99990502'],
    voices: ['vocht-spoorbuurt'],
    decision: 'vocht',
    steps: [
      { daysAgo: 44, by: 'ruben', what: 'progress', text: 'De eerste acht woningen zijn klaar.' },
      {
        daysAgo: 23,
        by: 'ruben',
        what: 'progress',
        text: 'Nu zijn er 19 woningen klaar. Bewoners slapen tijdens het werk in een logeerwoning.',
      },
      {
        daysAgo: 5,
        by: 'ruben',
        what: 'progress',
        text: '27 van de 43 woningen zijn klaar. We liggen een week achter door de regen.',
      },
    ],
  },
  {
    key: 'boules',
    by: 'mark',
    keeper: { body: 'team-WK999905' },
    daysAgo: 31,
    dueInDays: -6,
    theme: 'spelen-sport',
    title: 'De grond voor de jeu-de-boulesbaan is klaar',
    text: 'Vier bij vijftien meter, met een rand van hout.',
    beneficiary: 'de spelers uit de Zuidrand',
    beneficiaryArea: 'WK999905',
    areas: ['BU99990503'],
    voices: ['papier-zuidrand'],
    steps: [
      {
        daysAgo: 10,
        by: 'mark',
        what: 'kept',
        text: 'De baan ligt er. De heer De Bruin gooide de eerste bal.',
      },
      {
        daysAgo: 8,
        by: 'rashid',
        what: 'verdict',
        isKept: true,
        text: 'Gezellig om naar te kijken vanaf mijn balkon.',
      },
    ],
  },
  {
    key: 'materiaal',
    by: 'mark',
    keeper: { body: 'team-WK999906' },
    daysAgo: 126,
    dueInDays: -90,
    theme: 'spelen-sport',
    title: 'Het materiaal voor het hek van De Wiek',
    text: '64 meter hek en twee poorten, ter waarde van € 3.800.',
    beneficiary: 'Speeltuinvereniging De Wiek',
    beneficiaryOrganisation: 'speeltuin',
    areas: ['BU99990603'],
    voices: ['speeltuin-hek'],
    steps: [
      {
        daysAgo: 94,
        by: 'mark',
        what: 'kept',
        text: 'Het materiaal is vanmorgen bij de speeltuin gebracht.',
      },
      {
        daysAgo: 93,
        by: 'corrie',
        what: 'verdict',
        isKept: true,
        text: 'Alles was er, tot de laatste schroef.',
      },
    ],
  },
  {
    key: 'plaatsen',
    by: 'corrie',
    keeper: { organisation: 'speeltuin' },
    daysAgo: 126,
    dueInDays: -60,
    theme: 'spelen-sport',
    title: 'De vrijwilligers plaatsen het nieuwe hek',
    text: 'In twee zaterdagen, met dertig vrijwilligers.',
    beneficiary: 'de kinderen van Molenveld',
    beneficiaryArea: 'WK999906',
    areas: ['BU99990603'],
    voices: ['speeltuin-hek'],
    steps: [
      {
        daysAgo: 80,
        by: 'corrie',
        what: 'progress',
        text: 'De eerste zaterdag zit erop: de oude palen zijn eruit.',
      },
      { daysAgo: 66, by: 'corrie', what: 'kept', text: 'Het hek staat en de poort sluit vanzelf.' },
      { daysAgo: 64, by: 'karel', what: 'verdict', isKept: true, text: 'Petje af.' },
    ],
  },
  {
    key: 'ophogen',
    by: 'chantal',
    keeper: { body: 'openbare-ruimte' },
    daysAgo: 54,
    dueInDays: -16,
    theme: 'openbare-ruimte',
    title: 'Het Molenpad twintig centimeter hoger',
    text: 'Met een afvoer naar de sloot, en een omleiding voor rolstoelen tijdens het werk.',
    beneficiary: 'de bezoekers van het gezondheidscentrum',
    beneficiaryArea: 'WK999906',
    areas: ['BU99990601'],
    voices: ['molenpad'],
    steps: [
      {
        daysAgo: 24,
        by: 'chantal',
        what: 'progress',
        text: 'De buizen liggen erin. Het zand is nog niet geleverd.',
      },
    ],
  },
  {
    key: 'stammen',
    by: 'victor',
    keeper: { body: 'openbare-ruimte' },
    daysAgo: 4,
    dueInDays: 62,
    theme: 'spelen-sport',
    title: 'Boomstammen en zand voor de natuurspeelplek',
    text: 'Twaalf stammen van de gekapte populieren en dertig kuub zand.',
    beneficiary: 'de gezinnen in de Weidehof',
    beneficiaryArea: 'WK999907',
    areas: ['BU99990702'],
    voices: ['natuurspeel'],
  },
  {
    key: 'buurtbus',
    by: 'aart',
    keeper: { body: 'verkeer' },
    daysAgo: 61,
    dueInDays: -22,
    theme: 'verkeer',
    title: 'Een buurtbus op vrijdag en zaterdag',
    text: 'Tot half twaalf, te bellen tot een uur van tevoren.',
    beneficiary: 'de bewoners van De Weiden',
    beneficiaryOrganisation: 'weiden',
    areas: ['WK999907'],
    voices: ['bus-avond'],
    steps: [
      {
        daysAgo: 25,
        by: 'aart',
        what: 'kept',
        text: 'De bus rijdt. In het eerste weekend waren er 34 reizigers.',
      },
      {
        daysAgo: 23,
        by: 'marieke',
        what: 'verdict',
        isKept: true,
        text: 'De bus rijdt, maar mij helpt het niet.',
      },
      { daysAgo: 22, by: 'olga', what: 'verdict', isKept: true, text: 'Fijne chauffeurs.' },
    ],
  },
  {
    key: 'lift',
    by: 'ruben',
    keeper: { body: 'gebiedsbeheer' },
    daysAgo: 18,
    dueInDays: 75,
    theme: 'wonen',
    title: 'Een nieuwe lift in de Poortflat',
    text: 'Met een huismeester die boodschappen boven brengt tot de lift er is.',
    beneficiary: 'de bewoners van de Poortflat',
    beneficiaryArea: 'WK999904',
    areas: ['BU99990402'],
    voices: ['lift-poortflat'],
    steps: [
      {
        daysAgo: 12,
        by: 'ruben',
        what: 'progress',
        text: 'De lift is besteld. De huismeester is er sinds maandag.',
      },
    ],
  },
  {
    key: 'overzicht',
    by: 'noor',
    keeper: { body: 'wijkzaken' },
    daysAgo: 40,
    dueInDays: 14,
    theme: 'samenleven',
    title: 'Elke maand een overzicht per wijk op papier',
    text: 'Bij de bibliotheek, de huisartsen en de wijkgebouwen.',
    beneficiary: 'wie liever van papier leest',
    areas: [],
    voices: ['wijkkrant'],
    steps: [
      {
        daysAgo: 20,
        by: 'noor',
        what: 'progress',
        text: 'De eerste overzichten liggen er. De huisarts in De Weiden krijgt ze volgende maand.',
      },
    ],
  },
  {
    key: 'regels-budget',
    by: 'hanneke',
    keeper: { body: 'college' },
    daysAgo: 117,
    dueInDays: 27,
    theme: 'samenleven',
    title: 'Een voorstel voor de regels van het wijkbudget',
    text: 'Wie mag meedoen, hoe er wordt gestemd en hoe de raad het geld volgt.',
    beneficiary: 'de gemeenteraad',
    areas: [],
    decision: 'wijkbudget',
    steps: [
      {
        daysAgo: 45,
        by: 'hanneke',
        what: 'progress',
        text: 'In alle zeven wijken is een avond gehouden. De opbrengst staat in het voorstel.',
      },
    ],
  },
  {
    key: 'kwartaal',
    by: 'said',
    keeper: { body: 'college' },
    daysAgo: 143,
    dueInDays: -20,
    theme: 'samenleven',
    title: 'De wethouder komt elk kwartaal naar het wijkteam Oosterpoort',
    text: 'Steeds op een woensdagavond, in het buurthuis.',
    beneficiary: 'het wijkteam Oosterpoort',
    beneficiaryArea: 'WK999904',
    areas: ['WK999904'],
    meeting: 'Wijkteam Oosterpoort, voorjaarsvergadering',
    steps: [
      {
        daysAgo: 76,
        by: 'said',
        what: 'progress',
        text: 'De eerste keer geweest. Het ging over parkeren en over de jongeren.',
      },
      {
        daysAgo: 33,
        by: 'said',
        what: 'withdrawn',
        text: 'Het wijkteam vroeg zelf om twee keer per jaar, en dan langer. Dat staat nu in de jaarplanning.',
      },
    ],
  },
];
