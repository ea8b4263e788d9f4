import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { onTestFinished } from 'vitest';
import type { Partner } from '../../src/domain/partner.ts';
import type { Untrusted } from '../../src/domain/seams.ts';
import type { Configuration } from '../../src/domain/settings.ts';
import type { Store, StoryWrite } from '../../src/domain/store.ts';
import type { Story } from '../../src/domain/story.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { type DeliverOutcome, deliver, deliveriesFor } from '../../src/flow/announce.ts';
import { createEditor } from '../../src/flow/editor.ts';
import { publishFeeds } from '../../src/flow/publish.ts';
import { createLog } from '../../src/lib/log.ts';
import { opml } from '../../src/render/opml.ts';
import { preflight } from '../../src/render/preflight.ts';
import { openStore } from '../../src/store/open.ts';
import { createWeb, type Web } from '../../src/web/server.ts';
import { createDesk } from '../../src/work/desk.ts';
import { createSchedule } from '../../src/work/schedule.ts';
import { createSqlite } from './databases.ts';
import { freePort } from './free-port.ts';
import { FETCH_SETTINGS } from './origin.ts';
import { plainDocuments } from './plain-documents.ts';
import { plainUntrusted } from './plain-untrusted.ts';
import { storyWrite } from './stories.ts';

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

/** The web side over a real store, listening on loopback; everything is gone when the test is done. */
export interface TestWeb {
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly web: Web;
  /** what the server sees next */
  configuration: Configuration;
  now: number;
  put(key: string, change?: Partial<Story>, cause?: StoryWrite['cause']): Promise<string>;
  /** renders what changed; the web side has caught up when this resolves */
  publish(): Promise<void>;
  /** makes every delivery that is due */
  deliver(): Promise<readonly DeliverOutcome[]>;
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** bytes as they are, the answer as text */
  raw(text: string, waitMs?: number): Promise<string>;
}

const START = Date.parse('2026-03-01T12:00:00Z');

export async function startWeb(
  make: (publicUrl: string) => Configuration,
  options: {
    readonly partners?: readonly Partner[];
    readonly cacheBytesMax?: number;
    readonly normalize?: Untrusted['normalize'];
  } = {},
): Promise<TestWeb> {
  const database = await createSqlite();
  const store = await openStore(database.url);
  await store.migrate();
  await store.factOnce('tagAuthority', 'wire.example,2026');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = createLog('test', 'silent');
  const fetch = createFetch(FETCH_SETTINGS, { version: 'test' });
  const untrusted = {
    ...plainUntrusted,
    ...plainDocuments,
    ...(options.normalize && { normalize: options.normalize }),
    preflight,
    parse: async () => ({ error: { code: 'not-a-feed' as const, detail: 'nothing is parsed here' } }),
  };
  const made = make(url);
  const state = { configuration: { ...made, partners: options.partners ?? made.partners }, now: START };
  const clock = () => state.now;
  const ingestTools = () => ({
    store,
    untrusted,
    publicUrl: url,
    rulesVersion: '1',
    tombstoneDays: 30,
    itemsMax: 1000,
  });
  const desk = createDesk({
    store,
    untrusted,
    clock,
    log,
    configuration: () => state.configuration,
    ingest: ingestTools,
    editor: createEditor({ ...ingestTools(), clock }),
    schedule: createSchedule({ store, clock, minSeconds: () => 600, leaderOf: (id) => id }),
    changed: () => {},
  });
  const web = await createWeb({
    configuration: () => state.configuration,
    store,
    desk,
    clock,
    log,
    version: 'test',
    opml: (feeds, { settings }) => opml(feeds, settings),
    ...(options.cacheBytesMax === undefined ? {} : { cacheBytesMax: options.cacheBytesMax }),
  });
  const test: TestWeb = {
    url,
    port,
    store,
    web,
    get configuration() {
      return state.configuration;
    },
    set configuration(next) {
      state.configuration = next;
    },
    get now() {
      return state.now;
    },
    set now(next) {
      state.now = next;
    },
    async put(key, change = {}, cause) {
      const write = storyWrite(key, change, cause && { cause });
      await store.commitIngest({ writes: [write] });
      return write.story.slug;
    },
    async publish() {
      const { configuration, now } = state;
      const owed = (rendition: Parameters<typeof deliveriesFor>[0]) =>
        deliveriesFor(rendition, { store, configuration, now });
      await publishFeeds({ store, configuration, now, untrusted, deliveriesFor: owed });
      await web.refresh();
    },
    async deliver() {
      const outcomes: DeliverOutcome[] = [];
      for (;;) {
        const due = await store.leaseDeliveries({ node: 'test', now: state.now, leaseMs: 60_000, limit: 50 });
        if (due.length === 0) return outcomes;
        const { configuration } = state;
        outcomes.push(...(await Promise.all(due.map((one) => deliver(one, { store, fetch, clock, configuration })))));
      }
    },
    ask: (path, asking) => ask(port, path, asking),
    raw: (text, waitMs) => raw(port, text, waitMs),
  };
  web.server.listen(port, '127.0.0.1');
  await once(web.server, 'listening');
  onTestFinished(async () => {
    await web.close(0);
    fetch.close();
    await store.close();
    await database.remove();
  });
  return test;
}

function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            rawHeaders: response.rawHeaders,
            body: bytes,
            text: bytes.toString('utf8'),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function raw(port: number, text: string, waitMs = 2_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    const timer = setTimeout(() => socket.destroy(), waitMs);
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
