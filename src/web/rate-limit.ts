import type { Clock } from '../domain/clock.ts';

const MINUTE_MS = 60_000;
/** Keys counted in one minute; who comes after that many others shares one count. */
const KEYS_MAX = 100_000;
const OVERFLOW = '*';

export type Permit = { readonly granted: true } | { readonly granted: false; readonly retryAfterSeconds: number };

/** Counts requests a key over the last minute: this minute's, and of the one before what still falls into it. */
export interface RateLimit {
  take(key: string, perMinute: number): Permit;
}

interface Count {
  requests: number;
  /** in the minute before */
  readonly before: number;
}

const GRANTED: Permit = { granted: true };

export function createRateLimit(clock: Clock): RateLimit {
  let startedAt = clock();
  let counts = new Map<string, Count>();
  let before: ReadonlyMap<string, Count> = new Map();

  const begin = (key: string): Count => {
    const counted = counts.size < KEYS_MAX ? key : OVERFLOW;
    let count = counts.get(counted);
    if (!count) {
      count = { requests: 0, before: before.get(counted)?.requests ?? 0 };
      counts.set(counted, count);
    }
    return count;
  };

  return {
    take(key, perMinute) {
      const now = clock();
      // a clock that jumps, either way, begins a new count
      if (now < startedAt || now >= startedAt + 2 * MINUTE_MS) {
        startedAt = now;
        counts = new Map();
        before = new Map();
      } else if (now >= startedAt + MINUTE_MS) {
        startedAt += MINUTE_MS;
        before = counts;
        counts = new Map();
      }
      const count = counts.get(key) ?? begin(key);
      const passed = (now - startedAt) / MINUTE_MS;
      if (count.requests + count.before * (1 - passed) >= perMinute) {
        return { granted: false, retryAfterSeconds: Math.max(1, Math.ceil((startedAt + MINUTE_MS - now) / 1000)) };
      }
      count.requests += 1;
      return GRANTED;
    },
  };
}
