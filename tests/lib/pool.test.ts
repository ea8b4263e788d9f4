import { afterEach, expect, test } from 'vitest';
import { Pool } from '../../src/lib/pool.ts';

const entry = new URL('./pool-tasks.mjs', import.meta.url);
const pools: Pool[] = [];
const poolOf = (options: Partial<ConstructorParameters<typeof Pool>[0]> = {}) => {
  const pool = new Pool({ entry, workers: 2, deadlineMs: 20_000, memoryMegabytes: 64, ...options });
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

test('answers in any order, more tasks than threads', async () => {
  const pool = poolOf();
  const results = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => pool.run({ does: 'add', bytes: new Uint8Array(n).fill(2) })),
  );
  expect(results).toEqual([2, 4, 6, 8, 10].map((value) => ({ kind: 'done', value })));
  expect(pool.stats()).toMatchObject({ done: 5, kills: 0, busy: 0, queued: 0 });
});

test('buffers change hands', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const result = await poolOf().run({ does: 'add', bytes }, [bytes.buffer]);
  expect(result).toEqual({ kind: 'done', value: 6 });
  expect(bytes.byteLength).toBe(0);
});

test('what a task throws is its answer, and the thread lives', async () => {
  const pool = poolOf({ workers: 1 });
  const result = await pool.run({ does: 'throw' });
  expect(result.kind).toBe('failed');
  expect(await pool.run({ does: 'add', bytes: new Uint8Array([7]) })).toEqual({ kind: 'done', value: 7 });
  expect(pool.stats().kills).toBe(0);
});

test.each(['spin', 'backtrack', 'wait'])('%s: ended at the deadline, the next task gets a new thread', async (does) => {
  const pool = poolOf({ workers: 1, deadlineMs: 300 });
  const [hung, after] = await Promise.all([
    pool.run({ does, ms: 60_000 }),
    pool.run({ does: 'add', bytes: new Uint8Array([5]) }),
  ]);
  expect(hung).toMatchObject({ kind: 'killed', why: 'deadline' });
  expect(after).toEqual({ kind: 'done', value: 5 });
  expect(pool.stats().kills).toBe(1);
});

test('one that eats memory is ended, this process stays', async () => {
  const pool = poolOf({ workers: 1 });
  expect(await pool.run({ does: 'eat' })).toMatchObject({ kind: 'killed', why: 'memory' });
  expect(await pool.run({ does: 'add', bytes: new Uint8Array([5]) })).toEqual({ kind: 'done', value: 5 });
});

test('one that leaves is replaced', async () => {
  const pool = poolOf({ workers: 1 });
  expect(await pool.run({ does: 'exit' })).toMatchObject({ kind: 'killed', why: 'exit' });
  expect(await pool.run({ does: 'data' })).toEqual({ kind: 'done', value: undefined });
});

test('the queue is bounded', async () => {
  const pool = poolOf({ workers: 1, queueMax: 1 });
  const running = pool.run({ does: 'wait', ms: 50 });
  const waiting = pool.run({ does: 'add', bytes: new Uint8Array([1]) });
  expect(await pool.run({ does: 'add', bytes: new Uint8Array([2]) })).toEqual({ kind: 'refused', why: 'queue-full' });
  expect(await running).toEqual({ kind: 'done', value: 'waited' });
  expect(await waiting).toEqual({ kind: 'done', value: 1 });
});

test('after a restart tasks run with the new data; what ran goes on with the old', async () => {
  const pool = poolOf({ workers: 1, workerData: 'old' });
  expect(await pool.run({ does: 'data' })).toEqual({ kind: 'done', value: 'old' });
  const running = pool.run({ does: 'wait', ms: 100 });
  pool.restart('new');
  expect(await pool.run({ does: 'data' })).toEqual({ kind: 'done', value: 'new' });
  expect(await running).toEqual({ kind: 'done', value: 'waited' });
});

test('closing lets what began finish and refuses the rest', async () => {
  const pool = poolOf({ workers: 1 });
  const running = pool.run({ does: 'wait', ms: 100 });
  const waiting = pool.run({ does: 'add', bytes: new Uint8Array([1]) });
  const closing = pool.close();
  expect(await pool.run({ does: 'data' })).toEqual({ kind: 'refused', why: 'closed' });
  expect((await running).kind).toBe('done');
  expect((await waiting).kind).toBe('done');
  await closing;
  expect(pool.stats().workers).toBe(0);
});

test('a module that cannot start fails its tasks instead of being started for ever', async () => {
  const pool = poolOf({ entry: new URL('./there-is-no-such-module.mjs', import.meta.url) });
  const results = await Promise.all([1, 2, 3, 4, 5, 6].map(() => pool.run({ does: 'data' })));
  expect(results.every((result) => result.kind === 'failed')).toBe(true);
});

test('what cannot be sent to a thread fails, it does not throw', async () => {
  const pool = poolOf();
  expect((await pool.run({ does: () => 1 })).kind).toBe('failed');
  expect(await pool.run({ does: 'add', bytes: new Uint8Array([5]) })).toEqual({ kind: 'done', value: 5 });
});
