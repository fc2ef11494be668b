import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { assembleAssets } from './assets.ts';
import { galleryExamples, galleryPage } from './gallery.ts';
import { type Frame, page } from './layout.ts';
import { assembleStylesheet, ownTokensFile } from './stylesheet.ts';
import { type Html, html } from './view.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const tokens = readFileSync(ownTokensFile, 'utf8');
const assets = assembleAssets();
const frame: Frame = {
  townName: 'Vondelhaven',
  path: '/componenten',
  isDemo: true,
  person: { name: 'Amina El Idrissi' },
  isOfficial: true,
  isAdministrator: true,
  isCouncilMember: true,
  unreadCount: 2,
  notice: { kind: 'ok', text: 'Uw inbreng is bewaard.' },
  assets,
};

/** The basic choices of the theme as they hold in one colour scheme. */
function palette(scheme: 'light' | 'dark'): Map<string, string> {
  const values = new Map<string, string>();
  const dark = tokens.indexOf('@media (prefers-color-scheme: dark)');
  const print = tokens.indexOf('@media print');
  const take = (css: string) => {
    for (const [, name = '', value = ''] of css.matchAll(/(--sw-color-[\w-]+):\s*(#[0-9a-f]{6});/g))
      values.set(name, value);
  };
  take(tokens.slice(0, dark));
  if (scheme === 'dark') take(tokens.slice(dark, print));
  return values;
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const readable: readonly (readonly [ink: string, on: readonly string[]])[] = [
  [
    'ink',
    [
      'paper',
      'surface',
      'tint',
      'brand-tint',
      'mark-tint',
      'good-tint',
      'busy-tint',
      'wait-tint',
      'bad-tint',
    ],
  ],
  ['ink-soft', ['paper', 'surface', 'tint', 'brand-tint', 'mark-tint']],
  ['brand', ['paper', 'surface', 'tint', 'brand-tint', 'mark-tint']],
  ['brand-strong', ['paper', 'brand-tint', 'mark-tint']],
  ['on-brand', ['brand', 'brand-strong']],
  ['on-mark', ['mark']],
  ['on-band', ['band']],
  ['on-band-soft', ['band']],
  ['good', ['good-tint', 'paper']],
  ['busy', ['busy-tint', 'paper']],
  ['wait', ['wait-tint', 'paper']],
  ['bad', ['bad-tint', 'paper', 'surface']],
  ['on-bad', ['bad']],
  ['calm', ['calm-tint', 'paper']],
  ['map-on-here', ['map-here']],
  ['ink', ['map-area']],
];
// Lines and shapes that carry meaning: 3 to 1.
const visible: readonly (readonly [string, readonly string[]])[] = [
  ['control', ['paper', 'surface', 'tint']],
  ['ink', ['paper']],
  ['mark', ['band']],
  ['map-here', ['map-area']],
];

for (const scheme of ['light', 'dark'] as const) {
  test(`every word can be read against what is behind it (${scheme})`, () => {
    const colors = palette(scheme);
    const color = (name: string) => {
      const value = colors.get(`--sw-color-${name}`);
      assert.ok(value, `no colour ${name}`);
      return value;
    };
    const weak = [
      ...readable.flatMap(([ink, grounds]) => grounds.map(ground => ({ ink, ground, least: 4.5 }))),
      ...visible.flatMap(([ink, grounds]) => grounds.map(ground => ({ ink, ground, least: 3 }))),
    ]
      .map(pair => ({ ...pair, ratio: contrast(color(pair.ink), color(pair.ground)) }))
      .filter(pair => pair.ratio < pair.least)
      .map(pair => `${pair.ink} on ${pair.ground}: ${pair.ratio.toFixed(2)}`);
    assert.deepEqual(weak, []);
  });
}

test('a colour or a font stands in the tokens file and nowhere else', () => {
  const literal =
    /#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color|color-mix)\(|(?<![-\w])(?:black|white|red|green|blue|yellow|orange|gr[ae]y|purple|brown|navy|teal)(?![-\w])|font-family:(?!\s*(?:var|inherit))/i;
  const guilty = globSync('**/*.css', { cwd: source })
    // A mail program knows no tokens, so a mail keeps to fonts that every device has, and to no colours.
    .filter(file => file !== 'design/tokens.css' && !file.endsWith('/mail.css'))
    .flatMap(file =>
      readFileSync(source + file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .filter(line => literal.test(line))
        .map(line => `${file}: ${line.trim()}`),
    );
  assert.deepEqual(guilty, []);
});

test('every choice our CSS leans on is made in the tokens file', () => {
  const own = globSync('**/*.css', { cwd: source })
    .map(file => readFileSync(source + file, 'utf8'))
    .join('\n');
  const made = new Set([...own.matchAll(/(?:^|[\s{;])(--[\w-]+):/gm)].map(match => match[1]));
  const asked = new Set([...own.matchAll(/var\((--(?:sw|nl)-[\w-]+)/g)].map(match => match[1]));
  assert.deepEqual(
    [...asked].filter(name => !made.has(name)),
    [],
  );
});

test('a town that brings its own tokens file gets its own colours, and the same pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samenwijk-tokens-'));
  try {
    const file = join(folder, 'tokens.css');
    writeFileSync(file, ':root { --sw-color-brand: #7a1fa2; --sw-color-band: #3b0b4f; }');
    const theirs = assembleAssets(file);
    assert.notEqual(theirs.stylesheet, assets.stylesheet);
    assert.equal(theirs.themeColor, '#3b0b4f');
    assert.match(theirs.files.get(theirs.stylesheet)?.bytes.toString() ?? '', /--sw-color-brand:#7a1fa2/);
    assert.match(theirs.files.get(theirs.icon)?.bytes.toString() ?? '', /#3b0b4f/);
    assert.equal(theirs.script, assets.script);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a first view asks little of a slow connection', () => {
  const weight = (path: string) => {
    const asset = assets.files.get(path);
    assert.ok(asset, path);
    return (asset.brotli ?? asset.bytes).length;
  };
  const styles = weight(assets.stylesheet);
  const script = weight(assets.script);
  const fonts = assets.fonts.reduce((sum, font) => sum + weight(font), 0);
  assert.ok(styles <= 20_000, `styles ${styles}`);
  assert.ok(script <= 4_000, `script ${script}`);
  assert.ok(fonts <= 32_000, `fonts ${fonts}`);
});

test('nothing on a page comes from somebody else', () => {
  const styles = assembleStylesheet(tokens);
  assert.doesNotMatch(styles, /url\(["']?(?:https?:)?\/\//);
  assert.doesNotMatch(styles, /@import/);
  assert.doesNotMatch(galleryPage(frame).text, /(?:src|srcset)="(?:https?:)?\/\//);
});

test('every component is in the gallery, and no page needs an inline style or script', () => {
  const drawn = globSync('design/components/*', { cwd: source }).map(file => file.replace(/^.*\//, ''));
  const shown = new Set([...Object.keys(galleryExamples), 'page-header']);
  assert.deepEqual(
    drawn.filter(name => !shown.has(name)),
    [],
  );
  assert.doesNotMatch(galleryPage(frame).text, /\sstyle="|\son\w+="|<script>/);
});

test('every component in every state is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'tel-non-breaking': 'off',
      // The boxes of one question carry one name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    },
  });
  const report = await validator.validateString(galleryPage(frame).text);
  assert.deepEqual(
    report.results.flatMap(result =>
      result.messages.map(
        message => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`,
      ),
    ),
    [],
  );
});

test('the pages of neighbourhood budgets bring their own styles, and the map its own script', () => {
  const linksOn = (content: Html): string[] =>
    [
      ...page(frame, { title: 'Proef' }, content).text.matchAll(/(?:href|src)="\/assets\/([\w-]+)\./g),
    ].flatMap(([, name]) => name ?? []);
  const everyday = linksOn(html`<p class="sw-matter">Een lantaarn</p>`);
  assert.ok(everyday.includes('samenwijk') && !everyday.includes('wijkbudgetten'), everyday.join());
  assert.ok(linksOn(html`<main class="sw-sheet">Stemcodes</main>`).includes('wijkbudgetten'));
  assert.ok(linksOn(html`<sw-place-map class="sw-place-map"></sw-place-map>`).includes('sw-place-map'));
});
