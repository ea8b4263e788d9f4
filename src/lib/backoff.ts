import { createHash } from 'node:crypto';

/** Nobody is left waiting longer than a day, whatever they ask for. */
const WAIT_SECONDS_MAX = 86_400;

/**
 * How long to wait before the next try: `baseSeconds`, doubled with each try, spread by up to 10 % either way so that
 * many that failed together do not come back together. The spread comes from `salt`, not from chance.
 */
export function retryDelayMs(request: {
  /** tries made before this one failed, from 0 */
  readonly attempts: number;
  readonly baseSeconds: number;
  readonly salt: string;
  /** Retry-After of the other side */
  readonly askedSeconds?: number;
}): number {
  const { attempts, baseSeconds, salt, askedSeconds = 0 } = request;
  const doubled = baseSeconds * 2 ** Math.min(attempts, 30);
  const byte = createHash('sha256').update(`${salt} ${attempts}`).digest()[0]!;
  const spread = 0.9 + (byte / 255) * 0.2;
  const seconds = Math.min(WAIT_SECONDS_MAX, Math.max(doubled * spread, askedSeconds));
  return Math.round(seconds * 1000);
}
