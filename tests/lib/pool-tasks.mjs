// What the pool's test runs in its threads.
import { workerData } from 'node:worker_threads';
import { serveTasks } from '../../dist/lib/pool-thread.js';

const hoard = [];

serveTasks(async ({ does, bytes, ms, begun }) => {
  if (does === 'add') return bytes.reduce((sum, byte) => sum + byte, 0);
  if (does === 'data') return workerData;
  if (does === 'wait') return new Promise((resolve) => setTimeout(() => resolve('waited'), ms));
  if (does === 'count') return Atomics.notify(begun, 0, Atomics.add(begun, 0, 1));
  if (does === 'throw') throw new Error('as told');
  if (does === 'spin') for (;;);
  if (does === 'backtrack') return /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  if (does === 'eat') for (;;) hoard.push(new Array(100_000).fill(hoard.length));
  if (does === 'exit') process.exit(3);
  return undefined;
});
