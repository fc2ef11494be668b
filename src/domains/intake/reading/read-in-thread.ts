import { Worker } from 'node:worker_threads';
import type { Refusal } from '../../../platform/refusal.ts';
import type { Sheet, SheetReason } from '../sheet.ts';

/** What the thread answers. */
export type Read = Sheet | Refusal<SheetReason>;

const patienceMs = 30_000;
const memoryMegabytes = 512;

/** Reads a file on a thread of its own, so that the site goes on answering; one that takes too long or too much room is stopped. */
export async function readInThread(bytes: Uint8Array, fileName: string): Promise<Read> {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Read>();
  const timer = setTimeout(() => resolve({ refused: 'took-too-long' }), patienceMs);
  worker.on('message', resolve);
  worker.on('error', error =>
    (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? resolve({ refused: 'too-much-text' })
      : reject(error),
  );
  worker.on('exit', () => reject(new Error('The reading ended without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
