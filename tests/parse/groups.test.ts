import { expect, test } from 'vitest';
import type { Item, ParsedFeed } from '../../src/domain/item.ts';
import { parse } from '../../src/parse/parse.ts';

// Elements that hold fields of their own, with more in them than their formats list: what is theirs stays theirs.

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const rss = (item: string) =>
  `<rss version="2.0" ${NAMESPACES}><channel><title>Anzeiger</title><item>${item}</item><item><title>Next</title></item></channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><title>Anzeiger</title><id>urn:f</id><entry>${entry}</entry></feed>`;
const read = (xml: string) =>
  parse(new TextEncoder().encode(xml), { url: 'https://anzeiger.example/feed' }) as ParsedFeed;

const ATOM =
  '<id>urn:1</id><title>Title</title><link href="https://a.example/1"/><published>2026-02-20T08:15:00Z</published>';
const RSS =
  '<guid isPermaLink="false">urn:1</guid><title>Title</title><link>https://a.example/1</link><dc:creator>Anna</dc:creator><pubDate>Fri, 20 Feb 2026 08:15:00 GMT</pubDate><description>Body</description>';
const STORY: Partial<Item> = {
  id: 'urn:1',
  title: 'Title',
  link: 'https://a.example/1',
  publishedAt: '2026-02-20T08:15:00Z',
};

test.each<[string, string, Partial<Item>]>([
  [
    'a profile',
    atom(
      `<author><id>https://a.example/users/anna</id><uri>https://a.example/users/anna</uri><name>Anna</name><link rel="avatar" href="a.png"/><summary>bio</summary></author>${ATOM}`,
    ),
    { authors: [{ name: 'Anna', uri: 'https://a.example/users/anna' }] },
  ],
  [
    'a person with a title',
    atom(`<author><name>Anna</name><title>Professor</title><email>anna@a.example</email></author>${ATOM}`),
    { authors: [{ name: 'Anna', email: 'anna@a.example' }] },
  ],
  [
    'a contributor with a link',
    atom(`<contributor><name>Zoë</name><link href="https://z.example/"/></contributor>${ATOM}`),
    {},
  ],
  [
    'a source with dates',
    atom(
      `<source><id>urn:s</id><title>Bote</title><published>2001-01-01T00:00:00Z</published><modified>2001-01-01</modified></source>${ATOM}`,
    ),
    { source: { title: 'Bote' } },
  ],
  [
    'a source in RSS',
    rss(
      `<source><title>Bote</title><language>fr</language><pubDate>Mon, 01 Jan 2001 00:00:00 GMT</pubDate></source>${RSS}`,
    ),
    { source: { title: 'Bote' } },
  ],
  [
    'a picture',
    rss(
      `<image><url>https://a.example/1.png</url><guid>7</guid><pubDate>Mon, 01 Jan 2001 00:00:00 GMT</pubDate><dc:creator>Photo</dc:creator><category>pictures</category></image>${RSS}`,
    ),
    { image: 'https://a.example/1.png', authors: [{ name: 'Anna' }], categories: [] },
  ],
  [
    'a medium',
    rss(
      `<media:content url="https://a.example/1.mp4"><title>Caption</title><description>Alt</description><guid>7</guid><link>https://m.example/</link><dc:date>2001-01-01</dc:date><dc:creator>Photo</dc:creator></media:content>${RSS}`,
    ),
    { contentHtml: 'Body', authors: [{ name: 'Anna' }] },
  ],
])('%s keeps its own fields', (_, xml, expected) => {
  const feed = read(xml);
  expect(feed.items[0]).toMatchObject({ ...STORY, ...expected });
  expect(feed.items[0]!.summary).toBeUndefined();
  expect(feed.repairs).toEqual([]);
});

test('the owner of a podcast with an author in it', () => {
  const owner =
    '<itunes:owner><itunes:name>Anna</itunes:name><itunes:author>Radio</itunes:author><itunes:email>anna@a.example</itunes:email></itunes:owner>';
  const feed = read(rss(RSS).replace('<item>', `${owner}<item>`));
  expect(feed.feed.authors).toEqual([{ name: 'Anna', email: 'anna@a.example' }]);
});

test.each([
  ['the item’s end', atom(`<author><name>Anna</name>${ATOM}`)],
  ['another of its kind', atom(`<author><name>Anna</name>${ATOM}<author><name>Zoë</name></author>`)],
  ['the next item', rss(`<image><url>https://a.example/1.png</url>${RSS}`).replaceAll('</item>', '')],
  [
    'an item that has its end',
    rss(`<image><url>i.png</url>${RSS}`).replace('Next<', 'Next</title><image><url>n.png</url></image><'),
  ],
])('one whose end tag does not come before %s ends where it must', (_, xml) => {
  const feed = read(xml);
  expect(feed.items[0]).toMatchObject(STORY);
  expect(feed.repairs).toContain('missing-end-tag');
});
