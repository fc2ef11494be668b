// Sets a report as a PDF in a thread of its own, so that the site goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { makePdf } from './make-pdf.ts';
import type { PdfReport } from './pdf-report.ts';

const bytes = await makePdf(workerData as PdfReport);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
