import type { FeedFormat } from '../domain/item.ts';

const ROOTS = new Map<string, FeedFormat>([
  ['rss', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
]);

/**
 * What a document is by its root element, wherever that stands.
 * @param first no element came before: RSS without `rss`, and an Atom entry by itself, are taken only then
 */
export function formatOfRoot(name: string, first: boolean): FeedFormat | undefined {
  if (first && name === 'channel') return 'rss';
  if (first && name === 'atom:entry') return 'atom';
  return ROOTS.get(name);
}

/** Elements of RSS itself, whatever namespace stands there for names without a prefix */
export function isOfRss(name: string): boolean {
  return name === 'rss' || name === 'channel' || name === 'item';
}
