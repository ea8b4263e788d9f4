import type { Item } from '../domain/item.ts';
import type { NormalizedText, Taught, Untrusted } from '../domain/seams.ts';
import type { Source } from '../domain/source.ts';
import type { Store } from '../domain/store.ts';
import type { NormalizeInput } from '../domain/story.ts';

/** newest items of a source that are compared */
const ITEMS_MAX = 60;
/** so many new ones since the last look, and it is worth another */
const FRESH_MIN = 5;
const fresh = new WeakMap<Store, Map<string, number>>();

interface LearnTools {
  readonly store: Store;
  readonly untrusted: Pick<Untrusted, 'normalize' | 'learnAndNormalize'>;
}

interface Arrival {
  readonly source: Source;
  readonly items: readonly Item[];
  inputOf(item: Item): NormalizeInput;
}

/**
 * Normalizes with what a source repeats in its items, learned from those that just arrived and the newest before them;
 * so the first reading of a source is cleaned by itself already. Where a lesson is due, the first call learns and the
 * others wait for it; one that ends its thread has taught nothing. Decisions of an editor stay.
 */
export async function learningNormalize(
  tools: LearnTools,
  { source, items: arrived, inputOf }: Arrival,
): Promise<(some: readonly Item[]) => Promise<readonly NormalizedText[]>> {
  const { store, untrusted } = tools;
  const known = arrived.length > 0 ? await store.learned(source.id) : [];
  const learn = isDue(store, source.id, arrived.length) ? untrusted.learnAndNormalize : undefined;
  const before = learn ? await store.arrivedItems(source.id, Math.max(0, ITEMS_MAX - arrived.length)) : [];
  let lesson: Promise<Taught> | undefined;
  return async (items) => {
    const inputs = items.map(inputOf);
    if (learn && !lesson) {
      const own = new Set(items);
      const others = [...arrived.filter((item) => !own.has(item)), ...before]
        .slice(0, ITEMS_MAX - items.length)
        .map(inputOf)
        // an original or a name teaches nothing and would go along
        .map(({ title, content }) => ({ title, content }));
      lesson = learn(inputs, source, { known, others });
      const { texts, learned } = await lesson;
      if (JSON.stringify(learned) !== JSON.stringify(known)) await store.saveLearned(source.id, learned);
      return texts;
    }
    const taught = await lesson?.catch(() => undefined);
    return await untrusted.normalize(inputs, source, taught?.learned ?? known);
  };
}

function isDue(store: Store, sourceId: string, arrived: number): boolean {
  const counts = fresh.get(store) ?? new Map<string, number>();
  fresh.set(store, counts);
  const count = (counts.get(sourceId) ?? 0) + arrived;
  counts.set(sourceId, count < FRESH_MIN ? count : 0);
  return count >= FRESH_MIN;
}
