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

const GRANTED: Permit = { granted: true };

export function createRateLimit(clock: Clock): RateLimit {
  let startedAt = clock();
  let counts = new Map<string, number>();
  let before = new Map<string, number>();

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
      const counted = counts.size < KEYS_MAX || counts.has(key) ? key : OVERFLOW;
      const here = counts.get(counted) ?? 0;
      const passed = (now - startedAt) / MINUTE_MS;
      const weighed = here + (before.get(counted) ?? 0) * (1 - passed);
      if (weighed >= perMinute) {
        return { granted: false, retryAfterSeconds: Math.max(1, Math.ceil((startedAt + MINUTE_MS - now) / 1000)) };
      }
      counts.set(counted, here + 1);
      return GRANTED;
    },
  };
}
