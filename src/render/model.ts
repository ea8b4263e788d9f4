import { Feed as DocumentModel } from 'feed';
import type { Format } from '../domain/feed.ts';
import type { FeedDocument } from '../domain/seams.ts';
import { firstDate } from './dates.ts';
import { entryOf } from './model-entry.ts';
import type { Model, ModelEdition, ModelEntry, ModelLink } from './model-types.ts';
import { languageOf, titleOf } from './model-words.ts';
import { cleanLine, cleanText } from './text.ts';
import { httpUri } from './uri.ts';

/** @param format editions are listed in the same format */
export function buildModel(document: FeedDocument, format: Format): Model {
  const entries = document.entries.map((entry) => entryOf(document, entry));
  const updated = firstDate(document.updated);
  const language = feedLanguage(document, entries);
  const image = httpUri(document.feed.image);
  const title = titleOf(document.title, document.feed.name);
  const feed = new DocumentModel({
    id: document.id,
    title,
    description: cleanLine(document.feed.description) || title,
    link: httpUri(document.pageUrl) ?? document.pageUrl,
    feedLinks: {
      rss: selfUrl(document, 'rss'),
      atom: selfUrl(document, 'atom'),
      json: selfUrl(document, 'json'),
    },
    language,
    updated,
    ttl: Math.max(1, Math.round(document.feed.ttlMinutes)),
    generator: 'babelwire',
    author: { name: titleOf(document.publisher, title) },
    ...(image === undefined ? {} : { image }),
    ...(document.feed.rights === undefined ? {} : { copyright: cleanLine(document.feed.rights) }),
  });
  for (const entry of entries) feed.addItem(entry);
  return {
    feed,
    entries,
    deleted: document.tombstones.map((stone) => ({
      id: cleanText(stone.id),
      title: titleOf(stone.headline, stone.slug),
      link: httpUri(storyUrl(document, stone.slug)) ?? document.pageUrl,
      at: firstDate(stone.at),
      reason: cleanLine(stone.reason),
      language: languageOf(stone.language),
    })),
    language,
    updated,
    editions: document.editions.length === 0 ? [] : editionsOf(document, format),
    hubs: document.hubs.flatMap((hub) => httpUri(hub) ?? []),
    paging: pagingOf(document),
    archive: kindOf(document),
  };
}

function feedLanguage(document: FeedDocument, entries: readonly ModelEntry[]): string {
  if (document.language !== '') return languageOf(document.language);
  const used = new Set(entries.map((entry) => entry.language));
  if (used.size === 0) for (const language of document.feed.languages) used.add(languageOf(language));
  if (used.size === 0) return 'und';
  return used.size === 1 ? [...used][0]! : 'mul';
}

function editionsOf(document: FeedDocument, format: Format): readonly ModelEdition[] {
  const all = document.editions.find(({ language }) => language === '');
  const editions = document.editions
    .filter(({ language }) => language !== '')
    .map(({ language, urls }) => ({ language: languageOf(language), url: httpUri(urls[format]) ?? urls[format] }));
  const fallback = all?.urls[format] ?? editions[0]?.url;
  return fallback === undefined ? editions : [...editions, { language: 'x-default', url: fallback }];
}

function pagingOf({ paging }: FeedDocument): readonly ModelLink[] {
  if (!paging) return [];
  const links = {
    first: paging.first,
    last: paging.last,
    previous: paging.previous,
    next: paging.next,
    current: paging.current,
    'prev-archive': paging.prevArchive,
    'next-archive': paging.nextArchive,
  };
  return Object.entries(links).flatMap(([rel, url]) => {
    const uri = httpUri(url);
    return uri === undefined ? [] : [{ rel, url: uri }];
  });
}

function kindOf({ paging }: FeedDocument): Model['archive'] {
  return paging?.kind === 'archive' || paging?.kind === 'complete' ? paging.kind : undefined;
}

function selfUrl(document: FeedDocument, format: Format): string {
  return httpUri(document.selfUrls[format]) ?? document.selfUrls[format];
}

/** the page of a story that is no entry any more: it answers 410 */
function storyUrl(document: FeedDocument, slug: string): string {
  return document.pageUrl.replace(/\/feeds\/[^/]+(?:\/[^/]+)?$/, `/stories/${slug}`);
}
