import type { Pabulib, Table } from './pabulib.ts';

/** The file again: the same tables, in the form every program for Pabulib reads. */
export function writePabulib({
  meta,
  projects,
  votes,
}: Pick<Pabulib, 'meta' | 'projects' | 'votes'>): string {
  return ['META', linesOf(meta), 'PROJECTS', linesOf(projects), 'VOTES', linesOf(votes), ''].join('\n');
}

const linesOf = ({ columns, rows }: Table): string => [columns, ...rows].map(pabulibRow).join('\n');

/** One row, without its end: for votes that are written piece by piece. */
export const pabulibRow = (cells: readonly string[]): string => cells.map(quoted).join(';');

const quoted = (cell: string): string =>
  /[";\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
