/**
 * An item is what a source sent, parsed, not yet normalised. Missing things are absent, never null or ''.
 * `summary` and `contentHtml` are UNTRUSTED HTML as sent, with their URLs made absolute.
 * Dates are ISO 8601 UTC (`2018-11-08T06:00:00Z`), links absolute, `title` plain text.
 */
export interface Item {
  /** RSS `guid`; Atom `id`; RDF `rdf:about`; JSON Feed `id` (numbers kept digit by digit) */
  readonly id?: string;
  /** RSS `link` or a permalink guid; Atom `link rel=alternate`; JSON Feed `url` or `external_url` */
  readonly link?: string;
  /** RSS/Atom/JSON `title`, as plain text */
  readonly title?: string;
  /** RSS `author`, `dc:creator`, `itunes:author`; Atom `author` (inherited); JSON `authors` */
  readonly authors: readonly Person[];
  /** RSS `pubDate`, `dc:date`; Atom `published`; JSON `date_published` */
  readonly publishedAt?: string;
  /** Atom `updated`, `dcterms:modified`; JSON `date_modified` */
  readonly updatedAt?: string;
  /** RSS `description` beside content; Atom `summary`; JSON `summary` */
  readonly summary?: string;
  /** RSS `content:encoded` or `description` alone; Atom `content`; JSON `content_html`, `content_text` escaped */
  readonly contentHtml?: string;
  /** RSS `category`; Atom `category` label or term; JSON `tags` */
  readonly categories: readonly string[];
  /** RSS `enclosure`, `media:content`; Atom `link rel=enclosure`; JSON `attachments` */
  readonly enclosures: readonly Enclosure[];
  /** `media:thumbnail`, `itunes:image`; JSON `image` */
  readonly image?: string;
  /** effective, inherited: `xml:lang`, `dc:language`, `language` of item or feed; JSON `language` */
  readonly language?: string;
  /** RSS `source`; Atom `source` */
  readonly source?: { readonly title?: string; readonly link?: string };
  /** RSS `comments`; Atom `link rel=replies` */
  readonly comments?: string;
  /** other language versions: Atom `link rel=alternate hreflang`, JSON `_translations` */
  readonly alternates?: readonly Alternate[];
  /** pushed items: the id, link or story id of the story that this one translates */
  readonly translationOf?: string;
  /** pushed items: the linked source-language text that checks compare with */
  readonly original?: Original;
  /** pushed items or configuration: how the text came to be in its language */
  readonly translation?: Translation;
  /** RFC 6721 `at:deleted-entry`, `media:status state=deleted`, JSON `_deleted`: the source withdrew it */
  readonly deleted?: true;
  /** files: where its text stood before, which was its id; it is gone from there */
  readonly formerId?: string;
  /** not to be published before (embargo), JSON `_publish_after` */
  readonly publishAfter?: string;
}

export interface Person {
  readonly name?: string;
  readonly email?: string;
  readonly uri?: string;
}

export interface Enclosure {
  readonly url: string;
  /** media type as sent, e.g. `audio/mpeg` */
  readonly type?: string;
  readonly bytes?: number;
}

export interface Alternate {
  readonly language: string;
  readonly url: string;
}

export interface Original {
  readonly text: string;
  readonly language: string;
}

export interface Translation {
  readonly method: 'none' | 'human' | 'machine' | 'unknown';
  /** BCP 47 tag of the language translated from */
  readonly from?: string;
  /** name of the engine, where known */
  readonly engine?: string;
  /** an editor or the partner has read and approved it */
  readonly reviewed?: boolean;
}

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

/** What a feed document says of itself (RSS `channel`, Atom `feed`, JSON Feed top level). */
export interface Channel {
  readonly title?: string;
  readonly link?: string;
  /** Atom `link rel=self`, JSON `feed_url` */
  readonly self?: string;
  /** `link rel=hub`, JSON `hubs` */
  readonly hub?: string;
  /** `link rel=next` (RFC 5005), JSON `next_url` */
  readonly next?: string;
  readonly id?: string;
  readonly description?: string;
  readonly language?: string;
  readonly authors: readonly Person[];
  readonly updated?: string;
  readonly published?: string;
  readonly image?: string;
  readonly rights?: string;
  /** RSS `ttl`, minutes */
  readonly ttlMinutes?: number;
  /** RSS `skipHours` (0-23, GMT) and `skipDays` (`Monday` …) */
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  /** RSS 1.0 syndication module: seconds between updates */
  readonly updatePeriodSeconds?: number;
}

export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly feed: Channel;
  readonly items: readonly Item[];
  /** what the reader had to mend, one word a mend: `bare-ampersand`, `missing-end-tag` … */
  readonly repairs: readonly string[];
  /** items that are not to be taken */
  readonly skipped?: readonly Skipped[];
}

/** What a reading leaves out, by a name that its editor knows. */
export interface Skipped {
  readonly what: string;
  readonly why: string;
}

export type ParseErrorCode = 'not-a-feed' | 'unreadable' | 'too-large' | 'timed-out';

export interface ParseError {
  readonly code: ParseErrorCode;
  readonly detail: string;
  /** feed links that an HTML page advertises */
  readonly discovered?: readonly string[];
}

export type ParseOutcome = ParsedFeed | { readonly error: ParseError };

/** What is known about bytes beside the bytes. */
export interface ParseHints {
  /** base for relative references */
  readonly url?: string;
  /** the Content-Type field's value */
  readonly contentType?: string;
  /** the Content-Language field's value: counts where the document names no language */
  readonly contentLanguage?: string;
}
