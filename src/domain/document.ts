import type { Item } from './item.ts';

/** What is read from documents of strangers that are no feeds: pages, site maps, story files. */

/** A list page as its selectors see it. */
export interface StoryList {
  readonly title: string;
  /** in the page's order, each with its link */
  readonly items: readonly Item[];
}

/** One `url` of a site map, with what the news extension says of it. */
export interface SitemapEntry {
  readonly link: string;
  readonly modifiedAt?: string;
  readonly title?: string;
  readonly language?: string;
  readonly publishedAt?: string;
  readonly publication?: string;
  readonly keywords: readonly string[];
  readonly image?: string;
}

export interface Sitemap {
  readonly entries: readonly SitemapEntry[];
  /** of an index: maps with their dates */
  readonly maps: readonly { readonly link: string; readonly modifiedAt?: string }[];
}

/** The stories of one file, and what is wrong with others in it. */
export interface StoryFile {
  readonly items: readonly Item[];
  readonly problems: readonly string[];
}

/** Where a topic can be subscribed to, and under which name (WebSub §4). */
export interface HubLinks {
  /** in the order the publisher names them */
  readonly hubs: readonly string[];
  readonly self: string;
}

/** The document was not read: it ended its thread at a limit (`timed-out`), or nothing could be made of it. */
export interface Unread {
  readonly error: { readonly code: 'timed-out' | 'not-a-feed' | 'unreadable'; readonly detail: string };
}
