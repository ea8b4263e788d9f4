import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Untrusted } from '../../src/domain/seams.ts';
import type { Configuration } from '../../src/domain/settings.ts';
import type { Source, SourceState } from '../../src/domain/source.ts';
import type { Store } from '../../src/domain/store.ts';
import type { SourceSubscription } from '../../src/domain/subscription.ts';
import { createLog } from '../../src/lib/log.ts';
import { openStore } from '../../src/store/open.ts';
import { sign } from '../../src/websub/signature.ts';
import { createDesk } from '../../src/work/desk.ts';
import { createSchedule } from '../../src/work/schedule.ts';
import { aConfiguration } from '../support/configuration.ts';
import { createSqlite, type TestDatabase } from '../support/databases.ts';
import { plainDocuments } from '../support/plain-documents.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';

const NOW = Date.UTC(2026, 10, 24);
const FEED = Buffer.from(
  '<rss version="2.0"><channel><item><guid>1</guid><title>New line</title></item></channel></rss>',
);

const SOURCE: Source = {
  id: 's',
  kind: 'feed',
  url: 'https://a.example/feed',
  tags: [],
  websub: true,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
};
const SUBSCRIPTION: SourceSubscription = {
  sourceId: 's',
  sourceUrl: 'https://a.example/feed',
  token: 'token',
  secret: 'secret',
  hub: 'https://hub.example/',
  topic: 'https://a.example/feed',
  state: 'active',
  expiresAt: NOW + 1_000_000,
};
const signed = (body: Buffer) => ({ body, contentType: 'application/rss+xml', signature: sign(body, 'secret') });

let database: TestDatabase;
let store: Store;
let changed = 0;
beforeEach(async () => {
  database = await createSqlite();
  store = await openStore(database.url);
  await store.migrate();
  changed = 0;
});
afterEach(async () => {
  await store.close();
  await database.remove();
});

function aDesk(source: Source, normalize: Untrusted['normalize'] = plainUntrusted.normalize) {
  const untrusted = { ...plainDocuments, preflight: async () => undefined, normalize };
  const configuration: Configuration = { ...aConfiguration(), sources: [source] };
  const clock = () => NOW;
  return createDesk({
    store,
    untrusted,
    clock,
    log: createLog('test', 'silent'),
    configuration: () => configuration,
    ingest: () => ({
      store,
      untrusted,
      publicUrl: 'https://wire.example',
      rulesVersion: '1',
      tombstoneDays: 30,
      itemsMax: 10,
    }),
    editor: {} as never,
    schedule: createSchedule({ store, clock, minSeconds: () => 600, leaderOf: (id) => id }),
    changed: () => {
      changed += 1;
    },
    hubPatienceMs: 1,
  });
}

test('a hub is not kept waiting by a slow commit: its source is made due first, and the stories still come', async () => {
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const desk = aDesk(SOURCE, async (inputs) => {
    await gate;
    return plainUntrusted.normalize(inputs);
  });
  await store.makeDue('s', NOW + 1_000_000);
  await store.saveSourceSubscription(SUBSCRIPTION);
  expect(await desk.receiveContent('token', signed(FEED))).toBe(true);
  expect(changed).toBe(0);
  expect(await store.nextDueAt(['s'])).toBe(NOW);
  goOn();
  await vi.waitFor(() => expect(changed).toBe(1), { timeout: 10_000 });
});

test('what cannot be read is fetched from the source, but not before minSeconds and not within its Retry-After', async () => {
  const desk = aDesk(SOURCE);
  const state: SourceState = {
    sourceId: 's',
    validators: {},
    dueAt: NOW + 80_000_000,
    lastPolledAt: NOW - 60_000,
    failuresInRow: 0,
    status: 'failing',
    kills: 0,
    history: [],
  };
  await store.saveSourceSubscription(SUBSCRIPTION);
  await store.saveSourceState(state);
  expect(await desk.receiveContent('token', signed(Buffer.from('no feed')))).toBe(true);
  expect(await store.nextDueAt(['s'])).toBe(state.dueAt);
  await store.saveSourceState({ ...state, status: 'ok' });
  expect(await desk.receiveContent('token', signed(Buffer.from('no feed')))).toBe(true);
  expect(await store.nextDueAt(['s'])).toBe(NOW + 540_000);
});

test('a delivery for an address that the source no longer has is dropped', async () => {
  const desk = aDesk({ ...SOURCE, url: 'https://a.example/other' });
  await store.saveSourceSubscription(SUBSCRIPTION);
  expect(await desk.receiveContent('token', signed(FEED))).toBe(true);
  expect(changed).toBe(0);
  expect((await store.counts()).stories.published).toBe(0);
});
