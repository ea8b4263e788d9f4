import { type TransferListItem, Worker } from 'node:worker_threads';

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
}

export interface PoolStats {
  readonly workers: number;
  readonly busy: number;
  readonly queued: number;
  readonly done: number;
  readonly kills: number;
}

interface Task {
  readonly message: unknown;
  readonly transfer: readonly TransferListItem[];
  settle(result: PoolResult): void;
}

interface Thread {
  readonly worker: Worker;
  readonly generation: number;
  ready: boolean;
  task: Task | undefined;
  timer: NodeJS.Timeout | undefined;
}

const QUEUE_MAX = 10_000;
/** of a thread's heap; what V8 takes by itself is sixteen times as much, and hardly quicker */
const YOUNG_MB = 3;
const START_MS = 60_000;

/**
 * Threads for work that may hang or eat memory. Threads start when there is work; one that passes its deadline or its
 * memory limit is ended and replaced. No promise of it ever rejects.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #queue: Task[] = [];
  #workerData: unknown;
  #generation = 0;
  #closed = false;
  #idle: (() => void) | undefined;
  #done = 0;
  #kills = 0;
  #startFailures = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#workerData = options.workerData;
  }

  /** @param transfer buffers that change hands instead of being copied */
  run(message: unknown, transfer: readonly TransferListItem[] = []): Promise<PoolResult> {
    if (this.#closed) return Promise.resolve({ kind: 'refused', why: 'closed' });
    if (this.#queue.length >= (this.#options.queueMax ?? QUEUE_MAX)) {
      return Promise.resolve({ kind: 'refused', why: 'queue-full' });
    }
    return new Promise((settle) => {
      this.#queue.push({ message, transfer, settle });
      this.#next();
    });
  }

  /** New tasks run in threads started with this data; busy ones finish what they have. */
  restart(workerData: unknown): void {
    this.#workerData = workerData;
    this.#generation += 1;
    for (const thread of this.#threads) if (thread.task === undefined) this.#end(thread);
    this.#next();
  }

  stats(): PoolStats {
    const busy = [...this.#threads].filter((thread) => thread.task !== undefined).length;
    return {
      workers: this.#threads.size,
      busy,
      queued: this.#queue.length,
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
    while (this.#queue.length > 0) {
      const thread = this.#freeThread();
      if (thread === undefined) break;
      this.#give(thread, this.#queue.shift()!);
    }
    if (this.#queue.length === 0 && this.stats().busy === 0) this.#idle?.();
  }

  #freeThread(): Thread | undefined {
    for (const thread of this.#threads) {
      if (thread.task === undefined && thread.generation === this.#generation) return thread;
    }
    return this.#threads.size < this.#options.workers ? this.#start() : undefined;
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
    const thread: Thread = { worker, generation: this.#generation, ready: false, task: undefined, timer: undefined };
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
    thread.task = task;
    thread.worker.ref();
    const { deadlineMs, startMs = START_MS } = this.#options;
    this.#setTimer(thread, thread.ready ? deadlineMs : startMs + deadlineMs);
    try {
      thread.worker.postMessage(task.message, task.transfer);
    } catch (error) {
      // something in the task cannot be sent to another thread
      this.#settle(thread, { kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  #heard(thread: Thread, answer: { ready?: true; value?: unknown; error?: string }): void {
    if (answer.ready) {
      thread.ready = true;
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
    thread.task = undefined;
    thread.worker.unref();
    if (thread.generation !== this.#generation) this.#end(thread);
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
    const { task } = thread;
    void this.#end(thread);
    if (!thread.ready) this.#startFailures += 1;
    else if (task !== undefined) this.#kills += 1;
    thread.task = undefined;
    // a thread that never began is nobody's fault but ours
    task?.settle(thread.ready ? { kind: 'killed', why, message } : { kind: 'failed', message });
    // threads that cannot even start would be started for ever
    if (this.#startFailures > 3) {
      for (const waiting of this.#queue.splice(0)) waiting.settle({ kind: 'failed', message });
    }
    this.#next();
  }

  async #end(thread: Thread): Promise<void> {
    clearTimeout(thread.timer);
    this.#threads.delete(thread);
    await thread.worker.terminate();
  }
}
