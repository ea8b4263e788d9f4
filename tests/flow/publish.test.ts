import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Format } from '../../src/domain/feed.ts';
import type { Store } from '../../src/domain/store.ts';
import type { Story } from '../../src/domain/story.ts';
import type { Delivery } from '../../src/domain/subscription.ts';
import { affectedFeeds, type PublishMemory, publishFeeds } from '../../src/flow/publish.ts';
import { preflight } from '../../src/render/preflight.ts';
import { openStore } from '../../src/store/open.ts';
import { checkAtom, checkJson, checkRss } from '../formats/rules.mjs';
import { aConfiguration, aSource } from '../support/configuration.ts';
import { createSqlite, type TestDatabase } from '../support/databases.ts';
import { aFeed } from '../support/documents.ts';
import { storyWrite } from '../support/stories.ts';

const T0 = Date.parse('2026-03-01T00:00:00Z');
const CHECKS = { rss: checkRss, atom: checkAtom, json: checkJson };

let databases: TestDatabase[] = [];
let store: Store;
const opened = async (): Promise<Store> => {
  const database = await createSqlite();
  databases.push(database);
  const other = await openStore(database.url);
  await other.migrate();
  await other.factOnce('tagAuthority', 'wire.example,2026');
  return other;
};
beforeEach(async () => {
  store = await opened();
});
afterEach(async () => {
  await store.close();
  for (const database of databases) await database.remove();
  databases = [];
});

const tech = aFeed({ languages: ['en', 'fr'], fallback: ['en'], mediaStatus: true });
const configuration = aConfiguration({
  feeds: [tech],
  sources: [aSource(), aSource({ id: 'other', excerptWords: 3 })],
});
const publish = (
  over: Partial<Parameters<typeof publishFeeds>[0]> = {},
  names?: readonly string[],
): ReturnType<typeof publishFeeds> =>
  publishFeeds(
    { store, configuration, now: T0, untrusted: { preflight }, deliveriesFor: async () => [], ...over },
    names,
  );
const put = (key: string, change: Partial<Story> = {}, more: Partial<Parameters<typeof storyWrite>[2]> = {}) =>
  store.commitIngest({ writes: [storyWrite(key, change, more)] });
const bytes = async (format: Format, language = '', from = store) =>
  new TextDecoder().decode((await from.rendition({ feed: 'tech', language, format }))!.bytes);
const french: Partial<Story> = { language: 'fr', languageKey: 'fr', publishedAt: '2026-01-02T00:00:00Z' };

test('every edition in every format, without a finding; the second time nothing changes', async () => {
  await put('a');
  await put('b', french);
  const first = await publish();
  expect(first.changed).toHaveLength(9);
  expect(first.faults).toEqual([]);
  for (const format of ['rss', 'atom', 'json'] as const) {
    for (const language of ['', 'en', 'fr']) expect(CHECKS[format](await bytes(format, language))).toEqual([]);
  }
  expect(await publish({ now: T0 + 86_400_000 })).toEqual({
    changed: [],
    unchanged: 9,
    faults: [],
    changesAt: new Map(),
    left: [],
  });
});

test('the same stories give the same bytes in another database, at another time', async () => {
  const other = await opened();
  for (const key of ['a', 'b', 'c']) {
    await put(key);
    await other.commitIngest({ writes: [storyWrite(key)] });
  }
  await publish();
  await publish({ store: other, now: T0 + 5_000_000 });
  for (const format of ['rss', 'atom', 'json'] as const)
    expect(await bytes(format, 'en', other)).toBe(await bytes(format, 'en'));
  await other.close();
});

test('a memory spares the rendering of what cannot have changed', async () => {
  const memory: PublishMemory = new Map();
  await put('a');
  expect((await publish({ memory })).changed).toHaveLength(9);
  expect((await publish({ memory })).unchanged).toBe(9);
  await put('b');
  expect((await publish({ memory })).changed).toHaveLength(9);
});

test('a late translation and a correction move the edition', async () => {
  await put('en', { groupId: 'tag:example.org,2026:stories/g' });
  await publish();
  const before = (await store.rendition({ feed: 'tech', language: 'fr', format: 'atom' }))!;
  expect(new TextDecoder().decode(before.bytes)).toContain('<entry xml:lang="en">');
  await put('fr', { ...french, groupId: 'tag:example.org,2026:stories/g', firstSeenAt: '2026-02-20T00:00:00Z' });
  const { changed } = await publish();
  expect(changed).toContainEqual({ feed: 'tech', language: 'fr', format: 'atom' });
  const after = (await store.rendition({ feed: 'tech', language: 'fr', format: 'atom' }))!;
  expect(after.lastModified).toBe('2026-02-20T00:00:00Z');
  const text = new TextDecoder().decode(after.bytes);
  expect(text).toContain('<entry xml:lang="fr">');
  expect(text).not.toContain('<entry xml:lang="en">');
  expect(text).toMatch(/rel="alternate" type="text\/html; charset=utf-8" hreflang="en"/);
  await put('fr', {
    ...french,
    groupId: 'tag:example.org,2026:stories/g',
    revision: 2,
    headline: 'Corrigé',
    updatedAt: '2026-02-25T00:00:00Z',
  });
  await publish();
  expect((await store.rendition({ feed: 'tech', language: 'fr', format: 'rss' }))!.lastModified).toBe(
    '2026-02-25T00:00:00Z',
  );
});

test('a withdrawn story leaves a tombstone in every format until its time is over', async () => {
  await put('a');
  await put('b');
  await publish();
  const { story } = storyWrite('a');
  await put(
    'a',
    { revision: 2, status: 'withdrawn', withdrawal: { at: '2026-02-10T00:00:00Z', reason: 'wrong', by: 'editor' } },
    {
      cause: 'withdrawn',
      tombstone: {
        id: story.id,
        slug: story.slug,
        language: 'en',
        sourceId: 'wire',
        headline: story.headline,
        publishedAt: story.publishedAt,
        at: '2026-02-10T00:00:00Z',
        reason: 'wrong',
        until: '2026-03-10T00:00:00Z',
      },
    },
  );
  const report = await publish();
  expect(report.changesAt.get('tech')).toBe(Date.parse('2026-03-10T00:00:00Z'));
  expect(await bytes('atom')).toContain(`<at:deleted-entry ref="${story.id}" when="2026-02-10T00:00:00Z">`);
  expect(await bytes('rss', 'en')).toContain('<media:status state="deleted" reason="wrong"/>');
  expect(JSON.parse(await bytes('json'))._deleted.items).toEqual([
    { id: story.id, when: '2026-02-10T00:00:00Z', reason: 'wrong' },
  ]);
  for (const format of ['rss', 'atom', 'json'] as const) expect(CHECKS[format](await bytes(format))).toEqual([]);
  const told = /<updated>(.*?)<\/updated>/.exec(await bytes('atom'))![1];
  expect(told).toBe('2026-02-10T00:00:00Z');
  await publish({ now: Date.parse('2026-03-10T00:00:01Z') });
  expect(await bytes('atom')).not.toContain(story.id);
  // the newest change has left the feed: it does not become older by that
  expect(/<updated>(.*?)<\/updated>/.exec(await bytes('atom'))![1]).toBe(told);
});

test('what cannot be read back is not published: the last good one stands, the fault is kept until it is mended', async () => {
  await put('a');
  await publish();
  const good = await bytes('rss');
  await put('b');
  const broken = { preflight: async () => 'entry 1: title was read as nothing' };
  const report = await publish({ untrusted: broken });
  expect(report.changed).toEqual([]);
  expect(report.faults).toHaveLength(9);
  expect(await bytes('rss')).toBe(good);
  expect((await store.renditionFaults())[0]!.detail).toBe('entry 1: title was read as nothing');
  await publish();
  expect(await store.renditionFaults()).toEqual([]);
  expect(await bytes('rss')).not.toBe(good);
});

test('a changed rendition is stored together with what it owes', async () => {
  await put('a');
  const deliveriesFor = async ({ format }: { format: Format }): Promise<readonly Delivery[]> =>
    format === 'atom'
      ? [{ id: `d-${format}`, kind: 'ping', topic: 't', callback: 'https://hub.example/', attempts: 0, dueAt: T0 }]
      : [];
  await publish({ deliveriesFor });
  expect((await store.pendingDeliveries(10)).map(({ id }) => id)).toEqual(['d-atom']);
});

test('what is no longer configured is taken down', async () => {
  await put('a');
  await publish();
  const smaller = aConfiguration({ feeds: [aFeed({ languages: ['en'], formats: ['rss'] })] });
  await publish({ configuration: smaller });
  expect((await store.renditionHeads()).map(({ language, format }) => `${language}.${format}`).sort()).toEqual([
    '.rss',
    'en.rss',
  ]);
  await publish({ configuration: aConfiguration({ feeds: [aFeed({ retired: true })] }) });
  expect(await store.renditionHeads()).toEqual([]);
});

test('a source that allows an excerpt only', async () => {
  await put('x', {
    sourceId: 'other',
    contentText: 'one two three four\n\nfive',
    contentHtml: '<p>one two three four</p><p>five</p>',
  });
  await publish();
  expect(JSON.parse(await bytes('json')).items[0].content_html).toBe(
    '<div lang="en" dir="ltr"><p>one two three…</p></div>',
  );
});

test('which feeds a change can show in', async () => {
  const feeds = [
    aFeed({ name: 'all' }),
    aFeed({ name: 'wire', select: { ...tech.select, sources: ['wire'] } }),
    aFeed({ name: 'other', select: { ...tech.select, sources: ['other'] } }),
  ];
  const group = { groupId: 'tag:example.org,2026:stories/g' };
  await put('a', group);
  await put('b', { ...group, sourceId: 'other' });
  await put('c', { sourceId: 'other' });
  const changes = await store.changesSince(0, 10);
  const of = (sourceId: string, groupId: string) =>
    changes.filter((change) => change.sourceId === sourceId && (change.groupId === groupId || groupId === ''));
  expect(await affectedFeeds(store, feeds, of('wire', group.groupId))).toEqual(['all', 'wire', 'other']);
  const alone = changes.filter((change) => change.groupId !== group.groupId);
  expect(await affectedFeeds(store, feeds, alone)).toEqual(['all', 'other']);
  expect(await affectedFeeds(store, feeds, [])).toEqual([]);
});

test('groups joined and split change links and no story: the bytes are as ever, Last-Modified moves each time', async () => {
  const group = 'tag:example.org,2026:stories/g';
  const regrouped = { cause: 'regrouped' } as const;
  await put('en');
  await put('fr', french);
  await publish();
  const modified = async () => (await store.rendition({ feed: 'tech', language: '', format: 'rss' }))!.lastModified;
  const [apart, first] = [await bytes('rss'), await modified()];
  expect(first < '2026-03-01').toBe(true);
  for (const key of ['en', 'fr']) await put(key, { ...(key === 'fr' ? french : {}), groupId: group }, regrouped);
  expect((await publish()).changed).not.toEqual([]);
  const joined = await bytes('rss');
  expect(joined).not.toBe(apart);
  expect(await modified()).toBe('2026-03-01T00:00:00Z');
  expect((await publish({ now: T0 + 60_000 })).changed).toEqual([]);
  await put('fr', french, regrouped);
  await publish({ now: T0 + 3_600_000 });
  expect(await bytes('rss')).toBe(apart);
  expect(await modified()).toBe('2026-03-01T01:00:00Z');
  await put('fr', { ...french, groupId: group }, regrouped);
  await publish({ now: T0 + 7_200_000 });
  expect(await bytes('rss')).toBe(joined);
  expect(await modified()).toBe('2026-03-01T02:00:00Z');
});
