import type { StoryWrite } from '../domain/store.ts';
import type { Story, Withdrawal } from '../domain/story.ts';
import { isoSeconds } from '../lib/moments.ts';
import { movedOn } from './story.ts';

const DAY_MS = 86_400_000;

/** A story goes; a tombstone stands in its place for a time (RFC 6721). */
export function withdrawal(options: {
  readonly story: Story;
  readonly now: number;
  readonly reason: string;
  readonly by: Withdrawal['by'];
  readonly tombstoneDays: number;
  readonly rulesVersion: string;
}): StoryWrite {
  const { story, now, reason, by, tombstoneDays, rulesVersion } = options;
  const at = movedOn(story.updatedAt, undefined, now);
  return {
    story: {
      ...story,
      revision: story.revision + 1,
      updatedAt: at,
      status: 'withdrawn',
      withdrawal: { at, reason, by },
    },
    cause: 'withdrawn',
    rulesVersion,
    tombstone: {
      id: story.id,
      slug: story.slug,
      language: story.language,
      sourceId: story.sourceId,
      headline: story.headline,
      ...(story.link !== undefined && { link: story.link }),
      publishedAt: story.publishedAt,
      at,
      reason,
      until: isoSeconds(now + tombstoneDays * DAY_MS),
    },
  };
}
