import { mostFileBytes, type Sheet, Unreadable } from '../sheet.ts';
import { readCsv } from './read-csv.ts';
import { readOpenDocument } from './read-open-document.ts';
import { readWorkbook } from './read-workbook.ts';

/** What stands in a file, whatever kind it turns out to be. Throws `Unreadable` with the reason when it cannot be read. */
export function readSheet(bytes: Uint8Array, fileName: string): Sheet {
  if (bytes.length > mostFileBytes) throw new Unreadable('too-large');
  if (bytes.length === 0) throw new Unreadable('empty');
  if (/\.(xlsm|xltm|xlam|xlsb)$/i.test(fileName)) throw new Unreadable('has-macros');
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Unreadable(hasText(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-excel');
  if (beginsWith(bytes, [0x50, 0x4b]))
    return isOpenDocument(bytes, fileName) ? readOpenDocument(bytes) : readWorkbook(bytes);
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Unreadable('unknown-kind');
  return readCsv(bytes);
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** An old container names its parts in UTF-16. */
const hasText = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, 'utf16le'));

/** An OpenDocument begins with the name of its kind, unpacked. */
const isOpenDocument = (bytes: Uint8Array, fileName: string): boolean =>
  /\.(ods|fods|ots)$/i.test(fileName) ||
  new TextDecoder('latin1').decode(bytes.subarray(0, 120)).includes('vnd.oasis.opendocument');
