import type { Item } from '../domain/item.ts';
import type { FetchAnswer, SourceKind, SourceReading, SourceTools } from '../domain/seams.ts';
import type { Failure, SourceState } from '../domain/source.ts';
import { sha256 } from '../lib/hash.ts';
import { decodeBytes } from '../parse/charset.ts';
import { PAGES_MAX, readPages, SEEN_MAX } from './pages.ts';
import { readSitemap, type SitemapEntry } from './sitemap-document.ts';
import { renewedValidators, replacedValidators, startState, statusFailure, withMoved } from './state.ts';
import { renewedWishes } from './wishes.ts';

/** Maps of an index that are read in one poll, newest first. */
const MAPS_MAX = 5;
const ITEMS_MAX = 1000;

/**
 * A news site map. What it says is title, date, language and link; bodies are read from the pages, a few a poll, when
 * selectors say where they stand or when the map names no titles.
 */
export const sitemap: SourceKind = {
  async read(source, before, tools) {
    const state = startState(source, before, tools.now);
    const url = state.url ?? source.url;
    if (url === undefined) return failed(state, { code: 'internal', detail: 'no address' });
    const answer = await ask(url, state, tools);
    if (answer.kind === 'failed') return failed(state, answer.failure);
    const counted = withWishes(withMoved(state, answer.hops, tools.now), answer, tools.now);
    if (answer.status === 304) {
      return { kind: 'not-modified', state: { ...counted, validators: renewedValidators(state.validators, answer) } };
    }
    if (answer.status !== 200) return failed(state, statusFailure(answer, tools.now));
    const gathered = await gather(answer, counted, tools);
    if (gathered === undefined) return failed(state, { code: 'not-a-feed', detail: 'no site map' });
    if (gathered.fingerprint === state.bodyHash) return { kind: 'not-modified', state: gathered.state };
    const items = newest(gathered.entries).map(itemOf);
    const read = source.selectors?.body !== undefined || items.every((item) => item.title === undefined);
    if (!read) {
      const shown = items.filter((item) => item.title !== undefined);
      return { kind: 'items', items: shown, repairs: [], state: { ...gathered.state, bodyHash: gathered.fingerprint } };
    }
    const seen = new Set(state.seen ?? []);
    const waiting = items.filter((item) => !seen.has(item.link!));
    const pages = await readPages(source, waiting.slice(0, PAGES_MAX), tools);
    const all = pages.done.length === waiting.length;
    return {
      kind: 'items',
      items: pages.items,
      repairs: [],
      skipped: pages.skipped,
      state: {
        ...gathered.state,
        seen: [...(state.seen ?? []), ...pages.done].slice(-SEEN_MAX),
        // Pages are left to read: the same map must be looked at again.
        ...(all ? { bodyHash: gathered.fingerprint } : { validators: state.validators }),
      },
    };
  },
};

const failed = (state: SourceState, failure: Failure): SourceReading => ({ kind: 'failed', failure, state });

function withWishes(state: SourceState, answer: FetchAnswer, now: number): SourceState {
  const wishes = renewedWishes(state.wishes, answer.headers, now);
  return wishes ? { ...state, wishes } : state;
}

const ask = (url: string, state: SourceState, tools: SourceTools) =>
  tools.fetch({
    url,
    accept: 'application/xml, text/xml',
    validators: state.validators,
    subscribers: tools.subscribers,
    ...(tools.signal ? { signal: tools.signal } : {}),
  });

interface Gathered {
  readonly entries: readonly SitemapEntry[];
  /** over the bytes of all maps that were read */
  readonly fingerprint: string;
  readonly state: SourceState;
}

/** The map itself, or the newest maps of an index (one level: an index of indexes is not allowed, sitemaps.org). */
async function gather(answer: FetchAnswer, state: SourceState, tools: SourceTools): Promise<Gathered | undefined> {
  const document = readSitemap(textOf(answer), answer.finalUrl);
  if (!document) return undefined;
  const own = sha256(answer.body);
  if (document.maps.length === 0) {
    const validators = replacedValidators(state.validators, answer);
    return { entries: document.entries, fingerprint: own, state: { ...state, validators } };
  }
  const entries: SitemapEntry[] = [...document.entries];
  const hashes = [own];
  const maps = document.maps.toSorted((a, b) => (b.modifiedAt ?? '').localeCompare(a.modifiedAt ?? ''));
  for (const { link } of maps.slice(0, MAPS_MAX)) {
    const map = await ask(link, { ...state, validators: {} }, tools);
    if (map.kind === 'failed' || map.status !== 200) continue;
    hashes.push(sha256(map.body));
    entries.push(...(readSitemap(textOf(map), map.finalUrl)?.entries ?? []));
  }
  // An index that did not change says nothing about its maps: it is asked for anew each time.
  return { entries, fingerprint: sha256(hashes.join()), state: { ...state, validators: {} } };
}

const textOf = ({ body, headers }: FetchAnswer): string => decodeBytes(body, headers['content-type']).text;

const newest = (entries: readonly SitemapEntry[]): readonly SitemapEntry[] =>
  entries.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).slice(0, ITEMS_MAX);

const dateOf = (entry: SitemapEntry): string => entry.publishedAt ?? entry.modifiedAt ?? '';

function itemOf(entry: SitemapEntry): Item {
  const { link, title, language, publishedAt, modifiedAt, image, publication, keywords } = entry;
  return {
    id: link,
    link,
    authors: [],
    categories: keywords,
    enclosures: [],
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(modifiedAt === undefined ? {} : { updatedAt: modifiedAt }),
    ...(image === undefined ? {} : { image }),
    ...(publication === undefined ? {} : { source: { title: publication } }),
  };
}
