import { WorkerKilled } from '../domain/errors.ts';
import type { NormalizedText } from '../domain/seams.ts';
import type { Candidate } from './sort-items.ts';

/** items in one call to the pool: enough to keep it busy, few enough for its deadline */
const ITEMS_A_CALL = 25;

/** A call that ends its worker is done again item by item, until a second one ends it: then the rest waits. */
export async function normalizeAll(
  candidates: readonly Candidate[],
  normalize: (candidates: readonly Candidate[]) => Promise<readonly NormalizedText[]>,
): Promise<{ readonly normalized: ReadonlyMap<Candidate, NormalizedText>; readonly killed: ReadonlySet<Candidate> }> {
  const normalized = new Map<Candidate, NormalizedText>();
  const killed = new Set<Candidate>();
  const take = async (some: readonly Candidate[]): Promise<boolean> => {
    try {
      const texts = await normalize(some);
      some.forEach((candidate, i) => {
        normalized.set(candidate, texts[i]!);
      });
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === WorkerKilled.name) return false;
      throw error;
    }
  };
  const calls: Candidate[][] = [];
  for (let i = 0; i < candidates.length; i += ITEMS_A_CALL) calls.push(candidates.slice(i, i + ITEMS_A_CALL));
  const done = await Promise.all(calls.map(take));
  for (const candidate of calls.flatMap((call, i) => (done[i] ? [] : call))) {
    if (killed.size >= 2 || !(await take([candidate]))) killed.add(candidate);
  }
  return { normalized, killed };
}
