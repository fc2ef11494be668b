import { addDays, addMinutes, atHour, type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type Occasion, type OccasionRef, type Occasions, occasionKey } from './occasion.ts';
import type { Voice } from './voice.ts';

/** How an occasion stood at a moment; undefined when there is no such occasion. */
export const findOccasion = async (
  db: Queries,
  occasions: Occasions,
  { kind, id }: OccasionRef,
  at: Instant,
): Promise<Occasion | undefined> =>
  Object.hasOwn(occasions, kind) ? occasions[kind]?.(db, id, at) : undefined;

/** For what came in on paper or was said: open for what it took at any time of that day, as far as the day has passed. */
export async function findOccasionOn(
  db: Queries,
  occasions: Occasions,
  ref: OccasionRef,
  { day, now }: { readonly day: Day; readonly now: Instant },
): Promise<Occasion | undefined> {
  const end = day === dayOf(now) ? now : addMinutes(atHour(addDays(day, 1), 0), -1);
  const [early, late] = [
    await findOccasion(db, occasions, ref, atHour(day, 0)),
    await findOccasion(db, occasions, ref, end),
  ];
  const part = late?.part ?? early?.part;
  return (
    late && {
      ...late,
      voiceKinds: [...new Set([...(early?.voiceKinds ?? []), ...late.voiceKinds])],
      ...(part !== undefined && { part }),
    }
  );
}

/** The occasions that these voices were brought in on, each once, as they stand at a moment. */
export async function occasionsOf(
  db: Queries,
  occasions: Occasions,
  voices: readonly Pick<Voice, 'occasionKind' | 'occasionId'>[],
  at: Instant,
): Promise<Occasion[]> {
  const refs = new Map<string, OccasionRef>();
  for (const { occasionKind: kind, occasionId: id } of voices)
    if (kind !== null && id !== null) refs.set(occasionKey({ kind, id }), { kind, id });
  const found = [];
  for (const ref of refs.values()) found.push((await findOccasion(db, occasions, ref, at)) ?? []);
  return found.flat();
}
