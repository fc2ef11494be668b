import { readFileSync } from 'node:fs';
import {
  type CountingRule,
  compareIds,
  completions,
  countVotes,
  type Election,
  explainOutcome,
  isFault,
  type Outcome,
  parsePabulib,
  rules,
  starts,
  stops,
  type TieRule,
  UtilityNotTold,
  usualRule,
  utilities,
  writeDecimal,
} from '../domains/counting/public.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import type { Command, Given } from './command.ts';
import { readable } from './readable.ts';
import { printJson } from './terminal.ts';

const choices = {
  rule: rules,
  utility: utilities,
  complete: completions,
  start: starts,
  stop: stops,
} as const;

export const tally: Command = {
  usage: 'tally <file.pb> [--rule …] [--utility …] [--complete …] [--start …] [--stop …] [--ties …] [--json]',
  summary: 'Count the ballots of a Pabulib file.',
  about: `Reads a vote as Pabulib keeps it (approval, choose-1, cumulative, ordinal, scoring) and says who won, exactly.
Left out, an option is as in most real votes by equal shares: shares of whole euros at the start (floor), one euro more for
everybody until the next step would cost too much (overspend), and what is then left to the most votes (add-one-greedy).
Needs no database.`,
  options: {
    rule: { type: 'string' },
    utility: { type: 'string' },
    complete: { type: 'string' },
    start: { type: 'string' },
    stop: { type: 'string' },
    ties: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    rule: `${rules.join(', ')}. Default ${usualRule.rule}.`,
    utility: `${utilities.join(', ')}: what a voter has from a project. Default ${usualRule.utility}. Greedy by cost is by votes.`,
    complete: `${completions.join(', ')}: what becomes of money equal shares leaves. Default ${usualRule.completion}.`,
    start: `${starts.join(', ')}: where add-one begins. Default ${usualRule.start}.`,
    stop: `${stops.join(', ')}: where add-one ends. Default ${usualRule.stop}.`,
    ties: 'id (the id that comes first), or draw (least cost, most votes, then by lot). Default id.',
    seed: 'The public text a draw is made with: the least SHA-256 of seed:id goes first.',
    json: 'Print winners, in the order of selection (for phragmen: of their ids), and cost as JSON, with rounds, ties and the rule.',
  },
  run: async given => {
    const [file, ...others] = given.words;
    if (!file) throw new CannotRun('Zeg welk bestand geteld moet worden.');
    if (others.length > 0) throw new CannotRun('Er kan maar één bestand tegelijk geteld worden.');
    const rule = ruleIn(given);
    readable(file);
    const read = parsePabulib(readFileSync(file, 'utf8'));
    if (isFault(read)) throw new CannotRun(`${file}, regel ${read.line}: ${read.sentence}`);
    for (const remark of read.remarks) console.error(`Let op: ${remark}`);
    const outcome = counted(read.election, rule);
    if (given.isOn('json')) printJson(asJson(read.election, outcome));
    else for (const line of inWords(read.election, outcome)) console.log(line);
    return 0;
  },
};

function ruleIn(given: Given): CountingRule {
  const chosen = <Name extends keyof typeof choices>(
    name: Name,
  ): (typeof choices)[Name][number] | undefined => {
    const typed = given.text(name);
    const known: readonly (typeof choices)[Name][number][] = choices[name];
    const choice = known.find(value => value === typed);
    if (typed !== undefined && choice === undefined) {
      throw new CannotRun(`--${name} kan ${inList(known)} zijn, niet "${typed}".`);
    }
    return choice;
  };
  return {
    rule: chosen('rule') ?? usualRule.rule,
    utility: chosen('utility') ?? usualRule.utility,
    completion: chosen('complete') ?? usualRule.completion,
    start: chosen('start') ?? usualRule.start,
    stop: chosen('stop') ?? usualRule.stop,
    ties: tiesIn(given),
  };
}

function tiesIn({ text }: Given): TieRule {
  const [typed = 'id', seed] = [text('ties'), text('seed')];
  if (typed === 'id') return { by: 'id' };
  if (typed !== 'draw') throw new CannotRun(`--ties kan id of draw zijn, niet "${typed}".`);
  if (!seed) throw new CannotRun('Bij --ties draw hoort --seed, de tekst waarmee wordt geloot.');
  return { by: 'draw', seed };
}

const inList = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`;

function counted(election: Election, rule: CountingRule): Outcome {
  try {
    return countVotes(election, rule);
  } catch (error) {
    if (!(error instanceof UtilityNotTold)) throw error;
    throw new CannotRun(
      rule.utility === 'points'
        ? '--utility points kan alleen bij stemmen met punten (cumulative of scoring).'
        : '--utility borda kan alleen bij stemmen met een volgorde (ordinal).',
    );
  }
}

function asJson(election: Election, outcome: Outcome): unknown {
  const idOf = (project: number): string => election.projects[project]?.id ?? '';
  const { rule, selections, cost, ties } = outcome;
  const winners = selections.map(({ project }) => idOf(project));
  return {
    // As the reference implementation gives them; the order of selection stands in `rounds`.
    winners: rule.rule === 'phragmen' ? winners.toSorted(compareIds) : winners,
    cost: writeDecimal(cost, election.decimals),
    budget: writeDecimal(election.budget, election.decimals),
    voters: election.voters,
    rule,
    rounds: selections.map(({ project, phase, round }) => ({ round, phase, project: idOf(project) })),
    ties: ties.map(({ projects, chosen, ...tie }) => ({
      ...tie,
      projects: projects.map(idOf),
      chosen: idOf(chosen),
    })),
  };
}

function inWords(election: Election, outcome: Outcome): readonly string[] {
  const { projects, spent, budget, left, ties, voters } = explainOutcome(election, outcome);
  const money = (amount: bigint): string => writeDecimal(amount, election.decimals);
  const winners = projects.filter(({ won }) => won);
  return [
    `${winners.length} van de ${projects.length} projecten gekozen door ${election.voters} stemmers.`,
    ...projects.flatMap(project =>
      project.won
        ? [
            `  ${project.round}. ${project.id} ${project.name}: kost ${money(project.cost)}, ${project.votes} stemmen${
              project.phase === 'completion' ? ', uit wat overbleef' : ''
            }`,
          ]
        : [],
    ),
    `Samen ${money(spent)} van de ${money(budget)}. Er blijft ${money(left)} over.`,
    ...ties.map(
      tie =>
        `Gelijk in ronde ${tie.round}: ${inList(tie.projects)}. ${tie.chosen} ging voor (${tieWords[tie.decidedBy]}).`,
    ),
    `${voters.all.gotOne} van de ${voters.all.voters} mensen die iets kozen, kregen ten minste één project.`,
  ];
}

const tieWords = {
  id: 'het nummer dat eerst komt',
  cost: 'het kost het minst',
  votes: 'het heeft de meeste stemmen',
  draw: 'door het lot',
} satisfies Record<Outcome['ties'][number]['decidedBy'], string>;
