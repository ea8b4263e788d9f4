import type { Item } from '../domain/item.ts';
import type { Fetch, SourceReading, SourceTools } from '../domain/seams.ts';
import type { Failure, Selectors, Source, SourceState } from '../domain/source.ts';
import { dueNow, failedPage, remembered, settledPage, toSeen, unread } from './page-memory.ts';
import { hintsOf, unreadFailure } from './state.ts';

/** Story pages read in one poll: the rest wait for the next ones. */
const PAGES_MAX = 20;
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
export async function walkPages({ source, found, state, whenWhole, ...walk }: PageWalk): Promise<SourceReading> {
  const tools = { ...walk.tools, fetch: oncePerPage(walk.tools.fetch) };
  const listed = firstOfEach(found);
  const memory = new Map(remembered(state.seen, listed));
  const items: Item[] = [];
  const skipped: { what: string; why: string }[] = [];
  for (const item of dueNow(listed, memory, tools.now).slice(0, PAGES_MAX)) {
    if (tools.signal?.aborted) break;
    const link = item.link!;
    const page = await readPage(source, item, tools);
    if (!('failure' in page)) {
      memory.set(link, settledPage(item));
      items.push({ ...page, ...withoutLists(item), id: item.id ?? link });
      continue;
    }
    const { failure } = page;
    if (failure.code === 'killed') return { kind: 'failed', failure, state };
    skipped.push({ what: link, why: whyOf(failure) });
    memory.set(link, failedPage(item, memory.get(link), { failure, now: tools.now }));
  }
  const isWhole = unread(listed, memory).length === 0;
  return {
    kind: 'items',
    items,
    repairs: [],
    skipped,
    state: { ...state, seen: toSeen(memory), ...(isWhole ? whenWhole : {}) },
  };
}

type Page = Item | { readonly failure: Failure };

async function readPage(source: Source, item: Item, tools: SourceTools): Promise<Page> {
  const answer = await tools.fetch({
    url: item.link!,
    accept: 'text/html, application/xhtml+xml',
    bodyBytesMax: PAGE_BYTES_MAX,
    subscribers: tools.subscribers,
    ...(tools.signal ? { signal: tools.signal } : {}),
  });
  if (answer.kind === 'failed') return answer;
  const { status } = answer;
  if (status !== 200) return { failure: { code: 'http-status', detail: `HTTP ${status}`, status } };
  const page = await tools.untrusted.storyPage(answer.body, {
    ...hintsOf(answer, source),
    url: new URL(new URL(item.link!).hash, answer.finalUrl).href,
    ...(item.title === undefined ? {} : { title: item.title }),
    selectors: pageSelectors(source.selectors, item),
  });
  if ('error' in page) return { failure: unreadFailure(page) };
  return page.contentHtml === undefined ? { failure: NO_BODY } : page;
}

/** What the list gave is not looked for again: its selectors were made for the list, and hit anything on a page. */
const pageSelectors = ({ title, date, body }: Selectors = {}, item: Item): Selectors => ({
  ...(title === undefined || item.title !== undefined ? {} : { title }),
  ...(date === undefined || item.publishedAt !== undefined ? {} : { date }),
  ...(body === undefined ? {} : { body }),
});

const NO_BODY: Failure = { code: 'unreadable', detail: 'no body found on the page' };

/** Entries of a live page follow one another: it is fetched once for them. */
function oncePerPage(fetch: Fetch): Fetch {
  let last: { readonly page: string; readonly outcome: ReturnType<Fetch> } | undefined;
  return (request) => {
    const page = request.url.split('#', 1)[0]!;
    if (last?.page !== page) last = { page, outcome: fetch(request) };
    return last.outcome;
  };
}

/** A story that a list names twice would be told anew by each. */
function firstOfEach(found: readonly Item[]): readonly Item[] {
  const byLink = new Map<string, Item>();
  for (const item of found) if (!byLink.has(item.link!)) byLink.set(item.link!, item);
  return [...byLink.values()];
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
