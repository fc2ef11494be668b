import type { Day, Instant } from '../../platform/clock.ts';
import type { OccasionRef } from '../voices/public.ts';
import type { Setting } from './setting.ts';

/** A table at a meeting, or a pile of paper, from which voices are entered one by one. */
export interface Sitting extends Setting {
  readonly id: number;
  readonly occasionKind: string;
  readonly occasionId: number;
  readonly begunBySeatId: number;
  readonly begunAt: Instant;
}

/** Voices that came in from one file. */
export interface VoiceImport {
  readonly id: number;
  readonly occasionKind: string;
  readonly occasionId: number;
  readonly name: string;
  readonly channel: Setting['channel'];
  readonly receivedOn: Day;
  readonly fileName: string;
  /** SHA-256 of the file, which itself is not kept. */
  readonly fingerprint: string;
  readonly voiceCount: number;
  readonly badCount: number;
  /** Rows that an earlier import brought in. */
  readonly knownCount: number;
  readonly bySeatId: number;
  readonly importedAt: Instant;
  readonly takenBackAt: Instant | null;
  readonly takenBackReason: string | null;
}

/** Where voices of a table, or of a file, say they come from. */
export const sourceKinds = { sitting: 'table', import: 'import' } as const;

export const occasionOf = ({
  occasionKind,
  occasionId,
}: Pick<Sitting, 'occasionKind' | 'occasionId'>): OccasionRef => ({
  kind: occasionKind,
  id: occasionId,
});

export const mostTakenBackReason = 300;
