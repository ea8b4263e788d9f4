import type { Kit } from './kit.ts';
import { makeServable, type Servable } from './servable.ts';

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

/** An older page of what `current` shows; undefined: there is no such page. */
export async function archiveServable(
  kit: Kit,
  current: Servable,
  query: Readonly<Record<string, string>>,
): Promise<Servable | undefined> {
  const name = 'archive' in query ? 'archive' : 'page';
  const value = query[name]!;
  if (!/^[\w-]{1,40}$/.test(value)) return undefined;
  if (name === 'page' && value === '1') return current;
  const book = books.get(kit.renditions) ?? new Map<string, Kept>();
  books.set(kit.renditions, book);
  const address = `${current.path}?${name}=${value}`;
  const configuration = kit.configuration();
  const known = book.get(address);
  const fresh =
    known &&
    known.baseEtag === current.rendition.etag &&
    known.configuration === configuration &&
    Math.abs(kit.clock() - known.at) < KEPT_MS;
  if (fresh) return known.servable;
  const { feed, language, format } = current.rendition;
  const rendition = await kit.archive({ feed, language, format, query: { [name]: value } });
  const servable =
    rendition &&
    (await makeServable({ ...rendition, version: 0 }, current.feed, configuration, kit.clock(), {
      selfUrl: `${configuration.settings.publicUrl}${address}`,
      cacheControl: archiveCacheControl(current, name),
    }));
  book.delete(address);
  book.set(address, { servable, baseEtag: current.rendition.etag, configuration, at: kit.clock() });
  for (const oldest of book.keys()) {
    if (book.size <= KEPT_MAX) break;
    book.delete(oldest);
  }
  return servable;
}

/** RFC 5005 §4: an archive stays as it is; pages move while stories come. */
function archiveCacheControl({ feed, variants }: Servable, name: 'archive' | 'page'): string {
  if (name === 'page') return variants.identity.okHeaders[variants.identity.okHeaders.indexOf('Cache-Control') + 1]!;
  return `${feed.access === 'public' ? 'public' : 'private'}, max-age=${ARCHIVE_SECONDS}`;
}
