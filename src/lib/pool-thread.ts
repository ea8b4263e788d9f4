import { parentPort } from 'node:worker_threads';

/** What a pool sends to a thread: once the places of what it offers, then tasks. */
export type ToThread =
  | { readonly offers: Int32Array }
  /** `offer`: sent ahead of its turn, to be left alone if the pool has taken it back meanwhile */
  | { readonly task: unknown; readonly offer?: number };

/** The inside of a pool thread: answers one task after another. What a task throws is its answer, not the thread's end. */
export function serveTasks(answer: (task: unknown) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error('this module runs in a pool thread only');
  let offers: Int32Array = new Int32Array(1);
  let before: Promise<void> = Promise.resolve();
  const work = async ({ task, offer }: Extract<ToThread, { task: unknown }>): Promise<void> => {
    if (offer !== undefined && !takeOffer(offers, offer)) return;
    try {
      port.postMessage({ value: await answer(task) });
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  port.on('message', (message: ToThread) => {
    if ('offers' in message) offers = message.offers;
    else before = before.then(() => work(message));
  });
  port.postMessage({ ready: true });
}

/** Each offer is taken once, by the thread that begins it or by the pool that wants it back. @returns whether by the caller */
export function takeOffer(offers: Int32Array, offer: number): boolean {
  return Atomics.compareExchange(offers, offer % offers.length, offer, 0) === offer;
}
