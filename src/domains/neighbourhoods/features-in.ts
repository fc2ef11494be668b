import { StringDecoder } from 'node:string_decoder';
import type { Feature } from 'geojson';

/** Text in pieces, as a file or a request brings it. */
export type Pieces = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

export class NotGeoJson extends Error {
  override readonly name = 'NotGeoJson';
}

export interface FeatureFound {
  /** Undefined where one feature cannot be read; the others still can. */
  readonly feature: Feature | undefined;
  /** What the file says about itself around the features: its name, its coordinate system. */
  readonly head: { readonly [member: string]: unknown };
}

/**
 * Reads the features of a GeoJSON FeatureCollection one by one, so that all areas of the country need no more memory
 * than one of them. Only follows braces, brackets and texts; JSON.parse reads what lies between. Throws NotGeoJson.
 */
export async function* featuresIn(pieces: Pieces): AsyncGenerator<FeatureFound> {
  const decoder = new StringDecoder('utf8');
  let outside = '';
  let inside = '';
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let isAmongFeatures = false;
  let hasFeatures = false;
  let head: FeatureFound['head'] = {};

  const found = (text: string): FeatureFound => {
    try {
      return { feature: JSON.parse(text) as Feature, head };
    } catch {
      return { feature: undefined, head };
    }
  };

  for await (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : decoder.write(Buffer.from(piece));
    const features: string[] = [];
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const character = text.charCodeAt(i);
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (character === backslash) isEscaped = true;
        else if (character === quote) isInText = false;
        continue;
      }
      if (character === quote) isInText = true;
      else if (character === openBrace || character === openBracket) {
        depth++;
        if (!isAmongFeatures && depth === 2 && character === openBracket) {
          const before = outside + text.slice(from, i + 1);
          if (/"features"\s*:\s*\[$/.test(before)) {
            outside = before;
            from = i + 1;
            isAmongFeatures = true;
            hasFeatures = true;
            head = headFrom(before);
          }
        }
      } else if (character === closeBrace || character === closeBracket) {
        depth--;
        if (depth < 0) throw new NotGeoJson();
        if (isAmongFeatures && depth === 2) {
          features.push((inside + text.slice(from, i + 1)).replace(/^[\s,]+/, ''));
          inside = '';
          from = i + 1;
        } else if (isAmongFeatures && depth === 1) {
          isAmongFeatures = false;
          inside = '';
          from = i;
        }
      }
    }
    if (isAmongFeatures) inside += text.slice(from);
    else outside += text.slice(from);
    if (!hasFeatures && outside.length > longestHead) throw new NotGeoJson();
    for (const feature of features) yield found(feature);
  }
  if (!hasFeatures) {
    // One area by itself is a file too.
    const only = found(outside.replace(/^\uFEFF/, ''));
    if (only.feature?.type !== 'Feature') throw new NotGeoJson();
    yield only;
  } else if (depth !== 0) throw new NotGeoJson();
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 123, 125, 91, 93];
const longestHead = 20_000_000;

function headFrom(before: string): FeatureFound['head'] {
  try {
    return JSON.parse(`${before.replace(/^\uFEFF/, '')}]}`) as FeatureFound['head'];
  } catch {
    throw new NotGeoJson();
  }
}
