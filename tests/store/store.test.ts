import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SourceState } from '../../src/domain/source.ts';
import type { Store, StoryQuery } from '../../src/domain/store.ts';
import type { Delivery } from '../../src/domain/subscription.ts';
import { newToken } from '../../src/lib/callback-token.ts';
import { slugOf } from '../../src/lib/hash.ts';
import { openStore } from '../../src/store/open.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { storyWrite } from '../support/stories.ts';

const ALL: StoryQuery = {
  sources: [],
  languages: [],
  tags: [],
  now: '2026-06-01T00:00:00Z',
  maxSeverity: 'warning',
  limit: 50,
};
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00Z`;
const state = (sourceId: string, dueAt: number): SourceState => ({
  sourceId,
  dueAt,
  validators: {},
  failuresInRow: 0,
  status: 'ok',
  kills: 0,
  history: [],
});

describe.each(DATABASES)('store over $name', ({ create }) => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await create();
    store = await openStore(database.url);
    await store.migrate();
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  test('a story comes back as it was stored', async () => {
    const write = storyWrite('a', {
      link: 'https://example.org/a?utm_source=x',
      tags: ['Tech', 'Ünïcode'],
      headline: 'nul \u0000, lone \ud800, 国家',
      withdrawal: { at: day(2), reason: 'r', by: 'editor' },
      publishAfter: day(3),
      origin: { title: 't' },
    });
    await store.commitIngest({ writes: [write] });
    expect(await store.story(write.story.slug)).toEqual(write.story);
    expect(await store.storiesByLink(['example.org/a'])).toEqual([write.story]);
    expect(await store.rawItem(write.story.slug)).toEqual(write.item);
  });

  test('stories and the state of their source commit together', async () => {
    const first = storyWrite('a');
    const bad = storyWrite('b', { publishedAt: null as unknown as string });
    await expect(store.commitIngest({ writes: [first, bad], state: state('wire', 5) })).rejects.toThrow();
    expect(await store.story(first.story.slug)).toBeUndefined();
    expect(await store.sourceState('wire')).toBeUndefined();
    const result = await store.commitIngest({ writes: [first], state: state('wire', 5) });
    expect(result).toMatchObject({ added: 1, changed: 0 });
    expect(await store.sourceState('wire')).toEqual(state('wire', 5));
  });

  test('a revision is added, the words and tags of the old one are forgotten', async () => {
    const write = storyWrite('a', { headline: 'Elephants', tags: ['zoo'] });
    await store.commitIngest({ writes: [write] });
    const next = storyWrite(
      'a',
      { headline: 'Giraffes', tags: ['park'], revision: 2, updatedAt: day(2) },
      { cause: 'source-changed' },
    );
    expect(await store.commitIngest({ writes: [next] })).toMatchObject({ added: 0, changed: 1 });
    const text = (phrase: string) => ({ any: [{ all: [{ phrase }], not: [] }] });
    expect(await store.select({ ...ALL, text: text('elephants') })).toEqual([]);
    expect(await store.select({ ...ALL, text: text('giraffes') })).toEqual([next.story]);
    expect(await store.select({ ...ALL, tags: ['zoo'] })).toEqual([]);
    expect(await store.select({ ...ALL, tags: ['PARK'] })).toEqual([next.story]);
    expect((await store.revisions(next.story.slug)).map((r) => [r.revision, r.cause, r.at])).toEqual([
      [1, 'arrived', day(1)],
      [2, 'source-changed', day(2)],
    ]);
    await expect(store.commitIngest({ writes: [write] })).rejects.toThrow('moved on');
  });

  test("a story that another node stored first is nobody else's new one", async () => {
    const write = storyWrite('a', { headline: 'Stored first' });
    const writes = [write, storyWrite('a', { headline: 'Stored by another node' })];
    const [first, second] = await Promise.allSettled(writes.map((w) => store.commitIngest({ writes: [w] })));
    expect(first).toMatchObject({ status: 'fulfilled', value: { added: 1 } });
    expect(second).toMatchObject({ status: 'rejected', reason: { name: 'Conflict' } });
    expect(await store.story(write.story.slug)).toEqual(write.story);
  });

  test('the same revision again moves only the standing', async () => {
    const write = storyWrite('a');
    await store.commitIngest({ writes: [write] });
    const regrouped = storyWrite('a', { groupId: 'tag:other', status: 'held' }, { cause: 'regrouped' });
    const { seq } = await store.commitIngest({ writes: [regrouped] });
    expect(await store.revisions(write.story.slug)).toHaveLength(1);
    expect(await store.story(write.story.slug)).toMatchObject({ groupId: 'tag:other', status: 'held' });
    expect((await store.changesSince(seq - 1, 10)).map((c) => c.slug)).toEqual([write.story.slug]);
  });

  test('selection: newest first, by source, language, tag, age, severity, embargo and page', async () => {
    const flag = { code: 'x', stage: 's' };
    const writes = [
      storyWrite('a', { publishedAt: day(1), languageKey: 'fr', tags: ['x'] }),
      storyWrite('b', { publishedAt: day(2), sourceId: 'other', tags: ['x', 'y'] }),
      storyWrite('c', { publishedAt: day(3), tags: ['y'], flags: [{ ...flag, severity: 'warning' }] }),
      storyWrite('d', { publishedAt: day(4), status: 'held' }),
      storyWrite('e', { publishedAt: day(5), publishAfter: '2026-07-01T00:00:00Z' }),
      storyWrite('f', { publishedAt: day(6), firstSeenAt: day(9) }),
    ];
    await store.commitIngest({ writes });
    const keys = async (query: Partial<StoryQuery>) =>
      (await store.select({ ...ALL, ...query })).map((story) => story.itemKey).join('');
    expect(await keys({})).toBe('fcba');
    expect(await keys({ limit: 2 })).toBe('fc');
    expect(await keys({ sources: ['other'] })).toBe('b');
    expect(await keys({ sources: ['other', 'wire'], languages: ['en'] })).toBe('fcb');
    expect(await keys({ languages: ['fr', 'de'] })).toBe('a');
    expect(await keys({ tags: ['x', 'y'] })).toBe('cba');
    expect(await keys({ tags: ['x'], sources: ['wire'] })).toBe('a');
    expect(await keys({ publishedAfter: day(2) })).toBe('fc');
    expect(await keys({ maxSeverity: 'note' })).toBe('fba');
    expect(await keys({ now: '2026-08-01T00:00:00Z' })).toBe('fecba');
    expect(await keys({ arrivedUpTo: 3 })).toBe('cba');
    const arrived = async (query: Partial<StoryQuery>) =>
      (await store.arrivals({ ...ALL, ...query })).map(({ story, number }) => story.itemKey + number).join(' ');
    expect(await arrived({})).toBe('f6 c3 b2 a1');
    expect(await arrived({ arrivedUpTo: 5, limit: 2 })).toBe('c3 b2');
    expect(await arrived({ sources: ['other'] })).toBe('b2');
    expect(await arrived({ tags: ['x'], languages: ['fr'] })).toBe('a1');
    expect(await arrived({ before: { publishedAt: day(3), slug: '' } })).toBe('b2 a1');
    const third = (await store.select({ ...ALL, limit: 2 }))[1]!;
    expect(await keys({ before: { publishedAt: third.publishedAt, slug: third.slug } })).toBe('ba');
    expect(await keys({ sources: Array.from({ length: 100 }, (_, i) => `s${i}`).concat('other') })).toBe('b');
  });

  test('full text: words, phrases, not, and scripts without spaces', async () => {
    const texts = {
      a: 'The Café opened; Industrial-Internet of Things',
      b: '国家互联网信息办公室发布 5G网络规定',
      c: 'internet industrial, in another order',
      d: '東京でインターネット会議',
      e: 'Ёлка и Интернет. مُحَمَّد',
    };
    await store.commitIngest({
      writes: Object.entries(texts).map(([key, contentText], i) =>
        storyWrite(key, { headline: '', contentText, publishedAt: day(9 - i) }),
      ),
    });
    const find = async (all: readonly string[], not: readonly string[] = []) =>
      (
        await store.select({
          ...ALL,
          text: { any: [{ all: all.map((phrase) => ({ phrase })), not: not.map((phrase) => ({ phrase })) }] },
        })
      )
        .map((story) => story.itemKey)
        .join('');
    expect(await find(['cafe'])).toBe('a');
    expect(await find(['industrial internet'])).toBe('a');
    expect(await find(['industrial', 'INTERNET'])).toBe('ac');
    expect(await find(['industrial'], ['things'])).toBe('c');
    expect(await find(['网络'])).toBe('b');
    expect(await find(['互联网'])).toBe('b');
    expect(await find(['互网'])).toBe('');
    expect(await find(['办公室发布 5G'])).toBe('b');
    expect(await find(['定'])).toBe('b');
    expect(await find(['会議'])).toBe('d');
    expect(await find(['елка'])).toBe('e');
    expect(await find(['محمد'])).toBe('e');
    expect(await find(['o\'brien "x\\ :* & | !'])).toBe('');
    expect(await find(['...'])).toBe('');
    const either = {
      any: [
        { all: [{ phrase: 'cafe' }], not: [] },
        { all: [{ phrase: '東京' }], not: [] },
      ],
    };
    expect((await store.select({ ...ALL, text: either })).map((s) => s.itemKey)).toEqual(['a', 'd']);
  });

  test('known items: by key, alias, link and content', async () => {
    const write = storyWrite('a', { link: 'https://www.example.org/a/' });
    await store.commitIngest({ writes: [write], rekeyed: [{ slug: write.story.slug, itemKey: 'a2' }] });
    const ask = (itemKey: string, link?: string, contentHash = 'other') => ({
      itemKey,
      contentHash,
      ...(link && { link }),
    });
    const found = await store.known('wire', [
      ask('a'),
      ask('a2'),
      ask('z', 'example.org/a'),
      ask('z', undefined, write.contentHash),
      ask('z', 'example.org/z'),
    ]);
    expect(found.map((f) => f && [f.matched, f.slug])).toEqual([
      ['key', write.story.slug],
      ['key', write.story.slug],
      ['link', write.story.slug],
      ['content', write.story.slug],
      undefined,
    ]);
    expect(await store.known('other', [ask('z', 'example.org/a', write.contentHash)])).toEqual([undefined]);
  });

  test('a source is leased once, and again when the lease has run out', async () => {
    const ids = ['a', 'b', 'c'];
    await store.saveSourceState(state('b', 5_000));
    const lease = (node: string, now: number, limit = 10) =>
      store.leaseDue({ ids, node, now, leaseMs: 30_000, limit }).then((l) => l.map((s) => s.sourceId));
    expect(await store.nextDueAt(ids)).toBe(0);
    expect(await lease('one', 1_000)).toEqual(['a', 'c']);
    expect(await lease('two', 1_000)).toEqual([]);
    expect(await store.nextDueAt(ids)).toBe(5_000);
    expect(await lease('two', 6_000)).toEqual(['b']);
    await store.renewLeases('one', 60_000, { sources: ['a'], deliveries: [] });
    // c was not renewed: it runs out
    expect(await lease('two', 40_000)).toEqual(['c', 'b']);
    expect(await lease('three', 60_000, 1)).toEqual(['a']);
    await store.saveSourceState(state('b', 90_000));
    await store.makeDue('b', 50);
    expect(await lease('three', 1_000)).toEqual(['b']);
    expect((await store.sourceState('b'))?.dueAt).toBe(50);
  });

  test('deliveries: leased, retried, coalesced, and sent again if asked for meanwhile', async () => {
    const delivery: Delivery = {
      id: 'd',
      kind: 'content',
      topic: 't',
      callback: 'https://example.org/c',
      attempts: 0,
      dueAt: 10,
    };
    await store.enqueue([delivery, delivery]);
    const lease = (now: number) => store.leaseDeliveries({ node: 'n', now, leaseMs: 1_000, limit: 10 });
    expect(await lease(5)).toEqual([]);
    expect(await lease(20)).toEqual([{ ...delivery }]);
    expect(await lease(30)).toEqual([]);
    await store.enqueue([{ ...delivery, dueAt: 40 }]);
    await store.finishDelivery('d');
    expect(await lease(50)).toHaveLength(1);
    await store.retryDelivery('d', 500, { code: 'timeout', detail: 'x' });
    expect(await store.nextDeliveryAt()).toBe(500);
    expect(await store.pendingDeliveries(10)).toMatchObject([{ attempts: 1, failure: { code: 'timeout' } }]);
    expect(await lease(600)).toHaveLength(1);
    await store.finishDelivery('d');
    expect(await store.nextDeliveryAt()).toBeUndefined();
  });

  test('renditions go up in version with every change', async () => {
    const key = { feed: 'f', language: '', format: 'rss' as const };
    const rendition = {
      ...key,
      bytes: new Uint8Array([0, 255, 1]),
      mediaType: 'm',
      etag: '"1"',
      updated: day(1),
      lastModified: day(2),
    };
    await store.saveRenditions([rendition], []);
    await store.saveRenditions([{ ...rendition, etag: '"2"' }], []);
    const stored = await store.rendition(key);
    expect({ ...stored, bytes: [...stored!.bytes] }).toEqual({
      ...rendition,
      etag: '"2"',
      version: 2,
      bytes: [0, 255, 1],
    });
    expect(await store.renditionHeads()).toEqual([
      { ...key, etag: '"2"', version: 2, updated: day(1), lastModified: day(2) },
    ]);
    await store.saveRenditionFault(key, { at: day(1), detail: 'x\u0000' });
    expect(await store.renditionFaults()).toEqual([{ ...key, at: day(1), detail: 'x\ufffd' }]);
    await store.deleteRenditions([key]);
    expect(await store.renditionHeads()).toEqual([]);
    expect(await store.renditionFaults()).toEqual([]);
  });

  test('subscriptions, partner keys, usage, facts, learned blocks, group decisions', async () => {
    const subscription = {
      id: 's',
      topic: 't',
      callback: 'https://example.org/cb',
      state: 'active' as const,
      leaseSeconds: 10,
      expiresAt: 100,
      failuresInRow: 0,
    };
    await store.saveSubscription(subscription);
    await store.saveSubscription({ ...subscription, expiresAt: 200 });
    expect(await store.subscription('t', subscription.callback)).toMatchObject({ expiresAt: 200 });
    expect(await store.countSubscriptions('example.org')).toBe(1);
    await store.saveSubscription({ ...subscription, id: 's2', callback: 'https://example.org/cb2', expiresAt: 150 });
    expect(await store.topics(140)).toEqual(['t']);
    expect(await store.topics(200)).toEqual([]);
    await store.deleteSubscription('s2');
    expect(await store.subscriptions({ expiredBefore: 150 })).toEqual([]);
    await store.deleteSubscription('s');
    expect(await store.countSubscriptions()).toBe(0);

    await store.savePartnerKey('acme', { hash: 'h', createdAt: day(1) });
    expect(await store.partnerKeys('acme')).toEqual([{ partner: 'acme', hash: 'h', createdAt: day(1) }]);
    expect(await store.deletePartnerKey('acme')).toBe(1);
    const usage = {
      partner: 'acme',
      day: '2026-01-05',
      requests: 1,
      notModified: 1,
      bytes: 10,
      stories: 2,
      versions: 1,
    };
    const told = (storyId: string, at: string) => ({ partner: 'acme', storyId, at });
    await store.addUsage([usage], [told('a', '2026-01-05T10:00:00Z')]);
    await store.addUsage([usage], [told('a', '2026-01-05T09:00:00Z'), told('b', '2026-01-31T23:59:59.999Z')]);
    await store.addUsage([], [told('a', '2026-01-06T09:00:00Z'), told('c', '2026-02-01T00:00:00Z')]);
    expect(await store.usage('acme', '2026-01')).toEqual([
      { ...usage, requests: 2, notModified: 2, bytes: 20, stories: 4, versions: 2 },
    ]);
    expect(await store.retractions('acme', '2026-01')).toEqual([
      told('a', '2026-01-05T09:00:00Z'),
      told('b', '2026-01-31T23:59:59.999Z'),
    ]);

    expect(await store.factOnce('f', '1')).toBe('1');
    expect(await store.factOnce('f', '2')).toBe('1');
    await store.setFact('f', '3');
    expect(await store.fact('f')).toBe('3');
    expect(await store.fact('g')).toBeUndefined();

    await store.saveLearned('wire', [{ text: 'x', kind: 'paragraph', stories: 5, of: 9, standing: 'pinned' }]);
    expect(await store.learned('wire')).toHaveLength(1);
    const decision = { kind: 'split' as const, slug: 'a', from: 'g', at: day(1) };
    await store.saveGroupDecision(decision);
    expect(await store.groupDecisions()).toEqual([decision]);
  });

  test('a subscription at a hub is found by each token of its source, whichever stands', async () => {
    const token = newToken();
    const next = { topic: 't', hub: 'b', token: newToken(token), secret: 'y' };
    const held = { sourceId: 'wire', topic: 't', hub: 'a', token, secret: 'x', state: 'active', next } as const;
    await store.saveSourceSubscription(held);
    expect(await store.sourceSubscription({ token })).toEqual(held);
    expect(await store.sourceSubscription({ token: next.token })).toEqual(held);
    expect(await store.sourceSubscription({ token: newToken() })).toBeUndefined();
    await store.saveSourceSubscription({ ...held, ...next });
    expect((await store.sourceSubscription({ token }))?.hub).toBe('b');
    expect(await store.sourceSubscriptions()).toHaveLength(1);
  });

  test('withdrawn: a tombstone stands for its time, then goes', async () => {
    const write = storyWrite('a', { status: 'withdrawn', withdrawal: { at: day(2), reason: 'r', by: 'editor' } });
    const tombstone = {
      id: write.story.id,
      slug: write.story.slug,
      language: 'en',
      sourceId: 'wire',
      headline: 'h',
      publishedAt: day(1),
      at: day(2),
      reason: 'r',
      until: day(20),
    };
    await store.commitIngest({ writes: [{ ...write, tombstone }] });
    const at = (n: number) => Date.parse(day(n));
    expect(await store.tombstones({ now: at(3), limit: 5 })).toEqual([tombstone]);
    expect(await store.tombstones({ now: at(3), limit: 5, sources: ['other'] })).toEqual([]);
    expect(await store.tombstone(write.story.slug)).toEqual(tombstone);
    expect(await store.select(ALL)).toEqual([]);
    await store.prune({ now: at(21), revisionsMax: 10, limit: 10 });
    expect(await store.tombstone(write.story.slug)).toBeUndefined();
  });

  test('retention: raw items, old revisions, stories; what was let go is not new again', async () => {
    await store.commitIngest({
      writes: [storyWrite('a'), storyWrite('b', { publishedAt: day(20), firstSeenAt: day(20) })],
    });
    for (let revision = 2; revision <= 5; revision += 1) {
      await store.commitIngest({ writes: [storyWrite('a', { revision, updatedAt: day(revision) })] });
    }
    const now = Date.parse(day(25));
    const slug = slugOf('wire', 'a');
    await store.prune({ now, revisionsMax: 3, limit: 100 });
    expect((await store.revisions(slug)).map((r) => r.revision)).toEqual([3, 4, 5]);
    await store.prune({ now, rawBefore: day(5), revisionsMax: 3, limit: 100 });
    expect((await store.revisions(slug)).map((r) => r.item.id)).toEqual([undefined, undefined, 'a']);
    expect(await store.prune({ now, storyBefore: day(10), revisionsMax: 3, limit: 100 })).toBe(1);
    expect(await store.story(slug)).toBeUndefined();
    expect(await store.known('wire', [{ itemKey: 'a', contentHash: 'x' }])).toMatchObject([
      { status: 'withdrawn', revision: 0 },
    ]);
    expect((await store.select(ALL)).map((s) => s.itemKey)).toEqual(['b']);
    expect(await store.counts()).toMatchObject({ stories: { published: 1 }, revisions: 1 });
  });

  test('editors see flagged and held stories; copies hang on their original', async () => {
    const block = { code: 'empty', stage: 'quality', severity: 'block' as const };
    await store.commitIngest({
      writes: [
        storyWrite('a', { status: 'held', flags: [block] }),
        storyWrite('b', { flags: [{ ...block, severity: 'note' }] }),
        storyWrite('c', { status: 'duplicate', duplicateOf: slugOf('wire', 'b') }),
      ],
    });
    const keys = (stories: readonly { itemKey: string }[]) =>
      stories
        .map((s) => s.itemKey)
        .sort()
        .join('');
    expect(keys(await store.flagged({ severity: 'note', limit: 9 }))).toBe('ab');
    expect(keys(await store.flagged({ severity: 'block', status: 'held', limit: 9 }))).toBe('a');
    expect(keys(await store.duplicatesOf(slugOf('wire', 'b')))).toBe('c');
    expect(keys(await store.arrivedItems('wire', 5).then((items) => items.map((i) => ({ itemKey: i.id! }))))).toBe('b');
    expect(keys(await store.scan({ limit: 10 }))).toBe('abc');
    expect(await store.counts()).toMatchObject({ stories: { published: 1, held: 1, duplicate: 1, withdrawn: 0 } });
  });

  test('another connection hears of a commit', async () => {
    const other = await openStore(database.url, { readonly: true });
    const heard = new Promise<string>((resolve) => {
      other.onChange((what) => {
        if (what === 'stories') resolve(what);
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await store.commitIngest({ writes: [storyWrite('a')] });
    expect(await heard).toBe('stories');
    await expect(other.setFact('x', 'y')).rejects.toThrow();
    await other.close();
  });
});
