/** A piece of a text: a heading, or a paragraph with its number. */
export interface Piece {
  readonly number: number | null;
  readonly text: string;
}

const longestHeading = 100;

/**
 * Cuts a pasted text into headings and numbered paragraphs. Paragraphs stand apart by an empty line; where there is no
 * empty line at all, every line is one. A short line of its own without a full stop is a heading, or one with # before it.
 */
export function splitText(text: string): Piece[] {
  const tidy = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  if (tidy === '') return [];
  const blocks = (tidy.includes('\n\n') ? tidy.split(/\n{2,}/) : tidy.split('\n')).flatMap(apart);
  let number = 0;
  return blocks.map((block, index) => {
    const heading = /^#{1,6} *(.+)$/.exec(block)?.[1];
    if (heading) return { number: null, text: heading };
    if (index < blocks.length - 1 && looksLikeHeading(block)) return { number: null, text: block };
    number += 1;
    return { number, text: unwrapped(block) };
  });
}

/** A line with # before it stands on its own, whatever comes right after it. */
function apart(block: string): string[] {
  const lines = block.split('\n');
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last === undefined || line.startsWith('#') || last.startsWith('#')) pieces.push(line);
    else pieces[pieces.length - 1] = `${last}\n${line}`;
  }
  return pieces.filter(piece => !/^#+ *$/.test(piece));
}

const looksLikeHeading = (block: string): boolean =>
  !block.includes('\n') && block.length <= longestHeading && !/[.,;:?!…]$/.test(block) && !isListItem(block);

const isListItem = (line: string): boolean =>
  /^([-–•*·]|[a-z0-9]{1,2}[).]) /i.test(line) && !/^\d+\. \p{Lu}/u.test(line);

/** Lines that were broken off to fit a page go on; lists keep their lines. */
const unwrapped = (block: string): string =>
  block
    .split('\n')
    .reduce((whole, line) =>
      isListItem(line) || /[.:;?!]$/.test(whole) ? `${whole}\n${line}` : `${whole} ${line}`,
    );
