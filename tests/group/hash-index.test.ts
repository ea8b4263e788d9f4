import { expect, test } from 'vitest';
import { HashIndex } from '../../src/group/hash-index.ts';

test('finds what a map of lists finds, through growing and removing', () => {
  const index = new HashIndex(60);
  const lists = new Map<number, number[]>();
  let seed = 7;
  const random = (n: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % n;
  };
  // as of sorted samples: most are small, and some differ in their high bits alone
  const hashes = Array.from({ length: 3_000 }, (_, i) => (i % 3 === 0 ? i : i % 3 === 1 ? (i << 20) >>> 0 : i * 977));
  for (let step = 0; step < 60_000; step += 1) {
    const hash = hashes[random(hashes.length)]!;
    const list = lists.get(hash) ?? [];
    lists.set(hash, list);
    if (list.length > 0 && random(2) === 0) index.remove(hash, list.splice(random(list.length), 1)[0]!);
    else if (list.length < 60) {
      list.push(step);
      index.add(hash, step);
    }
  }
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  for (const hash of hashes) expect(sorted(index.valuesOf(hash))).toEqual(sorted(lists.get(hash) ?? []));
  expect(index.valuesOf(4_000_000_000)).toEqual([]);
});

test('keeps only so many values of one hash', () => {
  const index = new HashIndex(2);
  for (const value of [0, 1, 2]) index.add(5, value);
  expect(index.valuesOf(5)).toEqual([0, 1]);
  index.remove(5, 0);
  index.add(5, 3);
  expect(index.valuesOf(5)).toEqual([1, 3]);
});
