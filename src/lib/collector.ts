import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/** A heap is collected when it has grown by this share; V8 by itself lets a small one double and more. */
const GROWING_PERCENT = 25;
const FEW_PROCESSORS = 4;
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
