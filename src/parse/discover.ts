import { type Attributes, rawAttribute } from './attributes.ts';
import { PARSE_LIMITS } from './limits.ts';
import { References } from './references.ts';
import { type Events, scan } from './scan.ts';
import { absoluteUrl, innerBase } from './urls.ts';

const FEED_TYPES =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:rss|atom)|text\/(?:rss|atom|rdf)(?:\+xml)?|text\/xml|application\/xml)$/;
/** WordPress advertises each page as JSON, too */
const WORDPRESS_API = /\/wp-json\/|[?&]rest_route=/;

/**
 * Feed links that an HTML page advertises: `link rel=alternate` (or `feed`) with a feed's type, in the page's order;
 * plain JSON, which may be one, after them.
 */
export function discoverFeeds(html: string, pageUrl: string | undefined): readonly string[] {
  const references = new References();
  const found = new Set<string>();
  const perhaps = new Set<string>();
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
      if (element !== 'link' || Math.max(found.size, perhaps.size) >= PARSE_LIMITS.discoveredMax) return;
      const rels = (read(attributes, 'rel') ?? '').toLowerCase().split(/\s+/);
      const type = (read(attributes, 'type') ?? '').toLowerCase().split(';')[0]!.trim();
      const isJson = type === 'application/json';
      const isFeed = rels.includes('feed') || (rels.includes('alternate') && (isJson || FEED_TYPES.test(type)));
      const url = isFeed ? absoluteUrl(read(attributes, 'href'), base) : undefined;
      if (url === undefined || (isJson && WORDPRESS_API.test(url))) return;
      (isJson ? perhaps : found).add(url);
    },
    close() {},
    text() {},
    cdata() {},
    lessThan() {},
    doctype() {},
    repaired() {},
  };
  for (const [from, to] of markupOf(html)) scan(html.slice(from, to), events);
  return [...new Set([...found, ...perhaps])].slice(0, PARSE_LIMITS.discoveredMax);
}

/** Stretches of a page outside comments and elements that hold text only: a `<link>` in a script is none. */
function markupOf(html: string): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  const starts = /<!--|<(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])/gi;
  const unended = new Set<string>();
  let from = 0;
  for (let start = starts.exec(html); start !== null; start = starts.exec(html)) {
    const name = start[1]?.toLowerCase() ?? '';
    if (unended.has(name)) continue;
    const end = new RegExp(name === '' ? '-->' : `</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = starts.lastIndex;
    const match = end.exec(html);
    if (match === null) {
      unended.add(name);
      continue;
    }
    stretches.push([from, start.index]);
    from = match.index;
    starts.lastIndex = end.lastIndex;
  }
  return [...stretches, [from, html.length]];
}
