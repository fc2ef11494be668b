import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, SettingsWrong } from './settings.ts';

const wrongIn = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsWrong);
    return error.sentences;
  }
};

test('Mail comes from another address when one is given', () => {
  assert.deepEqual(wrongIn({ MAIL_FROM: 'Wijken <wijken@example.nl>' }), []);
  assert.deepEqual(wrongIn({ MAIL_FROM: 'wijken@example.nl' }), []);
  assert.match(wrongIn({ MAIL_FROM: 'de gemeente' }).join(), /MAIL_FROM is "de gemeente"/);
});

test('Signing mail needs a domain, a selector and a key that can be read', () => {
  assert.match(wrongIn({ DKIM_DOMAIN: 'example.nl' }).join(), /set all three, or none/);
  const withoutKey = {
    DKIM_DOMAIN: 'example.nl',
    DKIM_SELECTOR: 'wijk',
    DKIM_KEY_FILE: '/nergens/sleutel.pem',
  };
  assert.match(wrongIn(withoutKey).join(), /DKIM_KEY_FILE is "\/nergens\/sleutel\.pem"/);
});
