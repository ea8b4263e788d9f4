import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshSeconds, retryAfterSeconds } from '../../src/source/wishes.ts';

const NOW = Date.UTC(2026, 0, 10, 12);
// a machine far from Greenwich: dates of HTTP are GMT all the same
const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'America/New_York';
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('Cache-Control', () => {
  test.each<[string, number | undefined]>([
    ['max-age=7200', 7200],
    ['public,MAX-AGE = "7200"', 7200],
    ['s-maxage=5, max-age=7200, max-age=9', 7200],
    ['max-age=7200s', 7200],
    ['max-age=-5', undefined],
    ['no-store, max-age=7200', 0],
    ['No-Cache, max-age=7200', 0],
    ['no-cache="Set-Cookie, max-age=1", max-age=7200', 7200],
    ['private, no-cache="x"', undefined],
    ['foo="no-cache", ext=no-store-x, max-age=7200', 7200],
  ])('%s: %s', (control, seconds) => {
    expect(freshSeconds({ 'cache-control': control }, NOW)).toBe(seconds);
  });

  test.each([
    ['3600', 3600],
    ['-3600', 7200],
    ['3600, 100', 3600],
    ['old', 7200],
  ])('max-age=7200 with an Age of %s: %d', (age, seconds) => {
    expect(freshSeconds({ 'cache-control': 'max-age=7200', age }, NOW)).toBe(seconds);
  });
});

const TWO_HOURS_ON = [
  'Sat, 10 Jan 2026 14:00:00 GMT',
  'Saturday, 10-Jan-26 14:00:00 GMT',
  'Sat Jan 10 14:00:00 2026',
  'Sat, 10 Jan 2026 14:00:00',
  'Sat, 10 Jan 2026 16:00:00 +0200',
];

describe('dates', () => {
  test.each(TWO_HOURS_ON)('%s', (date) => {
    expect(freshSeconds({ expires: date }, NOW)).toBe(7200);
    expect(freshSeconds({ expires: date, date: 'Sat Jan 10 13:00:00 2026' }, NOW)).toBe(3600);
    expect(retryAfterSeconds(date, NOW)).toBe(7200);
  });

  test.each(['0', '7200', '-1', 'soon', '2027'])('%s is none: an answer that expires then has expired', (text) => {
    expect(freshSeconds({ expires: text }, NOW)).toBe(0);
  });

  test.each(['-5', '1.5', '2026-01-11', 'Sat, 10 Jan 2026 11:00:00 GMT', 'soon'])(
    'Retry-After %s says nothing',
    (text) => {
      expect(retryAfterSeconds(text, NOW)).toBeUndefined();
    },
  );
});
