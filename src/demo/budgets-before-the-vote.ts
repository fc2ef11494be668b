// The neighbourhood budgets of Waterveen on which nobody could vote yet.
import type { StoryBudget } from './story-budget.ts';

export const budgetsBeforeTheVote: readonly StoryBudget[] = [
  {
    key: 'molenveld',
    title: 'Wijkbudget Molenveld',
    about:
      'De raad geeft Molenveld € 60.000 voor plannen van bewoners. Eerst kijken we samen hoe de wijk ervoor staat: wat zeggen de cijfers, en wat hebben bewoners het afgelopen jaar ingebracht?\n\nDaarna kan iedereen een idee indienen. Het mag groot of klein zijn, zolang het in Molenveld is en voor meer mensen dan uzelf.',
    area: 'WK999906',
    body: 'team-WK999906',
    by: 'mark',
    helper: 'noor',
    euros: 60_000,
    caseNumber: 'WV/2026/0561',
    decision: 'wijkbudget',
    daysAgo: { begun: 9, ideas: -12, check: -40, draft: -60, opens: -75, closes: -96, result: -103 },
    runsForDays: 700,
    rules: { mostPerProjectCents: 2_500_000 },
    notes: [
      {
        by: 'mark',
        daysAgo: 6,
        about: 'place',
        text: 'Molenveld is ruim en groen, maar de drie buurten verschillen veel. In De Akkers wonen vooral gezinnen, in de Molenbuurt wonen veel ouderen die hier al veertig jaar wonen. Zij zeggen dat ze elkaar nergens meer tegenkomen.',
      },
      {
        by: 'elsbeth',
        daysAgo: 4,
        about: 'promises',
        text: 'Op de koffieochtend vroegen mensen wat er van eerdere afspraken komt. Die lijst hangt nu in de speeltuin, met erbij wat klaar is en wat niet.',
      },
    ],
  },
  {
    key: 'weiden-nieuw',
    title: 'Wijkbudget De Weiden, tweede ronde',
    about:
      'Vorig jaar verdeelde De Weiden als eerste wijk een eigen budget. De plannen van toen worden nu uitgevoerd. Dit jaar is er weer € 40.000.\n\nNieuw is het stembiljet: u vult een boodschappenmand. Kies zoveel plannen als u wilt, zolang ze samen in het budget passen.',
    area: 'WK999907',
    body: 'team-WK999907',
    by: 'fatma',
    helper: 'noor',
    euros: 40_000,
    caseNumber: 'WV/2026/0539',
    decision: 'wijkbudget',
    daysAgo: { begun: 45, ideas: 19, check: -9, draft: -30, opens: -44, closes: -65, result: -70 },
    runsForDays: 600,
    rules: { ballotKind: 'knapsack', mostChoices: null, leastAge: 10 },
    looseIdeas: [
      {
        by: 'amina',
        isNamed: true,
        title: 'Een waterspeelplek in het Rietland',
        text: 'In de zomer rijden we met de kinderen naar de stad om met water te spelen. In het Rietland ligt een sloot met een flauwe oever. Met een pomp, een paar geulen en een vlonder kunnen kinderen hier veilig spelen.',
        theme: 'spelen-sport',
        area: 'BU99990701',
        supporters: ['marieke', 'roos', 'lotte', 'jelle', 'samira', 'wim'],
      },
      {
        by: 'wim',
        title: 'Een bank met uitzicht op de plas',
        text: 'Bij de plas staat geen enkele bank aan de zonkant. Ik zou er graag een hebben met een rugleuning, zodat ik er met mijn krant kan zitten.',
        theme: 'openbare-ruimte',
        area: 'BU99990703',
        supporters: ['olga', 'henk', 'amina', 'truus'],
      },
      {
        by: 'lotte',
        isNamed: true,
        title: 'Buurtkoelkast bij het Weidehuis',
        text: 'Er wordt bij ons veel eten weggegooid, en niet iedereen kan elke dag genoeg kopen. Een koelkast waar je eten in kunt zetten en uit mag pakken, zonder vragen. Ik wil met vier buren zorgen dat hij schoon blijft.',
        theme: 'samenleven',
        area: 'BU99990702',
        supporters: ['jelle', 'olga', 'samira', 'carmen', 'roos'],
      },
      {
        by: 'jelle',
        title: 'Fruitbomen langs de Lange Dreef',
        text: 'Langs de Dreef is een strook gras van twee meter breed waar nooit iemand komt. Zet er appels, peren en pruimen neer. Plukken mag iedereen.',
        theme: 'groen',
        area: 'BU99990703',
        supporters: ['amina', 'lotte', 'fenna'],
      },
      {
        by: 'roos',
        title: 'Licht op het pad naar de bushalte',
        text: 'Het pad tussen Weidehof en de halte is na vijven pikdonker. Mijn dochter loopt er elke avond.',
        theme: 'veiligheid',
        area: 'BU99990702',
        supporters: ['marieke', 'amina', 'nadia', 'wim', 'ines', 'carmen', 'johan'],
      },
      {
        by: 'johan',
        title: 'Gratis parkeren voor mantelzorgers',
        text: 'Ik kom drie keer per week bij mijn moeder. Kan er uit het budget een vergunning komen voor wie zorgt?',
        theme: 'verkeer',
        area: 'BU99990701',
      },
    ],
  },
  {
    key: 'stationswijk',
    title: 'Wijkbudget Stationswijk',
    about:
      'Bewoners van de Stationswijk verdelen € 90.000. Er kwamen acht ideeën binnen. Het wijkteam kijkt nu na wat elk plan kost, of het kan en wie het uitvoert.\n\nBij elk plan dat afvalt, staat waarom. Op het stembiljet verdeelt straks iedereen tien punten.',
    area: 'WK999905',
    body: 'team-WK999905',
    by: 'mark',
    helper: 'noor',
    euros: 90_000,
    caseNumber: 'WV/2026/0517',
    decision: 'wijkbudget',
    daysAgo: { begun: 70, ideas: 55, check: 13, draft: -6, opens: -20, closes: -41, result: -46 },
    runsForDays: 650,
    rules: { ballotKind: 'points', utility: 'points', mostPerProjectCents: 4_500_000 },
    plans: [
      {
        key: 'tunnel',
        title: 'Licht en kleur in de fietstunnel',
        text: 'Nieuwe lampen die niet kapot te krijgen zijn, lichte muren en een schildering die leerlingen van de wijk zelf ontwerpen.',
        area: 'BU99990501',
        ideas: [
          {
            by: 'nadia',
            isNamed: true,
            title: 'Maak de fietstunnel licht',
            text: 'Ik fiets liever tien minuten om dan dat ik na het donker door de tunnel ga. Meer lampen en lichte muren zouden al veel schelen.',
            theme: 'veiligheid',
            area: 'BU99990501',
            supporters: ['rashid', 'priya', 'sofia', 'ines', 'thijs'],
          },
          {
            by: 'yusuf',
            title: 'Een muurschildering in de tunnel',
            text: 'Laat jongeren de muren beschilderen. Dan blijven ze er ook van af.',
            theme: 'spelen-sport',
            area: 'BU99990501',
            supporters: ['samira', 'nadia'],
          },
        ],
        check: {
          euros: 38_500,
          feasibility:
            'Kan. De lampen komen in een kooi van staal en branden de hele nacht. De spoorbeheerder vindt een schildering goed als de nooduitgangen vrij blijven. Kunstenaar en verf zitten in het bedrag.',
          owner: 'openbare-ruimte',
          readyInDays: 260,
        },
      },
      {
        key: 'repair',
        title: 'Repaircafé in het buurthuis, twee jaar lang',
        text: 'Elke tweede zaterdag van de maand repareren vrijwilligers fietsen, lampen en kleding. Voor gereedschap, koffie en de huur van de zaal.',
        area: 'BU99990503',
        ideas: [
          {
            by: 'rashid',
            isNamed: true,
            title: 'Een repaircafé in de Zuidrand',
            text: 'Ik was dertig jaar monteur. Met vijf anderen kan ik elke maand een middag dingen maken die anders bij het grofvuil staan. We hebben alleen een zaal en gereedschap nodig.',
            theme: 'samenleven',
            area: 'BU99990503',
            supporters: ['priya', 'yusuf', 'gerrit', 'carmen', 'daan'],
          },
        ],
        check: {
          euros: 6_200,
          feasibility:
            'Kan. Het buurthuis rekent € 90 per zaterdag. Voor gereedschap is € 2.400 geraamd, voor koffie en klein materiaal € 1.640.',
          owner: 'team-WK999905',
          readyInDays: 150,
        },
      },
      {
        key: 'gevelgroen',
        title: 'Geveltuinen in de Spoorbuurt',
        text: 'Wie wil, krijgt een strook van een tegel breed voor het huis, met aarde en planten die tegen droogte kunnen.',
        area: 'BU99990502',
        ideas: [
          {
            by: 'sofia',
            title: 'Tegels eruit, planten erin',
            text: 'In de Spoorbuurt wordt het in de zomer veertig graden tussen de huizen. Een geveltuin helpt, en is ook nog mooi.',
            theme: 'groen',
            area: 'BU99990502',
            supporters: ['priya', 'mei', 'fenna', 'daan'],
          },
        ],
        check: {
          euros: 14_000,
          feasibility:
            'Kan bij 56 van de 70 huizen die zich meldden. Bij veertien huizen ligt een gasleiding te dicht aan de gevel. Die bewoners krijgen een plantenbak.',
          owner: 'openbare-ruimte',
          readyInDays: 200,
          isPart: true,
        },
      },
      {
        key: 'groenstrook',
        title: 'Bloemen in plaats van gras langs het spoor',
        text: 'Langs het spoor wilde bloemen zaaien in plaats van elke maand maaien.',
        area: 'BU99990502',
        ideas: [
          {
            by: 'mei',
            title: 'Bijen langs het spoor',
            text: 'Zaai bloemen in de berm langs het spoor. Goed voor bijen, en er hoeft minder gemaaid te worden.',
            theme: 'groen',
            area: 'BU99990502',
            supporters: ['sofia', 'jelle'],
          },
        ],
        check: {
          into: 'gevelgroen',
          because:
            'Beide plannen brengen groen in dezelfde straten, en dezelfde hovenier voert ze uit. Het zaaien van de berm kost niets extra als het tegelijk gebeurt.',
        },
      },
      {
        key: 'roltrap',
        title: 'Een roltrap naar perron 3',
        text: 'Naar perron 3 is alleen een trap. Met een kinderwagen of rollator kom je er niet.',
        area: 'BU99990501',
        ideas: [
          {
            by: 'ines',
            title: 'Perron 3 is niet te bereiken met een kinderwagen',
            text: 'Kan er een roltrap of lift komen? Ik heb nu twee keer een trein gemist.',
            theme: 'verkeer',
            area: 'BU99990501',
            supporters: ['karel', 'truus', 'nadia', 'thijs'],
          },
        ],
        check: {
          no: 'Het perron is van de spoorbeheerder. Daar mag geen wijkbudget in. Een roltrap kost ook meer dan het hele budget. We hebben uw verzoek doorgestuurd. De spoorbeheerder plaatst volgend jaar een lift, en laat in maart weten wanneer.',
          isOutsideFrame: true,
        },
      },
      {
        key: 'hondenveld',
        title: 'Losloopveld voor honden',
        text: 'Een veld met een hek waar honden los mogen.',
        area: 'BU99990503',
        ideas: [
          {
            by: 'thijs',
            title: 'Een veld waar honden los mogen',
            text: 'Overal moet de hond aan de lijn. Achter de flats ligt een grasveld dat niemand gebruikt.',
            theme: 'groen',
            area: 'BU99990503',
            supporters: ['daan', 'carmen', 'johan'],
          },
        ],
        check: {
          no: 'Het grasveld is de enige plek waar kinderen uit de flats kunnen voetballen. Van de 64 bewoners die we spraken, wilden 41 dat het zo blijft. Een ander veld is er in de Zuidrand niet. Op tien minuten lopen ligt het losloopveld van Molenveld.',
        },
      },
      {
        key: 'zebra',
        title: 'Een veilige oversteek bij de Spoorlaan',
        text: 'Een zebrapad met een middeneiland, zodat je in twee keer kunt oversteken.',
        area: 'BU99990501',
        ideas: [
          {
            by: 'priya',
            isNamed: true,
            title: 'Een zebrapad bij de Spoorlaan',
            text: 'Vanuit de flats moet je de Spoorlaan over naar de winkel. Auto’s rijden er te hard en stoppen niet.',
            theme: 'verkeer',
            area: 'BU99990501',
            supporters: ['rashid', 'sofia', 'ines', 'yusuf', 'karel', 'nadia'],
          },
        ],
      },
      {
        key: 'schaak',
        title: 'Schaaktafels op het Stationsplein',
        text: 'Twee stenen tafels met een schaakbord, in de schaduw.',
        area: 'BU99990501',
        meeting: 'Wijkbijeenkomst in het buurthuis',
        onPaper: { count: 2, source: 'Handtekeningen op de lijst van de wijkbijeenkomst' },
      },
    ],
  },
  {
    key: 'sluiswijk',
    title: 'Wijkbudget Sluiswijk',
    about:
      'Sluiswijk verdeelt € 35.000. Het concept-stembiljet ligt nu ter inzage: kijk of uw plan er goed op staat. Klopt er iets niet, of mist er een plan? Maak dan bezwaar. U krijgt antwoord voordat het stemmen begint.\n\nBij het stemmen zet u de plannen op volgorde: wat u het liefst wilt op nummer 1.',
    area: 'WK999903',
    body: 'team-WK999903',
    by: 'fatma',
    helper: 'noor',
    euros: 35_000,
    caseNumber: 'WV/2026/0498',
    decision: 'wijkbudget',
    daysAgo: { begun: 95, ideas: 80, check: 45, draft: 8, opens: -6, closes: -27, result: -32 },
    runsForDays: 600,
    rules: { ballotKind: 'rank', utility: 'borda', mostChoices: 4, leastVotes: 20 },
    plans: [
      {
        key: 'sluisbank',
        title: 'Zitplek bij de sluis',
        text: 'Drie banken aan het water waar je de boten ziet schutten, met een plat stuk ernaast voor een rolstoel of kinderwagen.',
        area: 'BU99990301',
        ideas: [
          {
            by: 'gerrit',
            isNamed: true,
            title: 'Een bank waar je de boten kunt zien',
            text: 'Toen ik jong was zat de halve buurt bij de sluis. Nu staat er een hek. Zet er een paar banken neer, dan komen de mensen vanzelf.',
            theme: 'openbare-ruimte',
            area: 'BU99990301',
            supporters: ['truus', 'karel', 'wim', 'fenna'],
          },
        ],
        check: {
          euros: 7_800,
          feasibility:
            'Kan. De banken komen twee meter van de rand, dat vraagt het waterschap. Het hek gaat open tot zonsondergang.',
          owner: 'openbare-ruimte',
          readyInDays: 180,
        },
      },
      {
        key: 'klimboom',
        title: 'Natuurspeelplek tussen de Schippersflats',
        text: 'Boomstammen, een heuvel met een glijbaan en een hut van wilgen, op het gras tussen de flats.',
        area: 'BU99990302',
        ideas: [
          {
            by: 'fenna',
            title: 'Klimmen in plaats van wippen',
            text: 'Op het gras tussen de flats staat één wip op een veer. Kinderen van acht hebben daar niets aan. Maak er iets van hout en heuvels van.',
            theme: 'spelen-sport',
            area: 'BU99990302',
            supporters: ['daan', 'carmen', 'lotte', 'samira', 'roos'],
          },
        ],
        check: {
          euros: 19_500,
          feasibility:
            'Kan. De corporatie geeft de grond in gebruik en betaalt het onderhoud na vijf jaar mee. De wip blijft staan voor de kleintjes.',
          owner: 'openbare-ruimte',
          readyInDays: 240,
        },
      },
      {
        key: 'koffie',
        title: 'Koffie aan de Sluis: elke donderdag een open tafel',
        text: 'Een jaar lang elke donderdagochtend koffie en soep in het sluiswachtershuis, voor wie alleen is en voor wie dat niet is.',
        area: 'BU99990301',
        meeting: 'Koffieochtend van het wijkteam',
        onPaper: { count: 23, source: 'Handtekeningen op de koffieochtend' },
        check: {
          euros: 5_400,
          feasibility:
            'Kan. Het sluiswachtershuis is op donderdag vrij. Zes vrijwilligers hebben zich gemeld.',
          owner: 'team-WK999903',
          readyInDays: 120,
        },
      },
      {
        key: 'fietsgoot',
        title: 'Fietsgoot langs de trappen van de Hoge Sluisbrug',
        text: 'Een smalle goot langs de trap waar je het wiel in zet, zodat je met de fiets aan de hand naar boven kunt.',
        area: 'BU99990301',
        ideas: [
          {
            by: 'daan',
            title: 'Met de fiets over de brug',
            text: 'Je moet je fiets de trap op tillen of een kilometer omrijden. Een fietsgoot is genoeg.',
            theme: 'verkeer',
            area: 'BU99990301',
            supporters: ['ines', 'pieter', 'gerrit'],
          },
        ],
        check: {
          euros: 4_900,
          feasibility:
            'Kan aan één kant van de brug. Aan de andere kant is de trap een monument en mag er niets op.',
          owner: 'verkeer',
          readyInDays: 150,
          isPart: true,
        },
      },
      {
        key: 'zwemsteiger',
        title: 'Een zwemsteiger in de sluiskolk',
        text: 'Een steiger met een trap om in de zomer te zwemmen.',
        area: 'BU99990301',
        ideas: [
          {
            by: 'carmen',
            title: 'Zwemmen in de sluis',
            text: 'Elke zomer springen kinderen toch in het water. Maak er dan een veilige steiger.',
            theme: 'spelen-sport',
            area: 'BU99990301',
            supporters: ['daan', 'yusuf', 'thijs', 'samira'],
          },
        ],
        check: {
          no: 'In de sluiskolk mag niet gezwommen worden: er varen elke dag veertig schepen en de stroming bij het schutten is levensgevaarlijk. Een steiger zou kinderen juist uitnodigen. We praten met het waterschap over een plek in de Binnenhaven, en komen daar voor de zomer op terug.',
        },
      },
    ],
    objections: [
      {
        by: 'gerrit',
        daysAgo: 6,
        title: 'Het hek moet langer open blijven',
        text: 'In het plan staat dat het hek tot zonsondergang open is. In de winter is dat half vijf. Dan heb je er na het eten niets aan. Maak er negen uur van.',
        theme: 'openbare-ruimte',
        answer: {
          daysAgo: 3,
          outcome: 'adopted',
          reason:
            'U hebt gelijk. Het waterschap vindt negen uur goed als er licht is. Er komt een lamp bij de banken. Die past in het bedrag, omdat het hek goedkoper uitviel. Het plan op het stembiljet is aangepast.',
          plan: 'sluisbank',
          feasibility:
            'Kan. De banken komen twee meter van de rand, dat vraagt het waterschap. Er komt een lamp, en het hek gaat open tot negen uur in de avond.',
        },
      },
      {
        by: 'carmen',
        daysAgo: 2,
        title: 'De zwemsteiger is te snel afgewezen',
        text: 'Er staat dat er veertig schepen per dag varen. Ik heb een week lang geteld en kom niet verder dan negentien. Na zes uur vaart er niemand meer. Kijk er alstublieft nog eens naar.',
        theme: 'spelen-sport',
      },
    ],
  },
];
