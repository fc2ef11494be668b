// What Waterveen is asked about now, and what somebody else than the municipality will ask soon. Days count back from today.
import { guidanceFollowed } from './guidance-followed.ts';
import type { StoryTrajectory } from './story-trajectory.ts';

export const bibliotheek: StoryTrajectory = {
  key: 'bibliotheek',
  by: 'joris',
  body: 'team-WK999901',
  begunDaysAgo: 58,
  publishedDaysAgo: 47,
  decidingBody: 'college',
  alderman: 'hanneke',
  contact: 'joris',
  plan: {
    title: 'Wat komt er in de oude bibliotheek?',
    caseNumber: 'Z/26/0733',
    areaCodes: ['WK999901'],
    reason:
      'De bibliotheek is verhuisd naar het stationsplein. Het gebouw aan de Kloosterhof staat leeg en is van de gemeente.',
    goal: 'Een gebouw dat overdag en ’s avonds open is en waar de wijk iets aan heeft.',
    fixed: [
      'Het gebouw wordt niet gesloopt: het is een monument.',
      'De gemeente betaalt het dak en de lift, niet de inrichting.',
    ],
    open: ['Wie erin komt en wat er gebeurt.', 'Of er een deel wordt verhuurd.', 'Wie het beheert.'],
    decided: ['Het college wil dat de huur de kosten van het onderhoud dekt.'],
    whatHappens:
      'Het wijkteam verzamelt wat u zegt en maakt er met een groep bewoners drie plannen van. U krijgt antwoord op wat u inbrengt.',
    groups: [
      {
        name: 'Bewoners van de Oude Stad',
        reach: 'Een brief en een open dag in het gebouw.',
        isSeldomHeard: false,
      },
      {
        name: 'Jongeren tot 25',
        reach: 'Een avond met pizza, bedacht door de jongerenwerker.',
        isSeldomHeard: true,
      },
      {
        name: 'Mensen die thuis blijven',
        reach: 'Het wijkteam belt aan in de Kloosterflat.',
        isSeldomHeard: true,
      },
    ],
    unspoken:
      'Het gebouw staat er over honderd jaar nog. Wat we nu verbouwen, moet later terug te draaien zijn.',
    languages: 'Nederlands. Wie liever een andere taal spreekt, kan het wijkteam bellen.',
    accessibility: 'De ingang aan de tuinkant is zonder drempel.',
    subjects: [],
    roles: [
      { who: 'Wijkteam Oude Stad', does: 'leidt het traject en geeft antwoord' },
      { who: 'Het college', does: 'kiest een van de drie plannen' },
    ],
    feedbackHow: 'Per mail, op deze website en op een avond in het gebouw.',
    means: '80 uur van het wijkteam en € 4.000.',
    criteria: ['Er deden ten minste twintig jongeren mee.', 'Iedereen kreeg antwoord.'],
    ticks: guidanceFollowed({
      'children-welcome':
        'Op de avond met jongeren is er geen opvang. Op de open dag in het gebouw is er een hoek voor kinderen.',
    }),
    explanations: {},
    needsSecondReader: false,
  },
  phases: [
    {
      key: 'dromen',
      name: 'Waar is behoefte aan?',
      about: 'Zeg wat u in het gebouw zou doen, en met wie.',
      rung: 'advise',
      motivation: 'De wijk moet het gaan gebruiken.',
      opensDaysAgo: 12,
      closesDaysAgo: -19,
      methods: ['Deze website', 'Open dag in het gebouw', 'Een avond voor jongeren'],
    },
    {
      key: 'kiezen',
      name: 'Drie plannen',
      about: 'Er liggen drie plannen. Welk past het best bij de wijk?',
      rung: 'advise',
      motivation: 'U geeft advies over de plannen. Kiest het college een ander, dan legt het uit waarom.',
      opensDaysAgo: -50,
      closesDaysAgo: -78,
      methods: ['Deze website', 'Een avond in het gebouw'],
    },
  ],
  moments: [
    { kind: 'input', title: 'Open dag', place: 'Oude bibliotheek, Kloosterhof 1', daysAgo: -6, hour: 13 },
    { kind: 'decision', title: 'Het college kiest', place: 'Stadhuis', daysAgo: -110, hour: 9.5 },
  ],
  feedbackDaysAgo: -92,
  decisionDaysAgo: -110,
  documents: [
    {
      key: 'gebouw',
      title: 'Het gebouw in cijfers',
      about: 'Hoe groot het is, wat er kan en wat het onderhoud kost.',
      daysAgo: 30,
      text: `Het gebouw heeft 640 vierkante meter, op twee verdiepingen. Beneden is één grote zaal, boven zijn zes kamers.

Het onderhoud kost € 38.000 per jaar. De gemeente betaalt het dak en de lift.

Er mogen 150 mensen tegelijk in. Na elf uur ’s avonds mag er geen muziek zijn.`,
    },
  ],
  contributions: [
    {
      key: 'b-werkplaats',
      by: 'pieter',
      isNamed: true,
      phase: 'dromen',
      kind: 'idea',
      theme: 'samenleven',
      area: 'WK999901',
      title: 'Een werkplaats voor de buurt',
      text: 'Gereedschap dat je kunt lenen en mensen die weten hoe het moet. Elke zaterdag repareren we wat kapot is.',
      interest: 'Minder weggooien.',
    },
    {
      key: 'b-eten',
      by: 'truus',
      isNamed: true,
      phase: 'dromen',
      kind: 'idea',
      theme: 'samenleven',
      area: 'WK999901',
      title: 'Samen eten',
      text: 'Een keuken en een lange tafel. Ik eet nu vijf dagen per week alleen.',
      interest: 'Mensen om me heen.',
    },
    {
      key: 'b-studie',
      by: 'thijs',
      phase: 'dromen',
      kind: 'idea',
      theme: 'voorzieningen',
      area: 'BU99990102',
      title: 'Een plek om te leren',
      text: 'Thuis is het te druk. De bibliotheek was warm en stil. Laat één zaal zo.',
      interest: 'Rust om te leren.',
    },
    {
      key: 'b-huur',
      by: 'anneke',
      phase: 'dromen',
      kind: 'question',
      theme: 'voorzieningen',
      area: 'WK999901',
      title: 'Wat mag het kosten?',
      text: 'Hoe hoog is de huur die het onderhoud moet dekken? Zonder bedrag kan niemand een plan maken.',
    },
    {
      key: 'b-geluid',
      phase: 'dromen',
      kind: 'reaction',
      theme: 'veiligheid',
      area: 'BU99990102',
      title: 'Geen feesten tot diep in de nacht',
      text: 'Aan de deur gezegd: de ramen zijn enkel glas, wij horen alles.',
      interest: 'Slapen.',
    },
    {
      key: 'b-cafe',
      by: 'carmen',
      phase: 'dromen',
      kind: 'idea',
      theme: 'voorzieningen',
      area: 'BU99990101',
      title: 'Een café op de hoek',
      text: 'Dan is er altijd iemand en dekt de verhuur de kosten.',
    },
  ],
  answers: [],
  questionnaires: [
    {
      key: 'gebouw-vragen',
      phase: 'dromen',
      title: 'Wat zou u in het gebouw doen?',
      intro: 'Vier korte vragen over het gebouw aan de Kloosterhof.',
      theme: 'samenleven',
      daysAgo: 11,
      questions: [
        {
          kind: 'multiple',
          text: 'Waar zou u voor komen?',
          options: [
            'Eten en koffie',
            'Werken of leren',
            'Repareren en maken',
            'Muziek en toneel',
            'Vergaderen',
          ],
          isRequired: true,
        },
        {
          kind: 'single',
          text: 'Wanneer zou u komen?',
          options: ['Overdag', 'In de avond', 'In het weekend'],
        },
        {
          kind: 'single',
          text: 'Zou u willen helpen?',
          options: ['Ja', 'Misschien', 'Nee'],
          isRequired: true,
        },
        {
          kind: 'open',
          text: 'Wat zou u willen doen?',
          onlyIf: { question: 3, option: 1 },
        },
      ],
      replies: [
        {
          by: 'pieter',
          said: { 1: ['3'], 2: ['3'], 3: ['1'], 4: ['Elke zaterdag fietsen maken, met wie het wil leren.'] },
        },
        { by: 'truus', said: { 1: ['1'], 2: ['1'], 3: ['2'] } },
        { by: 'thijs', said: { 1: ['2'], 2: ['1'], 3: ['3'] } },
        { by: 'anneke', said: { 1: ['5'], 2: ['2'], 3: ['2'] } },
      ],
    },
  ],
  attendance: [],
  interestsDaysAgo: 3,
  interests: [
    { name: 'Ontmoeten', whose: 'Bewoners die alleen zijn', contributions: ['b-eten'] },
    { name: 'Rust in de nacht', whose: 'Wie om het gebouw heen woont', contributions: ['b-geluid'] },
  ],
};

export const werf: StoryTrajectory = {
  key: 'werf',
  by: 'ruben',
  body: 'gebiedsbeheer',
  begunDaysAgo: 21,
  publishedDaysAgo: 5,
  decidingBody: 'college',
  alderman: 'hanneke',
  contact: 'ruben',
  plan: {
    title: 'Zestig huurwoningen op de oude werf',
    caseNumber: 'Z/26/0981',
    areaCodes: ['BU99990201'],
    reason:
      'Woningcorporatie De Sluis wil op de oude werf bouwen. Daarvoor is een vergunning nodig. De Omgevingswet vraagt wie wil bouwen om te zeggen hoe de omgeving meedoet.',
    goal: 'Zestig woningen die passen bij de werf, met buren die weten waar ze aan toe zijn.',
    fixed: ['Er komen zestig sociale huurwoningen.', 'De hoogte is ten hoogste vijftien meter.'],
    open: [
      'Hoe de gebouwen staan en eruitzien.',
      'Wat er met de kade en het groen gebeurt.',
      'Hoe het verkeer rijdt tijdens en na de bouw.',
    ],
    decided: ['De raad wees de werf drie jaar geleden aan voor woningen.'],
    whatHappens:
      'De Sluis antwoordt op alles wat u zegt en past het ontwerp aan waar dat kan. Het verslag gaat mee met de aanvraag. Het college beslist over de vergunning.',
    groups: [
      {
        name: 'Bewoners en bedrijven in De Werf',
        reach: 'Een brief en een inloopmiddag op de werf.',
        isSeldomHeard: false,
      },
      {
        name: 'Woningzoekenden',
        reach: 'Een bericht via de inschrijving van De Sluis.',
        isSeldomHeard: true,
      },
    ],
    unspoken: 'De huiszwaluwen onder het dak van de loods krijgen nieuwe plekken voordat er wordt gesloopt.',
    languages: 'De brief is er ook in het Pools en het Arabisch.',
    accessibility: 'De inloopmiddag is op de begane grond.',
    subjects: [],
    roles: [
      { who: 'De Sluis', does: 'leidt het traject en geeft antwoord' },
      { who: 'Afdeling Wijkzaken', does: 'kijkt of het eerlijk gaat' },
      { who: 'Het college', does: 'beslist over de vergunning' },
    ],
    feedbackHow: 'Per mail en op een tweede inloopmiddag.',
    means: 'Een omgevingsmanager voor acht weken.',
    criteria: ['Elke buur die iets zegt, krijgt een antwoord.'],
    ticks: guidanceFollowed({
      'neighbours-read-along':
        'De aanvraag moet voor de zomer binnen zijn. Daarom lazen de buren het plan pas toen het openbaar was.',
      'young-people':
        'Voor een ronde langs scholen is in deze acht weken geen tijd. Jongeren zijn welkom op de inloopmiddag.',
    }),
    explanations: {
      notice:
        'De aanvraag moet voor de zomer binnen zijn, anders vervalt de subsidie van het Rijk. Daarom zit er minder dan vier weken tussen dit plan en de eerste fase. Om dat goed te maken duurt de fase een week langer.',
    },
    needsSecondReader: false,
  },
  phases: [
    {
      key: 'schets',
      name: 'Meekijken met het ontwerp',
      about: 'Het eerste ontwerp hangt op de werf en staat hier. Wat past, wat past niet?',
      rung: 'consult',
      motivation: 'Het aantal woningen ligt vast, de rest nog niet.',
      opensDaysAgo: -13,
      closesDaysAgo: -48,
      methods: ['Deze website', 'Inloopmiddag op de werf'],
    },
  ],
  moments: [
    { kind: 'input', title: 'Inloopmiddag', place: 'Loods 3 op de oude werf', daysAgo: -20, hour: 15 },
  ],
  feedbackDaysAgo: -70,
  decisionDaysAgo: -120,
  documents: [],
  contributions: [],
  answers: [],
  questionnaires: [],
  attendance: [],
  interestsDaysAgo: 0,
  interests: [],
};
