// Parties in the small town for tests about who owes what to whom: a municipality, an association, a team, residents.
import assert from 'node:assert/strict';
import {
  founder,
  foundOrganisation,
  giveSeat,
  type Role,
  seatsHeldBy,
  setUpBody,
  type Viewer,
} from '../src/domains/organisations/public.ts';
import { ensurePerson } from '../src/domains/people/public.ts';
import { bringInVoice } from '../src/domains/voices/public.ts';
import { dayOf } from '../src/platform/clock.ts';
import type { TestSite } from './site.ts';
import { makeTown, testTown } from './town.ts';
import type { Visitor } from './visitor.ts';

/** Somebody with a browser of their own, signed in. */
export interface Somebody {
  readonly personId: number;
  readonly visitor: Visitor;
  readonly viewer: Viewer;
}

export interface Parties {
  readonly municipalityId: number;
  readonly councilId: number;
  readonly roadsId: number;
  readonly greenId: number;
  readonly teamId: number;
  readonly associationId: number;
  readonly boardId: number;
  /** An idea of Amina for Zuidwest. */
  readonly voiceId: number;
  /** Who brought in the voice. */
  readonly amina: Somebody;
  /** Somebody without a seat, who has nothing to do with it. */
  readonly bram: Somebody;
  /** An official of the department of roads. */
  readonly official: Somebody;
  /** An official of the department of green. */
  readonly gardener: Somebody;
  readonly clerk: Somebody;
  readonly moderator: Somebody;
  /** Chair of the association of Zuidwest. */
  readonly chair: Somebody;
  /** A resident in the neighbourhood team of the west. */
  readonly teamMember: Somebody;
}

/** Fills a test site with the town and these parties. */
export async function withParties(site: TestSite): Promise<Parties> {
  await makeTown(site);
  const now = site.now();
  const bodies = await site.database.write(async tx => {
    const organisation = async (name: string, kind: string, areaCode = '') => {
      const typed = { name, kind, areaCode, about: '', website: '', email: '' };
      return done(await foundOrganisation(tx, founder, typed, now)).id;
    };
    const body = async (organisationId: number, name: string, kind: string, areaCode = '') => {
      const typed = { organisationId, name, kind, areaCode, about: '', isAnswering: kind === 'department' };
      return done(await setUpBody(tx, founder, typed, now)).id;
    };
    const municipalityId = await organisation('Gemeente Proefstad', 'municipality');
    const associationId = await organisation('Wijkvereniging West', 'association', testTown.west);
    return {
      municipalityId,
      associationId,
      roadsId: await body(municipalityId, 'Afdeling Wegen', 'department'),
      greenId: await body(municipalityId, 'Afdeling Groen', 'department'),
      councilId: await body(municipalityId, 'Gemeenteraad', 'council'),
      teamId: await body(municipalityId, 'Wijkteam West', 'team', testTown.west),
      boardId: await body(associationId, 'Bestuur Wijkvereniging West', 'board', testTown.west),
    };
  });

  const somebody = async (name: string, seat?: { bodyId: number; role: Role }): Promise<Somebody> => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.nl`;
    const personId = await site.database.write(async tx => {
      const person = await ensurePerson(tx, { email, name }, now);
      if (seat) {
        const typed = { ...emptySeat, ...seat, name, email };
        done(await giveSeat(tx, founder, typed, now));
      }
      return person.id;
    });
    const visitor = site.visitor();
    await site.signIn(visitor, personId);
    const seats = await seatsHeldBy(site.database.read, personId, dayOf(now));
    const person = { id: personId, email, name, createdAt: now, erasedAt: null };
    return { personId, visitor, viewer: { person, seats } as Viewer };
  };

  const amina = await somebody('Amina');
  const voice = await site.database.write(tx =>
    bringInVoice(
      tx,
      { personId: amina.personId },
      {
        kind: 'idea',
        title: 'Een zebrapad bij de school',
        text: 'Oversteken is hier gevaarlijk.',
        themeSlug: 'verkeer',
        areaCode: testTown.southWest,
        longitude: null,
        latitude: null,
        authorName: '',
        photoKeys: [],
      },
      now,
    ),
  );
  return {
    ...bodies,
    voiceId: done(voice).id,
    amina,
    bram: await somebody('Bram'),
    official: await somebody('Olga Wegen', { bodyId: bodies.roadsId, role: 'official' }),
    gardener: await somebody('Guus Groen', { bodyId: bodies.greenId, role: 'official' }),
    clerk: await somebody('Karin Griffie', { bodyId: bodies.councilId, role: 'clerk' }),
    moderator: await somebody('Mo Moderator', { bodyId: bodies.greenId, role: 'moderator' }),
    chair: await somebody('Vera Voorzitter', { bodyId: bodies.boardId, role: 'chair' }),
    teamMember: await somebody('Tom Team', { bodyId: bodies.teamId, role: 'member' }),
  };
}

/** The thing itself; fails the test when it was refused. */
export function done<Outcome extends object>(outcome: Outcome): Exclude<Outcome, { refused: string }> {
  assert.ok(!('refused' in outcome), `refused: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<Outcome, { refused: string }>;
}

const emptySeat = { title: '', isContactPoint: false, fromOn: '2020-01-01', untilOn: '', areaCodes: [] };
