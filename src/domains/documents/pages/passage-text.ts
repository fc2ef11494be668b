import { type Html, html, paragraphs } from '../../../design/view.ts';

const bullet = /^[-–•*·] /;

/** The words of a passage; lines with a dash or dot before them as the list they are. */
export function passageText(text: string): Html {
  const parts: { isList: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const isList = bullet.test(line);
    const last = parts.at(-1);
    const words = isList ? line.replace(bullet, '') : line;
    if (last?.isList === isList) last.lines.push(words);
    else parts.push({ isList, lines: [words] });
  }
  return html`${parts.map(({ isList, lines }) =>
    isList ? html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>` : paragraphs(lines.join('\n')),
  )}`;
}
