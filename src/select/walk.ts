import type { Feed } from '../domain/feed.ts';
import type { Store, StoryQuery } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { isoSeconds } from '../lib/moments.ts';
import { type Cursor, cursorOf } from './cursor.ts';
import { matcherOf } from './matcher.ts';
import { choiceOf, shownFor } from './versions.ts';

/** Stories looked at for one document before it is cut short and goes on at the next page. */
const CANDIDATES_MAX = 5_000;
const BATCH_MAX = 200;
/** Embargoes that end within this time are found beforehand, so that somebody can come back then. */
const HORIZON_MS = 7 * 86_400_000;
/** after every slug of one moment: makes the store's exclusive bound inclusive */
export const AFTER_ALL = '~';

export interface WalkRequest {
  readonly feed: Feed;
  /** edition; '' = all languages */
  readonly language: string;
  /** epoch milliseconds */
  readonly now: number;
  /** begin with this story */
  readonly from?: Cursor;
  /** how many are probably wanted */
  readonly about: number;
}

export type WalkStep =
  | { readonly kind: 'story'; readonly story: Story; readonly cursor: Cursor }
  /** an embargo that ends then */
  | { readonly kind: 'later'; readonly at: number }
  /** looked at enough: go on from here another time */
  | { readonly kind: 'tired'; readonly cursor: Cursor };

type Shelf = Pick<Store, 'select' | 'groupMembers'>;

/** How a feed or edition is read: what to ask the store for, and what goes out for a candidate. */
export interface WalkPlan {
  readonly query: Omit<StoryQuery, 'limit'>;
  /** nothing depends on the other versions of a story */
  readonly alone: boolean;
  /** under embargo still */
  isLater(candidate: Story): boolean;
  shown(candidate: Story, groups: ReadonlyMap<string, readonly Story[]> | undefined): Story | undefined;
}

/** @returns undefined: nothing can be in it */
export function planOf({ feed, language, now }: Pick<WalkRequest, 'feed' | 'language' | 'now'>): WalkPlan | undefined {
  const nowIso = isoSeconds(now);
  const matcher = matcherOf(feed, nowIso);
  const choice = choiceOf(feed, language);
  const { onePerGroup, tags, sources, maxSeverity, maxAgeDays } = feed.select;
  const alone = language === '' && !onePerGroup;
  // words and tags may stand in one version only: then every version is a candidate, and the group shows the wanted one
  const byGroup = matcher.text !== undefined || tags.length > 0;
  const languages = language === '' || byGroup ? matcher.languages : common(choice.languages, matcher.languages);
  if (languages === undefined) return undefined;
  return {
    alone,
    query: {
      sources,
      languages,
      tags,
      ...(matcher.text === undefined ? {} : { text: matcher.text }),
      ...(maxAgeDays === undefined ? {} : { publishedAfter: isoSeconds(now - maxAgeDays * 86_400_000) }),
      now: isoSeconds(now + HORIZON_MS),
      maxSeverity,
    },
    isLater: ({ publishAfter }) => publishAfter !== undefined && publishAfter > nowIso,
    shown: (candidate, groups) =>
      alone ? candidate : shownFor(candidate, groups?.get(candidate.groupId) ?? [], { matcher, choice, onePerGroup }),
  };
}

/**
 * The stories of a feed or edition, newest first, each once. The place of a story does not depend on what came before
 * or comes after it, so a walk that is taken up again at a cursor misses and doubles nothing.
 */
export async function* walk(store: Shelf, request: WalkRequest): AsyncGenerator<WalkStep> {
  const plan = planOf(request);
  if (!plan) return;
  const { query } = plan;
  let before = request.from && { publishedAt: request.from.publishedAt, slug: request.from.slug + AFTER_ALL };
  let looked = 0;
  let size = Math.min(BATCH_MAX, request.about + 1);
  for (;;) {
    const batch = await store.select({ ...query, limit: size, ...(before ? { before } : {}) });
    const groups = plan.alone ? undefined : await groupsOf(store, batch);
    for (const candidate of batch) {
      if (candidate.publishAfter !== undefined && plan.isLater(candidate)) {
        yield { kind: 'later', at: Date.parse(candidate.publishAfter) };
        continue;
      }
      const story = plan.shown(candidate, groups);
      if (story) yield { kind: 'story', story, cursor: cursorOf(candidate) };
    }
    if (batch.length < size) return;
    before = cursorOf(batch.at(-1)!);
    looked += batch.length;
    if (looked >= CANDIDATES_MAX) {
      const [next] = await store.select({ ...query, limit: 1, before });
      if (next) yield { kind: 'tired', cursor: cursorOf(next) };
      return;
    }
    size = BATCH_MAX;
  }
}

export async function groupsOf(
  store: Pick<Store, 'groupMembers'>,
  stories: readonly Story[],
): Promise<ReadonlyMap<string, readonly Story[]>> {
  const groups = new Map<string, Story[]>();
  for (const member of await store.groupMembers([...new Set(stories.map(({ groupId }) => groupId))])) {
    const group = groups.get(member.groupId);
    if (group) group.push(member);
    else groups.set(member.groupId, [member]);
  }
  return groups;
}

/** empty = all; undefined = none in common */
function common(a: readonly string[], b: readonly string[]): readonly string[] | undefined {
  if (b.length === 0) return a;
  const both = a.filter((language) => b.includes(language));
  return both.length === 0 ? undefined : both;
}
