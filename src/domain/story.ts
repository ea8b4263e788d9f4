import type { Alternate, Enclosure, Item, Original, Translation } from './item.ts';

export type Severity = 'note' | 'warning' | 'block';

/** What a normalisation stage noticed. `code` is from the vocabulary in docs/flags.md. */
export interface Flag {
  readonly code: string;
  readonly stage: string;
  readonly severity: Severity;
  /** the span of text it speaks of */
  readonly excerpt?: string;
}

export type RemovedKind =
  | 'doubled-title'
  | 'byline'
  | 'dateline'
  | 'editor-line'
  | 'source-credit'
  | 'meta-line'
  | 'promo'
  | 'related-link'
  | 'share'
  | 'photo-credit'
  | 'legal'
  | 'end-mark'
  | 'boilerplate';

export interface Removed {
  readonly kind: RemovedKind;
  readonly text: string;
  /** index of the paragraph in the body as it arrived, from 0 */
  readonly paragraph: number;
}

/** One stage's visible effect on headline or body text. */
export interface Change {
  readonly stage: string;
  readonly before: string;
  readonly after: string;
}

export interface Dateline {
  readonly text: string;
  readonly place?: string;
  readonly agency?: string;
  /** as the text says it: `2018-11-08`, `11-08` or `-08` */
  readonly date?: string;
}

export interface TermUse {
  readonly id: string;
  readonly preferred: string;
  readonly replaced: string;
  readonly count: number;
}

/** The outcome of normalize: pure function of item, source settings, glossary and what was learned of the source. */
export interface NormalizedStory {
  /** published BCP 47 tag, `und` if unknown */
  readonly language: string;
  /** grouping key: language, plus script where two are in use (`en`, `zh-Hans`) */
  readonly languageKey: string;
  /** 0 to 1 */
  readonly languageConfidence: number;
  readonly headline: string;
  readonly authors: readonly { readonly name: string }[];
  /** the byline's own words, where one was found */
  readonly byline?: string;
  readonly dateline?: Dateline;
  readonly credit: { readonly source?: string; readonly editors: readonly string[] };
  /** plain text */
  readonly summary?: string;
  /** sanitised HTML, safe to publish */
  readonly contentHtml: string;
  /** visible text, paragraphs separated by a blank line */
  readonly contentText: string;
  readonly terms: readonly TermUse[];
  readonly removed: readonly Removed[];
  readonly flags: readonly Flag[];
  readonly changes: readonly Change[];
  readonly translation: Translation;
}

/** What normalize is given beside the item. */
export interface NormalizeInput {
  readonly title: string;
  /** untrusted HTML; or plain text, paragraphs separated by a blank line */
  readonly content: { readonly html: string } | { readonly text: string };
  readonly summaryHtml?: string;
  /** as declared by item or source */
  readonly language?: string;
  readonly original?: Original;
  /** authors that the feed itself named: a byline in the body adds to them only if they are missing */
  readonly authors?: readonly { readonly name: string }[];
  readonly link?: string;
  readonly publishedAt?: string;
  readonly translation?: Translation;
}

/**
 * published: in feeds. held: a block flag; waits for an editor. withdrawn: a tombstone stands in its place.
 * duplicate: another story is the same text; listed on that one, not published itself.
 */
export type StoryStatus = 'published' | 'held' | 'withdrawn' | 'duplicate';

/** A stored story: one text in one language. */
export interface Story extends NormalizedStory {
  /** absolute IRI (RFC 4151 `tag:`), minted once, never rebuilt */
  readonly id: string;
  /** last segment of the id, used in /stories/SLUG; [a-z2-7]{16} */
  readonly slug: string;
  readonly sourceId: string;
  /** stable key of the item inside its source (sha-256 hex of guid, link or content) */
  readonly itemKey: string;
  readonly link?: string;
  /** ISO 8601 UTC, never in the future of its first sight */
  readonly publishedAt: string;
  /** moves with every revision */
  readonly updatedAt: string;
  readonly firstSeenAt: string;
  /** from 1 */
  readonly revision: number;
  readonly status: StoryStatus;
  /** item categories plus the source's tags */
  readonly tags: readonly string[];
  readonly enclosures: readonly Enclosure[];
  readonly image?: string;
  readonly alternates: readonly Alternate[];
  /** translation group; own id when alone */
  readonly groupId: string;
  /** where the source says the text came from */
  readonly origin?: { readonly title?: string; readonly link?: string };
  readonly publishAfter?: string;
  /** slug of the story this one repeats (status duplicate) */
  readonly duplicateOf?: string;
  readonly withdrawal?: Withdrawal;
}

export interface Withdrawal {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly reason: string;
  readonly by: 'editor' | 'source';
}

/** One earlier or present state of a story, with the raw item it was made from. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly cause: 'arrived' | 'source-changed' | 'renormalized' | 'edited' | 'released' | 'withdrawn' | 'regrouped';
  readonly rulesVersion: string;
  readonly item: Item;
  readonly story: NormalizedStory;
}

/** What stands where a withdrawn story stood (RFC 6721). */
export interface Tombstone {
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  readonly sourceId: string;
  readonly headline: string;
  readonly link?: string;
  readonly publishedAt: string;
  readonly at: string;
  readonly reason: string;
  /** ISO 8601 UTC; after it the tombstone itself goes */
  readonly until: string;
}
