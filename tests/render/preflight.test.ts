import { expect, test } from 'vitest';
import type { Format } from '../../src/domain/feed.ts';
import { RENDERERS } from '../../src/render/index.ts';
import { preflight } from '../../src/render/preflight.ts';
import { aDocument, anEntry, aStory } from '../support/documents.ts';

const document = aDocument([
  anEntry(aStory({ slug: 'first', headline: 'One & two', contentHtml: '<p>Body</p>' })),
  anEntry(aStory({ slug: 'second', headline: 'Three' })),
]);

const REST = {
  feed: 'tech',
  language: '',
  mediaType: '',
  etag: '',
  updated: document.updated,
  lastModified: document.updated,
};

const checked = (format: Format, change: (source: string) => string) => {
  const source = new TextDecoder().decode(RENDERERS[format].render(document));
  const changed = change(source);
  expect(changed === source).toBe(change === same);
  const bytes = new TextEncoder().encode(changed);
  return preflight({ ...REST, format, bytes }, document);
};
const same = (source: string) => source;

test.each(['rss', 'atom', 'json'] as const)('%s as rendered is read back equal', async (format) => {
  expect(await checked(format, same)).toBeUndefined();
});

test.each<[Format, string, (source: string) => string, string]>([
  [
    'rss',
    'a title',
    (s) => s.replace('One &#x26; two', 'One two'),
    'entry 1 (tag:wire.example,2026:story/first): title',
  ],
  ['rss', 'an id', (s) => s.replace('story/second</guid>', 'story/2</guid>'), 'id was read as'],
  [
    'rss',
    'a date',
    (s) =>
      s.replace('</language>', '</language>').replace(/Fri, 20 Nov 2026 08(?=[\s\S]*Three)/g, 'Fri, 20 Nov 2026 09'),
    'date was read as',
  ],
  ['rss', 'an entry', (s) => s.replace(/<item>[\s\S]*?<\/item>/, ''), '1 of 2 entries were read back'],
  ['rss', 'well-formedness', (s) => s.replace('</item>', ''), 'not readable'],
  ['atom', 'a link', (s) => s.replace('stories/second"', 'stories/other"'), 'link was read as'],
  ['atom', 'a body', (s) => s.replace('Body&lt;/p', 'Corpse&lt;/p'), 'body was read as'],
  ['atom', 'its own address', (s) => s.replace('tech.atom', 'tech.xml'), "the feed's own address"],
  [
    'json',
    'an id',
    (s) => s.replace('"id":"tag:wire.example,2026:story/second"', '"id":"tag:wire.example,2026:story/first"'),
    'two items have one id',
  ],
  ['json', 'the syntax', (s) => s.slice(0, -3), 'not readable'],
])('%s with %s changed is refused', async (format, _what, change, fault) => {
  expect(await checked(format, change)).toContain(fault);
});

test('bytes that are no UTF-8 are refused', async () => {
  const bytes = new Uint8Array([0x3c, 0xff]);
  expect(await preflight({ ...REST, format: 'rss', bytes }, document)).toBe('the bytes are no UTF-8');
});

test('long bodies of many line breaks do not make the reader quadratic', async () => {
  const html = `<p>${'a line<br>\n'.repeat(20_000)}</p><pre>${'<b>x</b>\n'.repeat(5_000)}</pre>`;
  const long = aDocument([anEntry(aStory({ contentHtml: html }))]);
  const bytes = RENDERERS.rss.render(long);
  expect(await preflight({ ...REST, format: 'rss', bytes }, long)).toBeUndefined();
}, 5_000);
