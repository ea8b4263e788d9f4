import { expect, test } from 'vitest';
import type { Feed, Selection } from '../../src/domain/feed.ts';
import type { Story } from '../../src/domain/story.ts';
import { type SelectRequest, selectStories } from '../../src/select/select.ts';
import { aFeed } from '../support/documents.ts';
import { freshStore } from '../support/fresh-store.ts';
import { storyWrite } from '../support/stories.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}T00:00:00Z`;

const fresh = freshStore();

/** stories of February: the number in the key is the day */
const put = async (key: string, change: Partial<Story> = {}) => {
  const date = day(Number(/\d+/.exec(key)![0]));
  await fresh.store.commitIngest({
    writes: [storyWrite(key, { publishedAt: date, updatedAt: date, firstSeenAt: date, headline: key, ...change })],
  });
};
const version = (language: string, group: string): Partial<Story> => ({
  language,
  languageKey: language,
  groupId: `tag:example.org,2026:stories/${group}`,
});
const feed = (select: Partial<Selection>, rest: Partial<Feed> = {}): Feed =>
  aFeed({ ...rest, select: { ...aFeed().select, ...select } });
const keys = async (of: Feed, more: Partial<SelectRequest> = {}) =>
  (await selectStories(fresh.store, { feed: of, language: '', now: NOW, limit: 50, ...more })).stories.map(
    (s) => s.headline,
  );

test('newest first, to the limit, with the place where the next page begins', async () => {
  for (const key of ['a1', 'a2', 'a3', 'a4']) await put(key);
  const first = await selectStories(fresh.store, { feed: feed({}), language: '', now: NOW, limit: 3 });
  expect(first.stories.map((s) => s.headline)).toEqual(['a4', 'a3', 'a2']);
  expect(await keys(feed({}), { from: first.next! })).toEqual(['a1']);
  expect((await selectStories(fresh.store, { feed: feed({}), language: '', now: NOW, limit: 4 })).next).toBeUndefined();
});

test('sources, languages, tags, age and flags', async () => {
  await put('a1', { sourceId: 'other' });
  await put('a2', { language: 'zh-Hans-CN', languageKey: 'zh-Hans' });
  await put('a3', { tags: ['Tech'] });
  await put('a4', { flags: [{ code: 'x', stage: 'y', severity: 'warning' }] });
  expect(await keys(feed({ sources: ['other'] }))).toEqual(['a1']);
  expect(await keys(feed({ languages: ['zh-CN'] }))).toEqual(['a2']);
  expect(await keys(feed({ tags: ['tech'] }))).toEqual(['a3']);
  expect(await keys(feed({ maxSeverity: 'note' }))).toEqual(['a3', 'a2', 'a1']);
  expect(await keys(feed({ maxAgeDays: 26.5 }))).toEqual(['a4', 'a3']);
});

test('a feed with an age limit says when time alone will change it', async () => {
  await put('a3');
  await put('a4');
  const selected = await selectStories(fresh.store, {
    feed: feed({ maxAgeDays: 26.5 }),
    language: '',
    now: NOW,
    limit: 9,
  });
  expect(selected.changesAt).toBe(Date.parse(day(3)) + 26.5 * 86_400_000);
});

test('an embargo holds a story back and names its end', async () => {
  await put('a1');
  await put('a2', { publishAfter: '2026-03-02T12:00:00Z' });
  const selected = await selectStories(fresh.store, { feed: feed({}), language: '', now: NOW, limit: 9 });
  expect(selected.stories.map((s) => s.headline)).toEqual(['a1']);
  expect(selected.changesAt).toBe(Date.parse('2026-03-02T12:00:00Z'));
  expect(await keys(feed({}), { now: Date.parse('2026-03-02T12:00:00Z') })).toEqual(['a2', 'a1']);
});

test('a quota per source', async () => {
  for (const key of ['a1', 'a2', 'a3']) await put(key);
  await put('b4', { sourceId: 'other' });
  expect(await keys(feed({}), { maxPerSource: 2 })).toEqual(['b4', 'a3', 'a2']);
});

test('one per group: the first of the languages that there is, at its own place', async () => {
  await put('ru1', version('ru', 'g'));
  await put('en2', version('en', 'g'));
  await put('a3');
  await put('fr4', version('fr', 'g'));
  const one = feed({ onePerGroup: true }, { languages: ['en', 'fr'] });
  expect(await keys(one)).toEqual(['a3', 'en2']);
  expect(await keys(feed({ onePerGroup: false }))).toEqual(['fr4', 'a3', 'en2', 'ru1']);
});

test('an edition shows its language, and the fallback only where it has no version', async () => {
  await put('en1');
  await put('en2', version('en', 'g'));
  await put('fr3', version('fr', 'g'));
  await put('ar4', version('ar', 'g'));
  await put('fr5', version('fr', 'h'));
  const of = feed({}, { languages: ['fr', 'en'], fallback: ['en'] });
  expect(await keys(of, { language: 'fr' })).toEqual(['fr5', 'fr3', 'en1']);
  expect(await keys(feed({}, { languages: ['fr'] }), { language: 'fr' })).toEqual(['fr5', 'fr3']);
  expect(await keys(of, { language: 'en' })).toEqual(['en2', 'en1']);
});

test('words and tags that only one version has count for the whole group', async () => {
  await put('en1', { ...version('en', 'g'), contentText: 'all about 5G networks', tags: ['tech'] });
  await put('zh2', { ...version('zh-Hans', 'g'), contentText: '关于网络' });
  await put('zh3', { language: 'zh-Hans', languageKey: 'zh-Hans', contentText: '别的' });
  for (const select of [{ query: '5G OR satellite' }, { tags: ['tech'] }]) {
    const of = feed(select, { languages: ['en', 'zh-Hans'], fallback: ['en'] });
    expect(await keys(of)).toEqual(['en1']);
    expect(await keys(of, { language: 'en' })).toEqual(['en1']);
    expect(await keys(of, { language: 'zh-Hans' })).toEqual(['zh2']);
  }
});

test('queries: phrases, exclusion, Chinese', async () => {
  await put('a1', { contentText: 'industrial internet of things' });
  await put('a2', { contentText: 'internet industrial phone' });
  await put('a3', { contentText: '国家互联网信息办公室说' });
  expect(await keys(feed({ query: '"industrial internet"' }))).toEqual(['a1']);
  expect(await keys(feed({ query: 'internet -phone' }))).toEqual(['a1']);
  expect(await keys(feed({ query: '互联网 OR phone' }))).toEqual(['a3', 'a2']);
});
