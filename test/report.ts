// A trajectory of which the phases are over, for tests: what people said in the Kerkstraat, and what Wim answered.
import assert from 'node:assert/strict';
import { type PublishedTrajectory, trajectoryOccasion } from '../src/domains/participation/public.ts';
import { bringInVoice, giveAnswer } from '../src/domains/voices/public.ts';
import { addMinutes } from '../src/platform/clock.ts';
import { agreed, type Neighbourhood } from './neighbourhood.ts';
import type { TestSite } from './site.ts';
import { makeTrajectory } from './trajectory.ts';

/** Somebody says something while a phase is open; the number of it. */
export async function sayOn(
  site: TestSite,
  trajectoryId: number,
  personId: number,
  said: {
    readonly title: string;
    readonly text?: string;
    readonly authorName?: string;
    readonly theme?: string;
  },
): Promise<number> {
  return site.database.write(async tx => {
    const occasion = await trajectoryOccasion(tx, trajectoryId, site.now());
    assert.ok(occasion);
    const draft = {
      kind: 'reaction' as const,
      title: said.title,
      text: said.text ?? 'Omdat het beter kan.',
      themeSlug: said.theme ?? 'verkeer',
      areaCode: null,
      longitude: null,
      latitude: null,
      authorName: said.authorName ?? '',
      photoKeys: [],
    };
    return agreed(
      await bringInVoice(
        tx,
        { personId },
        { ...draft, areaCode: occasion.defaultAreaCode },
        site.now(),
        occasion,
      ),
    ).id;
  });
}

/** Wim answers for the team. */
export async function answerAll(
  site: TestSite,
  { wim }: Pick<Neighbourhood, 'wim'>,
  voiceIds: readonly number[],
  outcome = 'adopted',
  reason = 'Dit nemen we op in het ontwerp.',
): Promise<void> {
  const viewer = await wim.viewer();
  await site.database.write(async tx =>
    agreed(
      await giveAnswer(
        tx,
        viewer,
        {
          voiceIds,
          after: null,
          outcome,
          reason,
          passedOnToBodyId: null,
          change: outcome === 'adopted' ? 'De straat wordt een fietsstraat.' : '',
        },
        site.now(),
        {},
      ),
    ),
  );
}

/** Amina and Bram spoke, all phases are over, and nothing has been answered yet. */
export async function makeHeard(
  site: TestSite,
  people: Neighbourhood,
  plan: Parameters<typeof makeTrajectory>[2] = {},
): Promise<{
  readonly trajectory: PublishedTrajectory;
  readonly aminaSaid: number;
  readonly bramSaid: number;
}> {
  const trajectory = await makeTrajectory(site, people, plan);
  const aminaSaid = await sayOn(site, trajectory.id, people.amina.id, {
    title: 'Minder auto’s',
    text: 'Dan kan mijn kind fietsen, zegt Amina Yilmaz.',
    authorName: 'Amina Yilmaz',
  });
  const bramSaid = await sayOn(site, trajectory.id, people.bram.id, { title: 'Meer bomen', theme: 'groen' });
  site.setNow(addMinutes(trajectory.closesAt, 60));
  // It is weeks later: they sign in again.
  for (const person of [people.amina, people.bram, people.wim, people.tess, people.ada])
    await site.signIn(person.visitor, person.id);
  return { trajectory, aminaSaid, bramSaid };
}
