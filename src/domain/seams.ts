import type { HubLinks, Sitemap, StoryFile, StoryList, Unread } from './document.ts';
import type { Feed, Format, Rendition } from './feed.ts';
import type { Item, ParseHints, ParseOutcome, Skipped } from './item.ts';
import type { Failure, Selectors, Source, SourceState, Validators } from './source.ts';
import type { LearnedBlock } from './store.ts';
import type { NormalizedStory, NormalizeInput, Story, Tombstone } from './story.ts';

/** One HTTP exchange after redirects. Whatever the server ever fetches goes through this (fetch/exchange.ts). */
export type Fetch = (request: FetchRequest) => Promise<FetchOutcome>;

export interface FetchRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly accept?: string;
  /** by URL of each hop: what to send in If-None-Match and If-Modified-Since */
  readonly validators?: Readonly<Record<string, Validators>>;
  /** in the User-Agent */
  readonly subscribers?: number;
  readonly bodyBytesMax?: number;
  readonly timeoutSeconds?: number;
  /** false: a redirect is an answer, not followed */
  readonly followRedirects?: boolean;
  /** awaited before each hop is asked; not counted as time of the fetch */
  readonly beforeHop?: (url: URL) => Promise<void>;
  readonly signal?: AbortSignal;
}

export type FetchOutcome =
  | FetchAnswer
  | { readonly kind: 'failed'; readonly failure: Failure; readonly hops: readonly Hop[] };

export interface FetchAnswer {
  readonly kind: 'answer';
  /** any status that is no followed redirect */
  readonly status: number;
  /** lower-case names; repeated fields joined by `, ` */
  readonly headers: Readonly<Record<string, string>>;
  /** decoded */
  readonly body: Uint8Array;
  readonly finalUrl: string;
  readonly hops: readonly Hop[];
}

export interface Hop {
  readonly url: string;
  readonly status: number;
  readonly location?: string;
}

/** With what its text looks like to the grouping (group/features.ts, packed): costly, so made in the pool too. */
export type NormalizedText = NormalizedStory & { readonly features?: string };

/** What is known of a source's repetitions, and older or further texts of it to learn more from. */
export interface Lesson {
  readonly known: readonly LearnedBlock[];
  readonly others: readonly Pick<NormalizeInput, 'title' | 'content'>[];
}

export interface Taught {
  readonly texts: readonly NormalizedText[];
  readonly learned: readonly LearnedBlock[];
}

/** Where the bytes of a page come from, and where on it to look. */
export interface PageHints extends Pick<ParseHints, 'url' | 'contentType'> {
  readonly selectors?: Selectors;
  /** what the source claims */
  readonly language?: string;
  /** story pages: what the list calls the story */
  readonly title?: string;
}

/** Reading documents of strangers. A thread that is ended over one is the error `timed-out`. */
export interface UntrustedDocuments {
  parse(bytes: Uint8Array, hints: ParseHints): Promise<ParseOutcome>;
  /** the stories that a page names. @param hints with `url`, `list` and `link` */
  storyList(bytes: Uint8Array, hints: PageHints): Promise<StoryList | Unread>;
  /** a page that is one story */
  storyPage(bytes: Uint8Array, hints: PageHints): Promise<Item | Unread>;
  /** a site map or an index of them */
  sitemap(bytes: Uint8Array, hints: PageHints): Promise<Sitemap | Unread>;
  /** the hubs that a document names; undefined: none */
  hubLinks(bytes: Uint8Array, url: string): Promise<HubLinks | undefined | Unread>;
  /** @param name with the extension that says what it is */
  storyFile(bytes: Uint8Array, name: string): Promise<StoryFile | Unread>;
}

/** What touches untrusted bytes runs in a pool of threads, with a deadline and a memory limit (work/pool). */
export interface Untrusted extends UntrustedDocuments {
  /**
   * @param learned blocks that return in this source's stories (store.learned); vetoed ones count as absent
   * @throws WorkerKilled when deadline or memory limit ended the thread
   */
  normalize(
    inputs: readonly NormalizeInput[],
    source: Source,
    learned?: readonly LearnedBlock[],
  ): Promise<readonly NormalizedText[]>;
  /**
   * The same after learning from these and others what the source repeats (normalize/learn.ts); absent = nothing is
   * learned.
   */
  learnAndNormalize?(inputs: readonly NormalizeInput[], source: Source, lesson: Lesson): Promise<Taught>;
  /** the pre-flight: reads a rendition back and compares. @returns the fault, or undefined when equal */
  preflight(rendition: Rendition, document: FeedDocument): Promise<string | undefined>;
}

/** A kind of source. Adding one: a file in source/, a line in source/index.ts, a case. */
export interface SourceKind {
  read(source: Source, state: SourceState | undefined, tools: SourceTools): Promise<SourceReading>;
}

export interface SourceTools {
  readonly fetch: Fetch;
  readonly untrusted: UntrustedDocuments;
  readonly now: number;
  readonly subscribers: number;
  readonly signal?: AbortSignal;
}

export type SourceReading =
  /** everything the source shows now, or the part that changed */
  | {
      readonly kind: 'items';
      readonly items: readonly Item[];
      readonly state: SourceState;
      readonly repairs: readonly string[];
      readonly skipped?: readonly Skipped[];
    }
  /** 304, same bytes, or nothing new on disk */
  | { readonly kind: 'not-modified'; readonly state: SourceState }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly state: SourceState };

/** What a renderer is given: everything in it is decided, nothing is looked up any more. */
export interface FeedDocument {
  readonly feed: Feed;
  /** edition language; '' = all languages */
  readonly language: string;
  readonly title: string;
  /** who publishes: settings.title */
  readonly publisher: string;
  readonly selfUrls: Readonly<Record<Format, string>>;
  /** page for people */
  readonly pageUrl: string;
  readonly id: string;
  /** ISO 8601 UTC, newest change of what it holds */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
  readonly tombstones: readonly Tombstone[];
  readonly editions: readonly {
    readonly language: string;
    readonly urls: Readonly<Record<Format, string>>;
    readonly pageUrl: string;
  }[];
  readonly hubs: readonly string[];
  /** RFC 5005 */
  readonly paging?: {
    readonly kind: 'paged' | 'archive' | 'current' | 'complete';
    readonly first?: string;
    readonly last?: string;
    readonly next?: string;
    readonly previous?: string;
    readonly prevArchive?: string;
    readonly nextArchive?: string;
    readonly current?: string;
  };
}

export interface FeedEntry {
  readonly story: Story;
  readonly pageUrl: string;
  /** other versions in the group that are published */
  readonly versions: readonly { readonly language: string; readonly url: string; readonly id: string }[];
  readonly source: {
    readonly id: string;
    /** absolute IRI, minted once for the source */
    readonly iri: string;
    readonly title: string;
    readonly link?: string;
    readonly feedUrl?: string;
    readonly rights?: string;
  };
  /** false: only the summary goes out */
  readonly full: boolean;
}

/** A format. Adding one: a file in render/, a line in render/index.ts, a case. */
export interface Renderer {
  readonly format: Format;
  readonly mediaType: string;
  render(document: FeedDocument): Uint8Array;
}
