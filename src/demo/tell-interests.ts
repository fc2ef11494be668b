// Tells the registers of interests: named from what people said, set against each other, and weighed.
import {
  hearInterest,
  interestsOf,
  nameInterest,
  stateConflict,
  weighInterest,
} from '../domains/interests/public.ts';
import type { StoryTrajectory } from './story-trajectory.ts';
import { done, type Event, idOf, type Town, viewerFor } from './town-of-the-story.ts';

export function eventsOfInterests(town: Town, story: StoryTrajectory): Event[] {
  if (story.interests.length === 0) return [];
  const trajectoryId = () => idOf(town.trajectories, story.key);
  const named: Event = {
    daysAgo: story.interestsDaysAgo,
    hour: 16,
    happen: async (tx, now) => {
      const viewer = await viewerFor(tx, town, story.by, now);
      const keys = new Map<string, number>();
      for (const { name, whose, contributions } of story.interests) {
        const typed = { name, whose, areaCodes: [] };
        const interest = done(await nameInterest(tx, viewer, { trajectoryId: trajectoryId(), typed }, now));
        keys.set(name, interest.id);
        const ref = { trajectoryId: trajectoryId(), key: String(interest.id) };
        const tickedIds = contributions.flatMap(said => town.voices.get(said) ?? []);
        done(await hearInterest(tx, viewer, { ref, shownIds: [], tickedIds }, now));
      }
      for (const { name, conflictsWith } of story.interests) {
        if (!conflictsWith) continue;
        const ref = { trajectoryId: trajectoryId(), key: String(idOf(keys, name)) };
        const otherKey = String(idOf(keys, conflictsWith.name));
        const stated = { ref, otherKey, explanation: conflictsWith.how, isOver: false };
        done(await stateConflict(tx, viewer, stated, now));
      }
    },
  };
  const weighed: Event = {
    daysAgo: Math.max(story.interestsDaysAgo - 2, 0),
    hour: 16,
    happen: async (tx, now) => {
      const viewer = await viewerFor(tx, town, story.by, now);
      const registered = await interestsOf(tx, trajectoryId());
      for (const { name, weighing } of story.interests) {
        const interest = registered.find(it => it.name === name);
        if (!weighing || !interest) continue;
        const ref = { trajectoryId: trajectoryId(), key: String(interest.id) };
        done(await weighInterest(tx, viewer, { ref, ...weighing, after: 0 }, now));
      }
    },
  };
  return [named, weighed];
}
