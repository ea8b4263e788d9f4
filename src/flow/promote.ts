import type { Store, StoryWrite } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { movedOn, statusOf } from './story.ts';

/**
 * Stories that their sources took back leave their copies at other sources behind: the oldest copy is published in its
 * place, the others are copies of that one from now on. What an editor withdrew is not to come back by another door:
 * such stories are not to be handed in here.
 * @param taken slugs that are written already in this transaction
 */
export async function promotions(
  store: Pick<Store, 'duplicatesOf'>,
  withdrawn: readonly Story[],
  {
    now,
    rulesVersion,
    taken,
  }: { readonly now: number; readonly rulesVersion: string; readonly taken: ReadonlySet<string> },
): Promise<readonly StoryWrite[]> {
  const writes: StoryWrite[] = [];
  for (const { slug } of withdrawn) {
    const copies = (await store.duplicatesOf(slug)).filter(
      (copy) => copy.status === 'duplicate' && !taken.has(copy.slug),
    );
    const [next, ...others] = copies;
    if (!next) continue;
    writes.push({ story: promoted(next, now), cause: 'regrouped', rulesVersion });
    for (const other of others)
      writes.push({ story: { ...other, duplicateOf: next.slug }, cause: 'regrouped', rulesVersion });
  }
  return writes;
}

function promoted({ duplicateOf: _, ...copy }: Story, now: number): Story {
  return {
    ...copy,
    revision: copy.revision + 1,
    status: statusOf(copy),
    updatedAt: movedOn(copy.updatedAt, undefined, now),
  };
}
