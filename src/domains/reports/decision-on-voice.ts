import type { ChainLink } from '../../design/components/chain/chain.ts';
import { day } from '../../design/components/day/day.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';
import { findDecision, outcomeBadge } from '../decisions/public.ts';
import { findVoice } from '../voices/public.ts';
import { decisionOf } from './store.ts';

/** The decision at the end of the trajectory on which somebody spoke, as a link of the chain of that voice. */
export async function decisionOnVoice(db: Queries, voiceId: number): Promise<ChainLink[]> {
  const voice = await findVoice(db, voiceId);
  if (voice?.occasionKind !== 'trajectory' || voice.occasionId === null) return [];
  const ending = await decisionOf(db, voice.occasionId);
  const decision = ending && (await findDecision(db, ending.decisionId));
  if (!decision) return [];
  return [
    {
      kind: 'decision',
      title: decision.title,
      href: paths.decision(decision.id),
      when: day(decision.decidedOn),
      who: decision.bodyName,
      badges: outcomeBadge(decision.outcome),
    },
  ];
}
