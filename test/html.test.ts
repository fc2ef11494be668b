// Every page, as everybody: valid, well-headed, labelled, and with links that lead somewhere.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type CheerioAPI, load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { paths } from '../src/paths.ts';
import { isPage, type KindOfViewer, kindsOfViewer, openWholeSite, routeAt } from './whole-site.ts';

const site = await openWholeSite();
after(() => site.close());
const { baseUrl } = site.settings;

interface Read {
  readonly viewer: KindOfViewer;
  readonly address: string;
  readonly html: string;
  readonly $: CheerioAPI;
  readonly headers: Headers;
}

/** As many pages of one kind are read, beside the one with the sample address. */
const pagesOfOneKind = 4;

const beforehand = await site.database.revision();
const pages: Read[] = [];
for (const viewer of [
  'guest',
  'resident',
  'author',
  'official',
  'administrator',
  'council-member',
] as const) {
  pages.push(...(await readEverything(viewer)));
}
const afterwards = await site.database.revision();

test('reading changes nothing', () => assert.equal(afterwards, beforehand));

/** Every route, and then the links on those pages, and so on: some pages of each kind. */
async function readEverything(viewer: KindOfViewer): Promise<Read[]> {
  const found: Read[] = [];
  const waiting = site.routes.filter(({ method }) => method === 'GET').map(({ address }) => address);
  const seen = new Set(waiting);
  const read = new Map<string, number>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = routeAt(site, 'GET', new URL(address, baseUrl).pathname)?.pattern ?? address;
    const already = read.get(pattern) ?? 0;
    if (already >= pagesOfOneKind) continue;
    read.set(pattern, already + 1);
    const response = await site.ask(site.app, viewer, 'GET', address);
    if (!isPage(response)) continue;
    const html = await response.text();
    const page = { viewer, address, html, $: load(html), headers: response.headers };
    found.push(page);
    for (const { target } of linksOn(page)) {
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return found;
}

function linksOn({ $, address }: Read): { target: string; fragment: string }[] {
  return $('a[href], link[href], img[src], script[src], source[srcset]')
    .toArray()
    .map(element => $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('srcset') ?? '')
    .map(href => new URL(href, new URL(address, baseUrl)))
    .filter(url => url.origin === baseUrl)
    .map(url => ({ target: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) }));
}

/** Fails with the complaints, each once and not too many of them. */
function none(complaints: readonly string[]): void {
  const different = [...new Set(complaints)];
  if (different.length > 0)
    throw new Error(`${different.length} complaints:\n${different.slice(0, 40).join('\n')}`);
}
const as = ({ viewer, address }: Read): string => `${address} as ${viewer}`;

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'long-title': 'off',
      'tel-non-breaking': 'off',
      'no-inline-style': 'error',
      'require-sri': 'off',
      // Knows no forms that stay hidden until a script needs them; the test below does.
      'wcag/h32': 'off',
      // Boxes, and fields of which there may be several, share a name.
      'form-dup-name': 'off',
    },
  });
  const complaints: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(page.html, page.address);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) {
        const source = page.html.split('\n')[line - 1]?.slice(Math.max(0, column - 40), column + 60);
        complaints.push(`${as(page)}: ${ruleId}: ${message} (${source})`);
      }
    }
  }
  none(complaints);
});

test('every page has one heading of the first level, a title of its own, and says that it is Dutch', () => {
  const complaints: string[] = [];
  for (const viewer of kindsOfViewer) {
    const titles = new Map<string, string>();
    for (const page of pages.filter(one => one.viewer === viewer)) {
      const { $ } = page;
      if ($('h1').length !== 1) complaints.push(`${as(page)} has ${$('h1').length} h1`);
      if ($('html').attr('lang') !== 'nl') complaints.push(`${as(page)} has no lang`);
      if ($('main').length !== 1) complaints.push(`${as(page)} has ${$('main').length} main`);
      const title = $('head title').text().trim();
      const path = new URL(page.address, baseUrl).pathname;
      // One form for many things may have one title; two different pages may not.
      const pattern = routeAt(site, 'GET', path)?.pattern ?? path;
      if (!title) complaints.push(`${as(page)} has no title`);
      const other = titles.get(title);
      if (other && other !== pattern) complaints.push(`${as(page)} has the title of ${other}: ${title}`);
      titles.set(title, pattern);
    }
  }
  none(complaints);
});

test('every form that can be seen has a button', () => {
  const complaints = pages.flatMap(page =>
    page
      .$('form:not([hidden])')
      .toArray()
      .filter(form => page.$(form).find('button:not([type=button])').length === 0)
      .map(form => `${as(page)}: ${page.$(form).attr('action')}`),
  );
  none(complaints);
});

test('headings skip no level', () => {
  const complaints = pages.flatMap(page => {
    const levels = page
      .$('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map(heading => Number(heading.tagName.slice(1)));
    const skips = levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    return skips ? [`${as(page)}: ${levels.join(' ')}`] : [];
  });
  none(complaints);
});

test('every field has a label', () => {
  const complaints = pages.flatMap(page => {
    const { $ } = page;
    return $('input:not([type=hidden]):not([type=submit]), select, textarea')
      .toArray()
      .filter(field => {
        const id = $(field).attr('id');
        return $(field).closest('label').length === 0 && !(id && $(`label[for="${id}"]`).text().trim());
      })
      .map(field => `${as(page)}: ${$(field).attr('name')}`);
  });
  none(complaints);
});

test('every link leads to a page that is there, and to the place on it', async () => {
  const complaints: string[] = [];
  for (const viewer of new Set(pages.map(page => page.viewer))) {
    const answers = new Map<string, { status: number; $: CheerioAPI | undefined }>();
    // The gallery shows components with links that lead nowhere.
    for (const page of pages.filter(one => one.viewer === viewer && one.address !== paths.gallery)) {
      for (const { target, fragment } of linksOn(page)) {
        if (!answers.has(target)) {
          const response = await site.ask(site.app, viewer, 'GET', target);
          const $ = isPage(response) ? load(await response.text()) : undefined;
          answers.set(target, { status: response.status, $ });
        }
        const answer = answers.get(target);
        if (!answer || answer.status >= 400)
          complaints.push(`${as(page)} links to ${target}: ${answer?.status}`);
        else if (fragment && answer.$ && answer.$(`[id="${fragment}"]`).length === 0) {
          complaints.push(`${as(page)} links to ${target}#${fragment}, which is not on it`);
        }
      }
    }
  }
  none(complaints);
});

test('nothing on a page comes from somebody else', () => {
  const complaints = pages.flatMap(page => {
    const { $ } = page;
    return $('link[href], img[src], script[src], iframe[src], source[srcset], video, audio, object')
      .toArray()
      .map(element => $(element).attr('href') ?? $(element).attr('src') ?? '')
      .filter(
        href => new URL(href, new URL(page.address, baseUrl)).origin !== baseUrl && !href.startsWith('data:'),
      )
      .map(href => `${as(page)}: ${href}`);
  });
  none(complaints);
});

test('no page carries a style, a script or a handler of its own', () => {
  const complaints = pages.flatMap(page => {
    const inside = page
      .$('*')
      .toArray()
      .flatMap(element => Object.keys('attribs' in element ? element.attribs : {}));
    const forbidden = inside.filter(name => name === 'style' || name.startsWith('on'));
    const scripts = page.$('script:not([src]):not([type="application/json"])').length;
    const styles = page.$('style').length;
    return forbidden.length + scripts + styles > 0
      ? [`${as(page)}: ${forbidden.join(' ')} ${scripts} ${styles}`]
      : [];
  });
  none(complaints);
});

test('every answer carries the headers that keep readers safe', async () => {
  const wanted: readonly (readonly [string, RegExp])[] = [
    [
      'content-security-policy',
      /default-src 'none'.*base-uri 'none'.*form-action 'self'.*frame-ancestors 'none'/,
    ],
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^same-origin$/],
    ['permissions-policy', /camera=\(\)/],
    ['cross-origin-opener-policy', /^same-origin$/],
  ];
  const complaints: string[] = [];
  const check = (what: string, headers: Headers): void => {
    for (const [name, form] of wanted) {
      if (!form.test(headers.get(name) ?? '')) complaints.push(`${what}: ${name} is ${headers.get(name)}`);
    }
    if (/unsafe-/.test(headers.get('content-security-policy') ?? '')) complaints.push(`${what}: unsafe`);
  };
  for (const page of pages) check(as(page), page.headers);
  for (const { method, address } of site.routes) {
    const body = method === 'POST' ? new URLSearchParams() : null;
    check(`${method} ${address}`, (await site.ask(site.trial, 'guest', method, address, body)).headers);
  }
  check('what is not there', (await site.ask(site.app, 'guest', 'GET', '/bestaat-niet')).headers);
  check('an unknown method', (await site.ask(site.app, 'guest', 'PUT', '/')).headers);
  none(complaints);
});
