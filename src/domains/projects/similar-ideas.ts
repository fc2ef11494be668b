import { stemOf, stemsIn, wordsIn } from '../../platform/search/stem.ts';

export interface IdeaText {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Ideas that look alike, the oldest first, with the words they share. One by itself shares nothing. */
export interface IdeaGroup<Idea extends IdeaText> {
  readonly ideas: readonly Idea[];
  readonly words: readonly string[];
}

/** So many words of their texts in common make two ideas alike when their titles have none. */
const wordsOfText = 4;

// What stands in ideas about anything in a neighbourhood.
const everywhere = new Set(
  [
    'buurt',
    'wijk',
    'straat',
    'plan',
    'idee',
    'meer',
    'nieuwe',
    'betere',
    'graag',
    'plek',
    'goed',
    'heel',
    'bewoners',
  ]
    .concat(['iedereen', 'willen', 'samen', 'elke', 'ander', 'mensen'])
    .map(stemOf),
);

/**
 * Puts ideas side by side that seem to ask for the same: they share a word of their titles, or several of their texts.
 * Each stands in one group, with the oldest idea it looks like. People decide what belongs together.
 */
export function groupSimilar<Idea extends IdeaText>(ideas: readonly Idea[]): IdeaGroup<Idea>[] {
  const inOrder = ideas.toSorted((a, b) => a.id - b.id);
  const known = new Map(inOrder.map(idea => [idea.id, wordsOf(idea)]));
  const isTooCommon = commonWords([...known.values()]);
  const grouped = new Set<number>();
  const groups: IdeaGroup<Idea>[] = [];
  for (const first of inOrder) {
    if (grouped.has(first.id)) continue;
    const own = known.get(first.id);
    const words = new Set<string>();
    const alike = inOrder.filter(other => {
      const others = known.get(other.id);
      if (other.id === first.id || grouped.has(other.id) || !own || !others) return false;
      const shared = sharedWords(own, others, isTooCommon);
      for (const word of shared) words.add(word);
      return shared.length > 0;
    });
    for (const { id } of [first, ...alike]) grouped.add(id);
    groups.push({ ideas: [first, ...alike], words: [...words] });
  }
  return groups;
}

/** Finds among these plans those whose title shares a word with the title of one of some ideas. */
export function findLike<Plan extends { readonly title: string }>(
  plans: readonly Plan[],
): (ideas: readonly Pick<IdeaText, 'title'>[]) => Plan[] {
  const byStem = new Map<string, Set<Plan>>();
  for (const plan of plans)
    for (const stem of telling(plan.title).keys())
      byStem.set(stem, (byStem.get(stem) ?? new Set<Plan>()).add(plan));
  return ideas => [
    ...new Set(
      ideas.flatMap(idea => [...telling(idea.title).keys()].flatMap(stem => [...(byStem.get(stem) ?? [])])),
    ),
  ];
}

interface Words {
  /** By stem, as the idea itself writes them. */
  readonly title: ReadonlyMap<string, string>;
  readonly text: ReadonlyMap<string, string>;
}

const wordsOf = ({ title, text }: IdeaText): Words => ({
  title: telling(title),
  text: telling(`${title} ${text}`),
});

/** The words that tell what it is about, as they are written there, by their stem. */
function telling(text: string): Map<string, string> {
  const stems = new Set(stemsIn(text).map(({ stem }) => stem));
  return new Map(
    wordsIn(text)
      .map(word => [stemOf(word.text), word.text.toLowerCase()] as const)
      .filter(([stem]) => stems.has(stem) && stem.length > 2 && !everywhere.has(stem)),
  );
}

/** Of many ideas, a word that a third of them use tells nothing. */
function commonWords(all: readonly Words[]): (stem: string) => boolean {
  const times = new Map<string, number>();
  for (const { text } of all) for (const stem of text.keys()) times.set(stem, (times.get(stem) ?? 0) + 1);
  return stem => all.length >= 9 && (times.get(stem) ?? 0) > all.length / 3;
}

function sharedWords(one: Words, other: Words, isTooCommon: (stem: string) => boolean): string[] {
  const inBoth = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
    [...a].filter(([stem]) => b.has(stem) && !isTooCommon(stem)).map(([, word]) => word);
  const inTitles = inBoth(one.title, other.title);
  if (inTitles.length > 0) return inTitles;
  const inTexts = inBoth(one.text, other.text);
  return inTexts.length >= wordsOfText ? inTexts : [];
}
