import type { Clock } from '../domain/clock.ts';
import type { RenditionKey } from '../domain/feed.ts';
import type { Untrusted } from '../domain/seams.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Store, StoryChange } from '../domain/store.ts';
import type { Delivery } from '../domain/subscription.ts';
import { affectedFeeds, type PublishMemory, type PublishReport, type PublishTools, publishFeeds } from './publish.ts';

/** More changes than this at once: every feed is looked at. */
const CHANGES_MAX = 5_000;
/** A rendition that could not be published is tried again after this: the pre-flight may have been cut off by load. */
const FAULT_RETRY_MS = 60_000;
/** What depends on more than stories (a source's own title) is looked at this often. */
const WHOLE_MS = 3_600_000;

/** What nobody waits for is put off for newer stories at most this long. */
const PUT_OFF_MS = 3_000;

export interface PublisherTools {
  readonly store: Store;
  /** as it stands now: a reload brings another object */
  configuration(): Configuration;
  readonly untrusted: Pick<Untrusted, 'preflight'>;
  readonly clock: Clock;
  deliveriesFor(
    key: RenditionKey,
    tools: { readonly store: Store; readonly configuration: Configuration; readonly now: number },
  ): Promise<readonly Delivery[]>;
  /** which renditions somebody waits for at a hub (flow/announce.ts) */
  awaited?(tools: {
    readonly store: Store;
    readonly configuration: Configuration;
    readonly now: number;
  }): Promise<(key: RenditionKey) => boolean>;
}

export interface Publisher {
  /**
   * Brings out what stories, settings or time have changed since the last call. Calls come one after another.
   * @returns what was done, and the milliseconds after which time alone will change something
   */
  publish(): Promise<PublishReport & { readonly nextInMs: number | undefined }>;
}

/** Follows the store's changes, so that one new story costs the feeds that it can show in, and no others. */
export function createPublisher(tools: PublisherTools): Publisher {
  const memory: PublishMemory = new Map();
  const due = new Map<string, number>();
  let last: { readonly configuration: Configuration; readonly at: number } | undefined;
  let seq = 0;
  let before: Promise<unknown> = Promise.resolve();
  /** feeds that newer stories overtook, and since when */
  const left = new Map<string, number>();
  let stirred = false;
  tools.store.onChange((what) => {
    if (what === 'stories') stirred = true;
  });

  const round = async () => {
    const { store, untrusted } = tools;
    stirred = false;
    const configuration = tools.configuration();
    const now = tools.clock();
    const changes = last ? await store.changesSince(seq, CHANGES_MAX) : [];
    const whole =
      !last || last.configuration !== configuration || now - last.at >= WHOLE_MS || changes.length >= CHANGES_MAX;
    // taken before anything is read: what commits meanwhile is seen again the next time
    const reached = whole ? await store.lastSeq() : (changes.at(-1)?.seq ?? seq);
    const names = whole ? undefined : await namesFor(store, configuration, changes, now);
    const current = { store, configuration, now };
    const deliveriesFor = (key: RenditionKey) => tools.deliveriesFor(key, current);
    const waitedSince = Math.min(now, ...left.values());
    const isOvertaken = () => stirred && tools.clock() - waitedSince < PUT_OFF_MS;
    const { awaited } = tools;
    const publishTools: PublishTools = {
      ...current,
      untrusted,
      memory,
      deliveriesFor,
      isOvertaken,
      ...(awaited && { awaited: () => awaited(current) }),
    };
    const report = names?.length === 0 ? NOTHING : await publishFeeds(publishTools, names);
    const since = new Map(report.left.map((name) => [name, left.get(name) ?? now]));
    left.clear();
    for (const [name, at] of since) left.set(name, at);
    for (const name of names ?? configuration.feeds.map((feed) => feed.name)) due.delete(name);
    for (const [name, at] of report.changesAt) due.set(name, at);
    for (const { feed } of report.faults)
      due.set(feed, Math.min(due.get(feed) ?? Number.POSITIVE_INFINITY, now + FAULT_RETRY_MS));
    if (whole) {
      last = { configuration, at: now };
      for (const name of due.keys()) if (!configuration.feeds.some((feed) => feed.name === name)) due.delete(name);
    }
    seq = reached;
    const next = left.size > 0 ? now : Math.min(...due.values(), (last?.at ?? now) + WHOLE_MS);
    return { ...report, nextInMs: Number.isFinite(next) ? Math.max(0, next - now) : undefined };
  };

  const namesFor = async (store: Store, configuration: Configuration, changes: readonly StoryChange[], now: number) => {
    const affected = await affectedFeeds(store, configuration.feeds, changes);
    const late = [...due].filter(([, at]) => at <= now).map(([name]) => name);
    return [...new Set([...affected, ...late, ...left.keys()])];
  };

  return {
    publish() {
      const mine = before.then(round);
      before = mine.catch(() => undefined);
      return mine;
    },
  };
}

const NOTHING: PublishReport = { changed: [], unchanged: 0, faults: [], changesAt: new Map(), left: [] };
