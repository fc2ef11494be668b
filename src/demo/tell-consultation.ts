// Tells the formal consultation of Waterveen, while views come in.
import {
  announceConsultation,
  consultationOccasion,
  findConsultation,
  setUpConsultation,
  submitView,
  summariseView,
  usualAnnouncement,
} from '../domains/consultations/public.ts';
import { addWorkingDays } from '../domains/voices/public.ts';
import { addDays, type Day, dayOf, type Instant } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/database.ts';
import { cast, emailOf } from './cast-of-waterveen.ts';
import { type StoryView, stationsplein as story } from './consultation-of-waterveen.ts';
import { putOnDisplay } from './put-on-display.ts';
import { done, type Event, idOf, type Town, viewerFor } from './town-of-the-story.ts';

export const eventsOfConsultation = (town: Town, today: Day): Event[] => [
  announced(town, today),
  ...displayed(town),
  ...story.views.flatMap((view, index) => submitted(town, view, index + 1)),
];

const key = 'stationsplein';

function announced(town: Town, today: Day): Event {
  return {
    daysAgo: story.announcedDaysAgo,
    hour: 10,
    happen: async (tx, now) => {
      const viewer = await viewerFor(tx, town, story.by, now);
      const opensOn = addDays(today, -story.opensDaysAgo);
      const typed = {
        ...usualAnnouncement(opensOn),
        title: story.title,
        about: story.about,
        caseNumber: story.caseNumber,
        themeSlug: 'wonen',
        decidingBodyId: String(idOf(town.bodies, story.decidingBody)),
        areaCodes: story.areaCodes,
        drafts: story.title,
        onPaper: 'Bij de balie van het stadhuis, elke werkdag van negen tot vijf.',
        postAddress: 'Gemeenteraad van Waterveen, Raadhuisplein 1, Waterveen',
        contactName: cast[story.by],
        contactEmail: emailOf(story.by),
        answerOn: addDays(opensOn, 84),
        hasHearing: true,
        hearingOn: addWorkingDays(addDays(opensOn, 50), 1),
        hearingHour: '19:30',
        hearingPlace: 'Raadzaal van het stadhuis',
        askUntil: addDays(opensOn, 45),
        order: 'asked',
        minutesEach: '5',
      };
      const bodyId = idOf(town.bodies, story.body);
      const set = done(await setUpConsultation(tx, viewer, { bodyId, trajectoryId: null, typed }, now));
      town.consultations.set(key, set.id);
      const announce = { consultationId: set.id, edits: set.edits };
      done(await announceConsultation(tx, viewer, announce, now));
    },
  };
}

const displayed = (town: Town): Event[] =>
  story.documents.map((document, index) => ({
    daysAgo: story.opensDaysAgo,
    hour: 7 + index / 4,
    happen: async (tx, now) => {
      const occasion = await consultationOccasion(tx, idOf(town.consultations, key), now);
      const viewer = await viewerFor(tx, town, story.by, now);
      if (occasion) await putOnDisplay(tx, viewer, occasion, document, now);
    },
  }));

function submitted(town: Town, view: StoryView, number: number): Event[] {
  const consultationId = () => idOf(town.consultations, key);
  const sent: Event = {
    daysAgo: view.daysAgo,
    hour: 19,
    happen: async (tx, now) => {
      const consultation = await findConsultation(tx, consultationId());
      const draft = {
        draftKey: consultation?.announcement.drafts[0]?.key ?? '',
        name: cast[view.by],
        street: view.street,
        postcode: view.postcode,
        town: 'Waterveen',
        represented: view.onBehalfOf ?? '',
        stake: '',
        text: view.text,
        lateReason: '',
        wantsToSpeak: view.wantsToSpeak ?? false,
        fileKeys: [],
        authorisationKey: '',
      };
      const submitter = await submitterOf(tx, town, view, now);
      const arrival = arrivalOf(view, now);
      done(await submitView(tx, submitter, { consultationId: consultationId(), draft, arrival }, now));
    },
  };
  const { summary } = view;
  if (!summary) return [sent];
  const summarised: Event = {
    daysAgo: Math.max(view.daysAgo - 2, 0),
    hour: 14,
    happen: async (tx, now) => {
      const viewer = await viewerFor(tx, town, story.by, now);
      const stated = { consultationId: consultationId(), number, text: summary };
      done(await summariseView(tx, viewer, stated, now));
    },
  };
  return [sent, summarised];
}

async function submitterOf(tx: Transaction, town: Town, { by, channel }: StoryView, now: Instant) {
  if (!channel) return { personId: idOf(town.persons, by), email: emailOf(by) };
  const writer = await viewerFor(tx, town, story.by, now);
  return {
    enteredBySeatId: writer.seats[0]?.id ?? 0,
    actorId: writer.person?.id ?? 0,
    email: '',
  };
}

function arrivalOf({ channel }: StoryView, now: Instant) {
  if (channel === 'paper')
    return { by: 'post', arrivedOn: dayOf(now), postmarkedOn: addDays(dayOf(now), -1) } as const;
  return channel === 'phone'
    ? ({ by: 'spoken', on: dayOf(now), how: 'phone' } as const)
    : ({ by: 'web', at: now } as const);
}
