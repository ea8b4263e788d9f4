import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { publishFeeds } from '../../src/flow/publish.ts';
import { preflight } from '../../src/render/preflight.ts';
import { openStore } from '../../src/store/open.ts';
import { bundle } from '../support/bundle.ts';
import { CYCLE_CONFIGURATION, START } from '../support/cycles.mjs';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { amount, figure } from '../support/endurance.ts';
import { wholeCycles } from '../support/whole.ts';

const KILLS = amount({ short: 350, long: 3_500 });
/** on a busy machine the short form ends with the kills that it has had by then, and says how many */
const SECONDS_MAX = amount({ short: 50, long: 1_500 });
/** side by side, each with its own databases: one starts while the other stores */
const LANES = 2;
/** a child acknowledges up to so many cycles of its databases before it is killed in the midst of the next */
const CYCLES_A_LIFE = 3;
/** publishing comes now and then, so that most kills fall into ingest */
const CYCLES_A_PUBLICATION = 3;
const KILLED_WITHIN_MS = 12;
const CHILD = new URL('../support/kill-child.mjs', import.meta.url).pathname;

/** by database: the last cycle that it acknowledged */
type Acknowledged = readonly number[];

/** Runs a child to its end, or kills it `afterMs` after it acknowledged a cycle of each database and `lives` more. */
async function live(
  child: string,
  { urls, cycles, end }: { readonly urls: readonly string[]; readonly cycles: number; readonly end?: Life },
): Promise<Acknowledged> {
  const running = spawn(process.execPath, [child, String(cycles), String(end ? CYCLES_A_PUBLICATION : 0), ...urls], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let dying = false;
  running.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const lines = said.split('\n').slice(0, -1);
    const begun = urls.every((_, i) => lines.some((line) => line.startsWith(`${i} `)));
    if (dying || !end || !begun || lines.length < urls.length + end.lives) return;
    dying = true;
    setTimeout(() => running.kill('SIGKILL'), end.afterMs);
  });
  const [code, signal] = (await once(running, 'close')) as [number | null, NodeJS.Signals | null];
  expect({ code, signal }).toEqual(end ? { code: null, signal: 'SIGKILL' } : { code: 0, signal: null });
  // the last line may be cut in two
  const whole = said.split('\n').slice(0, -1);
  return urls.map((_, i) => Number(whole.findLast((line) => line.startsWith(`${i} `))?.split(' ')[1] ?? 0));
}

interface Life {
  readonly lives: number;
  readonly afterMs: number;
}

/** A machine that is too busy to answer in time is asked again: what is looked for here is wrong answers. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 20 || !/time-?out/i.test(String(error))) throw error;
      await sleep(500);
    }
  }
}

/** A server may still be at the last commit of a client that is gone: looked at until it stands. */
async function settled(store: Store): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await wholeCycles(store);
    } catch (error) {
      if (attempt === 5) throw error;
      await sleep(50 * attempt);
    }
  }
}

/** a rendition is there whole or not at all: its entity tag is made of its bytes */
async function wholeRenditions(store: Store): Promise<void> {
  for (const head of await store.renditionHeads()) {
    const { bytes, etag } = (await store.rendition(head))!;
    expect(etag).toContain(createHash('sha256').update(bytes).digest('base64url').slice(0, 27));
  }
}

/** everything a reader could see of a store: its stories, and every feed in every format after one more publication */
async function visible(store: Store, n: number): Promise<Readonly<Record<string, string>>> {
  const { faults } = await publishFeeds({
    store,
    configuration: CYCLE_CONFIGURATION,
    now: START + n * 60_000,
    untrusted: { preflight },
    deliveriesFor: async () => [],
  });
  expect(faults).toEqual([]);
  const seen: Record<string, string> = {};
  for (const head of await store.renditionHeads()) {
    const { bytes } = (await store.rendition(head))!;
    seen[`${head.feed} ${head.language} ${head.format}`] = Buffer.from(bytes).toString('utf8');
  }
  const stories = await store.scan({ limit: 100_000 });
  seen.stories = stories.map(({ firstSeenAt: _, ...story }) => JSON.stringify(story)).join('\n');
  return seen;
}

test(`killed up to ${KILLS} times during ingest, over each database: nothing acknowledged is lost, nothing doubled or half, the feeds as if nothing had been`, async () => {
  const child = await bundle(CHILD);
  const until = performance.now() + SECONDS_MAX * 1000;
  let kills = 0;
  const run = async (databases: readonly TestDatabase[], seed: number) => {
    const urls = databases.map(({ url }) => url);
    let random = seed;
    const below = (n: number) => {
      random = (random * 16_807) % 2_147_483_647;
      return random % n;
    };
    const acknowledged = urls.map(() => 0);
    while (kills < KILLS && performance.now() < until) {
      kills += 1;
      const end = { lives: below(CYCLES_A_LIFE), afterMs: below(KILLED_WITHIN_MS) };
      const heard = await live(child, { urls, cycles: 1_000_000, end });
      for (const [i, url] of urls.entries()) {
        acknowledged[i] = Math.max(acknowledged[i]!, heard[i]!);
        await patiently(async () => {
          const store = await openStore(url);
          try {
            expect(await settled(store)).toBeGreaterThanOrEqual(acknowledged[i]!);
            await wholeRenditions(store);
          } finally {
            await store.close();
          }
        });
      }
    }
  };
  const lanes = await Promise.all(
    Array.from({ length: LANES }, () => Promise.all(DATABASES.map(({ create }) => create()))),
  );
  for (const { url } of lanes.flat()) {
    const store = await openStore(url);
    await store.migrate();
    await store.close();
  }
  await Promise.all(lanes.map((lane, i) => run(lane, 7 + i)));
  expect(kills).toBeGreaterThan(20);

  const compared = await Promise.all(
    lanes.flatMap((databases) =>
      databases.map(async (database, i) => {
        const killed = await patiently(() => openStore(database.url));
        const cycles = await patiently(() => settled(killed));
        const untouched = await DATABASES[i]!.create();
        await live(child, { urls: [untouched.url], cycles });
        const calm = await patiently(() => openStore(untouched.url));
        const seen = await patiently(() => visible(killed, cycles));
        expect(seen).toEqual(await patiently(() => visible(calm, cycles)));
        for (const store of [killed, calm]) await store.close();
        for (const { remove } of [database, untouched]) await remove();
        return { cycles, feeds: Object.keys(seen).length - 1 };
      }),
    ),
  );
  const sum = (key: 'cycles' | 'feeds') => compared.reduce((total, one) => total + one[key], 0);
  figure(
    'kill -9 during ingest, each with a SQLite and a PostgreSQL database',
    `${kills} kills, ${kills * DATABASES.length} recoveries, ${sum('cycles')} cycles stored, 0 lost, doubled or half, ${sum('feeds')} renditions byte-identical to runs without kills`,
  );
}, 1_800_000);
