import { csvLine, csvStart } from '../../platform/csv.ts';
import { type CastBallot, type Choices, choicesFrom, chosenIn, markOf } from '../voting/public.ts';

/** Codes of projects by their number, of every project a ballot can name. */
export type CodeOf = ReadonlyMap<number, string>;

/** The choices as they are published: "3 7 12", in the order of preference where there is one, or "3=4 7=1". */
export function choicesInCodes(choices: Choices, codeOf: CodeOf): string {
  const points = choices.kind === 'points' ? new Map(choices.points) : undefined;
  return chosenIn(choices)
    .map(id => `${codeOf.get(id) ?? id}${points ? `=${points.get(id)}` : ''}`)
    .join(' ');
}

export const ballotsHeader = csvStart + csvLine(['kenmerk', 'keuzes']);

/** One line of the file of published ballots. Its bytes are fixed: the fingerprint in the record is taken of them. */
export const ballotLine = ({ receiptHash, choices }: CastBallot, codeOf: CodeOf): string =>
  csvLine([markOf(receiptHash), choicesInCodes(choicesFrom(choices), codeOf)]);
