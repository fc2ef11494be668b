import { type Html, html } from '../../design/view.ts';
import { stemOf, wordsIn } from '../../platform/search/stem.ts';

const longest = 220;

/** A piece of a text around the first word that was looked for, with those words marked. */
export function excerpt(text: string, wanted: ReadonlySet<string>): Html {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const words = wordsIn(plain);
  const first = words.find(word => wanted.has(stemOf(word.text)));
  const around = Math.max(0, (first?.start ?? 0) - 80);
  const start = around === 0 ? 0 : (words.find(word => word.start >= around)?.start ?? 0);
  const last = words.findLast(word => word.start + word.text.length <= start + longest);
  const end =
    plain.length - start <= longest ? plain.length : last ? last.start + last.text.length : start + longest;
  const part = plain.slice(start, end);
  return html`${start > 0 && '… '}${marked(part, wanted)}${end < plain.length && ' …'}`;
}

/** A text in which the words that were looked for are marked. */
export function marked(text: string, wanted: ReadonlySet<string>): Html {
  const pieces: (string | Html)[] = [];
  let done = 0;
  for (const word of wordsIn(text)) {
    if (!wanted.has(stemOf(word.text))) continue;
    pieces.push(text.slice(done, word.start), html`<mark>${word.text}</mark>`);
    done = word.start + word.text.length;
  }
  return html`${[...pieces, text.slice(done)]}`;
}
