import { expect, test, vi } from 'vitest';
import type { Configuration } from '../../src/domain/settings.ts';
import { createLog } from '../../src/lib/log.ts';
import { openStore } from '../../src/store/open.ts';
import { sign } from '../../src/websub/signature.ts';
import { createDesk } from '../../src/work/desk.ts';
import { aConfiguration } from '../support/configuration.ts';
import { createSqlite } from '../support/databases.ts';
import { plainDocuments } from '../support/plain-documents.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';

const NOW = Date.UTC(2026, 10, 24);
const FEED = Buffer.from(
  '<rss version="2.0"><channel><item><guid>1</guid><title>New line</title></item></channel></rss>',
);

test('a hub is not kept waiting by a slow commit: its source is made due first, and the stories still come', async () => {
  const database = await createSqlite();
  const store = await openStore(database.url);
  await store.migrate();
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const untrusted = {
    ...plainDocuments,
    preflight: async () => undefined,
    normalize: async (...given: Parameters<typeof plainUntrusted.normalize>) => {
      await gate;
      return plainUntrusted.normalize(...given);
    },
  };
  const configuration: Configuration = {
    ...aConfiguration(),
    sources: [
      {
        id: 's',
        kind: 'feed',
        url: 'https://a.example/feed',
        tags: [],
        websub: true,
        normalize: { skip: [], boilerplate: [] },
        enabled: true,
      },
    ],
  };
  let changed = 0;
  const desk = createDesk({
    store,
    untrusted,
    clock: () => NOW,
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
    pollNow: async () => {},
    changed: () => {
      changed += 1;
    },
    hubPatienceMs: 1,
  });
  await store.makeDue('s', NOW + 1_000_000);
  await store.saveSourceSubscription({
    sourceId: 's',
    token: 'token',
    secret: 'secret',
    hub: 'https://hub.example/',
    topic: 'https://a.example/feed',
    state: 'active',
    expiresAt: NOW + 1_000_000,
  });
  const delivery = { body: FEED, contentType: 'application/rss+xml', signature: sign(FEED, 'secret') };
  expect(await desk.receiveContent('token', delivery)).toBe(true);
  expect(changed).toBe(0);
  expect(await store.nextDueAt(['s'])).toBe(NOW);
  goOn();
  await vi.waitFor(() => expect(changed).toBe(1), { timeout: 10_000 });
  await store.close();
  await database.remove();
});
