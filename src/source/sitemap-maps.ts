import type { Sitemap, SitemapEntry, Unread } from '../domain/document.ts';
import type { Skipped } from '../domain/item.ts';
import type { FetchAnswer, FetchOutcome, SourceTools } from '../domain/seams.ts';
import type { Failure, MapState, SourceState } from '../domain/source.ts';
import { sha256 } from '../lib/hash.ts';
import { newest } from './newest.ts';
import { hintsOf, renewedValidators, replacedValidators, statusFailure, unreadFailure, without } from './state.ts';

/** A map whose date in the index is the one it had is asked for at least so often: dates are not always kept. */
const SPARED_MS = 86_400_000;
const ITEMS_MAX = 1000;

export const askForMap = (
  url: string,
  validators: SourceState['validators'],
  tools: SourceTools,
): Promise<FetchOutcome> =>
  tools.fetch({
    url,
    accept: 'application/xml, text/xml',
    validators,
    subscribers: tools.subscribers,
    ...(tools.signal ? { signal: tools.signal } : {}),
  });

export const readMap = (answer: FetchAnswer, tools: SourceTools): Promise<Sitemap | Unread> =>
  tools.untrusted.sitemap(answer.body, hintsOf(answer));

export interface MapsRead {
  /** of the maps that changed and of the index itself; newest first */
  readonly entries: readonly SitemapEntry[];
  readonly changed: boolean;
  readonly maps: readonly MapState[];
  /** the longest that one of them asked us to wait */
  readonly retryAfterSeconds?: number;
  /** maps that failed */
  readonly skipped: readonly Skipped[];
}

/**
 * The newest maps of an index (one level: an index of indexes is not allowed, sitemaps.org), each with its own
 * validators. A map that fails is left as it was and asked for again at the next poll.
 * @returns a failure when no map could be read, or one ended its thread
 */
export async function readMaps(
  index: Pick<Sitemap, 'entries' | 'maps'>,
  before: readonly MapState[],
  tools: SourceTools,
): Promise<MapsRead | { readonly failure: Failure }> {
  const known = new Map(before.map((map) => [map.link, map]));
  const entries: SitemapEntry[][] = [[...index.entries]];
  const maps: MapState[] = [];
  const failures: Failure[] = [];
  const skipped: Skipped[] = [];
  let good = 0;
  for (const { link, modifiedAt } of index.maps) {
    const held = known.get(link) ?? { link, validators: {} };
    const dated = { ...held, ...(modifiedAt === undefined ? {} : { modifiedAt }) };
    if (isSpared(held, modifiedAt, tools.now)) {
      good += 1;
      maps.push(held);
      continue;
    }
    const isRefused = failures.some(({ status }) => status === 429 || status === 503);
    const read = isRefused ? undefined : await readOne(held, dated, tools);
    if (read && !('failure' in read)) {
      good += 1;
      maps.push(read.map);
      if (read.entries) entries.push([...read.entries]);
    } else {
      if (read) {
        failures.push(read.failure);
        skipped.push({ what: link, why: read.failure.detail });
      }
      maps.push(without(dated, 'askedAt'));
    }
  }
  const worst = failures.find(({ code }) => code === 'killed') ?? failures[0];
  if (worst && (worst.code === 'killed' || good === 0)) return { failure: worst };
  const wait = Math.max(0, ...failures.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds));
  return {
    entries: newest(entries.flat(), ITEMS_MAX),
    changed: entries.some((some) => some.length > 0),
    maps,
    skipped,
    ...(wait > 0 ? { retryAfterSeconds: wait } : {}),
  };
}

/** A date without a time stands for a whole day of changes. */
const isSpared = (held: MapState, modifiedAt: string | undefined, now: number): boolean =>
  held.bodyHash !== undefined &&
  modifiedAt !== undefined &&
  modifiedAt === held.modifiedAt &&
  !modifiedAt.endsWith('T00:00:00Z') &&
  held.misdated === undefined &&
  now - (held.askedAt ?? 0) < SPARED_MS;

type OneRead =
  /** without entries: it is as it was */
  { readonly map: MapState; readonly entries?: readonly SitemapEntry[] } | { readonly failure: Failure };

async function readOne(held: MapState, dated: MapState, tools: SourceTools): Promise<OneRead> {
  const answer = await askForMap(held.link, held.validators, tools);
  if (answer.kind === 'failed') return answer;
  const asked = { ...dated, askedAt: tools.now };
  if (answer.status === 304) return { map: { ...asked, validators: renewedValidators(held.validators, answer) } };
  if (answer.status !== 200) return { failure: statusFailure(answer, tools.now) };
  const bodyHash = sha256(answer.body);
  const whole = { ...asked, bodyHash, validators: replacedValidators(held.validators, answer) };
  if (bodyHash === held.bodyHash) return { map: whole };
  const document = await readMap(answer, tools);
  if ('error' in document) return { failure: unreadFailure(document) };
  const isMisdated =
    held.askedAt !== undefined && held.modifiedAt !== undefined && held.modifiedAt === dated.modifiedAt;
  return { map: { ...whole, ...(isMisdated ? { misdated: true } : {}) }, entries: document.entries };
}
