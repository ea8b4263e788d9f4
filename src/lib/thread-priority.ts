import { readdirSync, readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** Leaves a fifteenth of an equal share where both want a processor, and all of it where the other does not. */
const NICE = 12;

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
