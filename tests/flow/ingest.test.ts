import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WorkerKilled } from '../../src/domain/errors.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Source, SourceState } from '../../src/domain/source.ts';
import type { Store } from '../../src/domain/store.ts';
import { type IngestTools, ingest } from '../../src/flow/ingest.ts';
import { openStore } from '../../src/store/open.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;
const source: Source = {
  id: 'wire',
  kind: 'feed',
  url: 'https://example.org/rss',
  tags: ['World'],
  websub: false,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
  language: 'en',
};
const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  link: `https://example.org/${id}`,
  title: `Title ${id}`,
  contentHtml: `<p>${`All about ${id}. `.repeat(20)}</p>`,
  publishedAt: '2026-02-28T10:00:00Z',
  authors: [],
  categories: [],
  enclosures: [],
  ...more,
});
const state: SourceState = {
  sourceId: 'wire',
  validators: { 'https://example.org/rss': { etag: '"1"' } },
  dueAt: NOW + 1,
  failuresInRow: 0,
  status: 'ok',
  kills: 0,
  history: [],
};

describe.each(DATABASES)('ingest over $name', ({ create }) => {
  let database: TestDatabase;
  let store: Store;
  let tools: IngestTools;
  beforeEach(async () => {
    database = await create();
    store = await openStore(database.url);
    await store.migrate();
    tools = {
      store,
      untrusted: plainUntrusted,
      publicUrl: 'https://news.example.org',
      rulesVersion: '1',
      tombstoneDays: 30,
      itemsMax: 1000,
    };
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });
  const take = (items: readonly Item[], now = NOW) =>
    ingest(tools, { source, items, now, state: ({ killed }) => (killed > 0 ? { ...state, validators: {} } : state) });
  const stories = async () =>
    (
      await store.select({
        sources: [],
        languages: [],
        tags: [],
        now: '2027-01-01T00:00:00Z',
        maxSeverity: 'block',
        limit: 100,
      })
    ).map((story) => story);

  test('new, unchanged, changed', async () => {
    expect(await take([item('a'), item('b')])).toMatchObject({ added: 2, changed: 0, unchanged: 0, seq: 2 });
    expect(await store.sourceState('wire')).toMatchObject({ validators: state.validators });
    const [first] = await stories();
    expect(first).toMatchObject({
      publishedAt: '2026-02-28T10:00:00Z',
      updatedAt: '2026-02-28T10:00:00Z',
      firstSeenAt: '2026-03-01T12:00:00Z',
      tags: ['World'],
      revision: 1,
    });
    expect(first!.id).toMatch(/^tag:news\.example\.org,2026:stories\/[a-z2-7]{16}$/);
    expect(first!.groupId).toBe(first!.id);
    expect(await take([item('a'), item('b')], NOW + MINUTE)).toMatchObject({ added: 0, unchanged: 2, seq: 2 });
    // a date alone that moves is no change
    expect(await take([item('a', { publishedAt: '2026-03-01T11:00:00Z' }), item('b')], NOW + MINUTE)).toMatchObject({
      unchanged: 2,
      seq: 2,
    });
    const report = await take([item('a', { title: 'Better' }), item('b')], NOW + 2 * MINUTE);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1, seq: 3 });
    const better = (await stories()).find((s) => s.headline === 'Better')!;
    expect(better).toMatchObject({
      revision: 2,
      publishedAt: '2026-02-28T10:00:00Z',
      updatedAt: '2026-03-01T12:02:00Z',
    });
    expect(await store.revisions(better.slug)).toHaveLength(2);
  });

  test('what no reader sees is no revision, and is not looked at again', async () => {
    await take([item('a')]);
    const quiet = [item('a', { comments: 'https://example.org/a#comments' })];
    expect(await take(quiet, NOW + MINUTE)).toMatchObject({ changed: 0, unchanged: 1 });
    const seq = await store.lastSeq();
    await take(quiet, NOW + MINUTE);
    expect(await store.lastSeq()).toBe(seq);
    expect((await stories())[0]).toMatchObject({ revision: 1, updatedAt: '2026-02-28T10:00:00Z' });
  });

  test('a source that changes all its guids does not flood', async () => {
    await take([item('a'), item('b'), item('c', { contentHtml: 'short' })]);
    const renamed = [item('a'), item('b'), item('c', { contentHtml: 'short' })].map((i) => ({
      ...i,
      id: `new-${i.id}`,
    }));
    expect(await take(renamed, NOW + MINUTE)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    const moved = renamed.map((i) => ({ ...i, id: `x-${i.id}`, link: `https://example.net/${i.id}`, title: i.title! }));
    expect((await take(moved.slice(0, 2), NOW + MINUTE)).added).toBe(0);
    // and with new guids and better texts at once they are revisions
    const better = renamed.map((i) => ({ ...i, id: `y-${i.id}`, contentHtml: '<p>Other words.</p>' }));
    expect(await take(better, NOW + 2 * MINUTE)).toMatchObject({ added: 0, changed: 3 });
    expect(await stories()).toHaveLength(3);
  });

  test('different stories stay apart: one address, one guid, or short texts', async () => {
    const live = (id: string) =>
      item(id, { link: 'https://example.org/live', title: `Update ${id}`, publishedAt: `2026-02-28T1${id}:00:00Z` });
    expect(await take([live('1'), live('2')])).toMatchObject({ added: 2 });
    expect(await take([live('3')], NOW + MINUTE)).toMatchObject({ added: 1 });
    const sameId = (n: number) =>
      item('same', { link: `https://example.org/n${n}`, title: `N ${n}`, contentHtml: `n${n}` });
    expect(await take([sameId(1), sameId(2), sameId(3)])).toMatchObject({ added: 3 });
    const daily = (n: number) =>
      item(`w${n}`, { title: 'Weather', contentHtml: 'Sunny', publishedAt: `2026-02-0${n}T00:00:00Z` });
    expect(await take([daily(1), daily(2)])).toMatchObject({ added: 2 });
  });

  test('an item that has moved is its story still, whatever comes to its old place', async () => {
    const brief = (id: string, more: Partial<Item> = {}) => {
      const { link: _, publishedAt: __, ...rest } = item(id, { title: 'Bridge', contentHtml: 'Closed.', ...more });
      return rest;
    };
    const take = (items: readonly Item[], now = NOW) =>
      ingest(tools, { source: { ...source, kind: 'file' }, items, now });
    await take([brief('a.txt')]);
    const moved = await take([brief('b.txt', { formerId: 'a.txt' })], NOW + MINUTE);
    expect(moved).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    const [story] = await stories();
    expect(await take([brief('b.txt')], NOW + MINUTE)).toMatchObject({ added: 0, changed: 0, seq: moved.seq });
    expect(await take([brief('b.txt', { title: 'Bridges' })], NOW + 2 * MINUTE)).toMatchObject({
      added: 0,
      changed: 1,
    });
    expect(await stories()).toMatchObject([{ id: story!.id, headline: 'Bridges', revision: 2 }]);
    // the place is the id: the moved text becomes a story of its own, once
    const both = [brief('a.txt', { title: 'Port' }), brief('b.txt', { title: 'Bridges' })];
    expect(await take(both, NOW + 3 * MINUTE)).toMatchObject({ added: 1, changed: 1 });
    expect(await take(both, NOW + 4 * MINUTE)).toMatchObject({ added: 0, changed: 0 });
    expect((await stories()).map(({ headline }) => headline).sort()).toEqual(['Bridges', 'Port']);
  });

  test('twice in one document is one story', async () => {
    expect(await take([item('a'), item('a', { id: 'a2' }), item('a')])).toMatchObject({ added: 1, unchanged: 1 });
  });

  test('a twin beside a known item that was edited is no second story, and is known when it is left alone', async () => {
    await take([item('a')]);
    const edited = { title: 'Edited', contentHtml: `<p>${'Other words. '.repeat(30)}</p>` };
    const twin = item('a', { ...edited, id: 'a2' });
    const report = await take([twin, item('a', edited)], NOW + MINUTE);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const storyIds = new Set(report.outcomes.map(({ storyId }) => storyId));
    expect(storyIds).toEqual(new Set([(await stories())[0]!.id]));
    expect(await take([twin], NOW + 2 * MINUTE)).toMatchObject({ added: 0, unchanged: 1 });
    expect(await stories()).toHaveLength(1);
  });

  test('a story that is known under two guids: its own item speaks for it, the other one when it is left alone', async () => {
    await take([item('a')]);
    const twin = item('a', { id: 'a2' });
    expect(await take([twin, item('a')], NOW + MINUTE)).toMatchObject({ added: 0, changed: 0 });
    const edited = { title: 'Edited' };
    const both = [
      { ...twin, title: 'Edited otherwise' },
      { ...item('a'), ...edited },
    ];
    expect(await take(both, NOW + 2 * MINUTE)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(await take(both, NOW + 3 * MINUTE)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await stories()).toMatchObject([{ headline: 'Edited', revision: 2 }]);
    expect(await take([item('a', { deleted: true }), both[0]!], NOW + 4 * MINUTE)).toMatchObject({ withdrawn: 0 });
    expect(await stories()).toMatchObject([{ headline: 'Edited otherwise' }]);
    expect(await take([item('a', { id: 'a2', deleted: true })], NOW + 5 * MINUTE)).toMatchObject({ withdrawn: 1 });
  });

  const report = (n: number, title: string, text: string): Partial<Item> => ({
    link: `https://example.org/report-${n}`,
    title,
    contentHtml: `<p>${text}</p>`,
    publishedAt: `2026-02-0${n}T00:00:00Z`,
  });
  const ferries = report(1, 'Two night ferries', 'From June on boats leave the harbor at ten and at midnight.');
  const geese = report(2, 'Grey geese', 'Forty thousand birds were counted in the wetland, more than ever.');
  const coal = report(3, 'The last coal', 'A ship brought fuel for the power station; next year it burns no more.');
  const rain = report(4, 'Heavy rain', 'Roads are closed and schools stay empty until the river falls.');

  test('ids that are places in the document: each story stays its own, however it moves', async () => {
    const numbered = (...all: readonly Partial<Item>[]) => all.map((one, i) => item(`${i + 1}`, one));
    expect(await take(numbered(geese, ferries))).toMatchObject({ added: 2 });
    expect(await take(numbered(coal, geese, ferries), NOW + MINUTE)).toMatchObject({ added: 1, changed: 0 });
    expect(await take(numbered(coal, geese, ferries), NOW + 2 * MINUTE)).toMatchObject({ added: 0, changed: 0 });
    const edited = { ...coal, title: 'The last coal, and its crew' };
    expect(await take(numbered(rain, edited, geese), NOW + 3 * MINUTE)).toMatchObject({ added: 1, changed: 1 });
    const headlines = (await stories()).map(({ headline }) => headline);
    expect(headlines).toEqual([rain.title, edited.title, geese.title, ferries.title]);
  });

  test.each<[string, Partial<Item>]>([
    ['address', { link: 'https://example.org/report-1' }],
    ['title', { title: 'TWO night ferries!' }],
    ['date', { publishedAt: '2026-02-01T00:00:00Z' }],
    ['some of the words', { contentHtml: '<p>A boat will not leave the harbor at ten, we learn.</p>' }],
  ])('the same id with the same %s is an edit, whatever else is new', async (_, kept) => {
    await take([item('7', ferries)]);
    expect(await take([item('7', { ...coal, ...kept })], NOW + MINUTE)).toMatchObject({ added: 0, changed: 1 });
  });

  test('odd dates: in the future, absent, absurd', async () => {
    await take([
      item('future', { publishedAt: '2027-01-01T00:00:00Z', updatedAt: '2028-01-01T00:00:00Z' }),
      item('none', { publishedAt: undefined as never }),
      item('zero', { publishedAt: '1970-01-01T00:00:00Z' }),
      item('bad', { publishedAt: 'yesterday' }),
    ]);
    for (const story of await stories()) {
      expect([story.publishedAt, story.updatedAt]).toEqual(['2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z']);
    }
  });

  test('block flags hold a story; a mended text frees it', async () => {
    expect(await take([item('a', { title: 'BLOCK' })])).toMatchObject({ added: 1, held: 1 });
    expect(await stories()).toEqual([]);
    expect(await take([item('a', { title: 'Fine' })], NOW + MINUTE)).toMatchObject({ changed: 1, held: 0 });
    expect((await stories())[0]).toMatchObject({ headline: 'Fine', status: 'published' });
  });

  test('the source withdraws, and may bring back', async () => {
    await take([item('a')]);
    const gone = item('a', { deleted: true });
    expect(await take([gone, item('never', { deleted: true })], NOW + MINUTE)).toMatchObject({
      withdrawn: 1,
      added: 0,
    });
    expect(await stories()).toEqual([]);
    const [tombstone] = await store.tombstones({ now: NOW + MINUTE, limit: 5 });
    expect(tombstone).toMatchObject({ headline: 'Title a', at: '2026-03-01T12:01:00Z', until: '2026-03-31T12:01:00Z' });
    expect(await take([gone], NOW + 2 * MINUTE)).toMatchObject({ withdrawn: 0, unchanged: 1 });
    expect(await take([item('a')], NOW + 3 * MINUTE)).toMatchObject({ changed: 1 });
    expect((await stories())[0]).toMatchObject({ revision: 3, status: 'published' });
    expect(await store.tombstones({ now: NOW + MINUTE, limit: 5 })).toEqual([]);
  });

  test('only web addresses are carried over', async () => {
    await take([
      item('a', {
        link: 'javascript:alert(1)',
        image: 'data:image/png;base64,xx',
        enclosures: [{ url: 'https://example.org/a b.mp3', type: 'audio/mpeg' }, { url: 'file:///etc/passwd' }],
        alternates: [{ language: 'fr', url: 'https://example.org/fr' }],
        categories: ['x', 'X', 'world', ' '],
      }),
    ]);
    const [story] = await stories();
    expect(story!.link).toBeUndefined();
    expect(story!.image).toBeUndefined();
    expect(story!.enclosures).toEqual([{ url: 'https://example.org/a%20b.mp3', type: 'audio/mpeg' }]);
    expect(story!.tags).toEqual(['World', 'x']);
  });

  test('an item that ends its worker is left out, the others are stored, the state waits', async () => {
    tools = {
      ...tools,
      untrusted: {
        async normalize(inputs) {
          if (inputs.some((input) => input.title.includes('bomb'))) throw new WorkerKilled('deadline');
          return plainUntrusted.normalize(inputs);
        },
      },
    };
    const report = await take([item('a'), item('bomb'), item('b')]);
    expect(report).toMatchObject({ added: 2, killed: 1 });
    expect(report.outcomes.find((one) => one.item.id === 'bomb')).toMatchObject({ outcome: 'deferred' });
    expect(await store.sourceState('wire')).toMatchObject({ validators: {} });
    // two end it, then the rest waits: but never behind longer ones
    const bombs = ['bomb 1', 'bomb 2'].map((id) => item(id, { contentHtml: 'long '.repeat(200) }));
    expect(await take([...bombs, item('c')])).toMatchObject({ added: 1, killed: 2 });
  });

  test('embargo, original and group are carried', async () => {
    await take([item('a', { language: 'zh-Hans' })]);
    const [original] = await stories();
    const seen: unknown[] = [];
    tools = {
      ...tools,
      untrusted: {
        async normalize(inputs) {
          seen.push(...inputs.map((input) => input.original));
          return plainUntrusted.normalize(inputs);
        },
      },
      relations: {
        catchUp: async () => {},
        namesakes: async () => ({ stories: new Map(), repeated: new Set() }),
        decide() {},
        relate: async () => ({ groupId: original!.groupId, features: 'f' }),
      },
    };
    await take(
      [item('b', { translationOf: original!.id, publishAfter: '2026-03-02T00:00:00Z', title: 'Translated' })],
      NOW + MINUTE,
    );
    expect(seen).toEqual([{ text: original!.contentText, language: 'zh-Hans' }]);
    const translated = (await stories()).find((s) => s.headline === 'Translated');
    expect(translated).toMatchObject({ groupId: original!.groupId, publishAfter: '2026-03-02T00:00:00Z' });
    const ties = await store.tiesOf((await store.changesSince(0, 10)).map(({ slug }) => slug));
    expect([...ties.values()].map(({ features }) => features).sort()).toEqual(['f', undefined]);
  });

  test('two at once store a story once', async () => {
    const second = await openStore(database.url);
    const both = await Promise.all([
      take([item('a')]),
      ingest({ ...tools, store: second }, { source, items: [item('a')], now: NOW }),
    ]);
    expect(both.map((r) => r.added).sort()).toEqual([0, 1]);
    await second.close();
  });
});
