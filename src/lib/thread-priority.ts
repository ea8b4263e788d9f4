import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/**
 * Puts the thread that calls it, and all that it starts, behind the others of this process where both want a
 * processor. Linux only, where each thread has its own nice value (sched(7)); elsewhere nothing happens.
 * @param nice added to what it has; five leave a third of an equal share
 */
export function standBack(nice: number): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(thread) && thread !== process.pid)
      setPriority(thread, Math.min(19, getPriority(thread) + nice));
  } catch {
    // not Linux, or not allowed: all threads are equal then
  }
}
