import { readdirSync, readlinkSync } from 'node:fs';
import { availableParallelism, getPriority, setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/** Leaves a fifteenth of an equal share where both want a processor, and all of it where the other does not. */
const NICE = 12;

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
 * On few processors, threads that help to collect garbage take their time from those that are to be helped, and who
 * serves waits for a helper that waits for its turn: each thread then collects by itself. Called before anything is
 * worth collecting, for V8 does not take it in the middle.
 */
export function collectWithoutHelpers(): void {
  if (availableParallelism() > FEW_PROCESSORS) return;
  for (const flag of WITHOUT_HELPERS) setFlagsFromString(flag);
}

/**
 * Puts the thread that calls it, and all that it starts, behind the others of this process where both want a
 * processor: a reader's answer is a matter of microseconds and does not wait for its turn behind a poll. Linux only,
 * where each thread has its own nice value (sched(7)); elsewhere nothing happens.
 */
export function standBack(): void {
  whereAllowed(() => {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (thread !== process.pid) putBack(thread);
  });
}

/**
 * The same for every thread of the process but the main one, which calls this before it starts any: those of V8, which
 * compile for all the others, and those of libuv.
 */
export function helpersStandBack(): void {
  whereAllowed(() => {
    for (const name of readdirSync('/proc/self/task')) if (Number(name) !== process.pid) putBack(Number(name));
  });
}

function putBack(thread: number): void {
  setPriority(thread, Math.min(19, getPriority(thread) + NICE));
}

function whereAllowed(work: () => void): void {
  try {
    work();
  } catch {
    // not Linux, or not allowed: all threads are equal then
  }
}
