import { beforeEach, describe, expect, test } from 'vitest';
import type { SourceState } from '../../src/domain/source.ts';
import { createSchedule } from '../../src/work/schedule.ts';

const NOW = Date.UTC(2026, 10, 24);
const MINUTE = 60_000;
let state: SourceState | undefined;
let due: [string, number][] = [];
let moved = 0;
const schedule = createSchedule({
  store: {
    sourceState: async () => state,
    makeDue: async (id, at) => void due.push([id, at]),
  },
  clock: () => NOW,
  minSeconds: () => 600,
  leaderOf: (id) => `leader of ${id}`,
  moved: () => {
    moved += 1;
  },
});
const polled = (minutesAgo: number, more: Partial<SourceState> = {}): SourceState => ({
  sourceId: 's',
  validators: {},
  dueAt: NOW + 720 * MINUTE,
  unpushedDueAt: NOW + 30 * MINUTE,
  lastPolledAt: NOW - minutesAgo * MINUTE,
  failuresInRow: 0,
  status: 'ok',
  kills: 0,
  history: [],
  ...more,
});
beforeEach(() => {
  due = [];
  moved = 0;
});

const TROUBLES: readonly Partial<SourceState>[] = [
  { status: 'failing' },
  { status: 'gone' },
  { status: 'quarantined' },
];

describe('what is missed', () => {
  test.each<[string, SourceState | undefined, number]>([
    ['at once, of a source that was never polled', undefined, NOW],
    ['at once, when the last poll is long ago', polled(11), NOW],
    ['not within minSeconds of the last poll', polled(4), NOW + 6 * MINUTE],
  ])('is fetched %s', async (_, before, at) => {
    state = before;
    await schedule.hasten('s');
    expect(due).toEqual([['leader of s', at]]);
    expect(moved).toBe(1);
  });

  test.each([...TROUBLES, { dueAt: NOW }])('waits for the time of a source that is %o', async (trouble) => {
    state = polled(11, trouble);
    await schedule.hasten('s');
    expect(due).toEqual([]);
  });
});

describe('polling without a hub', () => {
  test('begins when it would have been without one', async () => {
    state = polled(1);
    await schedule.resume('s');
    expect(due).toEqual([['leader of s', NOW + 30 * MINUTE]]);
  });

  test.each([...TROUBLES, { dueAt: NOW + MINUTE }])('waits for the time of a source that is %o', async (trouble) => {
    state = polled(1, trouble);
    await schedule.resume('s');
    expect(due).toEqual([]);
  });
});

test('an operator does not wait', async () => {
  state = polled(0, { status: 'gone' });
  await schedule.pollNow('s');
  expect(due).toEqual([['leader of s', NOW]]);
});
