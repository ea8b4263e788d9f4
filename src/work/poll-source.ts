import type { Clock } from '../domain/clock.ts';
import type { Skipped } from '../domain/item.ts';
import type { Fetch, SourceKind, SourceReading, Untrusted } from '../domain/seams.ts';
import type { PollSettings } from '../domain/settings.ts';
import type { Failure, PollReport, Source, SourceKindName, SourceState } from '../domain/source.ts';
import type { Store } from '../domain/store.ts';
import { type IngestTools, ingest } from '../flow/ingest.ts';
import { afterReading, NEVER } from '../source/pace.ts';
import { sharedReading } from '../source/share.ts';
import { startState } from '../source/state.ts';
import { reportSkipped } from './skipped.ts';

export interface PollTools {
  readonly store: Store;
  readonly fetch: Fetch;
  readonly untrusted: Untrusted;
  readonly clock: Clock;
  readonly kinds: Readonly<Record<SourceKindName, SourceKind>>;
  readonly poll: PollSettings;
  readonly ingest: IngestTools;
  /** 0 to 1 */
  random(): number;
  /** a hub delivers this source: polling is only the safety net */
  isPushed?(source: Source, now: number): Promise<boolean>;
  readonly signal?: AbortSignal;
}

/** Sources with one address: the first is leased and asked for all of them. */
export type SourceGroup = readonly [Source, ...Source[]];

/** With what is remembered after it. */
export interface Polled extends PollReport {
  readonly state: SourceState;
  readonly seq?: number;
}

/** three worker kills in a row: the source is left alone until an operator polls it by hand */
const KILLS_MAX = 3;
/** within the lease, so that nobody else reads the source meanwhile */
const STORE_PAUSES_MS = [250, 500, 1_000, 3_000];

/** Reads one address and stores what it brought, for every source that has it. */
export async function pollSource(
  tools: PollTools,
  group: SourceGroup,
  state: SourceState | undefined,
): Promise<readonly Polled[]> {
  const [first, ...others] = group;
  const started = tools.clock();
  const reading = await read(tools, first, state, group.length);
  // Interrupted by our own end, not by the source: nothing is to be remembered, the lease is given back.
  if (tools.signal?.aborted && reading.kind === 'failed') return [];
  const store = (given: Parameters<typeof settle>[1]) => persistently(tools, () => settle(tools, given));
  const reports = [await store({ source: first, paced: paced(group), before: state, reading, started })];
  for (const other of others) {
    const before = await tools.store.sourceState(other.id);
    const shared =
      sharedReading(reading, { source: other, state: before, now: started }) ??
      (await read(tools, other, before, group.length));
    reports.push(await store({ source: other, paced: paced(group), before, reading: shared, started }));
  }
  return reports;
}

/** The first source with the pace of the most eager. */
export function paced(group: SourceGroup): Source {
  const pollSeconds = Math.min(...group.map((source) => source.pollSeconds ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(pollSeconds) ? { ...group[0], pollSeconds } : group[0];
}

async function read(
  tools: PollTools,
  source: Source,
  state: SourceState | undefined,
  subscribers: number,
): Promise<SourceReading> {
  const { fetch, untrusted, clock, signal } = tools;
  try {
    return await tools.kinds[source.kind].read(source, state, {
      fetch,
      untrusted,
      now: clock(),
      subscribers,
      ...(signal && { signal }),
    });
  } catch (error) {
    // one source's odd trouble is stored on it and stops nothing else
    const detail = error instanceof Error ? error.message : String(error);
    const killed = error instanceof Error && error.name === 'WorkerKilled';
    return {
      kind: 'failed',
      failure: { code: killed ? 'killed' : 'internal', detail },
      state: startState(source, state, clock()),
    };
  }
}

/** A database that is away for a moment does not cost the reading; one that stays away leaves it to the next poll. */
async function persistently<T>(tools: PollTools, work: () => Promise<T>): Promise<T> {
  for (const pause of STORE_PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (tools.signal?.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return await work();
}

async function settle(
  tools: PollTools,
  given: {
    readonly source: Source;
    readonly paced: Source;
    readonly before: SourceState | undefined;
    readonly reading: SourceReading;
    readonly started: number;
  },
): Promise<Polled> {
  const { source, before, reading, started } = given;
  const now = tools.clock();
  const pushed = (await tools.isPushed?.(source, now)) ?? false;
  const pace = (outcome: SourceReading, fresh: number): SourceState =>
    quarantined(
      afterReading(outcome, { source: given.paced, poll: tools.poll, now, random: tools.random(), fresh, pushed }),
    );
  const report = { sourceId: source.id, added: 0, changed: 0, held: 0 };
  if (reading.kind === 'failed' && tools.signal?.aborted) {
    // we broke it off ourselves: it is as if it had not been begun
    const { failure, state } = reading;
    return { ...report, outcome: 'failed', failure, tookMs: tools.clock() - started, state };
  }
  if (reading.kind !== 'items') {
    const state = pace(reading, 0);
    await tools.store.saveSourceState(state);
    const tookMs = tools.clock() - started;
    if (reading.kind === 'failed') return { ...report, outcome: 'failed', failure: reading.failure, tookMs, state };
    return { ...report, outcome: 'not-modified', tookMs, state };
  }
  let state = reading.state;
  const { added, changed, held, killed, seq } = await ingest(tools.ingest, {
    source,
    items: reading.items,
    now,
    state(counts) {
      const failed = counts.killed > 0;
      // validators of a document that was not taken in whole are not kept: it must come again
      state = failed
        ? pace({ kind: 'failed', failure: killFailure(counts.killed), state: startState(source, before, now) }, 0)
        : pace(reading, counts.added + counts.changed);
      return state;
    },
  });
  const skipped = reportSkipped([...(reading.skipped ?? []), ...beyond(reading.items.length, tools.ingest.itemsMax)]);
  return {
    ...report,
    outcome: killed > 0 ? 'failed' : 'items',
    added,
    changed,
    held,
    tookMs: tools.clock() - started,
    state,
    seq,
    ...(killed > 0 && { failure: killFailure(killed) }),
    ...(skipped && { skipped }),
  };
}

const beyond = (count: number, itemsMax: number): readonly Skipped[] =>
  count > itemsMax ? [{ what: `${count - itemsMax} items`, why: `more than poll.itemsMax: ${itemsMax}` }] : [];

function killFailure(count: number): Failure {
  return { code: 'killed', detail: `${count} ${count === 1 ? 'item' : 'items'} could not be normalized in time` };
}

function quarantined(state: SourceState): SourceState {
  return state.kills >= KILLS_MAX ? { ...state, status: 'quarantined', dueAt: NEVER } : state;
}
