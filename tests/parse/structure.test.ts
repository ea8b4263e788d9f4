import { expect, test } from 'vitest';
import type { ParsedFeed } from '../../src/domain/item.ts';
import { parse } from '../../src/parse/parse.ts';

const read = (xml: string) =>
  parse(new TextEncoder().encode(xml), { url: 'https://anzeiger.example/feed' }) as ParsedFeed;
const channel = (
  inner: string,
  root = '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">',
) => `${root}<channel><title>Anzeiger</title>${inner}</channel></rss>`;
const ITEM = '<item><title>Title</title><link>https://a.example/1</link><description>Body</description></item>';

const NAMESPACES = [
  'http://www.w3.org/2005/Atom',
  'http://www.w3.org/1999/xhtml',
  'http://purl.org/dc/elements/1.1/',
  'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'http://purl.org/rss/1.0/modules/content/',
  'http://search.yahoo.com/mrss/',
];

test.each(NAMESPACES.flatMap((uri) => ['rss', 'channel', 'item'].map((name) => [name, uri] as const)))(
  '%s in the namespace %s is still RSS',
  (name, uri) => {
    const feed = read(channel(ITEM).replace(`<${name}`, `<${name} xmlns="${uri}"`));
    expect(feed.format).toBe('rss');
    expect(feed.feed.title).toBe('Anzeiger');
    expect(feed.items).toMatchObject([{ title: 'Title', link: 'https://a.example/1', contentHtml: 'Body' }]);
  },
);

test('an element in a namespace that has no such element is RSS’s own', () => {
  const body = '<description xmlns="http://www.w3.org/1999/xhtml"><p>Body</p></description>';
  expect(read(channel(ITEM.replace(/<description.*description>/, body))).items[0]?.contentHtml).toBe('<p>Body</p>');
});

test('an element in a namespace that has one is that one', () => {
  const author = '<creator xmlns="http://purl.org/dc/elements/1.1/">Anna</creator></item>';
  expect(read(channel(ITEM.replace('</item>', author))).items[0]?.authors).toEqual([{ name: 'Anna' }]);
});

test('podcast categories inside one another are no damage', () => {
  const inside = '<itunes:category text="Society"><itunes:category text="Documentary"/></itunes:category>';
  const feed = read(channel(`${inside}${ITEM.replace('</item>', `${inside}</item>`)}`));
  expect(feed.repairs).toEqual([]);
  expect(feed.items[0]?.categories).toEqual(['Society', 'Documentary']);
});

test('items of an extension are its own, unless it never ends', () => {
  const gallery = '<gallery><item><title>Picture</title><link>https://p.example/</link></item></gallery>';
  const inside = read(channel(ITEM.replace('<title>', `${gallery}<title>`)));
  expect(inside.items).toMatchObject([{ title: 'Title', link: 'https://a.example/1' }]);
  expect(inside.repairs).toEqual([]);
  const open = read(channel(`${ITEM.replace('</item>', '<gallery>')}${ITEM}`));
  expect(open.items).toHaveLength(2);
});
