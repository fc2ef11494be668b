import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { excel, openDocument, packed } from '../../../../test/workbooks.ts';
import { mostRows, type Sheet, Unreadable } from '../sheet.ts';
import { readInThread } from './read-in-thread.ts';
import { readSheet } from './read-sheet.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

function reasonOf(file: Uint8Array, name = 'reacties.csv'): string {
  try {
    readSheet(file, name);
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
  return 'read';
}

const cellsOf = ({ headings, rows }: Sheet) => [headings, ...rows.map(row => row.cells)];

const asked = [
  ['Reactie', 'Thema'],
  ['Meer bomen, graag', 'Groen'],
  ['Café é ë', 'Verkeer'],
];

test('a table is read whatever separates its cells', () => {
  for (const separator of [',', ';', '\t']) {
    const text = asked.map(row => row.map(cell => `"${cell}"`).join(separator)).join('\r\n');
    assert.deepEqual(cellsOf(readSheet(bytes(text), 'a.csv')), asked);
  }
  assert.deepEqual(cellsOf(readSheet(bytes('sep=;\r\nReactie;Thema\r\nJa;Groen'), 'a.csv')), [
    ['Reactie', 'Thema'],
    ['Ja', 'Groen'],
  ]);
});

test('a table is read in every encoding that a spreadsheet writes', () => {
  const text = 'Reactie;Thema\r\nCafé kost €\u00a05;Groen';
  const wanted = [
    ['Reactie', 'Thema'],
    ['Café kost €\u00a05', 'Groen'],
  ];
  const big = Buffer.from(text, 'utf16le').swap16();
  const files = {
    'UTF-8': bytes(text),
    'UTF-8 with a mark': bytes(`\uFEFF${text}`),
    'UTF-16': bytes(`\uFEFF${text}`, 'utf16le'),
    'UTF-16 without a mark': bytes(text, 'utf16le'),
    'UTF-16, big end first': new Uint8Array(Buffer.concat([Buffer.from([0xfe, 0xff]), big])),
    'Windows-1252': new Uint8Array(Buffer.from(text.replace('€', '\u0080'), 'latin1')),
  };
  for (const [name, file] of Object.entries(files))
    assert.deepEqual(cellsOf(readSheet(file, 'a.csv')), wanted, name);
});

test('rows keep the numbers the spreadsheet shows, also after empty rows and lines within a cell', () => {
  const { rows } = readSheet(bytes('Reactie;Thema\n"Een\nTwee";Groen\n;\n\nDrie;Groen\n'), 'a.csv');
  assert.deepEqual(
    rows.map(({ number, cells }) => [number, cells[0]]),
    [
      [2, 'Een\nTwee'],
      [5, 'Drie'],
    ],
  );
});

test('what begins as a formula is text, and a guard put before it is taken away', () => {
  const { rows } = readSheet(bytes("Reactie\n=1+1\n'=2+2\n-3\n@iemand\n'k vind het mooi"), 'a.csv');
  assert.deepEqual(
    rows.map(({ cells }) => cells[0]),
    ['=1+1', '=2+2', '-3', '@iemand', "'k vind het mooi"],
  );
});

test('of a formula in Excel what it came to is taken', () => {
  const file = excel([
    ['Reactie', 'Dag', 'Getal'],
    [
      { xml: '<c r="{r}" t="str"><f>CONCATENATE("a","b")</f><v>ab &amp; meer</v></c>' },
      { xml: '<c r="{r}" s="1"><v>46154</v></c>' },
      { xml: '<c r="{r}"><f>SUM(1,2)</f><v>3.0</v></c>' },
    ],
    [
      '=WEBSERVICE("https://kwaad.example")',
      { xml: '<c r="{r}" s="2"><v>46154.75</v></c>' },
      { xml: '<c r="{r}" s="3"><v>46154</v></c>' },
    ],
    [
      { xml: '<c r="{r}" t="inlineStr"><is><r><t>Twee </t></r><r><t>delen</t></r></is></c>' },
      { xml: '<c r="{r}"><f>NU()</f></c>' },
      { xml: '<c r="{r}" t="e"><v>#N/B</v></c>' },
    ],
  ]);
  assert.deepEqual(cellsOf(readSheet(file, 'a.xlsx')), [
    ['Reactie', 'Dag', 'Getal'],
    ['ab & meer', '2026-05-12', '3'],
    ['=WEBSERVICE("https://kwaad.example")', '2026-05-12', '46154'],
    ['Twee delen', '', '#N/B'],
  ]);
  const in1904 = excel(
    [
      ['Reactie', 'Dag'],
      ['Ja', { xml: '<c r="{r}" s="1"><v>44692</v></c>' }],
    ],
    {
      workbook: '<workbookPr date1904="1"/>',
    },
  );
  assert.equal(readSheet(in1904, 'a.xlsx').rows[0]?.cells[1], '2026-05-12');
});

test('the first sheet that can be seen is read, and the others are named', () => {
  const file = excel([['Reactie'], ['Hallo']], {
    sheets:
      '<sheet name="Verborgen" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Reacties" sheetId="1" r:id="rId1"/><sheet name="Uitleg" sheetId="3" r:id="rId2"/>',
  });
  const { name, otherNames } = readSheet(file, 'a.xlsx');
  assert.deepEqual({ name, otherNames }, { name: 'Reacties', otherNames: ['Uitleg'] });
});

test('merged cells are named', () => {
  const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
  assert.deepEqual(readSheet(excel([['Reactie'], ['Een']], { after }), 'a.xlsx').merged, ['A2:A3']);
  const rows =
    '<table:table-row><table:table-cell><text:p>Reactie</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="1"><text:p>Een</text:p></table:table-cell></table:table-row>';
  assert.deepEqual(readSheet(openDocument(rows), 'a.ods').merged, ['A2:A3']);
});

test('a LibreOffice spreadsheet is read with its days, lines and repeated cells', () => {
  const cell = (inside: string, attributes = '') =>
    `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
  const rows = [
    `${cell('<text:p>Reactie</text:p>')}${cell('<text:p>Dag</text:p>')}${cell('<text:p>Weg</text:p>', 'table:number-columns-repeated="2"')}`,
    `${cell('<office:annotation><text:p>een notitie</text:p></office:annotation><text:p>Een<text:s text:c="2"/>twee</text:p><text:p>drie</text:p>')}${cell('<text:p>12 mei</text:p>', 'office:value-type="date" office:date-value="2026-05-12T00:00:00"')}<table:table-cell table:number-columns-repeated="16000"/>`,
  ].map(row => `<table:table-row>${row}</table:table-row>`);
  const empty =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  assert.deepEqual(cellsOf(readSheet(openDocument(rows.join('') + empty), 'a.ods')), [
    ['Reactie', 'Dag', 'Weg', 'Weg'],
    ['Een  twee\ndrie', '2026-05-12'],
  ]);
});

test('what is no table, or a broken one, is told apart', () => {
  assert.equal(reasonOf(bytes('')), 'empty');
  assert.equal(reasonOf(bytes('\n\n ;;\n')), 'empty');
  assert.equal(reasonOf(bytes('Reactie;Thema\n')), 'no-rows');
  assert.equal(reasonOf(bytes('Reactie\n"niet dicht')), 'open-quote');
  assert.equal(reasonOf(bytes('%PDF-1.7 …')), 'unknown-kind');
  assert.equal(reasonOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0x1a, 5])), 'unknown-kind');
  assert.equal(reasonOf(excel([['Reactie']]), 'a.xlsx'), 'no-rows');
  assert.equal(reasonOf(excel([['Reactie'], ['Ja']]).slice(0, 400), 'a.xlsx'), 'broken');
  assert.equal(reasonOf(packed({ 'iets.txt': 'anders' }), 'a.xlsx'), 'broken');
  const cut = excel([['Reactie'], ['Ja']], {
    extra: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Re' },
  });
  assert.equal(reasonOf(cut, 'a.xlsx'), 'broken');
});

test('programs and locks are not opened', () => {
  const macros = excel([['Reactie'], ['Ja']], { extra: { 'xl/vbaProject.bin': 'Sub AutoOpen()' } });
  assert.equal(reasonOf(macros, 'a.xlsx'), 'has-macros');
  assert.equal(reasonOf(excel([['Reactie'], ['Ja']]), 'a.xlsm'), 'has-macros');
  const basic = openDocument([['Reactie'], ['Ja']], { 'Basic/Standard/Module1.xml': '<script:module/>' });
  assert.equal(reasonOf(basic, 'a.ods'), 'has-macros');
  const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const container = (name: string) => new Uint8Array([...start, ...Buffer.from(name, 'utf16le')]);
  assert.equal(reasonOf(container('EncryptedPackage'), 'a.xlsx'), 'encrypted');
  assert.equal(reasonOf(container('Workbook'), 'a.xls'), 'old-excel');
  const locked = openDocument([['Reactie'], ['Ja']], {
    'META-INF/manifest.xml':
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
  });
  assert.equal(reasonOf(locked, 'a.ods'), 'encrypted');
});

test('ten thousand rows are read, one more is too many', () => {
  const rows = (count: number) => bytes(`Reactie\n${'Meer bomen\n'.repeat(count)}`);
  assert.equal(readSheet(rows(mostRows), 'a.csv').rows.length, mostRows);
  assert.equal(reasonOf(rows(mostRows + 1)), 'too-many-rows');
  const repeated = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>`;
  assert.equal(reasonOf(openDocument(repeated), 'a.ods'), 'too-many-rows');
});

test('a thousand columns are too many', () => {
  const wide = Array.from({ length: 1_000 }, (_, index) => `Kolom ${index}`);
  assert.equal(reasonOf(bytes(`${wide.join(';')}\n1;2`)), 'too-many-columns');
  assert.equal(reasonOf(excel([wide.slice(0, 200), ['Ja']]), 'a.xlsx'), 'too-many-columns');
  const far =
    '<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>';
  assert.equal(reasonOf(openDocument(far), 'a.ods'), 'too-many-columns');
});

test('a small file that unpacks without end is stopped', () => {
  const bomb = excel([['Reactie'], ['Ja']], {
    extra: { 'xl/sharedStrings.xml': `<sst><si><t>${' '.repeat(120 * 1024 * 1024)}</t></si></sst>` },
  });
  assert.ok(bomb.length < 1024 * 1024);
  assert.equal(reasonOf(bomb, 'a.xlsx'), 'unpacks-too-large');
});

test('one long text in every cell is stopped', () => {
  const same = { xml: '<c r="{r}" t="s"><v>0</v></c>' };
  const rows = Array.from({ length: 300 }, () => [same]);
  assert.equal(reasonOf(excel([['x'.repeat(100_000)], ...rows]), 'a.xlsx'), 'too-much-text');
});

test('while a file is read, the site goes on answering', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => [`Reactie ${index} over de straat`, 'Groen']);
  const file = excel([['Reactie', 'Thema'], ...rows]);
  let answered = 0;
  let isReading = true;
  const site = (async () => {
    while (isReading) {
      await pause(5);
      answered += 1;
    }
  })();
  const read = await readInThread(file, 'a.xlsx');
  isReading = false;
  await site;
  assert.ok('rows' in read && read.rows.length === 5_000);
  assert.ok(answered > 5, `${answered} answers`);
  assert.deepEqual(await readInThread(bytes(''), 'a.csv'), { refused: 'empty' });
});
