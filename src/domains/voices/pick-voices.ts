import type { Picked } from '../../design/components/picker/picker.ts';
import type { Database } from '../../platform/database/database.ts';
import { findOfKind } from '../../platform/search/find-of-kind.ts';
import { kindNames } from './voice.ts';
import { type VoiceLine, voiceLines } from './voice-store.ts';

/** For a form that names voices by their numbers: the titles behind the numbers, and what is found by words. */
export async function pickVoices(
  database: Pick<Database, 'read' | 'engine'>,
  numbers: readonly number[],
  words: string | undefined,
): Promise<{ readonly chosen: readonly Picked[]; readonly found: readonly Picked[] | undefined }> {
  const ids = words ? await findOfKind(database, words, { kind: 'voice', atMost: 10 }) : [];
  const lines = new Map(
    (await voiceLines(database.read, [...numbers, ...ids])).map(line => [line.id, line] as const),
  );
  return {
    chosen: numbers.map(id => ({ id, title: lines.get(id)?.title ?? null })),
    found: words ? ids.flatMap(id => picked(lines.get(id))) : undefined,
  };
}

const picked = (line: VoiceLine | undefined): Picked[] =>
  line
    ? [
        {
          id: line.id,
          title: line.title,
          hint: `${kindNames[line.kind].toLocaleLowerCase('nl')}, ${line.areaName ?? 'hele gemeente'}`,
        },
      ]
    : [];
