import type { Store } from '../domain/store.ts';
import { learn, learnItem } from '../normalize/learn.ts';

/** newest stories of a source that are compared */
const STORIES_MAX = 60;

/** Learns what a source repeats in its newest stories and keeps it; decisions of an editor stay. */
export async function relearn(
  store: Pick<Store, 'arrivedItems' | 'learned' | 'saveLearned'>,
  sourceId: string,
): Promise<void> {
  const items = await store.arrivedItems(sourceId, STORIES_MAX);
  const before = await store.learned(sourceId);
  const after = learn(
    items.map((item) => learnItem(item.title ?? '', item.contentHtml ?? item.summary ?? '')),
    before,
  );
  if (JSON.stringify(after) !== JSON.stringify(before)) await store.saveLearned(sourceId, after);
}
