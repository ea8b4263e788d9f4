import type { Rendition, RenditionKey } from './feed.ts';
import type { Item } from './item.ts';
import type { PartnerKey } from './partner.ts';
import type { Failure, SourceState } from './source.ts';
import type { Flag, Revision, Severity, Story, StoryStatus, Tombstone } from './story.ts';
import type { Delivery, SourceSubscription, Subscription } from './subscription.ts';

/**
 * Stories and state. One class, two dialects (SQLite, PostgreSQL); everything acknowledged is committed and synced.
 * Times are epoch milliseconds where the name ends in At of a state or a parameter, ISO 8601 UTC inside stories.
 */
export interface Store extends SourceStore, StoryStore, RenditionStore, HubStore, PartnerStore {
  /** brings the schema up; throws OperatorError on a schema newer than this program */
  migrate(): Promise<void>;
  /** a consistent copy while others write */
  backup(file: string): Promise<void>;
  /** answers at all? */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** wakes up when another thread or node committed something; a hint only, may be missed or doubled */
  onChange(listener: (what: ChangeKind) => void): () => void;
  /** another thread says that it committed something: listeners are called at once, not at the next look */
  hint(what: ChangeKind): void;
  /** small durable facts: the tag authority, watermarks … */
  fact(name: string): Promise<string | undefined>;
  /** stores `value` unless the fact stands already. @returns the value in force */
  factOnce(name: string, value: string): Promise<string>;
  setFact(name: string, value: string): Promise<void>;
}

export type ChangeKind = 'stories' | 'renditions' | 'deliveries' | 'sources';

export interface SourceStore {
  sourceState(sourceId: string): Promise<SourceState | undefined>;
  /** of these sources; absent = of all that were ever read */
  sourceStates(ids?: readonly string[]): Promise<readonly SourceState[]>;
  saveSourceState(state: SourceState): Promise<void>;
  /**
   * Takes up to `limit` due sources among `ids` for `leaseMs`, oldest due first, so that no other node polls them.
   * A source without state is due at once.
   */
  leaseDue(
    request: LeaseRequest & {
      readonly ids: readonly string[];
      /** `poll` by hand: due or not; what another node holds stays with it */
      readonly evenIfNotDue?: boolean;
    },
  ): Promise<readonly LeasedSource[]>;
  /** named leases of `node`, and what it has under way; what it forgot (a poll that failed to store) runs out */
  renewLeases(node: string, until: number, underWay: UnderWay): Promise<void>;
  /** gives everything back at once (a node that goes in order) */
  releaseLeases(node: string): Promise<void>;
  /** one node does what `name` says (e.g. publish). @returns is it this one? */
  holdLease(name: string, request: Omit<LeaseRequest, 'limit'>): Promise<boolean>;
  /**
   * The clock was set back by so much, to `now`: what waits keeps its distance to it. Of a server that several nodes
   * share, only what the wrong clock wrote, and only if the server has the time that we have now.
   * @returns false: nothing was done, the server says that our clock is the one that is wrong
   */
  shiftDue(byMs: number, now: number): Promise<boolean>;
  /** and what the wrong clock dated after `now` is dated up to now, in its order. @returns stories */
  redateFuture(now: number): Promise<number>;
  /** when the next of `ids` is due */
  nextDueAt(ids: readonly string[]): Promise<number | undefined>;
  /** the operator's "poll now" */
  makeDue(sourceId: string, at: number): Promise<void>;
  /** those of them that are due later than `at` are due then */
  bringForward(dues: readonly { readonly sourceId: string; readonly at: number }[]): Promise<void>;
  learned(sourceId: string): Promise<readonly LearnedBlock[]>;
  saveLearned(sourceId: string, blocks: readonly LearnedBlock[]): Promise<void>;
  /** @param by a token: of the subscription or its `next`; told apart by the caller, for the row is the source's */
  sourceSubscription(
    by: { readonly sourceId: string } | { readonly token: string },
  ): Promise<SourceSubscription | undefined>;
  sourceSubscriptions(): Promise<readonly SourceSubscription[]>;
  saveSourceSubscription(subscription: SourceSubscription): Promise<void>;
  deleteSourceSubscription(sourceId: string): Promise<void>;
}

export interface LeaseRequest {
  readonly node: string;
  readonly now: number;
  readonly leaseMs: number;
  readonly limit: number;
}

/** ids */
export interface UnderWay {
  readonly sources: readonly string[];
  readonly deliveries: readonly string[];
}

export interface LeasedSource {
  readonly sourceId: string;
  readonly state?: SourceState;
}

/** A block that returns in a source's stories (normalize/learn.ts). */
export interface LearnedBlock {
  readonly text: string;
  readonly kind: 'paragraph' | 'sentence' | 'title-suffix';
  /** distinct stories it stood in, of how many looked at */
  readonly stories: number;
  readonly of: number;
  /** pinned: always taken out; vetoed: never; learned: by the figures */
  readonly standing: 'learned' | 'pinned' | 'vetoed';
}

export interface StoryStore {
  /** what is known of these items of a source: by item key, then by canonical link, then by content hash */
  known(sourceId: string, keys: readonly ItemKeys[]): Promise<readonly (KnownItem | undefined)[]>;
  /** one transaction: stories, revisions, source state. Acknowledged means committed. */
  commitIngest(batch: IngestBatch): Promise<IngestResult>;
  story(slug: string): Promise<Story | undefined>;
  storiesBySlug(slugs: readonly string[]): Promise<readonly Story[]>;
  /** stories of any source and status with one of these canonical links (lib/canonical-link.ts), oldest first */
  storiesByLink(links: readonly string[]): Promise<readonly Story[]>;
  /** published stories, newest first (publishedAt, then slug) */
  select(query: StoryQuery): Promise<readonly Story[]>;
  /** the same stories in the order in which they came, newest first: nothing is ever put in between */
  arrivals(query: StoryQuery): Promise<readonly Arrival[]>;
  /** `Arrival.number` of these stories, in no order */
  arrivalNumbers(slugs: readonly string[]): Promise<readonly number[]>;
  /** stories of these translation groups, any language, published only */
  groupMembers(groupIds: readonly string[]): Promise<readonly Story[]>;
  /** sources that have one of them */
  groupSources(groupIds: readonly string[]): Promise<readonly string[]>;
  revisions(slug: string): Promise<readonly Revision[]>;
  rawItem(slug: string): Promise<Item | undefined>;
  duplicatesOf(slug: string): Promise<readonly Story[]>;
  /** when the newest published stories were published and first seen */
  newestTimes(limit: number): Promise<readonly Pick<Story, 'publishedAt' | 'firstSeenAt'>[]>;
  /** slugs and states of what changed after `seq`, oldest first; the way nodes follow each other */
  changesSince(seq: number, limit: number, publishedAfter?: string): Promise<readonly StoryChange[]>;
  /** by slug */
  tiesOf(slugs: readonly string[]): Promise<ReadonlyMap<string, StoryTies>>;
  lastSeq(): Promise<number>;
  /** stories with a flag at or over `severity`, newest first, for the editor */
  flagged(request: {
    readonly severity: Severity;
    readonly status?: StoryStatus;
    readonly limit: number;
  }): Promise<readonly Story[]>;
  /** tombstones that still stand at `now`, newest first */
  tombstones(request: {
    readonly now: number;
    readonly sources?: readonly string[];
    readonly limit: number;
  }): Promise<readonly Tombstone[]>;
  tombstone(slug: string): Promise<Tombstone | undefined>;
  /** all slugs in steps, for renormalize and glossary impact */
  scan(request: {
    readonly after?: string;
    readonly limit: number;
    readonly sourceId?: string;
  }): Promise<readonly Story[]>;
  /** texts for learning repeated blocks: newest `limit` stories of a source as they arrived */
  arrivedItems(sourceId: string, limit: number): Promise<readonly Item[]>;
  counts(): Promise<StoreCounts>;
  /** one bounded batch of what retention lets go. @returns rows removed */
  prune(request: {
    readonly now: number;
    readonly storyBefore?: string;
    readonly rawBefore?: string;
    readonly revisionsMax: number;
    readonly limit: number;
  }): Promise<number>;
  /** recorded decisions of an editor about groups: never undone by inference */
  groupDecisions(): Promise<readonly GroupDecision[]>;
  saveGroupDecision(decision: GroupDecision): Promise<void>;
}

export interface ItemKeys {
  readonly itemKey: string;
  /** canonical (lib/canonical-link.ts) */
  readonly link?: string;
  readonly contentHash: string;
}

export interface KnownItem {
  readonly slug: string;
  /** absent: retention let the story go */
  readonly storyId?: string;
  readonly itemKey: string;
  /** hash over the whole item as sent: equal = unchanged */
  readonly rawHash: string;
  readonly contentHash: string;
  readonly revision: number;
  readonly status: StoryStatus;
  /** former: by the id that the item had before it moved (flow/former-ids.ts) */
  readonly matched: 'key' | 'former' | 'link' | 'content';
}

/**
 * A story as it shall stand. With a revision above the stored one it adds to the history; with the same revision only
 * its standing moves (status, group, duplicateOf).
 */
export interface StoryWrite {
  readonly story: Story;
  /** absent: the raw item and its hashes stand as stored (an editor's change, new rules) */
  readonly item?: Item;
  readonly rawHash?: string;
  readonly contentHash?: string;
  readonly cause: Revision['cause'];
  readonly rulesVersion: string;
  /** compact features for translation groups and copies, opaque to the store */
  readonly features?: string;
  readonly tombstone?: Tombstone;
}

export interface IngestBatch {
  readonly state?: SourceState;
  readonly writes: readonly StoryWrite[];
  /** aliases: an item that came under a new key but is a story we have */
  readonly rekeyed?: readonly { readonly slug: string; readonly itemKey: string }[];
}

export interface IngestResult {
  readonly added: number;
  readonly changed: number;
  /** change number after the commit */
  readonly seq: number;
}

export interface StoryChange {
  readonly seq: number;
  readonly slug: string;
  readonly id: string;
  readonly sourceId: string;
  readonly languageKey: string;
  readonly status: StoryStatus;
  readonly groupId: string;
  readonly publishedAt: string;
  readonly publishAfter?: string;
  readonly duplicateOf?: string;
}

/** By what a story is told to be a version or a copy of another. */
export interface StoryTies {
  readonly link?: string;
  readonly alternates: Story['alternates'];
  readonly enclosures: Story['enclosures'];
  /** packed (flow/relations.ts); absent = not to be compared */
  readonly features?: string;
}

export interface StoryQuery {
  /** empty = all */
  readonly sources: readonly string[];
  /** language keys; empty = all */
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  readonly text?: TextQuery;
  readonly publishedAfter?: string;
  /** embargo: `publishAfter` at or before this, ISO 8601 */
  readonly now: string;
  readonly maxSeverity: Severity;
  readonly limit: number;
  /** page onwards from here (exclusive), in the order of the list */
  readonly before?: { readonly publishedAt: string; readonly slug: string };
  /** only what came until then (`Arrival.number`) */
  readonly arrivedUpTo?: number;
}

export interface Arrival {
  /** goes up with every story that comes, and stays with it */
  readonly number: number;
  readonly story: Story;
}

/** A full-text query, parsed (lib/query.ts). Words are phrases of one word; lib/tokens.ts says what a word is. */
export interface TextQuery {
  /** OR */
  readonly any: readonly TextClause[];
}

export interface TextClause {
  /** AND; never empty */
  readonly all: readonly TextPhrase[];
  readonly not: readonly TextPhrase[];
}

export interface TextPhrase {
  /** as the editor wrote it, without quotes */
  readonly phrase: string;
}

export interface StoreCounts {
  readonly stories: Readonly<Record<StoryStatus, number>>;
  readonly revisions: number;
  readonly pendingDeliveries: number;
  readonly subscriptions: number;
}

export type GroupDecision =
  | { readonly kind: 'join'; readonly slug: string; readonly groupId: string; readonly at: string }
  | { readonly kind: 'split'; readonly slug: string; readonly from: string; readonly at: string };

export interface StoredRendition extends Rendition {
  /** goes up with every change of this key */
  readonly version: number;
}

export type RenditionHead = Omit<StoredRendition, 'bytes' | 'mediaType'>;

export interface RenditionStore {
  /** keeps what changed and, in the same transaction, the deliveries it causes */
  saveRenditions(renditions: readonly Rendition[], deliveries: readonly Delivery[]): Promise<void>;
  rendition(key: RenditionKey): Promise<StoredRendition | undefined>;
  /** everything but the bytes */
  renditionHeads(): Promise<readonly RenditionHead[]>;
  deleteRenditions(keys: readonly RenditionKey[]): Promise<void>;
  /** faults found by the pre-flight; shown in /admin and /metrics; undefined clears */
  saveRenditionFault(key: RenditionKey, fault: RenditionFault | undefined): Promise<void>;
  renditionFaults(): Promise<readonly (RenditionKey & RenditionFault)[]>;
}

export interface RenditionFault {
  readonly at: string;
  readonly detail: string;
}

export interface HubStore {
  saveSubscription(subscription: Subscription): Promise<void>;
  deleteSubscription(id: string): Promise<void>;
  subscription(topic: string, callback: string): Promise<Subscription | undefined>;
  subscriptions(filter: { readonly topic?: string; readonly expiredBefore?: number }): Promise<readonly Subscription[]>;
  /** topics with a subscription that is alive at `now`, each once */
  topics(now: number): Promise<readonly string[]>;
  countSubscriptions(callbackHost?: string): Promise<number>;
  enqueue(deliveries: readonly Delivery[]): Promise<void>;
  /** takes due deliveries for `leaseMs` so that no other node makes them */
  leaseDeliveries(request: LeaseRequest): Promise<readonly Delivery[]>;
  finishDelivery(id: string): Promise<void>;
  retryDelivery(id: string, dueAt: number, failure: Failure): Promise<void>;
  nextDeliveryAt(): Promise<number | undefined>;
  pendingDeliveries(limit: number): Promise<readonly (Delivery & { readonly failure?: Failure })[]>;
}

export interface PartnerUsage {
  readonly partner: string;
  /** `2026-11-24` */
  readonly day: string;
  readonly requests: number;
  readonly notModified: number;
  readonly bytes: number;
  /** entries in what was sent, each time again */
  readonly stories: number;
  /** of those, texts that the partner had not been sent before on that day */
  readonly versions: number;
}

/** When a partner was first told that a story is withdrawn. */
export interface PartnerRetraction {
  readonly partner: string;
  readonly storyId: string;
  /** ISO 8601 UTC */
  readonly at: string;
}

export interface PartnerStore {
  partnerKeys(name?: string): Promise<readonly (PartnerKey & { readonly partner: string })[]>;
  savePartnerKey(partner: string, key: PartnerKey): Promise<void>;
  deletePartnerKey(partner: string, hash?: string): Promise<number>;
  /** adds to the days' figures; of retractions the first delivery stays */
  addUsage(usages: readonly PartnerUsage[], retractions?: readonly PartnerRetraction[]): Promise<void>;
  usage(partner: string, month: string): Promise<readonly PartnerUsage[]>;
  /** those first delivered in that month, oldest first */
  retractions(partner: string, month: string): Promise<readonly PartnerRetraction[]>;
}

/** Kept for the editor: what held a story back. */
export type HeldStory = Story & { readonly blocking: readonly Flag[] };
