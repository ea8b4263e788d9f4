import type { NormalizedStory } from '../domain/story.ts';

/** what full-text search looks at */
export function textOf(story: Pick<NormalizedStory, 'headline' | 'summary' | 'contentText'>): string {
  return `${story.headline}\n${story.summary ?? ''}\n${story.contentText}`;
}
