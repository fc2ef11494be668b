// The least there can be of everything: a town, who answers in it, and a voice that waits for an answer.
import assert from 'node:assert/strict';
import { recordDecision } from '../src/domains/decisions/public.ts';
import {
  founder,
  foundOrganisation,
  giveSeat,
  seatsHeldBy,
  setUpBody,
  type Viewer,
} from '../src/domains/organisations/public.ts';
import { ensurePerson } from '../src/domains/people/public.ts';
import { makePromise } from '../src/domains/promises/public.ts';
import { bringInVoice } from '../src/domains/voices/public.ts';
import { dayOf } from '../src/platform/clock.ts';
import type { TestSite } from './site.ts';
import { makeTown, testTown } from './town.ts';

export async function tellSmallStory(site: TestSite): Promise<void> {
  await makeTown(site);
  const now = site.now();
  await site.database.write(async tx => {
    const organisation = async (name: string, kind: 'municipality' | 'association'): Promise<number> => {
      const typed = { name, kind, areaCode: '', about: '', website: '', email: '' };
      const made = await foundOrganisation(tx, founder, typed, now);
      assert.ok(!('refused' in made));
      return made.id;
    };
    const body = async (
      organisationId: number,
      name: string,
      kind: string,
      isAnswering: boolean,
    ): Promise<number> => {
      const typed = { organisationId, name, kind, areaCode: '', about: '', isAnswering };
      const made = await setUpBody(tx, founder, typed, now);
      assert.ok(!('refused' in made));
      return made.id;
    };
    const municipality = await organisation('Gemeente Proefstad', 'municipality');
    const department = await body(municipality, 'Afdeling Wijkzaken', 'department', true);
    await body(municipality, 'Afdeling Groen', 'department', false);
    await body(await organisation('Vereniging Westerwijk', 'association'), 'Bestuur', 'board', false);

    const author = await ensurePerson(tx, { email: 'amina@proefstad.example', name: 'Amina' }, now);
    const voice = await bringInVoice(
      tx,
      { personId: author.id },
      {
        kind: 'idea',
        title: 'Een bankje bij de vijver',
        text: 'Mijn moeder wil graag even zitten als zij om de vijver loopt.',
        themeSlug: (
          await tx.selectFrom('themes').select('slug').orderBy('position').executeTakeFirstOrThrow()
        ).slug,
        areaCode: testTown.southWest,
        longitude: testTown.placeInSouthWest.longitude,
        latitude: testTown.placeInSouthWest.latitude,
        authorName: 'Amina',
        photoKeys: [],
      },
      now,
    );
    assert.ok(!('refused' in voice));

    const official = await ensurePerson(tx, { email: 'noor@proefstad.example', name: 'Noor' }, now);
    const seat = { name: 'Noor', email: 'noor@proefstad.example', title: '', isContactPoint: true };
    const span = { fromOn: '2026-01-01', untilOn: '', areaCodes: [testTown.west] };
    await giveSeat(tx, founder, { bodyId: department, role: 'official', ...seat, ...span }, now);
    const viewer: Viewer = { person: official, seats: await seatsHeldBy(tx, official.id, dayOf(now)) };
    const decision = await recordDecision(
      tx,
      viewer,
      {
        bodyId: department,
        title: 'Bankjes in Zuidwest',
        decidedOn: '2026-02-20',
        outcome: 'adopted',
        text: 'Er komen twee bankjes.',
        reason: 'Wie slecht ter been is, kan dan ook om de vijver.',
        caseNumber: 'Z/26/0001',
        areaCodes: [testTown.southWest],
        voiceIds: String(voice.id),
      },
      now,
    );
    assert.ok(!('refused' in decision));
    const promise = await makePromise(
      tx,
      viewer,
      {
        keeperKey: `body:${department}`,
        isContact: true,
        title: 'Twee bankjes bij de vijver',
        text: 'Een aan de noordkant en een aan de zuidkant.',
        themeSlug: '',
        dueOn: '2026-06-01',
        promisedOn: '2026-02-20',
        beneficiary: 'Wie in Zuidwest woont',
        beneficiaryOrganisationId: null,
        beneficiaryAreaCode: testTown.southWest,
        areaCodes: [testTown.southWest],
        decisionId: String(decision.id),
        voiceIds: String(voice.id),
        meeting: '',
      },
      now,
    );
    assert.ok(!('refused' in promise), JSON.stringify(promise));
  });
}
