import type { Item } from '../domain/item.ts';
import type { Untrusted } from '../domain/seams.ts';
import type { LearnedBlock, Store } from '../domain/store.ts';

/** newest items of a source that are compared */
const ITEMS_MAX = 60;
/** so many new ones since the last look, and it is worth another */
const FRESH_MIN = 5;
const fresh = new WeakMap<Store, Map<string, number>>();

/**
 * What a source repeats in its items, learned from those that just arrived and the newest before them; so the first
 * reading of a source is cleaned by itself already. Decisions of an editor stay.
 */
export async function learnedOf(
  tools: { readonly store: Store; readonly untrusted: Pick<Untrusted, 'learn'> },
  sourceId: string,
  arrived: readonly Item[],
): Promise<readonly LearnedBlock[]> {
  const { store, untrusted } = tools;
  const before = arrived.length > 0 ? await store.learned(sourceId) : [];
  const counts = fresh.get(store) ?? new Map<string, number>();
  fresh.set(store, counts);
  const count = (counts.get(sourceId) ?? 0) + arrived.length;
  counts.set(sourceId, count);
  if (count < FRESH_MIN || !untrusted.learn) return before;
  counts.set(sourceId, 0);
  const stored = await store.arrivedItems(sourceId, Math.max(0, ITEMS_MAX - arrived.length));
  const after = await untrusted.learn([...arrived, ...stored].slice(0, ITEMS_MAX), before);
  if (JSON.stringify(after) !== JSON.stringify(before)) await store.saveLearned(sourceId, after);
  return after;
}
