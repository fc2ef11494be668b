import type { Form } from '../../platform/form.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { type Binding, bindings, type ParticipationRules, type Rung } from './ladder.ts';
import { longest } from './longest.ts';

/** A rung as it stands in the form; the key is empty for one that is new. */
export interface TypedRung {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly binding: string;
  readonly isParticipation: boolean;
}

export interface TypedRules {
  readonly ladder: readonly TypedRung[];
  /** The place of the lowest rung on the ladder, from 1. */
  readonly lowest: string;
  readonly noticeDays: string;
  readonly reason: string;
}

export type RulesField = 'ladder' | 'lowest' | 'noticeDays' | 'reason';
export type RulesProblem =
  | 'ladder-empty'
  | 'rung-without-name'
  | 'rung-too-long'
  | 'rungs-alike'
  | 'binding-unknown'
  | 'lowest-missing'
  | 'notice-no-number'
  | 'reason-missing'
  | 'reason-too-long';
export type RulesProblems = Problems<RulesField, RulesProblem>;

export const typedRules = ({ ladder, lowestRung, noticeDays }: ParticipationRules): TypedRules => ({
  ladder,
  lowest: String(ladder.findIndex(({ key }) => key === lowestRung) + 1),
  noticeDays: String(noticeDays),
  reason: '',
});

/** Rules as the form sends them; a rung without a word in it is gone. */
export function typedRulesFrom(form: Form): TypedRules {
  const rows = form.all('rung').filter(row => /^\d{1,2}$/.test(row));
  const all = rows.map(row => ({
    row,
    key: form.text(`rung-${row}-key`),
    name: form.text(`rung-${row}-name`),
    meaning: form.text(`rung-${row}-meaning`),
    binding: form.text(`rung-${row}-binding`),
    isParticipation: form.isChecked(`rung-${row}-counts`),
  }));
  const ladder = all.filter(({ name, meaning }) => name !== '' || meaning !== '');
  const lowest = ladder.findIndex(({ row }) => row === form.text('lowest'));
  return {
    ladder: ladder.map(({ row: _, ...rung }) => rung),
    lowest: lowest < 0 ? '' : String(lowest + 1),
    noticeDays: form.text('noticeDays'),
    reason: form.text('reason'),
  };
}

/** The rules that were filled in, or everything that is wrong with them. A rung keeps its key, whatever it is called. */
export function fillRules(typed: TypedRules): ParticipationRules | Incomplete<RulesField, RulesProblem> {
  const { ladder, lowest, noticeDays, reason } = typed;
  const lowestRung = Number(lowest) - 1;
  const ladderReason = ladderProblem(ladder);
  const problems: RulesProblems = {
    ...(ladderReason && { ladder: ladderReason }),
    ...(!ladder[lowestRung] && { lowest: 'lowest-missing' }),
    ...(!/^\d{1,3}$/.test(noticeDays) && { noticeDays: 'notice-no-number' }),
    ...lengthProblem('reason', reason, { most: longest.reason, isNeeded: true }),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const taken = new Set(ladder.map(({ key }) => key));
  const rungs = ladder.map((rung): Rung => {
    const key = rung.key || freeKey(taken);
    taken.add(key);
    return { ...rung, key, binding: rung.binding as Binding };
  });
  return { ladder: rungs, lowestRung: rungs[lowestRung]?.key ?? '', noticeDays: Number(noticeDays) };
}

function ladderProblem(ladder: readonly TypedRung[]): RulesProblem | undefined {
  if (ladder.length === 0) return 'ladder-empty';
  if (ladder.some(({ name, meaning }) => name === '' || meaning === '')) return 'rung-without-name';
  if (ladder.some(({ name, meaning }) => name.length > longest.name || meaning.length > longest.reason))
    return 'rung-too-long';
  if (new Set(ladder.map(({ name }) => name.toLocaleLowerCase('nl'))).size < ladder.length)
    return 'rungs-alike';
  const keys = ladder.map(({ key }) => key).filter(Boolean);
  if (new Set(keys).size < keys.length) return 'rungs-alike';
  return ladder.some(({ binding }) => !bindings.some(known => known === binding))
    ? 'binding-unknown'
    : undefined;
}

function freeKey(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`rung-${number}`)) number++;
  return `rung-${number}`;
}
