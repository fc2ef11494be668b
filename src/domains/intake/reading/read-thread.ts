// Reads a file in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '../sheet.ts';
import type { Read } from './read-in-thread.ts';
import { readSheet } from './read-sheet.ts';

const { bytes, fileName } = workerData as { readonly bytes: Uint8Array; readonly fileName: string };

function read(): Read {
  try {
    return readSheet(bytes, fileName);
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.reason };
    throw error;
  }
}

parentPort?.postMessage(read());
