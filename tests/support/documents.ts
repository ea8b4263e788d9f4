import type { Feed } from '../../src/domain/feed.ts';
import type { FeedDocument, FeedEntry } from '../../src/domain/seams.ts';
import type { Story } from '../../src/domain/story.ts';
import { slugOf } from '../../src/lib/hash.ts';

/** Stories, feeds and documents made by hand: everything a renderer is given. */

export const PUBLIC_URL = 'https://wire.example';

let made = 0;

export function aStory(over: Partial<Story> = {}): Story {
  made += 1;
  const slug = over.slug ?? slugOf('story', String(made));
  const id = over.id ?? `tag:wire.example,2026:story/${slug}`;
  const publishedAt = over.publishedAt ?? '2026-11-20T08:00:00Z';
  return {
    id,
    slug,
    sourceId: 'alpha',
    itemKey: slug,
    language: 'en',
    languageKey: over.language ?? 'en',
    languageConfidence: 1,
    headline: `Story ${made}`,
    authors: [],
    credit: { editors: [] },
    contentHtml: `<p>Body of story ${made}.</p>`,
    contentText: `Body of story ${made}.`,
    terms: [],
    removed: [],
    flags: [],
    changes: [],
    translation: { method: 'none' },
    publishedAt,
    updatedAt: over.updatedAt ?? publishedAt,
    firstSeenAt: over.firstSeenAt ?? publishedAt,
    revision: 1,
    status: 'published',
    tags: [],
    enclosures: [],
    alternates: [],
    groupId: id,
    ...over,
  };
}

export function aFeed(over: Partial<Feed> = {}): Feed {
  return {
    name: 'tech',
    title: 'Technology & industry',
    description: 'News of <machines>',
    select: { sources: [], languages: [], tags: [], maxSeverity: 'warning', onePerGroup: false },
    languages: [],
    fallback: [],
    limit: 50,
    content: 'full',
    formats: ['rss', 'atom', 'json'],
    access: 'public',
    ttlMinutes: 15,
    hubs: [],
    mediaStatus: false,
    formerNames: [],
    retired: false,
    ...over,
  };
}

export function anEntry(story: Story, over: Partial<FeedEntry> = {}): FeedEntry {
  return {
    story,
    pageUrl: `${PUBLIC_URL}/stories/${story.slug}`,
    versions: [],
    source: {
      id: story.sourceId,
      iri: `tag:wire.example,2026:source/${story.sourceId}`,
      title: 'Alpha News',
      link: 'https://alpha.example/',
      feedUrl: 'https://alpha.example/rss',
    },
    full: true,
    ...over,
  };
}

export function aDocument(entries: readonly FeedEntry[], over: Partial<FeedDocument> = {}): FeedDocument {
  const feed = over.feed ?? aFeed();
  const language = over.language ?? '';
  const path = language === '' ? feed.name : `${feed.name}/${language}`;
  return {
    feed,
    language,
    title: feed.title,
    publisher: 'Example wire',
    selfUrls: urls(path),
    pageUrl: `${PUBLIC_URL}/feeds/${path}`,
    id: `tag:wire.example,2026:feed/${path}`,
    updated:
      entries
        .map(({ story }) => story.updatedAt)
        .sort()
        .at(-1) ?? '2026-11-20T08:00:00Z',
    entries,
    tombstones: [],
    editions: (feed.languages.length === 0 ? [] : ['', ...feed.languages]).map((edition) => {
      const editionPath = edition === '' ? feed.name : `${feed.name}/${edition}`;
      return { language: edition, urls: urls(editionPath), pageUrl: `${PUBLIC_URL}/feeds/${editionPath}` };
    }),
    hubs: [`${PUBLIC_URL}/hub`],
    ...over,
  };
}

function urls(path: string) {
  return {
    rss: `${PUBLIC_URL}/feeds/${path}.rss`,
    atom: `${PUBLIC_URL}/feeds/${path}.atom`,
    json: `${PUBLIC_URL}/feeds/${path}.json`,
  };
}
