import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Log } from '../lib/log.ts';
import type { Kit } from './kit.ts';

export interface Metrics {
  readonly contentType: string;
  /** @param log of the request that asks */
  text(log: Log): Promise<string>;
}

/** What an operator asks: are sources read, are stories held, do subscribers get them, does serving keep up? */
export function createMetrics(kit: Kit): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'babelwire_' });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `babelwire_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name: `babelwire_${name}`, help, labelNames: [...labelNames], registers: [registry] });

  const served = {
    responses: counter('http_responses_total', 'Answers by route and status', ['route', 'status']),
    bytes: counter('http_fast_bytes_total', 'Bytes of feeds sent on the fast path'),
    limited: counter('http_limited_total', 'Requests refused with 429'),
    loads: gauge('rendition_loads', 'Renditions loaded from the store since the start'),
    known: gauge('renditions', 'Renditions published'),
    held: gauge('renditions_in_memory', 'Renditions ready in memory'),
    cache: gauge('rendition_memory_bytes', 'Bytes of renditions in memory, all codings'),
    faults: gauge('rendition_faults', 'Renditions that the pre-flight refused; the last good one is served'),
  };
  const sources = {
    byState: gauge('sources', 'Sources by state', ['state']),
    failures: gauge('source_failures_in_row', 'Failed polls in a row', ['source']),
    success: gauge('source_last_success_timestamp_seconds', 'When a source was last read well', ['source']),
    overdue: gauge('poll_overdue_seconds', 'How long the most overdue source has been due'),
    quarantined: gauge('source_worker_kills', 'Workers killed in a row over a source', ['source']),
  };
  const stories = {
    byStatus: gauge('stories', 'Stories by status', ['status']),
    revisions: gauge('revisions', 'Revisions kept'),
    lag: gauge('story_lag_seconds', 'From publication at the source to us, median of the newest 50 stories'),
    newest: gauge('story_newest_timestamp_seconds', 'When the newest story was first seen'),
  };
  const hub = {
    pending: gauge('deliveries_pending', 'Deliveries that wait, retries included'),
    oldest: gauge('delivery_overdue_seconds', 'How long the most overdue delivery has been due'),
    subscriptions: gauge('hub_subscriptions', 'Subscriptions at our hub'),
    upstream: gauge('websub_subscriptions', 'Our subscriptions at other hubs by state', ['state']),
  };
  const work = {
    busy: gauge('pool_busy_threads', 'Threads for untrusted bytes that have a task'),
    queued: gauge('pool_queued_tasks', 'Tasks that wait for such a thread'),
    done: counter('pool_tasks_total', 'Tasks that such threads answered'),
    kills: counter('pool_kills_total', 'Such threads ended for passing their deadline or their memory limit'),
    resources: gauge('work_active_resources', 'What keeps the loop of the working thread alive, by type', ['type']),
    lag: gauge('work_eventloop_lag_p99_seconds', 'How late the loop of the working thread was since the last scrape'),
    heap: gauge('work_heap_bytes', 'Heap of the working thread in use'),
  };
  gauge('build_info', 'Version of the program', ['version']).set({ version: kit.version }, 1);
  const up = gauge('database_up', 'Whether the database answered this scrape');
  const troubles = gauge('troubles', 'Troubles that health shows as degraded');

  const readServing = () => {
    const { counters, renditions } = kit;
    served.responses.reset();
    served.responses.inc({ route: 'fast', status: '200' }, counters.fastOk);
    served.responses.inc({ route: 'fast', status: '304' }, counters.fastNotModified);
    for (const [label, count] of counters.answers) {
      const [route = '', status = ''] = label.split(' ');
      served.responses.inc({ route, status }, count);
    }
    served.bytes.reset();
    served.bytes.inc(counters.fastBytes);
    served.limited.reset();
    served.limited.inc(counters.limited);
    const figures = renditions.figures();
    served.loads.set(figures.loads);
    served.known.set(figures.known);
    served.held.set(figures.held);
    served.cache.set(figures.bytes);
    troubles.set(kit.troubles?.().length ?? 0);
  };

  const readWork = async () => {
    const status = await kit.workStatus?.();
    if (!status) return;
    const { pool, activeResources, lagSeconds, heapBytes } = status;
    work.busy.set(pool.busy);
    work.queued.set(pool.queued);
    work.done.reset();
    work.done.inc(pool.done);
    work.kills.reset();
    work.kills.inc(pool.kills);
    work.resources.reset();
    for (const [type, count] of Object.entries(activeResources)) work.resources.set({ type }, count);
    work.lag.set(lagSeconds);
    work.heap.set(heapBytes);
  };

  const readStore = async () => {
    const now = kit.clock();
    const { sources: configured } = kit.configuration();
    const [states, counts, faults, nextDelivery, subscriptions, newest] = await Promise.all([
      kit.store.sourceStates(),
      kit.store.counts(),
      kit.store.renditionFaults(),
      kit.store.nextDeliveryAt(),
      kit.store.sourceSubscriptions(),
      kit.store.newestTimes(50),
    ]);
    for (const metric of [sources.byState, sources.failures, sources.success, sources.quarantined]) metric.reset();
    const ids = new Set(configured.map(({ id }) => id));
    let overdueMs = 0;
    for (const state of states.filter(({ sourceId }) => ids.has(sourceId))) {
      sources.byState.inc({ state: state.status });
      sources.failures.set({ source: state.sourceId }, state.failuresInRow);
      if (state.kills > 0) sources.quarantined.set({ source: state.sourceId }, state.kills);
      if (state.lastSuccessAt !== undefined)
        sources.success.set({ source: state.sourceId }, state.lastSuccessAt / 1000);
      if (state.status === 'ok' || state.status === 'failing') overdueMs = Math.max(overdueMs, now - state.dueAt);
    }
    sources.overdue.set(overdueMs / 1000);
    for (const [status, count] of Object.entries(counts.stories)) stories.byStatus.set({ status }, count);
    stories.revisions.set(counts.revisions);
    served.faults.set(faults.length);
    hub.pending.set(counts.pendingDeliveries);
    hub.subscriptions.set(counts.subscriptions);
    hub.oldest.set(nextDelivery === undefined ? 0 : Math.max(0, now - nextDelivery) / 1000);
    hub.upstream.reset();
    for (const { state } of subscriptions) hub.upstream.inc({ state });
    const lags = newest.map((one) => Date.parse(one.firstSeenAt) - Date.parse(one.publishedAt)).sort((a, b) => a - b);
    if (lags.length > 0) stories.lag.set(lags[Math.floor(lags.length / 2)]! / 1000);
    const seen = newest.map(({ firstSeenAt }) => Date.parse(firstSeenAt)).sort((a, b) => b - a)[0];
    if (seen !== undefined) stories.newest.set(seen / 1000);
  };

  return {
    contentType: registry.contentType,
    async text(log) {
      readServing();
      try {
        await Promise.all([readStore(), readWork()]);
        up.set(1);
      } catch (error) {
        // the last known figures stand; that the database is away is a figure too
        up.set(0);
        log.warn({ error: String(error) }, 'metrics without the database');
      }
      return await registry.metrics();
    },
  };
}
