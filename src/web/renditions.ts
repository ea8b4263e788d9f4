import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../domain/clock.ts';
import type { RenditionKey } from '../domain/feed.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Store, StoredRendition } from '../domain/store.ts';
import { renditionPath } from '../lib/addresses.ts';
import { latest } from '../lib/latest.ts';
import { type DeltaBook, deltaBook } from './delta.ts';
import { makeServable, type Servable } from './servable.ts';

/** Renditions in memory, compressed; the least used go when this is reached and are loaded again when asked for. */
const CACHE_BYTES_MAX = 256 * 1024 * 1024;
/** Hints may be missed: the heads are looked at this often whatever happens. */
const LOOK_EVERY_MS = 5_000;
const LOADS_AT_ONCE = 8;
const SECOND_MS = 1_000;

export interface RenditionCache {
  /** what is in memory, at once; undefined: ask `load` */
  readonly ready: (path: string) => Servable | undefined;
  /** from memory or the store; undefined: not published */
  load(path: string): Promise<Servable | undefined>;
  /** what earlier versions held, for deltas */
  readonly deltas: DeltaBook;
  /** catches up with the store; when it resolves, everything committed before the call is what is served */
  refresh(): Promise<void>;
  /** `loads`: from the store since the start */
  figures(): { readonly held: number; readonly bytes: number; readonly known: number; readonly loads: number };
  close(): void;
}

export interface RenditionCacheTools {
  readonly store: Pick<Store, 'rendition' | 'renditionHeads' | 'onChange'>;
  readonly configuration: () => Configuration;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  readonly bytesMax?: number;
}

export async function openRenditions(tools: RenditionCacheTools): Promise<RenditionCache> {
  const bytesMax = tools.bytesMax ?? CACHE_BYTES_MAX;
  /** path to version, of all that is stored */
  let heads = new Map<string, { readonly key: RenditionKey; readonly version: number; readonly etag: string }>();
  /** insertion order is order of use */
  const held = new Map<string, Servable>();
  const loading = new Map<string, Promise<Servable | undefined>>();
  const deltas = deltaBook();
  let bytes = 0;
  let loads = 0;
  /** waits for the moment from which a rendition may show its own date */
  let turn: NodeJS.Timeout | undefined;
  let builtFor = tools.configuration();

  const drop = (path: string) => {
    bytes -= held.get(path)?.bytesHeld ?? 0;
    held.delete(path);
  };
  const keep = (servable: Servable) => {
    drop(servable.path);
    held.set(servable.path, servable);
    bytes += servable.bytesHeld;
    if (servable.shownFromMs !== undefined) {
      turn ??= setTimeout(() => {
        turn = undefined;
        refreshQuietly();
      }, SECOND_MS);
      turn.unref();
    }
    for (const path of held.keys()) {
      if (bytes <= bytesMax || path === servable.path) break;
      drop(path);
    }
  };

  /** links, lifetimes and access come from the configuration: what a new one changes is made anew */
  const adopt = () => {
    const now = tools.configuration();
    if (builtFor === now) return;
    const alike = servedAlike(builtFor, now);
    builtFor = now;
    for (const { path, feed } of held.values()) if (!alike.has(feed.name)) drop(path);
  };

  const make = async (rendition: StoredRendition): Promise<Servable | undefined> => {
    const configuration = tools.configuration();
    const feed = configuration.feeds.find(({ name }) => name === rendition.feed);
    const served =
      feed &&
      !feed.retired &&
      feed.formats.includes(rendition.format) &&
      (rendition.language === '' || feed.languages.includes(rendition.language));
    return served ? await makeServable(rendition, feed, configuration, tools.clock()) : undefined;
  };

  const fetchOne = async (path: string, key: RenditionKey): Promise<Servable | undefined> => {
    const configuration = tools.configuration();
    const rendition = await tools.store.rendition(key);
    loads += 1;
    const servable = rendition && (await make(rendition));
    if (!servable || configuration !== tools.configuration()) {
      drop(path);
      return servable;
    }
    deltas.note(servable);
    adopt();
    keep(servable);
    return servable;
  };

  const load = (path: string): Promise<Servable | undefined> => {
    const key = heads.get(path)?.key;
    if (!key) return Promise.resolve(undefined);
    let pending = loading.get(path);
    if (!pending) {
      pending = fetchOne(path, key).finally(() => loading.delete(path));
      loading.set(path, pending);
    }
    return pending;
  };

  const refreshOnce = async () => {
    const rows = await tools.store.renditionHeads();
    heads = new Map(rows.map((row) => [renditionPath(row), { key: row, version: row.version, etag: row.etag }]));
    const isShown = ({ shownFromMs }: Servable) => shownFromMs === undefined || tools.clock() < shownFromMs;
    const stale = [...held.values()].filter(
      (one) => heads.get(one.path)?.version !== one.rendition.version || !isShown(one),
    );
    const renew = async (path: string) => {
      if (!heads.has(path)) return drop(path);
      await load(path);
      // a load that was under way already may have brought the version before
      if (held.has(path) && held.get(path)?.rendition.version !== heads.get(path)?.version) await load(path);
    };
    // one story changes each format and edition: together they are there sooner than one after another
    const paths = stale.map(({ path }) => path);
    while (paths.length > 0) await Promise.all(paths.splice(0, LOADS_AT_ONCE).map(renew));
  };
  const refresh = latest(refreshOnce);
  const refreshQuietly = () => {
    refresh().catch(tools.onError);
  };

  await refresh();
  const stop = tools.store.onChange((what) => {
    if (what === 'renditions') refreshQuietly();
  });
  const timer = setInterval(refreshQuietly, LOOK_EVERY_MS);
  timer.unref();

  const ready = (path: string): Servable | undefined => {
    adopt();
    return held.get(path);
  };

  return {
    ready,
    async load(path) {
      const known = ready(path);
      if (!known) return await load(path);
      keep(known);
      return known;
    },
    deltas,
    refresh,
    figures: () => ({ held: held.size, bytes, known: heads.size, loads }),
    close() {
      stop();
      clearInterval(timer);
      clearTimeout(turn);
    },
  };
}

/**
 * Names of the feeds whose answers are the same under both. Most changes of a configuration are of sources: thousands of
 * readers are not sent through the store for them.
 */
function servedAlike(before: Configuration, now: Configuration): ReadonlySet<string> {
  if (before.settings.publicUrl !== now.settings.publicUrl) return new Set();
  const known = new Map(before.feeds.map((feed) => [feed.name, feed]));
  return new Set(now.feeds.filter((feed) => isDeepStrictEqual(feed, known.get(feed.name))).map(({ name }) => name));
}
