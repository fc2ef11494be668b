// publiccode.yml says what catalogues of public software need, in the form they can read (version 0.7).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Description {
  readonly shortDescription?: string;
  readonly longDescription?: string;
  readonly features?: readonly string[];
}

interface PublicCode {
  readonly publiccodeYmlVersion?: string;
  readonly name?: string;
  readonly url?: string;
  readonly platforms?: readonly string[];
  readonly developmentStatus?: string;
  readonly softwareType?: string;
  readonly softwareVersion?: string;
  readonly description?: Readonly<Record<string, Description>>;
  readonly legal?: { readonly license?: string };
  readonly maintenance?: {
    readonly type?: string;
    readonly contacts?: readonly { readonly name?: string }[];
  };
  readonly localisation?: {
    readonly localisationReady?: boolean;
    readonly availableLanguages?: readonly string[];
  };
}

const code: PublicCode = parse(readFileSync('publiccode.yml', 'utf8'));
const product = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; license: string };

test('a catalogue finds every field it needs', () => {
  assert.equal(code.publiccodeYmlVersion, '0.7');
  assert.ok(code.name && code.url && URL.canParse(code.url) && code.platforms?.length);
  assert.ok(['concept', 'development', 'beta', 'stable', 'obsolete'].includes(code.developmentStatus ?? ''));
  assert.equal(code.softwareType, 'standalone/web');
  assert.equal(code.maintenance?.type, 'community');
  assert.ok(code.maintenance?.contacts?.every(contact => contact.name));
  assert.equal(typeof code.localisation?.localisationReady, 'boolean');
  assert.deepEqual(code.localisation?.availableLanguages, ['nl']);
});

test('the descriptions have the length a catalogue can show', () => {
  for (const [language, { shortDescription = '', longDescription = '', features = [] }] of Object.entries(
    code.description ?? {},
  )) {
    assert.ok(
      shortDescription.length > 0 && shortDescription.length <= 150,
      `${language}: ${shortDescription.length}`,
    );
    assert.ok(
      longDescription.length >= 150 && longDescription.length <= 10_000,
      `${language}: ${longDescription.length}`,
    );
    assert.ok(features.length > 0 && features.every(feature => feature.length <= 100), language);
  }
  assert.deepEqual(Object.keys(code.description ?? {}).sort(), ['en', 'nl']);
});

test('version and licence are those of the product', () => {
  assert.equal(code.softwareVersion, product.version);
  assert.equal(code.legal?.license, product.license);
  assert.match(readFileSync('LICENSE', 'utf8'), /EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
});

test('the documents a newcomer looks for are there, and link to what is there', () => {
  const documents = [
    'README',
    'ARCHITECTURE',
    'CONTRIBUTING',
    'STYLE',
    'SECURITY',
    'CODE_OF_CONDUCT',
    'GOVERNANCE',
    'CHANGELOG',
  ];
  for (const name of documents) {
    const text = readFileSync(`${name}.md`, 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)) {
      assert.ok(existsSync(target), `${name}.md links to ${target}`);
    }
  }
});
