import { expect, test } from 'vitest';
import { createLog } from '../../src/lib/log.ts';
import { startLoop } from '../../src/work/loop.ts';
import { Slots } from '../../src/work/slots.ts';

const log = createLog('test', 'silent');

test('rounds never overlap, survive what throws, end with the signal', async () => {
  const aborter = new AbortController();
  let inside = 0;
  let rounds = 0;
  let overlapped = false;
  const loop = startLoop({
    name: 'x',
    log,
    signal: aborter.signal,
    async round() {
      inside += 1;
      overlapped ||= inside > 1;
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
      rounds += 1;
      if (rounds === 2) throw new Error('odd');
      if (rounds >= 5) aborter.abort();
      return 0;
    },
  });
  const poke = setInterval(() => loop.wake(), 1);
  await loop.ended;
  clearInterval(poke);
  expect([rounds, overlapped]).toEqual([5, false]);
});

test('a wake during a round brings another one', async () => {
  const aborter = new AbortController();
  let rounds = 0;
  const loop = startLoop({
    name: 'x',
    log,
    signal: aborter.signal,
    async round() {
      rounds += 1;
      if (rounds === 1) loop.wake();
      else aborter.abort();
      return 3_600_000;
    },
  });
  await loop.ended;
  expect(rounds).toBe(2);
});

test('at most so many at one key, in order', async () => {
  const slots = new Slots(2);
  let now = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 9 }, (_, i) =>
      slots.run('host', async () => {
        now += 1;
        most = Math.max(most, now);
        order.push(i);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(slots.held('host')).toBe(0);
});
