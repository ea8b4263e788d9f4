import { type DocumentPlace, placeOf, renderPage } from '../flow/archive.ts';
import type { Kit } from './kit.ts';
import { cacheControlOf, makeServable, type Servable } from './servable.ts';

/** Pages and archives are made when asked for and kept a while. */
const KEPT_MAX = 200;
const KEPT_MS = 60_000;
const ARCHIVE_SECONDS = 86_400;

interface Kept {
  readonly servable: Servable | undefined;
  readonly baseEtag: string;
  readonly configuration: unknown;
  readonly at: number;
}

const books = new WeakMap<object, Map<string, Kept>>();

export const isArchiveQuery = (query: Readonly<Record<string, string>>): boolean =>
  'page' in query || 'archive' in query;

/** An older page of what `current` shows; undefined: there is no such page; faulty: it was not read back equal. */
export async function archiveServable(
  kit: Kit,
  current: Servable,
  query: Readonly<Record<string, string>>,
): Promise<Servable | 'faulty' | undefined> {
  const place = placeOf(query);
  if (!place) return undefined;
  if ('page' in place && place.page === 1) return current;
  const book = books.get(kit.renditions) ?? new Map<string, Kept>();
  books.set(kit.renditions, book);
  const address = `${current.path}?${addressOf(place)}`;
  const configuration = kit.configuration();
  const known = book.get(address);
  const fresh =
    known &&
    known.baseEtag === current.rendition.etag &&
    known.configuration === configuration &&
    Math.abs(kit.clock() - known.at) < KEPT_MS;
  if (fresh) return known.servable;
  const { language, format } = current.rendition;
  const tools = { store: kit.store, configuration, now: kit.clock() };
  const page = await renderPage(tools, { feed: current.feed, language, format }, place);
  // the same pre-flight as the feed itself, in the same pool
  const fault = page && (await kit.desk.preflight(page.rendition, page.document));
  if (fault !== undefined) {
    kit.log.error({ address, fault }, 'a page of a feed is not served');
    return 'faulty';
  }
  const servable =
    page &&
    (await makeServable({ ...page.rendition, version: 0 }, current.feed, configuration, kit.clock(), {
      selfUrl: `${configuration.settings.publicUrl}${address}`,
      cacheControl: 'archive' in place ? archiveCacheControl(current) : pageCacheControl(current),
    }));
  book.delete(address);
  book.set(address, { servable, baseEtag: current.rendition.etag, configuration, at: kit.clock() });
  for (const oldest of book.keys()) {
    if (book.size <= KEPT_MAX) break;
    book.delete(oldest);
  }
  return servable;
}

function addressOf(place: DocumentPlace): string {
  if ('archive' in place) return `archive=${place.archive}`;
  return place.from === undefined ? `page=${place.page}` : `page=${place.page}&from=${place.from}`;
}

/** RFC 5005 §4: an archive stays as it is; pages move while stories come. */
function archiveCacheControl({ feed }: Servable): string {
  return `${feed.access === 'public' ? 'public' : 'private'}, max-age=${ARCHIVE_SECONDS}`;
}

const pageCacheControl = ({ feed }: Servable): string => cacheControlOf(feed);
