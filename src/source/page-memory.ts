import type { Item } from '../domain/item.ts';
import type { Failure, PageState, SourceState } from '../domain/source.ts';
import { sha256 } from '../lib/hash.ts';

/** Pages kept in mind of one source. */
const REMEMBERED_MAX = 2000;
/** What is missing may be late, on another machine: it is given up after so many tries, which take five hours or more. */
const TRIES_MAX = 7;
const FIRST_PAUSE_MS = 300_000;
const FINGERPRINT_CHARS = 16;

export type PageMemory = ReadonlyMap<string, PageState>;

/** What is remembered of pages, those that are listed now last: they are the last to be forgotten. */
export function remembered(seen: SourceState['seen'] = [], listed: readonly Item[]): PageMemory {
  const memory = new Map(
    seen.map((page): [string, PageState] => (typeof page === 'string' ? [page, { link: page }] : [page.link, page])),
  );
  for (const item of listed) {
    const page = memory.get(item.link!);
    if (!page) continue;
    memory.delete(page.link);
    // read by a version that kept links only: what is listed now counts as what was read
    memory.set(page.link, isBare(page) ? settledPage(item) : page);
  }
  return memory;
}

const isBare = (page: PageState): boolean => page.listed === undefined && page.failed === undefined;

export const toSeen = (memory: PageMemory): readonly PageState[] => [...memory.values()].slice(-REMEMBERED_MAX);

/** The page as it is remembered once it was read, or given up: till the list says something else of it. */
export const settledPage = (item: Item): PageState => ({ link: item.link!, listed: fingerprintOf(item) });

export function failedPage(
  item: Item,
  before: PageState | undefined,
  { failure, now }: { readonly failure: Failure; readonly now: number },
): PageState {
  const { times, since } = before?.failed ?? { times: 0, since: now };
  if (failure.status === 410 || (isLasting(failure) && times + 1 >= TRIES_MAX)) return settledPage(item);
  return { ...before, link: item.link!, failed: { times: times + 1, since } };
}

/** Missing, forbidden or no story; else it is tried without end. */
const isLasting = ({ code, status = 0 }: Failure): boolean =>
  code === 'unreadable' || (status >= 400 && status < 500 && status !== 429);

/** The stories whose page is unread, or was read when the list said something else of it. */
export const unread = (listed: readonly Item[], memory: PageMemory): readonly Item[] =>
  listed.filter((item) => memory.get(item.link!)?.listed !== fingerprintOf(item));

/** Those to be read now: new ones first, then those listed anew, then those that failed, the least often first. */
export function dueNow(listed: readonly Item[], memory: PageMemory, now: number): readonly Item[] {
  const turn = (item: Item): number => {
    const page = memory.get(item.link!);
    return page === undefined ? -1 : (page.failed?.times ?? 0);
  };
  return unread(listed, memory)
    .filter((item) => now >= triedAgainAt(memory.get(item.link!)))
    .toSorted((a, b) => turn(a) - turn(b));
}

/** Pauses double: after 5 minutes, 15, 35 … since the first failure. */
const triedAgainAt = (page: PageState | undefined): number =>
  page?.failed === undefined ? 0 : page.failed.since + FIRST_PAUSE_MS * (2 ** page.failed.times - 1);

/** Short, of what a list shows of a story: a correction shows there first. */
const fingerprintOf = ({ title, publishedAt, updatedAt, summary }: Item): string =>
  sha256(JSON.stringify([title, publishedAt, updatedAt, summary])).slice(0, FINGERPRINT_CHARS);
