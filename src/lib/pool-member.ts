import type { TransferListItem, Worker } from 'node:worker_threads';
import { type ToThread, takeOffer } from './pool-thread.ts';

/** What a pool was given to do. */
export interface PoolTask {
  readonly message: unknown;
  readonly transfer: readonly TransferListItem[];
  /** `performance.now()` */
  readonly queuedAt: number;
}

/** tasks sent ahead of their turn: while this loop is busy elsewhere the thread goes on with them */
const AHEAD_MAX = 3;
/** a thread whose last task took longer, as seen from here, gains nothing by it */
const QUICK_MS = 25;
const OFFER_MAX = 2 ** 30;

/** A thread of a pool, as the pool sees it: the task it is at, and those that lie in its post. */
export class PoolMember<T extends PoolTask> {
  readonly worker: Worker;
  readonly generation: number;
  /** `performance.now()` of its first sign of life */
  readyAt: number | undefined;
  /** of the task it is at: its deadline */
  timer: NodeJS.Timeout | undefined;
  readonly #offers = new Int32Array(new SharedArrayBuffer(4 * (AHEAD_MAX + 1)));
  #offered = 0;
  #task: T | undefined;
  #ahead: { readonly task: T; readonly offer: number; readonly at: number }[] = [];
  #begunAt = 0;
  #lastMs = Number.POSITIVE_INFINITY;

  constructor(worker: Worker, generation: number) {
    this.worker = worker;
    this.generation = generation;
    this.#post({ offers: this.#offers });
  }

  get ready(): boolean {
    return this.readyAt !== undefined;
  }

  get task(): T | undefined {
    return this.#task;
  }

  get ahead(): number {
    return this.#ahead.length;
  }

  /** `performance.now()` when the first of those that lie in its post was sent */
  get aheadSince(): number | undefined {
    return this.#ahead[0]?.at;
  }

  /** that what is offered to it now would be begun sooner by it than by whoever hears of its answer first */
  get takesMore(): boolean {
    return this.ready && this.#task !== undefined && this.#ahead.length < AHEAD_MAX && this.#lastMs < QUICK_MS;
  }

  /** @throws {DataCloneError} the thread is at it all the same */
  give(task: T): void {
    this.#begin(task);
    this.#post({ task: task.message }, task.transfer);
  }

  /** Nothing changes hands: it may be taken back. @throws {DataCloneError} */
  offer(task: T): void {
    this.#offered = (this.#offered % OFFER_MAX) + 1;
    const offer = this.#offered;
    this.#offers[offer % this.#offers.length] = offer;
    this.#post({ task: task.message, offer });
    this.#ahead.push({ task, offer, at: performance.now() });
  }

  /** What it has answered is over; it is at the next that lies in its post, if any. */
  advance(): void {
    this.#lastMs = performance.now() - this.#begunAt;
    this.#begin(this.#ahead.shift()?.task);
  }

  /** @returns those that it has not begun, in their order */
  takeBack(): readonly T[] {
    const back = this.#ahead.filter(({ offer }) => takeOffer(this.#offers, offer));
    this.#ahead = this.#ahead.filter((one) => !back.includes(one));
    return back.map(({ task }) => task);
  }

  /** @returns all that it holds, the task it is at first */
  held(): readonly T[] {
    return [...(this.#task ? [this.#task] : []), ...this.#ahead.map(({ task }) => task)];
  }

  async end(): Promise<void> {
    clearTimeout(this.timer);
    await this.worker.terminate();
  }

  #begin(task: T | undefined): void {
    this.#task = task;
    this.#begunAt = performance.now();
  }

  #post(message: ToThread, transfer: readonly TransferListItem[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}
