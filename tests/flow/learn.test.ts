import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { WorkerKilled } from '../../src/domain/errors.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Store } from '../../src/domain/store.ts';
import { type IngestTools, ingest } from '../../src/flow/ingest.ts';
import { openStore } from '../../src/store/open.ts';
import { createUntrusted, type UntrustedPool } from '../../src/work/untrusted.ts';
import { aSource } from '../support/configuration.ts';
import { createSqlite } from '../support/databases.ts';

let untrusted: UntrustedPool;
let store: Store;
beforeAll(() => {
  untrusted = createUntrusted({ workers: 1, deadlineSeconds: 30, memoryMegabytes: 256, glossary: [] });
});
afterAll(() => untrusted.close());
beforeEach(async () => {
  const database = await createSqlite();
  store = await openStore(database.url);
  await store.migrate();
  onTestFinished(async () => {
    await store.close();
    await database.remove();
  });
});

const TEXTS = [
  'The council voted on Tuesday to widen the old bridge over the river, which carries most of the traffic.',
  'Farmers in the north expect a better harvest after two dry years, the ministry of agriculture reports.',
  'A museum of clocks opened its doors in the former railway station; entry is free until the summer.',
  'Researchers measured the depth of the lake anew and found it eleven metres deeper than on the maps.',
  'The ferry to the islands will sail three times a day from April on, the operator announced yesterday.',
  'Two choirs from the valley won prizes at the festival and will sing together at its last concert.',
];
const PROMO = 'Read more local reporting in the Valley Courier app, free for thirty days';
const SOURCE = aSource({ id: 'courier', language: 'en' });
const NOW = Date.parse('2026-03-01T00:00:00Z');

const itemsOf = (count: number) =>
  Array.from(
    { length: count },
    (_, i): Item => ({
      id: String(i),
      title: `Valley news ${['bridge', 'harvest', 'clocks', 'lake', 'ferry', 'choirs'][i % TEXTS.length]} ${i}`,
      contentHtml: `<p>${TEXTS[i % TEXTS.length]}</p><p>It was the subject of a long debate ${i} times over.</p><p>${PROMO}</p>`,
      authors: [],
      categories: [],
      enclosures: [],
    }),
  );

async function take(items: readonly Item[], given: IngestTools['untrusted'] = untrusted) {
  const tools = {
    store,
    untrusted: given,
    publicUrl: 'https://news.example.org',
    rulesVersion: '1',
    tombstoneDays: 30,
    itemsMax: 100,
  };
  return await ingest(tools, { source: SOURCE, items, now: NOW });
}

test.each([
  ['in one call to the pool', 6],
  ['in three', 60],
])('what the first reading of a source repeats is taken out of it at once: %s', async (_, count) => {
  await take(itemsOf(count));
  const stories = await store.scan({ limit: 100 });
  expect(stories).toHaveLength(count);
  for (const story of stories) {
    expect(story.contentText).not.toContain('Valley Courier');
    expect(story.removed).toMatchObject([{ kind: 'boilerplate', text: PROMO }]);
  }
  expect((await store.learned('courier')).map((block) => block.text)).toContain(PROMO);
});

test('a lesson that ends its thread has taught nothing, and all is stored', async () => {
  let lessons = 0;
  const report = await take(itemsOf(30), {
    normalize: untrusted.normalize,
    learnAndNormalize() {
      lessons += 1;
      return Promise.reject(new WorkerKilled('deadline'));
    },
  });
  expect(lessons).toBe(1);
  expect(report).toMatchObject({ added: 30, killed: 0 });
  expect(await store.learned('courier')).toEqual([]);
});

test('a source is looked at again when five more have come, with what came before', async () => {
  const asked: (readonly [number, number])[] = [];
  const counting: IngestTools['untrusted'] = {
    normalize: untrusted.normalize,
    learnAndNormalize(inputs, source, lesson) {
      asked.push([inputs.length, lesson.others.length]);
      return untrusted.learnAndNormalize!(inputs, source, lesson);
    },
  };
  const items = itemsOf(12);
  await take(items.slice(0, 4), counting);
  await take(items.slice(4, 6), counting);
  await take(items.slice(6, 12), counting);
  expect(asked).toEqual([
    [2, 4],
    [6, 6],
  ]);
});
