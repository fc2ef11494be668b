import { Worker } from 'node:worker_threads';
import type { PdfReport } from './pdf-report.ts';

/** A report of a city takes seconds; what takes longer is stopped. */
const patienceMs = 3 * 60_000;
const memoryMegabytes = 768;

/** Sets a report as a PDF on a thread of its own, so that the site goes on answering. Rejects with what went wrong. */
export async function pdfInThread(report: PdfReport): Promise<Uint8Array> {
  const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
    workerData: report,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const timer = setTimeout(() => reject(new Error('The PDF took too long')), patienceMs);
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('The PDF ended without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
