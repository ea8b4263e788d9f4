import type { Dateline } from '../../domain/story.ts';

/** A dateline at the beginning of a paragraph. */
export interface DatelineMatch {
  /** characters of the paragraph that it takes, with what parts it from the text */
  readonly length: number;
  readonly dateline: Dateline;
  readonly authors: readonly string[];
  /** the rest of the paragraph is only the story's topic (`电 题：…`) */
  readonly topic?: boolean;
}
