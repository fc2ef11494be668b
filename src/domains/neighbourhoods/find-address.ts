import type { Point } from './boundary.ts';

const patience = 3_000;

/**
 * Asks an outside service (PDOK Locatieserver) where an address or postcode in these municipalities is. The question goes
 * from our server, never from the reader's browser. `away` when the service does not answer: the page then does without.
 */
export async function findAddress(
  geocoderUrl: string,
  typed: string,
  municipalityCodes: readonly string[],
): Promise<Point | 'away' | undefined> {
  const address = new URL(geocoderUrl);
  address.searchParams.set('q', typed);
  address.searchParams.set('rows', '1');
  address.searchParams.set('fl', 'centroide_ll');
  address.searchParams.append('fq', 'type:(adres OR postcode OR weg)');
  address.searchParams.append(
    'fq',
    `gemeentecode:(${municipalityCodes.map(code => code.slice(2)).join(' OR ')})`,
  );
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) return 'away';
    const { response: answer } = (await response.json()) as {
      response?: { docs?: readonly { centroide_ll?: string }[] };
    };
    const [, longitude, latitude] =
      /^POINT\(([\d.]+) ([\d.]+)\)$/.exec(answer?.docs?.[0]?.centroide_ll ?? '') ?? [];
    return longitude && latitude ? { longitude: Number(longitude), latitude: Number(latitude) } : undefined;
  } catch {
    return 'away';
  }
}
