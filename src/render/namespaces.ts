/** What our documents say beyond their format. `bw` is ours (docs/feeds.md); a UUID, so that no domain need be ours. */
export const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  at: 'http://purl.org/atompub/tombstones/1.0',
  bw: 'urn:uuid:d0d8b23d-95c7-4d04-a7a4-7413e8fb2b9c',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
} as const;

/** Namespace declarations for a root element. */
export function declarations(prefixes: readonly (keyof typeof NAMESPACES)[]): Readonly<Record<string, string>> {
  return Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]]));
}
