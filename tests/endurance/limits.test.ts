import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { sha256 } from '../../src/lib/hash.ts';
import { amount, figure } from '../support/endurance.ts';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

// What one process is said to carry (docs/operation.md). A million stories are in bench/publish.mjs, 10,000 sources
// that are polled in bench/poll.mjs; here as many are configured, and a story comes to one of them.
const FEEDS = amount({ short: 50, long: 1_000 });
const SOURCES = FEEDS * 10;
const STORIES = amount({ short: 5, long: 20 });
const KEY = 'bw_key-of-the-desk';

test(`${SOURCES} sources and ${FEEDS} feeds: all are published, a story changes only its own`, async () => {
  const ids = (feed: number) => Array.from({ length: 10 }, (_, i) => `s${feed * 10 + i}`);
  const root = folder({
    'config/settings.yaml':
      'publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nweb: { requestsPerMinute: 1000000 }\n',
    'config/sources.yaml': Array.from({ length: SOURCES }, (_, i) => `- { id: s${i}, kind: push }\n`).join(''),
    'config/partners.yaml': `- { name: desk, sources: [s0], requestsPerMinute: 100000, keys: [{ hash: ${sha256(KEY)}, createdAt: "2026-01-01T00:00:00Z" }] }\n`,
    ...Object.fromEntries(
      Array.from({ length: FEEDS }, (_, i) => [
        `feeds/f${i}.yaml`,
        `title: Feed ${i}\nselect: { sources: [${ids(i).join(', ')}] }\n`,
      ]),
    ),
  });
  const begun = performance.now();
  const program = await startProgram(path.join(root, 'config'));
  const listening = (performance.now() - begun) / 1000;
  const answer = async (feed: number, format = 'rss') => await fetch(`${program.url}/feeds/f${feed}.${format}`);
  const known = async () =>
    Number((await (await fetch(`${program.url}/metrics`)).text()).match(/^babelwire_renditions (\d+)/m)?.[1]);
  await vi.waitFor(async () => expect(await known()).toBe(FEEDS * 3), { timeout: 600_000, interval: 500 });
  const published = (performance.now() - begun) / 1000;
  const others = await Promise.all([1, FEEDS - 1].map(async (feed) => (await answer(feed)).headers.get('etag')));
  const waits: number[] = [];
  for (let n = 0; n < STORIES; n += 1) {
    const since = performance.now();
    const push = () =>
      fetch(`${program.url}/push/s0`, {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify([{ id: `${n}`, title: `Story ${n}`, content_html: `<p>The words of story ${n}.</p>` }]),
      });
    // refused where the machine is too busy to normalize within the deadline
    await vi.waitFor(async () => expect((await push()).status).toBe(200), { timeout: 60_000, interval: 500 });
    await vi.waitFor(async () => expect(await (await answer(0)).text()).toContain(`Story ${n}`), {
      timeout: 60_000,
      interval: 20,
    });
    waits.push(performance.now() - since);
  }
  expect(await Promise.all([1, FEEDS - 1].map(async (feed) => (await answer(feed)).headers.get('etag')))).toEqual(
    others,
  );
  const resident = readFileSync(`/proc/${program.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1];
  expect((await program.stop()).code).toBe(0);
  waits.sort((a, b) => a - b);
  figure(
    `${SOURCES} sources, ${FEEDS} feeds configured`,
    `listening after ${listening.toFixed(1)} s, all ${FEEDS * 3} renditions after ${published.toFixed(1)} s, a story on its feed after ${Math.round(waits[waits.length >> 1]!)} ms (median), ${Math.round(Number(resident) / 1024)} MB`,
  );
}, 1_200_000);
