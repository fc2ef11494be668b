// The formal consultation on the Stationsplein, while views can be submitted. Days count back from today.
import type { CastName } from './cast-of-waterveen.ts';

export interface StoryView {
  readonly by: CastName;
  readonly street: string;
  readonly postcode: string;
  readonly daysAgo: number;
  readonly text: string;
  /** How it reached the municipality; on the site when not said. */
  readonly channel?: 'paper' | 'phone';
  /** In what way the public reads it, once an official has put it in a few words. */
  readonly summary?: string;
  /** For whom, where somebody speaks for another. */
  readonly onBehalfOf?: string;
  readonly wantsToSpeak?: boolean;
}

export const stationsplein = {
  by: 'mila' as CastName,
  body: 'verkeer',
  decidingBody: 'raad',
  title: 'Ontwerp omgevingsplan Stationsplein',
  caseNumber: 'Z/26/0655',
  areaCodes: ['BU99990501'],
  about:
    'De gemeente wil het Stationsplein veranderen: minder auto’s, een stalling onder de grond voor 1.400 fietsen en woningen boven de winkels. Daarvoor moet het omgevingsplan anders.',
  documents: [
    {
      title: 'Ontwerpbesluit omgevingsplan Stationsplein',
      about: 'De tekst die de raad wil vaststellen.',
      text: `1. Waar het over gaat

Dit besluit wijzigt het omgevingsplan van Waterveen voor het Stationsplein en de straten eromheen.

2. Wat er mag

Onder het plein mag een stalling komen voor ten hoogste 1.400 fietsen. De ingang ligt aan de kant van de Perronstraat.

Boven de winkels aan de noordkant mogen ten hoogste 84 woningen komen. De gebouwen zijn niet hoger dan 24 meter.

Op het plein zelf wordt niet geparkeerd, behalve op twee plekken voor mensen met een beperking en op de standplaats van taxi’s.

3. Wat er niet mag

Op de begane grond aan het plein komen geen woningen. Een café mag er tot een uur ’s nachts open zijn, een terras tot elf uur.

4. Geluid en licht

Voor de woningen geldt een hogere waarde voor het geluid van de trein. De slaapkamers liggen aan de stille kant.`,
    },
    {
      title: 'Toelichting en onderzoeken',
      about: 'Waarom de gemeente dit wil, en wat er is onderzocht: verkeer, geluid, zon en schaduw.',
      text: `Waarom

Elke dag stappen er 19.000 mensen in en uit. Het plein is nu vooral parkeerplaats.

Verkeer

Er rijden na de verandering 2.300 auto’s minder over het plein. In de Zuidrand komen er 180 bij.

Zon en schaduw

In december ligt de stoep aan de overkant van het plein tussen elf en twee uur in de schaduw van de nieuwe gebouwen.`,
    },
  ],
  announcedDaysAgo: 23,
  opensDaysAgo: 16,
  views: [
    {
      by: 'nadia',
      street: 'Perronstraat 18',
      postcode: '9990 AB',
      daysAgo: 12,
      text: 'Ik woon tegenover de noordkant. De gebouwen worden 24 meter hoog en ik zit van november tot februari in de schaduw. In het onderzoek staat alleen de stoep, niet mijn woonkamer op de eerste verdieping. Ik vraag u om de twee hoogste verdiepingen weg te laten of terug te leggen.',
      summary:
        'Verlies van zon in de woningen aan de Perronstraat. Vraagt om twee verdiepingen minder of terug te leggen.',
      wantsToSpeak: true,
    },
    {
      by: 'rashid',
      street: 'Spoorlaan 4',
      postcode: '9990 CD',
      daysAgo: 9,
      text: 'Ik heb een taxibedrijf met zes wagens. De standplaats gaat van acht naar vier plekken. In de ochtendspits staan wij er met acht. Waar moeten de andere vier wachten?',
      summary: 'De standplaats voor taxi’s is te klein. Vraagt om acht plekken of een wachtplek dichtbij.',
    },
    {
      by: 'priya',
      street: 'Zuidrand 112',
      postcode: '9991 EF',
      daysAgo: 7,
      text: 'Namens de Huurdersvereniging Stationswijk. Er staat niet in het plan hoeveel van de 84 woningen sociale huur zijn. De raad heeft afgesproken dat het een derde is. Wij vragen u dat op te nemen.',
      onBehalfOf: 'Huurdersvereniging Stationswijk',
      summary: 'Vraagt om vast te leggen dat een derde van de woningen sociale huur wordt.',
      wantsToSpeak: true,
    },
    {
      by: 'henk',
      street: 'Stationsplein 31',
      postcode: '9990 AB',
      daysAgo: 5,
      channel: 'phone',
      text: 'Aan de telefoon gezegd: mijn vrouw loopt met een rollator. De twee invalidenplekken liggen aan de andere kant van het plein. Graag aan de kant van de apotheek.',
    },
    {
      by: 'anneke',
      street: 'Havenstraat 9',
      postcode: '9992 GH',
      daysAgo: 4,
      channel: 'paper',
      text: 'De ingang van de stalling aan de Perronstraat komt uit op de plek waar kinderen oversteken naar de school. Leg de ingang aan de kant van het busstation.',
    },
  ] satisfies readonly StoryView[] as readonly StoryView[],
};
