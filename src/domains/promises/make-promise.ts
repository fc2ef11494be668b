import { dayInWords } from '../../design/words.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findDecision, knownAreaCodes } from '../decisions/public.ts';
import { findOrganisation, seatIn, type Viewer } from '../organisations/public.ts';
import { allThemes, voiceLines } from '../voices/public.ts';
import { findKeeper, keeperKey, keeperName } from './find-keeper.ts';
import { makingSeat } from './policy.ts';
import {
  fillPromise,
  type Pledge,
  type PromiseField,
  type PromiseProblem,
  type PromiseProblems,
  type TypedPromise,
} from './promise.ts';
import { findPromise, insertPromise } from './promise-store.ts';
import { tellOfPromise } from './tell-of-promise.ts';

/** Somebody's word, put down: who does what for whom by when, and where it comes from. */
export async function makePromise(
  tx: Transaction,
  viewer: Viewer,
  {
    keeperKey: typedKeeper,
    isContact,
    ...typed
  }: TypedPromise & { readonly keeperKey: string; readonly isContact: boolean },
  now: Instant,
): Promise<Pledge | Refusal<'not-allowed'> | Incomplete<PromiseField, PromiseProblem>> {
  const today = dayOf(now);
  if (viewer.seats.length === 0) return { refused: 'not-allowed' };
  const keeper = await findKeeper(tx, typedKeeper, today);
  const seat = keeper && makingSeat(viewer, keeper);
  if (keeper && !seat) return { refused: 'not-allowed' };

  const draft = fillPromise(
    {
      ...typed,
      areaCodes: await knownAreaCodes(tx, typed.areaCodes),
      beneficiaryAreaCode: (await knownAreaCodes(tx, [typed.beneficiaryAreaCode]))[0] ?? '',
      beneficiaryOrganisationId:
        (await findKnownOrganisation(tx, typed.beneficiaryOrganisationId))?.id ?? null,
      themeSlug: (await allThemes(tx)).find(theme => theme.slug === typed.themeSlug)?.slug ?? '',
    },
    today,
  );
  const problems: PromiseProblems = {
    ...(!keeper && { keeper: 'keeper-missing' }),
    ...('refused' in draft ? draft.problems : await unknownSources(tx, draft)),
  };
  if (!keeper || !seat || 'refused' in draft || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };

  // Only who belongs to the keeper can be its contact, and nobody is named who did not choose it.
  const contact = keeper.bodyId !== null && isContact ? seatIn(viewer, keeper.bodyId) : undefined;
  const id = await insertPromise(tx, draft, keeper, {
    bySeatId: seat.id,
    contactSeatId: contact?.id ?? null,
    at: now,
  });
  const promise = (await findPromise(tx, id)) as Pledge;
  await appendToLog(tx, {
    kind: 'promise.made',
    subject: `promise:${id}`,
    at: now,
    facts: {
      ...draft,
      keeper: keeperKey(keeper),
      voiceIds: draft.voiceIds.map(String),
      areaCodes: [...draft.areaCodes],
      seatId: seat.id,
    },
  });
  await tellOfPromise(tx, promise, {
    actorId: viewer.person?.id ?? null,
    title: `Nieuwe afspraak: ${promise.title}`,
    text: `${keeperName(keeper)} doet dit voor ${promise.beneficiary}, uiterlijk op ${dayInWords(promise.dueOn)}.\n\n${promise.text}`,
    now,
  });
  return promise;
}

async function unknownSources(
  tx: Transaction,
  { decisionId, voiceIds }: { readonly decisionId: number | null; readonly voiceIds: readonly number[] },
): Promise<PromiseProblems> {
  const isDecisionUnknown = decisionId !== null && !(await findDecision(tx, decisionId));
  const areVoicesUnknown = (await voiceLines(tx, voiceIds)).length < voiceIds.length;
  return {
    ...(isDecisionUnknown && { decisionId: 'decisionId-unknown' }),
    ...(areVoicesUnknown && { voiceIds: 'voiceIds-unknown' }),
  };
}

const findKnownOrganisation = async (tx: Transaction, id: number | null) =>
  id === null ? undefined : findOrganisation(tx, id);
