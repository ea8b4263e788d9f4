import { Worker } from 'node:worker_threads';
import type { CheckResult } from '../config/load.ts';

/**
 * Reads the configuration in a thread of its own, which then ends: ten thousand sources take seconds and a hundred
 * megabytes to read, and the serving thread answers meanwhile.
 */
export async function readApart(directory: string): Promise<CheckResult> {
  const worker = new Worker(new URL('./configuration-thread.js', import.meta.url), { workerData: directory });
  return await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the configuration was not read (${code})`)));
  });
}
