import type { Clock } from '../domain/clock.ts';
import type { RetentionSettings } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import { isoSeconds } from '../lib/moments.ts';
import { LEASE_MS } from './leases.ts';

const DAY_MS = 86_400_000;
const ROWS_A_BATCH = 200;
/** the database is free for others between batches, and the round ends some time */
const BATCHES_A_ROUND = 50;
const PAUSE_MS = 15 * 60_000;
const PAUSE_WHEN_MORE_MS = 5_000;

/** Lets go what retention does not keep, in bounded batches, on one node. @returns milliseconds until the next round */
export async function janitorRound(options: {
  readonly store: Store;
  readonly clock: Clock;
  readonly node: string;
  readonly retention: RetentionSettings;
}): Promise<number> {
  const { store, clock, node, retention } = options;
  const now = clock();
  if (!(await store.holdLease('janitor', { node, now, leaseMs: LEASE_MS }))) return PAUSE_MS;
  for (const subscription of await store.subscriptions({ expiredBefore: now })) {
    await store.deleteSubscription(subscription.id);
  }
  for (let batch = 0; batch < BATCHES_A_ROUND; batch += 1) {
    const removed = await store.prune({
      now,
      storyBefore: isoSeconds(now - retention.storyDays * DAY_MS),
      rawBefore: isoSeconds(now - retention.rawDays * DAY_MS),
      revisionsMax: retention.revisionsMax,
      limit: ROWS_A_BATCH,
    });
    if (removed === 0) return PAUSE_MS;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return PAUSE_WHEN_MORE_MS;
}
