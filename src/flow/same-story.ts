import type { Source } from '../domain/source.ts';
import type { KnownItem, Store } from '../domain/store.ts';
import type { KeyedItem } from './item-keys.ts';

/**
 * Which known story each item is, when a new key has an old link or an old text. A source that changes all its guids
 * at once is recognised by that; two stories that share an address (a live page, the front page) are kept apart.
 */
export async function sameStory(
  store: Store,
  { id: sourceId, kind }: Pick<Source, 'id' | 'kind'>,
  keyed: readonly KeyedItem[],
  known: readonly (KnownItem | undefined)[],
): Promise<readonly (KnownItem | undefined)[]> {
  /** by slug: items with the very key that the story was stored under */
  const atHome = new Map(
    known.flatMap((k, i) => (k?.itemKey === keyed[i]!.itemKey ? [[k.slug, keyed[i]!] as const] : [])),
  );
  const here = new Set(known.flatMap((k) => (k?.matched === 'key' ? [k.slug] : [])));
  const links = new Map<string, number>();
  for (const { link } of keyed) if (link !== undefined) links.set(link, (links.get(link) ?? 0) + 1);
  const taken = new Set<string>();
  const result: (KnownItem | undefined)[] = [];
  for (const [i, entry] of keyed.entries()) {
    const match = known[i];
    // two files are two stories: what was moved away stays apart from the new text under its old path
    const home = kind === 'file' && match ? atHome.get(match.slug) : undefined;
    const isApart = home !== undefined && home !== entry && home.contentHash !== entry.contentHash;
    const accepted = match && !isApart && (await accept(store, sourceId, { entry, match, here, links, taken }));
    if (match && accepted && match.matched !== 'key') taken.add(match.slug);
    result.push(accepted ? match : undefined);
  }
  return result;
}

async function accept(
  store: Store,
  sourceId: string,
  facts: {
    readonly entry: KeyedItem;
    readonly match: KnownItem;
    readonly here: ReadonlySet<string>;
    readonly links: ReadonlyMap<string, number>;
    readonly taken: ReadonlySet<string>;
  },
): Promise<boolean> {
  const { entry, match, here, links, taken } = facts;
  if (match.matched === 'key' || match.matched === 'former') return true;
  if (match.contentHash === entry.contentHash) return true;
  if (match.matched === 'content') return true;
  // the same address with another text: the old item must have gone, and something else must speak for it
  if (here.has(match.slug) || taken.has(match.slug) || (links.get(entry.link ?? '') ?? 0) > 1) return false;
  // without an id a deletion has but the address to say what goes
  if (entry.item.deleted && entry.item.id === undefined) return await isOnlyOne(store, sourceId, entry.link);
  const before = await store.rawItem(match.slug);
  const title = entry.item.title?.trim();
  return (
    before !== undefined &&
    ((title !== undefined && title === before.title?.trim()) ||
      (before.publishedAt !== undefined && before.publishedAt === entry.item.publishedAt))
  );
}

async function isOnlyOne(store: Store, sourceId: string, link: string | undefined): Promise<boolean> {
  const there = link === undefined ? [] : await store.storiesByLink([link]);
  return there.filter((story) => story.sourceId === sourceId).length === 1;
}
