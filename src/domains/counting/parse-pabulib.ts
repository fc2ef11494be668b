import { type Decimal, inUnits, readDecimal } from './decimal.ts';
import { type BallotKind, ballotKinds, type CastBallot, makeElection, type Project } from './election.ts';
import { metaValue, type Pabulib, type PabulibFault, type Table } from './pabulib.ts';
import { type Row, rowsOfPabulib, UnclosedQuote } from './rows-of-pabulib.ts';

/**
 * Reads a Pabulib file of any vote type. Amounts and points are taken exactly; a decimal comma is read as a point.
 * A file that cannot be counted gives the line and one sentence about what is wrong with it.
 */
export function parsePabulib(text: string): Pabulib | PabulibFault {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof Broken) return { line: error.line, sentence: error.message };
    if (error instanceof UnclosedQuote) {
      return { line: error.line, sentence: 'Hier begint een aanhalingsteken dat nergens wordt gesloten.' };
    }
    throw error;
  }
}

class Broken extends Error {
  readonly line: number;
  constructor(line: number, sentence: string) {
    super(sentence);
    this.line = line;
  }
}

const sections = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof sections)[number];

interface Part {
  /** The line with the name of the part. */
  readonly line: number;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

function read(text: string): Pabulib {
  const parts = partsOf(text);
  const meta = parts.META;
  const kind = kindIn(meta);
  const budget = decimalAt(meta, 'budget');
  const costs = costsIn(parts.PROJECTS);
  const decimals = Math.max(budget.decimals, ...costs.map(({ cost }) => cost.decimals));
  const projects: Project[] = costs.map(({ id, name, cost }) => ({
    id,
    name,
    cost: inUnits(cost, decimals),
  }));
  const { ballots, pointDecimals } = ballotsIn(parts.VOTES, kind, new Set(projects.map(({ id }) => id)));
  const election = makeElection({
    kind,
    budget: inUnits(budget, decimals),
    decimals,
    projects,
    ballots,
    pointDecimals,
  });
  const tables = { meta: tableOf(meta), projects: tableOf(parts.PROJECTS), votes: tableOf(parts.VOTES) };
  return {
    ...tables,
    election,
    remarks: [
      ...difference(tables, 'num_projects', projects.length, 'projecten'),
      ...difference(tables, 'num_votes', election.voters, 'stemmen'),
    ],
  };
}

const tableOf = ({ columns, rows }: Part): Table => ({ columns, rows: rows.map(({ cells }) => cells) });

function difference(tables: Pick<Pabulib, 'meta'>, key: string, found: number, what: string): string[] {
  const said = metaValue(tables, key);
  return said === undefined || said === '' || Number(said) === found
    ? []
    : [`Bij ${key} staat ${said}, maar er staan ${found} ${what} in het bestand.`];
}

function partsOf(text: string): Record<Section, Part> {
  const parts: Partial<Record<Section, { line: number; columns?: readonly string[]; rows: Row[] }>> = {};
  let current: Section | undefined;
  let last = 1;
  for (const row of rowsOfPabulib(text)) {
    last = row.line;
    const name = sectionNamed(row);
    if (name) {
      if (parts[name]) throw new Broken(row.line, `Het deel ${name} staat twee keer in het bestand.`);
      parts[name] = { line: row.line, rows: [] };
      current = name;
      continue;
    }
    const part = current && parts[current];
    if (!part)
      throw new Broken(row.line, 'Het bestand moet beginnen met een regel waarop alleen META staat.');
    if (!part.columns) part.columns = row.cells.map(cell => cell.trim());
    else if (current === 'META') part.rows.push(row);
    else part.rows.push(fitted(row, part.columns.length));
  }
  for (const name of sections) {
    if (!parts[name]) throw new Broken(last, `Het deel ${name} ontbreekt.`);
    if (!parts[name].columns)
      throw new Broken(parts[name].line, `Na ${name} ontbreekt de regel met de kolommen.`);
  }
  return parts as Record<Section, Part>;
}

const sectionNamed = ({ cells: [first = '', ...others] }: Row): Section | undefined =>
  others.every(cell => cell.trim() === '')
    ? sections.find(section => section === first.trim().toUpperCase())
    : undefined;

/** Empty cells at the end, as a spreadsheet leaves them, are no fault. */
function fitted(row: Row, columns: number): Row {
  if (row.cells.slice(columns).some(cell => cell.trim() !== '')) {
    throw new Broken(
      row.line,
      `Deze regel heeft ${row.cells.length} kolommen, terwijl er ${columns} zijn; staat er een puntkomma te veel?`,
    );
  }
  return row.cells.length > columns ? { ...row, cells: row.cells.slice(0, columns) } : row;
}

function metaRow(meta: Part, key: string): { readonly line: number; readonly value: string } {
  const row = meta.rows.find(({ cells }) => cells[0]?.trim() === key);
  const value = row?.cells[1]?.trim();
  if (!row) throw new Broken(meta.line, `In het deel META ontbreekt ${key}.`);
  if (!value) throw new Broken(row.line, `Achter ${key} staat niets.`);
  return { line: row.line, value };
}

function kindIn(meta: Part): BallotKind {
  const { line, value } = metaRow(meta, 'vote_type');
  const kind = ballotKinds.find(known => known === value.toLowerCase());
  if (!kind) {
    throw new Broken(
      line,
      `Het soort stem "${value}" is niet bekend; bekend zijn ${ballotKinds.join(', ')}.`,
    );
  }
  return kind;
}

function decimalAt(meta: Part, key: string): Decimal {
  const { line, value } = metaRow(meta, key);
  return amount(value, line, `Het bedrag achter ${key}`);
}

function amount(text: string, line: number, what: string): Decimal {
  const decimal = readDecimal(text);
  if (!decimal) throw new Broken(line, `${what} is geen getal: "${text.trim()}".`);
  if (decimal.digits < 0n) throw new Broken(line, `${what} is minder dan nul: ${text.trim()}.`);
  return decimal;
}

function columnOf(part: Part, name: string, section: Section): number {
  const index = part.columns.indexOf(name);
  if (index === -1) throw new Broken(part.line + 1, `In het deel ${section} ontbreekt de kolom ${name}.`);
  return index;
}

interface Costed {
  readonly id: string;
  readonly name: string;
  readonly cost: Decimal;
}

function costsIn(part: Part): readonly Costed[] {
  const [idAt, costAt] = [columnOf(part, 'project_id', 'PROJECTS'), columnOf(part, 'cost', 'PROJECTS')];
  const nameAt = part.columns.indexOf('name');
  const lineOf = new Map<string, number>();
  return part.rows.map(({ line, cells }) => {
    const id = cells[idAt]?.trim() ?? '';
    if (id === '') throw new Broken(line, 'Dit project heeft geen project_id.');
    const earlier = lineOf.get(id);
    if (earlier !== undefined) {
      throw new Broken(line, `Het project ${id} staat al op regel ${earlier}.`);
    }
    lineOf.set(id, line);
    const cost = amount(cells[costAt] ?? '', line, `De prijs van project ${id}`);
    return { id, name: cells[nameAt]?.trim() ?? '', cost };
  });
}

interface ReadBallots {
  readonly ballots: readonly CastBallot[];
  readonly pointDecimals: number;
}

/** Equal cells are read once: in a city thousands of voters choose the same. */
function ballotsIn(part: Part, kind: BallotKind, ids: ReadonlySet<string>): ReadBallots {
  const hasPoints = kind === 'cumulative' || kind === 'scoring';
  const voteAt = columnOf(part, 'vote', 'VOTES');
  const pointsAt = hasPoints ? columnOf(part, 'points', 'VOTES') : -1;
  const groups = new Map<
    string,
    { choices: readonly string[]; points: readonly Decimal[]; voters: number }
  >();
  for (const { line, cells } of part.rows) {
    const vote = cells[voteAt];
    if (vote === undefined) throw new Broken(line, 'Op deze regel ontbreekt de stem.');
    const points = hasPoints ? (cells[pointsAt] ?? '') : '';
    const key = hasPoints ? `${vote};${points}` : vote;
    const group = groups.get(key);
    if (group) {
      group.voters += 1;
      continue;
    }
    const choices = choicesIn(vote, ids, line);
    groups.set(key, {
      choices,
      points: hasPoints ? pointsIn(points, choices.length, line) : [],
      voters: 1,
    });
  }
  const gathered = [...groups.values()];
  const pointDecimals = gathered.reduce(
    (most, { points }) => points.reduce((so, { decimals }) => Math.max(so, decimals), most),
    0,
  );
  return {
    pointDecimals,
    ballots: gathered.map(({ choices, points, voters }) => ({
      choices,
      points: points.map(decimal => Number(inUnits(decimal, pointDecimals))),
      voters,
    })),
  };
}

const listed = (cell: string): string[] => {
  const text = cell.trim();
  return text === '' || text.toLowerCase() === 'none' ? [] : text.split(',').map(item => item.trim());
};

function choicesIn(vote: string, ids: ReadonlySet<string>, line: number): readonly string[] {
  const choices = (ids.has(vote.trim()) ? [vote.trim()] : listed(vote)).filter(id => id !== '');
  for (const id of choices) {
    if (!ids.has(id))
      throw new Broken(line, `Deze stem noemt project ${id}, dat niet in het deel PROJECTS staat.`);
  }
  return choices;
}

function pointsIn(cell: string, choices: number, line: number): readonly Decimal[] {
  const points = choices === 0 ? [] : listed(cell);
  if (points.length !== choices) {
    throw new Broken(line, `Deze stem kiest ${choices} projecten, maar geeft ${points.length} keer punten.`);
  }
  return points.map(text => {
    const decimal = readDecimal(text);
    if (!decimal) throw new Broken(line, `Deze punten zijn geen getal: "${text}".`);
    return decimal;
  });
}
