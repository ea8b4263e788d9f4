import type { Item, Original } from '../domain/item.ts';
import type { Store } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { canonicalLink } from '../lib/canonical-link.ts';

/** Stored source-language texts that items name: by `translationOf`, or the alternate in the language translated from. */
export async function originalsOf(store: Store, items: readonly Item[]): Promise<ReadonlyMap<Item, Original>> {
  const wanted = items.flatMap((item) => {
    const reference = item.original ? undefined : referenceOf(item);
    return reference === undefined ? [] : [{ item, reference }];
  });
  const found = new Map<Item, Original>();
  for (const { item, reference } of wanted) {
    const story = await storyNamed(store, reference);
    if (story) found.set(item, { text: story.contentText, language: story.language });
  }
  return found;
}

/** @param reference a story's id or slug, or the link of the item it came from */
export async function storyNamed(store: Store, reference: string): Promise<Story | undefined> {
  const slug = reference.match(/(?:^|\/)([a-z2-7]{16})$/)?.[1];
  const bySlug = slug === undefined ? undefined : await store.story(slug);
  if (bySlug) return bySlug;
  const link = canonicalLink(reference);
  return link === undefined ? undefined : (await store.storiesByLink([link]))[0];
}

function referenceOf(item: Item): string | undefined {
  if (item.translationOf !== undefined) return item.translationOf;
  const from = item.translation?.from?.toLowerCase().split('-')[0];
  if (from === undefined) return undefined;
  return item.alternates?.find(({ language }) => language.toLowerCase().split('-')[0] === from)?.url;
}
