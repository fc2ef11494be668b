// How the kinds of entries are called on screen. What is not here is shown by its code.

const names: Readonly<Record<string, string>> = {
  'voice.brought-in': 'Inbreng gedaan',
  'voice.corrected': 'Inbreng verbeterd',
  'voice.withdrawn': 'Inbreng ingetrokken',
  'voice.reopened': 'Opnieuw gevraagd',
  'voice.hidden': 'Weggehaald door de moderator',
  'voice.shown-again': 'Teruggezet door de moderator',
  'voice.supported': 'Inbreng gesteund',
  'voice.support-withdrawn': 'Steun ingetrokken',
  'voice.commented-on': 'Reactie geplaatst',
  'voice.author-erased': 'Gegevens van de indiener gewist',
  'comment.author-erased': 'Gegevens bij een reactie gewist',
  'answer.given': 'Antwoord gegeven',
  'answer.judged': 'Oordeel over het antwoord',
  'decision.recorded': 'Besluit vastgelegd',
  'decision.corrected': 'Besluit verbeterd',
  'promise.made': 'Afspraak gemaakt',
  'promise.changed': 'Afspraak gewijzigd',
  'promise.progressed': 'Voortgang gemeld',
  'promise.kept': 'Afspraak nagekomen',
  'promise.broken': 'Afspraak niet nagekomen',
  'promise.withdrawn': 'Afspraak ingetrokken',
  'promise.reopened': 'Afspraak loopt weer',
  'verdict.given': 'Oordeel over een afspraak',
  'verdict.hidden': 'Toelichting bij een oordeel verborgen',
  'facts.erased': 'Persoonlijke gegevens gewist',
  'seat.given': 'Rol gegeven',
  'seat.ended': 'Rol beëindigd',
  'body.set-up': 'Orgaan ingesteld',
  'organisation.founded': 'Organisatie toegevoegd',
  'organisation.described': 'Organisatie beschreven',
  'areas.imported': 'Wijken en buurten ingelezen',
  'figures.imported': 'Cijfers ingelezen',
};

/** A kind of entry in words. */
export const kindName = (kind: string): string => names[kind] ?? kind;
