import { Parser } from 'htmlparser2';
import { Unreadable } from '../sheet.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What to do at each part of an XML text. Names come without the letters before their colon. */
export interface Walk {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const chunkBytes = 256 * 1024;

/**
 * Walks through XML once, piece by piece, without making a tree of it. Declarations of a document are not followed, so
 * nothing in it can grow. An XML that breaks off is broken.
 */
export function walkXml(bytes: Uint8Array, walk: Walk): void {
  let isWhole = false;
  let depth = 0;
  // <a/> closes itself; at the end of the text a close is made up for what was left open.
  let isAtEnd = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        walk.open?.(localName(name), attributes);
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        if (isImplied && isAtEnd) throw new Unreadable('broken');
        if (depth === 0) isWhole = true;
        walk.close?.(localName(name));
      },
      ontext: text => walk.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  for (let from = 0; from < bytes.length; from += chunkBytes)
    parser.write(decoder.decode(bytes.subarray(from, from + chunkBytes), { stream: true }));
  isAtEnd = true;
  parser.end(decoder.decode());
  if (!isWhole) throw new Unreadable('broken');
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
