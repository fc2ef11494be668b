import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inReadingOrder, type ReadPdf, readPdf, type TaggedElement } from '../../../test/read-pdf.ts';
import type { Block } from './chapter.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfReport } from './pdf-report.ts';

const response = (index: number): Block[] => [
  { kind: 'heading', level: 4, title: 'Overgenomen' },
  {
    kind: 'voice',
    title: `Minder auto’s ${index}`,
    text: 'Dan kan mijn kind fietsen naar school, ook als het regent. '.repeat(6),
    by: 'Reactie, Ayşe Yılmaz, Westerwijk',
    href: `/inbreng/${index}`,
  },
  { kind: 'answer', by: 'Wijkteam', text: `${'We nemen dit op in het ontwerp. '.repeat(20)}\nEn nog iets.` },
];

const report: PdfReport = {
  title: 'Verslag van Kerkstraat & omgeving',
  kicker: 'Verslag',
  heading: 'Kerkstraat',
  byline: 'Versie 1.',
  publishedAt: '2026-05-01T10:00:00.000Z',
  address: '/trajecten/7/verslag/1',
  baseUrl: 'https://samenwijk.example',
  chapters: [
    {
      id: 'gedaan',
      title: 'Wat er is gedaan',
      blocks: [
        { kind: 'text', text: 'Eerst dit.\n\nDan dat, met een teken 😀 dat geen letter is.' },
        { kind: 'facts', rows: [{ key: 'Besluit', value: { text: 'Herinrichting', href: '/besluiten/3' } }] },
        {
          kind: 'table',
          caption: 'De fasen',
          columns: [{ label: 'Fase' }, { label: 'Inbreng', isNumeric: true }],
          rows: Array.from({ length: 60 }, (_, index) => [`Fase ${index}`, String(index)]),
        },
        { kind: 'list', items: ['Een avond', { text: 'Volg de afspraak', href: '/afspraken/2' }] },
      ],
    },
    {
      id: 'antwoorden',
      title: 'Wat u zei',
      blocks: [
        { kind: 'heading', level: 3, title: 'Verkeer' },
        ...Array.from({ length: 12 }, (_, index) => response(index)).flat(),
      ],
    },
  ],
};

let pdf: ReadPdf;
let elements: readonly TaggedElement[];
before(async () => {
  pdf = readPdf(await makePdf(report));
  elements = inReadingOrder(pdf.root);
});

const ofType = (type: string): readonly TaggedElement[] => elements.filter(it => it.type === type);

test('The file says that it is accessible, in what language, and what it is called', () => {
  assert.match(pdf.catalog, /\/Lang \(nl-NL\)/);
  const all = [...pdf.objects.values()];
  assert.ok(all.some(body => /\/Marked true/.test(body)));
  assert.ok(all.some(body => /\/DisplayDocTitle true/.test(body)));
  const metadata = all.find(body => body.includes('/Type /Metadata')) ?? '';
  assert.match(metadata, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(metadata, /Verslag van Kerkstraat &amp; omgeving/);
  assert.ok(all.filter(body => /\/Type \/Page$/m.test(body)).every(body => /\/Tabs \/S/.test(body)));
});

test('Everything on the pages is read, or is only there for the eye', () => {
  assert.ok(pdf.drawn.length > 100);
  const marks = new Set(elements.flatMap(it => it.marks));
  for (const { page, mark } of pdf.drawn) {
    assert.ok(mark !== null, `Something on page object ${page} is neither in the tree nor an artifact`);
    assert.ok(mark === 'Artifact' || marks.has(mark), `${mark} is in no element`);
  }
});

test('It is read in the order in which it stands', () => {
  const pages = [...new Set(pdf.drawn.map(({ page }) => page))];
  assert.ok(pages.length > 3);
  const read = inTreeOrder(pdf.root).map(mark => {
    const [page = 0, number = 0] = mark.split(':').map(Number);
    return pages.indexOf(page) * 100_000 + number;
  });
  assert.deepEqual(
    read,
    read.toSorted((a, b) => a - b),
  );
});

/** Marks as the tree gives them; in our files an element holds either marks or elements, but for a row of a table. */
const inTreeOrder = (it: TaggedElement): string[] => [...it.marks, ...it.children.flatMap(inTreeOrder)];

test('Headings do not skip a level, and there is one title', () => {
  assert.equal(ofType('H1').length, 1);
  let level = 0;
  for (const { type } of elements) {
    const next = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (next === 0) continue;
    assert.ok(next <= level + 1, `H${next} after H${level}`);
    level = next;
  }
});

test('Tables have headers with a direction, and rows of equal length', () => {
  assert.equal(ofType('Table').length, 2);
  for (const table of ofType('Table')) {
    const rows = table.children.filter(({ type }) => type === 'TR');
    assert.equal(new Set(rows.map(({ children }) => children.length)).size, 1);
    assert.ok(rows.every(({ children }) => children.some(({ type }) => type === 'TH')));
  }
  assert.ok(ofType('TH').every(({ dictionary }) => /\/Scope \/(Row|Column)/.test(dictionary)));
  assert.equal(ofType('Caption').length, 1);
});

test('Lists have labels and bodies, and say how they are marked', () => {
  for (const list of ofType('L')) {
    assert.match(list.dictionary, /\/ListNumbering \/(Disc|Decimal)/);
    for (const item of list.children)
      assert.deepEqual(
        item.children.map(({ type }) => type),
        ['Lbl', 'LBody'],
      );
  }
});

test('Every link is part of what is read, and says where it leads', () => {
  const links = ofType('Link');
  assert.equal(links.length, 1 + 2 + 1 + 1 + 12);
  for (const { annotations, marks } of links) {
    assert.equal(annotations.length, 1);
    assert.ok(marks.length > 0);
    assert.match(annotations[0] ?? '', /\/Contents \(.+\)/);
    assert.match(annotations[0] ?? '', /\/StructParent \d+/);
  }
  const all = [...pdf.objects.values()].filter(body => /\/Subtype \/Link$/m.test(body));
  assert.equal(all.length, links.length);
});

test('What a font cannot show is heard whole all the same', () => {
  const [said] = elements.filter(({ dictionary }) => dictionary.includes('/ActualText'));
  assert.equal(said?.type, 'P');
});

test('Every font is in the file', () => {
  const fonts = [...pdf.objects.values()].filter(body => /\/Type \/FontDescriptor$/m.test(body));
  assert.ok(fonts.length >= 3);
  assert.ok(fonts.every(body => /\/FontFile2 \d+ 0 R/.test(body)));
});

test('The same report gives the same file', async () => {
  const [one, other] = await Promise.all([makePdf(report), makePdf(report)]);
  assert.ok(Buffer.from(one).equals(Buffer.from(other)));
});
