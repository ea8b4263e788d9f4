import { afterEach, expect, test } from 'vitest';
import { Pool } from '../../src/lib/pool.ts';

const entry = new URL('./pool-tasks.mjs', import.meta.url);
const pools: Pool[] = [];
const poolOf = (options: Partial<ConstructorParameters<typeof Pool>[0]> = {}) => {
  const pool = new Pool({ entry, workers: 2, deadlineMs: 20_000, memoryMegabytes: 64, ...options });
  pools.push(pool);
  return pool;
};
const add = () => ({ does: 'add', bytes: new Uint8Array([5]) });
const WARMING = 3;
/** quick tasks, after which more are sent ahead */
const warm = async (pool: Pool) => {
  for (let i = 0; i < WARMING; i += 1) await pool.run(add());
};
const spin = (ms: number) => {
  for (const until = performance.now() + ms; performance.now() < until; );
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

test('goes on with what was sent ahead while its owner is busy', async () => {
  const pool = poolOf({ workers: 1 });
  await warm(pool);
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const counted = Array.from({ length: 4 }, () => pool.run({ does: 'count', begun }));
  for (let i = 0; i < 100 && Atomics.load(begun, 0) < 4; i += 1) Atomics.wait(begun, 0, Atomics.load(begun, 0), 100);
  expect(Atomics.load(begun, 0)).toBe(4);
  expect((await Promise.all(counted)).map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done']);
});

test('what was sent ahead to a thread that is long at something goes to another', async () => {
  const pool = poolOf({ patienceMs: 100 });
  await warm(pool);
  const order: string[] = [];
  const noted = (name: string, task: object) => pool.run(task).then(() => order.push(name));
  await Promise.all([noted('long', { does: 'wait', ms: 2_000 }), noted('short', add()), noted('short', add())]);
  expect(order).toEqual(['short', 'short', 'long']);
  expect(pool.stats()).toMatchObject({ workers: 2, done: WARMING + 3, queued: 0 });
});

test('what was sent ahead of an end or a restart is done by the next thread', async () => {
  const pool = poolOf({ workers: 1, deadlineMs: 300, workerData: 'old' });
  await warm(pool);
  const [hung, ...after] = await Promise.all([{ does: 'spin' }, add(), add(), add()].map((task) => pool.run(task)));
  expect(hung).toMatchObject({ kind: 'killed', why: 'deadline' });
  expect(after).toEqual([5, 5, 5].map((value) => ({ kind: 'done', value })));
  await warm(pool);
  const running = pool.run({ does: 'wait', ms: 100 });
  const waiting = pool.run({ does: 'data' });
  pool.restart('new');
  expect(await running).toEqual({ kind: 'done', value: 'waited' });
  expect(await waiting).toEqual({ kind: 'done', value: 'new' });
});

test('another thread starts where the owner has time to spare for its answers', async () => {
  const pool = poolOf({ patienceMs: 60_000 });
  await warm(pool);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const block = setInterval(() => spin(95), 100);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const waits = Array.from({ length: 3 }, () => pool.run({ does: 'wait', ms: 400 }));
  await waits[1];
  expect(pool.stats().workers).toBe(1);
  clearInterval(block);
  await Promise.all([...waits, ...Array.from({ length: 5 }, () => pool.run({ does: 'wait', ms: 400 }))]);
  expect(pool.stats().workers).toBe(2);
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

test('a restart does not wait for what still runs where another thread is allowed', async () => {
  const pool = poolOf({ patienceMs: 60_000, workerData: 'old' });
  await warm(pool);
  const order: unknown[] = [];
  const running = pool.run({ does: 'wait', ms: 2_000 }).then(() => order.push('ran on'));
  pool.restart('new');
  await pool.run({ does: 'data' }).then((result) => order.push(result));
  await running;
  expect(order).toEqual([{ kind: 'done', value: 'new' }, 'ran on']);
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
