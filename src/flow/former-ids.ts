import type { KnownItem, Store } from '../domain/store.ts';
import { itemKeyOf } from './item-keys.ts';
import type { Recognised } from './reused-ids.ts';

/** What is known of items that have moved (Item.formerId) is known by the id that they had. */
export async function byFormerIds(
  store: Pick<Store, 'known'>,
  sourceId: string,
  { keyed, known }: Recognised,
): Promise<readonly (KnownItem | undefined)[]> {
  const moved = keyed.flatMap(({ item: { formerId }, contentHash }, i) =>
    formerId === undefined || known[i]?.matched === 'key'
      ? []
      : [{ i, keys: { itemKey: itemKeyOf({ id: formerId }, contentHash), contentHash } }],
  );
  if (moved.length === 0) return known;
  const found = await store.known(
    sourceId,
    moved.map(({ keys }) => keys),
  );
  const result = [...known];
  moved.forEach(({ i }, at) => {
    const match = found[at];
    if (match?.matched === 'key') result[i] = { ...match, matched: 'former' };
  });
  return result;
}
