// Tells the story of Waterveen with the domains' own verbs, in the order in which it happened.
import { recordDecision } from '../domains/decisions/public.ts';
import { importFigures } from '../domains/indicators/public.ts';
import { importAreas } from '../domains/neighbourhoods/public.ts';
import { followTopic, readAllNews } from '../domains/notifications/public.ts';
import {
  founder,
  foundOrganisation,
  giveSeat,
  setUpBody,
  type Viewer,
} from '../domains/organisations/public.ts';
import { ensurePerson } from '../domains/people/public.ts';
import { addPhotosOfStep, makePromise } from '../domains/promises/public.ts';
import {
  addPhotos,
  bringInVoice,
  closeDay,
  commentOnVoice,
  findVoice,
  giveAnswer,
  moderate,
  reactToAnswer,
  setAnswerTerms,
  supportVoice,
  withdrawVoice,
} from '../domains/voices/public.ts';
import { addDays, type Day, dayOf, type Instant } from '../platform/clock.ts';
import type { Database, Transaction } from '../platform/database/database.ts';
import { type CastName, cast, emailOf, organisations, sinceDaysAgo } from './cast-of-waterveen.ts';
import { figuresOfWaterveen } from './figures-of-waterveen.ts';
import { mapOfWaterveen, placeIn } from './map-of-waterveen.ts';
import { type PictureName, pictureFile } from './pictures-of-waterveen.ts';
import { decisions, promises, type StoryStep } from './promises-of-waterveen.ts';
import { takeStep } from './take-step.ts';
import { eventsOfBudgets } from './tell-budgets.ts';
import { eventsOfConsultation } from './tell-consultation.ts';
import { eventsOfTrajectories } from './tell-trajectories.ts';
import { done, type Event, idOf, momentBefore, type Town, viewerFor } from './town-of-the-story.ts';
import { type StoryVoice, voices } from './voices-of-waterveen.ts';

/**
 * Fills an empty database with the town of the demo, as if it had lived there for half a year until now. Everything
 * that was ever said is one transaction: a town that was half told is told from the beginning.
 */
export async function tellStory(database: Database, now: Instant): Promise<void> {
  const founded = momentBefore(now, 400, 9);
  await importAreas(database, mapOfWaterveen(), { now: founded });
  await importFigures(database, figuresOfWaterveen(), {
    source: 'Verzonnen cijfers van Waterveen',
    year: Number(dayOf(now).slice(0, 4)) - 1,
    now: founded,
  });
  const photoKeys = await keepPhotosOfVoices(database, founded);
  const stepPhotoKeys = await keepPhotosOfSteps(database, founded);
  await database.write(async tx => {
    const town: Town = {
      persons: new Map(),
      bodies: new Map(),
      organisations: new Map(),
      voices: new Map(),
      decisions: new Map(),
      promises: new Map(),
      budgets: new Map(),
      projects: new Map(),
      trajectories: new Map(),
      documents: new Map(),
      consultations: new Map(),
      questionnaires: new Map(),
      photoKeys,
      stepPhotoKeys,
    };
    await settle(tx, town, founded, dayOf(now));
    const events = [
      ...voices.flatMap(it => eventsOfVoice(town, it)),
      ...eventsOfDecisions(town),
      ...eventsOfPromises(town, dayOf(now)),
      ...eventsOfBudgets(town, dayOf(now)),
      ...eventsOfTrajectories(town, dayOf(now)),
      ...eventsOfConsultation(town, dayOf(now)),
      everybodyReads(town),
    ];
    events.sort((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour);
    for (const event of events) await event.happen(tx, momentBefore(now, event.daysAgo, event.hour));
  });
}

/** A week ago everybody had read what there was: what came since is new. */
const everybodyReads = (town: Town): Event => ({
  daysAgo: 7,
  hour: 6,
  happen: async (tx, now) => {
    for (const id of town.persons.values()) await readAllNews(tx, id, now);
  },
});

async function keepPhotosOfVoices(database: Database, now: Instant): Promise<Town['photoKeys']> {
  const kept = new Map<string, readonly string[]>();
  for (const { key, pictures } of voices) {
    if (!pictures) continue;
    const files = await Promise.all(pictures.map(pictureFile));
    kept.set(key, (await addPhotos(database, files, now)).keys);
  }
  return kept;
}

async function keepPhotosOfSteps(database: Database, now: Instant): Promise<Town['stepPhotoKeys']> {
  const kept = new Map<PictureName, string>();
  for (const step of promises.flatMap(({ steps = [] }) => steps)) {
    if (!('picture' in step && step.picture)) continue;
    const { keys } = await addPhotosOfStep(database, [await pictureFile(step.picture)], now);
    for (const key of keys) kept.set(step.picture, key);
  }
  return kept;
}

// The people and who they are for each other

async function settle(tx: Transaction, town: Town, founded: Instant, today: Day): Promise<void> {
  for (const name of Object.keys(cast) as CastName[]) {
    const person = await ensurePerson(tx, { email: emailOf(name), name: cast[name] }, founded);
    town.persons.set(name, person.id);
  }
  for (const { key, name, kind, area = '', about, bodies } of organisations) {
    const typed = { name, kind, areaCode: area, about, website: '', email: '' };
    const organisation = done(await foundOrganisation(tx, founder, typed, founded));
    town.organisations.set(key, organisation.id);
    for (const body of bodies) {
      const set = done(
        await setUpBody(
          tx,
          founder,
          {
            organisationId: organisation.id,
            name: body.name,
            kind: body.kind,
            areaCode: body.area ?? '',
            about: body.about ?? '',
            isAnswering: body.isAnswering ?? false,
          },
          founded,
        ),
      );
      town.bodies.set(body.key, set.id);
      for (const seat of body.seats) {
        done(
          await giveSeat(
            tx,
            founder,
            {
              bodyId: set.id,
              name: cast[seat.who],
              email: emailOf(seat.who),
              role: seat.role,
              title: seat.title ?? '',
              isContactPoint: seat.isContactPoint ?? false,
              fromOn: addDays(today, -(seat.sinceDaysAgo ?? sinceDaysAgo(seat.who))),
              untilOn: seat.untilDaysAgo === undefined ? '' : addDays(today, -seat.untilDaysAgo),
              areaCodes: seat.areas ?? [],
            },
            founded,
          ),
        );
      }
    }
  }
  const ownTerm = {
    bodyId: idOf(town.bodies, 'verkeer'),
    workingDays: { idea: '', question: '10', complaint: '' },
  };
  done(await setAnswerTerms(tx, founder, ownTerm, founded));
  done(
    await closeDay(
      tx,
      founder,
      { day: `${today.slice(0, 4)}-12-24`, name: 'Het gemeentehuis is dicht' },
      founded,
    ),
  );
  const followers: readonly (readonly [CastName, string])[] = [
    ['amina', 'WK999907'],
    ['truus', 'WK999901'],
    ['rashid', 'WK999905'],
    ['mei', 'WK999902'],
    ['bas', 'WK999901'],
  ];
  for (const [who, code] of followers) {
    await followTopic(tx, idOf(town.persons, who), `area:${code}`, founded);
  }
}

// Voices and answers

function eventsOfVoice(town: Town, story: StoryVoice): Event[] {
  const { key, daysAgo } = story;
  const turn = key.length;
  const voiceId = (): number => idOf(town.voices, key);
  const as = (tx: Transaction, who: CastName, now: Instant): Promise<Viewer> => viewerFor(tx, town, who, now);

  const broughtIn: Event = {
    daysAgo,
    hour: 8 + (turn % 9),
    happen: async (tx, now) => {
      const place =
        story.hasPoint && story.area ? placeIn(story.area, turn) : { longitude: null, latitude: null };
      const words = {
        kind: story.kind,
        title: story.title,
        text: story.text,
        themeSlug: story.theme,
        areaCode: story.area ?? null,
        ...place,
        photoKeys: [...(town.photoKeys.get(key) ?? [])],
      };
      const { entered } = story;
      const writer = entered && (await as(tx, entered.by, now));
      const voice = entered
        ? await bringInVoice(
            tx,
            { enteredBySeatId: writer?.seats[0]?.id ?? 0, actorId: writer?.person?.id ?? 0 },
            { ...words, authorName: entered.name, channel: entered.channel, receivedOn: dayOf(now) },
            now,
          )
        : await bringInVoice(
            tx,
            { personId: idOf(town.persons, story.by) },
            { ...words, authorName: story.isNamed ? cast[story.by] : '' },
            now,
          );
      town.voices.set(key, done(voice).id);
    },
  };

  const supports = (story.supporters ?? []).map(
    (who, index): Event => ({
      daysAgo: Math.max(0, daysAgo - 1 - Math.floor(index / 2)),
      hour: 17 + (index % 4) + 0.25 * (turn % 4),
      happen: async (tx, now) =>
        done(await supportVoice(tx, await as(tx, who, now), { voiceId: voiceId(), isSupported: true }, now)),
    }),
  );

  const comments = (story.comments ?? []).map(
    (comment): Event => ({
      daysAgo: comment.daysAgo,
      hour: 19,
      happen: async (tx, now) => {
        const typed = {
          voiceId: voiceId(),
          parentId: null,
          text: comment.text,
          isNamed: comment.isNamed ?? false,
        };
        const { id } = done(await commentOnVoice(tx, await as(tx, comment.by, now), typed, now));
        if (!comment.reply) return;
        const later = new Date(
          Date.parse(now) + (comment.daysAgo - comment.reply.daysAgo) * 86_400_000,
        ).toISOString();
        const reply = { voiceId: voiceId(), parentId: id, text: comment.reply.text, isNamed: true };
        done(await commentOnVoice(tx, await as(tx, comment.reply.by, later), reply, later));
      },
    }),
  );

  const answers = (story.answers ?? []).flatMap((answer): Event[] => {
    const given: Event = {
      daysAgo: answer.daysAgo,
      hour: 9.5 + (turn % 6),
      happen: async (tx, now) => {
        const voice = await findVoice(tx, voiceId());
        const typed = {
          voiceIds: [voiceId()],
          after: voice?.currentAnswerId ?? null,
          outcome: answer.outcome,
          reason: answer.reason,
          passedOnToBodyId: answer.passedOnTo ? idOf(town.bodies, answer.passedOnTo) : null,
        };
        done(await giveAnswer(tx, await as(tx, answer.by, now), typed, now, {}));
      },
    };
    const { reaction } = answer;
    if (!reaction) return [given];
    const reacted: Event = {
      daysAgo: reaction.daysAgo,
      hour: 20,
      happen: async (tx, now) => {
        const voice = await findVoice(tx, voiceId());
        const typed = {
          voiceId: voiceId(),
          answerId: voice?.currentAnswerId ?? 0,
          isToThePoint: reaction.isToThePoint,
          line: reaction.line,
        };
        done(await reactToAnswer(tx, await as(tx, story.by, now), typed, now));
      },
    };
    return [given, reacted];
  });

  const { hidden, withdrawn } = story;
  const ends: Event[] = [
    ...(hidden
      ? [
          {
            daysAgo: hidden.daysAgo,
            hour: 10,
            happen: async (tx: Transaction, now: Instant) =>
              done(
                await moderate(
                  tx,
                  await as(tx, hidden.by, now),
                  {
                    voiceId: voiceId(),
                    commentId: null,
                    photoKey: null,
                    isHidden: true,
                    reason: hidden.reason,
                  },
                  now,
                ),
              ),
          },
        ]
      : []),
    ...(withdrawn
      ? [
          {
            daysAgo: withdrawn.daysAgo,
            hour: 12,
            happen: async (tx: Transaction, now: Instant) =>
              done(
                await withdrawVoice(
                  tx,
                  await as(tx, story.by, now),
                  { voiceId: voiceId(), reason: withdrawn.reason },
                  now,
                ),
              ),
          },
        ]
      : []),
  ];
  return [broughtIn, ...supports, ...comments, ...answers, ...ends];
}

// Decisions and promises

function eventsOfDecisions(town: Town): Event[] {
  return decisions.map(story => ({
    daysAgo: story.daysAgo,
    hour: 13,
    happen: async (tx, now) => {
      const typed = {
        bodyId: idOf(town.bodies, story.body),
        title: story.title,
        decidedOn: dayOf(now),
        outcome: story.outcome,
        text: story.text,
        reason: story.reason,
        caseNumber: story.caseNumber ?? '',
        areaCodes: story.areas,
        voiceIds: numbersOf(town.voices, story.voices),
      };
      const decision = done(await recordDecision(tx, await viewerFor(tx, town, story.by, now), typed, now));
      town.decisions.set(story.key, decision.id);
    },
  }));
}

const numbersOf = (ids: ReadonlyMap<string, number>, keys: readonly string[] = []): string =>
  keys.map(key => idOf(ids, key)).join(', ');

function eventsOfPromises(town: Town, today: Day): Event[] {
  return promises.flatMap(story => {
    const made: Event = {
      daysAgo: story.daysAgo,
      hour: 14.5,
      happen: async (tx, now) => {
        const keeperKey =
          'body' in story.keeper
            ? `body:${idOf(town.bodies, story.keeper.body)}`
            : `organisation:${idOf(town.organisations, story.keeper.organisation)}`;
        const typed = {
          keeperKey,
          isContact: true,
          title: story.title,
          text: story.text,
          themeSlug: story.theme,
          dueOn: addDays(today, story.dueInDays),
          promisedOn: dayOf(now),
          beneficiary: story.beneficiary,
          beneficiaryOrganisationId: story.beneficiaryOrganisation
            ? idOf(town.organisations, story.beneficiaryOrganisation)
            : null,
          beneficiaryAreaCode: story.beneficiaryArea ?? '',
          areaCodes: story.areas,
          decisionId: story.decision ? String(idOf(town.decisions, story.decision)) : '',
          voiceIds: numbersOf(town.voices, story.voices),
          meeting: story.meeting ?? '',
        };
        const promise = done(await makePromise(tx, await viewerFor(tx, town, story.by, now), typed, now));
        town.promises.set(story.key, promise.id);
      },
    };
    const steps = (story.steps ?? []).map(
      (step): Event => ({
        daysAgo: step.daysAgo,
        hour: 15,
        happen: async (tx, now) =>
          done(
            await takeStep(tx, {
              viewer: await viewerFor(tx, town, step.by, now),
              promiseId: idOf(town.promises, story.key),
              step,
              photoKeys: photoKeysOf(town, step),
              terms: { title: story.title, text: story.text },
              today,
              now,
            }),
          ),
      }),
    );
    return [made, ...steps];
  });
}

const photoKeysOf = (town: Town, step: StoryStep): string[] => {
  const key = 'picture' in step && step.picture && town.stepPhotoKeys.get(step.picture);
  return key ? [key] : [];
};
