import { expect, test } from 'vitest';
import { datelineDay } from '../../src/flow/dateline-day.ts';

const now = Date.UTC(2026, 10, 24, 12);
const day = (date: string | undefined) => {
  const at = datelineDay(date, now);
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
};

test('a dateline’s day is the newest one that is not ahead', () => {
  expect(day('2018-11-08')).toBe('2018-11-08');
  expect(day('11-08')).toBe('2026-11-08');
  expect(day('12-31')).toBe('2025-12-31');
  expect(day('-08')).toBe('2026-11-08');
  expect(day('-30')).toBe('2026-10-30');
  expect(day('-31')).toBe('2026-10-31');
});

test('what is no day, or is to come, completes nothing', () => {
  for (const date of [undefined, '', '02-30', '13-01', '2027-01-01', '2026-11-26', 'soon'])
    expect(day(date)).toBeUndefined();
  expect(datelineDay('11-24', now)).toBe(Date.UTC(2026, 10, 24));
});
