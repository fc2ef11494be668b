import type { NewsKind } from './news.ts';

/** How each kind of mail is called: in a list of choices, at the foot of a mail, and on the button that stops it. */
export const kindWords: Record<NewsKind, { name: string; about: string; reason: string }> = {
  'own-voice': {
    name: 'Wat er met uw inbreng gebeurt',
    about: 'Een mail bij een antwoord, een besluit of een reactie op iets dat u hebt ingebracht.',
    reason: 'U krijgt deze mail omdat u hier iets over hebt ingebracht.',
  },
  'own-promise': {
    name: 'Afspraken waar u bij hoort',
    about: 'Een mail over afspraken die u hebt gemaakt, of die met u zijn gemaakt.',
    reason: 'U krijgt deze mail omdat u bij deze afspraak hoort.',
  },
  work: {
    name: 'Wat uw orgaan moet doen',
    about:
      'Een mail als u een rol krijgt, of als er van uw orgaan een antwoord of een afspraak wordt verwacht.',
    reason: 'U krijgt deze mail vanwege uw rol in dit orgaan.',
  },
  followed: {
    name: 'Wat u volgt',
    about: 'Eén overzicht per dag, na 17.00 uur. Is er niets gebeurd, dan krijgt u niets.',
    reason: 'U krijgt deze mail omdat u dit volgt.',
  },
  head: {
    name: 'De stempel van het logboek',
    about: 'Elke dag een mail, kort na middernacht, als u het logboek volgt.',
    reason: 'U krijgt deze mail omdat u het logboek volgt.',
  },
};
