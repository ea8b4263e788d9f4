import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHtml, toText } from '../../src/normalize/body.ts';
import { NESTING_MAX } from '../../src/normalize/html-tokens.ts';
import { safeSrcset, safeUrl, withoutTracking } from '../../src/normalize/links.ts';
import { normalized } from './support.ts';

const sanitized = async (html: string, link = 'https://example.org/news/1') =>
  (await normalized({ content: { html }, link, language: 'en' }, { skip: ['text', 'boilerplate', 'headline'] }))
    .contentHtml;

const piece = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<a href="',
    'javascript:alert(1)',
    '" onclick="x()">',
    '<svg>',
    '<math>',
    '<style>',
    '</style>',
    '<img src=x onerror=1>',
    '<table><td>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&lt;script&gt;',
    '<script>',
    '</script>',
    '<iframe>',
    '<textarea>',
    '<noscript>',
    '<template>',
    '&amp;amp;',
    '\u0000',
    '<',
    '"',
    "'",
  ),
  fc.string({ maxLength: 8 }),
);
const markup = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));

test('sanitizing twice is sanitizing once, and nothing active is left', async () => {
  await fc.assert(
    fc.asyncProperty(markup, async (html) => {
      const once = await sanitized(html);
      expect(await sanitized(once)).toBe(once);
      const tags = once.replace(/^[^<]+|>[^<]*/g, '>');
      expect(tags).not.toMatch(
        /<(?:script|style|svg|math|iframe|object|embed|form|input|meta|base|link|template)|\son\w+=|=["']?\s*javascript:/i,
      );
    }),
    { numRuns: 150 },
  );
});

test('it adds no text', async () => {
  await fc.assert(
    fc.asyncProperty(markup, async (html) => {
      const letters = (text: string) => text.replace(/[^a-z]/gi, '');
      const before = letters(html + toText(fromHtml(html)));
      for (const word of letters(toText(fromHtml(await sanitized(html)))).match(/.{1,3}/g) ?? [])
        expect(before).toContain(word);
    }),
    { numRuns: 100 },
  );
});

test('no nesting goes deeper than the limit, and its text stays', () => {
  const body = fromHtml(`${'<div>'.repeat(100_000)}deep down`);
  let depth = 0;
  let deepest = 0;
  for (const token of body) {
    depth += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  expect(deepest).toBeLessThanOrEqual(NESTING_MAX);
  expect(depth).toBe(0);
  expect(toText(body)).toBe('deep down');
});

test('markup of a story survives: direction, language, pictures, tables, ruby', async () => {
  const html =
    '<p dir="rtl" lang="ar">نص <b>مهم</b></p><ruby>漢<rt>kan</rt></ruby><table><tbody><tr><td colspan="2">x</td></tr></tbody></table>';
  expect(await sanitized(html)).toBe(html);
});

test('addresses become absolute, lose trackers, and only http, https, mailto and tel are followed', async () => {
  expect(await sanitized('<a href="/b?utm_source=rss&amp;id=2#c">x</a>')).toBe(
    '<a href="https://example.org/b?id=2#c" rel="noopener noreferrer nofollow ugc">x</a>',
  );
  expect(await sanitized('<img src="p.jpg" srcset="a.jpg 1x, javascript:x 2x">')).toBe(
    '<img src="https://example.org/news/p.jpg" srcset="https://example.org/news/a.jpg 1x">',
  );
  for (const url of [
    'javascript:alert(1)',
    'JaVa\tScript:1',
    ' data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '\u2000javascript:1',
    '//',
  ]) {
    expect(safeUrl(url, 'https://example.org/', 'link')).toBeUndefined();
  }
  expect(safeUrl('//cdn.example.org/a', undefined, 'media')).toBe('https://cdn.example.org/a');
  expect(safeUrl('mailto:a@example.org', undefined, 'media')).toBeUndefined();
  expect(withoutTracking('https://e.org/?gclid=1')).toBe('https://e.org/');
  expect(withoutTracking('https://e.org/?a=1&b=%20')).toBe('https://e.org/?a=1&b=%20');
  expect(safeSrcset('data:image/svg+xml,x 1x', 'https://e.org/')).toBeUndefined();
});

test('a story over the limit is cut and says so; a broken stage costs only itself', async () => {
  const long = await normalized(
    { content: { html: `<p>${'word '.repeat(120_000)}</p>` }, language: 'en' },
    { skip: ['repetition', 'sentences', 'terms', 'text', 'foreign', 'engine', 'numbers', 'fidelity'] },
  );
  expect(long.flags).toContainEqual(expect.objectContaining({ code: 'story-truncated', severity: 'warning' }));
  expect(Buffer.byteLength(long.contentText)).toBeLessThanOrEqual(512 * 1024);
  const broken = await normalized({ paragraphs: ['One.', 'Two.'], language: 'en' }, { boilerplate: ['('] });
  expect(broken.flags).toContainEqual(expect.objectContaining({ code: 'bad-pattern' }));
  expect(broken.contentHtml).toBe('<p>One.</p><p>Two.</p>');
});

test.each([
  ['no src', '<img data-src="/a.jpg">', 'src="https://example.org/a.jpg"'],
  ['a spacer', '<img src="/spacer.gif" data-original="a.jpg">', 'src="https://example.org/news/a.jpg"'],
  ['data', '<img src="data:image/gif;base64,R0" data-lazy-src="/a.jpg">', 'src="https://example.org/a.jpg"'],
  ['sets', '<img src="/s.gif" data-srcset="/a.jpg 1x, /b.jpg 2x">', 'src="https://example.org/a.jpg"'],
  ['a word there', '<img src="/a.jpg" data-original="photo 12">', 'src="https://example.org/a.jpg"'],
  ['data there', '<img src="/a.jpg" data-src="data:image/gif;base64,R0">', 'src="https://example.org/a.jpg"'],
])(
  'a picture loaded late, with %s, has its address; its twin for readers without scripts goes',
  async (_, image, src) => {
    const html = await sanitized(`<p>Text</p>${image}<noscript><img src="/twin.jpg"></noscript>`);
    expect(html).toContain(src);
    expect(html.match(/<img[^>]*>/g)).toHaveLength(1);
    expect(html).not.toMatch(/spacer|s\.gif|twin|data/);
  },
);

test('the late address is judged like any other', async () => {
  expect(await sanitized('<p>Text</p><img data-src="javascript:alert(1)//a.b">')).toBe('<p>Text</p>');
});
