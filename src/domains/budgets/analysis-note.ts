import type { Instant } from '../../platform/clock.ts';

/** What the team wrote beside a part of the analysis. A note that was put right stays readable behind the newer one. */
export interface AnalysisNote {
  readonly id: number;
  readonly about: NoteAbout;
  readonly text: string;
  readonly seatId: number;
  readonly writtenAt: Instant;
  readonly replacesId: number | null;
}

/** What a note stands beside: the place as a whole, a figure, a theme that people speak about, or the promises. */
export type NoteAbout = 'place' | 'promises' | `figure:${string}` | `theme:${string}`;

export const readAbout = (text: string): NoteAbout | undefined =>
  /^(place|promises|(figure|theme):[a-z0-9-]{1,60})$/.test(text) ? (text as NoteAbout) : undefined;

/** The note that holds beside each part, with those it took the place of, the latest first. */
export function currentNotes(
  notes: readonly AnalysisNote[],
): { readonly note: AnalysisNote; readonly earlier: readonly AnalysisNote[] }[] {
  const byId = new Map(notes.map(note => [note.id, note]));
  const replaced = new Set(notes.flatMap(note => note.replacesId ?? []));
  return notes
    .filter(note => !replaced.has(note.id))
    .map(note => {
      const earlier: AnalysisNote[] = [];
      for (let before = byId.get(note.replacesId ?? 0); before; before = byId.get(before.replacesId ?? 0))
        earlier.push(before);
      return { note, earlier };
    });
}
