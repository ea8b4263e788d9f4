import { expect, test } from 'vitest';
import { latest } from '../../src/lib/latest.ts';

test('who asks while a run is under way shares one that begins after it', async () => {
  let runs = 0;
  let go = () => {};
  const update = latest(async () => {
    runs += 1;
    await new Promise<void>((resolve) => {
      go = resolve;
    });
  });
  const first = update();
  const [second, third] = [update(), update()];
  expect(runs).toBe(1);
  expect(third).toBe(second);
  go();
  await first;
  await Promise.resolve();
  expect(runs).toBe(2);
  go();
  await Promise.all([second, third]);
  const fourth = update();
  expect(runs).toBe(3);
  go();
  await fourth;
});

test('a run that fails is told to those who wait for it, and the next one begins all the same', async () => {
  let runs = 0;
  const update = latest(async () => {
    runs += 1;
    if (runs === 1) throw new Error('away');
  });
  const first = update();
  const second = update();
  await expect(first).rejects.toThrow('away');
  await expect(second).resolves.toBeUndefined();
  expect(runs).toBe(2);
});
