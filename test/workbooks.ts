// Spreadsheets for tests, put together as Excel and LibreOffice do.
import { strToU8, zipSync } from 'fflate';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell as it stands in the XML, or a text. */
export type TestCell = string | { readonly xml: string };

const column = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') +
  String.fromCharCode(65 + (index % 26));

/** An Excel workbook; `extra` are parts besides the usual ones, `after` stands after the cells. */
export function excel(
  rows: readonly (readonly TestCell[])[],
  {
    extra = {},
    after = '',
    sheets = '<sheet name="Reacties" sheetId="1" r:id="rId1"/>',
    workbook = '',
  }: {
    readonly extra?: Readonly<Record<string, string>>;
    readonly after?: string;
    readonly sheets?: string;
    readonly workbook?: string;
  } = {},
): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  const cellXml = (cell: TestCell, row: number, at: number): string => {
    if (typeof cell !== 'string') return cell.xml.replace('{r}', `${column(at)}${row}`);
    texts.push(cell);
    return `<c r="${column(at)}${row}" t="s"><v>${texts.length - 1}</v></c>`;
  };
  const data = rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((cell, at) => cellXml(cell, index + 1, at)).join('')}</row>`,
    )
    .join('');
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${ns} xmlns:r="r">${workbook}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet ${ns}><sheetData>${data}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${ns}>${texts.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${ns}><numFmts><numFmt numFmtId="164" formatCode="d\\-m\\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
    ...extra,
  };
  return packed(parts);
}

/** A LibreOffice spreadsheet with these rows, or with rows as they stand in the XML. */
export function openDocument(
  rows: readonly (readonly string[])[] | string,
  extra: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map(line => `<text:p>${escaped(line)}</text:p>`)
      .join('');
  const data =
    typeof rows === 'string'
      ? rows
      : rows
          .map(
            row =>
              `<table:table-row>${row.map(text => (text === '' ? '<table:table-cell/>' : `<table:table-cell office:value-type="string">${paragraphs(text)}</table:table-cell>`)).join('')}</table:table-row>`,
          )
          .join('');
  return packed({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Blad1">${data}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...extra,
  });
}

export const packed = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
      level: 6,
    }),
  );
