export type AreaKind = 'municipality' | 'wijk' | 'buurt';

/** A municipality, a wijk in it, or a buurt in a wijk, known by its CBS code. */
export interface Area {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  /** A buurt lies in a wijk, a wijk in a municipality; a municipality lies in nothing we know of. */
  readonly parentCode: string | null;
}

/** GM0000, WK000000 or BU00000000; anything else is no area. */
export function kindOfCode(code: string): AreaKind | undefined {
  if (/^GM\d{4}$/.test(code)) return 'municipality';
  if (/^WK\d{6}$/.test(code)) return 'wijk';
  if (/^BU\d{8}$/.test(code)) return 'buurt';
  return undefined;
}

/** The code of the area around it. Codes nest: a buurt begins with its wijk, a wijk with its municipality. */
export function parentCodeOf(code: string): string | null {
  const kind = kindOfCode(code);
  if (kind === 'buurt') return `WK${code.slice(2, 8)}`;
  if (kind === 'wijk') return `GM${code.slice(2, 6)}`;
  return null;
}

/** The wijk that a wijk or a buurt is, or lies in. */
export const wijkOf = (code: string | null): string | null =>
  code !== null && kindOfCode(code) === 'buurt' ? parentCodeOf(code) : code;

/** The code itself and those around it, from the municipality inwards. */
export function codesOnPathTo(code: string): string[] {
  const parent = parentCodeOf(code);
  return parent ? [...codesOnPathTo(parent), code] : [code];
}

/** How a code is written in full, however somebody typed it. */
export const tidyCode = (typed: string): string => typed.trim().toUpperCase();

const dutch = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Lists of places stand in the order of the alphabet, so that none is favoured. */
export const byName = (a: Area, b: Area): number =>
  dutch.compare(a.name, b.name) || a.code.localeCompare(b.code);

/** A name before any file has told the real one. */
export const nameUntilKnown = (code: string): string =>
  kindOfCode(code) === 'municipality' ? `Gemeente ${code.slice(2)}` : `Wijk ${code.slice(6)}`;

/** Small letters without accents or punctuation, so that what somebody types finds the name as it is written. */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether every word somebody typed begins a word of the name. */
export function nameFits(name: string, typed: string): boolean {
  const words = plainName(name).split(' ');
  const together = words.join('');
  const asked = plainName(typed).split(' ');
  return (
    asked.every(part => words.some(word => word.startsWith(part))) || together.startsWith(asked.join(''))
  );
}
