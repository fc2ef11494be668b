import { parentCodeOf } from '../neighbourhoods/public.ts';

export interface Place {
  readonly areaCode: string;
  /** Chosen itself, rather than around something that was chosen. */
  readonly isNamed: boolean;
}

/**
 * Where something counts that names these areas: in each of them, and in the wijk around a buurt. The town as a whole has
 * no row: there everything counts.
 */
export function placesOf(areaCodes: readonly string[]): Place[] {
  const named = new Set(areaCodes.filter(code => !isTown(code)));
  const around = [...named]
    .map(parentCodeOf)
    .filter(code => code !== null && !isTown(code) && !named.has(code));
  return [
    ...[...named].map(areaCode => ({ areaCode, isNamed: true })),
    ...[...new Set(around)].flatMap(code => (code ? [{ areaCode: code, isNamed: false }] : [])),
  ];
}

/** Whether a code stands for the whole municipality. */
export const isTown = (code: string): boolean => code.startsWith('GM');
