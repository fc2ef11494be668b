import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Voice } from './voice.ts';
import { matching, type VoiceFilter, type VoiceLine, voiceRows } from './voice-store.ts';

/** Where a list of what is owed goes on: after the voice with this day and number. */
export interface OwedMark {
  readonly dueOn: Day;
  readonly id: number;
}

/** What these bodies owe, the most urgent first. */
export const owedBy = async (
  db: Queries,
  bodyIds: readonly number[],
  {
    filter = {},
    after,
    atMost = 100,
  }: {
    filter?: Pick<VoiceFilter, 'areaCode' | 'themeSlug'>;
    after?: OwedMark | undefined;
    atMost?: number;
  } = {},
): Promise<VoiceLine[]> =>
  bodyIds.length === 0
    ? []
    : voiceRows(db)
        .where('voices.bodyId', 'in', bodyIds)
        .where('voices.dueOn', 'is not', null)
        .where(matching(filter, ''))
        .$if(after !== undefined, query =>
          query.where(row =>
            row(
              row.refTuple('voices.dueOn', 'voices.id'),
              '>',
              row.tuple(after?.dueOn ?? '', after?.id ?? 0),
            ),
          ),
        )
        .orderBy('voices.dueOn')
        .orderBy('voices.id')
        .limit(atMost)
        .execute();

/** How many answers these bodies owe: late, due on or before a day, and later than that. */
export async function countOwedBy(
  db: Queries,
  bodyIds: readonly number[],
  filter: Pick<VoiceFilter, 'areaCode' | 'themeSlug'>,
  { today, soonUntil }: { today: Day; soonUntil: Day },
): Promise<{ late: number; soon: number; later: number }> {
  if (bodyIds.length === 0) return { late: 0, soon: 0, later: 0 };
  const rows = await db
    .selectFrom('voices')
    .select(({ fn }) => ['dueOn', fn.countAll<number>().as('count')])
    .where('bodyId', 'in', bodyIds)
    .where('dueOn', 'is not', null)
    .where('hiddenAt', 'is', null)
    .where(matching(filter, today))
    .groupBy('dueOn')
    .execute();
  const counts = { late: 0, soon: 0, later: 0 };
  for (const { dueOn, count } of rows) {
    if (dueOn === null) continue;
    counts[dueOn < today ? 'late' : dueOn <= soonUntil ? 'soon' : 'later'] += Number(count);
  }
  return counts;
}

/** What was brought in after a moment and is owed an answer, for the morning mail to those who owe it. */
export const owedSince = (db: Queries, after: Instant, until: Instant): Promise<VoiceLine[]> =>
  voiceRows(db)
    .where('voices.broughtInAt', '>', after)
    .where('voices.broughtInAt', '<=', until)
    .where('voices.dueOn', 'is not', null)
    .orderBy('voices.id')
    .execute();

/** The voices that are owed an answer between two days, for the reminders. */
export const owedBetween = (db: Queries, from: Day, until: Day): Promise<VoiceLine[]> =>
  voiceRows(db)
    .where('voices.dueOn', '>=', from)
    .where('voices.dueOn', '<=', until)
    .orderBy('voices.dueOn')
    .orderBy('voices.id')
    .execute();

/** What else a body owes, the most urgent first; perhaps only with all of these words in title or text. */
export const owedBeside = (
  db: Queries,
  voice: Pick<Voice, 'id' | 'bodyId'>,
  { words = [], atMost }: { readonly words?: readonly string[]; readonly atMost: number },
): Promise<VoiceLine[]> =>
  voiceRows(db)
    .where('voices.bodyId', '=', voice.bodyId)
    .where('voices.dueOn', 'is not', null)
    .where('voices.id', '<>', voice.id)
    .where(is =>
      is.and(
        words.map(word =>
          is.or(
            (['voices.title', 'voices.text'] as const).map(column =>
              is(is.fn<string>('lower', [column]), 'like', `%${likeText(word.toLowerCase())}%`),
            ),
          ),
        ),
      ),
    )
    .orderBy('voices.dueOn')
    .orderBy('voices.id')
    .limit(atMost)
    .execute();

/** Text inside a LIKE pattern: what would match anything matches itself. */
const likeText = (text: string): string => text.replace(/[%_\\]/g, '');

/** What is owed to a neighbourhood (or, without a code, the town), the most urgent first. */
export const owedIn = (
  db: Queries,
  areaCode: string | null,
  { today, onlyLate = false, atMost = 20 }: { today: Day; onlyLate?: boolean; atMost?: number },
): Promise<VoiceLine[]> =>
  voiceRows(db)
    .where(matching({ areaCode: areaCode ?? undefined }, today))
    .where('voices.dueOn', 'is not', null)
    .$if(onlyLate, query => query.where('voices.dueOn', '<', today))
    .orderBy('voices.dueOn')
    .orderBy('voices.id')
    .limit(atMost)
    .execute();

export interface VoiceCounts {
  readonly owed: number;
  readonly late: number;
  readonly answered: number;
}

/** Counting stops here, so that it takes as long in a large town as in a small one: 100 reads as "more than 99". */
export const countedAtMost = 100;

/** How many voices of a place (null: the town) wait, wait too long, and were answered; each counted up to a hundred. */
export async function countVoices(db: Queries, areaCode: string | null, today: Day): Promise<VoiceCounts> {
  const count = async (state: keyof VoiceCounts): Promise<number> => {
    const { total } = await db
      .selectFrom(
        db
          .selectFrom('voices')
          .select('voices.id')
          .where('voices.hiddenAt', 'is', null)
          .where(matching({ areaCode: areaCode ?? undefined, ...(state === 'answered' && { state }) }, today))
          .$if(state !== 'answered', query =>
            query.where('voices.dueOn', state === 'late' ? '<' : '>=', today),
          )
          .limit(countedAtMost)
          .as('some'),
      )
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return total;
  };
  const [owed, late, answered] = await Promise.all([count('owed'), count('late'), count('answered')]);
  return { owed, late, answered };
}
