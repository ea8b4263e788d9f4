import { Parser } from 'htmlparser2';
import type { HubLinks } from '../domain/document.ts';
import { hubLinksOf } from '../lib/hub-links.ts';
import type { FieldLink } from '../lib/link-field.ts';

/**
 * WebSub §4: HTML `link`, Atom and RSS `link`/`atom:link`, JSON Feed `hubs`. A document without `self` is known by the
 * address it was found at. Runs where untrusted bytes may.
 */
export function documentHubs(body: Uint8Array, url: string): HubLinks | undefined {
  const text = Buffer.from(body.subarray(0, DOCUMENT_BYTES_MAX))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return hubLinksOf(/^\s*\{/.test(text) ? jsonLinks(text) : markupLinks(text), url);
}

/** Feeds name their hub at the top; nobody is read to the end for it. */
const DOCUMENT_BYTES_MAX = 4_194_304;
/** Links of the feed itself stand near its root. */
const NESTING_MAX = 100;

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
  let depth = 0;
  const isHtml = /<html[\s>]|<!doctype html/i.test(text.slice(0, 4096));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.replace(/^.*:/, '').toLowerCase();
        depth += 1;
        if (['item', 'entry', 'body'].includes(local) || depth > NESTING_MAX) done = true;
        if (done || local !== 'link' || attributes.href === undefined) return;
        links.push({ target: attributes.href.trim(), rels: (attributes.rel ?? '').toLowerCase().split(/\s+/) });
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { xmlMode: !isHtml, decodeEntities: true },
  );
  for (let at = 0; at < text.length && !done; at += CHUNK_CHARS) parser.write(text.slice(at, at + CHUNK_CHARS));
  return links;
}

const CHUNK_CHARS = 16_384;
