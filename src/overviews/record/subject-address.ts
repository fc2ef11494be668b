import { paths } from '../../paths.ts';

const addresses: Readonly<Record<string, (id: number) => string>> = {
  voice: paths.voice,
  promise: paths.promise,
  decision: paths.decision,
  budget: paths.budget,
  project: paths.project,
  import: paths.voiceImport,
  trajectory: paths.trajectory,
  consultation: paths.consultation,
  document: paths.document,
  questionnaire: paths.questionnaire,
  guidance: paths.guidanceEdition,
};

const words: Readonly<Record<string, string>> = {
  voice: 'inbreng',
  promise: 'afspraak',
  decision: 'besluit',
  budget: 'wijkbudget',
  project: 'plan',
  import: 'invoer',
  sitting: 'tafel',
  interest: 'belang',
  trajectory: 'participatietraject',
  consultation: 'inspraak',
  document: 'document',
  questionnaire: 'vragenlijst',
  guidance: 'handreiking, uitgave',
  template: 'sjabloon',
  verdict: 'oordeel',
  rating: 'beoordeling',
  seat: 'rol',
  term: 'termijn',
  theme: 'thema',
  day: 'dag',
  body: 'orgaan',
  organisation: 'organisatie',
};

/** What an entry is about, in words, and where it can be read if it has a page. */
export function subjectOf(subject: string): { readonly name: string; readonly address: string | undefined } {
  const [sort = '', number = ''] = subject.split(':');
  const word = words[sort];
  return {
    name: word && number ? `${word} ${number}` : '',
    address: /^\d+$/.test(number) ? addresses[sort]?.(Number(number)) : undefined,
  };
}
