import { Conflict } from '../domain/errors.ts';
import type { Item } from '../domain/item.ts';
import type { NormalizedText, Untrusted } from '../domain/seams.ts';
import type { Source, SourceState } from '../domain/source.ts';
import type { Store, StoryWrite } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { Serial } from '../lib/serial.ts';
import { authorityOf } from './authority.ts';
import { byFormerIds } from './former-ids.ts';
import { keyItems } from './item-keys.ts';
import { learningNormalize } from './learn.ts';
import { type Killed, normalizeAll } from './normalize-all.ts';
import { toNormalizeInput } from './normalize-input.ts';
import { originalsOf } from './originals.ts';
import { promotions } from './promote.ts';
import type { Namesakes, Relation, Relations } from './relations.ts';
import { recognise } from './reused-ids.ts';
import { type Candidate, type ItemOutcome, sortItems } from './sort-items.ts';
import { staleTranslations } from './stale.ts';
import { looksEqual, newStory, revisedStory, statusOf } from './story.ts';
import { withdrawal } from './withdraw.ts';

export interface IngestTools {
  readonly store: Store;
  readonly untrusted: Pick<Untrusted, 'normalize' | 'learnAndNormalize'>;
  /** host and first year of the ids, see authority.ts */
  readonly publicUrl: string;
  readonly rulesVersion: string;
  readonly tombstoneDays: number;
  readonly itemsMax: number;
  readonly relations?: Relations;
  /** in it the readings of one source wait for each other; without it, those of the whole process */
  readonly serial?: Serial;
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

const ATTEMPTS_MAX = 3;
/** What ran out of time may find it when it comes again; what ran out of memory never will. */
const KILLED: Readonly<Record<Killed, Pick<ItemOutcome, 'outcome' | 'why'>>> = {
  memory: { outcome: 'refused', why: 'normalizing it takes more memory than is allowed' },
  time: { outcome: 'deferred', why: 'could not be normalized in time: send it again' },
  others: { outcome: 'deferred', why: 'others of this reading could not be normalized in time: send it again' },
};
const serial = new Serial();

/**
 * Items of one reading become stories: new ones, new revisions of changed ones, tombstones of withdrawn ones. What is
 * unchanged is neither normalised nor written. Stories and the source's state are one transaction.
 */
export async function ingest(tools: IngestTools, request: IngestRequest): Promise<IngestReport> {
  return await (tools.serial ?? serial).run(request.source.id, async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ingestOnce(tools, request);
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === ATTEMPTS_MAX) throw error;
      }
    }
  });
}

async function ingestOnce(tools: IngestTools, { source, items, now, state }: IngestRequest): Promise<IngestReport> {
  const { store } = tools;
  const recognised = await recognise(store, source.id, keyItems(items.slice(0, tools.itemsMax)));
  const { keyed } = recognised;
  const known = await byFormerIds(store, source.id, recognised);
  const sorted = await sortItems(store, source, keyed, known);
  const originals = await originalsOf(
    store,
    sorted.candidates.map((c) => c.item),
  );
  const normalize = await learningNormalize(tools, {
    source,
    items: sorted.candidates.map((c) => c.item),
    inputOf: (item) => toNormalizeInput(item, source, originals.get(item)),
  });
  const { normalized, killed } = await normalizeAll(sorted.candidates, (some) => normalize(some.map((c) => c.item)));
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
    ...[...killed].map(([{ item }, why]) => ({ item, ...KILLED[why] })),
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
  const relation: Relation =
    story === before
      ? {}
      : await (tools.relations?.relate(story, item, {
          features,
          isNew: before === undefined,
          ...(namesakes && { namesakes }),
        }) ?? {});
  const placed = standing(story, relation);
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

/** Among the others: in its group, a copy or a story of its own. What is held stays held. */
function standing(story: Story, { groupId = story.groupId, duplicateOf }: Relation): Story {
  if (duplicateOf && story.status !== 'held') return { ...story, groupId, status: 'duplicate', duplicateOf };
  if (duplicateOf === null && story.status === 'duplicate') {
    const { duplicateOf: _, ...own } = story;
    return { ...own, groupId, status: statusOf(own) };
  }
  return { ...story, groupId };
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
