// Tells the neighbourhood budgets of Waterveen: from grant to account, each as far as it came.
import { createHash } from 'node:crypto';
import { giveAccount } from '../domains/accounts/public.ts';
import {
  budgetOccasion,
  changeRules,
  createBudget,
  findBudget,
  typedRules,
  usualRules,
  writeNote,
} from '../domains/budgets/public.ts';
import { bookGrant, enterMoney, entriesOf, reverseEntry } from '../domains/money/public.ts';
import type { Viewer } from '../domains/organisations/public.ts';
import {
  awardProjects,
  checkProject,
  drawUpProject,
  findProject,
  mergeProjects,
  milestonesIn,
  noteProgress,
  type Project,
  projectsOf,
  reachMilestone,
  recordCarriers,
  refuseProject,
} from '../domains/projects/public.ts';
import { beginCount, closeUrn, countWithin, enterPaper, publishResult } from '../domains/tallies/public.ts';
import { bringInVoice, findVoice, giveAnswer, supportVoice } from '../domains/voices/public.ts';
import {
  beginByAccount,
  castBallots,
  checkAddress,
  hasCheckedAddress,
  makeCode,
  makeCodes,
} from '../domains/voting/public.ts';
import { addDays, atHour, type Day, dayOf, type Instant } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/database.ts';
import { type VotedPlan, type Wish, wishesFor } from './ballots-of-waterveen.ts';
import { budgetsAfterTheVote } from './budgets-after-the-vote.ts';
import { budgetsBeforeTheVote } from './budgets-before-the-vote.ts';
import { budgetsInTheVote } from './budgets-in-the-vote.ts';
import { type CastName, cast, emailOf } from './cast-of-waterveen.ts';
import { placeIn } from './map-of-waterveen.ts';
import type { StoryBudget, StoryIdea, StoryPlan } from './story-budget.ts';
import { takeStep } from './take-step.ts';
import { done, type Event, idOf, type Town, viewerFor } from './town-of-the-story.ts';

const occasionOf = budgetOccasion(hasCheckedAddress);

const budgets: readonly StoryBudget[] = [
  ...budgetsAfterTheVote,
  ...budgetsInTheVote,
  ...budgetsBeforeTheVote,
];

export const eventsOfBudgets = (town: Town, today: Day): Event[] =>
  budgets.flatMap(story => {
    const telling: Telling = {
      town,
      story,
      today,
      as: (tx, who, now) => viewerFor(tx, town, who, now),
      budgetId: () => idOf(town.budgets, story.key),
      projectId: key => idOf(town.projects, `${story.key} ${key}`),
    };
    return [
      begun(telling),
      ...notes(telling),
      ...ideas(telling),
      ...plans(telling),
      ...objections(telling),
      ...voted(telling),
      ...carriedOut(telling),
      ...accounts(telling),
    ].filter(({ daysAgo }) => daysAgo >= 0);
  });

/** One budget being told. */
interface Telling {
  readonly town: Town;
  readonly story: StoryBudget;
  readonly today: Day;
  as(tx: Transaction, who: CastName, now: Instant): Promise<Viewer>;
  budgetId(): number;
  projectId(key: string): number;
}

/** Things that happen evenly between two days, in their order. */
const between = (from: number, until: number, index: number, count: number): number =>
  Math.round(from - ((from - until) * (index + 1)) / (count + 1));

// Grant and rules

function begun({ town, story, today, as }: Telling): Event {
  return {
    daysAgo: story.daysAgo.begun,
    hour: 13.5,
    happen: async (tx, now) => {
      const { daysAgo, correction } = story;
      const moment = (days: number) => atHour(addDays(today, -days), 12);
      const viewer = await as(tx, story.by, now);
      const decisionId = story.decision === undefined ? null : idOf(town.decisions, story.decision);
      const amountCents = story.euros * 100;
      const budget = done(
        await createBudget(
          tx,
          viewer,
          {
            title: story.title,
            about: story.about,
            areaCode: story.area,
            bodyId: idOf(town.bodies, story.body),
            decisionId,
            caseNumber: story.caseNumber,
            periodFrom: dayOf(now),
            periodUntil: addDays(dayOf(now), story.runsForDays),
            rules: {
              ...usualRules,
              amountCents,
              ideasAt: moment(daysAgo.ideas),
              checkAt: moment(daysAgo.check),
              draftAt: moment(daysAgo.draft),
              votingOpensAt: moment(daysAgo.opens),
              votingClosesAt: moment(correction?.closedDaysAgo ?? daysAgo.closes),
              resultAt: moment(daysAgo.result),
              ...story.rules,
            },
          },
          now,
        ),
      );
      town.budgets.set(story.key, budget.id);
      const source =
        decisionId === null
          ? `Besluit van de raad, zaak ${story.caseNumber}`
          : 'Besluit van de raad over de wijkbudgetten';
      await bookGrant(
        tx,
        viewer.seats.find(({ bodyId }) => bodyId === budget.bodyId)?.id ?? 0,
        { budgetId: budget.id, amountCents, source, decisionId },
        now,
      );
    },
  };
}

const notes = ({ story, as, budgetId }: Telling): Event[] =>
  (story.notes ?? []).map(
    ({ by, daysAgo, about, text }): Event => ({
      daysAgo,
      hour: 11,
      happen: async (tx, now) => {
        const note = { budgetId: budgetId(), about, text, replacesId: null };
        done(await writeNote(tx, await as(tx, by, now), note, now));
      },
    }),
  );

// Ideas

const ideaKey = (story: StoryBudget, { by, title }: StoryIdea): string => `${story.key}: ${by}, ${title}`;

const ideasOf = ({ looseIdeas = [], plans = [] }: StoryBudget): StoryIdea[] => [
  ...plans.flatMap(plan => plan.ideas ?? []),
  ...looseIdeas,
];

function ideas({ town, story, as, budgetId }: Telling): Event[] {
  const all = ideasOf(story);
  const { ideas: from, check } = story.daysAgo;
  return all.flatMap((idea, index): Event[] => {
    const daysAgo = between(from, Math.max(check, 0), index, all.length);
    const voiceId = () => idOf(town.voices, ideaKey(story, idea));
    const broughtIn: Event = {
      daysAgo,
      hour: 12 + (index % 8),
      happen: async (tx, now) => {
        const draft = {
          kind: 'idea' as const,
          title: idea.title,
          text: idea.text,
          themeSlug: idea.theme,
          areaCode: idea.area ?? story.area,
          ...placeIn(idea.area ?? story.area, index),
          authorName: idea.isNamed ? cast[idea.by] : '',
          photoKeys: [],
        };
        const occasion = await occasionOf(tx, budgetId(), now);
        const speaker = { personId: idOf(town.persons, idea.by) };
        const { id } = done(await bringInVoice(tx, speaker, draft, now, occasion));
        town.voices.set(ideaKey(story, idea), id);
      },
    };
    const supported: Event = {
      daysAgo: Math.max(daysAgo - 2, 0),
      hour: 20.5,
      happen: async (tx, now) => {
        for (const who of idea.supporters ?? [])
          done(
            await supportVoice(tx, await as(tx, who, now), { voiceId: voiceId(), isSupported: true }, now),
          );
      },
    };
    return [broughtIn, supported];
  });
}

// Plans

function plans(telling: Telling): Event[] {
  const { story } = telling;
  const all = story.plans ?? [];
  const { check, draft } = story.daysAgo;
  return all.flatMap((plan, index): Event[] => [
    {
      daysAgo: Math.max(check - 1, 0),
      hour: 9 + index / 8,
      happen: (tx, now) => drawUp(telling, plan, tx, now),
    },
    {
      daysAgo: between(check - 2, Math.max(draft, 0), index, all.length),
      hour: 14 + index / 10,
      happen: (tx, now) => checkPlan(telling, plan, tx, now),
    },
  ]);
}

async function drawUp(
  { town, story, as, budgetId }: Telling,
  plan: StoryPlan,
  tx: Transaction,
  now: Instant,
): Promise<void> {
  const viewer = await as(tx, story.by, now);
  const area = plan.area ?? story.area;
  const { id, version } = done(
    await drawUpProject(
      tx,
      viewer,
      {
        budgetId: budgetId(),
        title: plan.title,
        text: plan.text,
        areaCode: area,
        ...placeIn(area, plan.key.length),
        voiceIds: (plan.ideas ?? []).map(idea => idOf(town.voices, ideaKey(story, idea))),
        meeting: plan.meeting ?? '',
      },
      now,
    ),
  );
  town.projects.set(`${story.key} ${plan.key}`, id);
  if (plan.onPaper) done(await recordCarriers(tx, viewer, { projectId: id, version, ...plan.onPaper }, now));
}

async function checkPlan(
  { town, story, today, as, projectId }: Telling,
  plan: StoryPlan,
  tx: Transaction,
  now: Instant,
): Promise<void> {
  const { check } = plan;
  if (!check) return;
  const viewer = await as(tx, story.by, now);
  const id = projectId(plan.key);
  const { version } = (await findProject(tx, id)) as Project;
  if ('no' in check) {
    const refusal = { reason: check.no, isOutsideFrame: check.isOutsideFrame ?? false };
    done(await refuseProject(tx, viewer, { projectId: id, version, ...refusal }, now));
  } else if ('into' in check) {
    const merger = { intoId: projectId(check.into), reason: check.because };
    done(await mergeProjects(tx, viewer, { projectId: id, version, ...merger }, now));
  } else {
    const found = {
      costCents: check.euros * 100,
      feasibility: check.feasibility,
      ownerBodyId: idOf(town.bodies, check.owner),
      readyOn: addDays(today, check.readyInDays),
    };
    const isWhole = !check.isPart;
    done(await checkProject(tx, viewer, { projectId: id, version, isWhole, ...found }, now));
  }
}

// Objections against the draft ballot

function objections({ town, story, as, budgetId, projectId }: Telling): Event[] {
  return (story.objections ?? []).flatMap(({ by, daysAgo, title, text, theme, answer }): Event[] => {
    const key = `${story.key} bezwaar: ${title}`;
    const made: Event = {
      daysAgo,
      hour: 19,
      happen: async (tx, now) => {
        const draft = {
          kind: 'objection' as const,
          title,
          text,
          themeSlug: theme,
          areaCode: story.area,
          longitude: null,
          latitude: null,
          authorName: cast[by],
          photoKeys: [],
        };
        const occasion = await occasionOf(tx, budgetId(), now);
        const { id } = done(
          await bringInVoice(tx, { personId: idOf(town.persons, by) }, draft, now, occasion),
        );
        town.voices.set(key, id);
      },
    };
    if (!answer) return [made];
    const answered: Event = {
      daysAgo: answer.daysAgo,
      hour: 11,
      happen: async (tx, now) => {
        const viewer = await as(tx, story.by, now);
        const voiceId = idOf(town.voices, key);
        const typed = { voiceIds: [voiceId], outcome: answer.outcome, reason: answer.reason };
        const after = (await findVoice(tx, voiceId))?.currentAnswerId ?? null;
        done(await giveAnswer(tx, viewer, { ...typed, after, passedOnToBodyId: null }, now, {}));
        if (!answer.plan || !answer.feasibility) return;
        const plan = (await findProject(tx, projectId(answer.plan))) as Project;
        const { id, version, costCents, ownerBodyId } = plan;
        const found = {
          costCents,
          ownerBodyId,
          feasibility: answer.feasibility,
          readyOn: plan.readyOn ?? '',
        };
        done(await checkProject(tx, viewer, { projectId: id, version, isWhole: true, ...found }, now));
      },
    };
    return [made, answered];
  });
}

// The vote

/** On which page of which vote this is, for the limit on guessing: nobody here guesses. */
const network = '192.0.2.7';

function voted(telling: Telling): Event[] {
  const { story, as, budgetId } = telling;
  const { vote, correction, daysAgo } = story;
  if (!vote) return [];
  const sent: Event = {
    daysAgo: daysAgo.opens,
    hour: 12.5,
    happen: (tx, now) => handOut(telling, tx, now),
  };
  const cast: Event = {
    daysAgo: Math.max(daysAgo.closes + 1, 1),
    hour: 15,
    happen: (tx, now) => castAll(telling, tx, now),
  };
  const corrected: Event[] = correction
    ? [
        {
          daysAgo: correction.daysAgo,
          hour: 10,
          happen: async (tx, now) => {
            const budget = done((await findBudget(tx, budgetId())) ?? { refused: 'unknown' });
            const closesAt = atHour(addDays(telling.today, -daysAgo.closes), 12);
            const rules = typedRules({ ...budget.rules, votingClosesAt: closesAt });
            const { id, rulesNumber } = budget;
            const change = { budgetId: id, rulesNumber, rules, reason: correction.reason };
            done(await changeRules(tx, await as(tx, story.by, now), change, now));
          },
        },
      ]
    : [];
  const closed: Event = {
    daysAgo: daysAgo.closes,
    hour: 13,
    happen: async (tx, now) => done(await closeUrn(tx, budgetId(), now)),
  };
  const published: Event = {
    daysAgo: daysAgo.result,
    hour: 14,
    happen: async (tx, now) => {
      const viewer = await as(tx, story.by, now);
      const wish = { budgetId: budgetId(), withoutUnfinished: false };
      done(await beginCount(tx, viewer, wish, now));
      await countWithin(tx, budgetId(), now);
      done(await publishResult(tx, viewer, budgetId(), now));
    },
  };
  return [sent, cast, ...corrected, closed, published];
}

/** The codes of this budget that were made and not used yet, as they are known to who tells the story. */
const unusedCodes = new WeakMap<Telling, Record<'letter' | 'desk' | 'paper', string[]>>();

async function handOut(telling: Telling, tx: Transaction, now: Instant): Promise<void> {
  const { story, as, budgetId } = telling;
  const viewer = await as(tx, story.by, now);
  const make = async (kind: 'letter' | 'desk' | 'paper', name: string, size: number): Promise<string[]> => {
    if (size === 0) return [];
    const typed = { budgetId: budgetId(), kind, name, size: String(size) };
    return [...done(await makeCodes(tx, viewer, typed, now)).codes];
  };
  const { byLetter, atDesk = 0, onPaper } = story.vote ?? {};
  const papers = onPaper ? onPaper.counted + onPaper.once + onPaper.differing : 0;
  unusedCodes.set(telling, {
    letter: await make('letter', 'Brieven aan alle bewoners', byLetter?.sent ?? 0),
    desk: await make('desk', 'Balie', atDesk && atDesk + 40),
    paper: await make('paper', 'Stembiljetten van papier', papers && papers + 20),
  });
}

async function castAll(telling: Telling, tx: Transaction, now: Instant): Promise<void> {
  const { story, budgetId, as } = telling;
  const { byLetter, atDesk = 0, byAccount = [], mayVoteByAccount = [], onPaper } = story.vote ?? {};
  const codes = unusedCodes.get(telling);
  const budget = await findBudget(tx, budgetId());
  if (!codes || !budget) throw new Error(`The story has no codes for ${story.key} yet`);
  const projects = await projectsOf(tx, budget.id);
  const codeOf = new Map(projects.map(({ id, code }) => [id, code]));
  const choice = (story.plans ?? []).flatMap(({ key, taste }): VotedPlan[] => {
    const project = projects.find(({ id }) => id === telling.projectId(key));
    return project?.state === 'on-ballot' && taste
      ? [{ id: project.id, costCents: project.costCents ?? 0, taste }]
      : [];
  });
  const papers = onPaper ? onPaper.counted + onPaper.once + onPaper.differing : 0;
  const byCode = (byLetter?.ballots ?? 0) + atDesk + byAccount.length;
  const wishes = wishesFor(story.key, { plans: choice, rules: budget.rules, count: byCode + papers });

  const rights = [
    ...codes.letter.slice(0, byLetter?.ballots ?? 0),
    ...codes.desk.slice(0, atDesk),
    ...(await codesByAccount(telling, [...byAccount], mayVoteByAccount, tx, now)),
  ];
  for (let from = 0; from < rights.length; from += ballotsAtOnce) {
    const forms = rights.slice(from, from + ballotsAtOnce).map((code, index) => ({
      code,
      receipt: makeCode('receipt'),
      typed: typedWish(wishes[from + index] ?? [], budget.rules.ballotKind),
      network,
    }));
    for (const outcome of await castBallots(tx, budget.id, forms, now)) done(outcome);
  }

  if (!onPaper) return;
  const [first, second] = [await as(tx, story.by, now), await as(tx, story.helper, now)];
  const read = async (viewer: Viewer, number: number, choices: string, voidReason = ''): Promise<void> => {
    const code = codes.paper[number - 1] ?? '';
    const typed = { number: String(number), code, choices, isVoid: voidReason !== '', voidReason };
    done(await enterPaper(tx, viewer, { budgetId: budget.id, ...typed }, now));
  };
  const marks = (index: number): string =>
    markedWish(wishes[byCode + index] ?? [], { codeOf, ballotKind: budget.rules.ballotKind });
  let number = 0;
  for (let index = 0; index < papers; index++) {
    number += 1;
    await read(first, number, marks(index));
    if (index < onPaper.counted) await read(second, number, marks(index));
    else if (index < onPaper.counted + onPaper.differing) await read(second, number, 'blanco');
  }
  for (const reason of onPaper.void) {
    number += 1;
    await read(first, number, '', reason);
    await read(second, number, '', reason);
  }
}

const ballotsAtOnce = 100;

/** People whose address was looked at, and the codes of those who vote with their account. */
async function codesByAccount(
  { story, as, budgetId }: Telling,
  voters: readonly CastName[],
  others: readonly CastName[],
  tx: Transaction,
  now: Instant,
): Promise<string[]> {
  const budget = await findBudget(tx, budgetId());
  const codes: string[] = [];
  for (const who of [...voters, ...others]) {
    const check = {
      email: emailOf(who),
      areaCode: story.area,
      how: 'Identiteitsbewijs en brief met adres gezien',
      bornOn: `${2009 - (who.length % 3)}-0${1 + (who.length % 9)}-14`,
      residentKey: createHash('sha256').update(`${who} of Waterveen`).digest('hex'),
    };
    done(await checkAddress(tx, await as(tx, story.by, now), check, now));
    if (!budget || others.includes(who)) continue;
    codes.push(done(await beginByAccount(tx, await as(tx, who, now), budget, now)).code);
  }
  return codes;
}

const typedWish = (wish: Wish, ballotKind: string) => ({
  projects: wish.map(([id]) => String(id)),
  numbers: Object.fromEntries(
    wish.map(([id, points], index) => [String(id), String(ballotKind === 'rank' ? index + 1 : points)]),
  ),
  isBlankOnPurpose: wish.length === 0,
});

/** As an official types it over from paper. */
const markedWish = (
  wish: Wish,
  { codeOf, ballotKind }: { readonly codeOf: ReadonlyMap<number, string>; readonly ballotKind: string },
): string =>
  wish.map(([id, points]) => `${codeOf.get(id)}${ballotKind === 'points' ? `=${points}` : ''}`).join(' ') ||
  'blanco';

// Carrying out

function carriedOut(telling: Telling): Event[] {
  const { town, story, today, as, budgetId, projectId } = telling;
  const { awarded } = story.daysAgo;
  if (awarded === undefined) return [];
  const all = story.plans ?? [];
  const promised: Event = {
    daysAgo: awarded,
    hour: 14,
    happen: async (tx, now) => {
      const won = (await projectsOf(tx, budgetId())).filter(({ hasWon }) => hasWon);
      const awards = won.map(({ id, readyOn }) => {
        const plan = all.find(({ key }) => projectId(key) === id);
        const milestones = (plan?.milestones ?? []).map(({ title, dueInDays }) => ({
          title,
          dueOn: addDays(today, dueInDays),
        }));
        return { projectId: id, dueOn: readyOn ?? '', milestones };
      });
      const wish = { budgetId: budgetId(), decisionId: null, awards };
      done(await awardProjects(tx, await as(tx, story.by, now), wish, now));
      for (const { id, promiseId } of await projectsOf(tx, budgetId()))
        if (promiseId !== null) town.promises.set(`project ${id}`, promiseId);
    },
  };
  return [promised, ...all.flatMap(plan => eventsOfWinner(telling, plan))];
}

function eventsOfWinner(telling: Telling, plan: StoryPlan): Event[] {
  const { town, story, today, as, budgetId, projectId } = telling;
  const reached = (plan.milestones ?? []).flatMap(({ title, doneDaysAgo }): Event[] =>
    doneDaysAgo === undefined
      ? []
      : [
          {
            daysAgo: doneDaysAgo,
            hour: 14.5,
            happen: async (tx, now) => {
              const milestone = (await milestonesIn(tx, budgetId())).find(
                it => it.projectId === projectId(plan.key) && it.title === title,
              );
              const { id: milestoneId, version } = done(milestone ?? { refused: 'unknown' });
              const viewer = await as(tx, story.by, now);
              done(await reachMilestone(tx, viewer, { milestoneId, version, isDone: true }, now));
            },
          },
        ],
  );
  const noted = (plan.notes ?? []).map(
    ({ daysAgo, by, text }): Event => ({
      daysAgo,
      hour: 16,
      happen: async (tx, now) =>
        done(await noteProgress(tx, await as(tx, by, now), { projectId: projectId(plan.key), text }, now)),
    }),
  );
  const stepped = (plan.steps ?? []).map(
    (step): Event => ({
      daysAgo: step.daysAgo,
      hour: 15,
      happen: async (tx, now) =>
        done(
          await takeStep(tx, {
            viewer: await as(tx, step.by, now),
            promiseId: idOf(town.promises, `project ${projectId(plan.key)}`),
            step,
            photoKeys: [],
            terms: { title: plan.title, text: plan.text },
            today,
            now,
          }),
        ),
    }),
  );
  const booked = (plan.money ?? []).flatMap(({ daysAgo, kind, euros, source, wasWrong }, index): Event[] => {
    const entryIds: number[] = [];
    const entered: Event = {
      daysAgo,
      hour: 16 + index / 10,
      happen: async (tx, now) => {
        const typed = {
          kind,
          projectId: String(projectId(plan.key)),
          amount: String(euros),
          bookedOn: dayOf(now),
          source,
          decisionId: '',
        };
        const projects = await projectsOf(tx, budgetId());
        const wish = { budgetId: budgetId(), projects, ...typed };
        entryIds.push(done(await enterMoney(tx, await as(tx, story.by, now), wish, now)).id);
      },
    };
    if (wasWrong === undefined) return [entered];
    const reversed: Event = {
      daysAgo: daysAgo - 1,
      hour: 10,
      happen: async (tx, now) => {
        const wish = { budgetId: budgetId(), entryId: entryIds[0] ?? 0, reason: wasWrong };
        done(await reverseEntry(tx, await as(tx, story.by, now), wish, now));
      },
    };
    return [entered, reversed];
  });
  return [...reached, ...noted, ...stepped, ...booked];
}

// Account

const accounts = ({ story, as, budgetId, projectId }: Telling): Event[] =>
  (story.accounts ?? []).map(
    ({ daysAgo, isFinal, words, left = '', open = {} }): Event => ({
      daysAgo,
      hour: 17,
      happen: async (tx, now) => {
        const { length: entryCount } = await entriesOf(tx, budgetId());
        const explained = Object.entries(open).map(([key, why]) => [String(projectId(key)), why]);
        const wish = { budgetId: budgetId(), isFinal, entryCount, words, left };
        done(
          await giveAccount(
            tx,
            await as(tx, story.by, now),
            { ...wish, open: Object.fromEntries(explained) },
            now,
          ),
        );
      },
    }),
  );
