import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { WorkStatus } from '../domain/work-status.ts';
import type { PoolStats } from '../lib/pool.ts';

const NANOSECONDS = 1e9;
const RESOLUTION_MS = 20;

/** Watches the loop of the thread that calls it. @returns what it tells, its lag since the last call */
export function watchLoop(): (pool: PoolStats) => WorkStatus {
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  lag.enable();
  return (pool) => {
    const activeResources: Record<string, number> = {};
    for (const type of process.getActiveResourcesInfo()) activeResources[type] = (activeResources[type] ?? 0) + 1;
    // the histogram holds the pause between two looks, not only what was too long of it
    const lagSeconds = Math.max(0, lag.percentile(99) / NANOSECONDS - RESOLUTION_MS / 1000);
    lag.reset();
    return { pool, activeResources, lagSeconds, heapBytes: process.memoryUsage().heapUsed };
  };
}
