import type { Fetch } from '../domain/seams.ts';
import type { Source } from '../domain/source.ts';
import type { LeasedSource } from '../domain/store.ts';
import type { Log } from '../lib/log.ts';
import { hostKey } from '../source/share.ts';
import { groupSources } from './groups.ts';
import { LEASE_MS, renewLeases } from './leases.ts';
import { type Polled, type PollTools, pollSource, type SourceGroup } from './poll-source.ts';
import { reschedule } from './reschedule.ts';
import { Seat } from './seat.ts';
import { Slots } from './slots.ts';

export interface PollerOptions {
  readonly node: string;
  readonly log: Log;
  /** as they are configured now */
  sources(): readonly Source[];
  /** settings may have changed since the last round */
  tools(): PollTools;
  onPolled?(report: Polled): void;
  /** a poll could not be stored (`error`), or could be again (undefined) */
  onStored?(error: unknown): void;
  /** another round would find something to start */
  onFree?(): void;
}

export interface Poller {
  /** starts what is due. @returns milliseconds until more can be due */
  round(): Promise<number>;
  /** every source in `ids`, due or not; resolves when all are done. What another node polls just now is left out. */
  pollAll(ids: readonly string[]): Promise<readonly Polled[]>;
  /** the source whose poll brings this one along */
  leaderOf(sourceId: string): string;
  /** sources that are leased and not stored yet */
  underWay(): readonly string[];
  /** resolves when nothing is under way */
  idle(): Promise<void>;
}

/** a due time far away is looked at again, for the clock or the configuration may change */
const LOOK_AGAIN_MS = 15_000;
/** leased ahead of what can be started at once, so that a round is not one statement per source */
const AHEAD = 3;
/** with ten thousand sources a look at them takes a while: between two passes at least so many times that */
const LOOK_SHARE = 10;
const LOOK_AFTER_MS = 50;

/** Due sources, oldest first; at most `concurrency` at once and `perHost` at one host. */
export function createPoller(options: PollerOptions): Poller {
  const running = new Set<Promise<unknown>>();
  const held = new Set<string>();
  const waitingPerHost = new Map<string, number>();
  let hosts = new Slots(options.tools().poll.perHost);
  let perHost = options.tools().poll.perHost;
  let all = new Slots(options.tools().poll.concurrency);
  let concurrency = options.tools().poll.concurrency;
  const grouped = rememberGroups();
  /** the configuration that due times were last compared with */
  let rescheduled: readonly Source[] | undefined;
  /** what the last round could not take, and when the next one comes by itself */
  const left = { places: false, hosts: new Set<string>(), until: Number.POSITIVE_INFINITY };

  /** Most polls that end leave nothing to do: without this, each would cost a look at all sources. */
  const isWorthARound = (host: string | undefined, reports: readonly Polled[]): boolean =>
    (left.places && concurrency * AHEAD - running.size >= concurrency) ||
    (host !== undefined && left.hosts.has(host) && (waitingPerHost.get(host) ?? 0) <= perHost) ||
    reports.some(({ state }) => state.dueAt <= left.until);

  const start = (group: SourceGroup, { state }: LeasedSource): Promise<readonly Polled[]> => {
    const tools = options.tools();
    if (tools.poll.perHost !== perHost) {
      perHost = tools.poll.perHost;
      hosts = new Slots(perHost);
    }
    if (tools.poll.concurrency !== concurrency) {
      concurrency = tools.poll.concurrency;
      all = new Slots(concurrency);
    }
    const host = hostKey(group[0], state);
    if (host !== undefined) waitingPerHost.set(host, (waitingPerHost.get(host) ?? 0) + 1);
    // The place at the host is held while its bytes are read; the one among all until its stories are stored, or a
    // hundred documents that arrived would wait in memory for the pool.
    const seat = new Seat({ hosts, all, slow: state?.failure?.code === 'timeout' });
    const kinds = Object.fromEntries(
      Object.entries(tools.kinds).map(([name, kind]) => [
        name,
        {
          async read(...[source, before, given]: Parameters<typeof kind.read>) {
            await seat.takeAt(host);
            try {
              return await kind.read(source, before, { ...given, fetch: seated(given.fetch, seat) });
            } finally {
              seat.leaveHost();
            }
          },
        },
      ]),
    ) as PollTools['kinds'];
    held.add(group[0].id);
    const poll = pollSource({ ...tools, kinds }, group, state)
      .then((reports) => {
        options.onStored?.(undefined);
        for (const report of reports) options.onPolled?.(report);
        return reports;
      })
      .finally(() => {
        seat.leave();
        running.delete(poll);
        held.delete(group[0].id);
        // stored by a configuration that is not in force any more: compared once more
        if (grouped(options.sources()).groups.get(group[0].id) !== group) rescheduled = undefined;
        if (host === undefined) return;
        const waiting = (waitingPerHost.get(host) ?? 1) - 1;
        if (waiting > 0) waitingPerHost.set(host, waiting);
        else waitingPerHost.delete(host);
      });
    running.add(poll);
    return poll;
  };
  const startDue = async (group: SourceGroup, leased: LeasedSource): Promise<void> => {
    let reports: readonly Polled[] | undefined;
    try {
      reports = await start(group, leased);
    } catch (error) {
      options.onStored?.(error);
      options.log.error({ err: error, source: leased.sourceId }, 'a poll could not be stored');
    }
    // one that could not be stored is due again when its lease has run out
    if (rescheduled === undefined || isWorthARound(hostKey(group[0], leased.state), reports ?? [])) options.onFree?.();
  };

  return {
    async round() {
      const { poll, store, clock } = options.tools();
      const sources = options.sources();
      const { groups, hostOf } = grouped(sources);
      if (rescheduled !== sources) {
        rescheduled = sources;
        await reschedule(options.tools(), [...groups.values()]).catch((error) => {
          rescheduled = undefined;
          throw error;
        });
      }
      const began = performance.now();
      const sleep = (ms: number): number => {
        left.until = clock() + ms;
        return ms;
      };
      left.hosts.clear();
      left.places = true;
      const places = poll.concurrency * AHEAD - running.size;
      // enough are waiting: whoever ends wakes us, and one statement then leases many
      if (groups.size === 0 || places < poll.concurrency) return sleep(LOOK_AGAIN_MS);
      const ids: string[] = [];
      for (const [id, host] of hostOf) {
        // a lease that a jump of the clock ended is still ours while its poll is under way
        if (held.has(id)) continue;
        // what waits for a busy host must not keep others from being leased
        if (host !== undefined && (waitingPerHost.get(host) ?? 0) >= perHost * AHEAD) left.hosts.add(host);
        else ids.push(id);
      }
      const leased =
        ids.length === 0
          ? []
          : await store.leaseDue({ ids, node: options.node, now: clock(), leaseMs: LEASE_MS, limit: places });
      for (const source of leased) void startDue(groups.get(source.sourceId)!, source);
      left.places = leased.length === places;
      if (left.places) return sleep(LOOK_AGAIN_MS);
      const next = await store.nextDueAt(ids);
      const soonest = Math.max(LOOK_AFTER_MS, (performance.now() - began) * LOOK_SHARE);
      return sleep(next === undefined ? LOOK_AGAIN_MS : Math.min(LOOK_AGAIN_MS, Math.max(soonest, next - clock())));
    },
    async pollAll(ids) {
      const { groups } = grouped(options.sources());
      const leaders = [...new Set(ids.map((id) => leaderIn(groups, id)))].filter((id) => groups.has(id));
      const { poll, store, clock } = options.tools();
      const reports: Polled[] = [];
      const queue = [...leaders];
      const worker = async () => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
          const [leased] = await store.leaseDue({
            ids: [id],
            node: options.node,
            now: clock(),
            leaseMs: LEASE_MS,
            limit: 1,
            evenIfNotDue: true,
          });
          if (leased) reports.push(...(await start(groups.get(id)!, leased)));
        }
      };
      const renewing = setInterval(() => {
        const underWay = { sources: [...held], deliveries: [] };
        renewLeases(store, options.node, clock, underWay).catch(() => {});
      }, LEASE_MS / 3);
      try {
        await Promise.all(Array.from({ length: poll.concurrency * 2 }, worker));
      } finally {
        clearInterval(renewing);
      }
      return reports;
    },
    leaderOf: (sourceId) => leaderIn(grouped(options.sources()).groups, sourceId),
    underWay: () => [...held],
    async idle() {
      while (running.size > 0) await Promise.allSettled([...running]);
    },
  };
}

/** A redirect to another host, or a story's page there, needs a place at that one. */
const seated =
  (fetch: Fetch, seat: Seat): Fetch =>
  (request) =>
    fetch({ ...request, beforeHop: ({ host }) => seat.takeAt(host) });

interface Grouped {
  readonly groups: ReadonlyMap<string, SourceGroup>;
  /** by leader */
  readonly hostOf: ReadonlyMap<string, string | undefined>;
}

/** Ten thousand addresses are not read again for every round: the configuration is a new list when it changes. */
function rememberGroups(): (sources: readonly Source[]) => Grouped {
  let of: readonly Source[] | undefined;
  let known: Grouped = { groups: new Map(), hostOf: new Map() };
  return (sources) => {
    if (sources === of) return known;
    const groups = groupSources(sources);
    known = { groups, hostOf: new Map([...groups].map(([id, group]) => [id, hostKey(group[0], undefined)])) };
    of = sources;
    return known;
  };
}

function leaderIn(groups: ReadonlyMap<string, SourceGroup>, sourceId: string): string {
  for (const [leader, group] of groups) if (group.some((source) => source.id === sourceId)) return leader;
  return sourceId;
}
