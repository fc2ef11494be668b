// A formal consultation for tests: a draft plan for the quay, announced and with a term of six weeks.
import {
  announceConsultation,
  type Consultation,
  setUpConsultation,
  type TypedAnnouncement,
  usualAnnouncement,
} from '../src/domains/consultations/public.ts';
import { addDays, dayOf } from '../src/platform/clock.ts';
import { agreed, type Neighbourhood } from './neighbourhood.ts';
import type { TestSite } from './site.ts';
import { testTown } from './town.ts';

/** What is announced: it opens so many days from now. */
export const typedConsultation = (
  { now }: Pick<TestSite, 'now'>,
  { opensInDays, decidingBodyId }: { readonly opensInDays: number; readonly decidingBodyId: number },
): TypedAnnouncement => ({
  ...usualAnnouncement(addDays(dayOf(now()), opensInDays)),
  title: 'Plan voor de kade',
  about: 'De kade krijgt woningen en een park.',
  caseNumber: 'Z/26/3001',
  themeSlug: 'verkeer',
  decidingBodyId: String(decidingBodyId),
  areaCodes: [testTown.west],
  drafts: 'Ontwerp omgevingsplan Kade',
  onPaper: 'Stadhuis, publieksbalie, op werkdagen van 9.00 tot 17.00 uur',
  postAddress: 'Gemeente Proefstad, Postbus 1, Proefstad',
  contactName: 'Wim Wijk',
  contactEmail: 'wim@example.nl',
});

/** A consultation that Wim of the team runs and Afdeling Verkeer decides on, announced a week before it opens. */
export async function makeConsultation(
  site: TestSite,
  { wim, teamId, trafficId }: Pick<Neighbourhood, 'wim' | 'teamId' | 'trafficId'>,
  typed: Partial<TypedAnnouncement> = {},
): Promise<Consultation> {
  const viewer = await wim.viewer();
  const whole = { ...typedConsultation(site, { opensInDays: 3, decidingBodyId: trafficId }), ...typed };
  return site.database.write(async tx => {
    const made = agreed(
      await setUpConsultation(tx, viewer, { bodyId: teamId, trajectoryId: null, typed: whole }, site.now()),
    );
    return agreed(
      await announceConsultation(tx, viewer, { consultationId: made.id, edits: made.edits }, site.now()),
    );
  });
}
