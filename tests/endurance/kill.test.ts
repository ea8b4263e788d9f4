import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { publishFeeds } from '../../src/flow/publish.ts';
import { preflight } from '../../src/render/preflight.ts';
import { openStore } from '../../src/store/open.ts';
import { bundle } from '../support/bundle.ts';
import { CYCLE_CONFIGURATION, START } from '../support/cycles.mjs';
import { DATABASES } from '../support/databases.ts';
import { amount, figure } from '../support/endurance.ts';
import { type Left, live } from '../support/life.ts';
import { wholeCycles } from '../support/whole.ts';

/** databases whose process is killed while it is in the midst of an ingest into them, half of each kind */
const KILLS = amount({ short: 350, long: 3_500 });
/** of one kind, written side by side in one process, so that one kill meets all of them: its start costs the most */
const DATABASES_A_PROCESS = 6;
/** most that a child says between the first acknowledged cycle of each database and its end: two lines a cycle */
const LINES_A_LIFE = 3 * DATABASES_A_PROCESS;
/** publishing comes now and then, so that most kills fall into ingest */
const CYCLES_A_PUBLICATION = 8;
const KILLED_WITHIN_MS = 12;
const CHILD = new URL('../support/kill-child.mjs', import.meta.url).pathname;

type Kind = (typeof DATABASES)[number];

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

/** A rendition is there whole or not at all: its entity tag is made of its bytes. Looks at those not yet `seen` so. */
async function wholeRenditions(store: Store, seen: Set<string>): Promise<void> {
  for (const head of await store.renditionHeads()) {
    const one = `${head.feed} ${head.language} ${head.format} ${head.version} ${head.etag}`;
    if (seen.has(one)) continue;
    const { bytes, etag } = (await store.rendition(head))!;
    expect(etag).toContain(createHash('sha256').update(bytes).digest('base64url').slice(0, 27));
    seen.add(one);
  }
}

/** everything a reader could see of a database: stories, and every feed in every format after one more publication */
function visible(url: string, n: number): Promise<Readonly<Record<string, string>>> {
  return patiently(async () => {
    const store = await openStore(url);
    try {
      expect(await wholeCycles(store)).toBe(n);
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
    } finally {
      await store.close();
    }
  });
}

/** Looks at databases after each kill: nothing acknowledged may be missing, nothing half. */
async function openEyes(kind: Kind, urls: readonly string[]) {
  const stores = await Promise.all(urls.map((url) => openStore(url)));
  await Promise.all(stores.map((store) => store.migrate()));
  // a file that somebody has open is not recovered: the first who opens it after a kill reads its log again
  const anew = kind.name === 'sqlite';
  const seen = urls.map(() => new Set<string>());
  const close = () => Promise.all(stores.map((store) => store.close()));
  if (anew) await close();
  return {
    look: (index: number, acknowledged: number) =>
      patiently(async () => {
        const store = anew ? await openStore(urls[index]!) : stores[index]!;
        try {
          expect(await settled(store)).toBeGreaterThanOrEqual(acknowledged);
          await wholeRenditions(store, seen[index]!);
        } finally {
          if (anew) await store.close();
        }
      }),
    close: async () => {
      if (!anew) await close();
    },
  };
}

/** Kills the writer of databases of one kind again and again, then compares them with one that nobody ever killed. */
async function killAgainAndAgain(kind: Kind, file: string) {
  const databases = await Promise.all(Array.from({ length: DATABASES_A_PROCESS }, kind.create));
  const urls = databases.map(({ url }) => url);
  const eyes = await openEyes(kind, urls);
  const acknowledged = urls.map(() => 0);
  const where: Record<Left['at'], number> = { begun: 0, publishing: 0, stored: 0 };
  let processes = 0;
  let random = kind.name.length;
  const below = (n: number) => {
    random = (random * 16_807) % 2_147_483_647;
    return random % n;
  };
  while (where.begun < KILLS / DATABASES.length) {
    const left = await live(
      { file, urls, cycles: 1_000_000, publishEach: CYCLES_A_PUBLICATION },
      { lines: below(LINES_A_LIFE), afterMs: below(KILLED_WITHIN_MS) },
    );
    processes += 1;
    for (const [i, { at, acknowledged: heard }] of left.entries()) {
      where[at] += 1;
      acknowledged[i] = Math.max(acknowledged[i]!, heard);
    }
    await Promise.all(acknowledged.map((cycle, i) => eyes.look(i, cycle)));
  }
  await eyes.close();

  // all to one length, so that one database is enough to compare them with
  const cycles = Math.max(...acknowledged) + 1;
  await live({ file, urls, cycles, publishEach: CYCLES_A_PUBLICATION });
  const untouched = await kind.create();
  await live({ file, urls: [untouched.url], cycles, publishEach: 0 });
  const expected = await visible(untouched.url, cycles);
  for (const url of urls) expect(await visible(url, cycles)).toEqual(expected);
  for (const { remove } of [...databases, untouched]) await remove();
  return { ...where, processes, cycles: cycles * urls.length, feeds: (Object.keys(expected).length - 1) * urls.length };
}

test(`a database's process is killed ${KILLS} times during ingest, SQLite and PostgreSQL: nothing acknowledged is lost, nothing doubled or half, the feeds as if nothing had been`, async () => {
  const rehearsed = await Promise.all(DATABASES.map(({ create }) => create()));
  const rehearsal = [CYCLES_A_PUBLICATION * 2, CYCLES_A_PUBLICATION, ...rehearsed.map(({ url }) => url)];
  const file = await bundle(CHILD, rehearsal.map(String));
  await Promise.all(rehearsed.map(({ remove }) => remove()));
  const killed = await Promise.all(DATABASES.map((kind) => killAgainAndAgain(kind, file)));
  const sum = (key: keyof (typeof killed)[number]) => killed.reduce((total, one) => total + one[key], 0);
  expect(sum('begun')).toBeGreaterThanOrEqual(KILLS);
  figure(
    'kill -9 during ingest, half over SQLite, half over PostgreSQL',
    `${sum('begun')} databases killed in the midst of ingest (${sum('publishing')} more while publishing, ${sum('stored')} between), by killing ${sum('processes')} processes with ${DATABASES_A_PROCESS} databases each; ${sum('cycles')} cycles stored, 0 lost, doubled or half, ${sum('feeds')} renditions byte-identical to runs without kills`,
  );
}, 1_800_000);
