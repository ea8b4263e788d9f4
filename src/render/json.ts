import { MEDIA_TYPES } from '../domain/feed.ts';
import type { Renderer } from '../domain/seams.ts';
import { rfc3339 } from './dates.ts';
import { buildModel } from './model.ts';
import type { Model, ModelEdition, ModelEntry } from './model-types.ts';

/**
 * JSON Feed 1.1: written by `feed`, brought from 1.0 to 1.1 through that package's own extensions. What a newer key
 * replaces is then taken out (`author`), and dates get the form of the other formats.
 */
export const json: Renderer = {
  format: 'json',
  mediaType: MEDIA_TYPES.json,
  render(document) {
    const model = buildModel(document, 'json');
    model.feed.extensions.push(...extensionsOf(feedExtensions(model)));
    model.feed.items = model.entries.map((entry) => ({ ...entry, extensions: extensionsOf(itemExtensions(entry)) }));
    return Buffer.from(`${JSON.stringify(tidy(JSON.parse(model.feed.json1())))}\n`);
  },
};

type Fields = Readonly<Record<string, unknown>>;

function feedExtensions(model: Model): Fields {
  const { options } = model.feed;
  const next = model.paging.find(({ rel }) => rel === 'next') ?? model.paging.find(({ rel }) => rel === 'prev-archive');
  return {
    version: 'https://jsonfeed.org/version/1.1',
    language: model.language,
    authors: [{ name: options.author!.name }],
    author: undefined,
    ...(next ? { next_url: next.url } : {}),
    ...(model.hubs.length === 0 ? {} : { hubs: model.hubs.map((url) => ({ type: 'WebSub', url })) }),
    ...(options.copyright ? { _rights: { text: options.copyright } } : {}),
    ...(model.editions.length === 0 ? {} : { _translations: addressesOf(model.editions) }),
    ...(model.archive ? { _history: { kind: model.archive } } : {}),
    ...(model.deleted.length === 0
      ? {}
      : {
          _deleted: {
            items: model.deleted.map(({ id, at, reason }) => ({
              id,
              when: rfc3339(at),
              ...(reason ? { reason } : {}),
            })),
          },
        }),
  };
}

function itemExtensions(entry: ModelEntry): Fields {
  const { source, provenance, origin } = entry;
  return {
    title: entry.title,
    summary: entry.description === '' ? undefined : withoutTags(entry.description),
    date_published: rfc3339(entry.published),
    date_modified: rfc3339(entry.date),
    language: entry.language,
    ...(entry.via ? { external_url: entry.via } : {}),
    ...(entry.names.length === 0 ? {} : { authors: entry.names.map((name) => ({ name })) }),
    ...(entry.enclosures.length === 0
      ? {}
      : {
          attachments: entry.enclosures.map(({ url, type, bytes }) => ({
            url,
            mime_type: type,
            ...(bytes === undefined ? {} : { size_in_bytes: bytes }),
          })),
        }),
    _source: {
      id: source.iri,
      title: source.title,
      ...(source.link ? { url: source.link } : {}),
      ...(source.feedUrl ? { feed_url: source.feedUrl } : {}),
      ...(source.rights ? { rights: source.rights } : {}),
    },
    ...(origin ? { _origin: origin } : {}),
    ...(provenance
      ? {
          _translation: {
            method: provenance.method,
            ...(provenance.from ? { from: provenance.from } : {}),
            ...(provenance.engine ? { engine: provenance.engine } : {}),
            reviewed: provenance.reviewed,
            about: provenance.sentence,
          },
        }
      : {}),
    ...(entry.alternates.length === 0
      ? {}
      : { _translations: addressesOf([{ language: entry.language, url: entry.link }, ...entry.alternates]) }),
  };
}

/** language to address, `x-default` among them */
function addressesOf(editions: readonly ModelEdition[]): Fields {
  return Object.fromEntries(editions.map(({ language, url }) => [language, url]));
}

/** `feed` takes an extension's value as it is, whatever its declared type says: strings and arrays too */
function extensionsOf(fields: Fields): { name: string; objects: Record<string, unknown> }[] {
  return Object.entries(fields).map(([name, objects]) => ({ name, objects: objects as Record<string, unknown> }));
}

/** Plain text that spells a tag would be taken for HTML by readers; JSON Feed allows HTML in content_html alone. */
function withoutTags(text: string): string {
  return text.replace(/<(?=\/?[a-z])/gi, '‹');
}

const HEAD = ['version', 'title', 'home_page_url', 'feed_url', 'next_url', 'description', 'language'];

/** `version` comes first, items last; an item without tags has none */
function tidy(written: Record<string, unknown>): Fields {
  const { items, ...rest } = written;
  const head = HEAD.flatMap((key) => (rest[key] === undefined ? [] : [[key, rest[key]] as const]));
  const middle = Object.entries(rest).filter(([key]) => !HEAD.includes(key));
  const tidied = (items as Record<string, unknown>[]).map((item) => {
    if (Array.isArray(item.tags) && item.tags.length === 0) delete item.tags;
    return item;
  });
  return Object.fromEntries([...head, ...middle, ['items', tidied]]);
}
