import { fingerprintOf } from '../../platform/fingerprint-of.ts';
import { pdfInThread } from './pdf-in-thread.ts';
import type { PdfReport } from './pdf-report.ts';

/** How many files are kept at hand; a city reads the newest report, and perhaps the one before. */
const mostKept = 4;

/**
 * The files of reports: made when somebody asks, one at a time, on a thread of their own, and kept at hand as long as they
 * say what the report says. When a name is erased or a text hidden, the next reader gets a new file.
 */
export function keepPdfs() {
  const kept = new Map<string, Promise<Uint8Array>>();
  let making: Promise<unknown> = Promise.resolve();
  return {
    pdfOf(report: PdfReport): Promise<Uint8Array> {
      const key = fingerprintOf(JSON.stringify(report));
      const known = kept.get(key);
      if (known) return known;
      const made = making.then(() => pdfInThread(report));
      making = made.catch(() => {});
      kept.set(key, made);
      made.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return made;
    },
  };
}
