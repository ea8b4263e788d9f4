import { expect, test } from 'vitest';
import type { Item, ParsedFeed } from '../../src/domain/item.ts';
import { parse } from '../../src/parse/parse.ts';

const read = (item: string): Item => {
  const xml = `<rss version="2.0"><channel><title>Anzeiger</title><item>${item}</item></channel></rss>`;
  return (parse(new TextEncoder().encode(xml), { url: 'https://anzeiger.example/a/feed' }) as ParsedFeed).items[0]!;
};

const TIME = '<time datetime="2026-02-20T09:15:00+01:00" class="datetime">Fri, 02/20/2026 - 09:15</time>';
test.each([
  ['escaped', TIME.replaceAll('<', '&lt;'), '2026-02-20T08:15:00Z'],
  ['naked', TIME, '2026-02-20T08:15:00Z'],
  ['in CDATA', `<![CDATA[${TIME}]]>`, '2026-02-20T08:15:00Z'],
  ['without its attribute', '&lt;span>Fri, 20 Feb 2026 08:15:00 GMT&lt;/span>', '2026-02-20T08:15:00Z'],
  ['that says nothing', '&lt;time datetime="soon">soon&lt;/time>', undefined],
])('a date in an element of HTML, %s', (_, sent, expected) => {
  expect(read(`<title>x</title><pubDate>${sent}</pubDate>`).publishedAt).toBe(expected);
});

test.each([
  ['escaped', '&lt;![CDATA[Hello World]]&gt;'],
  ['in another section', '<![CDATA[<![CDATA[Hello World]]]]>'],
  ['in another section, whole', '<![CDATA[<![CDATA[Hello World]]>]]>'],
])('a CDATA section as text, %s, is what is in it', (_, sent) => {
  expect(read(`<title>${sent}</title>`).title).toBe('Hello World');
  const link = sent.replace('Hello World', 'https://a.example/1');
  expect(read(`<title>x</title><link>${link}</link>`).link).toBe('https://a.example/1');
});

test('what is said of CDATA stays', () => {
  expect(read('<title>What &lt;![CDATA[ ]]&gt; is for</title>').title).toBe('What <![CDATA[ ]]> is for');
});

test('in Atom a text that is nothing but a CDATA section is that text', () => {
  const entry = '<entry><id>u:1</id><title>&lt;![CDATA[Hello World]]&gt;</title></entry>';
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><id>u:f</id><title>F</title>${entry}</feed>`;
  const { items } = parse(new TextEncoder().encode(xml), {}) as ParsedFeed;
  expect(items[0]!.title).toBe('<![CDATA[Hello World]]>');
});

test('a link with a tag in it is none', () => {
  const link = '<link>&lt;a href="/node/1">View&lt;/a></link>';
  expect(read(`<title>x</title>${link}`).link).toBeUndefined();
  expect(read(`<title>x</title>${link}<guid>https://a.example/1</guid>`).link).toBe('https://a.example/1');
});

test.each([
  ['/n/1" isPermaLink="true', 'https://anzeiger.example/n/1'],
  ['/n/1', undefined],
  ['/n/1" isPermaLink="false', undefined],
  ['n/1" isPermaLink="true', undefined],
])('guid %s as a link', (guid, expected) => {
  const [path, attribute = ''] = guid.split('" ');
  expect(read(`<title>x</title><guid ${attribute === '' ? '' : `${attribute}"`}>${path}</guid>`).link).toBe(expected);
});
