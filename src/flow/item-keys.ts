import type { Item } from '../domain/item.ts';
import type { ItemKeys } from '../domain/store.ts';
import { canonicalLink } from '../lib/canonical-link.ts';
import { sha256 } from '../lib/hash.ts';

/** under so many characters a text may well return by chance (`No comment`, `Weather`): date and link count too */
const TELLING_LENGTH = 200;

export interface KeyedItem extends ItemKeys {
  readonly item: Item;
  /** over everything that is kept of the item but its dates: many sources move those at every poll */
  readonly rawHash: string;
}

/** What identifies each item of one reading, in its order; of several with one key the newest stays. */
export function keyItems(items: readonly Item[]): readonly KeyedItem[] {
  const shared = sharedIds(items);
  const byKey = new Map<string, KeyedItem>();
  for (const item of items) {
    const keyed = keyItem(item, item.id !== undefined && shared.has(item.id));
    const known = byKey.get(keyed.itemKey);
    if (!known || newest(item) > newest(known.item)) byKey.set(keyed.itemKey, keyed);
  }
  return [...byKey.values()];
}

/** Where its id turned out to be another story's. */
export const keyedWithoutId = ({ item }: KeyedItem): KeyedItem => keyItem(item, true);

function keyItem(item: Item, idIsShared: boolean): KeyedItem {
  const contentHash = hashContent(item);
  const link = canonicalLink(item.link);
  const { publishedAt: _published, updatedAt: _updated, formerId: _former, ...lasting } = item;
  return {
    item,
    itemKey: itemKeyOf(idIsShared ? { ...item, id: undefined } : item, contentHash),
    contentHash,
    rawHash: sha256(JSON.stringify(lasting)),
    ...(link !== undefined && { link }),
  };
}

/** guid, else link, else content */
export function itemKeyOf(
  item: { readonly id?: string | undefined; readonly link?: string },
  contentHash: string,
): string {
  if (item.id !== undefined && item.id !== '') return sha256(`id ${item.id}`);
  if (item.link !== undefined) return sha256(`link ${item.link}`);
  return sha256(`content ${contentHash}`);
}

/** ids that stand on items with different links: the source gives every item the same one */
function sharedIds(items: readonly Item[]): ReadonlySet<string> {
  const links = new Map<string, string | undefined>();
  const shared = new Set<string>();
  for (const { id, link } of items) {
    if (id === undefined) continue;
    if (links.has(id) && links.get(id) !== link) shared.add(id);
    links.set(id, link);
  }
  return shared;
}

function hashContent(item: Item): string {
  const text = `${item.title ?? ''}\n${item.contentHtml ?? item.summary ?? ''}`.replace(/\s+/g, ' ').trim();
  const more = text.length < TELLING_LENGTH ? `\n${item.publishedAt ?? ''}\n${item.link ?? item.id ?? ''}` : '';
  return sha256(text + more);
}

const newest = (item: Item): string => item.updatedAt ?? item.publishedAt ?? '';
