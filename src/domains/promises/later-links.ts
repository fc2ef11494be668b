import type { ChainLink } from '../../design/components/chain/chain.ts';
import { day } from '../../design/components/day/day.ts';
import { html } from '../../design/view.ts';
import { termInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { decisionsAbout, outcomeBadge } from '../decisions/public.ts';
import { keeperName } from './find-keeper.ts';
import { promiseBadges } from './pages/promise-card.ts';
import { isLate } from './promise.ts';
import { promisesFromVoice } from './promise-store.ts';

/** What came of a voice after its answer: the decisions in which it was considered, and the promises that spring from it. */
export async function laterLinks(db: Queries, voiceId: number, today: Day): Promise<ChainLink[]> {
  const [decisions, promises] = await Promise.all([
    decisionsAbout(db, voiceId),
    promisesFromVoice(db, voiceId),
  ]);
  return [
    ...decisions.map(
      (decision): ChainLink => ({
        kind: 'decision',
        title: decision.title,
        href: paths.decision(decision.id),
        when: day(decision.decidedOn),
        who: decision.bodyName,
        badges: outcomeBadge(decision.outcome),
      }),
    ),
    ...promises.map(
      (promise): ChainLink => ({
        kind: 'promise',
        title: promise.title,
        href: paths.promise(promise.id),
        when: promise.isEnded
          ? day(promise.promisedOn)
          : html`klaar op ${day(promise.dueOn)}, ${termInWords(promise.dueOn, today)}`,
        who: keeperName(promise.keeper),
        badges: promiseBadges(promise, today),
        isOpen: !promise.isEnded,
        isLate: isLate(promise, today),
      }),
    ),
  ];
}
