import { expect, test } from 'vitest';
import { Slots } from '../../src/work/slots.ts';

/** Work that ends when told to. */
function jobs(slots: Slots) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, key: string | undefined, slow = false) =>
    slots.run(
      key,
      () => {
        started.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      },
      slow,
    );
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { started, add, end };
}

test('at most so many at once per key, in order', async () => {
  const { started, add, end } = jobs(new Slots(2));
  for (const name of ['a', 'b', 'c', 'd']) void add(name, 'x');
  void add('other', 'y');
  void add('free', undefined);
  expect(started).toEqual(['a', 'b', 'other', 'free']);
  await end('b');
  await end('a');
  expect(started.slice(4)).toEqual(['c', 'd']);
});

test('the slow never take the last place, and wait behind the quick', async () => {
  const slots = new Slots(2);
  const { started, add, end } = jobs(slots);
  void add('slow 1', 'x', true);
  void add('slow 2', 'x', true);
  void add('a', 'x');
  void add('b', 'x');
  expect(started).toEqual(['slow 1', 'a']);
  await end('a');
  expect(started.at(-1)).toBe('b');
  await end('slow 1');
  await end('slow 2');
  await end('b');
  expect(started).toEqual(['slow 1', 'a', 'b', 'slow 2']);
  expect(slots.held('x')).toBe(0);
});

test('one place is for the slow too; a failure gives its place back', async () => {
  const slots = new Slots(1);
  await expect(slots.run('x', () => Promise.reject(new Error('no')), true)).rejects.toThrow('no');
  expect(slots.held('x')).toBe(0);
});
