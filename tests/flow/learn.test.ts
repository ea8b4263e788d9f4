import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import type { Source } from '../../src/domain/source.ts';
import { ingest } from '../../src/flow/ingest.ts';
import { openStore } from '../../src/store/open.ts';
import { createUntrusted, type UntrustedPool } from '../../src/work/untrusted.ts';
import { createSqlite } from '../support/databases.ts';

let untrusted: UntrustedPool;
beforeAll(() => {
  untrusted = createUntrusted({ workers: 1, deadlineSeconds: 30, memoryMegabytes: 256, glossary: [] });
});
afterAll(() => untrusted.close());

const TEXTS = [
  'The council voted on Tuesday to widen the old bridge over the river, which carries most of the traffic.',
  'Farmers in the north expect a better harvest after two dry years, the ministry of agriculture reports.',
  'A museum of clocks opened its doors in the former railway station; entry is free until the summer.',
  'Researchers measured the depth of the lake anew and found it eleven metres deeper than on the maps.',
  'The ferry to the islands will sail three times a day from April on, the operator announced yesterday.',
  'Two choirs from the valley won prizes at the festival and will sing together at its last concert.',
];
const PROMO = 'Read more local reporting in the Valley Courier app, free for thirty days';

test('what the first reading of a source repeats is taken out of it at once', async () => {
  const database = await createSqlite();
  const store = await openStore(database.url);
  await store.migrate();
  const source: Source = {
    id: 'courier',
    kind: 'feed',
    tags: [],
    websub: false,
    normalize: { skip: [], boilerplate: [] },
    enabled: true,
    language: 'en',
  };
  const items = TEXTS.map(
    (text, i): Item => ({
      id: String(i),
      title: `Valley news ${['bridge', 'harvest', 'clocks', 'lake', 'ferry', 'choirs'][i]}`,
      contentHtml: `<p>${text}</p><p>It was the subject of a long debate ${i} times over.</p><p>${PROMO}</p>`,
      authors: [],
      categories: [],
      enclosures: [],
    }),
  );
  const tools = {
    store,
    untrusted,
    publicUrl: 'https://news.example.org',
    rulesVersion: '1',
    tombstoneDays: 30,
    itemsMax: 100,
  };
  const now = Date.parse('2026-03-01T00:00:00Z');
  await ingest(tools, { source, items, now });
  const stories = await store.scan({ limit: 10 });
  expect(stories).toHaveLength(TEXTS.length);
  for (const story of stories) {
    expect(story.contentText).not.toContain('Valley Courier');
    expect(story.removed).toMatchObject([{ kind: 'boilerplate', text: PROMO }]);
  }
  expect((await store.learned('courier')).map((block) => block.text)).toContain(PROMO);
  await store.close();
  await database.remove();
});
