import { describe, expect, test } from 'vitest';
import type { SourceReading } from '../../src/domain/seams.ts';
import type { Failure, PollWishes, Source, SourceState } from '../../src/domain/source.ts';
import { afterReading, NEVER, type PaceInput } from '../../src/source/pace.ts';

const NOW = Date.UTC(2026, 10, 24, 10, 30);
const poll = {
  defaultSeconds: 3600,
  minSeconds: 600,
  maxSeconds: 86_400,
  concurrency: 16,
  perHost: 2,
  moved: { times: 3, seconds: 1000 },
  itemsMax: 100,
};
const source: Source = {
  id: 's',
  kind: 'feed',
  url: 'https://a.example/',
  tags: [],
  websub: false,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
};
const blank: SourceState = {
  sourceId: 's',
  configuredUrl: 'https://a.example/',
  validators: {},
  dueAt: 0,
  failuresInRow: 0,
  status: 'ok',
  kills: 0,
  history: [],
};
const well = (state: Partial<SourceState> = {}, input: Partial<PaceInput> = {}): SourceState =>
  afterReading(
    { kind: 'not-modified', state: { ...blank, ...state } },
    { source, poll, now: NOW, random: 0, fresh: 0, ...input },
  );
const failing = (failure: Partial<Failure>, state: Partial<SourceState> = {}, input: Partial<PaceInput> = {}) => {
  const reading: SourceReading = {
    kind: 'failed',
    failure: { code: 'http-status', detail: '', ...failure },
    state: { ...blank, ...state },
  };
  return afterReading(reading, { source, poll, now: NOW, random: 0, fresh: 0, ...input });
};
const pause = (state: SourceState) => (state.dueAt - NOW) / 1000;

describe('the pause after a success is the greatest of', () => {
  test.each<[string, number, Partial<SourceState>, Partial<PaceInput>]>([
    ['the default', 3600, {}, {}],
    ['the operator’s', 900, {}, { source: { ...source, pollSeconds: 900 } }],
    ['the floor', 600, {}, { source: { ...source, pollSeconds: 5 } }],
    ['max-age', 7200, { wishes: { freshSeconds: 7200 } }, {}],
    ['ttl', 10_800, { wishes: { freshSeconds: 7200, ttlSeconds: 10_800 } }, {}],
    ['update period', 43_200, { wishes: { updatePeriodSeconds: 43_200, ttlSeconds: 60 } }, {}],
    ['what is asked for, but no longer than the longest', 86_400, { wishes: { freshSeconds: 1e12 } }, {}],
    ['what a part of it asks for, however long', 600_000, { retryAfterSeconds: 600_000 }, {}],
    ['half a busy source’s rhythm', 900, { rhythmSeconds: 1800, lastChangedAt: NOW }, {}],
    ['a share of the silence', 10_800, { rhythmSeconds: 1800, lastChangedAt: NOW - 172_800_000 }, {}],
    ['half a day while a hub delivers', 43_200, {}, { pushed: true }],
    ['15 seconds for a folder', 15, {}, { source: { ...source, kind: 'file' } }],
  ])('%s: %d s', (_, seconds, state, input) => {
    expect(pause(well(state, input))).toBe(seconds);
  });

  test('while a hub delivers, it is remembered when it would be without one', () => {
    const pushed = well({}, { pushed: true });
    expect(pushed.unpushedDueAt).toBe(well({}).dueAt);
    expect(well(pushed).unpushedDueAt).toBeUndefined();
  });

  test('plus a little, so that starts drift apart', () => {
    expect(pause(well({}, { random: 1 }))).toBeCloseTo(3960);
  });
});

describe('hours and days that the source skips', () => {
  test.each<[string, PollWishes, string]>([
    ['other hours', { skipHours: [3] }, '2026-11-24T11:30:00.000Z'],
    ['the hour it would be', { skipHours: [11] }, '2026-11-24T12:00:00.000Z'],
    ['several', { skipHours: [11, 12, 13] }, '2026-11-24T14:00:00.000Z'],
    ['the day', { skipDays: ['Tuesday'] }, '2026-11-25T00:00:00.000Z'],
    ['day and hours', { skipDays: ['Tuesday'], skipHours: [0, 1] }, '2026-11-25T02:00:00.000Z'],
    ['all hours', { skipHours: Array.from({ length: 24 }, (_, i) => i) }, '2026-11-25T10:30:00.000Z'],
  ])('%s', (_, wishes, due) => {
    expect(new Date(well({ wishes }).dueAt).toISOString()).toBe(due);
  });
});

describe('failures', () => {
  test('the pause doubles up to the longest, and is the usual one after the first success', () => {
    expect([0, 1, 2, 9].map((failuresInRow) => pause(failing({}, { failuresInRow })))).toEqual([
      7200, 14_400, 28_800, 86_400,
    ]);
    const again = well({ ...failing({}, { failuresInRow: 5 }) });
    expect(again).toMatchObject({ failuresInRow: 0, status: 'ok' });
    expect(again).not.toHaveProperty('failure');
    expect(pause(again)).toBe(3600);
  });

  test.each([
    [7200, 7200],
    [600_000, 600_000],
    [1, 3600],
    [1e12, 1_209_600],
  ])('Retry-After %d gives %d', (retryAfterSeconds, seconds) => {
    expect(pause(failing({ retryAfterSeconds }, { failuresInRow: 7 }))).toBe(seconds);
  });

  test('hours that are skipped are skipped after a failure too', () => {
    const wishes = { skipHours: [12, 13] };
    expect(new Date(failing({}, { wishes }).dueAt).toISOString()).toBe('2026-11-24T14:00:00.000Z');
    const asked = failing({ retryAfterSeconds: 9000 }, { wishes });
    expect(new Date(asked.dueAt).toISOString()).toBe('2026-11-24T14:00:00.000Z');
  });

  test('gone is gone', () => {
    expect(failing({ code: 'gone' })).toMatchObject({ status: 'gone', dueAt: NEVER });
  });

  test('an adopted address that fails again and again, or is gone, is left for the configured one', () => {
    const adopted = { url: 'https://b.example/' };
    expect(failing({}, adopted)).toMatchObject({ url: 'https://b.example/' });
    expect(failing({}, { ...adopted, failuresInRow: 4 })).not.toHaveProperty('url');
    expect(failing({ code: 'gone' }, adopted)).toMatchObject({ status: 'failing' });
  });

  test('a quarantined source that is polled by hand is well again, or stays as it was', () => {
    const set = { status: 'quarantined', kills: 3, dueAt: NEVER } as const;
    expect(well(set)).toMatchObject({ status: 'ok', kills: 0, dueAt: NOW + 3_600_000 });
    expect(failing({ code: 'dns' }, set)).toMatchObject({ status: 'quarantined', dueAt: NEVER });
    const adopted = { ...set, url: 'https://b.example/', failuresInRow: 7 };
    expect(failing({}, adopted)).toMatchObject({ status: 'quarantined', dueAt: NEVER });
    expect(failing({ code: 'gone' }, set)).toMatchObject({ status: 'gone', dueAt: NEVER });
  });

  test('kills are counted while they come in a row', () => {
    expect(failing({ code: 'killed' }, { kills: 1 }).kills).toBe(2);
    expect(failing({ code: 'dns' }, { kills: 1 }).kills).toBe(0);
  });
});

test('a permanent move is believed after enough answers over enough time', () => {
  const to = 'https://b.example/';
  const since = NOW - 1_000_000;
  expect(well({ moved: { to, times: 2, since } })).not.toHaveProperty('url');
  expect(well({ moved: { to, times: 3, since: NOW - 999_000 } })).not.toHaveProperty('url');
  expect(well({ moved: { to, times: 3, since } })).toMatchObject({ url: to });
});

test('the rhythm is learned from what arrives, not from the backlog', () => {
  expect(well({}, { fresh: 40 })).not.toHaveProperty('rhythmSeconds');
  const first = well({ lastChangedAt: NOW - 7_200_000 }, { fresh: 2 });
  expect(first.rhythmSeconds).toBe(3600);
  expect(well({ ...first, lastChangedAt: NOW - 1_800_000 }, { fresh: 1 }).rhythmSeconds).toBe(3060);
});

test('history keeps the last polls', () => {
  const state = well({ history: Array<0>(60).fill(0) }, { fresh: 1 });
  expect(state.history).toHaveLength(48);
  expect(state.history.at(-1)).toBe(1);
});
