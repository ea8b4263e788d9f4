import { Conflict, WorkerKilled } from '../domain/errors.ts';
import type { Item } from '../domain/item.ts';
import type { NormalizedText, Untrusted } from '../domain/seams.ts';
import type { Source, SourceState } from '../domain/source.ts';
import type { KnownItem, Store, StoryWrite } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { Serial } from '../lib/serial.ts';
import { authorityOf } from './authority.ts';
import { type KeyedItem, keyItems } from './item-keys.ts';
import { learnedOf } from './learn.ts';
import { toNormalizeInput } from './normalize-input.ts';
import { originalsOf } from './originals.ts';
import { promotions } from './promote.ts';
import type { Namesakes, Relations } from './relations.ts';
import { sameStory } from './same-story.ts';
import { staleTranslations } from './stale.ts';
import { looksEqual, newStory, revisedStory } from './story.ts';
import { withdrawal } from './withdraw.ts';

export interface IngestTools {
  readonly store: Store;
  readonly untrusted: Pick<Untrusted, 'normalize' | 'learn'>;
  /** host and first year of the ids, see authority.ts */
  readonly publicUrl: string;
  readonly rulesVersion: string;
  readonly tombstoneDays: number;
  readonly itemsMax: number;
  readonly relations?: Relations;
}

export interface IngestRequest {
  readonly source: Source;
  readonly items: readonly Item[];
  readonly now: number;
  /**
   * The source's state after this reading, with its validators: commits together with the stories. Where items ended
   * their worker it must be one that sees them again.
   */
  readonly state?: (counts: Pick<IngestReport, 'added' | 'changed' | 'killed'>) => SourceState;
}

export interface IngestReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly held: number;
  readonly withdrawn: number;
  /** items that ended a worker: not stored */
  readonly killed: number;
  readonly seq: number;
  readonly outcomes: readonly ItemOutcome[];
}

export interface ItemOutcome {
  readonly item: Item;
  readonly outcome: 'stored' | 'updated' | 'unchanged' | 'held' | 'deleted' | 'refused';
  readonly slug?: string;
  readonly storyId?: string;
  readonly why?: string;
}

/** items in one call to the pool: enough to keep it busy, few enough for its deadline */
const ITEMS_A_CALL = 25;
const ATTEMPTS_MAX = 3;
const serial = new Serial();

/**
 * Items of one reading become stories: new ones, new revisions of changed ones, tombstones of withdrawn ones. What is
 * unchanged is neither normalised nor written. Stories and the source's state are one transaction.
 */
export async function ingest(tools: IngestTools, request: IngestRequest): Promise<IngestReport> {
  return await serial.run(request.source.id, async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ingestOnce(tools, request);
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === ATTEMPTS_MAX) throw error;
      }
    }
  });
}

/** An item that has to be looked at, with the story it belongs to, if there is one. */
interface Candidate extends KeyedItem {
  readonly story?: Story;
}

async function ingestOnce(tools: IngestTools, { source, items, now, state }: IngestRequest): Promise<IngestReport> {
  const { store } = tools;
  const keyed = keyItems(items.slice(0, tools.itemsMax));
  const known = await store.known(source.id, keyed);
  const sorted = await sort(store, source, keyed, known);
  const originals = await originalsOf(
    store,
    sorted.candidates.map((c) => c.item),
  );
  const learned = await learnedOf(
    tools,
    source.id,
    sorted.candidates.map((c) => c.item),
  );
  const { normalized, killed } = await normalizeAll(sorted.candidates, (candidates) =>
    tools.untrusted.normalize(
      candidates.map(({ item }) => toNormalizeInput(item, source, originals.get(item))),
      source,
      learned,
    ),
  );
  const authority = await authorityOf(store, tools.publicUrl, now);
  if (normalized.size > 0) await tools.relations?.catchUp();
  const newLinks = sorted.candidates.flatMap(({ story, link }) => (story || link === undefined ? [] : [link]));
  const namesakes = await tools.relations?.namesakes(newLinks);
  const made: Made[] = [];
  for (const candidate of oldestFirst(sorted.candidates)) {
    const text = normalized.get(candidate);
    if (text) made.push(await makeWrite(tools, { source, authority, now, namesakes }, candidate, text));
  }
  const withdrawn = sorted.deleted.map(({ item, story }) => ({
    write: withdrawal({ story, now, reason: 'withdrawn by its source', by: 'source', ...tools }),
    outcome: { item, outcome: 'deleted' as const, slug: story.slug, storyId: story.id },
  }));
  const corrections = made.flatMap(({ effect, write, before }) =>
    effect === 'changed' && before ? [{ before, after: write.story }] : [],
  );
  const stale = await staleTranslations(store, corrections, tools.rulesVersion);
  const own = [...made, ...withdrawn].map((m) => m.write);
  const mine = new Set(own.map((write) => write.story.slug));
  const copies = await promotions(
    store,
    sorted.deleted.map(({ story }) => story),
    { now, rulesVersion: tools.rulesVersion, taken: mine },
  );
  const others = new Map([...stale, ...copies].map((write) => [write.story.slug, write]));
  const writes = [...own, ...[...others.values()].filter((write) => !mine.has(write.story.slug))];
  const rekeyed = sorted.rekeyed;
  const effects = (effect: Made['effect']) => made.filter((m) => m.effect === effect).length;
  const counts = { added: effects('added'), changed: effects('changed'), killed: killed.size };
  const stateNow = state?.(counts);
  const seq =
    writes.length > 0 || rekeyed.length > 0 || stateNow
      ? (await store.commitIngest({ writes, rekeyed, ...(stateNow && { state: stateNow }) })).seq
      : await store.lastSeq();
  const outcomes = [
    ...sorted.settled,
    ...made.map((m) => m.outcome),
    ...withdrawn.map((m) => m.outcome),
    ...[...killed].map(({ item }) => ({ item, outcome: 'refused' as const, why: 'could not be normalized in time' })),
  ];
  const count = (outcome: ItemOutcome['outcome']) => outcomes.filter((o) => o.outcome === outcome).length;
  return {
    ...counts,
    unchanged: count('unchanged'),
    held: count('held'),
    withdrawn: withdrawn.length,
    seq,
    outcomes,
  };
}

interface Sorted {
  readonly candidates: readonly Candidate[];
  readonly deleted: readonly { readonly item: Item; readonly story: Story }[];
  readonly rekeyed: readonly { readonly slug: string; readonly itemKey: string }[];
  readonly settled: readonly ItemOutcome[];
}

/** Which items are new, changed, withdrawn, or nothing to do. */
async function sort(
  store: Store,
  source: Source,
  keyed: readonly KeyedItem[],
  known: readonly (KnownItem | undefined)[],
): Promise<Sorted> {
  const candidates: Candidate[] = [];
  const deleted: { item: Item; story: Story }[] = [];
  const rekeyed: { slug: string; itemKey: string }[] = [];
  const settled: ItemOutcome[] = [];
  const same = await sameStory(store, source.id, keyed, known);
  const stories = new Map(
    (await store.storiesBySlug(same.flatMap((k, i) => (k && needsStory(k, keyed[i]!) ? [k.slug] : [])))).map((s) => [
      s.slug,
      s,
    ]),
  );
  const repeated = new Set<string>();
  keyed.forEach((entry, i) => {
    const match = same[i];
    const { item } = entry;
    const story = match && stories.get(match.slug);
    if (match && match.matched !== 'key') rekeyed.push({ slug: match.slug, itemKey: entry.itemKey });
    if (item.deleted) {
      if (story && story.status !== 'withdrawn') deleted.push({ item, story });
      else settled.push({ item, outcome: 'unchanged', ...(match && { slug: match.slug }) });
    } else if (!match) {
      // twice in one document: under two guids, with one text or one address and title
      const twin = [entry.contentHash, entry.link && item.title ? `${entry.link} ${item.title}` : undefined];
      const isTwin = twin.some((mark) => mark !== undefined && repeated.has(mark));
      for (const mark of twin) if (mark !== undefined) repeated.add(mark);
      if (isTwin) settled.push({ item, outcome: 'unchanged', why: 'the same as another item of this source' });
      else candidates.push(entry);
    } else if (story && mayChange(story, match, entry)) candidates.push({ ...entry, story });
    else settled.push({ item, outcome: 'unchanged', slug: match.slug, ...(story && { storyId: story.id }) });
  });
  return { candidates, deleted, rekeyed, settled };
}

function needsStory(match: KnownItem, entry: KeyedItem): boolean {
  return match.rawHash !== entry.rawHash || entry.item.deleted === true || match.status === 'withdrawn';
}

/** what an editor withdrew stays so; what the source withdrew may come back */
function mayChange(story: Story, match: KnownItem, entry: KeyedItem): boolean {
  if (story.status === 'withdrawn') return story.withdrawal?.by === 'source';
  // the text that we have under another guid or address is nothing new
  if (match.matched === 'content') return false;
  return match.rawHash !== entry.rawHash;
}

/** A call that ends its worker is done again item by item, until a second one ends it: then the rest waits. */
async function normalizeAll(
  candidates: readonly Candidate[],
  normalize: (candidates: readonly Candidate[]) => Promise<readonly NormalizedText[]>,
): Promise<{ readonly normalized: ReadonlyMap<Candidate, NormalizedText>; readonly killed: ReadonlySet<Candidate> }> {
  const normalized = new Map<Candidate, NormalizedText>();
  const killed = new Set<Candidate>();
  const take = async (some: readonly Candidate[]): Promise<boolean> => {
    try {
      const texts = await normalize(some);
      some.forEach((candidate, i) => {
        normalized.set(candidate, texts[i]!);
      });
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === WorkerKilled.name) return false;
      throw error;
    }
  };
  const calls: Candidate[][] = [];
  for (let i = 0; i < candidates.length; i += ITEMS_A_CALL) calls.push(candidates.slice(i, i + ITEMS_A_CALL));
  const done = await Promise.all(calls.map(take));
  for (const candidate of calls.flatMap((call, i) => (done[i] ? [] : call))) {
    if (killed.size >= 2 || !(await take([candidate]))) killed.add(candidate);
  }
  return { normalized, killed };
}

interface Made {
  readonly write: StoryWrite;
  readonly outcome: ItemOutcome;
  readonly effect: 'added' | 'changed' | 'none';
  readonly before?: Story;
}

interface Making {
  readonly source: Source;
  readonly authority: string;
  readonly now: number;
  readonly namesakes: Namesakes | undefined;
}

async function makeWrite(
  tools: IngestTools,
  { source, authority, now, namesakes }: Making,
  { item, itemKey, rawHash, contentHash, story: before }: Candidate,
  { features, ...normalized }: NormalizedText,
): Promise<Made> {
  const made = before
    ? revisedStory({ story: before, item, source, normalized, now })
    : newStory({ item, itemKey, source, normalized, authority, now });
  // a difference that nobody sees is noted (so that it is not looked at again), but is no revision
  const story = before && looksEqual(before, made) ? before : made;
  const relation =
    story === before
      ? {}
      : await (tools.relations?.relate(story, item, {
          features,
          isNew: before === undefined,
          ...(namesakes && { namesakes }),
        }) ?? {});
  const placed: Story = {
    ...story,
    ...(relation.groupId !== undefined && { groupId: relation.groupId }),
    ...(relation.duplicateOf !== undefined &&
      story.status === 'published' && { status: 'duplicate', duplicateOf: relation.duplicateOf }),
  };
  return {
    ...(before && { before }),
    effect: before === undefined ? 'added' : story === before ? 'none' : 'changed',
    write: {
      story: placed,
      item,
      rawHash,
      contentHash,
      cause: before ? 'source-changed' : 'arrived',
      rulesVersion: tools.rulesVersion,
      ...(relation.features !== undefined && { features: relation.features }),
    },
    outcome: {
      item,
      outcome: outcomeOf(placed, before),
      slug: placed.slug,
      storyId: placed.id,
      ...(placed.duplicateOf !== undefined && { why: `repeats ${placed.duplicateOf}` }),
    },
  };
}

function outcomeOf(story: Story, before: Story | undefined): ItemOutcome['outcome'] {
  if (story === before || story.revision === before?.revision) return 'unchanged';
  if (story.status === 'held') return 'held';
  return before ? 'updated' : 'stored';
}

/** stored in the order in which they came about, whatever the order of the document */
function oldestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const at = ({ item }: Candidate) => item.publishedAt ?? item.updatedAt ?? '9999';
  return candidates
    .map((candidate, i) => ({ candidate, i }))
    .sort((a, b) => {
      const [x, y] = [at(a.candidate), at(b.candidate)];
      return x < y ? -1 : x > y ? 1 : b.i - a.i;
    })
    .map(({ candidate }) => candidate);
}
