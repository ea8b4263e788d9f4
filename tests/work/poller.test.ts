import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WorkerKilled } from '../../src/domain/errors.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Store } from '../../src/domain/store.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { createLog } from '../../src/lib/log.ts';
import { sourceKinds } from '../../src/source/index.ts';
import { NEVER } from '../../src/source/pace.ts';
import { openStore } from '../../src/store/open.ts';
import type { PollTools } from '../../src/work/poll-source.ts';
import { createPoller } from '../../src/work/poller.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { startOrigin } from '../support/origin.ts';
import { plainDocuments } from '../support/plain-documents.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';

const poll = {
  defaultSeconds: 3600,
  minSeconds: 600,
  maxSeconds: 86_400,
  concurrency: 4,
  perHost: 2,
  moved: { times: 5, seconds: 172_800 },
  itemsMax: 1000,
};
const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();
const PAGE = '<li><a href="/1">Link</a> <b>Right title</b> <i>Wrong title</i></li>';
const feed = (n: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${n}</title>
  <item><guid>1</guid><title>One of ${n}</title><description>Text ${n}</description></item></channel></rss>`;

describe.each(DATABASES)('poller over $name', ({ create }) => {
  let database: TestDatabase;
  let store: Store;
  let server: Server;
  let base: string;
  let asked: string[];
  let open: number;
  let most: number;
  let now: number;
  let sources: Source[];
  let tools: PollTools;

  beforeEach(async () => {
    asked = [];
    open = 0;
    most = 0;
    now = Date.parse('2026-03-01T00:00:00Z');
    sources = [];
    server = createServer((request, response) => {
      asked.push(request.url!);
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        const [path, target] = request.url!.split('?');
        if (path === '/to') redirect(response, decodeURIComponent(target!));
        else if (request.url === '/bad') response.writeHead(500).end();
        else if (request.url === '/gone') response.writeHead(410).end();
        else if (request.url === '/busy') response.writeHead(503, { 'retry-after': '600000' }).end();
        else if (request.headers['if-none-match'] === '"v"') response.writeHead(304).end();
        else if (request.url === '/page') response.writeHead(200, { etag: '"v"' }).end(PAGE);
        else response.writeHead(200, { etag: '"v"', 'content-type': 'application/rss+xml' }).end(feed(request.url!));
      }, 20);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    database = await create();
    store = await openStore(database.url);
    await store.migrate();
    const untrusted = {
      ...plainDocuments,
      normalize: plainUntrusted.normalize,
      preflight: async () => undefined,
    };
    tools = {
      store,
      fetch: createFetch(
        {
          allowPrivate: ['127.0.0.1/32'],
          timeoutSeconds: 5,
          bodyBytesMax: 1e6,
          headerBytesMax: 1e5,
          redirectsMax: 5,
          contact: '',
        },
        { version: 'test' },
      ),
      untrusted,
      clock: () => now,
      kinds: sourceKinds,
      poll,
      ingest: {
        store,
        untrusted,
        publicUrl: 'https://news.example.org',
        rulesVersion: '1',
        tombstoneDays: 30,
        itemsMax: 1000,
      },
      random: () => 0,
    };
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
    await database.remove();
  });
  const source = (id: string, path = `/${id}`, more: Partial<Source> = {}): Source => ({
    id,
    kind: 'feed',
    url: base + path,
    tags: [],
    websub: false,
    normalize: { skip: [], boilerplate: [] },
    enabled: true,
    ...more,
  });
  const poller = (node = 'one') =>
    createPoller({ node, log: createLog('test', 'silent'), sources: () => sources, tools: () => tools });

  test('due sources are read, at most so many at one host, and not before they are due again', async () => {
    sources = Array.from({ length: 7 }, (_, i) => source(`s${i}`));
    sources.push(source('off', '/off', { enabled: false }));
    const one = poller();
    await one.round();
    await one.idle();
    await one.round();
    await one.idle();
    expect(asked.sort()).toEqual(['/s0', '/s1', '/s2', '/s3', '/s4', '/s5', '/s6']);
    expect(most).toBe(2);
    expect((await store.counts()).stories.published).toBe(7);
    now += 3_700_000;
    await one.round();
    await one.idle();
    await one.round();
    await one.idle();
    expect(asked).toHaveLength(14);
    expect(await store.lastSeq()).toBe(7);
  });

  test('redirects to one host, and back, take a place there like any other', async () => {
    const away = await Promise.all(
      Array.from({ length: 6 }, (_, i) => startOrigin((_, response) => redirect(response, `${base}/from${i}`))),
    );
    tools = { ...tools, poll: { ...poll, concurrency: 2, perHost: 1 } };
    sources = away.flatMap(({ url }, i) => [
      source(`away${i}`, '', { url }),
      source(`back${i}`, `/to?${encodeURIComponent(url)}`),
    ]);
    const one = poller();
    for (let i = 0; i < 8; i += 1) {
      await one.round();
      await one.idle();
    }
    expect(most).toBe(1);
    expect(asked.filter((path) => path.startsWith('/from'))).toHaveLength(12);
    expect((await store.sourceStates()).map(({ status }) => status)).toEqual(Array(12).fill('ok'));
    await Promise.all(away.map((each) => each.close()));
  });

  test('two nodes share the work, no source is read twice', async () => {
    sources = Array.from({ length: 20 }, (_, i) => source(`s${i}`));
    const nodes = [poller('one'), poller('two')];
    for (let i = 0; i < 4; i += 1) {
      await Promise.all(nodes.map((node) => node.round()));
      await Promise.all(nodes.map((node) => node.idle()));
    }
    expect(new Set(asked).size).toBe(20);
    expect(asked).toHaveLength(20);
  });

  test('one fetch for two sources with one address', async () => {
    sources = [source('a', '/same', { language: 'en' }), source('b', '/same', { language: 'fr', pollSeconds: 700 })];
    const one = poller();
    await one.round();
    await one.idle();
    expect(asked).toEqual(['/same']);
    expect((await store.counts()).stories.published).toBe(2);
    expect((await store.sourceState('a'))!.dueAt).toBe(now + 700_000);
    expect(one.leaderOf('b')).toBe('a');
  });

  describe('a changed configuration', () => {
    const round = async (one = poller()) => {
      asked = [];
      await one.round();
      await one.idle();
      return asked;
    };

    test.each(['/gone', '/busy'])('another address than %s is read at once, after a restart too', async (path) => {
      for (const next of [poller(), undefined]) {
        sources = [source(`s${next ? 1 : 2}`, path)];
        expect(await round(next)).toEqual([path]);
        expect(await round(next)).toEqual([]);
        sources = [source(sources[0]!.id, `/new${next ? 1 : 2}`)];
        expect(await round(next)).toHaveLength(1);
        expect(await round(next)).toEqual([]);
      }
    });

    test('a source with the address of another one is read at once, but not before a Retry-After', async () => {
      sources = [source('a', '/same'), source('b', '/busy')];
      await round();
      sources = [...sources, source('a2', '/same'), source('b2', '/busy')];
      const one = poller();
      expect(await round(one)).toContain('/same');
      expect(asked).not.toContain('/busy');
      expect(await store.sourceState('a2')).toMatchObject({ status: 'ok' });
      expect(await round(one)).toEqual([]);
    });

    test('another pace counts from the last poll on, whatever delays are asked for besides', async () => {
      const one = poller();
      sources = [source('a', '/a', { pollSeconds: 80_000 }), source('b', '/busy', { pollSeconds: 80_000 })];
      await round(one);
      sources = sources.map((each) => ({ ...each, pollSeconds: 1800 }));
      now += 1_500_000;
      expect(await round(one)).toEqual([]);
      expect((await store.sourceState('a'))!.dueAt).toBe(Date.parse('2026-03-01T00:33:00Z'));
      now += 500_000;
      expect(await round(one)).toEqual(['/a']);
    });

    test('while a poll is under way is taken up after it', async () => {
      const one = poller();
      sources = [source('s', '/gone')];
      asked = [];
      await one.round();
      sources = [source('s', '/new')];
      await one.round();
      await one.idle();
      await one.round();
      await one.idle();
      expect(asked).toEqual(['/gone', '/new']);
    });

    test('other selectors read the same page anew', async () => {
      const page = (title: string) => [
        source('s', '/page', { kind: 'html', selectors: { list: 'li', link: 'a', title } }),
      ];
      const one = poller();
      sources = page('i');
      await round(one);
      sources = page('b');
      expect(await round(one)).toEqual(['/page']);
      const [story] = await store.scan({ limit: 1 });
      expect(story).toMatchObject({ headline: 'Right title', revision: 2 });
    });

    test('a plain restart, or a state of an older version, makes nothing due', async () => {
      const selectors = { list: 'li', link: 'a', title: 'b' };
      sources = [source('a'), source('bad'), source('gone'), source('page', '/page', { kind: 'html', selectors })];
      await round();
      for (const state of await store.sourceStates()) {
        const { readAs, ...older } = state;
        await store.saveSourceState(older);
      }
      now += 500_000;
      sources = [...sources];
      expect(await round()).toEqual([]);
    });
  });

  test('a failure is stored on its source and stops nothing', async () => {
    sources = [source('bad'), source('nowhere', '', { url: 'http://10.0.0.1/' }), source('good')];
    const one = poller();
    await one.round();
    await one.idle();
    const states = Object.fromEntries((await store.sourceStates()).map((s) => [s.sourceId, s]));
    expect(states.bad).toMatchObject({ status: 'failing', failuresInRow: 1, failure: { code: 'http-status' } });
    expect(states.nowhere).toMatchObject({ status: 'failing', failure: { code: 'refused-address' } });
    expect(states.good).toMatchObject({ status: 'ok' });
  });

  test('three kills quarantine a source; by hand it is polled all the same', async () => {
    sources = [source('bomb')];
    const healthy = tools.ingest;
    tools = {
      ...tools,
      ingest: {
        ...healthy,
        untrusted: {
          async normalize() {
            throw new WorkerKilled('deadline');
          },
        },
      },
    };
    const one = poller();
    for (let i = 0; i < 4; i += 1) {
      await one.round();
      await one.idle();
      now += 90_000_000;
    }
    expect(asked).toHaveLength(3);
    expect(await store.sourceState('bomb')).toMatchObject({ status: 'quarantined', dueAt: NEVER, kills: 3 });
    expect((await store.sourceState('bomb'))!.validators).toEqual({});
    tools = { ...tools, ingest: healthy };
    const [report] = await one.pollAll(['bomb']);
    expect(report).toMatchObject({ sourceId: 'bomb', outcome: 'items', added: 1 });
    expect(await store.sourceState('bomb')).toMatchObject({ status: 'ok', kills: 0, dueAt: now + 3_600_000 });
  });
});
