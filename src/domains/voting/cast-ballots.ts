import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { plansAmong } from '../projects/public.ts';
import {
  type BallotPlan,
  type BallotRefusal,
  type Choices,
  chosenIn,
  fillBallot,
  projectIdsIn,
  type TypedBallot,
  textOf,
} from './ballot.ts';
import { type CodeRefusal, whyNoRight, whyWait } from './check-code.ts';
import { hashOfCode, readCode } from './code.ts';
import { type UrnRefusal, whyShut } from './urn.ts';
import {
  choicesUnder,
  holdUrn,
  insertBallots,
  returnBlank,
  saveChoices,
  takeBlanks,
  type Urn,
} from './urn-store.ts';

/** A ballot on its way to the urn: the code that gives the right to it, and the receipt it will lie under. */
export interface BallotForm {
  readonly code: string;
  readonly receipt: string;
  readonly typed: TypedBallot;
  /** Where it came from, for the limit on guessing. */
  readonly network: string;
}

/** A ballot that lies in the urn, with the plans that were chosen. */
export interface Cast {
  readonly urn: Urn;
  readonly choices: Choices;
  readonly plans: readonly BallotPlan[];
}

export type CastOutcome = Cast | UrnRefusal | BallotRefusal | CodeRefusal | Refusal<'forged-form'>;

/** A form that is in order, with what of it goes into the urn. */
interface Filled extends Cast {
  readonly form: BallotForm;
  readonly codeHash: string;
  readonly receiptHash: string;
  readonly text: string;
}

/**
 * Puts ballots in the urn of one budget that arrived together. Each stands by itself. Nothing is kept of the moment, of the
 * order, or of which code brought which ballot. A form that comes again finds its ballot there, and changes it.
 */
export async function castBallots(
  tx: Transaction,
  budgetId: number,
  forms: readonly BallotForm[],
  now: Instant,
): Promise<CastOutcome[]> {
  const urn = await holdUrn(tx, budgetId);
  if (!urn) return forms.map(() => ({ refused: 'no-such-budget' }));
  const shut = whyShut(urn, now);
  if (shut) return forms.map(() => shut);

  const plans = await plansAmong(tx, budgetId, [
    ...new Set(forms.flatMap(({ typed }) => projectIdsIn(typed))),
  ]);
  const read: (Filled | CastOutcome)[] = [];
  for (const form of forms) {
    const wait = urn.isGuessedAt ? await whyWait(tx, form.network, now) : undefined;
    read.push(wait ?? fillForm(form, urn, plans));
  }

  const fresh = firstOfEach(read.filter(isFilled));
  const taken = await takeBlanks(tx, budgetId, fresh.map(({ codeHash }) => codeHash).sort());
  const entitled = fresh.filter(({ codeHash }) => taken.has(codeHash));
  const inside = await insertBallots(
    tx,
    budgetId,
    entitled.map(({ receiptHash, text }) => ({ receiptHash, choices: text })),
  );
  const done = new Set<Filled | CastOutcome>();
  for (const ballot of entitled) {
    // The receipt holds a ballot already: this is a change of that one, and the code was not needed.
    if (inside.has(ballot.receiptHash)) done.add(ballot);
    else await returnBlank(tx, budgetId, ballot.codeHash);
  }

  const again = read.filter(isFilled).filter(ballot => !done.has(ballot));
  const there = await choicesUnder(
    tx,
    budgetId,
    again.map(({ receiptHash }) => receiptHash),
  );
  const outcomes: CastOutcome[] = [];
  for (const ballot of read) {
    const isAgain = isFilled(ballot) && !done.has(ballot);
    outcomes.push(isAgain ? await castAgain(tx, budgetId, ballot, there, now) : ballot);
  }
  return outcomes;
}

function fillForm(form: BallotForm, urn: Urn, plans: readonly BallotPlan[]): Filled | CastOutcome {
  const code = readCode(form.code);
  if ('refused' in code) return code;
  if (code.kind === 'receipt') return { refused: 'receipt-not-code' };
  const receipt = readCode(form.receipt);
  if ('refused' in receipt || receipt.kind === 'code') return { refused: 'forged-form' };
  const choices = fillBallot(form.typed, urn.rules, plans);
  if ('refused' in choices) return choices;
  const chosen = new Set(chosenIn(choices));
  return {
    form,
    urn,
    choices,
    plans: plans.filter(({ id }) => chosen.has(id)),
    codeHash: hashOfCode(code.code),
    receiptHash: hashOfCode(receipt.code),
    text: textOf(choices),
  };
}

const isFilled = (ballot: Filled | CastOutcome): ballot is Filled => 'receiptHash' in ballot;

/** Of forms with one code or one receipt, the one that came first. */
function firstOfEach(ballots: readonly Filled[]): Filled[] {
  const seen = new Set<string>();
  return ballots.filter(({ codeHash, receiptHash }) => {
    const isFirst = !seen.has(codeHash) && !seen.has(receiptHash);
    seen.add(codeHash).add(receiptHash);
    return isFirst;
  });
}

/** The code was not blank: the ballot is there already, and is changed, or there is no right to one. */
async function castAgain(
  tx: Transaction,
  budgetId: number,
  ballot: Filled,
  there: Map<string, string>,
  now: Instant,
): Promise<CastOutcome> {
  const { codeHash, receiptHash, text, form } = ballot;
  const choices = there.get(receiptHash);
  if (choices === undefined) {
    const refusal = await whyNoRight(tx, { budgetId, codeHash, network: form.network }, now);
    return refusal ?? { refused: 'forged-form' };
  }
  if (choices !== text) {
    await saveChoices(tx, budgetId, { receiptHash, choices: text });
    there.set(receiptHash, text);
  }
  return ballot;
}
