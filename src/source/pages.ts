import type { Item } from '../domain/item.ts';
import type { SourceReading, SourceTools } from '../domain/seams.ts';
import type { Failure, Source, SourceState } from '../domain/source.ts';
import { unreadFailure } from './state.ts';

/** Story pages read in one poll: the rest wait for the next ones. */
const PAGES_MAX = 20;
/** Links remembered as read. */
const SEEN_MAX = 2000;
const PAGE_BYTES_MAX = 5_242_880;

export interface PageWalk {
  readonly source: Source;
  /** what a list or a site map said of each story; it counts where the page says nothing */
  readonly found: readonly Item[];
  /** with what is remembered of the pages read before */
  readonly state: SourceState;
  /** added when no page is left to read: till then the same list must be looked at again */
  readonly whenWhole: Partial<SourceState>;
  readonly tools: SourceTools;
}

/** Reads the pages behind links that a list or a site map named, one after the other: they are all on one host. */
export async function walkPages({ source, found, state, whenWhole, tools }: PageWalk): Promise<SourceReading> {
  const seen = state.seen ?? [];
  const known = new Set(seen);
  const waiting = found.filter((item) => !known.has(item.link!));
  const items: Item[] = [];
  const skipped: { what: string; why: string }[] = [];
  const done: string[] = [];
  for (const item of waiting.slice(0, PAGES_MAX)) {
    if (tools.signal?.aborted) break;
    const page = await readPage(source, item, tools);
    if ('failure' in page && page.failure.code === 'killed') return { kind: 'failed', failure: page.failure, state };
    if (isSettled(page)) done.push(item.link!);
    if ('failure' in page) skipped.push({ what: item.link!, why: whyOf(page.failure) });
    else items.push({ ...page, ...withoutLists(item), id: item.id ?? item.link! });
  }
  return {
    kind: 'items',
    items,
    repairs: [],
    skipped,
    state: {
      ...state,
      seen: [...seen, ...done].slice(-SEEN_MAX),
      ...(done.length === waiting.length ? whenWhole : {}),
    },
  };
}

type Page = Item | { readonly failure: Failure };

async function readPage(source: Source, { link }: Item, tools: SourceTools): Promise<Page> {
  const answer = await tools.fetch({
    url: link!,
    accept: 'text/html, application/xhtml+xml',
    bodyBytesMax: PAGE_BYTES_MAX,
    subscribers: tools.subscribers,
    ...(tools.signal ? { signal: tools.signal } : {}),
  });
  if (answer.kind === 'failed') return answer;
  const { status } = answer;
  if (status !== 200) return { failure: { code: 'http-status', detail: `HTTP ${status}`, status } };
  const page = await tools.untrusted.storyPage(answer.body, {
    url: answer.finalUrl,
    ...(answer.headers['content-type'] === undefined ? {} : { contentType: answer.headers['content-type'] }),
    ...(source.selectors ? { selectors: source.selectors } : {}),
  });
  if ('error' in page) return { failure: unreadFailure(page) };
  return page.contentHtml === undefined ? { failure: NO_BODY } : page;
}

const NO_BODY: Failure = { code: 'unreadable', detail: 'no body found on the page' };

/** What was read, is missing or forbidden, or is no story, will be so at the next poll too. */
function isSettled(page: Page): boolean {
  if (!('failure' in page)) return true;
  const { code, status = 0 } = page.failure;
  return code === 'unreadable' || (status >= 400 && status < 500 && status !== 429);
}

const whyOf = (failure: Failure): string =>
  failure === NO_BODY || failure.status !== undefined ? failure.detail : `${failure.code}: ${failure.detail}`;

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
