import { paths } from '../../paths.ts';
import type { Budget } from '../budgets/public.ts';
import type { CountResult } from './tally.ts';

/** What anybody types to count the same ballots by the same rules, with the same draw. */
export function countCommand(
  { id }: Pick<Budget, 'id'>,
  { rule, projects }: Pick<CountResult, 'rule' | 'projects'>,
  baseUrl: string,
): string {
  const file = `stembiljetten-${id}.pb`;
  const isOnlyAble = projects.some(({ outcome }) => !outcome.won && outcome.because === 'too-few-votes');
  const address = `${baseUrl}${paths.ballotsPabulib(id)}${isOnlyAble ? '?deel=geteld' : ''}`;
  const options = [
    `--rule ${rule.rule}`,
    `--utility ${rule.utility}`,
    ...(rule.rule === 'equal-shares'
      ? [`--complete ${rule.completion}`, `--start ${rule.start}`, `--stop ${rule.stop}`]
      : []),
    ...(rule.ties.by === 'draw' ? ['--ties draw', `--seed ${rule.ties.seed}`] : ['--ties id']),
  ];
  return `curl -s -o ${file} '${address}'\nbin/samenwijk tally ${file} ${options.join(' ')}`;
}
