// The least there can be of everything: a town, who answers in it, and a voice that waits for an answer.
import assert from 'node:assert/strict';
import { foundOrganisation, setUpBody, type Viewer } from '../src/domains/organisations/public.ts';
import { ensurePerson } from '../src/domains/people/public.ts';
import { bringInVoice } from '../src/domains/voices/public.ts';
import type { TestSite } from './site.ts';
import { makeTown, testTown } from './town.ts';

const arranger: Viewer = {
  person: null,
  seats: [
    {
      id: 0,
      personId: 0,
      bodyId: 0,
      bodyName: '',
      bodyKind: 'department',
      organisationId: 0,
      organisationName: '',
      organisationKind: 'municipality',
      role: 'administrator',
      title: '',
      isContactPoint: false,
      fromOn: '2020-01-01',
      untilOn: null,
      areaCodes: [],
    },
  ],
};

export async function tellSmallStory(site: TestSite): Promise<void> {
  await makeTown(site);
  const now = site.now();
  await site.database.write(async tx => {
    const organisation = async (name: string, kind: 'municipality' | 'association'): Promise<number> => {
      const typed = { name, kind, areaCode: '', about: '', website: '', email: '' };
      const made = await foundOrganisation(tx, arranger, typed, now);
      assert.ok(!('refused' in made));
      return made.id;
    };
    const body = async (
      organisationId: number,
      name: string,
      kind: string,
      isAnswering: boolean,
    ): Promise<void> => {
      const typed = { organisationId, name, kind, areaCode: '', about: '', isAnswering };
      assert.ok(!('refused' in (await setUpBody(tx, arranger, typed, now))));
    };
    const municipality = await organisation('Gemeente Proefstad', 'municipality');
    await body(municipality, 'Afdeling Wijkzaken', 'department', true);
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
  });
}
