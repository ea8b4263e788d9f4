import type { Item } from '../domain/item.ts';
import type { GroupDecision, Store, StoryChange, StoryTies } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { CopyIndex } from '../group/copies.ts';
import { type Features, featuresOf, packFeatures, unpackFeatures, wordingOf } from '../group/features.ts';
import { GROUP_DEFAULTS, GroupIndex } from '../group/groups.ts';
import { type LinkedStory, LinkIndex } from '../group/links.ts';
import { containment, shingles } from '../group/shingles.ts';
import { canonicalLink } from '../lib/canonical-link.ts';
import { latest } from '../lib/latest.ts';
import { isoSeconds } from '../lib/moments.ts';

/** Where a story stands among the others: versions in other languages, copies at other sources. */
export interface Relations {
  /** takes up what other nodes stored meanwhile; the first time everything inside the window */
  catchUp(): Promise<void>;
  /** called once per new or changed story, before it is stored, in the order of storing */
  relate(story: Story, item: Item, facts: RelationFacts): Promise<Relation>;
  decide(decision: GroupDecision): void;
  /** what stands under these canonical links already: one question for a whole reading */
  namesakes(links: readonly string[]): Promise<Namesakes>;
}

export interface RelationFacts {
  /** packed, as normalize's pool made them */
  readonly features: string | undefined;
  /** a story keeps group and standing when it changes; only a copy may become a story of its own */
  readonly isNew: boolean;
  /** `namesakes` of the reading it is part of; absent = looked up */
  readonly namesakes?: Namesakes;
}

export interface Namesakes {
  /** by canonical link */
  readonly stories: ReadonlyMap<string, readonly Story[]>;
  /** links that several items of the reading have: a show's home page, not the address of one story */
  readonly repeated: ReadonlySet<string>;
}

export interface Relation {
  /** the translation group it joins; absent = it stays where it is */
  readonly groupId?: string;
  /** slug of the story that it repeats; null = it was asked, and repeats none; absent = it was not asked */
  readonly duplicateOf?: string | null;
  /** kept beside the story, so that other nodes and a restart can rebuild the index */
  readonly features?: string;
}

/** What is kept beside a story: how its text looks, and the names others may call it by. */
interface Kept {
  readonly text: string;
  readonly names: readonly string[];
  readonly translationOf?: string;
}

const DAY_MS = 86_400_000;
const CHANGES_A_STEP = 1_000;
/** kept in memory, the newest; some kilobytes each */
const STORIES_MAX = 100_000;
/** of the shorter text's runs of words */
const COPY_SHARE = 0.5;

export async function createRelations(
  store: Store,
  clock: () => number,
  windowDays: number = GROUP_DEFAULTS.windowDays,
): Promise<Relations> {
  const groups = new GroupIndex(await store.groupDecisions(), { windowDays });
  const links = new LinkIndex();
  const copies = new CopyIndex({ share: COPY_SHARE });
  const standing = new Map<string, Standing>();
  let seq = 0;

  const forget = (slug: string) => {
    groups.remove(slug);
    links.remove(slug);
    copies.remove(slug);
    standing.delete(slug);
  };
  const stand = (slug: string, { sourceId, status, duplicateOf, publishAfter }: Standing) => {
    standing.set(slug, {
      sourceId,
      status,
      ...(duplicateOf !== undefined && { duplicateOf }),
      ...(publishAfter !== undefined && { publishAfter }),
    });
    if (standing.size > STORIES_MAX) forget(standing.keys().next().value!);
  };
  const remember = (entry: Entry, features: Features, groupId: string) => {
    groups.add({ ...entry, features, publishedAt: Date.parse(entry.publishedAt) }, groupId);
    links.add(entry.linked);
    copies.add(entry.slug, entry.language, features);
    stand(entry.slug, entry);
  };
  /** stored by this node a moment ago: it is in the index already */
  const isOurs = ({ slug, groupId }: StoryChange) => standing.has(slug) && groups.groupOf(slug) === groupId;
  const isStrange = (change: StoryChange) =>
    change.status !== 'withdrawn' && change.status !== 'duplicate' && !isOurs(change);
  const copyOf = async (
    entry: Entry,
    features: Features,
    story: Story,
    known?: Namesakes,
  ): Promise<string | undefined> => {
    const link = canonicalLink(entry.linked.link);
    const sameLink = link === undefined ? [] : (known?.stories.get(link) ?? (await store.storiesByLink([link])));
    const at = countBy(sameLink.map((other) => other.sourceId));
    const ownShare = link !== undefined && (known?.repeated.has(link) === true || at.has(entry.sourceId));
    const isOriginal = (other: Standing | undefined): other is Standing =>
      other !== undefined &&
      other.sourceId !== entry.sourceId &&
      other.status !== 'withdrawn' &&
      !isHeldBack(other, entry);
    for (const other of sameLink) {
      if (other.languageKey !== entry.language || !isOriginal(standing.get(other.slug) ?? other)) continue;
      // an address that several stories of one source share says nothing of which of them this one is
      if ((!ownShare && at.get(other.sourceId) === 1) || other.headline === story.headline)
        return other.duplicateOf ?? other.slug;
    }
    let whole: readonly number[] | undefined;
    for (const { slug, share, isSure } of copies.find(entry.slug, entry.language, features)) {
      const other = standing.get(slug);
      if (!isOriginal(other)) continue;
      if (!isSure) {
        whole ??= allShingles(story);
        if ((await shareOf(whole, slug, share)) < COPY_SHARE) continue;
      }
      return other.duplicateOf ?? slug;
    }
    return undefined;
  };
  /** by the whole texts; by the samples alone where the other is being stored just now */
  const shareOf = async (whole: readonly number[], slug: string, estimate: number): Promise<number> => {
    const other = await store.story(slug);
    return other ? containment(whole, allShingles(other)) : estimate;
  };
  /** under an embargo that this one does not share: it would keep out what may be published */
  const isHeldBack = ({ publishAfter }: Standing, entry: Entry): boolean =>
    publishAfter !== undefined && publishAfter > isoSeconds(clock()) && publishAfter > (entry.publishAfter ?? '');

  return {
    // hundreds of readings at a time ask for the same changes
    catchUp: latest(async () => {
      const after = isoSeconds(clock() - windowDays * DAY_MS);
      for (;;) {
        const changes = await store.changesSince(seq, CHANGES_A_STEP, after);
        const ties = await store.tiesOf(changes.filter(isStrange).map(({ slug }) => slug));
        for (const change of changes) {
          seq = change.seq;
          const tied = ties.get(change.slug);
          if (change.status === 'withdrawn') forget(change.slug);
          else if (!tied) stand(change.slug, change);
          else {
            const kept = tied.features === undefined ? undefined : unpack(tied.features);
            const features = kept && unpackFeatures(kept.text);
            if (features) remember(entryOf({ ...change, ...tied }, kept), features, change.groupId);
          }
        }
        if (changes.length < CHANGES_A_STEP) return;
      }
    }),
    async relate(story, item, { features: packed, isNew, namesakes }) {
      const text =
        packed ??
        packFeatures(featuresOf({ title: story.headline, text: story.contentText, language: story.language }));
      const kept: Kept = {
        text,
        names: [story.id, ...(item.id === undefined ? [] : [item.id])],
        ...(item.translationOf !== undefined && { translationOf: item.translationOf }),
      };
      const features = unpackFeatures(text);
      if (!features) return {};
      const entry = entryOf(story, kept);
      const relation: { -readonly [K in keyof Relation]: Relation[K] } = { features: JSON.stringify(kept) };
      const isJudged = isNew || story.status === 'duplicate';
      let groupId = isJudged ? story.id : story.groupId;
      if (isJudged) {
        const placement = groups.place(
          { ...entry, features, publishedAt: Date.parse(story.publishedAt) },
          links.claims(entry.linked),
        );
        if (placement.kind === 'link') groupId = placement.groupId;
        const duplicateOf = await copyOf(entry, features, story, namesakes);
        relation.duplicateOf = duplicateOf ?? null;
        if (duplicateOf !== undefined) {
          groupId = groups.groupOf(duplicateOf) ?? groupId;
        }
        relation.groupId = groupId;
      }
      // a copy is no version of its own: nothing is measured by it
      if (relation.duplicateOf) stand(entry.slug, { ...entry, status: 'duplicate', duplicateOf: relation.duplicateOf });
      else remember(released(entry), features, groupId);
      return relation;
    },
    decide: (decision) => groups.decide(decision),
    async namesakes(links) {
      const stories = new Map<string, Story[]>(links.map((link) => [link, []]));
      const repeated = new Set([...countBy(links)].flatMap(([link, count]) => (count > 1 ? [link] : [])));
      for (const story of await store.storiesByLink([...stories.keys()])) {
        stories.get(canonicalLink(story.link) ?? '')?.push(story);
      }
      return { stories, repeated };
    },
  };
}

/** What a copy is judged by: the first of its source stays. */
type Standing = Pick<StoryChange, 'sourceId' | 'status' | 'duplicateOf' | 'publishAfter'>;

type Entry = Pick<StoryChange, 'slug' | 'publishedAt'> &
  Standing & {
    readonly language: string;
    readonly linked: LinkedStory;
  };

function entryOf(story: Story | (StoryChange & StoryTies), kept: Kept): Entry {
  const { slug, sourceId, status, publishedAt, languageKey: language, duplicateOf, publishAfter, link } = story;
  return {
    slug,
    sourceId,
    status,
    publishedAt,
    language,
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(publishAfter !== undefined && { publishAfter }),
    linked: {
      slug,
      language,
      alternates: story.alternates.map((alternate) => alternate.url),
      enclosures: story.enclosures.map((enclosure) => enclosure.url),
      names: kept.names,
      ...(link !== undefined && { link }),
      ...(kept.translationOf !== undefined && { translationOf: kept.translationOf }),
    },
  };
}

function released({ duplicateOf: _, ...entry }: Entry): Entry {
  return { ...entry, status: entry.status === 'duplicate' ? 'published' : entry.status };
}

function allShingles({ headline: title, contentText: text }: Story): readonly number[] {
  return shingles(wordingOf({ title, text }), Number.POSITIVE_INFINITY);
}

function unpack(features: string): Kept | undefined {
  try {
    return JSON.parse(features) as Kept;
  } catch {
    return undefined;
  }
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
