import { Feed as DocumentModel, type Item } from 'feed';
import type { FeedDocument, FeedEntry } from '../domain/seams.ts';
import { summaryBody, wrapBody } from './body.ts';
import { firstDate } from './dates.ts';
import { mediaType } from './media.ts';
import { cleanLine, cleanText, excerpt, isVisible } from './text.ts';
import { httpUri } from './uri.ts';

/** Length of a summary made from the body, where the story has none. */
const SUMMARY_CHARACTERS = 280;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * The document that all three formats are written from: `feed`'s Feed, its items widened by what the formats have in
 * common beyond that package. Every text in it is clean, every address an absolute ASCII URI.
 */
export interface Model {
  readonly feed: DocumentModel;
  readonly entries: readonly ModelEntry[];
  readonly deleted: readonly ModelDeletion[];
  /** the language in force where an entry says nothing; `mul` for several */
  readonly language: string;
  readonly updated: Date;
  readonly editions: readonly ModelEdition[];
  readonly hubs: readonly string[];
  readonly paging: readonly ModelLink[];
  readonly archive: 'archive' | 'complete' | undefined;
}

export interface ModelEntry extends Item {
  readonly id: string;
  readonly published: Date;
  /** one line to a few, plain text; never empty unless the story is */
  readonly description: string;
  /** HTML in a div with lang and dir */
  readonly content: string;
  readonly language: string;
  readonly names: readonly string[];
  /** other versions, x-default last; empty when the story is alone */
  readonly alternates: readonly ModelEdition[];
  readonly enclosures: readonly ModelEnclosure[];
  readonly image?: string;
  /** the original on its source's site */
  readonly via?: string;
  /** where the source itself has it from */
  readonly origin?: { readonly title?: string; readonly link?: string };
  readonly source: ModelSource;
  readonly provenance?: ModelProvenance;
}

export interface ModelSource {
  readonly iri: string;
  readonly title: string;
  readonly link?: string;
  readonly feedUrl?: string;
  readonly rights?: string;
}

export interface ModelEdition {
  readonly language: string;
  readonly url: string;
  readonly id?: string;
}

export interface ModelEnclosure {
  readonly url: string;
  readonly type: string;
  readonly bytes?: number;
}

export interface ModelLink {
  readonly rel: string;
  readonly url: string;
}

/** How the text came to be in its language; `sentence` says it to people. */
export interface ModelProvenance {
  readonly method: 'human' | 'machine' | 'unknown';
  readonly from?: string;
  readonly engine?: string;
  readonly reviewed: boolean;
  readonly sentence: string;
}

export interface ModelDeletion {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly at: Date;
  readonly reason: string;
  readonly language: string;
}

/** @param format editions are listed in the same format */
export function buildModel(document: FeedDocument, format: 'rss' | 'atom' | 'json'): Model {
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

/** One entry goes into three formats and their pre-flights: what is made of it is remembered as long as it lives. */
function entryOf(document: FeedDocument, entry: FeedEntry): ModelEntry {
  const known = made.get(entry);
  if (known && known.feed === document.feed && known.pageUrl === document.pageUrl) return known.entry;
  const fresh = modelEntry(document, entry);
  made.set(entry, { feed: document.feed, pageUrl: document.pageUrl, entry: fresh });
  return fresh;
}

const made = new WeakMap<
  FeedEntry,
  { readonly feed: FeedDocument['feed']; readonly pageUrl: string; readonly entry: ModelEntry }
>();

function modelEntry(document: FeedDocument, entry: FeedEntry): ModelEntry {
  const { story } = entry;
  const language = languageOf(story.language);
  const published = firstDate(story.publishedAt, story.firstSeenAt);
  const updated = firstDate(story.updatedAt, story.publishedAt, story.firstSeenAt);
  const summary = summaryOf(entry);
  const via = httpUri(story.link);
  const image = httpUri(story.image);
  const origin = originOf(entry);
  const provenance = provenanceOf(entry);
  return {
    id: cleanText(story.id),
    title: titleOf(story.headline, () => excerpt(story.contentText, 80), entry.source.title),
    link: httpUri(entry.pageUrl) ?? document.pageUrl,
    date: new Date(Math.max(updated.getTime(), published.getTime())),
    published,
    description: summary,
    content: entry.full ? wrapBody(story.contentHtml, language) : summaryBody(summary, language),
    category: unique(story.tags.map(cleanLine)).map((name) => ({ name, term: name })),
    language,
    names: unique(story.authors.map(({ name }) => cleanLine(name))),
    alternates: alternatesOf(document, entry, language),
    enclosures: enclosuresOf(entry),
    source: sourceOf(entry),
    ...(image === undefined ? {} : { image }),
    ...(via === undefined ? {} : { via }),
    ...(origin === undefined ? {} : { origin }),
    ...(provenance === undefined ? {} : { provenance }),
  };
}

/** the first that shows anything */
function titleOf(...candidates: readonly (string | (() => string))[]): string {
  for (const candidate of candidates) {
    const line = cleanLine(typeof candidate === 'string' ? candidate : candidate());
    if (isVisible(line)) return line;
  }
  return 'Untitled';
}

function summaryOf(entry: FeedEntry): string {
  const own = cleanLine(entry.story.summary ?? '');
  return isVisible(own) ? own : excerpt(entry.story.contentText, SUMMARY_CHARACTERS);
}

export function languageOf(tag: string): string {
  return LANGUAGE.test(tag) ? tag : 'und';
}

function feedLanguage(document: FeedDocument, entries: readonly ModelEntry[]): string {
  if (document.language !== '') return languageOf(document.language);
  const used = new Set(entries.map((entry) => entry.language));
  if (used.size === 0) for (const language of document.feed.languages) used.add(languageOf(language));
  if (used.size === 0) return 'und';
  return used.size === 1 ? [...used][0]! : 'mul';
}

/** RFC 4287 §4.2.7: no two alternates of one type and language; the story's own comes first */
function alternatesOf(document: FeedDocument, entry: FeedEntry, own: string): readonly ModelEdition[] {
  const versions = entry.versions
    .flatMap(({ language, url, id }) => {
      const uri = httpUri(url);
      return uri === undefined ? [] : [{ language: languageOf(language), url: uri, id: cleanText(id) }];
    })
    .filter(({ language }) => language !== own && language !== 'und')
    .sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.id < b.id ? -1 : 1))
    .filter(({ language }, i, all) => language !== all[i - 1]?.language);
  if (versions.length === 0) return [];
  // the same for every member of the group: the first language of the feed that there is, else the first tag
  const set = [{ language: own, url: httpUri(entry.pageUrl) ?? document.pageUrl }, ...versions];
  const fits = (tag: string, language: string) => tag === language || tag.startsWith(`${language}-`);
  const wanted = document.feed.languages.find((language) => set.some((v) => fits(v.language, language)));
  const fallback =
    set.find((v) => wanted !== undefined && fits(v.language, wanted)) ??
    [...set].sort((a, b) => (a.language < b.language ? -1 : 1))[0];
  return [...versions, { language: 'x-default', url: fallback!.url }];
}

function editionsOf(document: FeedDocument, format: 'rss' | 'atom' | 'json'): readonly ModelEdition[] {
  const all = document.editions.find(({ language }) => language === '');
  const editions = document.editions
    .filter(({ language }) => language !== '')
    .map(({ language, urls }) => ({ language: languageOf(language), url: httpUri(urls[format]) ?? urls[format] }));
  const fallback = all?.urls[format] ?? editions[0]?.url;
  return fallback === undefined ? editions : [...editions, { language: 'x-default', url: fallback }];
}

function enclosuresOf(entry: FeedEntry): readonly ModelEnclosure[] {
  const seen = new Set<string>();
  return entry.story.enclosures.flatMap(({ url, type, bytes }) => {
    const uri = httpUri(url);
    if (uri === undefined || seen.has(uri)) return [];
    seen.add(uri);
    const size = bytes !== undefined && Number.isSafeInteger(bytes) && bytes > 0 ? { bytes } : {};
    return [{ url: uri, type: mediaType(type, uri), ...size }];
  });
}

function sourceOf({ source }: FeedEntry): ModelSource {
  const link = httpUri(source.link);
  const feedUrl = httpUri(source.feedUrl);
  const rights = cleanLine(source.rights ?? '');
  return {
    iri: feedUrl ?? source.iri,
    title: titleOf(source.title, source.id),
    ...(link === undefined ? {} : { link }),
    ...(feedUrl === undefined ? {} : { feedUrl }),
    ...(rights === '' ? {} : { rights }),
  };
}

function originOf({ story }: FeedEntry): ModelEntry['origin'] {
  const link = httpUri(story.origin?.link);
  const title = cleanLine(story.origin?.title ?? '');
  if (link === undefined && title === '') return undefined;
  return { ...(title === '' ? {} : { title }), ...(link === undefined ? {} : { link }) };
}

function provenanceOf({ story }: FeedEntry): ModelProvenance | undefined {
  const { method, from, engine, reviewed } = story.translation;
  if (method === 'none' || (method === 'unknown' && from === undefined && engine === undefined)) return undefined;
  const name = cleanLine(engine ?? '');
  const tag = from === undefined ? undefined : languageOf(from);
  const kind = method === 'machine' ? 'Machine translation' : method === 'human' ? 'Human translation' : 'Translation';
  const sentence = `${kind}${tag ? ` from ${tag}` : ''}${name ? ` by ${name}` : ''}${
    reviewed ? ', reviewed' : method === 'machine' ? ', not reviewed' : ''
  }`;
  return {
    method,
    ...(tag === undefined ? {} : { from: tag }),
    ...(name === '' ? {} : { engine: name }),
    reviewed: reviewed === true,
    sentence,
  };
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

function selfUrl(document: FeedDocument, format: 'rss' | 'atom' | 'json'): string {
  return httpUri(document.selfUrls[format]) ?? document.selfUrls[format];
}

/** the page of a story that is no entry any more: it answers 410 */
function storyUrl(document: FeedDocument, slug: string): string {
  return document.pageUrl.replace(/\/feeds\/[^/]+(?:\/[^/]+)?$/, `/stories/${slug}`);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
