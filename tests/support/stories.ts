import type { Item } from '../../src/domain/item.ts';
import type { StoryWrite } from '../../src/domain/store.ts';
import type { Story } from '../../src/domain/story.ts';
import { sha256, slugOf } from '../../src/lib/hash.ts';

/** A story as ingest would store it; what a test does not name is ordinary. */
export function storyWrite(key: string, change: Partial<Story> = {}, write: Partial<StoryWrite> = {}): StoryWrite {
  const sourceId = change.sourceId ?? 'wire';
  const slug = slugOf(sourceId, key);
  const item: Item = { id: key, title: key, authors: [], categories: [], enclosures: [], contentHtml: `<p>${key}</p>` };
  const story: Story = {
    id: `tag:example.org,2026:stories/${slug}`,
    slug,
    sourceId,
    itemKey: key,
    publishedAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    firstSeenAt: '2026-01-01T00:00:00Z',
    revision: 1,
    status: 'published',
    tags: [],
    enclosures: [],
    alternates: [],
    groupId: `tag:example.org,2026:stories/${slug}`,
    language: 'en',
    languageKey: 'en',
    languageConfidence: 1,
    headline: `Headline ${key}`,
    authors: [],
    credit: { editors: [] },
    contentHtml: `<p>${key}</p>`,
    contentText: key,
    terms: [],
    removed: [],
    flags: [],
    changes: [],
    translation: { method: 'unknown' },
    ...change,
  };
  return {
    story,
    item,
    rawHash: sha256(key),
    contentHash: sha256(`content ${key}`),
    cause: story.revision > 1 ? 'source-changed' : 'arrived',
    rulesVersion: '1',
    ...write,
  };
}
