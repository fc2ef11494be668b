// Two ways of doing the same thing, measured in turns so that both meet the same weather, told as a ratio.
import type { Measured } from './load.ts';

export interface Round extends Measured {
  /** What one request cost the server in computing, whoever else was using the machine; undefined where it cannot be seen. */
  readonly cpuMs: number | undefined;
}

export interface Contest {
  readonly title: string;
  readonly ours: () => Promise<Round>;
  readonly floor: () => Promise<Round>;
  /** Ours divided by the floor must be at least this. */
  readonly target: number;
  readonly rounds?: number;
}

interface Verdict {
  readonly title: string;
  readonly isMet: boolean;
}

const verdicts: Verdict[] = [];

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures in turns, prints one line, and returns our rounds. */
export async function contest({
  title,
  ours,
  floor,
  target,
  rounds = 5,
}: Contest): Promise<readonly Round[]> {
  const measured: { ours: Round[]; floor: Round[] } = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    // The first of a pair meets another machine than the second, so they take turns at being first.
    for (const side of round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
      measured[side].push(await (side === 'ours' ? ours() : floor()));
    }
  }
  const perSecond = (side: Round[]): number => median(side.map(round => round.perSecond));
  const cpu = (side: Round[]): number => median(side.map(round => round.cpuMs ?? Number.NaN));
  const [our, bare] = [perSecond(measured.ours), perSecond(measured.floor)];
  const [ourCpu, bareCpu] = [cpu(measured.ours), cpu(measured.floor)];
  const costs = Number.isNaN(ourCpu + bareCpu)
    ? ''
    : `   CPU ${ourCpu.toFixed(2)} : ${bareCpu.toFixed(2)} ms`;
  tell(title, our / bare >= target, `${(our / bare).toFixed(2)}`, `≥ ${target.toFixed(2)}`, [
    `${whole(our)}/s : ${whole(bare)}/s${costs}`,
  ]);
  return measured.ours;
}

/** Prints one result with its target, and remembers it for the last line. */
export function tell(
  title: string,
  isMet: boolean,
  result: string,
  target: string,
  notes: readonly string[] = [],
): void {
  verdicts.push({ title, isMet });
  console.log(
    `${isMet ? 'met   ' : 'MISSED'}  ${title.padEnd(58)} ${result.padStart(10)}  (${target})   ${notes.join('   ')}`,
  );
}

/** The last line of a run: how much was reached, and what was not. */
export function tellAll(): void {
  const missed = verdicts.filter(verdict => !verdict.isMet);
  console.log(`\n${verdicts.length - missed.length} of ${verdicts.length} met`);
  for (const { title } of missed) console.log(`missed: ${title}`);
}

export const whole = (number: number): string => Math.round(number).toLocaleString('en');
