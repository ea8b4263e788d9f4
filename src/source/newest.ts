import type { SitemapEntry } from '../domain/document.ts';

/** Newest first, and no more than `max`; what has no date comes last. */
export function newest<T extends Pick<SitemapEntry, 'publishedAt' | 'modifiedAt'>>(
  all: readonly T[],
  max: number,
): readonly T[] {
  const dateOf = (one: T): string => one.publishedAt ?? one.modifiedAt ?? '';
  return all.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).slice(0, max);
}
