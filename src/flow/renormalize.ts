import type { Untrusted } from '../domain/seams.ts';
import type { Source } from '../domain/source.ts';
import type { LearnedBlock, Store, StoryWrite } from '../domain/store.ts';
import type { NormalizedStory, Story } from '../domain/story.ts';
import { read } from './editor.ts';
import { toNormalizeInput } from './normalize-input.ts';
import { originalsOf } from './originals.ts';
import { looksEqual, movedOn } from './story.ts';

export interface RenormalizeRequest {
  readonly store: Store;
  readonly untrusted: Pick<Untrusted, 'normalize'>;
  readonly sources: readonly Source[];
  readonly rulesVersion: string;
  readonly now: number;
  /** only stories of this source */
  readonly sourceId?: string;
  /** nothing is stored: the list tells what a changed glossary or rule touches */
  readonly dryRun?: boolean;
  onChange?(change: StoryImpact): void;
  readonly signal?: AbortSignal;
}

export interface StoryImpact {
  readonly slug: string;
  readonly sourceId: string;
  readonly before: Pick<Story, 'headline' | 'contentText'>;
  readonly after: Pick<Story, 'headline' | 'contentText'>;
}

export interface RenormalizeReport {
  readonly looked: number;
  readonly changed: number;
  /** would differ, but an editor's own words stand there */
  readonly kept: number;
}

const STORIES_A_STEP = 50;

/** Runs the rules of today over stored originals; a revision is made only where the outcome differs. */
export async function renormalize(request: RenormalizeRequest): Promise<RenormalizeReport> {
  const { store } = request;
  const learned = new Map<string, readonly LearnedBlock[]>();
  const report = { looked: 0, changed: 0, kept: 0 };
  let after: string | undefined;
  while (!request.signal?.aborted) {
    const stories = await store.scan({
      limit: STORIES_A_STEP,
      ...(after !== undefined && { after }),
      ...(request.sourceId !== undefined && { sourceId: request.sourceId }),
    });
    if (stories.length === 0) break;
    after = stories.at(-1)!.slug;
    report.looked += stories.length;
    const writes: StoryWrite[] = [];
    for (const source of request.sources) {
      const mine = stories.filter((story) => story.sourceId === source.id && story.status !== 'withdrawn');
      if (mine.length === 0) continue;
      if (!learned.has(source.id)) learned.set(source.id, await store.learned(source.id));
      for (const { story, next } of await again(request, source, mine, learned.get(source.id)!)) {
        if (looksEqual(story, next)) continue;
        const revised = await withStanding(store, story, next);
        if (revised === 'edited') report.kept += 1;
        else if (!looksEqual(story, revised)) {
          request.onChange?.({ slug: story.slug, sourceId: source.id, before: story, after: revised });
          writes.push({
            story: {
              ...revised,
              revision: story.revision + 1,
              updatedAt: movedOn(story.updatedAt, undefined, request.now),
            },
            cause: 'renormalized',
            rulesVersion: request.rulesVersion,
          });
        }
      }
    }
    report.changed += writes.length;
    if (writes.length > 0 && !request.dryRun) await store.commitIngest({ writes });
  }
  return report;
}

async function again(
  { store, untrusted }: RenormalizeRequest,
  source: Source,
  stories: readonly Story[],
  learned: readonly LearnedBlock[],
): Promise<readonly { readonly story: Story; readonly next: Story }[]> {
  const withItems = await Promise.all(stories.map(async (story) => ({ story, item: await store.rawItem(story.slug) })));
  const known = withItems.flatMap(({ story, item }) => (item ? [{ story, item }] : []));
  const originals = await originalsOf(
    store,
    known.map(({ item }) => item),
  );
  const texts = await untrusted.normalize(
    known.map(({ item }) => toNormalizeInput(item, source, originals.get(item))),
    source,
    learned,
  );
  return known.map(({ story }, i) => ({ story, next: merged(story, texts[i]!) }));
}

/** optional fields that the rules no longer find must go */
function merged(story: Story, text: NormalizedStory): Story {
  const { byline: _b, dateline: _d, summary: _s, ...rest } = story;
  const held = text.flags.some((flag) => flag.severity === 'block');
  const status = story.status === 'duplicate' ? 'duplicate' : held ? 'held' : 'published';
  return { ...rest, ...text, status };
}

/** What editors decided outlives the rules: corrected texts stay, released stories stay released. */
async function withStanding(store: Store, story: Story, next: Story): Promise<Story | 'edited'> {
  const revisions = await store.revisions(story.slug);
  const since = revisions.slice(
    revisions.findLastIndex(({ cause }) => cause === 'arrived' || cause === 'source-changed'),
  );
  if (since.some(({ cause }) => cause === 'edited')) return 'edited';
  if (!since.some(({ cause }) => cause === 'released')) return next;
  return {
    ...next,
    status: 'published',
    flags: next.flags.map(read),
    translation: { ...next.translation, reviewed: true },
  };
}
