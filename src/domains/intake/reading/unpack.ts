import { unzipSync } from 'fflate';
import { mostUnpackedBytes, Unreadable } from '../sheet.ts';

/** The parts of a packed file that are asked for, unpacked; a part whose size is more than it says, is cut off at that size. */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): { readonly names: readonly string[]; readonly parts: ReadonlyMap<string, Uint8Array> } {
  const names: string[] = [];
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!isWanted(name)) return false;
        unpacked += originalSize;
        if (unpacked > mostUnpackedBytes) throw new Unreadable('unpacks-too-large');
        return true;
      },
    });
    return { names, parts: new Map(Object.entries(parts)) };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken');
  }
}
