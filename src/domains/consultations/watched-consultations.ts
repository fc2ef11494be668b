import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { countsOnOccasion } from '../voices/public.ts';
import { type Consultation, nextMoment } from './consultation.ts';
import { notesOf } from './note-store.ts';
import { type ConsultationFilter, runningConsultations } from './store.ts';
import { countUnsummarised } from './view-store.ts';

/** A consultation as the council and who runs it watch it. */
export interface WatchedConsultation {
  readonly consultation: Consultation;
  readonly received: number;
  readonly owed: number;
  readonly unsummarised: number;
  /** The newest response note; undefined where there is none. */
  readonly noteNumber: number | undefined;
}

/** The consultations that go on, with how far the answers are. */
export async function watchedConsultations(
  db: Queries,
  filter: ConsultationFilter,
  now: Instant,
): Promise<WatchedConsultation[]> {
  const watched: WatchedConsultation[] = [];
  for (const consultation of await runningConsultations(db, filter)) {
    const { id } = consultation;
    const [kinds, notes, unsummarised] = await Promise.all([
      countsOnOccasion(db, 'consultation', id, dayOf(now)),
      notesOf(db, id),
      countUnsummarised(db, id),
    ]);
    const views = kinds.find(({ kind }) => kind === 'formal-view');
    const owed = views ? views.owed + views.late : 0;
    watched.push({
      consultation,
      received: views ? owed + views.answered + views.withdrawn : 0,
      owed,
      unsummarised,
      noteNumber: notes[0]?.number,
    });
  }
  return watched;
}

/** When the clock next changes one of these. */
export const firstTermChange = (consultations: readonly Consultation[], now: Instant): Instant | undefined =>
  consultations.flatMap(it => nextMoment(it, now) ?? []).sort()[0];
