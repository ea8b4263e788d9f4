import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { amount, figure } from '../support/endurance.ts';
import { folder } from '../support/folder.ts';
import { startOrigin } from '../support/origin.ts';
import { startProgram } from '../support/program.ts';
import { wholeCycles } from '../support/whole.ts';

const CHILD = new URL('../support/ingest-child.mjs', import.meta.url).pathname;
const FEED = 'title: All\nselect: {}\nlimit: 20\n';

function settings(database: string): string {
  return `publicUrl: http://localhost:3000\nport: 0\ndatabase: ${database}\nweb: { requestsPerMinute: 1000000 }\nfetch: { allowPrivate: [127.0.0.1/32] }
poll: { minSeconds: 1, defaultSeconds: 1 }\n`;
}

/** an origin whose feed has one more story at every request */
async function growingOrigin() {
  let count = 0;
  const origin = await startOrigin((_request, response) => {
    count += 1;
    const items = Array.from({ length: Math.min(count, 30) }, (_, i) => {
      const n = count - i;
      return `<item><guid>${n}</guid><title>Story ${n}</title><description>${`Text of story ${n}. `.repeat(200)}</description></item>`;
    });
    response.setHeader('content-type', 'application/rss+xml');
    response.end(`<rss version="2.0"><channel><title>Growing</title>${items.join('')}</channel></rss>`);
  });
  return { ...origin, count: () => count };
}

const titles = async (url: string) => (await (await fetch(`${url}/feeds/all.rss`)).text()).match(/Story \d+/g) ?? [];

test.runIf(existsSync('/usr/bin/strace'))(
  'every acknowledged commit is synced',
  async () => {
    const root = folder({});
    const cycles = amount({ short: 50, long: 500 });
    const trace = path.join(root, 'trace');
    const child = spawn('/usr/bin/strace', [
      ...['-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write'],
      ...[process.execPath, CHILD, `sqlite:${root}/a.db`, String(cycles)],
    ]);
    await once(child, 'close');
    // between one acknowledgement and the next there is a sync
    const calls = execFileSync('cat', [trace], { encoding: 'utf8' }).split('\n');
    let synced = 0;
    let acknowledged = 0;
    for (const call of calls) {
      if (/f(?:data)?sync\(/.test(call)) synced += 1;
      const word = call.match(/write\(1, "(\d+)\\n"/);
      if (!word) continue;
      expect(synced, `cycle ${word[1]}`).toBeGreaterThan(0);
      synced = 0;
      acknowledged += 1;
    }
    expect(acknowledged).toBe(cycles);
    figure('each acknowledged commit', `${acknowledged} commits, each synced before its acknowledgement`);
  },
  300_000,
);

test('a database locked for 2 s by another process: served meanwhile, nothing lost', async () => {
  const origin = await growingOrigin();
  const root = folder({
    'config/settings.yaml': settings('sqlite:../wire.db'),
    'config/sources.yaml': `- { id: grow, kind: feed, url: "${origin.url}/", pollSeconds: 1 }\n`,
    'feeds/all.yaml': FEED,
  });
  const program = await startProgram(path.join(root, 'config'));
  await vi.waitFor(async () => expect(await titles(program.url)).not.toEqual([]), { timeout: 30_000, interval: 100 });
  const other = new Database(path.join(root, 'wire.db'));
  const waits: number[] = [];
  for (let round = 0; round < amount({ short: 2, long: 60 }); round += 1) {
    other.exec('begin immediate');
    const until = performance.now() + 2_000;
    while (performance.now() < until) {
      const asked = performance.now();
      const answer = await fetch(`${program.url}/feeds/all.rss`);
      await answer.arrayBuffer();
      expect(answer.status).toBe(200);
      waits.push(performance.now() - asked);
    }
    other.exec('commit');
  }
  other.close();
  const reached = origin.count();
  await vi.waitFor(async () => expect(await titles(program.url)).toContain(`Story ${reached}`), {
    timeout: 60_000,
    interval: 200,
  });
  expect((await program.stop()).code).toBe(0);
  const store = await openStore(`sqlite:${root}/wire.db`);
  const { stories } = await store.counts();
  expect(stories.published).toBeGreaterThanOrEqual(reached);
  await store.close();
  await origin.close();
  waits.sort((a, b) => a - b);
  const p99 = waits[Math.floor(waits.length * 0.99)]!.toFixed(1);
  figure('database locked 2 s by another process', `${waits.length} answers meanwhile, p99 ${p99} ms, 0 lost`);
}, 300_000);

test.runIf(existsSync('/usr/bin/prlimit'))(
  'a full disk: served, degraded, and by itself well again',
  async () => {
    const origin = await growingOrigin();
    const root = folder({
      'config/settings.yaml': settings('sqlite:../wire.db'),
      'config/sources.yaml': `- { id: grow, kind: feed, url: "${origin.url}/", pollSeconds: 1 }\n`,
      'feeds/all.yaml': FEED,
    });
    const program = await startProgram(path.join(root, 'config'));
    const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(program.child.pid), `--fsize=${bytes}:`]);
    await vi.waitFor(async () => expect(await titles(program.url)).not.toEqual([]), { timeout: 30_000, interval: 100 });
    // a file may not grow beyond this: to a program it looks like a disk without room
    limit('4096');
    const health = async () => (await (await fetch(`${program.url}/health/ready`)).json()) as { status: string };
    await vi.waitFor(async () => expect((await health()).status).toBe('degraded'), { timeout: 60_000, interval: 200 });
    const before = await titles(program.url);
    expect(before.length).toBeGreaterThan(0);
    const reached = origin.count();
    limit('unlimited');
    await vi.waitFor(async () => expect(await titles(program.url)).toContain(`Story ${reached + 1}`), {
      timeout: 90_000,
      interval: 200,
    });
    await vi.waitFor(async () => expect((await health()).status).toBe('ok'), { timeout: 60_000, interval: 200 });
    expect((await program.stop()).code).toBe(0);
    const store = await openStore(`sqlite:${root}/wire.db`);
    await store.migrate();
    await store.close();
    await origin.close();
    figure('disk full', `served ${before.length} stories meanwhile, health degraded, ingest went on by itself`);
  },
  300_000,
);

test('cycles stay whole when the disk fills up in the midst of them', async () => {
  const root = folder({});
  const child = spawn(process.execPath, [CHILD, `sqlite:${root}/a.db`, '400'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let full = 0;
  let room = 600_000;
  child.stdout.once('data', () => execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${room}:`]));
  child.stdout.resume();
  child.stderr.on('data', () => {
    full += 1;
    room += 400_000;
    if (child.exitCode === null) execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${room}:`]);
  });
  await once(child, 'close');
  expect(full).toBeGreaterThan(2);
  const store = await openStore(`sqlite:${root}/a.db`);
  expect(await wholeCycles(store)).toBe(400);
  await store.close();
  figure('disk full in the midst of ingest', `${full} times, 400 cycles whole, 0 half`);
}, 300_000);
