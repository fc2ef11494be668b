// Every address of the site. Imports nothing; anyone may read it. The residents' language, as they see it.

export const paths = {
  home: '/',

  // people
  signIn: '/inloggen',
  signOut: '/uitloggen',
  myPage: '/mijn-pagina',

  // neighbourhoods
  areas: '/wijken',
  area: (code: string) => `/wijken/${code}`,

  // the two ledgers
  voices: '/inbreng',
  newVoice: '/inbreng/nieuw',
  voice: (id: number) => `/inbreng/${id}`,
  promises: '/afspraken',
  promise: (id: number) => `/afspraken/${id}`,
  decisions: '/besluiten',
  decision: (id: number) => `/besluiten/${id}`,

  // notifications
  follow: '/volgen',
  unfollow: '/volgen/stoppen',
  stopMail: (token: string) => `/mail-stoppen/${token}`,
  mailChoices: '/mijn-pagina/mail',
  outbox: '/postvak',
  outboxMail: (id: number) => `/postvak/${id}`,

  // overviews
  workQueue: '/werkvoorraad',
  council: '/raad',
  search: '/zoeken',
  log: '/logboek',
  openData: '/open-data',
  administration: '/beheer',

  // about the site
  about: '/over',
  accessibility: '/toegankelijkheid',
  privacy: '/privacy',
  gallery: '/componenten',
} as const;
