import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isFault, parsePabulib } from '../domains/counting/public.ts';
import { type ImportRefusal, importBallots } from '../domains/tallies/public.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { systemClock } from '../platform/clock.ts';
import { type Command, WrongUsage } from './command.ts';
import { readable } from './readable.ts';
import { counted, printJson } from './terminal.ts';
import { withDatabase } from './with-database.ts';

export const ballots: Command = {
  usage: 'import ballots <file.pb> --budget 3 [--take-rules] [--json]',
  summary: 'Take in the ballots of a vote that was held elsewhere.',
  about: `Reads a vote as Pabulib keeps it and puts its ballots in the urn of a budget that has none yet, before voting begins or
after it closed. The plans of the file are made when the budget has none; otherwise they are matched by their code. The
urn is shut with it, and the count can begin. All of it happens, or nothing.`,
  options: {
    budget: { type: 'string' },
    'take-rules': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    budget: 'The number of the budget, as in its address.',
    'take-rules': 'Take the amount and the kind of ballot from the file, as a new version of the rules.',
    json: 'Print what came of it as JSON.',
  },
  run: async ({ words, text, environment, isOn }) => {
    const [file, ...others] = words;
    if (!file || others.length > 0) throw new WrongUsage('Say which file to read.');
    const budgetId = Number(text('budget'));
    if (!Number.isSafeInteger(budgetId) || budgetId < 1)
      throw new WrongUsage('Say for which budget, by its number: --budget 3.');
    readable(file);
    const bytes = readFileSync(file);
    const read = parsePabulib(bytes.toString('utf8'));
    if (isFault(read)) throw new CannotRun(`${file}, line ${read.line}: ${read.sentence}`);
    const imported = await withDatabase(environment, database =>
      database.write(tx =>
        importBallots(
          tx,
          {
            budgetId,
            file: read,
            fileName: basename(file),
            fingerprint: createHash('sha256').update(bytes).digest('hex'),
            takesRules: isOn('take-rules'),
          },
          systemClock(),
        ),
      ),
    );
    if ('refused' in imported) throw new CannotRun(sentenceOf(imported, budgetId));
    if (isOn('json')) {
      printJson(imported);
      return 0;
    }
    const { ballots: number, plansMade, rulesNumber } = imported;
    console.log(
      `${counted(number, 'ballot')} in the urn of budget ${budgetId}${plansMade > 0 ? `, and ${counted(plansMade, 'plan')} made` : ''}. The urn is shut.`,
    );
    if (rulesNumber !== null) console.log(`The rules of the file hold, as version ${rulesNumber}.`);
    return 0;
  },
};

function sentenceOf(refusal: ImportRefusal, budgetId: number): string {
  const budget = `Budget ${budgetId}`;
  switch (refusal.refused) {
    case 'no-such-budget':
      return `There is no budget ${budgetId}.`;
    case 'withdrawn':
      return `${budget} was withdrawn. Nothing is voted on.`;
    case 'voting-open':
      return `Residents can vote in budget ${budgetId} now. Ballots are imported before voting begins, or after it closed.`;
    case 'count-begun':
      return `The ballots of budget ${budgetId} are being counted, or the result is public.`;
    case 'has-ballots':
      return `${budget} has ballots of its own. Votes are never mixed.`;
    case 'parts-of-a-cent':
      return 'The file has amounts with parts of a cent.';
    case 'no-cost':
      return `Plan ${refusal.code} of the file costs nothing. A plan on a ballot has a cost.`;
    case 'code-too-long':
      return `The code of plan ${refusal.code} is longer than 40 characters.`;
    case 'unknown-plan':
      return `The file has a plan ${refusal.code} that is not on the ballot of budget ${budgetId}.`;
    case 'missing-plan':
      return `Plan ${refusal.code} is on the ballot of budget ${budgetId}, and not in the file.`;
    case 'other-cost':
      return `Plan ${refusal.code} has another cost in the file than on the ballot of budget ${budgetId}.`;
    case 'other-kind':
      return `The ballots in the file are of the kind ${refusal.found}; ${budget} asks for ${refusal.asked}. ${takeRules}`;
    case 'other-amount':
      return `The file divides ${euros(refusal.found)}; ${budget} divides ${euros(refusal.asked)}. ${takeRules}`;
    case 'ballot-not-allowed':
      return `The rules of budget ${budgetId} do not allow this ballot, cast by ${counted(refusal.voters, 'voter')}: ${refusal.choices.join(',')}. ${takeRules}`;
  }
}

const takeRules = 'With --take-rules the budget gets those of the file.';
const euros = (cents: number): string => `€ ${(cents / 100).toLocaleString('en')}`;
