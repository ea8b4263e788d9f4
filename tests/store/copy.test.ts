import path from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { openStore } from '../../src/store/open.ts';
import { restoreInto } from '../../src/store/restore.ts';
import { createPostgres } from '../support/databases.ts';
import { folder } from '../support/folder.ts';
import { storyWrite } from '../support/stories.ts';

const QUERY = {
  sources: [],
  languages: [],
  tags: ['x'],
  text: { any: [{ all: [{ phrase: '网络' }], not: [] }] },
  now: '2030-01-01T00:00:00Z',
  maxSeverity: 'note' as const,
  limit: 500,
};
const seen = async (store: Store) => ({
  found: await store.select(QUERY),
  seq: await store.lastSeq(),
  state: await store.sourceState('wire'),
  decisions: await store.groupDecisions(),
  authority: await store.fact('tagAuthority'),
  rendition: Buffer.from((await store.rendition({ feed: 'f', language: '', format: 'rss' }))!.bytes).toString('hex'),
  revisions: (await store.revisions(QUERY.tags[0]!)).length,
});

test('PostgreSQL to a file and back, while stories arrive', async () => {
  const root = folder({});
  const file = path.join(root, 'backup.db');
  const [first, second] = [await createPostgres(), await createPostgres()];
  const store = await openStore(first.url);
  await store.migrate();
  const text = { contentText: '5G网络', tags: ['x'] };
  await store.commitIngest({
    writes: Array.from({ length: 250 }, (_, i) => storyWrite(`s${i}`, text)),
    state: {
      sourceId: 'wire',
      validators: {},
      dueAt: 7,
      failuresInRow: 0,
      status: 'ok',
      kills: 0,
      history: [],
    },
    rekeyed: [{ slug: storyWrite('s1').story.slug, itemKey: 'other' }],
  });
  await store.commitIngest({ writes: [storyWrite('s1', { ...text, revision: 2 }, { features: 'f' })] });
  await store.factOnce('tagAuthority', 'example.org,2026');
  await store.saveGroupDecision({ kind: 'split', slug: 'a', from: 'b', at: '2026-01-01T00:00:00Z' });
  const key = { feed: 'f', language: '', format: 'rss' as const };
  const rendition = {
    ...key,
    bytes: new Uint8Array([0, 1, 255]),
    mediaType: 'm',
    etag: '"e"',
    updated: 'u',
    lastModified: 'l',
  };
  await store.saveRenditions([rendition], []);
  const before = await seen(store);
  expect(before.found).toHaveLength(250);

  const backup = store.backup(file);
  await store.commitIngest({ writes: [storyWrite('late', text)] });
  await backup;
  await expect(store.backup(file)).rejects.toThrow('never overwrites');
  const copy = await openStore(`sqlite:${file}`);
  await copy.migrate();
  expect([250, 251]).toContain((await copy.select(QUERY)).length);
  await copy.close();

  await restoreInto(second.url, file);
  const restored = await openStore(second.url);
  const after = await seen(restored);
  expect({ ...after, found: [], seq: 0 }).toEqual({ ...before, found: [], seq: 0 });
  await restored.commitIngest({ writes: [storyWrite('new', text)] });
  await expect(restoreInto(second.url, file)).rejects.toThrow('use an empty one');
  await Promise.all([store.close(), restored.close()]);
  await Promise.all([first.remove(), second.remove()]);
});
