import { dataList } from '../../../design/components/data-list/data-list.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Html, html, paragraphs, safeAddress } from '../../../design/view.ts';
import type { Block, Chapter, Run } from '../chapter.ts';

/** What stands in the report, to go straight to a chapter. */
export const contents = (chapters: readonly Chapter[]): Html =>
  html`<nav class="sw-report__contents" aria-labelledby="inhoud-van-het-verslag"><h2 class="sw-report__contents-title" id="inhoud-van-het-verslag">In dit verslag</h2><ol>${chapters.map(({ id, title }) => html`<li><a class="nl-link" href="#${id}">${title}</a></li>`)}</ol></nav>`;

/** The chapters of a report, one after another. */
export const reportBody = (chapters: readonly Chapter[], after: Readonly<Record<string, Html>> = {}): Html =>
  html`${chapters.map(({ id, title, blocks }) => section({ id, title, content: html`${inHtml(blocks)}${after[id]}` }))}`;

/** Pieces of a report as HTML. */
export const inHtml = (blocks: readonly Block[]): Html => html`${blocks.map(block)}`;

function block(it: Block): Html {
  switch (it.kind) {
    case 'heading':
      return it.level === 3
        ? html`<h3 class="nl-heading nl-heading--level-3">${it.title}</h3>`
        : html`<h4 class="sw-report__response">${it.title}</h4>`;
    case 'text':
      return it.isSoft
        ? html`<p class="sw-report__soft">${it.text}</p>`
        : html`<div class="sw-prose">${paragraphs(it.text)}</div>`;
    case 'link':
      return html`<p>${run({ text: it.text, href: it.href })}</p>`;
    case 'list':
      return html`<ul class="sw-report__list">${it.items.map(item => html`<li>${run(item)}</li>`)}</ul>`;
    case 'facts':
      return dataList(it.rows.map(({ key, value }) => ({ key, value: run(value) })));
    case 'table':
      return table({ ...it, isStacked: it.columns.length > 2 });
    case 'voice':
      return html`<blockquote class="sw-report__voice"><p><a class="nl-link" href="${it.href}"><bdi>${it.title}</bdi></a></p><p><bdi>${it.text}</bdi></p><footer><bdi>${it.by}</bdi></footer></blockquote>`;
    case 'answer':
      return html`<div class="sw-report__answer"><p class="sw-report__by">${it.by === '' ? 'Antwoord' : html`${it.label ?? 'Antwoord van'} <bdi>${it.by}</bdi>`}</p>${paragraphs(it.text)}</div>`;
  }
}

const run = (it: Run): Html =>
  typeof it === 'string'
    ? html`<bdi>${it}</bdi>`
    : html`<a class="nl-link" href="${safeAddress(it.href)}"><bdi>${it.text}</bdi></a>`;
