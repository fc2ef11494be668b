import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { findDecision } from '../decisions/public.ts';
import { displayedDocuments } from '../documents/public.ts';
import { findEdition, type Ticks, tickable } from '../guidance/public.ts';
import { interestsOf, weighingNames } from '../interests/public.ts';
import { allAreas, areasWithCodes } from '../neighbourhoods/public.ts';
import { findBody } from '../organisations/public.ts';
import {
  departureInWords,
  explainedIn,
  type PublishedTrajectory,
  plansOf,
  rungIn,
} from '../participation/public.ts';
import { keeperName, type Pledge, promisesFromOccasion, stateToday } from '../promises/public.ts';
import { listedQuestionnaires, resultsOf } from '../questionnaires/public.ts';
import { type PhaseReach, reachOf, whereIn, whoIsMissing } from '../reach/public.ts';
import {
  countSpeakers,
  countSupportOn,
  type Outcome,
  type ReportedAnswer,
  type ReportedVoice,
  reportedAnswers,
  reportedVoices,
} from '../voices/public.ts';
import { deviationsBetween, deviationsInDeed } from './deviation.ts';
import { figuresOf } from './rating.ts';
import { ratingsOf } from './rating-store.ts';
import type {
  NextStep,
  Report,
  ReportedDecision,
  ReportedInterest,
  ReportedReach,
  ReportNumbers,
  Response,
  ThemeLine,
} from './report.ts';
import { decisionOf } from './store.ts';

const atOnce = 1_000;

/** Puts together from the record what a trajectory came to, as it stands at a moment. */
export async function gatherReport(
  db: Queries,
  trajectory: PublishedTrajectory,
  now: Instant,
): Promise<Report> {
  const { id, plan, rules } = trajectory;
  const today = dayOf(now);
  const occasion = { kind: 'trajectory', id };
  const { voices, answers } = await everythingSaid(db, id);
  const seen = voices.filter(({ withdrawnAt, hiddenAt }) => withdrawnAt === null && hiddenAt === null);
  const plans = await plansOf(db, id);
  const decision = await decisionIn(db, id);
  const promises = await promisesFromOccasion(db, occasion, decision?.id ?? null);
  const names = new Map((await allAreas(db)).map(({ code, name }) => [code, name]));
  const deciding = plan.decidingBodyId === null ? null : await findBody(db, plan.decidingBodyId);
  const numbers = numbersIn(voices, seen, answers, {
    ...(await countSpeakers(db, occasion)),
    supports: await countSupportOn(db, occasion),
  });
  return {
    drawnUpAt: now,
    trajectory: {
      id,
      title: plan.title,
      caseNumber: plan.caseNumber,
      runningBodyName: trajectory.runningBodyName,
      organisationName: trajectory.organisationName,
      decidingBodyName: deciding?.name ?? null,
      areaNames: plan.areaCodes.map(code => names.get(code) ?? code),
      publishedAt: trajectory.publishedAt,
      opensAt: trajectory.opensAt,
      closesAt: trajectory.closesAt,
    },
    plan: {
      ...plan,
      number: trajectory.planNumber,
      firstStatedAt: plans.at(-1)?.statedAt ?? trajectory.publishedAt,
    },
    explanations: explainedIn(plan).map(it => ({
      what: departureInWords(it, plan, rules),
      why: it.explanation,
    })),
    deviations: [
      ...deviationsBetween(plans),
      ...deviationsInDeed(plan, {
        lateAnswers: numbers.late,
        owed: numbers.owed,
        heardIn: new Set(seen.flatMap(({ part }) => part ?? [])),
        reportedOn: trajectory.reportedAt === null ? today : dayOf(trajectory.reportedAt),
        now,
      }),
    ],
    phases: plan.phases.map(({ rung, ...phase }) => ({
      ...phase,
      rung: rungIn(rules, rung)?.name ?? rung,
      binding: rungIn(rules, rung)?.binding ?? 'free',
      voices: seen.filter(({ part }) => part === phase.key).length,
    })),
    documents: (await displayedDocuments(db, occasion, { today, withComing: false })).map(
      ({ document, reactions }) => ({
        id: document.id,
        title: document.title,
        onDisplayFrom: document.onDisplayFrom,
        reactions,
      }),
    ),
    guidance: await guidanceIn(db, plan.ticks),
    numbers,
    themes: themesIn(seen, answers),
    reach: await reachIn(db, trajectory, now),
    questionnaires: await questionnairesIn(db, trajectory, now),
    interests: await interestsIn(db, id),
    responses: responsesIn(seen, answers),
    promises: promises.map(promise => ({
      id: promise.id,
      title: promise.title,
      keeper: keeperName(promise.keeper),
      promisedOn: promise.promisedOn,
      dueOn: promise.dueOn,
      state: stateToday(promise, today),
    })),
    decision,
    ratings: figuresOf(await ratingsOf(db, id)),
    nextSteps: stepsAfter(today, trajectory, promises),
  };
}

async function guidanceIn(db: Queries, { edition: number, said }: Ticks): Promise<Report['guidance']> {
  const edition = number > 0 ? await findEdition(db, number) : undefined;
  if (!edition) return null;
  const asked = tickable(edition.points);
  return {
    edition: edition.number,
    complies: asked.filter(({ key }) => said[key]?.complies).map(({ advice }) => advice),
    departs: asked.flatMap(({ key, advice }) => {
      const tick = said[key];
      return tick && !tick.complies ? [{ advice, why: tick.why }] : [];
    }),
    silent: asked.filter(({ key }) => !said[key]).map(({ advice }) => advice),
  };
}

async function reachIn(db: Queries, trajectory: PublishedTrajectory, now: Instant): Promise<ReportedReach> {
  const { source, phases } = await reachOf(db, trajectory, { now });
  const where = whereIn(await areasWithCodes(db, trajectory.plan.areaCodes));
  return {
    source,
    phases: phases.map(reach => ({
      name: reach.phase.name,
      people: reach.people,
      written: reach.written,
      evenings: reach.evenings,
      missing: whoIsMissing(reach, where),
      breakdowns: (
        [
          ['Leeftijd', reach.ages],
          ['Waar mensen wonen', reach.places],
          ['Hoe lang mensen er wonen', reach.stays],
          ['Taal thuis', reach.languages],
        ] as const
      ).flatMap(([title, breakdown]) =>
        breakdown ? [{ title, known: breakdown.known, rows: rowsOf(breakdown) }] : [],
      ),
    })),
  };
}

/** The groups that can be shown, and the small ones as one. */
const rowsOf = ({
  shown,
  hidden,
  hiddenCount,
  known,
}: NonNullable<PhaseReach['ages']>): ReportedReach['phases'][number]['breakdowns'][number]['rows'] => [
  ...shown.map(({ name, count, share, population }) => ({ name, count, share, population })),
  ...(hidden.length > 0
    ? [{ name: 'De andere samen', count: hiddenCount, share: hiddenCount / known, population: null }]
    : []),
];

async function questionnairesIn(
  db: Queries,
  trajectory: PublishedTrajectory,
  now: Instant,
): Promise<Report['questionnaires']> {
  const listed = await listedQuestionnaires(db, trajectory, { now, withDrafts: false });
  return Promise.all(
    listed.map(async ({ questionnaire: { id, title } }) => {
      const { replies, onPaper, questions } = await resultsOf(db, id);
      return {
        id,
        title,
        replies,
        onPaper,
        questions: questions.map(({ question, answered, bars, average, isFew }) => ({
          text: question.text,
          answered,
          bars,
          average,
          isFew,
        })),
      };
    }),
  );
}

const interestsIn = async (db: Queries, trajectoryId: number): Promise<ReportedInterest[]> =>
  (await interestsOf(db, trajectoryId)).map(
    ({ name, whose, places, voiceCount, conflicts, weighings: [last] }) => ({
      name,
      whose,
      places: places.map(place => place.name),
      voices: voiceCount,
      conflicts: conflicts.map(({ name: other, explanation }) => ({ name: other, explanation })),
      weighing: last
        ? {
            outcome: weighingNames[last.outcome],
            reason: last.reason,
            bodyName: last.bodyName,
            weighedOn: dayOf(last.weighedAt),
          }
        : null,
    }),
  );

type Answers = ReadonlyMap<number, ReportedAnswer>;

async function everythingSaid(
  db: Queries,
  id: number,
): Promise<{ readonly voices: readonly ReportedVoice[]; readonly answers: Answers }> {
  const voices: ReportedVoice[] = [];
  const answers = new Map<number, ReportedAnswer>();
  for (let after = 0; ; ) {
    const page = await reportedVoices(db, { kind: 'trajectory', id }, { after, atMost: atOnce });
    const last = page.at(-1);
    if (!last) return { voices, answers };
    after = last.id;
    voices.push(...page);
    const fresh = new Set(page.flatMap(({ answerId }) => (answerId === null ? [] : [answerId])));
    for (const answer of await reportedAnswers(
      db,
      [...fresh].filter(answerId => !answers.has(answerId)),
    ))
      answers.set(answer.id, answer);
  }
}

/** What the last word on a voice is; undefined while an answer is owed. */
const answerTo = ({ dueOn, answerId }: ReportedVoice, answers: Answers): ReportedAnswer | undefined =>
  dueOn === null && answerId !== null ? answers.get(answerId) : undefined;

function numbersIn(
  voices: readonly ReportedVoice[],
  seen: readonly ReportedVoice[],
  answers: Answers,
  spoken: Pick<ReportNumbers, 'people' | 'withoutAccount' | 'supports'>,
): ReportNumbers {
  const given = seen.flatMap(voice => {
    const answer = answerTo(voice, answers);
    return answer ? [{ voice, answer }] : [];
  });
  return {
    ...spoken,
    voices: seen.length,
    withdrawn: voices.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
    hidden: voices.filter(({ hiddenAt, withdrawnAt }) => hiddenAt !== null && withdrawnAt === null).length,
    answered: given.length,
    owed: seen.length - given.length,
    late: given.filter(
      ({ voice, answer }) => voice.answerDueOn !== null && dayOf(answer.answeredAt) > voice.answerDueOn,
    ).length,
    toThePoint: {
      yes: seen.filter(({ isToThePoint }) => isToThePoint === true).length,
      no: seen.filter(({ isToThePoint }) => isToThePoint === false).length,
    },
    byKind: counted(seen.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
    byChannel: counted(seen.map(({ channel }) => channel)).map(([channel, count]) => ({ channel, count })),
    byOutcome: counted(given.map(({ answer }) => answer.outcome)).map(([outcome, count]) => ({
      outcome,
      count,
    })),
  };
}

/** How often each comes, the most frequent first. */
function counted<Thing extends string>(things: readonly Thing[]): [Thing, number][] {
  const counts = new Map<Thing, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
}

/** The themes, the one with the most voices first. */
const byTheme = (seen: readonly ReportedVoice[]): [string, readonly ReportedVoice[]][] =>
  [...Map.groupBy(seen, ({ theme }) => theme)].sort(
    ([a, few], [b, many]) => many.length - few.length || a.localeCompare(b, 'nl'),
  );

const themesIn = (seen: readonly ReportedVoice[], answers: Answers): ThemeLine[] =>
  byTheme(seen).map(([theme, voices]) => {
    const outcomes = voices.flatMap(voice => answerTo(voice, answers)?.outcome ?? []);
    return {
      theme,
      voices: voices.length,
      owed: voices.length - outcomes.length,
      outcomes: Object.fromEntries(counted<Outcome>(outcomes)),
    };
  });

/** By theme, the one with the most voices first; a cluster stands under the theme that most of it is about. */
function responsesIn(seen: readonly ReportedVoice[], answers: Answers): Response[] {
  const themes = byTheme(seen).map(([theme]) => theme);
  const together = Map.groupBy(seen, voice => answerTo(voice, answers)?.id ?? `owed ${voice.theme}`);
  return [...together]
    .map(([key, voices]) => ({
      theme: byTheme(voices)[0]?.[0] ?? '',
      answer: typeof key === 'number' ? answers.get(key) : undefined,
      voices,
    }))
    .sort(
      (a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme) || Number(!a.answer) - Number(!b.answer),
    )
    .map(({ theme, answer, voices }) => ({
      theme,
      answer: answer
        ? {
            id: answer.id,
            outcome: answer.outcome,
            reason: answer.reason,
            bodyName: answer.bodyName,
            passedOnToBodyName: answer.passedOnToBodyName,
            answeredOn: dayOf(answer.answeredAt),
            change: answer.change,
            changeLabel: answer.changeLabel,
            changeAddress: answer.changeAddress,
            frameLine: answer.frameLine,
          }
        : null,
      voices: voices.map(({ id, kind, part, area, channel, receivedOn }) => ({
        id,
        kind,
        phase: part,
        area,
        channel,
        receivedOn,
      })),
    }));
}

async function decisionIn(db: Queries, trajectoryId: number): Promise<ReportedDecision | null> {
  const standing = await decisionOf(db, trajectoryId);
  const decision = standing && (await findDecision(db, standing.decisionId));
  if (!standing || !decision) return null;
  const { id, title, bodyName, decidedOn, outcome, text, reason } = decision;
  const { isDeparture, motivation, consents } = standing;
  return { id, title, bodyName, decidedOn, outcome, text, reason, isDeparture, motivation, consents };
}

/** What the record says is still to come, the nearest first. */
function stepsAfter(
  today: Day,
  { plan, decidedAt, decisionOn }: PublishedTrajectory,
  promises: readonly Pledge[],
): NextStep[] {
  const steps: NextStep[] = [
    ...(decidedAt === null && decisionOn !== null && decisionOn >= today
      ? [{ on: decisionOn, kind: 'decision' as const, title: '' }]
      : []),
    ...plan.moments
      .filter(({ at }) => dayOf(at) > today)
      .map(({ at, title }) => ({ on: dayOf(at), kind: 'moment' as const, title })),
    ...promises
      .filter(({ isEnded }) => !isEnded)
      .map(({ dueOn, title }) => ({ on: dueOn, kind: 'promise' as const, title })),
  ];
  return steps.sort((a, b) => (a.on < b.on ? -1 : 1));
}
