import { type Attributes, rawAttribute } from './attributes.ts';
import { PARSE_LIMITS } from './limits.ts';
import { References } from './references.ts';
import { type Events, scan } from './scan.ts';
import { absoluteUrl, innerBase } from './urls.ts';

const FEED_TYPES =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|application\/(?:rss|atom)|text\/(?:rss|atom|rdf)(?:\+xml)?|text\/xml|application\/xml)$/;

/** Feed links that an HTML page advertises: `link rel=alternate` (or `feed`) with a feed's type, in the page's order. */
export function discoverFeeds(html: string, pageUrl: string | undefined): readonly string[] {
  const references = new References();
  const found = new Set<string>();
  let base = pageUrl;
  let seenBase = false;
  const read = (attributes: Attributes, name: string) => {
    const raw = rawAttribute(attributes, name);
    return raw === undefined ? undefined : references.decode(raw).trim();
  };
  const events: Events = {
    done: false,
    open(name, attributes) {
      const element = name.toLowerCase();
      if (element === 'base' && !seenBase) {
        base = innerBase(read(attributes, 'href') ?? '', base);
        seenBase = true;
      }
      if (element !== 'link' || found.size >= PARSE_LIMITS.discoveredMax) return;
      const rels = (read(attributes, 'rel') ?? '').toLowerCase().split(/\s+/);
      const type = (read(attributes, 'type') ?? '').toLowerCase().split(';')[0]!.trim();
      const isFeed = rels.includes('feed') || (rels.includes('alternate') && FEED_TYPES.test(type));
      const url = isFeed ? absoluteUrl(read(attributes, 'href'), base) : undefined;
      if (url !== undefined) found.add(url);
    },
    close() {},
    text() {},
    cdata() {},
    lessThan() {},
    doctype() {},
    repaired() {},
  };
  scan(html, events);
  return [...found];
}
