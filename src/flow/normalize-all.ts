import { WorkerKilled } from '../domain/errors.ts';
import type { NormalizedText } from '../domain/seams.ts';
import type { Candidate } from './sort-items.ts';

/** items in one call to the pool: enough to keep it busy, few enough for its deadline */
const ITEMS_A_CALL = 25;

/** What kept an item from being normalized: its own size, the time it took, or others that ended their workers. */
export type Killed = 'memory' | 'time' | 'others';

/** A call that ends its worker is done again item by item, until a second one ends it: then the rest waits. */
export async function normalizeAll(
  candidates: readonly Candidate[],
  normalize: (candidates: readonly Candidate[]) => Promise<readonly NormalizedText[]>,
): Promise<{
  readonly normalized: ReadonlyMap<Candidate, NormalizedText>;
  readonly killed: ReadonlyMap<Candidate, Killed>;
}> {
  const normalized = new Map<Candidate, NormalizedText>();
  const killed = new Map<Candidate, Killed>();
  const take = async (some: readonly Candidate[]): Promise<Killed | undefined> => {
    try {
      const texts = await normalize(some);
      some.forEach((candidate, i) => {
        normalized.set(candidate, texts[i]!);
      });
      return undefined;
    } catch (error) {
      if (error instanceof WorkerKilled) return error.why === 'memory' ? 'memory' : 'time';
      throw error;
    }
  };
  const calls: Candidate[][] = [];
  for (let i = 0; i < candidates.length; i += ITEMS_A_CALL) calls.push(candidates.slice(i, i + ITEMS_A_CALL));
  const done = await Promise.all(calls.map(take));
  const again = calls.flatMap((call, i) => (done[i] ? call : []));
  // the shortest first: two long ones must not keep the others out each time they come
  for (const candidate of again.sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const why = killed.size >= 2 ? 'others' : await take([candidate]);
    if (why) killed.set(candidate, why);
  }
  return { normalized, killed };
}

function lengthOf({ item: { title = '', summary = '', contentHtml = '' } }: Candidate): number {
  return title.length + summary.length + contentHtml.length;
}
