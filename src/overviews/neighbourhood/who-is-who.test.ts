import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Area } from '../../domains/neighbourhoods/public.ts';
import type { Organisation } from '../../domains/organisations/public.ts';
import { type SeatHere, whoIsWho } from './who-is-who.ts';

const wijk: Area = { code: 'WK990100', kind: 'wijk', name: 'Westerwijk', parentCode: 'GM9901' };
const buurt: Area = { code: 'BU99010000', kind: 'buurt', name: 'Zuidwest', parentCode: 'WK990100' };
const association: Organisation = {
  id: 2,
  name: 'De Brug',
  kind: 'association',
  areaCode: wijk.code,
  about: '',
  website: '',
  email: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  endedOn: null,
};

let nextId = 1;
const seat = (personName: string, role: SeatHere['role'], more: Partial<SeatHere> = {}): SeatHere => ({
  id: nextId++,
  personId: nextId,
  personName,
  bodyName: 'Wijkteam',
  organisationId: 1,
  organisationName: 'Gemeente',
  role,
  title: '',
  isContactPoint: false,
  fromOn: '2026-01-01',
  areaCodes: [wijk.code],
  ...more,
});

test('a buurt has its own contact point, or else that of its wijk; there is never more than one', () => {
  const ofWijk = seat('Anna', 'manager', { isContactPoint: true, fromOn: '2020-01-01' });
  const ofBuurt = seat('Bob', 'community-worker', { isContactPoint: true, areaCodes: [buurt.code] });
  assert.equal(whoIsWho(buurt, [ofWijk, ofBuurt], []).contact?.personName, 'Bob');
  assert.equal(whoIsWho(wijk, [ofWijk, ofBuurt], []).contact?.personName, 'Anna');
  assert.equal(whoIsWho(buurt, [ofWijk], []).contact?.personName, 'Anna');
  assert.equal(whoIsWho(buurt, [seat('Cor', 'manager')], []).contact, undefined);
});

test('somebody with two roles stands there once, and somebody who was erased not at all', () => {
  const roles = [
    seat('Anna', 'manager', { personId: 7 }),
    seat('Anna', 'participation-adviser', { personId: 7, bodyName: 'Participatie' }),
    seat('', 'official'),
  ];
  const { workers } = whoIsWho(wijk, roles, []);
  assert.deepEqual(workers, [
    {
      personId: 7,
      name: 'Anna',
      roles: ['wijkmanager', 'participatieadviseur'],
      bodies: ['Wijkteam', 'Participatie'],
    },
  ]);
});

test('aldermen and council members stand apart from who works in the wijk, and chairs with their association', () => {
  const who = whoIsWho(
    wijk,
    [
      seat('Anna', 'manager'),
      seat('Bob', 'alderman'),
      seat('Cor', 'council-member'),
      seat('Dien', 'chair', { organisationId: 2 }),
      seat('Els', 'chair', { organisationId: 9 }),
    ],
    [association],
  );
  assert.deepEqual(
    who.workers.map(({ name }) => name),
    ['Anna', 'Els'],
  );
  assert.deepEqual(
    who.politicians.map(({ name }) => name),
    ['Bob', 'Cor'],
  );
  assert.deepEqual(
    who.organisations[0]?.people.map(({ name }) => name),
    ['Dien'],
  );
});
