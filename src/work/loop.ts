import type { Log } from '../lib/log.ts';

export interface LoopOptions {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** after each round: what it threw, or undefined */
  onRound?(error: unknown): void;
  /** one round. @returns milliseconds until the next one, unless woken before */
  round(): Promise<number>;
}

export interface Loop {
  /** the next round begins now, or right after the one under way */
  wake(): void;
  /** resolves when the signal is aborted and the round under way has ended */
  readonly ended: Promise<void>;
}

const PAUSE_AFTER_FAILURE_MS = 1_000;
const PAUSE_AFTER_FAILURE_MAX_MS = 30_000;

/** Rounds one after another, never two at once. A round that throws is logged and tried again, later and later. */
export function startLoop({ name, signal, log, round, onRound }: LoopOptions): Loop {
  let woken = false;
  let stir = () => {};
  let failures = 0;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (woken || signal.aborted) return resolve();
      const timer = setTimeout(resolve, Math.max(0, ms));
      stir = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (!signal.aborted) {
      woken = false;
      let wait: number;
      try {
        wait = await round();
        failures = 0;
        onRound?.(undefined);
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        onRound?.(error);
        wait = Math.min(PAUSE_AFTER_FAILURE_MS * 2 ** (failures - 1), PAUSE_AFTER_FAILURE_MAX_MS);
        log.error({ err: error, loop: name, failures }, `${name} failed, again in ${wait / 1000} s`);
      }
      await pause(wait);
    }
  };
  signal.addEventListener('abort', () => stir(), { once: true });
  return {
    wake() {
      woken = true;
      stir();
    },
    ended: run(),
  };
}
