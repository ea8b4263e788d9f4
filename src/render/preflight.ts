import { isUtf8 } from 'node:buffer';
import RssParser from 'rss-parser';
import type { Format, Rendition } from '../domain/feed.ts';
import type { FeedDocument } from '../domain/seams.ts';
import { buildModel } from './model.ts';
import type { Model } from './model-types.ts';
import { withoutTags } from './text.ts';

/** One entry as the independent reader gave it back, or as it should have. */
interface Seen {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  /** epoch seconds */
  readonly date: number | undefined;
  readonly body: string | undefined;
}

/**
 * Reads a rendition's own bytes back with the reader that most Node sites consume feeds with, and compares what it
 * found with what was to be published. Runs in the pool: the bytes hold what strangers wrote.
 *
 * @returns the fault as a sentence, or undefined when everything was read back equal
 */
export async function preflight(rendition: Rendition, document: FeedDocument): Promise<string | undefined> {
  if (!isUtf8(rendition.bytes)) return 'the bytes are no UTF-8';
  const { buffer, byteOffset, byteLength } = rendition.bytes;
  const source = Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  const model = buildModel(document, rendition.format);
  const deletions = rendition.format === 'rss' && document.feed.mediaStatus ? model.deleted.length : 0;
  try {
    const found = await READERS[rendition.format](source);
    return compare(model, rendition.format, found, deletions);
  } catch (error) {
    return `not readable: ${error instanceof Error ? error.message.split('\n').join(' ').slice(0, 300) : String(error)}`;
  }
}

interface Found {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly self: string | undefined;
  readonly entries: readonly Seen[];
}

const READERS = { rss: readXml, atom: readXml, json: readJson };

function compare(model: Model, format: Format, found: Found, deletions: number): string | undefined {
  const { options } = model.feed;
  const titled = format === 'rss' ? withoutTags : (title: string) => title;
  if (found.title !== titled(options.title)) return `the feed's title was read as ${shown(found.title)}`;
  if (found.link !== options.link) return `the feed's link was read as ${shown(found.link)}`;
  const self = options.feedLinks?.[format];
  if (found.self !== self) return `the feed's own address was read as ${shown(found.self)}`;
  const expected = model.entries.length + deletions;
  if (found.entries.length !== expected) return `${found.entries.length} of ${expected} entries were read back`;
  for (const [i, entry] of model.entries.entries()) {
    const seen = found.entries[i]!;
    const wanted: Seen = {
      id: entry.id,
      link: entry.link,
      title: titled(entry.title),
      date: seconds(entry.published),
      body: entry.content,
    };
    for (const field of ['id', 'link', 'title', 'date', 'body'] as const) {
      if (seen[field] !== wanted[field]) {
        const where = `entry ${i + 1} (${entry.id})`;
        return `${where}: ${field} was read as ${shown(seen[field])} instead of ${shown(wanted[field])}`;
      }
    }
  }
  return undefined;
}

function shown(value: string | number | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…"` : text;
}

type Loose = Readonly<Record<string, unknown>>;

async function readXml(source: string): Promise<Found> {
  const feed = await new RssParser<Loose, Loose>().parseString(source);
  return {
    title: feed.title,
    link: feed.link,
    self: feed.feedUrl,
    entries: feed.items.map((item) => ({
      id: textOf(item.guid ?? item.id),
      link: textOf(item.link),
      title: textOf(item.title),
      date: item.isoDate === undefined ? undefined : seconds(new Date(item.isoDate)),
      body: textOf(item['content:encoded'] ?? item.content),
    })),
  };
}

/** The rules of JSON Feed 1.1 that a broken writer would break first; whole validation is the tests'. */
function readJson(source: string): Promise<Found> {
  const feed = JSON.parse(source) as Loose;
  if (feed.version !== 'https://jsonfeed.org/version/1.1') throw new Error('version is not 1.1');
  if (!Array.isArray(feed.items)) throw new Error('items is no array');
  const items = feed.items as readonly Loose[];
  const ids = new Set(items.map(({ id }) => id));
  if (ids.size !== items.length) throw new Error('two items have one id');
  return Promise.resolve({
    title: textOf(feed.title),
    link: textOf(feed.home_page_url),
    self: textOf(feed.feed_url),
    entries: items.map((item) => ({
      id: textOf(item.id),
      link: textOf(item.url),
      title: textOf(item.title),
      date: typeof item.date_published === 'string' ? seconds(new Date(item.date_published)) : undefined,
      body: textOf(item.content_html),
    })),
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
