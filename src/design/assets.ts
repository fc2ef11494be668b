import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { assembleStylesheet, ownTokensFile } from './stylesheet.ts';

/** One file the browser may keep for ever: its address changes when it does. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  /** Null where compressing gains nothing, as for fonts. */
  readonly brotli: Buffer | null;
  readonly gzip: Buffer | null;
}

/** Everything a page needs beside its own HTML. */
export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
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

  return {
    stylesheet: keep('samenwijk', 'css', 'text/css; charset=utf-8', assembleStylesheet(tokens)),
    script: keep('samenwijk', 'js', 'text/javascript; charset=utf-8', assembleScript()),
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

// Every client script is a block in one module: one request, no names in each other's way.
function assembleScript(): string {
  const source = fileURLToPath(new URL('..', import.meta.url));
  return globSync('**/*.client.ts', { cwd: source })
    .sort()
    .map(file => {
      const script = withoutTypes(readFileSync(source + file, 'utf8'))
        .replace(/^export \{\};$/m, '')
        .replace(/^\s*\/\/.*$/gm, '')
        .replace(/^\s+/gm, '')
        .replace(/[ \t]+$/gm, '');
      if (/^(import|export) /m.test(script))
        throw new Error(`${file}: a client script imports and exports nothing`);
      return `{\n${script}}\n`;
    })
    .join('');
}

// A step gable that speaks.
const gable = 'M4 19V11.5H7V8.5H9.5V5.5H14.5V8.5H17V11.5H20V19H11L7 22.5V19Z';

const iconFile = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="4" fill="${color}"/><path fill="white" transform="translate(1.8 1) scale(.85)" d="${gable}"/></svg>`;
