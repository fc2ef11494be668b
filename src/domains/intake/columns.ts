/** What a column of a sheet can hold. */
export const columnFields = [
  'text',
  'title',
  'interest',
  'theme',
  'area',
  'kind',
  'authorName',
  'receivedOn',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** What each column holds, from the first on; null for a column that is left out. */
export type Columns = readonly (ColumnField | null)[];

/** How a column is called in the file that comes along as an example. */
export const columnNames: Record<ColumnField, string> = {
  text: 'Reactie',
  title: 'Waar gaat het over',
  interest: 'Wat is belangrijk',
  theme: 'Thema',
  area: 'Wijk of buurt',
  kind: 'Soort',
  authorName: 'Naam op de website',
  receivedOn: 'Dag',
};

/** Other headings people write. A bare "Naam" is not among them: no name comes on the site because of a guess. */
const otherHeadings: Record<ColumnField, readonly string[]> = {
  text: [
    'tekst',
    'inbreng',
    'opmerking',
    'opmerkingen',
    'bericht',
    'verhaal',
    'toelichting',
    'uw reactie',
    'reacties',
    'antwoord',
    'idee',
    'inhoud',
    'omschrijving',
    'wat wilt u zeggen',
    'commentaar',
  ],
  title: ['titel', 'onderwerp', 'kop', 'samenvatting', 'kort', 'waar gaat het over?', 'korte omschrijving'],
  interest: ['belang', 'wat is belangrijk voor u', 'wat vindt u belangrijk', 'waarom belangrijk', 'waarde'],
  theme: ['categorie', 'thema van de reactie', 'rubriek'],
  area: ['wijk', 'buurt', 'plaats', 'waar', 'gebied', 'locatie', 'wijk/buurt', 'wijk of buurt?', 'plek'],
  kind: ['soort inbreng', 'type', 'soort reactie'],
  authorName: ['naam (mag op de website)', 'met naam op de website'],
  receivedOn: [
    'datum',
    'dag van binnenkomst',
    'datum ontvangst',
    'ontvangen op',
    'tijdstempel',
    'datum reactie',
  ],
};

/** What the columns probably hold, by their headings. */
export function guessColumns(headings: readonly string[]): Columns {
  const taken = new Set<ColumnField>();
  return headings.map(heading => {
    const plain = plainHeading(heading);
    const field = columnFields.find(
      candidate =>
        !taken.has(candidate) &&
        [columnNames[candidate], ...otherHeadings[candidate]].some(known => plainHeading(known) === plain),
    );
    if (field) taken.add(field);
    return field ?? null;
  });
}

const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type ColumnsReason = 'no-text' | 'field-twice';

/** Why rows cannot be read by these columns, if so. */
export function problemOf(columns: Columns): ColumnsReason | undefined {
  const chosen = columns.filter(field => field !== null);
  if (!chosen.includes('text')) return 'no-text';
  return new Set(chosen).size < chosen.length ? 'field-twice' : undefined;
}
