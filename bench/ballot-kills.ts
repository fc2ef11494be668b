// kill -9 of the server under 100 ballots a second: none that was acknowledged is lost, none is there twice or by half.
import { setTimeout as pause } from 'node:timers/promises';
import { choicesFrom, chosenIn } from '../src/domains/voting/ballot.ts';
import { ballotsOf } from '../src/domains/voting/urn-store.ts';
import { paths } from '../src/paths.ts';
import type { Database, Engine } from '../src/platform/database/database.ts';
import { tell } from './contest.ts';
import { makeDatabase } from './databases.ts';
import { freePort, type Served, serveFloor, serveSite } from './processes.ts';
import { type BenchVote, type BenchVoter, ballotForm, giveCodes, openVote } from './vote.ts';

const perSecond = 100;
const voters = 6_000;

export async function measureBallotKills(engine: Engine): Promise<void> {
  const kept = await killMany(engine, 20, environment => serveSite(environment));
  tell(
    `20 kills under ${perSecond} ballots a second (${engine})`,
    kept.wrong.length === 0,
    kept.summary,
    'all there',
    kept.wrong,
  );
  const control = await killMany(engine, 5, environment => serveFloor('acknowledge-early.ts', environment));
  tell(
    `the same check where votes are acknowledged before the commit (${engine})`,
    control.wrong.length > 0,
    control.summary,
    'must be caught',
    control.wrong,
  );
}

interface Outcome {
  readonly summary: string;
  /** What a voter would miss, in words. */
  readonly wrong: readonly string[];
}

interface Sent {
  readonly voter: BenchVoter;
  readonly planId: number;
  isAcknowledged: boolean;
}

async function killMany(
  engine: Engine,
  kills: number,
  start: (environment: NodeJS.ProcessEnv) => Promise<Served>,
): Promise<Outcome> {
  const made = await makeDatabase(engine);
  try {
    const vote = await openVote(made.database);
    const unused = await giveCodes(made.database, vote, voters);
    const sent: Sent[] = [];
    const environment = { ...made.environment, PORT: String(await freePort()) };
    for (let kill = 0; kill < kills; kill++) {
      const server = await start(environment);
      const voting = new AbortController();
      const queue = voteSteadily(server.url, vote, unused, sent, voting.signal);
      await pause(500 + Math.random() * 700);
      await server.stop('SIGKILL');
      voting.abort();
      await queue;
    }
    // Whoever got no answer sends the form again, as a browser does.
    const acknowledged = sent.filter(({ isAcknowledged }) => isAcknowledged).length;
    const server = await serveSite(environment);
    for (const one of sent.filter(({ isAcknowledged }) => !isAcknowledged)) await cast(server.url, vote, one);
    await server.stop();
    return {
      summary: `${sent.length} sent`,
      wrong: [
        ...(await compare(made.database, vote, sent)),
        ...(acknowledged === 0 ? ['nothing was taken in'] : []),
      ],
    };
  } finally {
    await made.remove();
  }
}

/** A ballot every hundredth of a second, whether or not the answers keep up. */
async function voteSteadily(
  url: string,
  vote: BenchVote,
  unused: BenchVoter[],
  sent: Sent[],
  signal: AbortSignal,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const begin = performance.now();
  for (let count = 0; !signal.aborted; count++) {
    while (!signal.aborted && ((performance.now() - begin) / 1000) * perSecond <= count) await pause(5);
    const voter = underWay.size < perSecond ? unused.pop() : undefined;
    if (!voter) continue;
    const one = { voter, planId: vote.planIds[count % vote.planIds.length] ?? 0, isAcknowledged: false };
    sent.push(one);
    const asked = cast(url, vote, one, signal)
      .catch(() => {})
      .finally(() => underWay.delete(asked));
    underWay.add(asked);
  }
  await Promise.all(underWay);
}

async function cast(url: string, { budgetId }: BenchVote, one: Sent, signal?: AbortSignal): Promise<void> {
  const response = await fetch(url + paths.castBallot(budgetId), {
    method: 'POST',
    headers: { origin: url },
    body: ballotForm(one.voter, [one.planId]),
    ...(signal && { signal }),
  });
  if (response.status !== 200) throw new Error(`Voting answered ${response.status}`);
  // Acknowledged is what a voter has seen: the whole page.
  one.isAcknowledged = (await response.text()).includes('</html>');
}

/** What was acknowledged, beside what is in the urn, and what a count of both gives. */
async function compare(
  database: Database,
  { budgetId, planIds }: BenchVote,
  sent: readonly Sent[],
): Promise<string[]> {
  const ballots = await ballotsOf(database.read, budgetId);
  const choices = new Map(ballots.map(ballot => [ballot.receiptHash, chosenIn(choicesFrom(ballot.choices))]));
  let [lost, other] = [0, 0];
  for (const { voter, planId } of sent) {
    const there = choices.get(voter.receiptHash);
    if (!there) lost += 1;
    else if (there.join() !== String(planId)) other += 1;
  }
  const blanks = await database.read.selectFrom('blankBallots').select('codeHash').execute();
  const half = voters - blanks.length - ballots.length;
  const votesFor = (id: number): number => [...choices.values()].filter(chosen => chosen.includes(id)).length;
  const miscounted = planIds.filter(id => votesFor(id) !== sent.filter(({ planId }) => planId === id).length);
  return [
    ...(lost > 0 ? [`${lost} acknowledged and lost`] : []),
    ...(other > 0 ? [`${other} with other choices than sent`] : []),
    ...(ballots.length > sent.length ? [`${ballots.length - sent.length} too many`] : []),
    ...(half !== 0 ? [`${half} codes used without a ballot`] : []),
    ...(miscounted.length > 0 ? [`${miscounted.length} plans with another number of votes`] : []),
  ];
}
