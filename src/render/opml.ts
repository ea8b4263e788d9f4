import type { Feed } from '../domain/feed.ts';
import type { Settings } from '../domain/settings.ts';
import { feedPagePath, renditionPath } from '../lib/addresses.ts';
import { cleanLine } from './text.ts';
import { documentBytes, element, lines, text, type Xml } from './xml.ts';

/**
 * OPML 2.0 of these feeds: each with its editions in a folder. Nothing in it depends on the clock; a folder has only
 * its text, and the head no `docs`, as readers expect.
 */
export function opml(feeds: readonly Feed[], settings: Pick<Settings, 'publicUrl' | 'title'>): Uint8Array {
  const outlines = feeds.filter(({ retired }) => !retired).map((feed) => feedOutline(feed, settings.publicUrl));
  const head = element('head', {}, element('title', {}, text(cleanLine(settings.title))));
  return documentBytes(element('opml', { version: '2.0' }, lines(head, element('body', {}, lines(...outlines)))));
}

function feedOutline(feed: Feed, publicUrl: string): Xml {
  const all = outline(feed, '', publicUrl);
  if (feed.languages.length === 0) return all;
  const editions = feed.languages.map((language) => outline(feed, language, publicUrl));
  return element('outline', { text: titleOf(feed, '') }, lines(all, ...editions));
}

/** `type` is rss for Atom too: the specification has no other word for a feed */
function outline(feed: Feed, language: string, publicUrl: string): Xml {
  const format = feed.formats.find((candidate) => candidate !== 'json') ?? 'json';
  const title = titleOf(feed, language);
  return element('outline', {
    type: 'rss',
    text: title,
    title,
    xmlUrl: publicUrl + renditionPath({ feed: feed.name, language, format }),
    htmlUrl: publicUrl + feedPagePath(feed.name, language),
    description: cleanLine(feed.description) || undefined,
    language: language || undefined,
    version: format === 'rss' ? 'RSS2' : undefined,
  });
}

function titleOf({ title, name }: Feed, language: string): string {
  const line = cleanLine(title) || name;
  return language === '' ? line : `${line} (${language})`;
}
