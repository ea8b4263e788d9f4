import type { Feed, RenditionKey } from '../domain/feed.ts';
import type { Configuration } from '../domain/settings.ts';
import { keyOfPath, renditionPath } from '../lib/addresses.ts';

/** Topics are what we publish to everybody, nothing else: the self links of public renditions. */
export function topicOf(configuration: Configuration, url: string): RenditionKey | undefined {
  const { publicUrl } = configuration.settings;
  if (!url.startsWith(`${publicUrl}/`)) return undefined;
  const key = keyOfPath(url.slice(publicUrl.length));
  if (!key || publicUrl + renditionPath(key) !== url) return undefined;
  const feed = configuration.feeds.find(({ name }) => name === key.feed);
  return feed && hasTopic(feed, key) ? key : undefined;
}

/** Feeds that name hubs of their own are not ours to distribute. */
function hasTopic(feed: Feed, key: RenditionKey): boolean {
  return (
    feed.access === 'public' &&
    !feed.retired &&
    feed.hubs.length === 0 &&
    feed.formats.includes(key.format) &&
    (key.language === '' || feed.languages.includes(key.language))
  );
}

/** Hubs that a feed's links name: its own ones, else ours; none for a feed that is not public. */
export function hubsOf(feed: Feed, publicUrl: string): readonly string[] {
  if (feed.access !== 'public' || feed.retired) return [];
  return feed.hubs.length > 0 ? feed.hubs : [`${publicUrl}/hub`];
}
