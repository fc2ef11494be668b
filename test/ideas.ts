// Ideas for a budget, and who stands behind them, for tests.
import type { Budget } from '../src/domains/budgets/public.ts';
import { bringInVoice, type Occasion, supportVoice } from '../src/domains/voices/public.ts';
import { agreed, type Townsperson } from './neighbourhood.ts';
import type { TestSite } from './site.ts';
import { testTown } from './town.ts';

/** Somebody brings in an idea for a budget, whatever its phase. Gives its number. */
export async function ideaOf(
  { database, now }: TestSite,
  budget: Pick<Budget, 'id' | 'bodyId' | 'areaCode' | 'title'>,
  { id: personId }: Pick<Townsperson, 'id'>,
  title: string,
  {
    kind = 'idea',
    text = 'Dat is goed voor de hele buurt.',
  }: { kind?: 'idea' | 'objection'; text?: string } = {},
): Promise<number> {
  const occasion: Occasion = {
    kind: 'budget',
    id: budget.id,
    name: budget.title,
    address: `/wijkbudgetten/${budget.id}`,
    bodyId: budget.bodyId,
    voiceKinds: [kind],
    whenOpen: '',
    areaCodes: [budget.areaCode],
    defaultAreaCode: budget.areaCode,
  };
  const draft = {
    kind,
    title,
    text,
    themeSlug: 'groen',
    areaCode: testTown.southWest,
    ...testTown.placeInSouthWest,
    authorName: '',
    photoKeys: [],
  };
  const voice = await database.write(tx => bringInVoice(tx, { personId }, draft, now(), occasion));
  return agreed(voice).id;
}

/** Somebody stands behind an idea. */
export async function supportBy(
  { database, now }: TestSite,
  voiceId: number,
  person: Townsperson,
): Promise<void> {
  const viewer = await person.viewer();
  agreed(await database.write(tx => supportVoice(tx, viewer, { voiceId, isSupported: true }, now())));
}
