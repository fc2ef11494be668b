import { readFileSync } from 'node:fs';
import type { Letter, Letterhead } from '../../../platform/mail/mail.ts';
import { ownTokensFile, withoutAir } from '../../stylesheet.ts';
import { type Html, html, paragraphs, trusted } from '../../view.ts';

/** The stylesheet with the values of the tokens in place of their names: a mail program knows no custom properties. */
function cssForMail(): string {
  const tokens = readFileSync(ownTokensFile, 'utf8');
  const css = readFileSync(new URL('mail.css', import.meta.url), 'utf8');
  // The first value of a token is that of the light scheme.
  const tokenValue = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(tokens)?.[1] ?? 'inherit';
  return withoutAir(css.replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => tokenValue(name)));
}

const css = cssForMail();

/** A letter as a mail program shows it: no pictures, nothing that is fetched, readable in light and dark. */
export function mailDocument(letter: Letter, head: Letterhead): string {
  return html`${trusted('<!DOCTYPE html>')}
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${letter.subject}</title>
<style>${trusted(css)}</style>
</head>
<body>
${mailBody(letter, head, html`<h1 class="sw-mail__subject">${letter.subject}</h1>`)}
</body>
</html>
`.text;
}

/** The inside of a mail, under a heading that fits where it stands. */
export function mailBody(letter: Letter, { siteName, baseUrl }: Letterhead, heading: Html): Html {
  const { text, action, sections = [], reason, stop } = letter;
  const link = (address: string, words: string) => html`<a href="${baseUrl}${address}">${words}</a>`;
  return html`<div class="sw-mail">
<p class="sw-mail__sender">${siteName}</p>
${heading}
${paragraphs(text)}
${sections.map(
  ({ heading, items }) => html`<h2 class="sw-mail__section">${heading}</h2>
<ul class="sw-mail__items">${items.map(item => html`<li>${link(item.address, item.title)}${item.text && html`<br>${item.text}`}</li>`)}</ul>
`,
)}${
  action &&
  html`<p class="sw-mail__action">${link(action.address, action.label)}</p>
`
}<div class="sw-mail__foot">
<p>${reason}${stop && html` ${link(stop.address, stop.label)}`}</p>
<p>${siteName}, ${link('/', baseUrl.replace(/^https?:\/\//, ''))}</p>
</div>
</div>`;
}

/** The same letter for who reads mail as plain text. */
export function mailText(
  { text, action, sections = [], reason, stop }: Letter,
  { siteName, baseUrl }: Letterhead,
): string {
  const parts = [
    text.trim(),
    ...sections.map(({ heading, items }) =>
      [
        heading.toUpperCase(),
        ...items.map(item =>
          [`* ${item.title}`, item.text && `  ${item.text}`, `  ${baseUrl}${item.address}`]
            .filter(Boolean)
            .join('\n'),
        ),
      ].join('\n\n'),
    ),
    action && `${action.label}:\n${baseUrl}${action.address}`,
    `-- \n${reason}${stop ? `\n${stop.label}: ${baseUrl}${stop.address}` : ''}\n\n${siteName}, ${baseUrl}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
