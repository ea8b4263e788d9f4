import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { amount, figure } from '../support/endurance.ts';
import { folder } from '../support/folder.ts';
import { startOrigin } from '../support/origin.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { startProgram } from '../support/program.ts';
import { wholeCycles } from '../support/whole.ts';

const CHILD = new URL('../support/ingest-child.mjs', import.meta.url).pathname;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('PostgreSQL stopped again and again during ingest: nothing lost, doubled or half', async () => {
  const server = await startPostgres();
  const stops = amount({ short: 4, long: 60 });
  const child = spawn(process.execPath, [CHILD, server.url, '1000000'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let acknowledged = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    acknowledged = Number(chunk.toString().trim().split('\n').at(-1));
  });
  child.stderr.resume();
  await once(child.stdout, 'data');
  const returns: number[] = [];
  for (let i = 0; i < stops; i += 1) {
    await pause(150 + ((i * 37) % 100));
    await server.stop(i % 2 === 0 ? 'immediate' : 'fast');
    await pause(300);
    await server.start();
    const since = performance.now();
    await once(child.stdout, 'data');
    returns.push(performance.now() - since);
    expect(child.exitCode).toBeNull();
  }
  child.kill('SIGKILL');
  await once(child, 'close');
  const store = await openStore(server.url);
  expect(await wholeCycles(store)).toBeGreaterThanOrEqual(acknowledged);
  await store.close();
  await server.remove();
  returns.sort((a, b) => a - b);
  const [median, most] = [returns[returns.length >> 1]!, returns.at(-1)!].map(Math.round);
  figure(
    'PostgreSQL stopped during ingest',
    `${stops} times, 0 lost or half, first commit ${median} ms after its return (median; ${most} at most)`,
  );
}, 1_200_000);

test.runIf(existsSync('/proc/self/stat'))(
  'PostgreSQL frozen and restarted: cached feeds are served',
  async () => {
    const server = await startPostgres();
    let count = 0;
    const origin = await startOrigin((_request, response) => {
      count += 1;
      const items = Array.from({ length: Math.min(count, 100) }, (_, i) => {
        const n = count - i;
        return `<item><guid>${n}</guid><title>Story ${n}</title><description>Text of story ${n}.</description></item>`;
      });
      response.setHeader('content-type', 'application/rss+xml');
      response.end(`<rss version="2.0"><channel><title>Growing</title>${items.join('')}</channel></rss>`);
    });
    const root = folder({
      'config/settings.yaml': `publicUrl: http://localhost:3000\nport: 0\ndatabase: ${server.url}
fetch: { allowPrivate: [127.0.0.1/32] }\npoll: { minSeconds: 1, defaultSeconds: 1 }\n`,
      'config/sources.yaml': `- { id: grow, kind: feed, url: "${origin.url}/", pollSeconds: 1 }\n`,
      'feeds/all.yaml': 'title: All\nselect: {}\nlimit: 100\n',
    });
    const program = await startProgram(path.join(root, 'config'));
    const titles = async () => {
      const answer = await fetch(`${program.url}/feeds/all.rss`);
      expect(answer.status).toBe(200);
      return (await answer.text()).match(/Story \d+/g) ?? [];
    };
    const shows = (n: number) =>
      vi.waitFor(async () => expect(await titles()).toContain(`Story ${n}`), { timeout: 60_000, interval: 100 });
    await vi.waitFor(async () => expect((await titles()).length).toBeGreaterThan(1), {
      timeout: 30_000,
      interval: 100,
    });

    server.freeze();
    const until = performance.now() + 10_000;
    const waits: number[] = [];
    while (performance.now() < until) {
      const asked = performance.now();
      expect((await titles()).length).toBeGreaterThan(1);
      waits.push(performance.now() - asked);
      await pause(50);
    }
    server.thaw();
    await shows(count + 1);
    await server.stop('immediate');
    for (let i = 0; i < 20; i += 1) {
      expect((await titles()).length).toBeGreaterThan(1);
      await pause(50);
    }
    await server.start();
    await shows(count + 1);
    expect(program.child.exitCode).toBeNull();
    expect((await program.stop()).code).toBe(0);

    const store = await openStore(server.url);
    const stories = await store.scan({ limit: 1_000 });
    const numbers = stories.map((story) => Number(story.headline.split(' ')[1])).sort((a, b) => a - b);
    // the last reading may have been broken off by the end of the program
    const last = numbers.at(-1)!;
    expect(numbers).toEqual(Array.from({ length: last }, (_, i) => i + 1));
    expect(last).toBeGreaterThanOrEqual(count - 1);
    await store.close();
    await origin.close();
    await server.remove();
    const p99 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)]!.toFixed(0);
    figure(
      'PostgreSQL frozen 10 s, then restarted',
      `${waits.length} answers while frozen, p99 ${p99} ms, ${last} stories, 0 lost or half`,
    );
  },
  300_000,
);
