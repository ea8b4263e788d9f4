import type { Feed, Format } from '../domain/feed.ts';
import type { FeedDocument, FeedEntry } from '../domain/seams.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Source, SourceState } from '../domain/source.ts';
import type { Store } from '../domain/store.ts';
import type { Story, Tombstone } from '../domain/story.ts';
import { feedPagePath, renditionPath, renditionUrls, storyPath } from '../lib/addresses.ts';
import { isoSeconds } from '../lib/moments.ts';
import { matcherOf } from '../select/matcher.ts';
import { choiceOf } from '../select/versions.ts';
import { hubsOf } from '../websub/topic.ts';
import { excerptOf } from './excerpt.ts';

/** Stands in the feed for as many withdrawn stories at most. */
const TOMBSTONES_MAX = 200;

/** Of a body's plain text documents use only the beginning, as a summary. */
const BEGINNING_CHARACTERS = 2_000;

/** What a feed's documents are made of beside its stories. */
export interface Setting {
  readonly configuration: Configuration;
  readonly feed: Feed;
  /** edition; '' = all languages */
  readonly language: string;
  /** `host,year` of our tag: ids (flow/authority.ts) */
  readonly authority: string;
  /** epoch milliseconds */
  readonly now: number;
}

/** Everything about a document but its format and its place in a walk. */
export interface Contents {
  readonly entries: readonly FeedEntry[];
  readonly tombstones: readonly Tombstone[];
  readonly updated: string;
}

/** Stories become entries: their other versions, their source, how much of them goes out. */
export async function describeStories(
  store: Pick<Store, 'groupMembers' | 'sourceStates'>,
  setting: Setting,
  stories: readonly Story[],
): Promise<readonly FeedEntry[]> {
  const { publicUrl } = setting.configuration.settings;
  const now = isoSeconds(setting.now);
  const groups = new Map<string, Story[]>();
  for (const member of await store.groupMembers([...new Set(stories.map(({ groupId }) => groupId))])) {
    groups.set(member.groupId, [...(groups.get(member.groupId) ?? []), member]);
  }
  const sourceIds = [...new Set(stories.map(({ sourceId }) => sourceId))];
  const states = new Map((await store.sourceStates(sourceIds)).map((state) => [state.sourceId, state]));
  const sources = new Map(sourceIds.map((id) => [id, setting.configuration.sources.find((one) => one.id === id)]));
  return stories.map((story) => ({
    story: shortened(story, setting, sources.get(story.sourceId)),
    pageUrl: publicUrl + storyPath(story.slug),
    versions: (groups.get(story.groupId) ?? [])
      .filter(({ slug, publishAfter }) => slug !== story.slug && (publishAfter === undefined || publishAfter <= now))
      .map(({ language, slug, id }) => ({ language, url: publicUrl + storyPath(slug), id })),
    source: sourceOf(story.sourceId, setting, sources.get(story.sourceId), states.get(story.sourceId)),
    full: setting.feed.content === 'full',
  }));
}

/** without what no format publishes: the story goes to the pool's threads for the pre-flight */
function shortened(story: Story, { feed }: Setting, source: Source | undefined): Story {
  const words = source?.excerptWords;
  const allowed = words === undefined || feed.content === 'summary' ? story : excerptOf(story, words);
  const beginning = allowed.contentText.slice(0, BEGINNING_CHARACTERS);
  return { ...allowed, contentText: beginning, terms: [], removed: [], flags: [], changes: [] };
}

function sourceOf(
  id: string,
  { authority }: Setting,
  source: Source | undefined,
  state: SourceState | undefined,
): FeedEntry['source'] {
  const feedUrl = source?.kind === 'feed' ? (state?.url ?? source.url) : undefined;
  const link = state?.siteLink ?? (source?.kind === 'html' || source?.kind === 'sitemap' ? source.url : undefined);
  return {
    id,
    iri: `tag:${authority}:sources/${encodeURIComponent(id)}`,
    title: source?.title ?? state?.title ?? id,
    ...(link === undefined ? {} : { link }),
    ...(feedUrl === undefined ? {} : { feedUrl }),
    ...(source?.rights === undefined ? {} : { rights: source.rights }),
  };
}

/** Withdrawn stories that would stand in this feed or edition. */
export async function describeTombstones(
  store: Pick<Store, 'tombstones' | 'storiesBySlug'>,
  { feed, language, now }: Setting,
  stories: readonly Story[],
): Promise<readonly Tombstone[]> {
  const stones = await store.tombstones({ now, sources: feed.select.sources, limit: TOMBSTONES_MAX });
  if (stones.length === 0) return [];
  const matcher = matcherOf(feed, isoSeconds(now));
  const choice = choiceOf(feed, language);
  const there = new Set(stories.map(({ slug }) => slug));
  const gone = new Map((await store.storiesBySlug(stones.map(({ slug }) => slug))).map((story) => [story.slug, story]));
  return stones.filter(({ slug }) => {
    const story = gone.get(slug);
    if (there.has(slug) || !story) return false;
    return story.status === 'withdrawn' && choice.rank(story) !== undefined && matcher.matches(story);
  });
}

/**
 * The moment of the newest change of what a document holds: a revision, an arrival, the end of an embargo, a
 * withdrawal. Never the clock. An empty feed is as old as our ids.
 */
export function newestChange(authority: string, stories: readonly Story[], tombstones: readonly Tombstone[]): string {
  const moments = [
    ...stories.flatMap(({ updatedAt, firstSeenAt, publishAfter }) => [updatedAt, firstSeenAt, publishAfter ?? '']),
    ...tombstones.map(({ at }) => at),
  ];
  const newest = moments.reduce((a, b) => (b > a ? b : a), '');
  const year = authority.split(',')[1] ?? '';
  return newest === '' ? `${/^\d{4}$/.test(year) ? year : '2000'}-01-01T00:00:00Z` : newest;
}

export interface Place {
  readonly format: Format;
  /** of this document, where it is not the feed's own */
  readonly selfUrl?: string;
  readonly paging?: NonNullable<FeedDocument['paging']>;
}

export function documentOf(setting: Setting, contents: Contents, { format, selfUrl, paging }: Place): FeedDocument {
  const { configuration, feed, language, authority } = setting;
  const { publicUrl, title } = configuration.settings;
  const urls = renditionUrls(publicUrl, feed.name, language);
  return {
    feed,
    language,
    title: language === '' ? feed.title : `${feed.title} (${language})`,
    publisher: title,
    selfUrls: selfUrl === undefined ? urls : { ...urls, [format]: selfUrl },
    pageUrl: publicUrl + feedPagePath(feed.name, language),
    id: `tag:${authority}:feeds/${encodeURIComponent(feed.name)}${language === '' ? '' : `/${language}`}`,
    updated: contents.updated,
    entries: contents.entries,
    tombstones: contents.tombstones,
    editions:
      feed.languages.length === 0 ? [] : ['', ...feed.languages].map((edition) => editionOf(publicUrl, feed, edition)),
    hubs: hubsOf(feed, publicUrl),
    ...(paging === undefined ? {} : { paging }),
  };
}

function editionOf(publicUrl: string, { name }: Feed, language: string): FeedDocument['editions'][number] {
  return {
    language,
    urls: renditionUrls(publicUrl, name, language),
    pageUrl: publicUrl + feedPagePath(name, language),
  };
}

export function headUrl({ configuration, feed, language }: Setting, format: Format): string {
  return configuration.settings.publicUrl + renditionPath({ feed: feed.name, language, format });
}
