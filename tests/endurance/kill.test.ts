import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { openStore } from '../../src/store/open.ts';
import { DATABASES } from '../support/databases.ts';
import { amount } from '../support/endurance.ts';
import { wholeCycles } from '../support/whole.ts';

const CHILD = new URL('../support/ingest-child.mjs', import.meta.url).pathname;
const CYCLES = amount({ short: 350, long: 3_500 });
/** a child acknowledges up to so many cycles before it is killed in the midst of the next */
const CYCLES_A_LIFE = amount({ short: 40, long: 20 });

/** Runs a child; kills it `afterMs` after it acknowledged `lives` cycles. @returns the last one that it acknowledged */
async function runChild(url: string, cycles: number, end?: { lives: number; afterMs: number }): Promise<number> {
  const child = spawn(process.execPath, [CHILD, url, String(cycles)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = '';
  let dying = false;
  child.stdout.on('data', (chunk: Buffer) => {
    acknowledged += chunk.toString();
    if (dying || !end || acknowledged.split('\n').length <= end.lives) return;
    dying = true;
    setTimeout(() => child.kill('SIGKILL'), end.afterMs);
  });
  await once(child, 'close');
  // the last line may be cut in two
  return Number(acknowledged.split('\n').at(-2) ?? 0);
}

/** everything a reader could see of a store, in one text */
async function visible(store: Store): Promise<string> {
  const stories = await store.scan({ limit: 100_000 });
  return stories.map(({ firstSeenAt: _, ...story }) => JSON.stringify(story)).join('\n');
}

describe.each(DATABASES)('kill -9 during ingest over $name', ({ create }) => {
  test(`${CYCLES} cycles: nothing acknowledged is lost, nothing doubled, nothing half`, async () => {
    const database = await create();
    let acknowledged = 0;
    let kills = 0;
    for (let stored = 0; stored < CYCLES; kills += 1) {
      const end = { lives: 1 + ((kills * 7) % CYCLES_A_LIFE), afterMs: (kills * 3) % 10 };
      acknowledged = Math.max(acknowledged, await runChild(database.url, 1_000_000, end));
      const store = await openStore(database.url);
      stored = await wholeCycles(store);
      await store.close();
      expect(stored).toBeGreaterThanOrEqual(acknowledged);
    }
    const store = await openStore(database.url);
    const n = await wholeCycles(store);
    const killed = await visible(store);
    await store.close();
    await database.remove();

    const untouched = await create();
    await runChild(untouched.url, n);
    const calm = await openStore(untouched.url);
    expect(await visible(calm)).toBe(killed);
    await calm.close();
    await untouched.remove();
    process.stdout.write(`kill -9: ${n} cycles, ${kills} kills\n`);
  }, 1_200_000);
});
