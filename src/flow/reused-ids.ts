import type { Item } from '../domain/item.ts';
import type { KnownItem, Store } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { containment, shingles } from '../group/shingles.ts';
import { canonicalLink } from '../lib/canonical-link.ts';
import { type KeyedItem, keyedWithoutId } from './item-keys.ts';

/** of the wording of the shorter text: what is edited heavily keeps more than this */
const ALIKE_SHARE = 0.1;
/** of each text, from its beginning */
const CHARS_COMPARED_MAX = 20_000;

export interface Recognised {
  readonly keyed: readonly KeyedItem[];
  readonly known: readonly (KnownItem | undefined)[];
}

/**
 * What is known of each item. Some sources give their ids anew (numbers of places in the document, a counter that began
 * again): an item whose address, title, date and wording are all others is not the story that had its id, and is known by
 * its address, as those are that share an id in one document. Any of the four that stays makes it an edit.
 */
export async function recognise(store: Store, sourceId: string, all: readonly KeyedItem[]): Promise<Recognised> {
  const known = await store.known(sourceId, all);
  const edited = known.flatMap((match, i) => (mayBeAnother(all[i]!, match) ? [match!.slug] : []));
  const stories = new Map((await store.storiesBySlug(edited)).map((story) => [story.slug, story]));
  const isReused = (entry: KeyedItem, match: KnownItem | undefined) => {
    const story = mayBeAnother(entry, match) ? stories.get(match!.slug) : undefined;
    return story !== undefined && isAnother(story, entry.item);
  };
  const keyed = all.map((entry, i) => (isReused(entry, known[i]) ? keyedWithoutId(entry) : entry));
  if (keyed.every((entry, i) => entry === all[i])) return { keyed, known };
  const apart = [...new Map(keyed.map((entry) => [entry.itemKey, entry])).values()];
  return { keyed: apart, known: await store.known(sourceId, apart) };
}

function mayBeAnother({ item, rawHash, link }: KeyedItem, match: KnownItem | undefined): boolean {
  if (item.deleted || match?.matched !== 'key' || match.rawHash === rawHash) return false;
  return [item.id, item.title, item.publishedAt, link].every((value) => value !== undefined);
}

function isAnother(story: Story, item: Item): boolean {
  const link = canonicalLink(story.link);
  if (link === undefined || link === canonicalLink(item.link)) return false;
  if (story.publishedAt === item.publishedAt || plain(story.headline) === plain(item.title!)) return false;
  const html = item.contentHtml ?? item.summary ?? '';
  const before = shingles(`${story.headline}\n${story.contentText.slice(0, CHARS_COMPARED_MAX)}`);
  const now = shingles(`${item.title}\n${html.slice(0, CHARS_COMPARED_MAX).replace(/<[^<>]{0,2000}>/g, ' ')}`);
  return before.length > 0 && now.length > 0 && containment(before, now) < ALIKE_SHARE;
}

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
