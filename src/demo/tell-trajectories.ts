// Tells the participation trajectories of Waterveen: from plan to report, each as far as it came.

import {
  checkAnswer,
  makeCluster,
  proposeAnswer,
  sendAnswer,
  writeDraft,
} from '../domains/answering/public.ts';
import { passageSource, passagesOf } from '../domains/documents/public.ts';
import type { Viewer } from '../domains/organisations/public.ts';
import {
  beginTrajectory,
  findTrajectory,
  isPublished,
  type Plan,
  statePlan,
  trajectoryOccasion,
} from '../domains/participation/public.ts';
import { makePromise, reportProgress } from '../domains/promises/public.ts';
import { decideTrajectory, findDraft, publishReport, rateTrajectory } from '../domains/reports/public.ts';
import { bringInVoice, findVoice, giveAnswer, reactToAnswer } from '../domains/voices/public.ts';
import { addDays, atHour, type Day, dayOf, type Instant } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/database.ts';
import { type CastName, cast, emailOf } from './cast-of-waterveen.ts';
import { placeIn } from './map-of-waterveen.ts';
import { bibliotheek, werf } from './open-trajectories-of-waterveen.ts';
import { speelnota } from './play-paper-of-waterveen.ts';
import { putOnDisplay } from './put-on-display.ts';
import type { Contribution, StoryTrajectory } from './story-trajectory.ts';
import { sluiskade } from './street-of-waterveen.ts';
import { eventsOfInterests } from './tell-interests.ts';
import { eventsOfQuestionnaires } from './tell-questionnaires.ts';
import { eventsOfReach } from './tell-reach.ts';
import { done, type Event, idOf, type Town, viewerFor } from './town-of-the-story.ts';

const occasions = { trajectory: trajectoryOccasion };

const trajectories: readonly StoryTrajectory[] = [speelnota, sluiskade, bibliotheek, werf];

export const eventsOfTrajectories = (town: Town, today: Day): Event[] =>
  trajectories.flatMap(story => {
    const telling: Telling = {
      town,
      story,
      today,
      as: (tx, who, now) => viewerFor(tx, town, who, now),
      trajectoryId: () => idOf(town.trajectories, story.key),
    };
    return [
      ...planned(telling),
      ...displayed(telling),
      ...contributed(telling),
      ...eventsOfQuestionnaires(town, story),
      ...eventsOfReach(town, story),
      ...answered(telling),
      ...eventsOfInterests(town, story),
      ...ended(telling),
    ].filter(({ daysAgo }) => daysAgo >= 0);
  });

/** One trajectory being told. */
interface Telling {
  readonly town: Town;
  readonly story: StoryTrajectory;
  readonly today: Day;
  as(tx: Transaction, who: CastName, now: Instant): Promise<Viewer>;
  trajectoryId(): number;
}

// The plan

function planned({ town, story, today, as, trajectoryId }: Telling): Event[] {
  const begun: Event = {
    daysAgo: story.begunDaysAgo,
    hour: 9,
    happen: async (tx, now) => {
      const viewer = await as(tx, invites(story) ?? story.by, now);
      const begin = { runningBodyId: idOf(town.bodies, story.body), plan: planOf(town, story, today) };
      const trajectory = done(await beginTrajectory(tx, viewer, begin, now));
      town.trajectories.set(story.key, trajectory.id);
    },
  };
  const published: Event = {
    daysAgo: story.publishedDaysAgo,
    hour: 11,
    happen: async (tx, now) => {
      const trajectory = await findTrajectory(tx, trajectoryId());
      const runner = await as(tx, story.by, now);
      const checker = invites(story);
      const checking = checker && (await as(tx, checker, now));
      if (!trajectory) return;
      const said = {
        reason: '',
        statedBySeatId: runner.seats.find(({ bodyId }) => bodyId === trajectory.runningBodyId)?.id ?? 0,
        checkedBySeatId: checking?.seats[0]?.id ?? null,
      };
      await statePlan(tx, trajectory, planOf(town, story, today), said, now);
    },
  };
  return [begun, published];
}

/** The official who looks along where the municipality does not run it itself. */
const invites = ({ body }: StoryTrajectory): CastName | undefined =>
  body === 'gebiedsbeheer' ? 'noor' : undefined;

function planOf(town: Town, story: StoryTrajectory, today: Day): Plan {
  const day = (daysAgo: number): Day => addDays(today, -daysAgo);
  const { contact } = story;
  return {
    ...story.plan,
    decidingBodyId: idOf(town.bodies, story.decidingBody),
    aldermanSeatId: null,
    contactName: cast[contact],
    contactEmail: emailOf(contact),
    contactPhone: '',
    phases: story.phases.map(({ opensDaysAgo, closesDaysAgo, ...phase }) => ({
      ...phase,
      opensAt: atHour(day(opensDaysAgo), 9),
      closesAt: atHour(day(closesDaysAgo), 17),
    })),
    moments: story.moments.map(({ daysAgo, hour, ...moment }, index) => ({
      ...moment,
      key: `m${index + 1}`,
      at: atHour(day(daysAgo), hour),
    })),
    feedbackOn: day(story.feedbackDaysAgo),
    decisionOn: day(story.decisionDaysAgo),
  };
}

// The documents

const displayed = ({ town, story, as, trajectoryId }: Telling): Event[] =>
  story.documents.map(document => ({
    daysAgo: document.daysAgo,
    hour: 11.5,
    happen: async (tx, now) => {
      const occasion = await trajectoryOccasion(tx, trajectoryId(), now);
      if (!occasion) return;
      const id = await putOnDisplay(tx, await as(tx, story.by, now), occasion, document, now);
      town.documents.set(document.key, id);
    },
  }));

/** The passage that somebody speaks about. */
async function sourceOf(tx: Transaction, town: Town, { about }: Contribution, now: Instant) {
  if (!about) return undefined;
  const passages = await passagesOf(tx, idOf(town.documents, about.document));
  const passage = passages.find(({ number }) => number === about.passage);
  const source = passage && (await passageSource(tx, passage.id, now));
  return source && { kind: source.kind, id: source.id, label: source.label };
}

// What people said

function contributed({ town, story, trajectoryId }: Telling): Event[] {
  return story.contributions.map((said, index) => ({
    daysAgo: dayOfSaying(story, said, index),
    hour: 12 + (index % 8),
    happen: async (tx, now) => {
      const trajectory = await findTrajectory(tx, trajectoryId());
      const occasion = await trajectoryOccasion(tx, trajectoryId(), now);
      const writer = await viewerFor(tx, town, story.by, now);
      if (!trajectory || !isPublished(trajectory)) return;
      const source = await sourceOf(tx, town, said, now);
      const words = {
        ...(source && { source }),
        kind: said.kind,
        title: said.title,
        text: said.text,
        interest: said.interest ?? '',
        themeSlug: said.theme,
        areaCode: said.area,
        ...placeIn(said.area, index),
        photoKeys: [],
      };
      const voice = said.by
        ? await bringInVoice(
            tx,
            { personId: idOf(town.persons, said.by) },
            { ...words, authorName: said.isNamed ? cast[said.by] : '' },
            now,
            occasion,
          )
        : await bringInVoice(
            tx,
            { enteredBySeatId: writer.seats[0]?.id ?? 0, actorId: writer.person?.id ?? 0 },
            { ...words, authorName: '', channel: 'meeting', receivedOn: dayOf(now) },
            now,
            occasion,
          );
      town.voices.set(said.key, done(voice).id);
    },
  }));
}

/** What is said in a phase is spread over the days that have passed of it. */
function dayOfSaying(story: StoryTrajectory, said: Contribution, index: number): number {
  const phase = story.phases.find(({ key }) => key === said.phase);
  if (!phase) throw new Error(`The story has no phase ${said.phase}`);
  const [from, until] = [phase.opensDaysAgo - 1, Math.max(phase.closesDaysAgo + 1, 0)];
  return until + ((index * 5) % Math.max(from - until, 1));
}

// The answers

function answered({ town, story, as }: Telling): Event[] {
  return story.answers.flatMap((answer, index): Event[] => {
    const group = story.contributions.filter(said => said.answer === answer.key);
    const given: Event = {
      daysAgo: answer.daysAgo,
      hour: 9 + index / 4,
      happen: async (tx, now) => {
        const writer = await as(tx, story.by, now);
        const voiceIds = group.map(({ key }) => idOf(town.voices, key));
        const begun = done(await makeCluster(tx, writer, { voiceIds, name: answer.title }, now));
        const words = {
          clusterId: begun.id,
          version: begun.version,
          name: answer.title,
          outcome: answer.outcome,
          reason: answer.reason,
          change: answer.change ?? '',
          changeLabel: '',
          changeAddress: '',
          frameLine: answer.frameLine ?? '',
          passedOnToBodyId: null,
        };
        const { version } = done(await writeDraft(tx, writer, words, now));
        if (answer.stands === 'being-written') return;
        if (story.secondReader) {
          done(await proposeAnswer(tx, writer, begun.id, now, occasions));
          if (answer.stands === 'to-be-read') return;
          const reader = await as(tx, story.secondReader, now);
          const check = { clusterId: begun.id, version, isAgreed: true, note: '' };
          done(await checkAnswer(tx, reader, check, now, occasions));
        }
        const sending = { clusterId: begun.id, version, seenUntil: now };
        done(await sendAnswer(tx, writer, sending, now, occasions));
      },
    };
    const reacted = group.map(
      ({ key, by, reaction }): Event => ({
        daysAgo: Math.max(answer.daysAgo - 1, 0),
        hour: 20,
        happen: async (tx, now) => {
          if (!by || !reaction) return;
          const voiceId = idOf(town.voices, key);
          const voice = await findVoice(tx, voiceId);
          const typed = { voiceId, answerId: voice?.currentAnswerId ?? 0, ...reaction };
          done(await reactToAnswer(tx, await as(tx, by, now), typed, now));
        },
      }),
    );
    const again = group.flatMap(({ key, secondAnswer }): Event[] =>
      secondAnswer === undefined
        ? []
        : [
            {
              daysAgo: secondAnswer.daysAgo,
              hour: 10 + index / 4,
              happen: async (tx, now) => {
                const voice = await findVoice(tx, idOf(town.voices, key));
                const typed = {
                  voiceIds: [idOf(town.voices, key)],
                  after: voice?.currentAnswerId ?? null,
                  outcome: secondAnswer.outcome,
                  reason: secondAnswer.reason,
                  passedOnToBodyId: null,
                };
                done(await giveAnswer(tx, await as(tx, story.by, now), typed, now, occasions));
              },
            },
          ],
    );
    return [given, ...reacted, ...again];
  });
}

// The end: reports, the decision, promises, and what participants found of it

function ended({ town, story, today, as, trajectoryId }: Telling): Event[] {
  const { ending } = story;
  if (!ending) return [];
  const { decision } = ending;
  const reported = ending.reports.map(
    ({ daysAgo, introduction, weighing, evaluation }): Event => ({
      daysAgo,
      hour: 10,
      happen: async (tx, now) => {
        const viewer = await as(tx, story.by, now);
        const words = {
          introduction,
          weighing,
          evaluation: evaluation.map((it, index) => ({
            ...it,
            criterion: story.plan.criteria[index] ?? '',
          })),
        };
        const version = (await findDraft(tx, trajectoryId()))?.version ?? 0;
        done(await publishReport(tx, viewer, { trajectoryId: trajectoryId(), words, version }, now));
      },
    }),
  );
  const decided: Event = {
    daysAgo: decision.daysAgo,
    hour: 20,
    happen: async (tx, now) => {
      const viewer = await as(tx, decision.by, now);
      const typed = {
        trajectoryId: trajectoryId(),
        title: decision.title,
        decidedOn: dayOf(now),
        outcome: 'adopted',
        text: decision.text,
        reason: decision.reason,
        caseNumber: story.plan.caseNumber,
        departs: 'no' as const,
        motivation: '',
        consents: [],
      };
      const { id } = done(await decideTrajectory(tx, viewer, typed, now));
      town.decisions.set(`${story.key} decision`, id);
    },
  };
  const promised = ending.promises.flatMap((promise, index): Event[] => {
    const key = `${story.key} ${index}`;
    const made: Event = {
      daysAgo: decision.daysAgo - 4,
      hour: 11 + index,
      happen: async (tx, now) => {
        const typed = {
          keeperKey: `body:${idOf(town.bodies, promise.body)}`,
          isContact: true,
          title: promise.title,
          text: promise.text,
          themeSlug: promise.theme,
          dueOn: addDays(today, promise.dueInDays),
          promisedOn: dayOf(now),
          beneficiary: promise.beneficiary,
          beneficiaryOrganisationId: null,
          beneficiaryAreaCode: promise.areas[0] ?? '',
          areaCodes: promise.areas,
          decisionId: String(idOf(town.decisions, `${story.key} decision`)),
          voiceIds: promise.contributions.map(said => idOf(town.voices, said)).join(', '),
          meeting: '',
        };
        const { id } = done(await makePromise(tx, await as(tx, promise.by, now), typed, now));
        town.promises.set(key, id);
      },
    };
    const { progress } = promise;
    if (!progress) return [made];
    const going: Event = {
      daysAgo: progress.daysAgo,
      hour: 15,
      happen: async (tx, now) => {
        const step = {
          promiseId: idOf(town.promises, key),
          text: progress.text,
          happenedOn: dayOf(now),
          link: '',
          isUnderWay: true,
          isContact: true,
          photoKeys: [],
        };
        done(await reportProgress(tx, await as(tx, promise.by, now), step, now));
      },
    };
    return [made, going];
  });
  const rated = ending.ratings.map(
    ({ by, scores: [influence, access, answer, fairness], line }, index): Event => ({
      daysAgo: decision.daysAgo - 6 - index * 3,
      hour: 20.5,
      happen: async (tx, now) => {
        const typed = {
          trajectoryId: trajectoryId(),
          influence: String(influence),
          access: String(access),
          answer: String(answer),
          fairness: String(fairness),
          line,
        };
        done(await rateTrajectory(tx, await as(tx, by, now), typed, now));
      },
    }),
  );
  return [...reported, decided, ...promised, ...rated];
}
