import { dayInWords } from '../../design/words.ts';
import type { Block, Chapter, Run } from './chapter.ts';
import type { PdfReport } from './pdf-report.ts';
import { brand, type Element, ink, Sheet, type Style, soft } from './pdf-sheet.ts';

const styles = {
  kicker: { face: 'bold', size: 10, color: brand },
  title: { face: 'head', size: 28, color: ink, above: 6 },
  chapter: { face: 'head', size: 19, color: ink, above: 8 },
  part: { face: 'head', size: 14, color: ink, above: 16 },
  response: { face: 'bold', size: 10.5, color: ink, above: 14 },
  text: { face: 'text', size: 10.5, color: ink, above: 6 },
  soft: { face: 'text', size: 9.5, color: soft, above: 6 },
  item: { face: 'text', size: 10.5, color: ink, above: 3, indent: 14 },
  said: { face: 'text', size: 10, color: ink, above: 2, indent: 14 },
  saidTitle: { face: 'bold', size: 10, color: brand, above: 7, indent: 14 },
  saidBy: { face: 'text', size: 8.5, color: soft, above: 1, indent: 14 },
  answerBy: { face: 'bold', size: 9.5, color: brand, above: 8 },
  cell: { face: 'text', size: 9, color: ink },
  cellHead: { face: 'bold', size: 9, color: ink },
  link: { face: 'text', size: 10.5, color: brand, above: 6 },
} as const satisfies Record<string, Style>;

/** A report as a tagged PDF (PDF/UA-1). The same report gives the same bytes. */
export async function makePdf(report: PdfReport): Promise<Uint8Array> {
  const sheet = new Sheet(report);
  const { document } = sheet;
  const root = document.struct('Document');
  document.addStructure(root);

  document.y = 96;
  sheet.say(root, 'P', report.kicker, styles.kicker);
  sheet.say(root, 'H1', report.heading, styles.title);
  sheet.say(root, 'P', `${report.byline} Vastgelegd op ${dayInWords(report.publishedAt)}.`, styles.text);
  const where = sheet.open(root, 'P');
  const address = report.baseUrl + report.address;
  sheet.link(where, address, { href: address }, styles.link);
  where.end();
  contentsOf(sheet, root, report.chapters);
  for (const chapter of report.chapters) addChapter(sheet, root, chapter, report.baseUrl);
  root.end();
  return sheet.bytes();
}

function contentsOf(sheet: Sheet, root: Element, chapters: readonly Chapter[]): void {
  const part = sheet.open(root, 'Sect');
  sheet.say(part, 'H2', 'In dit verslag', { ...styles.part, above: 28 });
  const list = sheet.open(part, 'L');
  numbering(list, 'Decimal');
  chapters.forEach(({ id, title }, index) => {
    const item = sheet.open(list, 'LI');
    const body = labelled(sheet, item, `${index + 1}.`, { ...styles.link, above: 3, indent: 22 }, ink);
    sheet.link(body, title, { chapter: id }, { ...styles.link, above: 0, indent: 22 });
    body.end();
    item.end();
  });
  list.end();
  part.end();
}

function addChapter(sheet: Sheet, root: Element, { id, title, blocks }: Chapter, baseUrl: string): void {
  const { document } = sheet;
  document.y += 26;
  sheet.room(110);
  sheet.rule(1.5, ink);
  document.addNamedDestination(id, 'XYZ', 0, document.y - 6, null as unknown as number);
  const bookmark = document.outline.addItem(title);
  const chapter = sheet.open(root, 'Sect');
  sheet.say(chapter, 'H2', title, styles.chapter);
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 3) bookmark.addItem(block.title);
    addBlock(sheet, chapter, block, baseUrl);
  }
  chapter.end();
}

function addBlock(sheet: Sheet, parent: Element, block: Block, baseUrl: string): void {
  switch (block.kind) {
    case 'heading':
      sheet.room(block.level === 3 ? 130 : 80);
      sheet.say(parent, `H${block.level}`, block.title, block.level === 3 ? styles.part : styles.response);
      break;
    case 'text':
      for (const part of paragraphs(block.text))
        sheet.say(parent, 'P', part, block.isSoft ? styles.soft : styles.text);
      break;
    case 'link': {
      const paragraph = sheet.open(parent, 'P');
      sheet.link(paragraph, block.text, { href: onSite(baseUrl, block.href) }, styles.link);
      paragraph.end();
      break;
    }
    case 'list':
      addList(sheet, parent, block.items, baseUrl);
      break;
    case 'facts':
      addFacts(sheet, parent, block.rows, baseUrl);
      break;
    case 'table':
      addTable(sheet, parent, block);
      break;
    case 'voice': {
      const quote = sheet.open(parent, 'BlockQuote');
      const title = sheet.open(quote, 'P');
      sheet.link(title, block.title, { href: onSite(baseUrl, block.href) }, styles.saidTitle);
      title.end();
      sheet.say(quote, 'P', block.text, styles.said);
      sheet.say(quote, 'P', block.by, styles.saidBy);
      quote.end();
      break;
    }
    case 'answer': {
      const answer = sheet.open(parent, 'Div');
      sheet.say(
        answer,
        'P',
        block.by === '' ? 'Antwoord' : `${block.label ?? 'Antwoord van'} ${block.by}`,
        styles.answerBy,
      );
      for (const part of paragraphs(block.text)) sheet.say(answer, 'P', part, { ...styles.text, above: 3 });
      answer.end();
      break;
    }
  }
}

/** An address of the site as a file needs it; another one as it is. */
const onSite = (baseUrl: string, href: string): string => (href.startsWith('/') ? baseUrl + href : href);

/** Every line by itself: a break inside a paragraph is not heard as one. */
const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

function addList(sheet: Sheet, parent: Element, items: readonly Run[], baseUrl: string): void {
  const list = sheet.open(parent, 'L');
  numbering(list, 'Disc');
  for (const item of items) {
    const element = sheet.open(list, 'LI');
    const words = typeof item === 'string' ? item : item.text;
    const body = labelled(sheet, element, '•', styles.item, ink);
    if (typeof item === 'string') sheet.say(body, 'P', words, { ...styles.item, above: 0 });
    else
      sheet.link(
        body,
        words,
        { href: onSite(baseUrl, item.href) },
        { ...styles.item, above: 0, color: brand },
      );
    body.end();
    element.end();
  }
  list.end();
}

/** The mark of an item and, on the same line, the element for what it says. */
function labelled(sheet: Sheet, item: Element, label: string, style: Style, color: string): Element {
  const { document } = sheet;
  document.y += style.above ?? 0;
  sheet.room(style.size * 3);
  const { y } = document;
  sheet.say(item, 'Lbl', label, { ...style, above: 0, indent: 0, color });
  document.y = y;
  return sheet.open(item, 'LBody');
}

/** A list says how its items are marked. */
function numbering(list: Element, by: 'Disc' | 'Decimal'): void {
  const { dictionary } = list as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data.A = { O: 'List', ListNumbering: by };
}

function addFacts(
  sheet: Sheet,
  parent: Element,
  rows: readonly { readonly key: string; readonly value: Run }[],
  baseUrl: string,
): void {
  const { document } = sheet;
  const table = sheet.open(parent, 'Table');
  const keyWidth = 150;
  document.y += 8;
  for (const { key, value } of rows) {
    const words = typeof value === 'string' ? value : value.text;
    const width = sheet.width - keyWidth - 12;
    sheet.room(
      Math.max(sheet.heightOf(key, styles.cellHead, keyWidth), sheet.heightOf(words, styles.text, width)) + 8,
    );
    const { y } = document;
    const row = sheet.open(table, 'TR');
    sheet.say(row, 'TH', key, styles.cellHead, { width: keyWidth, scope: 'Row', keepY: y });
    const below = document.y;
    document.y = y;
    if (typeof value === 'string')
      sheet.say(row, 'TD', words, { ...styles.text, above: 0 }, { x: sheet.left + keyWidth + 12, width });
    else {
      const cell = sheet.open(row, 'TD');
      sheet.link(
        cell,
        words,
        { href: onSite(baseUrl, value.href) },
        { ...styles.link, above: 0, indent: keyWidth + 12 },
      );
      cell.end();
    }
    row.end();
    document.y = Math.max(below, document.y) + 4;
  }
  table.end();
}

const cellGap = 10;

function addTable(
  sheet: Sheet,
  parent: Element,
  { caption, columns, rows }: Extract<Block, { kind: 'table' }>,
): void {
  const { document } = sheet;
  const widths = widthsOf(sheet, columns, rows);
  const table = sheet.open(parent, 'Table');
  document.y += 10;
  sheet.room(90);
  sheet.say(table, 'Caption', caption, { ...styles.cellHead, size: 9.5 });
  document.y += 5;
  const heads = columns.map(({ label }) => label);
  addRow(sheet, table, heads, columns, widths, 'head');
  for (const cells of rows) addRow(sheet, table, cells, columns, widths, 'body');
  table.end();
  document.y += 4;
}

function addRow(
  sheet: Sheet,
  table: Element,
  cells: readonly string[],
  columns: readonly { readonly isNumeric?: boolean }[],
  widths: readonly number[],
  kind: 'head' | 'body',
): void {
  const { document } = sheet;
  const styleOf = (index: number): Style => (kind === 'head' || index === 0 ? styles.cellHead : styles.cell);
  const heights = cells.map((cell, index) => sheet.heightOf(cell, styleOf(index), widths[index] ?? 40));
  const height = Math.max(...heights);
  sheet.room(height + 8);
  sheet.rule();
  document.y += 4;
  const { y } = document;
  const row = sheet.open(table, 'TR');
  let x = sheet.left;
  cells.forEach((cell, index) => {
    const width = widths[index] ?? 40;
    document.y = y;
    const scope = kind === 'head' ? 'Column' : index === 0 ? 'Row' : undefined;
    sheet.say(row, scope ? 'TH' : 'TD', cell, styleOf(index), {
      x,
      width,
      align: columns[index]?.isNumeric ? 'right' : 'left',
      keepY: y,
      ...(scope && { scope }),
    });
    x += width + cellGap;
  });
  row.end();
  document.y = y + height + 4;
}

/** Numbers take what they need; the rest is for words, by how long they are. */
function widthsOf(
  sheet: Sheet,
  columns: readonly { readonly label: string; readonly isNumeric?: boolean }[],
  rows: readonly (readonly string[])[],
): number[] {
  const room = sheet.width - cellGap * (columns.length - 1);
  const narrow = columns.map(({ label, isNumeric }) =>
    isNumeric ? Math.min(70, Math.max(26, Math.max(...label.split(' ').map(word => word.length)) * 5.6)) : 0,
  );
  const left = room - narrow.reduce((sum, width) => sum + width, 0);
  const weights = columns.map(({ isNumeric }, index) =>
    isNumeric ? 0 : Math.min(60, Math.max(12, ...rows.map(row => row[index]?.length ?? 0))),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return columns.map((_, index) => narrow[index] || (left * (weights[index] ?? 0)) / whole);
}
