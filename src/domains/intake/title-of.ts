const mostLetters = 80;

/** The first sentence of a text, or the beginning of it, for what came without a title. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.{8,}?[.?!](?=\s|$)/u.exec(line)?.[0] ?? line;
  const title = sentence.replace(/[.]$/, '');
  if (title.length <= mostLetters) return title;
  const cut = title.slice(0, mostLetters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostLetters / 2)).replace(/[\s,;:.]+$/, '')} …`;
}
