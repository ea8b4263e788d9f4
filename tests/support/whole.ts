import type { Store } from '../../src/domain/store.ts';
import { sha256, slugOf } from '../../src/lib/hash.ts';
import { cycleItems, STORIES_A_CYCLE } from './cycles.mjs';

/**
 * Is the store the outcome of cycles 1 to n, for some n, and of nothing else? @returns n
 * @throws what is lost, doubled or half
 */
export async function wholeCycles(store: Store): Promise<number> {
  const state = await store.sourceState('wire');
  const n = Number(state?.bodyHash ?? 0);
  const { stories, revisions } = await store.counts();
  const expected = n === 0 ? 0 : n * STORIES_A_CYCLE + 1;
  if (stories.published !== expected) throw new Error(`${stories.published} stories after cycle ${n}, not ${expected}`);
  if (revisions !== n * (STORIES_A_CYCLE + 1)) throw new Error(`${revisions} revisions after cycle ${n}`);
  if (n === 0) return 0;
  const slugOfItem = (id: string) => slugOf('wire', sha256(`id ${id}`));
  const last = await store.storiesBySlug(cycleItems(n).map((item) => slugOfItem(item.id!)));
  if (last.length !== STORIES_A_CYCLE + 1) throw new Error(`cycle ${n} is not whole`);
  const moving = last.find((story) => story.slug === slugOfItem('moving'))!;
  if (moving.headline !== `Cycle ${n}` || moving.revision !== n) throw new Error(`moving is at ${moving.headline}`);
  const found = await store.select({
    sources: ['wire'],
    languages: [],
    tags: ['cycle'],
    text: { any: [{ all: [{ phrase: `words of ${n}` }], not: [] }] },
    now: '2030-01-01T00:00:00Z',
    maxSeverity: 'note',
    limit: 10,
  });
  if (found.length !== STORIES_A_CYCLE) throw new Error(`${found.length} of cycle ${n} found by their words`);
  return n;
}
