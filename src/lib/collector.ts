import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A heap is collected when it has grown by this share; V8 by itself lets a small one double and more. */
const GROWING_PERCENT = 25;
const FEW_PROCESSORS = 4;
const QUIET_MS = 60_000;
/** share of the time that a thread had something to do */
const QUIET_SHARE_MAX = 0.1;
const WITHOUT_HELPERS = [
  '--no-parallel-scavenge',
  '--no-parallel-compaction',
  '--no-parallel-pointer-update',
  '--no-concurrent-marking',
  '--no-concurrent-sweeping',
  '--no-concurrent-array-buffer-sweeping',
];

/**
 * How V8 collects the garbage of a server, whose threads each have a heap: early, for memory is what operators pay for;
 * and on few processors without threads that help, which take their time from those that are to be helped, and who
 * serves would wait for a helper that waits for its turn. Called before anything is worth collecting: V8 does not take
 * it in the middle of a collection.
 */
export function tuneCollector(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
  if (availableParallelism() > FEW_PROCESSORS) return;
  for (const flag of WITHOUT_HELPERS) setFlagsFromString(flag);
}

/**
 * Collects the heap of the thread that calls it after each minute that was quiet. V8 waits until a heap has grown by
 * 8 MB, however small it is: on a server with little to do that takes an hour, and memory goes up all the while.
 * @returns stops it
 */
export function collectWhenQuiet(quietMs = QUIET_MS): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization < QUIET_SHARE_MAX) collect();
  }, quietMs);
  timer.unref();
  return () => clearInterval(timer);
}
