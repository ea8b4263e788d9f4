import type { Skipped, Translation } from './item.ts';

/** An upstream channel that we read: one entry of sources.yaml. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKindName;
  /** feed, html, sitemap: address */
  readonly url?: string;
  /** file: folder or file, absolute */
  readonly path?: string;
  /** what the source claims; per story it is checked */
  readonly language?: string;
  readonly translation?: Translation;
  readonly tags: readonly string[];
  readonly pollSeconds?: number;
  readonly websub: boolean;
  readonly normalize: NormalizeSettings;
  readonly rights?: string;
  readonly title?: string;
  /** html, sitemap: CSS selectors */
  readonly selectors?: Selectors;
  /** publish at most this many words of a body; absent = all */
  readonly excerptWords?: number;
  /** operator switch; disabled sources are kept, not polled */
  readonly enabled: boolean;
}

export type SourceKindName = 'feed' | 'file' | 'html' | 'sitemap' | 'push';

export interface NormalizeSettings {
  /** names of stages not to run for this source */
  readonly skip: readonly string[];
  /** regular expressions; a whole paragraph that matches is boilerplate */
  readonly boilerplate: readonly string[];
}

export interface Selectors {
  /** html: one element a story */
  readonly list?: string;
  /** html: inside it */
  readonly link?: string;
  readonly title?: string;
  readonly date?: string;
  readonly body?: string;
}

/** Opaque bytes a server gave with a whole 200, sent back unchanged (RFC 9110 §8.8, §13.1). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type FailureCode =
  | 'refused-address'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'bad-encoding'
  | 'truncated'
  | 'http-status'
  | 'not-a-feed'
  | 'unreadable'
  | 'gone'
  | 'killed'
  | 'unreadable-path'
  | 'internal';

/** Expected trouble with a source: a value, stored and shown, never thrown past the reader. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail: string;
  readonly status?: number;
  /** seconds the server asked us to wait */
  readonly retryAfterSeconds?: number;
}

/** What we remember about a source between polls; durable. Times are epoch milliseconds. */
export interface SourceState {
  readonly sourceId: string;
  /** address in force where it is not the configured one: an adopted permanent redirect, or the feed that a page named */
  readonly url?: string;
  /** what `url` in the configuration was when this state was made; another value begins anew */
  readonly configuredUrl?: string;
  /** feed: `configuredUrl` is a page that names its feed, so that it may be asked for it again */
  readonly isPage?: true;
  /** kind and selectors it was read with; others begin anew; absent: made by a version that did not say */
  readonly readAs?: string;
  /** keyed by final URL */
  readonly validators: Readonly<Record<string, Validators>>;
  /** sha-256 hex of the last whole body */
  readonly bodyHash?: string;
  readonly dueAt: number;
  /** while a hub delivers: when it would be due without one */
  readonly unpushedDueAt?: number;
  readonly lastPolledAt?: number;
  readonly lastSuccessAt?: number;
  readonly lastChangedAt?: number;
  readonly failure?: Failure;
  readonly failuresInRow: number;
  readonly status: 'ok' | 'failing' | 'gone' | 'quarantined';
  /** permanent redirects seen to one target (RFC 9110 §15.4.2, §15.4.9) */
  readonly moved?: { readonly to: string; readonly times: number; readonly since: number };
  /** average seconds between new stories, for the adaptive pace */
  readonly rhythmSeconds?: number;
  /** worker kills in a row; three quarantine the source */
  readonly kills: number;
  /** what the feed said of itself, for pages, OPML and attribution */
  readonly title?: string;
  readonly siteLink?: string;
  readonly hub?: string;
  /** `websub`: hubs to ask when the first one refuses */
  readonly otherHubs?: readonly string[];
  /** what the feed is called at its hubs */
  readonly self?: string;
  /** seconds that a part of it (a map) asked us to wait at the last reading, which was good else: a Retry-After */
  readonly retryAfterSeconds?: number;
  /** what the source asked of those who poll it */
  readonly wishes?: PollWishes;
  /** html, sitemap: story pages, those listed now last, bounded; a bare link: read by a version that kept no more */
  readonly seen?: readonly (PageState | string)[];
  /** file: some could not be read, so many times in a row: they are read again at `againAt`, changed or not */
  readonly unread?: { readonly times: number; readonly againAt: number };
  /** file: where stories stand that have no id of their own, bounded */
  readonly places?: readonly Place[];
  /** sitemap: the newest maps of its index, as they were read */
  readonly maps?: readonly MapState[];
  /** last polls, oldest first, for the health sparkline: 1 new stories, 0 nothing new, -1 failure */
  readonly history: readonly number[];
}

/** One source's poll, as told to the operator. */
export interface PollReport {
  readonly sourceId: string;
  readonly outcome: 'items' | 'not-modified' | 'failed';
  readonly added: number;
  readonly changed: number;
  readonly held: number;
  readonly tookMs: number;
  readonly failure?: Failure;
  /** files, pages, items that could not be read, and the first of them by name */
  readonly skipped?: { readonly count: number; readonly first: readonly Skipped[] };
}

/** What is remembered of one story page. */
export interface PageState {
  readonly link: string;
  /** fingerprint of what the list said of the story when the page was read or given up */
  readonly listed?: string;
  /** since the page was read, or ever; `since` is epoch milliseconds */
  readonly failed?: { readonly times: number; readonly since: number };
}

/** Where a story of a file stood. */
export interface Place {
  /** the story's id as long as it stands there */
  readonly id: string;
  /** of what stood there: equal in a new place = it has moved */
  readonly marks: readonly string[];
}

/** What is remembered of one map of a site map's index. */
export interface MapState {
  readonly link: string;
  /** what the index said of it when it was read */
  readonly modifiedAt?: string;
  /** keyed by final URL */
  readonly validators: Readonly<Record<string, Validators>>;
  /** absent: it could not be read yet */
  readonly bodyHash?: string;
  /** when it was last asked for, epoch milliseconds */
  readonly askedAt?: number;
  /** it changed while the index named the same date: that date says nothing */
  readonly misdated?: true;
}

/** How often a source wants to be asked: from its last answer and its last whole document. Absent = it did not say. */
export interface PollWishes {
  /** Cache-Control max-age less Age, or Expires less Date; of a 304 too (RFC 9111 §4.2) */
  readonly freshSeconds?: number;
  /** RSS `ttl` */
  readonly ttlSeconds?: number;
  /** `sy:updatePeriod` over `sy:updateFrequency` */
  readonly updatePeriodSeconds?: number;
  /** RSS `skipHours` (0-23, GMT) and `skipDays` (`Monday` …) */
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
}
