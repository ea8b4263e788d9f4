import { parentPort } from 'node:worker_threads';

/** The inside of a pool thread: answers one task after another. What a task throws is its answer, not the thread's end. */
export function serveTasks(answer: (task: unknown) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error('this module runs in a pool thread only');
  port.on('message', async (task: unknown) => {
    try {
      port.postMessage({ value: await answer(task) });
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  port.postMessage({ ready: true });
}
