import type { Item } from '../domain/item.ts';
import type { SourceTools } from '../domain/seams.ts';
import type { Source } from '../domain/source.ts';
import { decodeBytes } from '../parse/charset.ts';
import { htmlStory } from './html-story.ts';

/** Story pages read in one poll: the rest wait for the next ones. */
export const PAGES_MAX = 20;
/** Links remembered as read. */
export const SEEN_MAX = 2000;
const PAGE_BYTES_MAX = 5_242_880;

export interface Pages {
  readonly items: readonly Item[];
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
  /** links that need not be read again */
  readonly done: readonly string[];
}

/**
 * Reads the pages behind links that a list or a site map named, one after the other: they are all on one host.
 * @param found what the list said of each; it counts where the page says nothing
 */
export async function readPages(source: Source, found: readonly Item[], tools: SourceTools): Promise<Pages> {
  const items: Item[] = [];
  const skipped: { what: string; why: string }[] = [];
  const done: string[] = [];
  for (const item of found) {
    if (tools.signal?.aborted || item.link === undefined) break;
    const answer = await tools.fetch({
      url: item.link,
      accept: 'text/html, application/xhtml+xml',
      bodyBytesMax: PAGE_BYTES_MAX,
      subscribers: tools.subscribers,
      ...(tools.signal ? { signal: tools.signal } : {}),
    });
    if (answer.kind === 'failed') {
      skipped.push({ what: item.link, why: `${answer.failure.code}: ${answer.failure.detail}` });
      continue;
    }
    if (answer.status !== 200) {
      skipped.push({ what: item.link, why: `HTTP ${answer.status}` });
      // What is missing or forbidden will not be there at the next poll either.
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) done.push(item.link);
      continue;
    }
    done.push(item.link);
    const html = decodeBytes(answer.body, answer.headers['content-type']).text;
    const page = htmlStory(html, {
      url: answer.finalUrl,
      ...(source.selectors ? { selectors: source.selectors } : {}),
    });
    if (page.contentHtml === undefined) skipped.push({ what: item.link, why: 'no body found on the page' });
    else items.push({ ...page, ...withoutLists(item), id: item.id ?? item.link });
  }
  return { items, skipped, done };
}

/** The list's own facts go over the page's; its empty lists do not. */
function withoutLists(item: Item): Partial<Item> {
  const { authors, categories, enclosures, ...rest } = item;
  return {
    ...rest,
    ...(authors.length > 0 ? { authors } : {}),
    ...(categories.length > 0 ? { categories } : {}),
    ...(enclosures.length > 0 ? { enclosures } : {}),
  };
}
