import type { CastName } from './cast-of-waterveen.ts';

export interface Guide {
  readonly who: CastName;
  readonly is: string;
  readonly sees: string;
}

/** The people through whose eyes the town is best seen. */
export const guides: readonly Guide[] = [
  {
    who: 'amina',
    is: 'bewoner van De Weiden',
    sees: 'Haar speelheuvel ligt er. Nu heeft ze een idee voor de tweede ronde.',
  },
  {
    who: 'yusuf',
    is: 'jongere uit Oosterpoort',
    sees: 'Mag stemmen over het jongerenbudget met zijn account. Kreeg ook een belofte die niet werd nagekomen.',
  },
  {
    who: 'sanne',
    is: 'voorzitter van Wijkvereniging Oude Stad',
    sees: 'Houdt de gegevens van de vereniging bij.',
  },
  {
    who: 'fatma',
    is: 'wijkmanager van drie wijken',
    sees: 'Geeft antwoord, kijkt plannen na, maakt een uitslag bekend en houdt het geld bij.',
  },
  {
    who: 'joris',
    is: 'wijkmanager van Oude Stad en Havenkwartier',
    sees: 'Typt stembiljetten van papier in en begint de telling.',
  },
  {
    who: 'noor',
    is: 'adviseur bij de gemeente',
    sees: 'Typt dezelfde papieren nog een keer in, zonder de eerste keer te zien.',
  },
  {
    who: 'chantal',
    is: 'beheerder straten bij de gemeente',
    sees: 'Meldt hoe het gaat met wat er is beloofd.',
  },
  {
    who: 'aart',
    is: 'verkeerskundige bij de gemeente',
    sees: 'Beantwoordt wat bewoners van de Sluiskade zeiden, in groepen. Een collega leest elk antwoord na.',
  },
  {
    who: 'mila',
    is: 'adviseur parkeren bij de gemeente',
    sees: 'Leest na wat Aart antwoordt. Doet ook de inspraak over het Stationsplein.',
  },
  {
    who: 'ruben',
    is: 'gebiedsbeheerder van woningcorporatie De Sluis',
    sees: 'Laat de buurt meepraten over zestig woningen, volgens dezelfde regels als de gemeente.',
  },
  { who: 'said', is: 'wethouder met vier wijken', sees: 'Ziet wat er in die wijken te laat is.' },
  {
    who: 'kofi',
    is: 'raadslid met Oosterpoort en De Weiden',
    sees: 'Volgt elke euro van vier wijkbudgetten.',
  },
  { who: 'bas', is: 'raadslid met twee wijken', sees: 'Ziet antwoorden, afspraken en besluiten bij elkaar.' },
  {
    who: 'frits',
    is: 'griffier van de gemeenteraad',
    sees: 'Legt vast wat de raad besluit, ook na inspraak.',
  },
  { who: 'dirk', is: 'moderator', sees: 'Haalt weg wat niet mag, en zegt waarom.' },
  { who: 'ruth', is: 'beheerder', sees: 'Geeft rollen en richt de website in.' },
];
