// Somebody with an old browser: no scripts, cookies on. Reads pages and fills in forms by what is written on them.
import assert from 'node:assert/strict';
import { type CheerioAPI, load } from 'cheerio';
import type { App } from '../src/app.ts';

type Answers = Readonly<Record<string, string | boolean | readonly File[]>>;

export class Visitor {
  readonly #app: App;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(app: App, origin: string) {
    this.#app = app;
    this.#origin = origin;
  }

  async get(path: string): Promise<Page> {
    return this.#ask(path, { method: 'GET' });
  }

  async post(
    path: string,
    body: URLSearchParams | FormData,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    return this.#ask(path, { method: 'POST', body, headers: { origin: this.#origin, ...headers } });
  }

  /** Puts a cookie in the browser, as an earlier answer of the site would have done. */
  carry(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** What a cookie in this browser holds. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** Sends one request and follows where it leads, as a browser does. */
  async #ask(path: string, init: RequestInit): Promise<Page> {
    const url = new URL(path, this.#origin);
    const headers = new Headers(init.headers);
    headers.set('accept', 'text/html,application/xhtml+xml,*/*;q=0.8');
    if (this.#cookies.size > 0) {
      headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const response = await this.#app.fetch(new Request(url, { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const to = response.headers.get('location');
    if (to && response.status >= 300 && response.status < 400) {
      const next = new URL(to, url);
      if (next.origin === this.#origin)
        return this.#ask(next.pathname + next.search + next.hash, { method: 'GET' });
    }
    return new Page(this, url, response, await response.text());
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map(part => part.trim());
    const [name = '', ...value] = pair.split('=');
    const isGone = attributes.some(attribute => /^max-age=0$/i.test(attribute)) || value.join('=') === '';
    if (isGone) this.#cookies.delete(name);
    else this.#cookies.set(name, value.join('='));
  }
}

export class Page {
  readonly visitor: Visitor;
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly $: CheerioAPI;

  constructor(visitor: Visitor, url: URL, response: Response, body: string) {
    this.visitor = visitor;
    this.url = url;
    this.status = response.status;
    this.headers = response.headers;
    this.body = body;
    this.$ = load(body);
  }

  get path(): string {
    return this.url.pathname + this.url.search;
  }

  get heading(): string {
    return oneLine(this.$('h1').text());
  }

  /** What a reader sees, without the tags. */
  get text(): string {
    return oneLine(this.$('main').text() || this.$('body').text());
  }

  shows(...texts: readonly string[]): void {
    for (const text of texts)
      assert.ok(this.text.includes(text), `"${text}" should be on ${this.path}:\n${this.text}`);
  }

  doesNotShow(...texts: readonly string[]): void {
    for (const text of texts) assert.ok(!this.text.includes(text), `"${text}" should not be on ${this.path}`);
  }

  async follow(linkText: string): Promise<Page> {
    const links = this.$('a').filter((_, link) => oneLine(this.$(link).text()) === linkText);
    const href = links.first().attr('href');
    assert.ok(href, `There should be a link "${linkText}" on ${this.path}`);
    return this.visitor.get(new URL(href, this.url).pathname + new URL(href, this.url).search);
  }

  /** Fills in the form that has this button, field by field by its label, and presses the button. */
  async press(button: string, answers: Answers = {}): Promise<Page> {
    const { $ } = this;
    const pressed = $('button')
      .filter((_, element) => oneLine($(element).text()) === button)
      .first();
    const form = pressed.closest('form');
    assert.ok(
      form.length === 1,
      `There should be a form with a button "${button}" on ${this.path}:\n${this.text}`,
    );

    const sent = new FormData();
    for (const { name, value } of form.serializeArray()) sent.append(name, value);
    // What was chosen inside a group of options is not among them.
    for (const select of form.find('select').toArray()) {
      const chosen = $(select).find('option[selected]').attr('value');
      if (chosen !== undefined) sent.set($(select).attr('name') ?? '', chosen);
    }
    const name = pressed.attr('name');
    if (name) sent.set(name, pressed.attr('value') ?? '');
    for (const [label, answer] of Object.entries(answers)) this.#fill(sent, form, label, answer);

    const target = new URL(pressed.attr('formaction') ?? form.attr('action') ?? '', this.url);
    if ((form.attr('method') ?? 'get').toLowerCase() === 'get') {
      const query = new URLSearchParams([...sent].map(([key, value]) => [key, String(value)]));
      return this.visitor.get(`${target.pathname}?${query}`);
    }
    const isMultipart = form.attr('enctype') === 'multipart/form-data';
    const body = isMultipart
      ? sent
      : new URLSearchParams([...sent].map(([key, value]) => [key, String(value)]));
    return this.visitor.post(target.pathname + target.search, body);
  }

  #fill(sent: FormData, form: ReturnType<CheerioAPI>, label: string, answer: Answers[string]): void {
    const { $ } = this;
    const found = form
      .find('label')
      .filter((_, element) => oneLine($(element).text()).startsWith(label))
      .first();
    const id = found.attr('for');
    const field = id ? form.find(`[id="${id}"]`) : found.find('input, select, textarea');
    const name = field.attr('name');
    assert.ok(name, `There should be a field "${label}" in the form on ${this.path}`);
    const type = field.attr('type');
    if (typeof answer === 'boolean') {
      if (type === 'radio') sent.set(name, field.attr('value') ?? 'on');
      else if (answer) sent.append(name, field.attr('value') ?? 'on');
      else sent.delete(name);
    } else if (typeof answer === 'string') {
      const option = field.is('select')
        ? field.find('option').filter((_, o) => oneLine($(o).text()) === answer)
        : null;
      sent.set(name, option?.length ? (option.attr('value') ?? answer) : answer);
    } else {
      sent.delete(name);
      for (const file of answer ?? []) sent.append(name, file);
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
