import type { Item, Original } from '../domain/item.ts';
import type { Source } from '../domain/source.ts';
import type { NormalizeInput } from '../domain/story.ts';

/** What normalize gets of an item; `original` is the linked source-language text where there is one. */
export function toNormalizeInput(item: Item, source: Source, original?: Original): NormalizeInput {
  const html = item.contentHtml ?? item.summary ?? '';
  const authors = item.authors.flatMap(({ name }) => (name ? [{ name }] : []));
  const language = item.language ?? source.language;
  const translation = item.translation ?? source.translation;
  const compared = item.original ?? original;
  return {
    title: item.title ?? '',
    content: { html },
    ...(item.contentHtml !== undefined && item.summary !== undefined && { summaryHtml: item.summary }),
    ...(language !== undefined && { language }),
    ...(compared !== undefined && { original: compared }),
    ...(authors.length > 0 && { authors }),
    ...(item.link !== undefined && { link: item.link }),
    ...(item.publishedAt !== undefined && { publishedAt: item.publishedAt }),
    ...(translation !== undefined && { translation }),
  };
}
