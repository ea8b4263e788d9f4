import type { Feed } from '../domain/feed.ts';
import type { Store, StoryQuery } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import type { ArrivalPlace, Cursor } from './cursor.ts';
import { AFTER_ALL, groupsOf, planOf } from './walk.ts';

/** Stories looked at for one document before it is cut short and goes on in the next. */
const CANDIDATES_MAX = 5_000;
const BATCH_MAX = 200;

export interface ArrivalRequest {
  readonly feed: Feed;
  /** edition; '' = all languages */
  readonly language: string;
  /** epoch milliseconds */
  readonly now: number;
}

type Shelf = Pick<Store, 'arrivals' | 'arrivalNumbers' | 'groupMembers' | 'select'>;

/** One archive document: the stories of a feed that came at `place` and before, newest arrival first. */
export async function selectArrivals(
  store: Shelf,
  request: ArrivalRequest & {
    readonly place: ArrivalPlace;
    readonly limit: number;
    /** the document ends before such a story, if it holds one already */
    readonly endsBefore: (candidate: Story) => boolean;
  },
): Promise<{ readonly stories: readonly Story[]; readonly next?: ArrivalPlace }> {
  const plan = planOf(request);
  if (!plan) return { stories: [] };
  const { place, limit, endsBefore } = request;
  const stories: Story[] = [];
  let upTo = place.from;
  let looked = 0;
  let size = Math.min(BATCH_MAX, limit + 1);
  for (;;) {
    const batch = await store.arrivals({ ...placed(plan.query, place), arrivedUpTo: upTo, limit: size });
    const groups = plan.alone
      ? undefined
      : await groupsOf(
          store,
          batch.map(({ story }) => story),
        );
    for (const { story: candidate, number } of batch) {
      if (plan.isLater(candidate)) continue;
      const story = plan.shown(candidate, groups);
      if (!story) continue;
      if (stories.length >= limit || (stories.length > 0 && endsBefore(candidate))) {
        return { stories, next: await cleared(store, request, { ...place, from: number }) };
      }
      stories.push(story);
    }
    if (batch.length < size) return { stories };
    upTo = batch.at(-1)!.number - 1;
    looked += batch.length;
    if (looked >= CANDIDATES_MAX && stories.length > 0) {
      return { stories, next: await cleared(store, request, { ...place, from: upTo }) };
    }
    size = BATCH_MAX;
  }
}

/** Where the archives of a feed begin: at the newest arrival that is not above `below`, which the feed itself holds. */
export async function firstArrival(
  store: Shelf,
  request: ArrivalRequest,
  /** the feed itself: where it ends, and whose places are in it */
  { below, places }: { readonly below: Cursor; readonly places: readonly string[] },
): Promise<ArrivalPlace | undefined> {
  const plan = planOf(request);
  const [newest] = plan ? await store.arrivals({ ...placed(plan.query, { below }), limit: 1 }) : [];
  if (!newest) return undefined;
  const from = newest.number;
  return Math.min(...(await store.arrivalNumbers(places))) > from ? { from } : { from, below };
}

/** Without `below`, as soon as nothing that came until then stands above it: that is the address that stays. */
async function cleared(store: Shelf, request: ArrivalRequest, place: ArrivalPlace): Promise<ArrivalPlace> {
  const { from, below } = place;
  const plan = planOf(request);
  if (!plan || !below) return { from };
  const [top] = await store.select({ ...plan.query, arrivedUpTo: from, limit: 1 });
  const isAbove =
    top !== undefined &&
    (top.publishedAt > below.publishedAt || (top.publishedAt === below.publishedAt && top.slug > below.slug));
  return isAbove ? place : { from };
}

function placed(query: Omit<StoryQuery, 'limit'>, { below }: Pick<ArrivalPlace, 'below'>): Omit<StoryQuery, 'limit'> {
  return below ? { ...query, before: { publishedAt: below.publishedAt, slug: below.slug + AFTER_ALL } } : query;
}
