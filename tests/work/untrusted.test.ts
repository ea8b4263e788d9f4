import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.ts';
import { createUntrusted, type UntrustedPool } from '../../src/work/untrusted.ts';

const source: Source = {
  id: 's',
  kind: 'feed',
  tags: [],
  websub: false,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
};
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
