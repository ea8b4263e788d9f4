import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUntrusted, type UntrustedPool } from '../../src/work/untrusted.ts';
import { aSource } from '../support/configuration.ts';

const source = aSource();
const feed = (title: string) =>
  new TextEncoder().encode(
    `<rss version="2.0"><channel><title>${title}</title><item><guid>1</guid></item></channel></rss>`,
  );

let untrusted: UntrustedPool;
beforeAll(() => {
  untrusted = createUntrusted({ workers: 2, deadlineSeconds: 30, memoryMegabytes: 256, glossary: [] });
});
afterAll(() => untrusted.close());

test('parses in a thread; the caller keeps its bytes', async () => {
  const bytes = feed('Eastern Gazette');
  const outcome = await untrusted.parse(bytes, { url: 'https://news.example/feed' });
  expect(outcome).toMatchObject({ format: 'rss', feed: { title: 'Eastern Gazette' }, items: [{ id: '1' }] });
  expect(bytes.byteLength).toBeGreaterThan(0);
});

test('what is no feed is a value', async () => {
  const outcome = await untrusted.parse(new TextEncoder().encode('<html></html>'), {});
  expect(outcome).toMatchObject({ error: { code: 'not-a-feed' } });
});

const url = 'https://news.example/';
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('list pages, story pages, site maps and story files are read in a thread', async () => {
  const page = bytesOf('<title>Desk</title><li><a href=a>First</a></li>');
  const selectors = { list: 'li', link: 'a' };
  expect(await untrusted.storyList(page, { url, selectors })).toMatchObject({
    title: 'Desk',
    items: [{ link: `${url}a`, title: 'First' }],
  });
  expect(await untrusted.storyPage(bytesOf('<h1>Head</h1><p>Text</p>'), { url })).toMatchObject({
    title: 'Head',
    contentHtml: '<p>Text</p>',
  });
  const map = bytesOf('<urlset><url><loc>/b</loc></url></urlset>');
  expect(await untrusted.sitemap(map, { url })).toMatchObject({ entries: [{ link: `${url}b` }], maps: [] });
  expect(await untrusted.storyFile(bytesOf('Head\n\nText'), 'a.fr.txt')).toMatchObject({
    items: [{ id: 'a.fr.txt', title: 'Head', language: 'fr' }],
  });
});

test('a document that ends its thread is a value, and the next one is read', async () => {
  const small = createUntrusted({ workers: 1, deadlineSeconds: 60, memoryMegabytes: 32, glossary: [] });
  try {
    // half a million elements beside each other: a tree beyond the thread's memory
    const wide = bytesOf('<br>'.repeat(500_000));
    const hints = { url, selectors: { list: 'li', link: 'a' } };
    for (const read of [small.storyList(wide, hints), small.storyPage(wide, hints)]) {
      expect(await read).toMatchObject({ error: { code: 'timed-out' } });
    }
    expect(small.stats().kills).toBe(2);
    expect(await small.storyPage(bytesOf('<p>Text</p>'), {})).toMatchObject({ contentHtml: '<p>Text</p>' });
  } finally {
    await small.close();
  }
});

test('normalizes in a thread', async () => {
  const [story] = await untrusted.normalize(
    [{ title: 'New line opens', content: { html: '<p onclick="x()">The city said the new line will open.</p>' } }],
    source,
    [{ text: 'x', kind: 'paragraph', stories: 5, of: 6, standing: 'vetoed' }],
  );
  expect(story).toMatchObject({
    headline: 'New line opens',
    contentHtml: '<p>The city said the new line will open.</p>',
  });
});

test('after a new glossary everything goes on', async () => {
  untrusted.setGlossary([]);
  expect(await untrusted.parse(feed('Again'), {})).toMatchObject({ feed: { title: 'Again' } });
  expect(untrusted.stats().kills).toBe(0);
});

test('after closing tasks are refused as values', async () => {
  const other = createUntrusted({ workers: 1, deadlineSeconds: 5, memoryMegabytes: 64, glossary: [] });
  await other.close();
  expect(await other.parse(feed('x'), {})).toMatchObject({ error: { code: 'unreadable' } });
  expect(await other.preflight({} as never, {} as never)).toMatch(/shutting down/);
  await expect(other.normalize([], source)).rejects.toThrow(/shutting down/);
});
