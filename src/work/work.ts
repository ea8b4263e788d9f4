import type { Clock } from '../domain/clock.ts';
import type { Configuration, Role } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import type { Log } from '../lib/log.ts';
import { createDeliverer, type Deliver } from './deliverer.ts';
import { janitorRound } from './janitor.ts';
import { LEASE_MS, nodeName, renewLeases } from './leases.ts';
import { type Loop, startLoop } from './loop.ts';
import type { Polled, PollTools } from './poll-source.ts';
import { createPoller } from './poller.ts';
import { createSchedule, type Schedule } from './schedule.ts';

export interface WorkOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly roles: readonly Role[];
  /** as it stands now: a reload is taken up at the next round */
  configuration(): Configuration;
  pollTools(): PollTools;
  readonly deliver: Deliver;
  /** brings the renditions up to date (flow/publish). @returns milliseconds until something changes by time alone */
  publish(): Promise<number | undefined>;
  /** chores of others, e.g. renewing our own WebSub subscriptions. @returns milliseconds until the next round */
  readonly chores?: Readonly<Record<string, () => Promise<number>>>;
  onPolled?(report: Polled): void;
  /** what is wrong now, a sentence each; called when it changes */
  onTroubles?(troubles: readonly string[]): void;
  /** how often the clock is looked at for a step back */
  readonly clockLookMs?: number;
}

export interface Work extends Schedule {
  readonly node: string;
  /** stories changed: publish without waiting for the store's hint */
  changed(): void;
  /** configuration changed */
  reconfigured(): void;
  /** ends after what is under way, at most `seconds` from now */
  stop(seconds: number): Promise<void>;
}

/** Changes that come within this are rendered together. */
const COALESCE_MS = 50;
/** While changes keep coming, feeds are brought out this often: subscribers wait a second at most, polling is not held up. */
const PUBLISH_APART_MS = 500;
const PUBLISH_LOOK_MS = 30_000;
const PUBLISHER_STANDBY_MS = 5_000;
const CLOCK_LOOK_MS = 5_000;
/** a step back smaller than this is the clock being put right */
const CLOCK_STEP_MS = 10_000;

/** What one node does by its roles: polls, stores, publishes, delivers, tidies up. */
export function startWork(options: WorkOptions): Work {
  const { store, clock, log, roles } = options;
  const node = nodeName();
  const aborter = new AbortController();
  const { signal } = aborter;
  const loops: Loop[] = [];
  const idles: (() => Promise<void>)[] = [];
  const troubles = createTroubles((list) => options.onTroubles?.(list));
  const loop = (name: string, round: () => Promise<number>): Loop => {
    const started = startLoop({ name, signal, log, round, onRound: (error) => troubles.note(name, error) });
    loops.push(started);
    return started;
  };

  const chores: Loop[] = [];
  let publisher: Loop | undefined;
  let poller: Loop | undefined;
  let deliverer: Loop | undefined;
  let leaderOf = (sourceId: string) => sourceId;

  let sourcesUnderWay = (): readonly string[] => [];
  let deliveriesUnderWay = (): readonly string[] => [];
  loop('leases', () =>
    renewLeases(store, node, clock, { sources: sourcesUnderWay(), deliveries: deliveriesUnderWay() }),
  );
  loop('clock', watchClock(options));
  if (roles.includes('poll')) {
    const poll = createPoller({
      node,
      log,
      sources: () => options.configuration().sources,
      tools: () => ({ ...options.pollTools(), signal }),
      onPolled(report) {
        if (report.added + report.changed > 0) publisher?.wake();
        options.onPolled?.(report);
      },
      onStored: (error) => troubles.note('storing', error),
      onFree: () => poller?.wake(),
    });
    leaderOf = poll.leaderOf;
    sourcesUnderWay = poll.underWay;
    idles.push(poll.idle);
    poller = loop('poller', poll.round);
    let published = Number.NEGATIVE_INFINITY;
    publisher = loop('publisher', async () => {
      if (!(await store.holdLease('publisher', { node, now: clock(), leaseMs: LEASE_MS }))) return PUBLISHER_STANDBY_MS;
      const sinceLast = performance.now() - published;
      await new Promise((resolve) => setTimeout(resolve, Math.max(COALESCE_MS, PUBLISH_APART_MS - sinceLast)));
      published = performance.now();
      return Math.min(PUBLISH_LOOK_MS, (await options.publish()) ?? PUBLISH_LOOK_MS);
    });
    loop('janitor', () => janitorRound({ store, clock, node, retention: options.configuration().settings.retention }));
    for (const [name, chore] of Object.entries(options.chores ?? {})) chores.push(loop(name, chore));
  }
  if (roles.includes('deliver')) {
    const deliver = createDeliverer({
      store,
      node,
      clock,
      log,
      deliver: options.deliver,
      signal,
      onFree: () => deliverer?.wake(),
    });
    idles.push(deliver.idle);
    deliveriesUnderWay = deliver.underWay;
    deliverer = loop('deliverer', deliver.round);
  }
  const deaf = store.onChange((what) => {
    if (what === 'stories') publisher?.wake();
    if (what === 'deliveries') deliverer?.wake();
  });

  const schedule = createSchedule({
    store,
    clock,
    minSeconds: () => options.configuration().settings.poll.minSeconds,
    leaderOf: (sourceId) => leaderOf(sourceId),
    moved: () => poller?.wake(),
  });

  return {
    node,
    ...schedule,
    changed: () => publisher?.wake(),
    reconfigured() {
      for (const one of [poller, publisher, ...chores]) one?.wake();
    },
    async stop(seconds) {
      deaf();
      aborter.abort();
      const ended = Promise.all([...loops.map((l) => l.ended), ...idles.map((idle) => idle())]);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref())]);
      await store.releaseLeases(node).catch((error) => log.warn({ err: error }, 'leases run out by themselves'));
    },
  };
}

/** What fails at the moment, by who noticed it; said once however many notice the same. */
function createTroubles(tell: (troubles: readonly string[]) => void): { note(who: string, error: unknown): void } {
  const standing = new Map<string, string>();
  let told = '';
  return {
    note(who, error) {
      if (error === undefined) standing.delete(who);
      else standing.set(who, error instanceof Error ? error.message : String(error));
      const list = [...new Set(standing.values())].map((message) => `the working thread reports: ${message}`);
      if (list.join() === told) return;
      told = list.join();
      tell(list);
    },
  };
}

/** A clock set back would leave every source waiting for the old time to come round again. */
function watchClock({ store, clock, log, clockLookMs = CLOCK_LOOK_MS }: WorkOptions): () => Promise<number> {
  let last = clock();
  return async () => {
    const now = clock();
    const back = last - now;
    last = now;
    if (back > CLOCK_STEP_MS) {
      log.warn({ seconds: Math.round(back / 1000) }, 'the clock was set back: what waits keeps its distance');
      if (await store.shiftDue(back, now)) await store.redateFuture(now);
      else log.warn('the database has another time than this node: nothing was moved');
    }
    return clockLookMs;
  };
}
