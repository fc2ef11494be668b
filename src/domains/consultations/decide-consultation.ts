import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Decision, recordDecision, recordingSeat } from '../decisions/public.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import { outcomeNames } from '../voices/public.ts';
import { viewName } from './formal-view.ts';
import { gatherNote } from './gather-note.ts';
import { countsOf } from './response-note.ts';
import { holdConsultation, saveHappened } from './store.ts';
import { tellSubmitters } from './tell-submitters.ts';

const mostNamed = 500;

type Recorded = Awaited<ReturnType<typeof recordDecision>>;
export type TypedOutcome = Pick<
  Parameters<typeof recordDecision>[2],
  'title' | 'decidedOn' | 'outcome' | 'text' | 'reason'
>;

/**
 * What the deciding body decided is put down. Not before every view is answered and the note is published: the answers lie
 * before the body when it decides. Each submitter is told, once, what was decided and what became of the own view.
 */
export async function decideConsultation(
  tx: Transaction,
  viewer: Viewer,
  { consultationId, typed }: { readonly consultationId: number; readonly typed: TypedOutcome },
  now: Instant,
): Promise<Decision | Exclude<Recorded, Decision> | Refusal<'note-missing' | 'views-owed' | 'decided'>> {
  const held = await holdConsultation(tx, consultationId);
  if (!held || held.announcedAt === null || held.withdrawnAt !== null) return { refused: 'not-allowed' };
  if (held.decidedAt !== null) return { refused: 'decided' };
  const body = await findBody(tx, held.decidingBodyId);
  if (!body || !recordingSeat(viewer, body)) return { refused: 'not-allowed' };
  if (held.notedAt === null) return { refused: 'note-missing' };
  const { views } = await gatherNote(tx, held, now);
  const { owed, unsummarised } = countsOf(views);
  if (owed + unsummarised > 0) return { refused: 'views-owed' };
  const decision = await recordDecision(
    tx,
    viewer,
    {
      ...typed,
      bodyId: held.decidingBodyId,
      caseNumber: held.announcement.caseNumber,
      areaCodes: held.announcement.areaCodes,
      // A decision names so many voices at most; the note names them all.
      voiceIds: views.length > mostNamed ? '' : views.map(({ voiceId }) => voiceId).join(', '),
    },
    now,
    { tellsAuthors: false },
  );
  if ('refused' in decision) return decision;

  await saveHappened(tx, held.id, { decidedAt: now, decisionId: decision.id });
  await appendToLog(tx, {
    kind: 'consultation.decided',
    subject: `consultation:${held.id}`,
    at: now,
    facts: { decisionId: decision.id },
  });
  const byNumber = new Map(views.map(view => [view.number, view]));
  await tellSubmitters(tx, held.id, {
    wordsFor: view => {
      const outcome = byNumber.get(view.number)?.outcome;
      return {
        title: `Besluit genomen: ${decision.title}`,
        text: `${held.decidingBodyName} heeft besloten. Uw zienswijze was ${viewName(view)}. ${outcome ? `Wat er met uw zienswijze is gedaan: ${outcomeNames[outcome].toLowerCase()}.` : ''}\n\nWaarom zo is besloten: ${decision.reason}`,
      };
    },
    address: paths.consultation(held.id),
    actorId: viewer.person?.id ?? null,
    now,
  });
  return decision;
}
