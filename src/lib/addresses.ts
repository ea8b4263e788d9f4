import type { Format, RenditionKey } from '../domain/feed.ts';

/** Where things are published. `publicUrl` alone makes links; these make the paths behind it (CONTRACT, HTTP). */

/** `/feeds/NAME` or `/feeds/NAME/LANG`: negotiated, a page for people. */
export function feedPagePath(feed: string, language = ''): string {
  const base = `/feeds/${encodeURIComponent(feed)}`;
  return language === '' ? base : `${base}/${encodeURIComponent(language)}`;
}

/** `/feeds/NAME.rss` or `/feeds/NAME/LANG.rss` */
export function renditionPath(key: RenditionKey): string {
  return `${feedPagePath(key.feed, key.language)}.${key.format}`;
}

export function renditionUrls(publicUrl: string, feed: string, language = ''): Readonly<Record<Format, string>> {
  const url = (format: Format) => publicUrl + renditionPath({ feed, language, format });
  return { rss: url('rss'), atom: url('atom'), json: url('json') };
}

export function storyPath(slug: string): string {
  return `/stories/${slug}`;
}

/** The key in `/feeds/NAME.rss` or `/feeds/NAME/LANG.rss`, whoever it names; undefined for any other path. */
export function keyOfPath(path: string): RenditionKey | undefined {
  const match = /^\/feeds\/([^/]+?)(?:\/([^/]+?))?\.(rss|atom|json)$/.exec(path);
  if (!match) return undefined;
  try {
    return {
      feed: decodeURIComponent(match[1]!),
      language: decodeURIComponent(match[2] ?? ''),
      format: match[3] as Format,
    };
  } catch {
    return undefined;
  }
}
