import { Worker } from 'node:worker_threads';
import type { Desk } from '../domain/desk.ts';
import { OperatorError } from '../domain/errors.ts';
import type { Configuration } from '../domain/settings.ts';
import type { WorkStatus } from '../domain/work-status.ts';
import type { Log } from '../lib/log.ts';
import { callsOver } from '../lib/rpc.ts';
import type { FromWork, ToWork } from './work-messages.ts';

/** The working thread as the serving one sees it. */
export interface WorkSide {
  /** calls cross to the thread; they fail while it is being replaced */
  readonly desk: Desk;
  /** undefined while the thread is being replaced */
  status(): Promise<WorkStatus | undefined>;
  /** called when renditions were committed; deliveries of them wait (a moment) until it has resolved */
  onRenditions(serve: () => Promise<void>): void;
  reconfigure(configuration: Configuration): void;
  /** what is wrong, a sentence each */
  troubles(): readonly string[];
  stop(): Promise<void>;
}

const RESTART_AFTER_MS = 1_000;
/**
 * V8 lets a heap grow to four times what is alive when it may take gigabytes; with these it collects earlier. The index
 * of 100,000 stories takes 280 MB of it.
 */
const HEAP = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 24 };
type Remote = Desk & { status(): Promise<WorkStatus> };

/**
 * Starts the working thread and waits until the database is open. A thread that ends by itself is replaced: everything
 * it acknowledged is committed, everything else is found again.
 * @throws OperatorError what kept it from starting
 */
export async function startWorkSide(start: Configuration, log: Log): Promise<WorkSide> {
  let configuration = start;
  let stopping = false;
  let trouble: string | undefined;
  let reported: readonly string[] = [];
  let serve = async () => {};

  const startThread = async () => {
    const worker = new Worker(new URL('./work-thread.js', import.meta.url), {
      workerData: configuration,
      resourceLimits: HEAP,
    });
    const calls = callsOver<Remote>(worker);
    const stopped = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: FromWork) => {
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'failed')
          reject(message.operator ? new OperatorError(message.message) : new Error(message.message));
        else if (message.kind === 'troubles') reported = message.troubles;
        else if (message.kind === 'renditions') {
          const served: ToWork = { kind: 'served', number: message.number };
          // a failure to read them is told by the serving side itself, and tried again there
          void serve().then(
            () => worker.postMessage(served),
            () => {},
          );
        }
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the working thread ended with ${code}`)));
    });
    worker.on('error', (error) => log.error({ err: error }, 'the working thread failed'));
    worker.once('exit', () => {
      calls.lost('the working thread ended');
      if (!stopping) void restart();
    });
    return { worker, remote: calls.remote, stopped };
  };

  const restart = async () => {
    trouble = 'the working thread is being replaced';
    reported = [];
    await new Promise((resolve) => setTimeout(resolve, RESTART_AFTER_MS));
    if (stopping) return;
    try {
      thread = await startThread();
      trouble = undefined;
    } catch (error) {
      trouble = `the working thread does not start: ${(error as Error).message}`;
      log.error({ err: error }, 'the working thread does not start');
      void restart();
    }
  };

  let thread = await startThread();
  const send = (message: ToWork) => thread.worker.postMessage(message);
  return {
    desk: new Proxy({} as Desk, { get: (_target, method) => Reflect.get(thread.remote, method) }),
    status: () => thread.remote.status().catch(() => undefined),
    onRenditions(next) {
      serve = next;
    },
    reconfigure(next) {
      configuration = next;
      send({ kind: 'configuration', configuration });
    },
    troubles: () => [...(trouble === undefined ? [] : [trouble]), ...reported],
    async stop() {
      stopping = true;
      send({ kind: 'stop' });
      await thread.stopped;
    },
  };
}
