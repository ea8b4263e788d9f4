import type { Rendition } from '../domain/feed.ts';
import type { ParseHints } from '../domain/item.ts';
import type { FeedDocument, Lesson, PageHints } from '../domain/seams.ts';
import type { NormalizeSettings } from '../domain/source.ts';
import type { NormalizeInput } from '../domain/story.ts';
import type { Term } from '../domain/term.ts';

/** What a thread starts with. */
export interface UntrustedData {
  readonly glossary: readonly Term[];
  readonly storyBytesMax?: number;
}

/** What is learned of a source, ready for the stages (vetoed blocks left out). */
export interface LearnedTexts {
  readonly titleSuffixes: readonly string[];
  readonly boilerplate: readonly string[];
}

/** Documents that are no feeds, by the method of the seam. */
export type PageTask =
  | { readonly kind: 'storyList' | 'storyPage' | 'sitemap'; readonly bytes: Uint8Array; readonly hints: PageHints }
  | { readonly kind: 'hubLinks'; readonly bytes: Uint8Array; readonly url: string }
  | { readonly kind: 'storyFile'; readonly bytes: Uint8Array; readonly name: string };

export type UntrustedTask =
  | PageTask
  | { readonly kind: 'parse'; readonly bytes: Uint8Array; readonly hints: ParseHints }
  | {
      readonly kind: 'normalize';
      readonly inputs: readonly NormalizeInput[];
      readonly settings: NormalizeSettings;
      readonly learned: LearnedTexts;
    }
  | {
      readonly kind: 'learnAndNormalize';
      readonly inputs: readonly NormalizeInput[];
      readonly settings: NormalizeSettings;
      readonly lesson: Lesson;
    }
  | { readonly kind: 'preflight'; readonly rendition: Rendition; readonly document: FeedDocument };
