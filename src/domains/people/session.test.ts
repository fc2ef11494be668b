import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmail } from './person.ts';
import { returnAddress } from './return-address.ts';
import { deviceOf, isLive, passedSecondFactor, type Session, showedJustNow } from './session.ts';

const session: Session = {
  id: 1,
  personId: 1,
  method: 'mail',
  device: '',
  createdAt: '2026-03-02T10:00:00.000Z',
  lastUsedOn: '2026-03-02',
  secondFactorAt: null,
  isHalf: false,
};

test('a session lives two weeks after it was last used', () => {
  assert.equal(isLive(session, '2026-03-16T22:00:00.000Z'), true);
  assert.equal(isLive(session, '2026-03-17T10:00:00.000Z'), false);
});

test('a second factor counts for a working day', () => {
  const passed = { ...session, secondFactorAt: '2026-03-02T08:00:00.000Z' };
  assert.equal(passedSecondFactor(passed, '2026-03-02T19:59:59.000Z'), true);
  assert.equal(passedSecondFactor(passed, '2026-03-02T20:00:00.000Z'), false);
  assert.equal(passedSecondFactor(session, '2026-03-02T10:00:00.000Z'), false);
});

test('who has a second factor proves it with that, and not by having signed in', () => {
  assert.equal(showedJustNow(session, false, '2026-03-02T10:10:00.000Z'), true);
  assert.equal(showedJustNow(session, true, '2026-03-02T10:10:00.000Z'), false);
  assert.equal(showedJustNow(session, false, '2026-03-02T10:30:00.000Z'), false);
});

test('a browser is called by a name its owner knows', () => {
  const names = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0': 'Firefox op Windows',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1':
      'Safari op een iPhone',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36':
      'Chrome op Android',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0':
      'Edge op Windows',
    '<script>': 'Onbekende browser',
  };
  for (const [agent, name] of Object.entries(names)) assert.equal(deviceOf(agent), name);
});

test('nobody is sent to another site', () => {
  for (const own of ['/', '/inbreng/nieuw?wijk=WK1#kaart']) assert.equal(returnAddress(own), own);
  const elsewhere = [
    '',
    'x',
    '//a.test',
    '/\\a.test',
    '/\t/a.test',
    'https://a.test',
    '/..//a.test',
    '\\\\a.test',
  ];
  for (const given of elsewhere) assert.equal(returnAddress(given), undefined, given);
});

test('an address is one that mail could go to', () => {
  for (const email of ["o'neil@dorp.nl", 'a+b@wijk.example', 'zoë@dörp.nl']) assert.ok(isEmail(email), email);
  for (const email of [
    '',
    'a@b',
    'a b@c.nl',
    'a@b.nl, c@d.nl',
    'a@b.nl\nBcc: c@d.nl',
    `${'a'.repeat(255)}@b.nl`,
  ])
    assert.ok(!isEmail(email), email);
});
