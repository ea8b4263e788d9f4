import type { Story } from '../domain/story.ts';
import type { Cursor } from './cursor.ts';
import { type WalkRequest, walk } from './walk.ts';

export interface SelectRequest extends Omit<WalkRequest, 'about'> {
  readonly limit: number;
  /** at most so many of one source; what is over is left out */
  readonly maxPerSource?: number;
}

export interface Selected {
  readonly stories: readonly Story[];
  /** slugs of the stories in whose places these stand (select/versions.ts) */
  readonly places: readonly string[];
  /** where the next document begins; absent = there is nothing older */
  readonly next?: Cursor;
  /** epoch milliseconds at which time alone will change the outcome: an embargo, an age limit */
  readonly changesAt?: number;
}

/** One document's worth of a feed or edition. */
export async function selectStories(
  store: Parameters<typeof walk>[0],
  { limit, maxPerSource, ...request }: SelectRequest,
): Promise<Selected> {
  const stories: Story[] = [];
  const places: string[] = [];
  const perSource = new Map<string, number>();
  let changesAt = Number.POSITIVE_INFINITY;
  let next: Cursor | undefined;
  for await (const step of walk(store, { ...request, about: limit })) {
    if (step.kind === 'later') {
      changesAt = Math.min(changesAt, step.at);
      continue;
    }
    if (step.kind === 'tired') {
      next = step.cursor;
      break;
    }
    const { story, cursor } = step;
    if (stories.length >= limit) {
      next = cursor;
      break;
    }
    const held = perSource.get(story.sourceId) ?? 0;
    if (maxPerSource !== undefined && held >= maxPerSource) continue;
    perSource.set(story.sourceId, held + 1);
    stories.push(story);
    places.push(cursor.slug);
  }
  const oldest = stories.at(-1);
  const { maxAgeDays } = request.feed.select;
  if (oldest && maxAgeDays !== undefined) {
    changesAt = Math.min(changesAt, Date.parse(oldest.publishedAt) + maxAgeDays * 86_400_000);
  }
  return {
    stories,
    places,
    ...(next === undefined ? {} : { next }),
    ...(changesAt === Number.POSITIVE_INFINITY ? {} : { changesAt }),
  };
}
