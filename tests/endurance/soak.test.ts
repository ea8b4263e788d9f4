import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { amount, figure, long } from '../support/endurance.ts';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const GOOD = 12;
const STORIES = 10;
const WARM_UP_SECONDS = amount({ short: 12, long: 300 });
const SECONDS = amount({ short: 25, long: 600 });
/** the slope that is asked for is over ten minutes; a short run can only tell a leak from none */
const GROWTH_MEGABYTES_MAX = long ? 2 : 40;

let round = 0;
/**
 * The cache of the database grows with the file until it is full, which would take hours at this pace: large stories
 * fill it while we warm up, so that what grows afterwards is growth.
 */
const FILLER_DOCUMENTS = 8;
/** a short run would measure nothing but the filling */
const FILLER_STORIES = amount({ short: 0, long: 20 });
let filled = 0;
const fillerFeed = () => {
  filled = Math.min(filled + 1, FILLER_DOCUMENTS);
  const items = Array.from(
    { length: FILLER_STORIES },
    (_, n) =>
      `<item><title>Large ${filled}-${n}</title><guid isPermaLink="false">l-${filled}-${n}</guid><description>${`word${filled}x${n} `.repeat(20_000)}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>Filler</title>${items.join('')}</channel></rss>`;
};
const story = (i: number, n: number, version: number) =>
  `<item><title>Story ${n} of ${i}</title><guid isPermaLink="false">s-${i}-${n}</guid><description>${'words and more words '.repeat(40)}${version}</description></item>`;
/** Always the same stories, one of them changed now and then: what is kept per story does not grow, all else is done. */
const goodFeed = (i: number) => {
  const changes = Math.floor(round / 50);
  const items = Array.from({ length: STORIES }, (_, n) => story(i, n, Math.floor((changes + n) / STORIES)));
  return `<rss version="2.0"><channel><title>Good ${i}</title>${items.join('')}</channel></rss>`;
};

/** What the worst origins do, one each. */
const HOSTILE: readonly ((request: IncomingMessage, response: ServerResponse) => void)[] = [
  (_q, r) => void r.writeHead(500).end('down'),
  () => {},
  (q) => q.socket.destroy(),
  (_q, r) => void r.writeHead(200, { 'content-type': 'text/xml' }).end(randomBytes(50_000)),
  (_q, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<rss/>').subarray(0, 15)),
  (_q, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
  (q, r) => void r.writeHead(302, { location: q.url! }).end(),
  (_q, r) => void r.writeHead(200).end(`<rss><channel>${'<item>'.repeat(50_000)}`),
  (_q, r) =>
    void r
      .writeHead(200)
      .end(`<rss version="2.0"><channel><item><title>x</title><description>${'&lt;div&gt;'.repeat(50_000)}`),
  (_q, r) => void r.writeHead(200, { 'content-length': '100' }).end('short'),
  (_q, r) => void r.writeHead(429, { 'retry-after': '1' }).end(),
  (_q, r) => void r.writeHead(200).end('<html><body>a page</body></html>'),
];

test.runIf(existsSync('/proc/self/fd'))(
  'a soak with half the origins hostile: memory and descriptors stay flat',
  async () => {
    const sockets = new Set<Socket>();
    const origin = createServer((request, response) => {
      round += 1;
      const [, kind, i] = request.url!.split('/');
      if (kind === 'filler') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(fillerFeed());
      else if (kind === 'good')
        response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(goodFeed(Number(i)));
      else HOSTILE[Number(i)]!(request, response);
    });
    origin.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      origin.close();
    });
    const base = `http://127.0.0.1:${(origin.address() as { port: number }).port}`;
    const root = folder({
      'config/settings.yaml':
        'publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nfetch: { allowPrivate: [127.0.0.1/32], timeoutSeconds: 2, bodyBytesMax: 5000000 }\npoll: { minSeconds: 1, defaultSeconds: 1, maxSeconds: 2, perHost: 20 }\nweb: { requestsPerMinute: 1000000 }\n',
      'config/sources.yaml': [
        `- { id: filler, kind: feed, url: "${base}/filler/0", pollSeconds: 1 }`,
        ...Array.from(
          { length: GOOD },
          (_, i) => `- { id: good${i}, kind: feed, url: "${base}/good/${i}", pollSeconds: 1 }`,
        ),
        ...HOSTILE.map((_, i) => `- { id: bad${i}, kind: feed, url: "${base}/bad/${i}", pollSeconds: 1 }`),
      ].join('\n'),
      'feeds/a.yaml': `title: A\nselect: { sources: [${Array.from({ length: GOOD }, (_, i) => `good${i}`).join(', ')}] }\n`,
    });
    const server = await startProgram(path.join(root, 'config'), { BABELWIRE_LOG: 'silent' });
    const feed = async (attempt = 1): Promise<{ readonly status: number; readonly items: number }> => {
      try {
        const answer = await fetch(`${server.url}/feeds/a.json`, { headers: { connection: 'close' } });
        return { status: answer.status, items: ((await answer.json()) as { items: unknown[] }).items.length };
      } catch (error) {
        // a machine so busy that we ourselves send too late: the server has given us up
        if (attempt === 5) throw error;
        return await feed(attempt + 1);
      }
    };
    await vi.waitFor(async () => expect((await feed()).items).toBeGreaterThan(0), { timeout: 60_000, interval: 200 });

    const pid = server.child.pid!;
    const look = () => ({
      megabytes: Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)![1]) / 1024,
      descriptors: readdirSync(`/proc/${pid}/fd`).length,
    });
    /** of both threads, those that keep a loop alive: the serving one may have none */
    const timers = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      const counts = [...text.matchAll(/_active_resources\{type="Timeout"\} (\d+)/g)].map((match) => Number(match[1]));
      expect(counts.length).toBeGreaterThan(0);
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await sleep(WARM_UP_SECONDS * 1000);
    const timersBefore = await timers();
    const samples: ReturnType<typeof look>[] = [];
    const until = performance.now() + SECONDS * 1000;
    while (performance.now() < until) {
      samples.push(look());
      expect((await feed()).status).toBe(200);
      await sleep(1000);
    }
    const median = (part: typeof samples, key: keyof ReturnType<typeof look>) =>
      part.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(part.length / 2)]!;
    const third = Math.floor(samples.length / 3);
    const growth = (key: keyof ReturnType<typeof look>) =>
      median(samples.slice(-third), key) - median(samples.slice(0, third), key);
    const timersGrew = (await timers()) - timersBefore;
    figure(
      'soak with half the origins hostile',
      `${SECONDS} s, ${round} requests at the origins, memory ${median(samples, 'megabytes').toFixed(0)} MB, grew ${growth('megabytes').toFixed(1)} MB; descriptors ${median(samples, 'descriptors')}, grew ${growth('descriptors')}; timers ${timersBefore}, grew ${timersGrew}`,
    );
    expect(growth('megabytes')).toBeLessThan(GROWTH_MEGABYTES_MAX);
    expect(Math.abs(growth('descriptors'))).toBeLessThan(25);
    expect(timersGrew).toBeLessThan(10);
    expect(round).toBeGreaterThan(SECONDS * 5);
  },
);
