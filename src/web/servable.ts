import type { Feed, Format } from '../domain/feed.ts';
import type { Configuration, Settings } from '../domain/settings.ts';
import type { StoredRendition } from '../domain/store.ts';
import { feedPagePath, renditionPath, renditionUrls } from '../lib/addresses.ts';
import { hubsOf } from '../websub/topic.ts';
import { COMPRESSORS, type Coding } from './codings.ts';
import type { Validators } from './conditions.ts';
import { languageIn, type Parts, retractionsIn, takeApart } from './entries.ts';

/** A rendition ready to go out: every coding with its headers made, so that an answer is a look-up and a write. */
export interface Servable {
  readonly path: string;
  readonly rendition: StoredRendition;
  readonly feed: Feed;
  readonly variants: Readonly<Partial<Record<Coding, Variant>>> & { readonly identity: Variant };
  /** dates are judged against it; absent: dates are not looked at */
  readonly lastModifiedMs?: number;
  /** Last-Modified is a second behind it as yet: to be made anew from that moment on */
  readonly shownFromMs?: number;
  /** one per entry, of its text */
  readonly entryHashes: readonly string[];
  /** ids of stories that it says are withdrawn */
  readonly retractions: readonly string[];
  /** everything that is kept for it, for the memory bound */
  readonly bytesHeld: number;
}

export interface Variant {
  /** strong; codings are different representations (RFC 9110 §8.8.3.3) */
  readonly etag: string;
  readonly body: Buffer;
  /** name, value, name, value … as writeHead takes them */
  readonly okHeaders: readonly string[];
  readonly notModifiedHeaders: readonly string[];
}

const DAY_SECONDS = 86_400;
/** What is behind Accept at an address with one format does not vary; A-IM and the coding do. */
const VARY = 'Accept-Encoding, A-IM';
const LINKED_EDITIONS_MAX = 40;
const MEDIA: Readonly<Record<Format, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** Headers that every feed answer has, whatever its status. */
export const OPEN_HEADERS: readonly string[] = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Link, Last-Modified, IM, Retry-After',
  'Cross-Origin-Resource-Policy',
  'cross-origin',
  'X-Content-Type-Options',
  'nosniff',
];

export async function makeServable(
  rendition: StoredRendition,
  feed: Feed,
  configuration: Configuration,
  now: number,
  /** pages and archives: their own address, and how long they may be kept */
  page?: { readonly selfUrl: string; readonly cacheControl: string },
): Promise<Servable> {
  const identity = Buffer.from(rendition.bytes);
  const dates = page ? {} : datesOf(rendition, now);
  const text = identity.toString('utf8');
  const shared = {
    ...sharedHeaders(rendition, feed, configuration.settings, languageIn(text, rendition.format)),
    ...(page ? { link: `<${page.selfUrl}>; rel="self"`, cacheControl: page.cacheControl } : {}),
  };
  const variants: Partial<Record<Coding, Variant>> = {};
  const add = (coding: Coding, body: Buffer) => {
    variants[coding] = makeVariant({
      coding,
      body,
      etag: etagFor(rendition.etag, coding),
      shownMs: dates.shownMs,
      ...shared,
    });
  };
  add('identity', identity);
  const packed = await Promise.all(
    [...COMPRESSORS].map(async ([coding, compress]) => [coding, await compress(identity)] as const),
  );
  for (const [coding, body] of packed) add(coding, body);
  return {
    path: renditionPath(rendition),
    rendition,
    feed,
    variants: variants as Servable['variants'],
    ...(dates.modifiedMs !== undefined && { lastModifiedMs: dates.modifiedMs }),
    ...(dates.modifiedMs !== dates.shownMs && { shownFromMs: dates.modifiedMs! }),
    entryHashes: partsOf(text, rendition.format).entries.map(({ hash }) => hash),
    retractions: retractionsIn(text, rendition.format),
    bytesHeld: packed.reduce((sum, [, body]) => sum + body.length, identity.length),
  };
}

interface Dates {
  /** what If-Modified-Since is compared with */
  readonly modifiedMs?: number;
  /** what Last-Modified says */
  readonly shownMs?: number;
}

/**
 * RFC 9110 §8.8.2.1: no Last-Modified ahead of us. A rendition that changed twice in a second has its moment in the next
 * one: who asks with the second that is shown until then gets it again. Pages and archives have no moment: nobody keeps
 * what they were before.
 */
function datesOf({ lastModified }: Pick<StoredRendition, 'lastModified'>, now: number): Dates {
  const second = Math.floor(now / 1000) * 1000;
  const stored = Date.parse(lastModified) || second;
  // further ahead than that: a clock was wrong
  const modifiedMs = stored > second + 1000 ? second : stored;
  return { modifiedMs, shownMs: Math.min(modifiedMs, second) };
}

export function partsOf(text: string, format: Format): Parts {
  try {
    return takeApart(text, format);
  } catch {
    return { head: text, entries: [], tail: '' };
  }
}

export function validatorsOf({ lastModifiedMs }: Servable, { etag }: Variant): Validators {
  return lastModifiedMs === undefined ? { etag } : { etag, lastModifiedMs };
}

/** `"x"`, `"x-gzip"`, `"x-br"`: from the content alone, the same on every node. */
export function etagFor(etag: string, coding: Coding): string {
  return coding === 'identity' ? etag : `${etag.slice(0, -1)}-${coding}"`;
}

interface SharedHeaders {
  readonly mediaType: string;
  readonly cacheControl: string;
  readonly link: string;
  readonly language: string | undefined;
}

function sharedHeaders(
  rendition: StoredRendition,
  feed: Feed,
  settings: Settings,
  language: string | undefined,
): SharedHeaders {
  return {
    mediaType: rendition.mediaType,
    cacheControl: cacheControlOf(feed),
    link: linkField(rendition, feed, settings.publicUrl),
    language,
  };
}

/** Lifetime from ttlMinutes; a cache may show the old one while it asks (RFC 5861), and for a day when we are down. */
export function cacheControlOf(feed: Feed): string {
  const maxAge = Math.min(DAY_SECONDS, Math.max(60, feed.ttlMinutes * 60));
  if (feed.access !== 'public') return `private, max-age=${maxAge}`;
  return `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}, stale-if-error=${DAY_SECONDS}`;
}

/** self, hubs, the other formats, the other editions (RFC 8288; WebSub §4; hreflang with x-default). */
function linkField(rendition: StoredRendition, feed: Feed, publicUrl: string): string {
  const { language, format } = rendition;
  const urls = renditionUrls(publicUrl, feed.name, language);
  const links = [`<${urls[format]}>; rel="self"`];
  for (const hub of hubsOf(feed, publicUrl)) links.push(`<${hub}>; rel="hub"`);
  for (const other of feed.formats) {
    if (other !== format) links.push(`<${urls[other]}>; rel="alternate"; type="${MEDIA[other]}"`);
  }
  links.push(`<${publicUrl}${feedPagePath(feed.name, language)}>; rel="alternate"; type="text/html"`);
  const edition = (of: string, hreflang: string) =>
    `<${renditionUrls(publicUrl, feed.name, of)[format]}>; rel="alternate"; hreflang="${hreflang}"; type="${MEDIA[format]}"`;
  for (const other of feed.languages.slice(0, LINKED_EDITIONS_MAX)) {
    if (/^[A-Za-z0-9-]+$/.test(other)) links.push(edition(other, other));
  }
  if (feed.languages.length > 0) links.push(edition('', 'x-default'));
  return links.join(', ');
}

function makeVariant(
  parts: SharedHeaders & {
    readonly coding: Coding;
    readonly body: Buffer;
    readonly etag: string;
    readonly shownMs: number | undefined;
  },
): Variant {
  const { coding, body, etag } = parts;
  const kept = ['ETag', etag, 'Cache-Control', parts.cacheControl, 'Vary', VARY];
  return {
    etag,
    body,
    okHeaders: [
      'Content-Type',
      parts.mediaType,
      'Content-Length',
      String(body.length),
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
      ...(parts.language === undefined ? [] : ['Content-Language', parts.language]),
      ...kept,
      ...(parts.shownMs === undefined ? [] : ['Last-Modified', new Date(parts.shownMs).toUTCString()]),
      'Link',
      parts.link,
      ...OPEN_HEADERS,
    ],
    // RFC 9110 §15.4.5: what the 200 would have said for caches, nothing about content that is not there
    notModifiedHeaders: [...kept, ...OPEN_HEADERS],
  };
}
