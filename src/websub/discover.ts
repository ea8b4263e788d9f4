import { Parser } from 'htmlparser2';
import type { FetchAnswer } from '../domain/seams.ts';
import { type FieldLink, linkWithRel, parseLinkField } from '../lib/link-field.ts';

/** Where a topic can be subscribed to, and under which name. */
export interface Discovery {
  /** in the order the publisher names them */
  readonly hubs: readonly string[];
  readonly self: string;
}

/**
 * WebSub §4: Link fields first, then the document: HTML `link`, Atom and RSS `link`/`atom:link`, JSON Feed `hubs`. A
 * document without `self` is known by the address it was found at.
 */
export function discover(answer: Pick<FetchAnswer, 'headers' | 'body' | 'finalUrl'>): Discovery | undefined {
  const field = parseLinkField(answer.headers.link ?? '');
  const inField = found(field, answer.finalUrl);
  if (inField) return inField;
  const text = Buffer.from(answer.body.subarray(0, DOCUMENT_BYTES_MAX))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return found(/^\s*\{/.test(text) ? jsonLinks(text) : markupLinks(text), answer.finalUrl);
}

/** Feeds name their hub at the top; nobody is read to the end for it. */
const DOCUMENT_BYTES_MAX = 4_194_304;
const HUBS_MAX = 5;

function found(links: readonly FieldLink[], base: string): Discovery | undefined {
  const hubs = links
    .filter((link) => link.rels.includes('hub') && URL.canParse(link.target, base))
    .map((link) => new URL(link.target, base).href);
  if (hubs.length === 0) return undefined;
  return { hubs: [...new Set(hubs)].slice(0, HUBS_MAX), self: linkWithRel(links, 'self', base) ?? base };
}

function jsonLinks(text: string): readonly FieldLink[] {
  let feed: { hubs?: unknown; feed_url?: unknown };
  try {
    feed = JSON.parse(text) as typeof feed;
  } catch {
    return [];
  }
  const hubs = Array.isArray(feed.hubs) ? (feed.hubs as readonly { type?: unknown; url?: unknown }[]) : [];
  const links = hubs.flatMap((hub): FieldLink[] =>
    typeof hub?.url === 'string' && /^(?:websub|pubsubhubbub)$/i.test(String(hub.type ?? 'WebSub'))
      ? [{ target: hub.url, rels: ['hub'] }]
      : [],
  );
  return typeof feed.feed_url === 'string' ? [...links, { target: feed.feed_url, rels: ['self'] }] : links;
}

/** `link` of any prefix with `rel` and `href`, before the first item or the body: an entry's links are not the feed's. */
function markupLinks(text: string): readonly FieldLink[] {
  const links: FieldLink[] = [];
  let done = false;
  const isHtml = /<html[\s>]|<!doctype html/i.test(text.slice(0, 4096));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.replace(/^.*:/, '').toLowerCase();
        if (['item', 'entry', 'body'].includes(local)) done = true;
        if (done || local !== 'link' || attributes.href === undefined) return;
        links.push({ target: attributes.href.trim(), rels: (attributes.rel ?? '').toLowerCase().split(/\s+/) });
      },
    },
    { xmlMode: !isHtml, decodeEntities: true },
  );
  for (let at = 0; at < text.length && !done; at += CHUNK_CHARS) parser.write(text.slice(at, at + CHUNK_CHARS));
  return links;
}

const CHUNK_CHARS = 16_384;
