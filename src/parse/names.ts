import type { Attributes } from './attributes.ts';
import { PARSE_LIMITS } from './limits.ts';

/** Namespace to the prefix that this reader knows it by; '' is the vocabulary of the format itself. */
const NAMESPACES = new Map<string, string>(
  Object.entries({
    'backend.userland.com/rss': '',
    'backend.userland.com/rss2': '',
    'backend.userland.com/rss091': '',
    'blogs.law.harvard.edu/tech/rss': '',
    'cyber.law.harvard.edu/rss': '',
    'cyber.law.harvard.edu/rss/rss.html': '',
    'www.rssboard.org/rss-specification': '',
    'purl.org/rss/2.0': '',
    'purl.org/rss/1.0': '',
    'purl.org/net/rss1.1': '',
    'my.netscape.com/rdf/simple/0.9': '',
    'channel.netscape.com/rdf/simple/0.9': '',
    'my.netscape.com/publish/formats/rss-0.91.dtd': '',
    'purl.org/rss/1.0/modules/rss091': '',
    'www.w3.org/2005/atom': 'atom',
    'purl.org/atom/ns': 'atom',
    'purl.org/atom': 'atom',
    'example.com/newformat': 'atom',
    'example.com/necho': 'atom',
    'purl.org/echo': 'atom',
    'uri/of/echo/namespace': 'atom',
    'purl.org/atompub/tombstones/1.0': 'at',
    'purl.org/rss/1.0/modules/content': 'content',
    'purl.org/dc/elements/1.0': 'dc',
    'purl.org/dc/elements/1.1': 'dc',
    'purl.org/dc/terms': 'dcterms',
    'purl.org/rss/1.0/modules/dcterms': 'dcterms',
    'search.yahoo.com/mrss': 'media',
    'search.yahoo.com/mrss1': 'media',
    'video.search.yahoo.com/mrss': 'media',
    'tools.search.yahoo.com/mrss': 'media',
    'www.rssboard.org/media-rss': 'media',
    'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'www.itunes.com/dtds/podcast-1.0': 'itunes',
    'example.com/dtds/podcast-1.0.dtd': 'itunes',
    'www.google.com/schemas/play-podcasts/1.0': 'itunes',
    'purl.org/rss/1.0/modules/syndication': 'sy',
    'purl.org/rss/1.0/modules/slash': 'slash',
    'wellformedweb.org/commentapi': 'wfw',
    'purl.org/syndication/history/1.0': 'fh',
    'purl.org/syndication/thread/1.0': 'thr',
    'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'www.w3.org/1999/xhtml': 'xhtml',
    'www.w3.org/2000/svg': 'svg',
    'www.w3.org/1998/math/mathml': 'math',
    'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
    'www.w3.org/xml/1998/namespace': 'xml',
    'webns.net/mvcb': 'admin',
    'xmlns.com/foaf/0.1': 'foaf',
    'www.georss.org/georss': 'georss',
  }),
);

/** Prefixes as people use them, for documents that forget or misspell the declaration. */
const USUAL = new Map<string, string>(
  Object.entries({
    atom: 'atom',
    atom10: 'atom',
    atom03: 'atom',
    a10: 'atom',
    at: 'at',
    content: 'content',
    dc: 'dc',
    dcterms: 'dcterms',
    media: 'media',
    itunes: 'itunes',
    googleplay: 'itunes',
    sy: 'sy',
    wfw: 'wfw',
    xhtml: 'xhtml',
    svg: 'svg',
    rdf: 'rdf',
    xml: 'xml',
    rss: '',
    thr: 'thr',
  }),
);

/** Prefixes in force at one place of a document. Made only where an element declares some. */
export interface Scope {
  readonly parent: Scope | undefined;
  /** what names without a prefix belong to */
  readonly usual: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly known: Map<string, string>;
}

export function rootScope(): Scope {
  return { parent: undefined, usual: '', prefixes: new Map(), known: new Map() };
}

/** The scope inside an element: the outer one unless its attributes declare namespaces. */
export function scopeOf(outer: Scope, attributes: Attributes): Scope {
  const declarations: [string, string][] = [];
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i]!;
    if (name === 'xmlns') declarations.push(['', attributes[i + 1]!]);
    else if (name.startsWith('xmlns:')) declarations.push([name.slice(6), attributes[i + 1]!]);
  }
  return declarations.length === 0 ? outer : innerScope(outer, declarations);
}

/** @param declarations prefix ('' for the default one) to namespace */
function innerScope(parent: Scope, declarations: readonly (readonly [string, string])[]): Scope {
  let { usual } = parent;
  const prefixes = new Map(parent.prefixes);
  for (const [prefix, uri] of declarations) {
    const known = NAMESPACES.get(canonicalUri(uri));
    if (prefix === '') usual = known ?? '';
    else if (known !== undefined && prefixes.size < PARSE_LIMITS.prefixesMax) prefixes.set(prefix, known);
    else prefixes.delete(prefix);
  }
  return { parent, usual, prefixes, known: new Map() };
}

/** The same scope with names without a prefix taken for the format's own, whatever the document declared. */
export function ownedScope(scope: Scope): Scope {
  return { ...scope, usual: '', known: new Map() };
}

/** `DC:Creator` to `dc:creator`, `a:entry` to `atom:entry`: lower case, by the prefix that this reader knows. */
export function canonicalName(scope: Scope, written: string): string {
  const known = scope.known.get(written);
  if (known !== undefined) return known;
  const name = written.toLowerCase();
  const colon = name.indexOf(':');
  let canonical: string;
  if (colon <= 0) {
    const local = colon === 0 ? name.slice(1) : name;
    canonical = scope.usual === '' ? local : `${scope.usual}:${local}`;
  } else {
    const prefix = name.slice(0, colon);
    const vocabulary = scope.prefixes.get(prefix) ?? USUAL.get(prefix);
    const local = name.slice(colon + 1);
    canonical = vocabulary === undefined ? name : vocabulary === '' ? local : `${vocabulary}:${local}`;
  }
  if (scope.known.size < PARSE_LIMITS.namesMax) scope.known.set(written, canonical);
  return canonical;
}

/** Whether a namespace is that of RSS in some version, or of Atom. */
export function isFeedNamespace(uri: string): boolean {
  const known = NAMESPACES.get(canonicalUri(uri));
  return known === '' || known === 'atom';
}

/** https, capitals, blanks and a last `/` or `#` are slips that change no meaning. */
function canonicalUri(uri: string): string {
  if (uri.length > 200) return '';
  return uri
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/*/, '')
    .replace(/[/#]{1,3}$/, '');
}
