import { MEDIA_TYPES } from '../domain/feed.ts';
import type { Renderer } from '../domain/seams.ts';
import { rfc3339 } from './dates.ts';
import { buildModel } from './model.ts';
import type { Model, ModelDeletion, ModelEntry } from './model-types.ts';
import { declarations, NAMESPACES } from './namespaces.ts';
import { OTHER_PAGE, provenance } from './rss.ts';
import { documentBytes, element, lines, text, type Xml } from './xml.ts';

const TYPE = 'application/atom+xml';

/** Atom 1.0 (RFC 4287): our own bytes from the common model. */
export const atom: Renderer = {
  format: 'atom',
  mediaType: MEDIA_TYPES.atom,
  render(document) {
    const model = buildModel(document, 'atom');
    const root = element(
      'feed',
      {
        xmlns: NAMESPACES.atom,
        ...declarations(['at', 'bw', 'dcterms', 'fh', 'media']),
        'xml:lang': model.language,
      },
      // the grammar has all of the feed's own elements, tombstones too, before the first entry
      lines(...head(model), ...model.deleted.map(deletion), ...model.entries.map(entry)),
    );
    return documentBytes(root);
  },
};

function head(model: Model): readonly (Xml | undefined)[] {
  const { options } = model.feed;
  return [
    plain('title', options.title),
    element('id', {}, text(options.id!)),
    element('updated', {}, text(rfc3339(model.updated))),
    element('link', { rel: 'alternate', type: 'text/html', href: options.link }),
    element('link', { rel: 'self', type: TYPE, href: options.feedLinks?.atom }),
    ...model.hubs.map((href) => element('link', { rel: 'hub', href })),
    ...model.editions.map(({ language, url }) =>
      element('link', { rel: 'alternate', type: TYPE, hreflang: language, href: url }),
    ),
    ...model.paging.map(({ rel, url }) => element('link', { rel, type: TYPE, href: url })),
    plain('subtitle', options.description!),
    element('author', {}, element('name', {}, text(options.author!.name!))),
    options.copyright ? plain('rights', options.copyright) : undefined,
    options.image ? element('logo', {}, text(options.image)) : undefined,
    element('generator', {}, text('babelwire')),
    model.archive ? element(`fh:${model.archive}`, {}) : undefined,
  ];
}

function entry(entry: ModelEntry): Xml {
  const names = entry.names.length === 0 ? [entry.source.title] : entry.names;
  return element(
    'entry',
    { 'xml:lang': entry.language },
    lines(
      plain('title', entry.title),
      ...links(entry),
      element('id', {}, text(entry.id)),
      element('published', {}, text(rfc3339(entry.published))),
      element('updated', {}, text(rfc3339(entry.date))),
      ...names.map((name) => element('author', {}, element('name', {}, text(name)))),
      ...(entry.category ?? []).map(({ name }) => element('category', { term: name, label: name })),
      plain('summary', entry.description),
      element('content', { type: 'html' }, text(entry.content)),
      entry.source.rights ? plain('rights', entry.source.rights) : undefined,
      entry.image ? element('media:thumbnail', { url: entry.image }) : undefined,
      ...provenance(entry),
      source(entry),
    ),
  );
}

/**
 * Readers do not look at hreflang: most take the first alternate, some the last. So the story's own page stands first,
 * and behind the other versions once more, bare: no two alternates may have the same type and language.
 */
function links(entry: ModelEntry): readonly Xml[] {
  const own = entry.language === 'und' ? undefined : entry.language;
  return [
    element('link', { rel: 'alternate', type: 'text/html', hreflang: own, href: entry.link }),
    ...entry.alternates.map(({ language, url }) =>
      element('link', { rel: 'alternate', type: OTHER_PAGE, hreflang: language, href: url }),
    ),
    ...(entry.alternates.length === 0 ? [] : [element('link', { rel: 'alternate', href: entry.link })]),
    ...entry.enclosures.map(({ url, type, bytes }) =>
      element('link', { rel: 'enclosure', type, length: bytes, href: url }),
    ),
    ...(entry.via ? [element('link', { rel: 'via', href: entry.via })] : []),
    ...(entry.origin?.link
      ? [element('link', { rel: 'related', href: entry.origin.link, title: entry.origin.title })]
      : []),
  ];
}

/** RFC 4287 §4.2.11: what the entry was copied from */
function source({ source: from, date }: ModelEntry): Xml {
  return element(
    'source',
    {},
    plain('title', from.title),
    element('id', {}, text(from.iri)),
    element('updated', {}, text(rfc3339(date))),
    from.feedUrl ? element('link', { rel: 'self', href: from.feedUrl }) : undefined,
    from.link ? element('link', { rel: 'alternate', type: 'text/html', href: from.link }) : undefined,
    from.rights ? plain('rights', from.rights) : undefined,
  );
}

/** RFC 6721 */
function deletion(gone: ModelDeletion): Xml {
  return element(
    'at:deleted-entry',
    { ref: gone.id, when: rfc3339(gone.at) },
    gone.reason ? element('at:comment', {}, text(gone.reason)) : undefined,
  );
}

function plain(name: string, value: string): Xml {
  return element(name, { type: 'text' }, text(value));
}
