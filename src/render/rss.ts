import { MEDIA_TYPES } from '../domain/feed.ts';
import type { Renderer } from '../domain/seams.ts';
import { escapeHtml } from '../lib/html-text.ts';
import { rfc822, rfc3339 } from './dates.ts';
import { buildModel } from './model.ts';
import type { Model, ModelDeletion, ModelEntry } from './model-types.ts';
import { declarations } from './namespaces.ts';
import { withoutTags } from './text.ts';
import { documentBytes, element, hexText, lines, text, type Xml } from './xml.ts';

/** of the channel, an item, a picture or a source */
const titleText = (title: string): Xml => hexText(withoutTags(title));

const TYPE = 'application/rss+xml';
/** Other versions carry a parameter: one reader takes the last link of exactly `text/html` for the story's own. */
export const OTHER_PAGE = 'text/html; charset=utf-8';

/** RSS 2.0 by the Best Practices Profile: our own bytes from the common model. */
export const rss: Renderer = {
  format: 'rss',
  mediaType: MEDIA_TYPES.rss,
  render(document) {
    const model = buildModel(document, 'rss');
    const deletions = document.feed.mediaStatus ? model.deleted : [];
    const root = element(
      'rss',
      { version: '2.0', ...declarations(['atom', 'bw', 'content', 'dc', 'dcterms', 'fh', 'media']) },
      lines(element('channel', {}, lines(...channel(model), ...model.entries.map(item), ...deletions.map(deletion)))),
    );
    return documentBytes(root);
  },
};

function channel(model: Model): readonly (Xml | undefined)[] {
  const { options } = model.feed;
  return [
    element('title', {}, titleText(options.title)),
    element('link', {}, text(options.link!)),
    element('description', {}, hexText(options.description!)),
    element('language', {}, text(model.language)),
    options.copyright ? element('copyright', {}, hexText(options.copyright)) : undefined,
    element('pubDate', {}, text(rfc822(model.updated))),
    element('lastBuildDate', {}, text(rfc822(model.updated))),
    element('docs', {}, text('https://www.rssboard.org/rss-specification')),
    element('generator', {}, text('babelwire')),
    element('ttl', {}, text(String(options.ttl))),
    image(model),
    element('atom:link', { rel: 'self', type: TYPE, href: options.feedLinks?.rss }),
    ...model.hubs.map((href) => element('atom:link', { rel: 'hub', href })),
    ...model.editions.map(({ language, url }) =>
      element('atom:link', { rel: 'alternate', type: TYPE, hreflang: language, href: url }),
    ),
    ...model.paging.map(({ rel, url }) => element('atom:link', { rel, type: TYPE, href: url })),
    model.archive ? element(`fh:${model.archive}`, {}) : undefined,
  ];
}

/** RSS Profile: GIF, JPEG or PNG, title and link as the channel's */
function image(model: Model): Xml | undefined {
  const { options } = model.feed;
  if (!options.image || !/\.(?:gif|jpe?g|png)$/i.test(new URL(options.image).pathname)) return undefined;
  return element(
    'image',
    {},
    element('url', {}, text(options.image)),
    element('title', {}, titleText(options.title)),
    element('link', {}, text(options.link!)),
  );
}

function item(entry: ModelEntry): Xml {
  const [first, ...others] = entry.enclosures;
  return element(
    'item',
    {},
    lines(
      element('title', {}, titleText(entry.title)),
      element('link', {}, text(entry.link)),
      element('guid', { isPermaLink: 'false' }, text(entry.id)),
      element('pubDate', {}, text(rfc822(entry.published))),
      element('dc:language', {}, text(entry.language)),
      ...entry.names.map((name) => element('dc:creator', {}, hexText(name))),
      ...(entry.category ?? []).map(({ name }) => element('category', {}, hexText(name ?? ''))),
      source(entry),
      first ? element('enclosure', { url: first.url, length: first.bytes ?? 0, type: first.type }) : undefined,
      element('description', {}, hexText(escapeHtml(entry.description))),
      element('content:encoded', {}, text(entry.content)),
      ...others.map(({ url, type, bytes }) => element('media:content', { url, type, fileSize: bytes })),
      entry.image ? element('media:thumbnail', { url: entry.image }) : undefined,
      entry.date > entry.published ? element('atom:updated', {}, text(rfc3339(entry.date))) : undefined,
      ...alternates(entry),
      entry.via ? element('atom:link', { rel: 'via', href: entry.via }) : undefined,
      entry.origin?.link
        ? element('atom:link', { rel: 'related', href: entry.origin.link, title: entry.origin.title })
        : undefined,
      entry.source.rights ? element('dc:rights', {}, hexText(entry.source.rights)) : undefined,
      ...provenance(entry),
    ),
  );
}

/** RSS Profile: `source` needs the address of a feed; without one Dublin Core's element names the source */
function source({ source: { feedUrl, title } }: ModelEntry): Xml {
  return feedUrl ? element('source', { url: feedUrl }, titleText(title)) : element('dc:source', {}, titleText(title));
}

function alternates(entry: ModelEntry): readonly Xml[] {
  if (entry.alternates.length === 0) return [];
  return [
    element('atom:link', { rel: 'alternate', type: 'text/html', hreflang: entry.language, href: entry.link }),
    ...entry.alternates.map(({ language, url }) =>
      element('atom:link', { rel: 'alternate', type: OTHER_PAGE, hreflang: language, href: url }),
    ),
  ];
}

/** How the text came to be in its language: for programs, and as a sentence for people. */
export function provenance({ provenance: how }: ModelEntry): readonly Xml[] {
  if (!how) return [];
  const { method, from, engine, reviewed } = how;
  return [
    element('dcterms:provenance', {}, hexText(how.sentence)),
    element('bw:translation', { method, from, engine, reviewed: String(reviewed) }),
  ];
}

/** Media RSS: the item stays, its status and a moved date say that it is to be taken down */
function deletion(gone: ModelDeletion): Xml {
  return element(
    'item',
    {},
    lines(
      element('title', {}, titleText(gone.title)),
      element('link', {}, text(gone.link)),
      element('guid', { isPermaLink: 'false' }, text(gone.id)),
      element('pubDate', {}, text(rfc822(gone.at))),
      element('dc:language', {}, text(gone.language)),
      element('media:status', { state: 'deleted', reason: gone.reason || undefined }),
    ),
  );
}
