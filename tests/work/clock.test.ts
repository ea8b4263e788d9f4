import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Configuration } from '../../src/domain/settings.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Store } from '../../src/domain/store.ts';
import { createLog } from '../../src/lib/log.ts';
import { openStore } from '../../src/store/open.ts';
import type { PollTools } from '../../src/work/poll-source.ts';
import { startWork, type Work } from '../../src/work/work.ts';
import { aConfiguration } from '../support/configuration.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { plainDocuments } from '../support/plain-documents.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';

const HOUR = 3_600_000;
const SOURCES = 12;
let database: TestDatabase;
let store: Store;
let work: Work;
let offset: number;
let polls: number;
const clock = () => Date.now() + offset;

/** every source is polled so often, and every poll is stored */
async function polled(times: number): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(polls).toBe(SOURCES * times);
      const states = await store.sourceStates();
      expect(states.map((state) => state.history.length)).toEqual(Array(SOURCES).fill(times));
    },
    { timeout: 20_000 },
  );
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

const FORTH = [
  ['an hour forth', HOUR, 1],
  ['a day forth', 24 * HOUR, 1],
  ['a year forth', 8760 * HOUR, 1],
] as const;
const BACK = [
  ['an hour back', -HOUR, 0],
  ['a year back', -8760 * HOUR, 0],
] as const;

describe.each(DATABASES)('over $name', ({ name, create }) => {
  beforeEach(async () => {
    offset = 0;
    polls = 0;
    database = await create();
    store = await openStore(database.url);
    await store.migrate();
    const sources = Array.from(
      { length: SOURCES },
      (_, i): Source => ({
        id: `s${i}`,
        kind: 'feed',
        url: `https://s${i}.example/rss`,
        tags: [],
        websub: false,
        normalize: { skip: [], boilerplate: [] },
        enabled: true,
        pollSeconds: 1800,
      }),
    );
    const configuration: Configuration = { ...aConfiguration(), sources };
    const untrusted = {
      ...plainUntrusted,
      ...plainDocuments,
      parse: async () => {
        throw new Error('not asked');
      },
      preflight: async () => undefined,
    };
    const read: PollTools['kinds']['feed'] = {
      async read(source, before, { now }) {
        polls += 1;
        const item = {
          id: `${source.id}-${polls}`,
          title: `Poll ${polls} of ${source.id}`,
          contentHtml: `<p>${polls}</p>`,
          authors: [],
          categories: [],
          enclosures: [],
          // a source whose clock is a year ahead
          ...(polls % 3 === 0 && { publishedAt: new Date(now + 8760 * HOUR).toISOString() }),
        };
        const state = before ?? {
          sourceId: source.id,
          validators: {},
          dueAt: now,
          failuresInRow: 0,
          status: 'ok' as const,
          kills: 0,
          history: [],
        };
        return { kind: 'items', items: [item], state, repairs: [] };
      },
    };
    work = startWork({
      store,
      clock,
      log: createLog('test', 'silent'),
      roles: ['poll', 'deliver'],
      configuration: () => configuration,
      pollTools: () => ({
        store,
        fetch: async () => {
          throw new Error('not asked');
        },
        untrusted,
        clock,
        kinds: { feed: read, file: read, html: read, sitemap: read, push: read },
        poll: configuration.settings.poll,
        ingest: {
          store,
          untrusted,
          publicUrl: 'https://news.example.org',
          rulesVersion: '1',
          tombstoneDays: 30,
          itemsMax: 10,
        },
        random: () => 0.5,
      }),
      deliver: async () => {},
      publish: async () => undefined,
      clockLookMs: 20,
    });
    await polled(1);
  });
  afterEach(async () => {
    await work.stop(5);
    await store.close();
    await database.remove();
  });

  // a server keeps its own time: a node that is behind it waits until it is set right
  test.each(name === 'sqlite' ? [...FORTH, ...BACK] : FORTH)(
    'a clock that jumps %s makes no storm',
    async (_jump, jump, rounds) => {
      offset += jump;
      work.reconfigured();
      await polled(1 + rounds);
      await settled();
      expect(polls).toBe(SOURCES * (1 + rounds));
      // and goes on at its pace from there
      offset += 1_900_000;
      work.reconfigured();
      await polled(2 + rounds);
      await settled();
      expect(polls).toBe(SOURCES * (2 + rounds));
      // nothing is dated later than it was seen
      for (const story of await store.scan({ limit: 1000 })) {
        expect(Date.parse(story.publishedAt)).toBeLessThanOrEqual(Date.parse(story.firstSeenAt));
        expect(story.updatedAt >= story.publishedAt).toBe(true);
      }
    },
  );

  test('there and back again: what was dated by the wrong clock is dated anew', async () => {
    offset += 8760 * HOUR;
    work.reconfigured();
    await vi.waitFor(() => expect(polls).toBe(SOURCES * 2), { timeout: 20_000 });
    await settled();
    offset -= 8760 * HOUR;
    work.reconfigured();
    await settled();
    expect(polls).toBe(SOURCES * 2);
    for (const story of await store.scan({ limit: 1000 })) {
      expect(Date.parse(story.publishedAt)).toBeLessThanOrEqual(clock());
      expect(Date.parse(story.updatedAt)).toBeLessThanOrEqual(clock());
    }
    // what was due by the wrong clock is due at its pace by the right one
    offset += 1_900_000;
    work.reconfigured();
    await polled(3);
  });
});
