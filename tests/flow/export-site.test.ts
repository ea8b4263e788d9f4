import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportSite } from '../../src/flow/export-site.ts';
import { publishFeeds } from '../../src/flow/publish.ts';
import { preflight } from '../../src/render/preflight.ts';
import { aConfiguration } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { freshStore } from '../support/fresh-store.ts';
import { storyWrite } from '../support/stories.ts';

const fresh = freshStore();

test('public feeds, editions and pages as files, with the bytes that are served', async () => {
  await fresh.store.commitIngest({ writes: [storyWrite('a'), storyWrite('b', { language: 'fr', languageKey: 'fr' })] });
  const configuration = aConfiguration({
    feeds: [
      aFeed({ languages: ['fr'], formats: ['rss', 'json'] }),
      aFeed({ name: 'secret', access: { partners: ['acme'] } }),
    ],
  });
  const tools = { store: fresh.store, configuration, now: Date.parse('2026-03-01T00:00:00Z') };
  await publishFeeds({ ...tools, untrusted: { preflight }, deliveriesFor: async () => [] });
  const directory = path.join(path.dirname(fresh.database.url.slice('sqlite:'.length)), 'site');
  const page = async (address: string) => new TextEncoder().encode(`page ${address}`);
  const report = await exportSite({ ...tools, page }, directory);
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort();
  const { slug: a } = storyWrite('a').story;
  const { slug: b } = storyWrite('b').story;
  expect(files).toEqual(
    [
      'feeds/tech.json',
      'feeds/tech.rss',
      'feeds/tech/fr.json',
      'feeds/tech/fr.rss',
      'feeds/tech/fr/index.html',
      'feeds/tech/index.html',
      'index.html',
      'opml',
      `stories/${a}/index.html`,
      `stories/${b}/index.html`,
    ].sort(),
  );
  expect(report.files).toBe(files.length);
  const served = (await fresh.store.rendition({ feed: 'tech', language: 'fr', format: 'rss' }))!.bytes;
  expect(Buffer.compare(readFileSync(path.join(directory, 'feeds/tech/fr.rss')), served)).toBe(0);
  expect(readFileSync(path.join(directory, 'feeds/tech/index.html'), 'utf8')).toBe('page /feeds/tech');
});
