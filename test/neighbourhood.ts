// The people of a small town, for tests: who lives there, who answers, and who looks after order.
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
import { addDays, dayOf } from '../src/platform/clock.ts';
import { isRefusal, type Refusal } from '../src/platform/refusal.ts';
import type { TestSite } from './site.ts';
import { makeTown, testTown } from './town.ts';
import type { Visitor } from './visitor.ts';

export interface Townsperson {
  readonly id: number;
  readonly name: string;
  /** A browser in which this person is signed in. */
  readonly visitor: Visitor;
  /** As policies and verbs see this person, now. */
  viewer(): Promise<Viewer>;
}

export interface Neighbourhood {
  readonly teamId: number;
  readonly trafficId: number;
  readonly amina: Townsperson;
  readonly bram: Townsperson;
  /** Manager in the team of Westerwijk. */
  readonly wim: Townsperson;
  /** Official in the department of traffic, for the whole town. */
  readonly tess: Townsperson;
  readonly moderator: Townsperson;
  /** Adviser of the municipality, who helps every body with its budgets. */
  readonly ada: Townsperson;
}

/** The thing, where a test is sure that nothing refuses. */
export function agreed<Thing>(outcome: Thing): Exclude<Thing, Refusal> {
  assert.ok(!isRefusal(outcome), `Refused: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<Thing, Refusal>;
}

/** A town with a team for Westerwijk and a department of traffic that both answer, and people around them. */
export async function makeNeighbourhood(site: TestSite): Promise<Neighbourhood> {
  await makeTown(site);
  const { database, now } = site;
  const { teamId, trafficId } = await database.write(async tx => {
    const municipality = agreed(
      await foundOrganisation(
        tx,
        founder,
        { name: 'Gemeente Proefstad', kind: 'municipality', areaCode: '', about: '', website: '', email: '' },
        now(),
      ),
    );
    const body = async (name: string, kind: string, areaCode: string) =>
      agreed(
        await setUpBody(
          tx,
          founder,
          { organisationId: municipality.id, name, kind, areaCode, about: '', isAnswering: true },
          now(),
        ),
      ).id;
    return {
      teamId: await body('Wijkteam Westerwijk', 'team', testTown.west),
      trafficId: await body('Afdeling Verkeer', 'department', ''),
    };
  });

  async function person(name: string, seat?: { bodyId: number; role: Role }): Promise<Townsperson> {
    const email = `${name.split(' ')[0]?.toLowerCase()}@example.nl`;
    const { id } = await database.write(async tx => {
      const made = await ensurePerson(tx, { email, name }, now());
      if (seat) {
        const typed = {
          ...seat,
          name,
          email,
          title: '',
          isContactPoint: false,
          fromOn: addDays(dayOf(now()), -200),
          untilOn: '',
          areaCodes: [],
        };
        agreed(await giveSeat(tx, founder, typed, now()));
      }
      return made;
    });
    const visitor = site.visitor();
    await site.signIn(visitor, id);
    return {
      id,
      name,
      visitor,
      viewer: async () => ({
        person: { id, email, name, createdAt: now(), erasedAt: null },
        seats: await seatsHeldBy(database.read, id, dayOf(now())),
      }),
    };
  }

  return {
    teamId,
    trafficId,
    amina: await person('Amina Yilmaz'),
    bram: await person('Bram de Boer'),
    wim: await person('Wim Wijk', { bodyId: teamId, role: 'manager' }),
    tess: await person('Tess Straat', { bodyId: trafficId, role: 'official' }),
    moderator: await person('Mo Orde', { bodyId: trafficId, role: 'moderator' }),
    ada: await person('Ada Advies', { bodyId: trafficId, role: 'participation-adviser' }),
  };
}
