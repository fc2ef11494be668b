// Reads a PDF of ours as a screen reader would: its structure tree, and what on each page is part of it.
import { inflateSync } from 'node:zlib';

/** An element of the structure tree. */
export interface TaggedElement {
  readonly type: string;
  readonly dictionary: string;
  readonly children: readonly TaggedElement[];
  /** What of the pages it holds, as `object of the page:number of the mark`. */
  readonly marks: readonly string[];
  /** The annotations it holds, as objects. */
  readonly annotations: readonly string[];
}

export interface ReadPdf {
  readonly catalog: string;
  readonly objects: ReadonlyMap<number, string>;
  readonly root: TaggedElement;
  /** In order of the pages: what is drawn, and under what mark; null where it is under none. */
  readonly drawn: readonly { readonly page: number; readonly mark: string | null }[];
}

const reference = /(\d+) 0 R/;
const numberOf = (text: string | undefined): number => Number(reference.exec(text ?? '')?.[1] ?? 0);

/** The text of an entry of a dictionary, as far as our own files have them: a line each, arrays on one line. */
const entry = (dictionary: string, name: string): string | undefined =>
  new RegExp(`^/${name} (.*)$`, 'm').exec(dictionary)?.[1];

export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const [, id = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(Number(id), body);
  const at = (id: number): string => objects.get(id) ?? '';
  const catalog = [...objects.values()].find(body => /^\/Type \/Catalog$/m.test(body)) ?? '';
  const treeRoot = at(numberOf(entry(catalog, 'StructTreeRoot')));
  const top = numberOf(entry(treeRoot, 'K'));

  const element = (id: number): TaggedElement => {
    const dictionary = at(id);
    const own = dictionary.replace(/^\/K \[[\s\S]*?\]$/m, '');
    const page = numberOf(entry(own, 'Pg'));
    const children: TaggedElement[] = [];
    const marks: string[] = [];
    const annotations: string[] = [];
    const kids = /^\/K \[([\s\S]*?)\]$/m.exec(dictionary)?.[1] ?? '';
    for (const [kid] of kids.matchAll(/<<[\s\S]*?>>|\d+ 0 R|\d+/g)) {
      if (kid.includes('/OBJR')) annotations.push(at(numberOf(/\/Obj (\d+ 0 R)/.exec(kid)?.[1])));
      else if (kid.includes('/MCR'))
        marks.push(`${numberOf(/\/Pg (\d+ 0 R)/.exec(kid)?.[1])}:${/\/MCID (\d+)/.exec(kid)?.[1]}`);
      else if (reference.test(kid)) children.push(element(numberOf(kid)));
      else marks.push(`${page}:${kid}`);
    }
    return { type: entry(dictionary, 'S')?.slice(1) ?? '', dictionary, children, marks, annotations };
  };

  const pages = at(numberOf(entry(catalog, 'Pages')));
  const drawn = [...(/^\/Kids \[(.*)\]$/m.exec(pages)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(
    ([, id = '']) => marksOn(Number(id), contentOf(at(numberOf(entry(at(Number(id)), 'Contents'))))),
  );
  return { catalog, objects, root: element(top), drawn };
}

function contentOf(body: string): string {
  const from = body.indexOf('stream\n') + 'stream\n'.length;
  const stream = Buffer.from(body.slice(from, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}

/** Every piece of text and every line that is painted, with the mark around it. */
function marksOn(page: number, content: string): { page: number; mark: string | null }[] {
  const open: string[] = [];
  const drawn: { page: number; mark: string | null }[] = [];
  const lines = content.replace(/<<[\s\S]*?>>/g, words => words.replaceAll('\n', ' ')).split('\n');
  for (const line of lines) {
    const [, tag] = /^\/(\w+) (?:BMC|<<.*>> BDC)$/.exec(line) ?? [];
    if (tag) {
      const mcid = /\/MCID (\d+)/.exec(line)?.[1];
      open.push(mcid === undefined ? tag : `${page}:${mcid}`);
    } else if (line === 'EMC') open.pop();
    else if (/ T[jJ]$/.test(line) || /^[SfB]\*?$/.test(line)) drawn.push({ page, mark: open.at(-1) ?? null });
  }
  return drawn;
}

/** All elements, in the order in which they are read. */
export const inReadingOrder = (root: TaggedElement): TaggedElement[] => [
  root,
  ...root.children.flatMap(inReadingOrder),
];
