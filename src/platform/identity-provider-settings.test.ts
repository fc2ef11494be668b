import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, SettingsWrong } from './settings.ts';

const whole = {
  OIDC_ISSUER: 'https://login.example.nl',
  OIDC_CLIENT_ID: 'samenwijk',
  OIDC_CLIENT_SECRET: 'secret',
};

const sentencesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsWrong) return error.sentences;
    throw error;
  }
};

test('an identity provider is set whole or not at all', () => {
  assert.equal(readSettings({}).identityProvider, undefined);
  assert.equal(readSettings(whole).identityProvider?.label, 'de gemeente');
  assert.deepEqual(sentencesOf({ OIDC_ISSUER: whole.OIDC_ISSUER }), [
    'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.',
  ]);
});

test('an identity provider without https is only believed on this machine', () => {
  assert.deepEqual(sentencesOf({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:9000' }), []);
  assert.equal(sentencesOf({ ...whole, OIDC_ISSUER: 'http://login.example.nl' }).length, 1);
  assert.equal(sentencesOf({ ...whole, OIDC_ISSUER: 'login' }).length, 1);
});
