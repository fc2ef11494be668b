// What the people of Waterveen brought in over the past months, and what came of it. Days count back from today.
import type { Outcome, VoiceKind } from '../domains/voices/public.ts';
import type { CastName } from './cast-of-waterveen.ts';
import type { PictureName } from './pictures-of-waterveen.ts';

export interface StoryComment {
  readonly by: CastName;
  readonly daysAgo: number;
  readonly text: string;
  readonly isNamed?: boolean;
  readonly reply?: { readonly by: CastName; readonly daysAgo: number; readonly text: string };
}

export interface StoryAnswer {
  readonly by: CastName;
  readonly daysAgo: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly passedOnTo?: string;
  /** Whether the author finds that it answers the point. */
  readonly reaction?: { readonly daysAgo: number; readonly isToThePoint: boolean; readonly line: string };
}

export interface StoryVoice {
  readonly key: string;
  readonly by: CastName;
  readonly isNamed?: boolean;
  readonly daysAgo: number;
  readonly kind: VoiceKind;
  readonly theme: string;
  /** None: about the whole town. */
  readonly area?: string;
  readonly hasPoint?: boolean;
  readonly title: string;
  readonly text: string;
  /** Written down by an official: what came in on paper, by phone or at a meeting. */
  readonly entered?: {
    readonly by: CastName;
    readonly channel: 'paper' | 'meeting' | 'phone' | 'mail';
    readonly name: string;
  };
  readonly pictures?: readonly PictureName[];
  readonly supporters?: readonly CastName[];
  readonly comments?: readonly StoryComment[];
  readonly answers?: readonly StoryAnswer[];
  readonly hidden?: { readonly by: CastName; readonly daysAgo: number; readonly reason: string };
  readonly withdrawn?: { readonly daysAgo: number; readonly reason: string };
}

export const voices: readonly StoryVoice[] = [
  // Oude Stad
  {
    key: 'bankje-singel',
    by: 'truus',
    isNamed: true,
    daysAgo: 148,
    kind: 'idea',
    theme: 'openbare-ruimte',
    area: 'BU99990101',
    hasPoint: true,
    title: 'Een bankje langs de Singel, halverwege',
    text: 'Ik loop elke dag een rondje langs de Singel. Dat is goed voor mijn knieën, zegt de dokter. Maar tussen de Waterpoort en de molen is nergens een plek om even te zitten. Een bankje met een leuning en een armsteun zou mij en veel buren helpen.',
    supporters: ['pieter', 'wim', 'sanne', 'anneke', 'karel', 'gerrit'],
    comments: [
      {
        by: 'pieter',
        daysAgo: 146,
        isNamed: true,
        text: 'Helemaal mee eens. Bij de brug ligt genoeg ruimte, daar staat nu een paaltje.',
      },
      { by: 'wim', daysAgo: 145, text: 'Wel graag in de schaduw.' },
    ],
    answers: [
      {
        by: 'joris',
        daysAgo: 131,
        outcome: 'adopted',
        reason:
          'Dit doen we. Er komt een bank met leuning en armsteunen bij de Waterbrug, onder de kastanje. De plek hebben we samen met mevrouw Van Oosten uitgezocht. De bank kost € 1.450 en komt uit het budget van het wijkteam.',
        reaction: { daysAgo: 130, isToThePoint: true, line: 'Fijn dat u bent komen kijken.' },
      },
    ],
  },
  {
    key: 'fietsen-markt',
    by: 'pieter',
    isNamed: true,
    daysAgo: 95,
    kind: 'complaint',
    theme: 'verkeer',
    area: 'BU99990101',
    hasPoint: true,
    title: 'Op zaterdag is de Markt vol met fietsen',
    text: 'Op marktdagen staan er zo veel fietsen voor het stadhuis dat je er met een rollator of kinderwagen niet langs kunt. De blinde mevrouw van nummer 12 is vorige week gestruikeld.',
    supporters: ['truus', 'sanne', 'anneke', 'lotte'],
    answers: [
      {
        by: 'joris',
        daysAgo: 88,
        outcome: 'passed-on',
        passedOnTo: 'verkeer',
        reason:
          'Dit gaat over de inrichting van het plein. Daar gaat de afdeling Verkeer over. Ik heb de foto van zaterdag meegestuurd.',
      },
      {
        by: 'aart',
        daysAgo: 76,
        outcome: 'partly',
        reason:
          'Op zaterdag zetten we voortaan zestig losse fietsenrekken achter het stadhuis neer en houden we de looproute vrij met linten. Een vaste stalling onder het plein, waar u ook om vroeg, doen we niet: die kost ruim twee miljoen euro en dat geld is er niet.',
        reaction: {
          daysAgo: 74,
          isToThePoint: true,
          line: 'Duidelijk. Laten we zien of de rekken genoeg zijn.',
        },
      },
    ],
  },
  {
    key: 'regenboog-kloosterhof',
    by: 'anneke',
    daysAgo: 61,
    kind: 'idea',
    theme: 'samenleven',
    area: 'BU99990102',
    title: 'Kloosterhof op zondag open als tuin voor de buurt',
    text: 'De tuin van het oude klooster is prachtig en bijna altijd dicht. Kan het hek op zondag open? Wij willen met een paar buren wel om de beurt openen en sluiten.',
    supporters: ['truus', 'sanne', 'roos', 'sofia', 'ines'],
    answers: [
      {
        by: 'joris',
        daysAgo: 30,
        outcome: 'adopted',
        reason:
          'Goed plan. We proberen het een half jaar. Het hek gaat op zondag om 10.00 uur open en om 17.00 uur dicht. U krijgt met vier buren een sleutel. Na een half jaar kijken we samen hoe het gaat.',
        reaction: { daysAgo: 29, isToThePoint: true, line: '' },
      },
    ],
  },
  {
    key: 'terras-geluid',
    by: 'lotte',
    daysAgo: 24,
    kind: 'complaint',
    theme: 'veiligheid',
    area: 'BU99990101',
    title: 'Muziek op het terras van de Vismarkt tot na middernacht',
    text: 'Sinds de zomer is er op vrijdag en zaterdag versterkte muziek op het terras. In de slaapkamer van mijn kinderen is elk woord te verstaan. Wat is er afgesproken met het café, en wie let daarop?',
    supporters: ['sanne', 'truus'],
    comments: [
      {
        by: 'daan',
        daysAgo: 22,
        text: 'Ik werk in dat café. Wij willen best zachter, maar we weten niet wat de regel is.',
      },
    ],
  },
  {
    key: 'kinderhoofdjes',
    by: 'wim',
    isNamed: true,
    daysAgo: 8,
    kind: 'question',
    theme: 'openbare-ruimte',
    area: 'BU99990102',
    hasPoint: true,
    title: 'Wanneer is de Kloosterstraat aan de beurt voor nieuwe stenen?',
    text: 'De stenen liggen al jaren los. Er zou een planning zijn. Kunt u zeggen in welk jaar onze straat aan de beurt is?',
  },
  {
    key: 'huisvuil-singel',
    by: 'sanne',
    isNamed: true,
    daysAgo: 3,
    kind: 'idea',
    theme: 'afval',
    area: 'WK999901',
    title: 'Afvalbakken met een klep, tegen de meeuwen',
    text: 'De meeuwen trekken elke ochtend de bakken langs de Singel leeg. In andere steden hebben ze bakken met een klep. Dat scheelt opruimen en de straat blijft schoon.',
    supporters: ['truus', 'pieter', 'lotte'],
  },

  // Havenkwartier
  {
    key: 'zwemtrap',
    by: 'mei',
    isNamed: true,
    daysAgo: 172,
    kind: 'idea',
    theme: 'spelen-sport',
    area: 'BU99990202',
    hasPoint: true,
    title: 'Een zwemtrap aan de Oosterkade',
    text: 'Op warme dagen zwemmen hier tientallen mensen, maar je komt bijna niet meer uit het water. Met een trap en een drijflijn is het veiliger.',
    pictures: ['quay'],
    supporters: ['bram', 'ines', 'daan', 'sofia', 'jelle', 'yusuf', 'carmen'],
    comments: [
      {
        by: 'bram',
        daysAgo: 170,
        isNamed: true,
        text: 'De bewonersvereniging wil meebetalen aan de drijflijn.',
      },
      {
        by: 'gerrit',
        daysAgo: 168,
        text: 'Wel ver genoeg van de vaargeul houden.',
        reply: {
          by: 'joris',
          daysAgo: 166,
          text: 'Dank u. Dat nemen we mee als de havenmeester komt kijken.',
        },
      },
    ],
    answers: [
      {
        by: 'joris',
        daysAgo: 140,
        outcome: 'adopted',
        reason:
          'De havenmeester heeft de plek bekeken en vindt hem veilig, als er een drijflijn komt. We plaatsen een trap voor het nieuwe zwemseizoen. De bewonersvereniging betaalt de drijflijn.',
        reaction: { daysAgo: 139, isToThePoint: true, line: 'Heel blij mee.' },
      },
    ],
  },
  {
    key: 'camper-werf',
    by: 'ines',
    isNamed: true,
    daysAgo: 83,
    kind: 'complaint',
    theme: 'verkeer',
    area: 'BU99990201',
    hasPoint: true,
    title: 'Campers staan wekenlang op de Werf',
    text: 'Op de parkeerplaats bij de Werf staan soms tien campers, weken achter elkaar. Bewoners kunnen hun auto niet kwijt en er wordt afvalwater in de haven geloosd.',
    supporters: ['bram', 'mei', 'johan'],
    answers: [
      {
        by: 'tom',
        daysAgo: 71,
        outcome: 'partly',
        reason:
          'Vanaf 1 mei mag een camper hier hoogstens drie dagen staan. De borden zijn besteld en de handhavers weten ervan. Een volledig verbod, zoals u vroeg, komt er niet: de watersportwinkels hebben de klanten nodig en dat belang weegt voor ons ook.',
        reaction: {
          daysAgo: 69,
          isToThePoint: false,
          line: 'U zegt niets over het afvalwater. Wie controleert dat?',
        },
      },
    ],
  },
  {
    key: 'vuurtoren-licht',
    by: 'johan',
    daysAgo: 40,
    kind: 'question',
    theme: 'openbare-ruimte',
    area: 'BU99990201',
    title: 'Waarom brandt de lamp op de pier ook overdag?',
    text: 'De lamp op de pier brandt al weken dag en nacht. Is dat de bedoeling?',
    answers: [
      {
        by: 'tom',
        daysAgo: 36,
        outcome: 'answered',
        reason:
          'Dat was niet de bedoeling. De schakelaar was kapot. Hij is op maandag vervangen en de lamp brandt nu alleen nog als het donker is. Dank voor het melden.',
        reaction: { daysAgo: 35, isToThePoint: true, line: 'Snel opgelost.' },
      },
    ],
  },
  {
    key: 'havenfeest',
    by: 'bram',
    isNamed: true,
    daysAgo: 19,
    kind: 'idea',
    theme: 'samenleven',
    area: 'WK999902',
    title: 'Na het Havenfeest zelf de kade schoonmaken, in ruil voor de kosten van de vergunning',
    text: 'Wij maken als vereniging na het feest toch al schoon. Als de gemeente ons daarvoor de leges kwijtscheldt, kunnen we dat geld in de muziek steken.',
    supporters: ['mei', 'ines', 'daan'],
  },
  {
    key: 'steiger-plank',
    by: 'daan',
    daysAgo: 6,
    kind: 'complaint',
    theme: 'openbare-ruimte',
    area: 'BU99990202',
    hasPoint: true,
    title: 'Losse plank op de steiger bij de roeiclub',
    text: 'De derde plank vanaf de trap ligt los. Gisteren viel er bijna een kind in het water.',
    supporters: ['mei'],
  },

  // Sluiswijk
  {
    key: 'oversteek-sluis',
    by: 'gerrit',
    isNamed: true,
    daysAgo: 121,
    kind: 'idea',
    theme: 'verkeer',
    area: 'BU99990301',
    hasPoint: true,
    title: 'Een zebrapad bij de school aan de Sluisweg',
    text: 'Elke ochtend steken hier honderd kinderen over. Auto’s rijden er te hard. Een zebrapad met een drempel zou helpen.',
    pictures: ['crossing'],
    supporters: ['samira', 'thijs', 'marieke', 'nadia', 'jelle'],
    answers: [
      {
        by: 'fatma',
        daysAgo: 112,
        outcome: 'passed-on',
        passedOnTo: 'verkeer',
        reason:
          'Over zebrapaden beslist de afdeling Verkeer. Ik heb gevraagd of zij met de school en met u komen kijken.',
      },
      {
        by: 'aart',
        daysAgo: 79,
        outcome: 'adopted',
        reason:
          'We hebben twee ochtenden geteld: 118 kinderen en gemiddeld 41 kilometer per uur. Dat is te hard bij een school. Er komt een zebrapad op een drempel. De school en de ouders hebben de tekening gezien en zijn het ermee eens.',
        reaction: { daysAgo: 78, isToThePoint: true, line: 'Mooi. Nu nog doen.' },
      },
    ],
  },
  {
    key: 'vogelbos',
    by: 'rashid',
    daysAgo: 66,
    kind: 'idea',
    theme: 'groen',
    area: 'BU99990302',
    title: 'Laat het gras achter de dijk in de lente staan',
    text: 'Als er pas na 15 juni wordt gemaaid, kunnen de vogels broeden. Nu gaat de maaier er in mei al overheen.',
    supporters: ['gerrit', 'karel', 'sofia'],
    answers: [
      {
        by: 'fatma',
        daysAgo: 58,
        outcome: 'passed-on',
        passedOnTo: 'openbare-ruimte',
        reason: 'De afdeling Openbare ruimte maakt het maaischema en geeft u antwoord.',
      },
      {
        by: 'victor',
        daysAgo: 21,
        outcome: 'not',
        reason:
          'Dit kan op deze plek niet. De dijk moet in mei kort zijn, omdat het waterschap hem dan keurt. Lang gras verbergt scheuren en holen. Wel maaien we de berm aan de wijkkant vanaf volgend jaar pas na 15 juni. Daar broeden de meeste vogels.',
        reaction: { daysAgo: 20, isToThePoint: true, line: 'Jammer, maar ik begrijp het nu wel.' },
      },
    ],
  },
  {
    key: 'sluis-lawaai',
    by: 'thijs',
    daysAgo: 52,
    kind: 'complaint',
    theme: 'veiligheid',
    area: 'BU99990301',
    title: 'De bel van de sluis gaat ’s nachts',
    text: 'Sinds de nieuwe bediening gaat de bel ook om drie uur ’s nachts, als er geen schip is.',
    supporters: ['gerrit'],
    withdrawn: { daysAgo: 47, reason: 'Het is al opgelost door Rijkswaterstaat.' },
  },
  {
    key: 'buurthuis-sluis',
    by: 'samira',
    isNamed: true,
    daysAgo: 29,
    kind: 'question',
    theme: 'samenleven',
    area: 'WK999903',
    title: 'Blijft het buurthuis op woensdag open?',
    text: 'We horen dat het buurthuis een dag minder open gaat. Op woensdag is daar de taalles voor twintig vrouwen. Klopt het, en waar kunnen we dan heen?',
    supporters: ['fenna', 'carmen', 'yusuf', 'priya'],
    comments: [{ by: 'carmen', daysAgo: 27, isNamed: true, text: 'Ook de huiswerkclub zit er op woensdag.' }],
  },
  {
    key: 'paal-schipper',
    by: 'fenna',
    daysAgo: 12,
    kind: 'complaint',
    theme: 'verkeer',
    area: 'BU99990302',
    hasPoint: true,
    title: 'Paaltje op het fietspad is in het donker niet te zien',
    text: 'Bij de bocht naar de Schippersgracht staat een donker paaltje midden op het fietspad. Mijn zoon is ertegenaan gereden.',
    supporters: ['gerrit', 'rashid'],
    answers: [
      {
        by: 'fatma',
        daysAgo: 5,
        outcome: 'adopted',
        reason:
          'Het paaltje is gisteren weggehaald. Het stond er nog van een oude afsluiting en had geen doel meer. Excuses, en wij hopen dat het goed gaat met uw zoon.',
        reaction: { daysAgo: 4, isToThePoint: true, line: 'Dank u wel, het gaat goed met hem.' },
      },
    ],
  },

  // Oosterpoort
  {
    key: 'jongeren-plek',
    by: 'yusuf',
    isNamed: true,
    daysAgo: 190,
    kind: 'idea',
    theme: 'spelen-sport',
    area: 'BU99990401',
    hasPoint: true,
    title: 'Een overdekte plek voor jongeren bij het sportveld',
    text: 'Wij zijn met een groep van ongeveer vijftien. Overal worden we weggestuurd. Met een afdak, een bank en licht bij het sportveld heeft niemand last van ons.',
    supporters: ['samira', 'thijs', 'nadia', 'daan', 'carmen', 'jelle', 'kofi'],
    comments: [
      {
        by: 'henk',
        daysAgo: 187,
        isNamed: true,
        text: 'Als het maar niet onder mijn raam is.',
        reply: { by: 'yusuf', daysAgo: 186, text: 'Nee, het is aan de andere kant van het veld.' },
      },
      {
        by: 'ilse',
        daysAgo: 184,
        text: 'Kom woensdag langs in het buurthuis, dan maken we samen een tekening.',
      },
    ],
    answers: [
      {
        by: 'fatma',
        daysAgo: 158,
        outcome: 'adopted',
        reason:
          'We hebben met de jongeren, de voetbalclub en de omwonenden een plek gekozen: achter de kleedkamers. Er komt een afdak met twee banken en een lamp die om 23.00 uur uitgaat. De jongeren houden de plek zelf schoon.',
        reaction: { daysAgo: 157, isToThePoint: true, line: 'Eindelijk.' },
      },
    ],
  },
  {
    key: 'parkeren-poort',
    by: 'henk',
    isNamed: true,
    daysAgo: 45,
    kind: 'complaint',
    theme: 'verkeer',
    area: 'BU99990402',
    title: 'Geen plek meer om te parkeren na zes uur',
    text: 'Sinds de nieuwe flats bewoond zijn, is er na zes uur geen plek meer. Ik moet drie straten verder staan, en ik loop slecht.',
    supporters: ['thijs', 'samira', 'priya', 'gerrit', 'wim'],
    comments: [{ by: 'nadia', daysAgo: 42, text: 'Er staan ook veel busjes van bedrijven.' }],
    answers: [
      {
        by: 'ilse',
        daysAgo: 39,
        outcome: 'passed-on',
        passedOnTo: 'verkeer',
        reason: 'Ik heb dit aan de afdeling Verkeer gegeven. Die heeft de cijfers over parkeren in de wijk.',
      },
    ],
  },
  {
    key: 'fontein',
    by: 'carmen',
    daysAgo: 34,
    kind: 'idea',
    theme: 'groen',
    area: 'BU99990401',
    title: 'Een waterspeelplek op het Poortplein',
    text: 'Op warme dagen is het op het plein bijna niet uit te houden. Met een paar waterstralen uit de grond kunnen kinderen spelen en koelt het plein af.',
    supporters: ['samira', 'yusuf', 'nadia', 'marieke', 'fenna'],
  },
  {
    key: 'lift-poortflat',
    by: 'samira',
    isNamed: true,
    daysAgo: 26,
    kind: 'complaint',
    theme: 'wonen',
    area: 'BU99990402',
    title: 'De lift in de Poortflat is voor de vierde keer stuk',
    text: 'Er wonen hier mensen van boven de tachtig op de zevende verdieping. Als de lift stuk is, zitten zij vast.',
    supporters: ['henk', 'thijs', 'yusuf'],
    answers: [
      {
        by: 'ilse',
        daysAgo: 25,
        outcome: 'passed-on',
        passedOnTo: 'gebiedsbeheer',
        reason:
          'De flat is van woningcorporatie De Sluis. Zij geeft u antwoord. Ik heb erbij gezegd dat het haast heeft.',
      },
      {
        by: 'ruben',
        daysAgo: 18,
        outcome: 'adopted',
        reason:
          'De lift is oud en repareren helpt niet meer. Wij vervangen hem. Tot die tijd is er elke werkdag van 9.00 tot 17.00 uur een huismeester die boodschappen boven brengt. Het nummer hangt in de hal.',
        reaction: { daysAgo: 17, isToThePoint: true, line: 'Goed dat er nu een huismeester is.' },
      },
    ],
  },
  {
    key: 'onaardig',
    by: 'thijs',
    daysAgo: 15,
    kind: 'complaint',
    theme: 'overig',
    area: 'BU99990401',
    title: 'Over mijn buurman op nummer 8',
    text: 'Mijn buurman op nummer 8 is een oplichter en dat mag iedereen weten.',
    hidden: {
      by: 'dirk',
      daysAgo: 14,
      reason:
        'Deze inbreng beschuldigt een persoon die te herkennen is. Dat mag hier niet. U kunt met een klacht over uw buurman terecht bij de wijkagent.',
    },
  },

  // Stationswijk
  {
    key: 'fietstunnel',
    by: 'nadia',
    isNamed: true,
    daysAgo: 160,
    kind: 'complaint',
    theme: 'veiligheid',
    area: 'BU99990501',
    hasPoint: true,
    title: 'De fietstunnel onder het spoor is donker en nat',
    text: 'Van de twaalf lampen doen er drie het. Er staat water op het fietspad. ’s Avonds fiets ik liever om.',
    pictures: ['dark-tunnel'],
    supporters: ['rashid', 'priya', 'yusuf', 'fenna', 'sofia', 'carmen', 'roos'],
    comments: [{ by: 'sofia', daysAgo: 158, text: 'Ik ook. Vooral in de winter.' }],
    answers: [
      {
        by: 'mark',
        daysAgo: 150,
        outcome: 'adopted',
        reason:
          'U heeft gelijk. Alle lampen worden vervangen door ledlampen en de afvoer wordt schoongemaakt. Ook gaat de tunnel twee keer per jaar op de lijst voor controle.',
        reaction: { daysAgo: 149, isToThePoint: true, line: '' },
      },
    ],
  },
  {
    key: 'vocht-spoorbuurt',
    by: 'priya',
    isNamed: true,
    daysAgo: 102,
    kind: 'complaint',
    theme: 'wonen',
    area: 'BU99990502',
    title: 'Schimmel in zeker veertig woningen aan de Perronstraat',
    text: 'De huurdersvereniging heeft rondgevraagd. In 43 van de 61 woningen zit schimmel. Kinderen hebben er last van. De Sluis zegt al twee jaar dat bewoners beter moeten luchten.',
    supporters: ['rashid', 'nadia', 'yusuf', 'carmen', 'fenna', 'samira'],
    answers: [
      {
        by: 'mark',
        daysAgo: 99,
        outcome: 'passed-on',
        passedOnTo: 'gebiedsbeheer',
        reason:
          'De woningen zijn van De Sluis. De wethouder heeft de directeur gevraagd om hier zelf op te antwoorden.',
      },
      {
        by: 'ruben',
        daysAgo: 86,
        outcome: 'partly',
        reason:
          'Wij hebben een bureau laten meten. In 31 woningen komt het vocht door de muren. Die isoleren we en ze krijgen betere ventilatie. In de andere woningen vonden de meters geen gebrek. Daar komt een adviseur langs, gratis.',
        reaction: {
          daysAgo: 84,
          isToThePoint: false,
          line: 'Twaalf gezinnen staan nu weer met lege handen. Wij willen het rapport zien.',
        },
      },
      {
        by: 'ruben',
        daysAgo: 60,
        outcome: 'adopted',
        reason:
          'Het rapport staat op onze website. Een tweede meting in de winter liet zien dat ook de andere twaalf woningen vochtig zijn. Wij pakken nu alle 43 woningen aan.',
        reaction: { daysAgo: 59, isToThePoint: true, line: 'Zo moet het.' },
      },
    ],
  },
  {
    key: 'groen-dak',
    by: 'roos',
    daysAgo: 48,
    kind: 'question',
    theme: 'energie',
    area: 'BU99990503',
    title: 'Is er subsidie voor een groen dak op een schuur?',
    text: 'Ik wil sedum op mijn schuur. Ik las dat de gemeente meebetaalt, maar ik kan het nergens vinden.',
    answers: [
      {
        by: 'mark',
        daysAgo: 44,
        outcome: 'answered',
        reason:
          'Ja. U kunt € 25 per vierkante meter krijgen, vanaf vijf vierkante meter. Het formulier staat op de website van de gemeente onder ‘groen dak’. De opbouwwerker helpt u graag met invullen: elke donderdagochtend in het wijkgebouw.',
        reaction: { daysAgo: 43, isToThePoint: true, line: 'Gelukt, dank u.' },
      },
    ],
  },
  {
    key: 'stationsplein-bomen',
    by: 'rashid',
    isNamed: true,
    daysAgo: 33,
    kind: 'idea',
    theme: 'groen',
    area: 'BU99990501',
    hasPoint: true,
    title: 'Bomen op het Stationsplein in plaats van bakken',
    text: 'De plantenbakken zijn lelijk en altijd droog. Echte bomen geven schaduw. In de wijkteamvergadering was bijna iedereen voor.',
    supporters: ['nadia', 'priya', 'sofia', 'jelle', 'roos', 'wim', 'daan', 'fenna'],
  },
  {
    key: 'papier-zuidrand',
    by: 'mark',
    daysAgo: 57,
    kind: 'idea',
    theme: 'spelen-sport',
    area: 'BU99990503',
    title: 'Een jeu-de-boulesbaan achter de flat',
    text: 'Wij zijn zes oudere heren en twee dames. Wij spelen nu op de parkeerplaats. Achter de flat ligt een strook gras waar nooit iemand komt. Daar kan een baan.',
    entered: { by: 'mark', channel: 'paper', name: 'De heer De Bruin' },
    supporters: ['rashid', 'priya'],
    answers: [
      {
        by: 'mark',
        daysAgo: 31,
        outcome: 'adopted',
        reason:
          'Leuk plan en het kan. De strook is van de gemeente. De grond wordt in één dag klaargemaakt. U onderhoudt de baan zelf, dat hebben we aan de keukentafel afgesproken.',
      },
    ],
  },
  {
    key: 'warmte-vraag',
    by: 'mark',
    daysAgo: 27,
    kind: 'question',
    theme: 'energie',
    area: 'WK999905',
    title: 'Wanneer gaat onze wijk van het aardgas af?',
    text: 'Op de bijeenkomst van het wijkteam vroegen veel bewoners wanneer de wijk van het gas gaat, en wat dat hen gaat kosten.',
    entered: { by: 'mark', channel: 'meeting', name: '' },
    supporters: ['nadia', 'roos', 'rashid', 'priya'],
    answers: [
      {
        by: 'mark',
        daysAgo: 20,
        outcome: 'outside-frame',
        reason:
          'Hierover neemt de gemeenteraad pas volgend jaar een besluit. Tot die tijd is er geen plan waar wij iets over kunnen zeggen. U krijgt bericht als het onderzoek klaar is. Dan is er in elke wijk een bijeenkomst.',
      },
    ],
  },

  // Molenveld
  {
    key: 'speeltuin-hek',
    by: 'corrie',
    isNamed: true,
    daysAgo: 133,
    kind: 'question',
    theme: 'spelen-sport',
    area: 'BU99990603',
    title: 'Wie betaalt het nieuwe hek van de speeltuin?',
    text: 'Het hek van speeltuin De Wiek is op. Wij kunnen het zelf plaatsen, maar het materiaal kost € 3.800. Is daar geld voor?',
    supporters: ['karel', 'marieke', 'elsbeth'],
    answers: [
      {
        by: 'mark',
        daysAgo: 127,
        outcome: 'answered',
        reason:
          'De gemeente betaalt het materiaal, u plaatst het hek. Zo hebben we het met het bestuur besproken.',
        reaction: { daysAgo: 126, isToThePoint: true, line: 'Onze vrijwilligers staan klaar.' },
      },
    ],
  },
  {
    key: 'molenpad',
    by: 'karel',
    isNamed: true,
    daysAgo: 74,
    kind: 'complaint',
    theme: 'openbare-ruimte',
    area: 'BU99990601',
    hasPoint: true,
    title: 'Het Molenpad staat na elke bui onder water',
    text: 'Met een rolstoel kom je er dan niet door. Het is de enige weg naar het gezondheidscentrum.',
    pictures: ['flooded-path'],
    supporters: ['corrie', 'truus', 'henk', 'wim'],
    answers: [
      {
        by: 'mark',
        daysAgo: 66,
        outcome: 'passed-on',
        passedOnTo: 'openbare-ruimte',
        reason: 'Het pad moet worden opgehoogd. Dat doet de afdeling Openbare ruimte.',
      },
      {
        by: 'chantal',
        daysAgo: 55,
        outcome: 'adopted',
        reason:
          'Wij hogen het pad twintig centimeter op en leggen een afvoer naar de sloot. Tijdens het werk is er een omleiding die met een rolstoel te doen is.',
        reaction: { daysAgo: 54, isToThePoint: true, line: '' },
      },
    ],
  },
  {
    key: 'windmolens',
    by: 'gerrit',
    daysAgo: 38,
    kind: 'question',
    theme: 'energie',
    area: 'BU99990602',
    title: 'Komen er windmolens bij De Akkers?',
    text: 'Er gaat een kaart rond met drie windmolens vlak achter onze huizen. Klopt die kaart?',
    supporters: ['karel', 'corrie', 'wim', 'johan'],
    answers: [
      {
        by: 'mark',
        daysAgo: 32,
        outcome: 'answered',
        reason:
          'Nee. De kaart komt uit een oud onderzoek. De raad heeft die plek twee jaar geleden geschrapt. Er is geen plan voor windmolens bij De Akkers.',
        reaction: { daysAgo: 31, isToThePoint: true, line: 'Dan kunnen wij weer slapen.' },
      },
    ],
  },
  {
    key: 'hondenveld',
    by: 'sofia',
    daysAgo: 13,
    kind: 'idea',
    theme: 'groen',
    area: 'BU99990603',
    title: 'Een losloopveld met een hek',
    text: 'Nu lopen honden los op het trapveld en dat geeft ruzie. Met een eigen veld, met een hek en een bak voor zakjes, is iedereen tevreden.',
    supporters: ['karel', 'marieke', 'corrie'],
    comments: [{ by: 'karel', daysAgo: 11, isNamed: true, text: 'Graag niet naast de speeltuin.' }],
  },

  // De Weiden
  {
    key: 'bus-avond',
    by: 'marieke',
    isNamed: true,
    daysAgo: 110,
    kind: 'idea',
    theme: 'verkeer',
    area: 'WK999907',
    title: 'De bus ook na acht uur ’s avonds',
    text: 'Na acht uur rijdt er geen bus meer naar De Weiden. Wie in de avond werkt of naar het theater wil, moet met de auto.',
    supporters: ['roos', 'lotte', 'jelle', 'olga', 'amina', 'fenna', 'ines'],
    comments: [
      { by: 'jelle', daysAgo: 108, text: 'Onze dochter van zestien durft het stuk niet te fietsen.' },
    ],
    answers: [
      {
        by: 'fatma',
        daysAgo: 101,
        outcome: 'passed-on',
        passedOnTo: 'verkeer',
        reason: 'De afdeling Verkeer praat met de vervoerder. Zij antwoordt u.',
      },
      {
        by: 'aart',
        daysAgo: 62,
        outcome: 'not',
        reason:
          'Wij hebben het de vervoerder gevraagd. Een bus tot elf uur kost € 210.000 per jaar, voor naar schatting dertig reizigers per avond. Dat vinden wij te veel. Wel rijdt er vanaf september op vrijdag en zaterdag een buurtbus die u van tevoren belt.',
        reaction: { daysAgo: 60, isToThePoint: false, line: 'Ik werk juist door de week in de avond.' },
      },
    ],
  },
  {
    key: 'natuurspeel',
    by: 'amina',
    isNamed: true,
    daysAgo: 40,
    kind: 'idea',
    theme: 'spelen-sport',
    area: 'BU99990702',
    hasPoint: true,
    title: 'Een natuurspeelplek in de Weidehof',
    text: 'Met boomstammen, zand en water. Vier gezinnen willen meebouwen en twee tuinmannen uit de straat helpen. We hebben een tekening gemaakt met de kinderen.',
    pictures: ['childs-drawing'],
    supporters: ['marieke', 'roos', 'jelle', 'lotte', 'olga', 'fenna', 'sofia', 'carmen'],
    comments: [
      { by: 'olga', daysAgo: 38, isNamed: true, text: 'Het platform kan het gereedschap lenen.' },
      {
        by: 'roos',
        daysAgo: 37,
        text: 'Denkt u aan een hek naar de sloot?',
        reply: { by: 'amina', daysAgo: 36, text: 'Ja, een laag hek van wilgentenen.' },
      },
    ],
    answers: [
      {
        by: 'fatma',
        daysAgo: 6,
        outcome: 'adopted',
        reason:
          'Een plan waar wij blij van worden. De gemeente levert de boomstammen en het zand. De gezinnen bouwen in het voorjaar. Een keurmeester controleert de plek voor hij open gaat.',
      },
    ],
  },
  {
    key: 'snelheid-dreef',
    by: 'jelle',
    isNamed: true,
    daysAgo: 50,
    kind: 'complaint',
    theme: 'verkeer',
    area: 'BU99990703',
    hasPoint: true,
    title: 'Op de Lange Dreef wordt veel te hard gereden',
    text: 'Je mag er dertig, maar bijna niemand doet dat. Bij de bocht zijn dit jaar drie ongelukken gebeurd.',
    supporters: ['amina', 'marieke', 'lotte', 'roos', 'olga', 'henk'],
  },
  {
    key: 'straatlamp-riet',
    by: 'lotte',
    daysAgo: 22,
    kind: 'complaint',
    theme: 'openbare-ruimte',
    area: 'BU99990701',
    hasPoint: true,
    title: 'Vier lantaarns in de Rietzoom zijn stuk',
    text: 'Het is er aardedonker. De nummers op de palen zijn 114 tot en met 117.',
    supporters: ['jelle'],
    answers: [
      {
        by: 'ilse',
        daysAgo: 16,
        outcome: 'adopted',
        reason: 'Er was een kabel geraakt bij graafwerk. De lampen doen het sinds gisteravond weer.',
        reaction: { daysAgo: 15, isToThePoint: true, line: '' },
      },
    ],
  },
  {
    key: 'bieb-weiden',
    by: 'fenna',
    daysAgo: 10,
    kind: 'question',
    theme: 'voorzieningen',
    area: 'WK999907',
    title: 'Kan de bibliotheekbus weer op vrijdag komen?',
    text: 'Op dinsdag zijn de kinderen naar school en naar sport. Op vrijdag stond er altijd een rij.',
    supporters: ['amina', 'marieke'],
  },

  // De hele gemeente
  {
    key: 'wijkkrant',
    by: 'wim',
    daysAgo: 70,
    kind: 'idea',
    theme: 'samenleven',
    title: 'Nieuws uit de wijk ook op papier in de bibliotheek',
    text: 'Niet iedereen leest op een scherm. Kan wat hier op de website staat, elke maand op papier bij de bibliotheek en de huisarts liggen?',
    supporters: ['truus', 'gerrit', 'karel', 'henk'],
    answers: [
      {
        by: 'noor',
        daysAgo: 41,
        outcome: 'adopted',
        reason:
          'Ja. Elke eerste maandag van de maand printen wij per wijk een overzicht van antwoorden en afspraken. Het ligt bij de bibliotheek, de huisartsen en de wijkgebouwen.',
        reaction: { daysAgo: 40, isToThePoint: true, line: 'Mooi, ik neem er een paar mee voor de buren.' },
      },
    ],
  },
  {
    key: 'vuurwerk',
    by: 'sofia',
    daysAgo: 16,
    kind: 'question',
    theme: 'veiligheid',
    title: 'Komt er dit jaar een vuurwerkshow?',
    text: 'Vorig jaar was de show afgelast. Wij horen graag op tijd of hij dit jaar doorgaat, voor mensen met dieren en kleine kinderen.',
    supporters: ['mei', 'anneke'],
    answers: [
      {
        by: 'noor',
        daysAgo: 9,
        outcome: 'answered',
        reason:
          'Dit jaar is er een lichtshow zonder knallen, op het water voor het Havenkwartier. De tijd staat vanaf volgende maand op de website van de gemeente.',
      },
    ],
  },
];
