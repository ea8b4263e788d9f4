import type { PushResult } from '../domain/desk.ts';
import type { Item } from '../domain/item.ts';
import type { Source } from '../domain/source.ts';
import type { KnownItem, Store } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import type { KeyedItem } from './item-keys.ts';
import { sameStory } from './same-story.ts';

export interface ItemOutcome {
  readonly item: Item;
  readonly outcome: PushResult['outcome'];
  readonly slug?: string;
  readonly storyId?: string;
  readonly why?: string;
}

/** An item that has to be looked at, with the story it belongs to, if there is one. */
export interface Candidate extends KeyedItem {
  readonly story?: Story;
}

export interface Sorted {
  readonly candidates: readonly Candidate[];
  readonly deleted: readonly { readonly item: Item; readonly story: Story }[];
  readonly rekeyed: readonly { readonly slug: string; readonly itemKey: string }[];
  readonly settled: readonly ItemOutcome[];
}

/** Which items are new, changed, withdrawn, or nothing to do. */
export async function sortItems(
  store: Store,
  source: Source,
  keyed: readonly KeyedItem[],
  known: readonly (KnownItem | undefined)[],
): Promise<Sorted> {
  const candidates: Candidate[] = [];
  const deleted: { item: Item; story: Story }[] = [];
  const rekeyed: { slug: string; itemKey: string }[] = [];
  const settled: ItemOutcome[] = [];
  const same = await sameStory(store, source, keyed, known);
  const stories = new Map(
    (await store.storiesBySlug(same.flatMap((k, i) => (k && needsStory(k, keyed[i]!) ? [k.slug] : [])))).map((s) => [
      s.slug,
      s,
    ]),
  );
  // a twin of what we know is nothing new either, even if both were edited since
  const repeated = new Map<string, KnownItem | undefined>(
    keyed.flatMap((entry, i) => (same[i] && !entry.item.deleted ? [[entry.contentHash, same[i]] as const] : [])),
  );
  const speaking = speakers(keyed, same);
  keyed.forEach((entry, i) => {
    const match = same[i];
    const { item } = entry;
    const story = match && stories.get(match.slug);
    if (match && match.matched !== 'key' && !item.deleted) rekeyed.push({ slug: match.slug, itemKey: entry.itemKey });
    if (match && speaking.get(match.slug) !== i) settled.push(unchanged(item, match, TWIN));
    else if (item.deleted) {
      if (story && story.status !== 'withdrawn') deleted.push({ item, story });
      else settled.push(unchanged(item, match, whyNotDeleted(item, match)));
    } else if (!match) {
      // twice in one document: under two guids, with one text or one address and title
      const twin = [entry.contentHash, entry.link && item.title ? `${entry.link} ${item.title}` : undefined];
      const shared = twin.find((mark) => mark !== undefined && repeated.has(mark));
      for (const mark of twin) if (mark !== undefined && !repeated.has(mark)) repeated.set(mark, undefined);
      if (shared === undefined) candidates.push(entry);
      else settled.push(unchanged(item, repeated.get(shared), TWIN));
    } else if (story && mayChange(story, match, entry)) candidates.push({ ...entry, story });
    else settled.push(unchanged(item, match));
  });
  return { candidates, deleted, rekeyed, settled };
}

const TWIN = 'the same as another item of this source';

/** By story, which of its items speaks for it in this reading: its own, else the first; a deletion if it is alone. */
function speakers(keyed: readonly KeyedItem[], same: readonly (KnownItem | undefined)[]): ReadonlyMap<string, number> {
  const rank = (i: number) => (keyed[i]!.item.deleted ? 2 : keyed[i]!.itemKey === same[i]!.itemKey ? 0 : 1);
  const found = new Map<string, number>();
  for (const [i, match] of same.entries()) {
    if (!match) continue;
    const before = found.get(match.slug);
    if (before === undefined || rank(i) < rank(before)) found.set(match.slug, i);
  }
  return found;
}

function unchanged(item: Item, match?: KnownItem, why?: string): ItemOutcome {
  return {
    item,
    outcome: 'unchanged',
    ...(match && { slug: match.slug }),
    ...(match?.storyId !== undefined && { storyId: match.storyId }),
    ...(why !== undefined && { why }),
  };
}

function whyNotDeleted({ id }: Item, match: KnownItem | undefined): string {
  if (match) return 'is withdrawn already';
  return id === undefined ? 'no single story has this address' : 'no story has this id';
}

function needsStory(match: KnownItem, entry: KeyedItem): boolean {
  return match.rawHash !== entry.rawHash || entry.item.deleted === true || match.status === 'withdrawn';
}

/** what an editor withdrew stays so; what the source withdrew may come back */
function mayChange(story: Story, match: KnownItem, entry: KeyedItem): boolean {
  if (story.status === 'withdrawn') return story.withdrawal?.by === 'source';
  // the text that we have under another guid or address is nothing new
  if (match.matched === 'content') return false;
  return match.rawHash !== entry.rawHash;
}
