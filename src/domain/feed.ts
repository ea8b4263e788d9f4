import type { Severity } from './story.ts';

/** A feed that we publish: one YAML in feeds/. */
export interface Feed {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly select: Selection;
  /** editions; empty = none */
  readonly languages: readonly string[];
  /** what an edition shows when a story has no version in its language */
  readonly fallback: readonly string[];
  readonly limit: number;
  readonly content: 'full' | 'summary';
  readonly formats: readonly Format[];
  readonly access: 'public' | { readonly partners: readonly string[] };
  readonly ttlMinutes: number;
  /** external hubs that are pinged instead of our own */
  readonly hubs: readonly string[];
  /** RSS `media:status state=deleted` items for withdrawn stories */
  readonly mediaStatus: boolean;
  /** names this feed had before: answered 301 */
  readonly formerNames: readonly string[];
  /** retired: answered 410 */
  readonly retired: boolean;
  readonly rights?: string;
  readonly image?: string;
}

export interface Selection {
  readonly sources: readonly string[];
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  /** full-text query: words, "phrases", OR, -not */
  readonly query?: string;
  readonly maxAgeDays?: number;
  readonly maxSeverity: Severity;
  readonly onePerGroup: boolean;
  /** at most this many stories per source, so that one chatty source does not drown a merged feed */
  readonly maxPerSource?: number;
}

export type Format = 'rss' | 'atom' | 'json';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** Names one rendition: a feed, an edition of it (language) or all its languages (language ''), in a format. */
export interface RenditionKey {
  readonly feed: string;
  readonly language: string;
  readonly format: Format;
}

/** One feed or edition in one format. The bytes are a function of content, never of the clock. */
export interface Rendition extends RenditionKey {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** strong, quoted, over the identity bytes (RFC 9110 §8.8.3) */
  readonly etag: string;
  /** ISO 8601 UTC of the newest change of what it holds, as the bytes say it */
  readonly updated: string;
  /** ISO 8601 UTC of when the bytes last became others; moves with each change of them (RFC 9110 §8.8.2) */
  readonly lastModified: string;
}
