// HTML that is safe to send: everything a template is given is escaped, unless it is Html itself.

/** A piece of finished HTML. Only `html` and `trusted` make one. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What a template can hold. `false`, `null` and `undefined` print nothing; a list prints its items one after another. */
export type Printable = Html | string | number | false | null | undefined | readonly Printable[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const unsafe = /[&<>"']/;
const everyUnsafe = /[&<>"']/g;

/** Text as it may stand in HTML, between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return unsafe.test(text) ? text.replace(everyUnsafe, character => escapes[character] ?? '') : text;
}

function print(value: Printable): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  let text = '';
  for (const item of value) text += print(item);
  return text;
}

/** The template tag of every page: html`<p>${whatever}</p>`. Attributes must be quoted. */
export function html(literals: TemplateStringsArray, ...values: Printable[]): Html {
  let text = literals[0] ?? '';
  for (let i = 0; i < values.length; i++) text += print(values[i]) + (literals[i + 1] ?? '');
  return new Html(text);
}

/** HTML from a place that already made it safe, such as a stylesheet of ours. Never for what a person typed. */
export const trusted = (text: string): Html => new Html(text);

export const nothing: Html = new Html('');

/** An address somebody typed, or '#' where following it could run a script. */
export function safeAddress(address: string): string {
  const trimmed = address.trim();
  return /^(https?:\/\/|mailto:|tel:)/i.test(trimmed) || /^\/(?!\/)/.test(trimmed) ? trimmed : '#';
}

/** ` name` when `on`, for attributes that are there or not: <input${attribute('required', isRequired)}>. */
export function attribute(name: string, on: boolean | undefined): Html {
  return on ? new Html(` ${name}`) : nothing;
}

/** The texts of a text area, with its line breaks kept as paragraphs and breaks. */
export function paragraphs(text: string): Html {
  return html`${text
    .trim()
    .split(/\n\s*\n/)
    .map(
      part => html`<p>${part.split('\n').map((line, index) => (index === 0 ? line : html`<br>${line}`))}</p>`,
    )}`;
}
