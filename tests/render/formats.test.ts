import { expect, test } from 'vitest';
import type { FeedDocument } from '../../src/domain/seams.ts';
import { RENDERERS } from '../../src/render/index.ts';
import { checkAtom, checkJson, checkRss } from '../formats/rules.mjs';
import { readXml, type XmlNode } from '../formats/xml-tree.mjs';
import { aDocument, aFeed, anEntry, aStory } from '../support/documents.ts';

const source = (format: 'rss' | 'atom' | 'json', document: FeedDocument) =>
  new TextDecoder().decode(RENDERERS[format].render(document));
const named = (node: XmlNode, name: string) => node.children.filter((child) => child.name === name);

const story = aStory({
  slug: 'arabic',
  language: 'ar',
  headline: 'خبر',
  authors: [{ name: 'Ann' }, { name: 'Bob & Co' }],
  tags: ['AT&T', 'a<b'],
  link: 'https://alpha.example/1?a=1&b=[2]',
  contentHtml: '<p>نص</p>',
  summary: 'ملخص <b>',
  updatedAt: '2026-11-21T08:00:00Z',
  enclosures: [
    { url: 'https://alpha.example/a.mp3', bytes: 7 },
    { url: 'https://alpha.example/b.bin', type: 'application/pdf' },
    { url: 'javascript:alert(1)', type: 'audio/mpeg' },
  ],
  translation: { method: 'machine', from: 'zh-Hans', engine: 'Engine 1' },
});
const plain = anEntry(story);
const entry = anEntry(story, {
  versions: [
    { language: 'fr', url: 'https://wire.example/stories/french', id: 'tag:wire.example,2026:story/french' },
    { language: 'en', url: 'https://wire.example/stories/english', id: 'tag:wire.example,2026:story/english' },
  ],
  source: { ...plain.source, rights: '(c) Alpha' },
});
const document = aDocument([entry], {
  feed: aFeed({
    languages: ['en', 'fr', 'ar'],
    mediaStatus: true,
    rights: '(c) Us',
    image: 'https://wire.example/l.png',
  }),
  tombstones: [
    {
      id: 'tag:wire.example,2026:story/gone',
      slug: 'gone',
      language: 'en',
      sourceId: 'alpha',
      headline: 'Gone',
      publishedAt: '2026-11-20T08:00:00Z',
      at: '2026-11-22T08:00:00Z',
      reason: 'Wrong',
      until: '2026-12-22T08:00:00Z',
    },
  ],
});

test('every format is without a finding', () => {
  expect(checkRss(source('rss', document))).toEqual([]);
  expect(checkAtom(source('atom', document))).toEqual([]);
  expect(checkJson(source('json', document))).toEqual([]);
  const empty = aDocument([]);
  expect(checkRss(source('rss', empty))).toEqual([]);
  expect(checkAtom(source('atom', empty))).toEqual([]);
  expect(checkJson(source('json', empty))).toEqual([]);
});

test('RSS: what stands where', () => {
  const channel = readXml(source('rss', document)).children[0]!;
  const [item, deleted] = named(channel, 'item');
  const value = (name: string) => named(item!, name).map(({ text }) => text);
  expect(value('language')).toEqual(['ar']);
  expect(value('creator')).toEqual(['Ann', 'Bob & Co']);
  expect(value('category')).toEqual(['AT&T', 'a<b']);
  expect(value('encoded')).toEqual(['<div lang="ar" dir="rtl"><p>نص</p></div>']);
  expect(value('description')).toEqual(['ملخص &lt;b&gt;']);
  expect(value('rights')).toEqual(['(c) Alpha']);
  expect(value('provenance')).toEqual(['Machine translation from zh-Hans by Engine 1, not reviewed']);
  expect(named(item!, 'source')[0]!.attributes.url).toBe('https://alpha.example/rss');
  expect(named(item!, 'enclosure').map((e) => e.attributes)).toEqual([
    { url: 'https://alpha.example/a.mp3', length: '7', type: 'audio/mpeg' },
  ]);
  expect(named(item!, 'content').map((e) => e.attributes)).toEqual([
    { url: 'https://alpha.example/b.bin', type: 'application/pdf' },
  ]);
  expect(named(item!, 'link').find((link) => link.attributes.rel === 'via')?.attributes.href).toBe(
    'https://alpha.example/1?a=1&b=%5B2%5D',
  );
  expect(named(deleted!, 'status')[0]!.attributes).toEqual({ state: 'deleted', reason: 'Wrong' });
  expect(named(deleted!, 'pubDate')[0]!.text).toBe('Sun, 22 Nov 2026 08:00:00 GMT');
  const silent = aDocument([entry], { tombstones: document.tombstones });
  expect(source('rss', silent)).not.toContain('deleted');
});

test('Atom: own language first, source last, tombstones before the entries', () => {
  const feed = readXml(source('atom', document));
  const [first] = named(feed, 'entry');
  const alternates = named(first!, 'link').filter(({ attributes }) => attributes.rel === 'alternate');
  expect(alternates.map(({ attributes }) => attributes.hreflang)).toEqual(['ar', 'en', 'fr', 'x-default', undefined]);
  expect(alternates.at(-1)!.attributes).toEqual({ rel: 'alternate', href: 'https://wire.example/stories/arabic' });
  // en is the first of the feed's languages that the group has: the same default on every version
  expect(alternates.at(-2)!.attributes.href).toBe('https://wire.example/stories/english');
  expect(first!.children[0]!.name).toBe('title');
  expect(first!.children.at(-1)!.name).toBe('source');
  expect(named(first!, 'updated')[0]!.text).toBe('2026-11-21T08:00:00Z');
  expect(named(feed, 'deleted-entry').map(({ attributes }) => attributes)).toEqual([
    { ref: 'tag:wire.example,2026:story/gone', when: '2026-11-22T08:00:00Z' },
  ]);
  const editions = named(feed, 'link').filter(
    ({ attributes }) => attributes.rel === 'alternate' && attributes.hreflang,
  );
  expect(editions.map(({ attributes }) => attributes.hreflang)).toEqual(['en', 'fr', 'ar', 'x-default']);
});

test('JSON: 1.1, nothing of 1.0 left', () => {
  const feed = JSON.parse(source('json', document));
  expect(feed).not.toHaveProperty('author');
  expect(feed.language).toBe('ar');
  expect(feed._deleted.items).toEqual([
    { id: 'tag:wire.example,2026:story/gone', when: '2026-11-22T08:00:00Z', reason: 'Wrong' },
  ]);
  const [item] = feed.items;
  expect(item.authors).toEqual([{ name: 'Ann' }, { name: 'Bob & Co' }]);
  expect(item.attachments).toEqual([
    { url: 'https://alpha.example/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 7 },
    { url: 'https://alpha.example/b.bin', mime_type: 'application/pdf' },
  ]);
  expect(item.summary).toBe('ملخص ‹b>');
  expect(item._translation).toMatchObject({ method: 'machine', from: 'zh-Hans', engine: 'Engine 1', reviewed: false });
  expect(Object.keys(item._translations)).toEqual(['ar', 'en', 'fr', 'x-default']);
});

test('an all-languages feed with several is `mul`, one language is named', () => {
  const two = aDocument([anEntry(aStory({ language: 'fr' })), anEntry(aStory({ language: 'ar' }))]);
  expect(source('rss', two)).toContain('<language>mul</language>');
  expect(source('rss', aDocument([anEntry(aStory({ language: 'fr' }))]))).toContain('<language>fr</language>');
});

test('a story that only its summary goes out of', () => {
  const short = aDocument([anEntry(aStory({ contentHtml: '<p>secret</p>', summary: 'Short.' }), { full: false })]);
  for (const format of ['rss', 'atom', 'json'] as const) {
    expect(source(format, short)).not.toContain('secret');
    expect(source(format, short)).toContain('Short.');
  }
});
