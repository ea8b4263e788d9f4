import type { Format, Rendition } from '../domain/feed.ts';
import type { FeedDocument } from '../domain/seams.ts';
import type { Story } from '../domain/story.ts';
import { sha256 } from '../lib/hash.ts';
import { selectArrivals } from '../select/arrivals.ts';
import { type Cursor, readArrival, readCursor } from '../select/cursor.ts';
import { selectStories } from '../select/select.ts';
import { describeStories, documentOf, headUrl, newestChange, type Place, type Setting } from './describe.ts';
import {
  archiveUrl,
  type DocumentRequest,
  type DocumentTools,
  headOf,
  pageUrl,
  renditionOf,
  settingOf,
} from './head.ts';

/** Pages that are found by counting from the first one; the links between pages count nothing. */
const PAGES_COUNTED_MAX = 100;

/**
 * Which document of a feed (RFC 5005): `?page=N` counts from 1, the newest; `last` is the oldest. `&from=` is the
 * story that a page begins with, as the links say it: pages linked so never overlap and leave nothing out, however
 * many stories come in meanwhile. `?archive=` names the newest arrival that can stand in an archive document: archives
 * follow the order in which stories came, so nothing that comes later gets into one, whatever its date.
 */
export type DocumentPlace = { readonly page: number | 'last'; readonly from?: string } | { readonly archive: string };

/** The place that an address's query names; undefined for a query that is none of ours. */
export function placeOf({ page, from, archive }: Readonly<Record<string, string>>): DocumentPlace | undefined {
  if (archive !== undefined) return readArrival(archive) && { archive };
  if (page === 'last') return { page };
  if (page === undefined || !/^[1-9]\d{0,6}$/.test(page)) return undefined;
  if (from === undefined) return { page: Number(page) };
  return readCursor(from) && { page: Number(page), from };
}

/** What goes out, and what it was made from, for the pre-flight. */
export interface Page {
  readonly rendition: Rendition;
  readonly document: FeedDocument;
}

/** One page or archive document of a feed. @returns undefined when there is none (404) */
export async function renderPage(
  tools: DocumentTools,
  request: DocumentRequest & { readonly format: Format },
  place: DocumentPlace,
): Promise<Page | undefined> {
  const { feed, language } = request;
  const setting = { ...(await settingOf(tools)), feed, language };
  return 'archive' in place
    ? await renderArchive(tools, setting, request.format, place.archive)
    : await renderPaged(tools, setting, request.format, place);
}

async function renderArchive(
  tools: DocumentTools,
  setting: Setting,
  format: Format,
  archive: string,
): Promise<Page | undefined> {
  const place = readArrival(archive);
  if (!place) return undefined;
  const { feed, language } = setting;
  const { stories, next } = await selectArrivals(tools.store, {
    feed,
    language,
    now: tools.now,
    limit: feed.limit,
    place,
    endsBefore: beginsArchive(feed.limit),
  });
  if (stories.length === 0) return undefined;
  const head = headUrl(setting, format);
  const prevArchive = next && { prevArchive: archiveUrl(head, next) };
  return await render(tools, setting, stories, {
    format,
    selfUrl: archiveUrl(head, place),
    paging: { kind: 'archive', current: head, ...prevArchive },
  });
}

/**
 * Archive documents begin at stories chosen by their own slugs, so that the walks from yesterday's and today's feed meet
 * in the same documents: only the one next to the feed itself has a beginning that moves, and another address with it.
 */
function beginsArchive(limit: number): (story: Story) => boolean {
  const every = Math.max(1, Math.floor(limit / 2));
  return ({ slug }) => Number.parseInt(sha256(slug).slice(0, 8), 16) % every === 0;
}

async function renderPaged(
  tools: DocumentTools,
  setting: Setting,
  format: Format,
  { page, from }: { readonly page: number | 'last'; readonly from?: string },
): Promise<Page | undefined> {
  const { feed, language } = setting;
  if (page === 1) return pageOf(setting, format, (await headOf(tools, setting)).document(format));
  if (page !== 'last' && !(Number.isInteger(page) && page > 1)) return undefined;
  const begin = from === undefined || page === 'last' ? await countedPage(tools, setting, page) : begins(page, from);
  if (!begin) return undefined;
  const select = { feed, language, now: tools.now, limit: feed.limit };
  const { stories, next } = await selectStories(tools.store, { ...select, from: begin.cursor });
  if (stories.length === 0) return undefined;
  const head = headUrl(setting, format);
  const previous = begin.page === 2 ? head : `${head}?page=${begin.page - 1}`;
  const self =
    page === 'last' ? `${head}?page=last` : from ? pageUrl(head, page, begin.cursor) : `${head}?page=${page}`;
  return await render(tools, setting, stories, {
    format,
    selfUrl: self,
    paging: {
      kind: 'paged',
      first: head,
      last: `${head}?page=last`,
      previous,
      ...(next ? { next: pageUrl(head, begin.page + 1, next) } : {}),
    },
  });
}

function begins(page: number, from: string): { readonly page: number; readonly cursor: Cursor } | undefined {
  const cursor = readCursor(from);
  return cursor && { page, cursor };
}

/** Counts pages from the newest. `last`, where there are more than are counted: the last one counted. */
async function countedPage(
  tools: DocumentTools,
  setting: Setting,
  page: number | 'last',
): Promise<{ readonly page: number; readonly cursor: Cursor } | undefined> {
  const { feed, language } = setting;
  const wanted = page === 'last' ? PAGES_COUNTED_MAX : page;
  if (wanted > PAGES_COUNTED_MAX) return undefined;
  let { next } = (await headOf(tools, setting)).selected;
  let found: { readonly page: number; readonly cursor: Cursor } | undefined;
  for (let number = 2; next && number <= wanted; number += 1) {
    found = { page: number, cursor: next };
    if (number < wanted) {
      ({ next } = await selectStories(tools.store, { feed, language, now: tools.now, limit: feed.limit, from: next }));
    }
  }
  return page === 'last' || found?.page === page ? found : undefined;
}

async function render(tools: DocumentTools, setting: Setting, stories: readonly Story[], place: Place): Promise<Page> {
  const entries = await describeStories(tools.store, setting, stories);
  const updated = newestChange(setting.authority, stories, []);
  return pageOf(setting, place.format, documentOf(setting, { entries, tombstones: [], updated }, place));
}

function pageOf(setting: Setting, format: Format, document: FeedDocument): Page {
  return { rendition: renditionOf(setting, format, document), document };
}
