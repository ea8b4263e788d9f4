import type { EventLoopUtilization } from 'node:perf_hooks';
import { type TransferListItem, Worker } from 'node:worker_threads';
import { PoolMember, type PoolTask } from './pool-member.ts';

/** What became of a task. A killed one never answered: the thread was ended for it and another takes its place. */
export type PoolResult =
  | { readonly kind: 'done'; readonly value: unknown }
  /** the task threw */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'killed'; readonly why: 'deadline' | 'memory' | 'exit'; readonly message: string }
  | { readonly kind: 'refused'; readonly why: 'queue-full' | 'closed' };

export interface PoolOptions {
  /** module that calls `serveTasks` (lib/pool-thread.ts) */
  readonly entry: URL;
  readonly workers: number;
  /** wall time of one task, from the moment a running thread is given it */
  readonly deadlineMs: number;
  /** V8 heap of one thread */
  readonly memoryMegabytes: number;
  /** given to every thread when it starts */
  readonly workerData?: unknown;
  /** tasks that wait for a thread; more are refused */
  readonly queueMax?: number;
  /** for a thread to say that it is ready */
  readonly startMs?: number;
  /** a task that has waited this long gets another thread even where the pool's owner has no time to spare */
  readonly patienceMs?: number;
}

export interface PoolStats {
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
  readonly done: number;
  readonly kills: number;
}

interface Task extends PoolTask {
  settle(result: PoolResult): void;
}

type Thread = PoolMember<Task>;

interface LoopUse {
  readonly at: number;
  readonly use: EventLoopUtilization;
}

const QUEUE_MAX = 10_000;
/** of a thread's heap; what V8 takes by itself is sixteen times as much, and hardly quicker */
const YOUNG_MB = 3;
const START_MS = 60_000;
const PATIENCE_MS = 3_000;
/** how often those that wait are looked at */
const LOOK_MS = 50;
/**
 * Of the owner's time, over a window and up to twice as long; busier, it gains nothing by answers that come sooner. In a
 * thread's first seconds the owner waits for it to warm up, and another would have to do the same.
 */
const OWNER_BUSY = 0.7;
const OWNER_BUSY_COLD = 0.3;
const WARM_MS = 2_000;
const OWNER_WINDOW_MS = 500;

/**
 * Threads for work that may hang or eat memory. One starts when there is work, another when a task waits and the thread
 * that owns the pool has time to spare for what it would answer; one that passes its deadline or its memory limit is
 * ended and replaced. No promise of it ever rejects.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #queue: Task[] = [];
  #workerData: unknown;
  #generation = 0;
  #closed = false;
  #idle: (() => void) | undefined;
  #look: NodeJS.Timeout | undefined;
  /** of this thread's loop, two moments in the past */
  #uses: readonly [LoopUse, LoopUse];
  #done = 0;
  #kills = 0;
  #startFailures = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#workerData = options.workerData;
    const start = { at: performance.now(), use: performance.eventLoopUtilization() };
    this.#uses = [start, start];
  }

  /** @param transfer buffers that change hands instead of being copied */
  run(message: unknown, transfer: readonly TransferListItem[] = []): Promise<PoolResult> {
    if (this.#closed) return Promise.resolve({ kind: 'refused', why: 'closed' });
    if (this.#queue.length >= (this.#options.queueMax ?? QUEUE_MAX)) {
      return Promise.resolve({ kind: 'refused', why: 'queue-full' });
    }
    return new Promise((settle) => {
      this.#queue.push({ message, transfer, queuedAt: performance.now(), settle });
      this.#next();
    });
  }

  /** New tasks run in threads started with this data; busy ones finish what they have. */
  restart(workerData: unknown): void {
    this.#workerData = workerData;
    this.#generation += 1;
    for (const thread of this.#threads) {
      this.#queue.unshift(...thread.takeBack());
      if (thread.task === undefined) this.#end(thread);
    }
    this.#next();
  }

  stats(): PoolStats {
    const threads = [...this.#threads];
    return {
      workers: threads.length,
      busy: threads.filter((thread) => thread.task !== undefined).length,
      queued: this.#queue.length + threads.reduce((sum, { ahead }) => sum + ahead, 0),
      done: this.#done,
      kills: this.#kills,
    };
  }

  /** Refuses new tasks, lets running and waiting ones finish (each has its deadline), then ends the threads. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#queue.length > 0 || this.stats().busy > 0) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
    await Promise.all([...this.#threads].map((thread) => this.#end(thread)));
  }

  #next(): void {
    for (let thread = this.#freeThread(); thread !== undefined; thread = this.#freeThread()) {
      this.#give(thread, this.#queue.shift()!);
    }
    for (const thread of this.#threads) {
      while (this.#queue.length > 0 && thread.takesMore && thread.generation === this.#generation) {
        this.#offer(thread, this.#queue.shift()!);
      }
    }
    const { queued, busy } = this.stats();
    if (queued > 0) this.#lookSoon();
    else if (busy === 0) this.#idle?.();
  }

  /** @returns undefined where all are busy, or nothing waits for one */
  #freeThread(): Thread | undefined {
    if (this.#queue.length === 0) return undefined;
    const current = [...this.#threads].filter(({ generation }) => generation === this.#generation);
    if (current.length === 0 && this.#threads.size < this.#options.workers) return this.#start();
    return current.find(({ task }) => task === undefined);
  }

  /** Tasks that lie long in the post of a thread may go to another, and one more thread may be worth its while. */
  #lookSoon(): void {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      const now = performance.now();
      for (const thread of this.#threads) {
        if (now - (thread.aheadSince ?? now) > LOOK_MS) this.#queue.unshift(...thread.takeBack());
      }
      if (this.#wantsAnother(now)) this.#start();
      this.#next();
    }, LOOK_MS).unref();
  }

  #wantsAnother(now: number): boolean {
    const [oldest] = this.#queue;
    const newest = [...this.#threads].at(-1);
    if (oldest === undefined || this.#threads.size >= this.#options.workers) return false;
    if (now - oldest.queuedAt > (this.#options.patienceMs ?? PATIENCE_MS)) return true;
    const isWarm = now - (newest?.readyAt ?? now) > WARM_MS;
    return this.#ownerUse() < (isWarm ? OWNER_BUSY : OWNER_BUSY_COLD);
  }

  /** @returns share of its time, 0 to 1; 1 while it has not been watched for long enough */
  #ownerUse(): number {
    const now = { at: performance.now(), use: performance.eventLoopUtilization() };
    const [since, later] = this.#uses;
    const watched = now.at - since.at;
    if (watched > 3 * OWNER_WINDOW_MS) this.#uses = [now, now];
    else if (now.at - later.at > OWNER_WINDOW_MS) this.#uses = [later, now];
    if (watched < OWNER_WINDOW_MS || watched > 3 * OWNER_WINDOW_MS) return 1;
    return performance.eventLoopUtilization(now.use, since.use).utilization;
  }

  #start(): Thread {
    const worker = new Worker(this.#options.entry, {
      workerData: this.#workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: this.#options.memoryMegabytes,
        maxYoungGenerationSizeMb: YOUNG_MB,
        stackSizeMb: 4,
      },
    });
    const thread: Thread = new PoolMember(worker, this.#generation);
    this.#threads.add(thread);
    worker.on('message', (answer: { ready?: true; value?: unknown; error?: string }) => this.#heard(thread, answer));
    worker.on('messageerror', (error) => this.#kill(thread, 'exit', error.message));
    worker.on('error', (error: Error & { code?: string }) => {
      this.#kill(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'exit', error.message);
    });
    worker.on('exit', (code) => this.#kill(thread, 'exit', `the thread ended with ${code}`));
    // an idle pool keeps no process alive
    worker.unref();
    return thread;
  }

  #give(thread: Thread, task: Task): void {
    thread.worker.ref();
    const { deadlineMs, startMs = START_MS } = this.#options;
    try {
      thread.give(task);
      this.#setTimer(thread, thread.ready ? deadlineMs : startMs + deadlineMs);
    } catch (error) {
      // something in the task cannot be sent to another thread
      this.#settle(thread, { kind: 'failed', message: messageOf(error) });
    }
  }

  #offer(thread: Thread, task: Task): void {
    try {
      thread.offer(task);
    } catch (error) {
      task.settle({ kind: 'failed', message: messageOf(error) });
    }
  }

  #heard(thread: Thread, answer: { ready?: true; value?: unknown; error?: string }): void {
    if (answer.ready) {
      thread.readyAt = performance.now();
      this.#startFailures = 0;
      if (thread.task !== undefined) this.#setTimer(thread, this.#options.deadlineMs);
      return;
    }
    this.#done += 1;
    this.#settle(
      thread,
      answer.error === undefined ? { kind: 'done', value: answer.value } : { kind: 'failed', message: answer.error },
    );
  }

  #settle(thread: Thread, result: PoolResult): void {
    const { task } = thread;
    clearTimeout(thread.timer);
    thread.advance();
    if (thread.task !== undefined) this.#setTimer(thread, this.#options.deadlineMs);
    else if (thread.generation !== this.#generation) this.#end(thread);
    else thread.worker.unref();
    task?.settle(result);
    this.#next();
  }

  #setTimer(thread: Thread, ms: number): void {
    clearTimeout(thread.timer);
    const { task } = thread;
    thread.timer = setTimeout(() => {
      // this loop may have been blocked past the deadline itself: an answer that lies there is heard first
      setImmediate(() => {
        if (thread.task === task) this.#kill(thread, 'deadline', `no answer within ${ms} ms`);
      });
    }, ms);
  }

  #kill(thread: Thread, why: 'deadline' | 'memory' | 'exit', message: string): void {
    if (!this.#threads.has(thread)) return;
    void this.#end(thread);
    this.#queue.unshift(...thread.takeBack());
    const lost = thread.held();
    if (!thread.ready) this.#startFailures += 1;
    else if (lost.length > 0) this.#kills += 1;
    // a thread that never began is nobody's fault but ours
    for (const task of lost) task.settle(thread.ready ? { kind: 'killed', why, message } : { kind: 'failed', message });
    // threads that cannot even start would be started for ever
    if (this.#startFailures > 3) {
      for (const waiting of this.#queue.splice(0)) waiting.settle({ kind: 'failed', message });
    }
    this.#next();
  }

  async #end(thread: Thread): Promise<void> {
    this.#threads.delete(thread);
    await thread.end();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
