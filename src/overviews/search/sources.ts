// What can be found, and the card it is shown by.
import type { MatterCard } from '../../design/components/matter-card/matter-card.ts';
import { budgetCard, budgetsWithIds, nextMoment } from '../../domains/budgets/public.ts';
import {
  type Consultation,
  consultationCard,
  consultationsWithIds,
  nextTermMoment,
} from '../../domains/consultations/public.ts';
import { areasOfDecisions, decisionCard, decisionsWithIds } from '../../domains/decisions/public.ts';
import { documentCard, documentsToFind, takesComments } from '../../domains/documents/public.ts';
import {
  areasOfTrajectories,
  nextMoment as nextPhaseMoment,
  trajectoriesWithIds,
  trajectoryCard,
} from '../../domains/participation/public.ts';
import { planCard, projectsWithIds } from '../../domains/projects/public.ts';
import { areasOfPromises, promiseCard, promisesWithIds } from '../../domains/promises/public.ts';
import { voiceCard, voiceLines, voicesToFind } from '../../domains/voices/public.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Sources } from '../../platform/search/follow-record.ts';

/** Something that was found, as it is now. */
export interface Found {
  readonly id: number;
  readonly title: string;
  readonly card: MatterCard;
  /** Where the words that were looked for can stand. */
  readonly text: string;
  /** When the clock changes the card; undefined where only the day matters. */
  readonly until?: Instant | undefined;
}

const namesOf = (areas: readonly { readonly name: string }[] | undefined): string =>
  (areas ?? []).map(area => area.name).join(' ');

/** What is being prepared cannot be found. */
const announced = (consultations: readonly Consultation[]): Consultation[] =>
  consultations.filter(({ announcedAt }) => announcedAt !== null);

/** The words by which things are found, per kind of subject in the record. */
export const sources: Sources = {
  voice: async (read, ids) =>
    (await voicesToFind(read, ids)).map(({ id, title, text, places }) => ({
      id,
      words: `${title} ${text} ${places}`,
    })),
  promise: async (read, ids) => {
    const areas = await areasOfPromises(read, ids);
    return (await promisesWithIds(read, ids)).map(({ id, title, text, beneficiary, endReason }) => ({
      id,
      words: [title, text, beneficiary, endReason, namesOf(areas.get(id))].join(' '),
    }));
  },
  decision: async (read, ids) => {
    const areas = await areasOfDecisions(read, ids);
    return (await decisionsWithIds(read, ids)).map(({ id, title, text, reason, caseNumber }) => ({
      id,
      words: [title, text, reason, caseNumber ?? '', namesOf(areas.get(id))].join(' '),
    }));
  },
  budget: async (read, ids) =>
    (await budgetsWithIds(read, ids)).map(({ id, title, about, areaName, caseNumber }) => ({
      id,
      words: ['wijkbudget', title, about, areaName, caseNumber ?? ''].join(' '),
    })),
  consultation: async (read, ids) =>
    announced(await consultationsWithIds(read, ids)).map(({ id, announcement }) => ({
      id,
      words: [
        'inspraak zienswijze',
        announcement.title,
        announcement.about,
        announcement.caseNumber,
        ...announcement.drafts.map(({ name }) => name),
      ].join(' '),
    })),
  trajectory: async (read, ids) => {
    const trajectories = await trajectoriesWithIds(read, ids);
    const areas = await areasOfTrajectories(read, trajectories);
    return trajectories.map(({ id, title, plan }) => ({
      id,
      words: [
        'participatietraject',
        title,
        plan.reason,
        plan.goal,
        ...plan.open,
        ...plan.fixed,
        plan.caseNumber,
        namesOf(areas.filter(({ code }) => plan.areaCodes.includes(code))),
      ].join(' '),
    }));
  },
  document: async (read, ids) =>
    (await documentsToFind(read, ids)).map(({ document, text }) => ({
      id: document.id,
      words: `document ${document.title} ${text}`,
    })),
  project: async (read, ids) =>
    (await projectsWithIds(read, ids)).map(({ id, title, text, feasibility, reason }) => ({
      id,
      words: ['plan', title, text, feasibility, reason].join(' '),
    })),
};

/** Things that were found, as everybody may see them now; what was hidden since is left out. */
export const shown: Readonly<
  Record<string, (read: Queries, ids: readonly number[], now: Instant) => Promise<Found[]>>
> = {
  voice: async (read, ids, now) => {
    const texts = new Map((await voicesToFind(read, ids)).map(({ id, text }) => [id, text]));
    return (await voiceLines(read, ids)).map(line => ({
      id: line.id,
      title: line.title,
      card: voiceCard(line, dayOf(now)),
      text: texts.get(line.id) ?? '',
    }));
  },
  promise: async (read, ids, now) => {
    const areas = await areasOfPromises(read, ids);
    return (await promisesWithIds(read, ids)).map(promise => ({
      id: promise.id,
      title: promise.title,
      card: promiseCard(promise, areas.get(promise.id) ?? [], dayOf(now)),
      text: [promise.text, promise.endReason].filter(Boolean).join('\n\n'),
    }));
  },
  decision: async (read, ids) => {
    const areas = await areasOfDecisions(read, ids);
    return (await decisionsWithIds(read, ids)).map(decision => ({
      id: decision.id,
      title: decision.title,
      card: decisionCard(decision, areas.get(decision.id) ?? []),
      text: [decision.text, decision.reason].filter(Boolean).join('\n\n'),
    }));
  },
  budget: async (read, ids, now) =>
    (await budgetsWithIds(read, ids)).map(budget => ({
      id: budget.id,
      title: budget.title,
      card: budgetCard(budget, now),
      text: budget.about,
      until: nextMoment(budget, now),
    })),
  consultation: async (read, ids, now) =>
    announced(await consultationsWithIds(read, ids)).map(consultation => ({
      id: consultation.id,
      title: consultation.announcement.title,
      card: consultationCard(consultation, now),
      text: consultation.announcement.about,
      until: nextTermMoment(consultation, now),
    })),
  trajectory: async (read, ids, now) => {
    const trajectories = await trajectoriesWithIds(read, ids);
    const areas = await areasOfTrajectories(read, trajectories);
    return trajectories.map(trajectory => ({
      id: trajectory.id,
      title: trajectory.title,
      card: trajectoryCard(trajectory, areas, now),
      text: [trajectory.plan.goal, trajectory.plan.reason].filter(Boolean).join('\n\n'),
      until: nextPhaseMoment(trajectory, now),
    }));
  },
  // Only what is on display now, in the version that holds.
  document: async (read, ids, now) =>
    (await documentsToFind(read, ids))
      .filter(({ document }) => takesComments(document, dayOf(now)))
      .map(({ document, text }) => ({
        id: document.id,
        title: document.title,
        card: documentCard(document, { today: dayOf(now) }),
        text,
      })),
  project: async (read, ids, now) => {
    const projects = await projectsWithIds(read, ids);
    const budgets = new Map(
      (
        await budgetsWithIds(
          read,
          projects.map(({ budgetId }) => budgetId),
        )
      ).map(budget => [budget.id, budget]),
    );
    return projects.flatMap(project => {
      const budget = budgets.get(project.budgetId);
      if (!budget) return [];
      return [
        {
          id: project.id,
          title: project.title,
          card: planCard({ project, peopleBehind: 0 }, budget, now),
          text: project.text,
          until: nextMoment(budget, now),
        },
      ];
    });
  },
};
