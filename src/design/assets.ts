import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir, stripTypeScriptTypes } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { assembleStylesheet, extraStylesheets, ownTokensFile } from './stylesheet.ts';

/** One file the browser may keep for ever: its address changes when it does. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  /** Null where compressing gains nothing, as for fonts. */
  readonly brotli: Buffer | null;
  readonly gzip: Buffer | null;
}

/** A stylesheet or script for the pages that have something of it. */
export interface Extra {
  readonly kind: 'style' | 'script';
  readonly address: string;
  /** Found in the HTML of a page that needs it. */
  readonly sign: RegExp;
}

/** Everything a page needs beside its own HTML. */
export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
  /** What only some pages need. */
  readonly extras: readonly Extra[];
  readonly icon: string;
  /** The fonts every page needs, fetched together with the stylesheet. */
  readonly fonts: readonly string[];
  readonly themeColor: string;
  readonly files: ReadonlyMap<string, Asset>;
}

/** Reads, compresses and addresses all assets once, when the site starts. */
export function assembleAssets(tokensFile: string = ownTokensFile): Assets {
  const files = new Map<string, Asset>();
  const keep = (name: string, ending: string, contentType: string, content: string | Buffer) => {
    const bytes = Buffer.from(content);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
    const path = `/assets/${name}.${hash}.${ending}`;
    const isText = ending !== 'woff2';
    const brotli = isText ? brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 10 } }) : null;
    files.set(path, {
      path,
      contentType,
      bytes,
      brotli,
      gzip: isText ? gzipSync(bytes, { level: 9 }) : null,
    });
    return path;
  };

  const fonts: string[] = [];
  const tokens = readFileSync(tokensFile, 'utf8').replace(/url\("([^":]+\.woff2)"\)/g, (_, file: string) => {
    const name = file.replace(/^.*\//, '').replace(/\.woff2$/, '');
    const path = keep(name, 'woff2', 'font/woff2', readFileSync(join(dirname(tokensFile), file)));
    if (!name.endsWith('-ext')) fonts.push(path);
    return `url("${path}")`;
  });
  const themeColor = /--sw-color-band:\s*([^;]+);/.exec(tokens)?.[1] ?? 'currentColor';

  const css = 'text/css; charset=utf-8';
  const js = 'text/javascript; charset=utf-8';
  const styles = assembleStylesheet(tokens);
  const extras: Extra[] = [
    ...extraStylesheets()
      .map(sheet => ({
        ...sheet,
        blocks: [...blocksIn(sheet.styles)].filter(block => !blocksIn(styles).has(block)),
      }))
      .filter(({ blocks }) => blocks.length > 0)
      .map(
        (sheet): Extra => ({
          kind: 'style',
          address: keep(sheet.name, 'css', css, sheet.styles),
          sign: signOf(sheet.blocks),
        }),
      ),
    ...elementScripts().map(
      ({ element, script }): Extra => ({
        kind: 'script',
        address: keep(element, 'js', js, script),
        sign: new RegExp(`<${element}[ >]`),
      }),
    ),
  ];
  return {
    stylesheet: keep('samenwijk', 'css', css, styles),
    script: keep('samenwijk', 'js', js, assembleScript()),
    extras,
    icon: keep('icon', 'svg', 'image/svg+xml', iconFile(themeColor)),
    fonts,
    themeColor,
    files,
  };
}

// The compiler that strips types stays in memory once it was used, some twenty megabytes of it. Node keeps what it
// stripped of this program in a folder of its own; there the scripts for the browser are kept as well.
function withoutTypes(script: string): string {
  const folder = getCompileCacheDir();
  if (folder === undefined) return stripTypes(script);
  const kept = join(folder, `${createHash('sha256').update(script).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const stripped = stripTypes(script);
    try {
      writeFileSync(`${kept}.${process.pid}`, stripped);
      renameSync(`${kept}.${process.pid}`, kept);
    } catch {
      // Without it the next start is only a little slower.
    }
    return stripped;
  }
}

// Node strips the types of this whole program in the same way, yet warns about the function that does it.
function stripTypes(script: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(script);
  } finally {
    process.emitWarning = warn;
  }
}

/** The names of the blocks a stylesheet is about: sw-plan for .sw-plan, .sw-plan__name and .sw-plan--won. */
const blocksIn = (css: string): Set<string> =>
  new Set([...css.matchAll(/\.(sw-[a-z0-9]+(?:-[a-z0-9]+)*)/g)].map(([, block = '']) => block));

const signOf = (blocks: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${blocks.join('|')})(?:__|--|(?![\\w-]))`);

const source = fileURLToPath(new URL('..', import.meta.url));

/** A script that is named after an element is for the pages that have that element. */
const elementScripts = (): { readonly element: string; readonly script: string }[] =>
  globSync('**/sw-*.client.ts', { cwd: source })
    .sort()
    .map(file => ({ element: basename(file, '.client.ts'), script: clientScript(file) }));

// Every other client script is a block in one module: one request, no names in each other's way.
const assembleScript = (): string =>
  globSync('**/*.client.ts', { cwd: source, exclude: ['**/sw-*.client.ts'] })
    .sort()
    .map(file => `{\n${clientScript(file)}}\n`)
    .join('');

function clientScript(file: string): string {
  const script = withoutTypes(readFileSync(source + file, 'utf8'))
    .replace(/^export \{\};$/m, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s+/gm, '')
    .replace(/[ \t]+$/gm, '');
  if (/^(import|export) /m.test(script))
    throw new Error(`${file}: a client script imports and exports nothing`);
  return script;
}

// A step gable that speaks.
const gable = 'M4 19V11.5H7V8.5H9.5V5.5H14.5V8.5H17V11.5H20V19H11L7 22.5V19Z';

const iconFile = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="4" fill="${color}"/><path fill="white" transform="translate(1.8 1) scale(.85)" d="${gable}"/></svg>`;
