import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParseOutcome } from '../../src/domain/item.ts';
import { parseDate } from '../../src/parse/dates.ts';
import { absoluteHtml } from '../../src/parse/html-urls.ts';
import { parse } from '../../src/parse/parse.ts';

const PIECES = [
  '<?xml version="1.0"?>',
  '<rss version="2.0">',
  '</rss>',
  '<channel>',
  '</channel>',
  '<item>',
  '</item>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '</feed>',
  '<entry>',
  '</entry>',
  '<rdf:RDF>',
  '<title>',
  '</title>',
  '<link>',
  '</link>',
  '<link href="/x" rel=self/>',
  '<description>',
  '</description>',
  '<content type="xhtml">',
  '</content>',
  '<content type="html" mode="base64">',
  '<author>',
  '</author>',
  '<name>',
  '<source>',
  '<image>',
  '<url>',
  '</image>',
  '<media:group>',
  '<media:content url=a>',
  '</media:group>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [',
  '<!ENTITY a "&a;">',
  ']>',
  '<p class=x>',
  '</p>',
  '<br>',
  '<div xmlns="http://www.w3.org/1999/xhtml">',
  '</div>',
  '&amp;',
  '&',
  '&#x1F600;',
  '&#xD800;',
  '&nbsp;',
  '<',
  '>',
  '"',
  '<pubDate>',
  'Fri, 20 Feb 2026 08:15:00 GMT',
  '<at:deleted-entry ref="a" when="2026-01-01">',
  'text',
  ' ',
  '\u0000',
  '新闻',
  '{"version":"https://jsonfeed.org/version/1.1","items":[',
  '{"id":12345678901234567890}',
  ']}',
  'xml:base="javascript:x"',
  'xmlns:dc="',
  "'",
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

function check(outcome: ParseOutcome): void {
  if ('error' in outcome) {
    expect(outcome.error.code).toMatch(/^(?:not-a-feed|too-large|unreadable)$/);
    return;
  }
  const text = JSON.stringify(outcome);
  expect(text).not.toMatch(/\\u000[0-8bcef]|\\ud[89a-f]/i);
  for (const item of outcome.items) {
    for (const link of [item.link, item.comments, item.image, ...item.enclosures.map((e) => e.url)]) {
      expect(link ?? '').not.toMatch(/^\s*(?:javascript|vbscript|data|file):/i);
    }
    for (const date of [item.publishedAt, item.updatedAt]) {
      if (date !== undefined) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
    expect(item.title).not.toBe('');
  }
}

test('whatever arrives, there is an outcome, and a fit one', () => {
  fc.assert(
    fc.property(soup, (text) => check(parse(new TextEncoder().encode(text), { url: 'https://news.example/f' }))),
    { numRuns: 1_500 },
  );
});

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string(), { nil: undefined }), (bytes, contentType) => {
      check(parse(bytes, contentType === undefined ? {} : { contentType }));
    }),
    { numRuns: 500 },
  );
});

test('the same bytes give the same outcome, and input is left alone', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const bytes = new TextEncoder().encode(text);
      const before = bytes.slice();
      expect(parse(bytes, {})).toEqual(parse(bytes, {}));
      expect(bytes).toEqual(before);
    }),
    { numRuns: 200 },
  );
});

test('any JSON under a feed’s head', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (json) => {
      check(
        parse(
          new TextEncoder().encode(
            `{"version":"https://jsonfeed.org/version/1.1","title":${json},"items":[{"id":1,"content_html":${json},"authors":${json},"tags":${json},"attachments":${json},"_translations":${json}}, ${json}]}`,
          ),
          {},
        ),
      );
    }),
    { numRuns: 300 },
  );
});

test('making URLs absolute twice changes nothing more', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const once = absoluteHtml(html, 'https://news.example/a/');
      expect(absoluteHtml(once, 'https://news.example/a/')).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('dates: any text gives a date of its form or none; what comes out is read back equal', () => {
  const words = fc.array(
    fc.constantFrom(
      'Thu',
      'Mar',
      '05',
      '5',
      '2026',
      '14:22',
      ':',
      ',',
      'GMT',
      '+0800',
      'PM',
      '年',
      '月',
      '-',
      '/',
      'T',
      'Z',
      '(',
      ')',
      'März',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        words.map((w) => w.join(' ')),
        words.map((w) => w.join('')),
        fc.string(),
      ),
      (text) => {
        const date = parseDate(text);
        if (date === undefined) return;
        expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(parseDate(date)).toBe(date);
      },
    ),
    { numRuns: 1_500 },
  );
});

test('a million open elements, a hundred thousand items: counted, not stored without end', () => {
  const deep = parse(new TextEncoder().encode(`<rss><channel><title>t</title>${'<a>'.repeat(1_000_000)}`), {});
  expect(deep).toMatchObject({ format: 'rss', feed: { title: 't' }, repairs: expect.arrayContaining(['too-deep']) });
  const many = parse(new TextEncoder().encode(`<rss><channel>${'<item><guid>1</guid></item>'.repeat(30_000)}`), {});
  expect(many).toMatchObject({ repairs: expect.arrayContaining(['too-many-items']) });
});

test('declared entities cannot make a document larger than their allowance', () => {
  const xml = `<!DOCTYPE r [<!ENTITY a "${'A'.repeat(1_500)}">]><rss><channel><title>${'&a;'.repeat(20_000)}</title></channel></rss>`;
  const outcome = parse(new TextEncoder().encode(xml), {});
  expect(JSON.stringify(outcome).length).toBeLessThan(300_000);
});
