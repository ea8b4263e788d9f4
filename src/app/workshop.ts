import type { Clock } from '../domain/clock.ts';
import type { Desk } from '../domain/desk.ts';
import { RULES_VERSION } from '../domain/rules-version.ts';
import type { Fetch } from '../domain/seams.ts';
import type { Configuration } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import type { Delivery } from '../domain/subscription.ts';
import { createFetch } from '../fetch/fetch.ts';
import { awaitedAtHubs, deliver, deliveriesFor } from '../flow/announce.ts';
import { createEditor } from '../flow/editor.ts';
import type { IngestTools } from '../flow/ingest.ts';
import { createPublisher, type Publisher } from '../flow/publisher.ts';
import { createRelations } from '../flow/relations.ts';
import type { Log } from '../lib/log.ts';
import { createTracer, NO_TRACER, type Tracer } from '../lib/trace.ts';
import { sourceKinds } from '../source/index.ts';
import { openStore } from '../store/open.ts';
import { isPushHealthy } from '../websub/subscriber.ts';
import { createDesk } from '../work/desk.ts';
import type { PollTools } from '../work/poll-source.ts';
import type { Schedule } from '../work/schedule.ts';
import { createUntrusted, type UntrustedPool } from '../work/untrusted.ts';
import { VERSION } from './version.ts';

/** Where the work is done: everything that writes, chosen by the settings. One per working thread or command. */
export interface Workshop {
  configuration(): Configuration;
  /** a changed configuration; database, roles, host and port are read at start only */
  reconfigure(configuration: Configuration): void;
  readonly store: Store;
  readonly fetch: Fetch;
  readonly untrusted: UntrustedPool;
  readonly clock: Clock;
  readonly tracer: Tracer;
  readonly desk: Desk;
  pollTools(): PollTools;
  readonly publish: Publisher['publish'];
  deliver(delivery: Delivery): Promise<void>;
  close(): Promise<void>;
}

export interface WorkshopHooks {
  readonly schedule: Pick<Schedule, 'pollNow' | 'hasten'>;
  /** stories changed: publish without waiting */
  changed(): void;
  /** resolves when what is committed is what readers get (DeliverTools.served) */
  served?(): Promise<void>;
}

/** @throws OperatorError: the database cannot be opened, or is of a newer program */
export async function openWorkshop(start: Configuration, log: Log, hooks: WorkshopHooks): Promise<Workshop> {
  let configuration = start;
  const { served } = hooks;
  const { settings } = start;
  const clock = Date.now;
  const store = await openStore(settings.database, { clock });
  await store.migrate();
  let fetch = createFetch(settings.fetch, { version: VERSION });
  const untrusted = createUntrusted({ ...settings.pool, glossary: start.glossary });
  const tracer = settings.telemetry ? createTracer('babelwire', sendTo(settings.telemetry.otlpUrl)) : NO_TRACER;
  const current: Fetch = (request) => fetch(request);

  const relations = await createRelations(store, clock);
  const publisher = createPublisher({
    store,
    configuration: () => configuration,
    untrusted,
    clock,
    deliveriesFor,
    awaited: awaitedAtHubs,
  });
  const ingestTools = (): IngestTools => ({
    store,
    untrusted,
    relations,
    publicUrl: configuration.settings.publicUrl,
    rulesVersion: RULES_VERSION,
    tombstoneDays: configuration.settings.retention.tombstoneDays,
    itemsMax: configuration.settings.poll.itemsMax,
  });
  const desk = createDesk({
    store,
    untrusted,
    clock,
    log,
    configuration: () => configuration,
    ingest: ingestTools,
    editor: createEditor({
      store,
      untrusted,
      clock,
      rulesVersion: RULES_VERSION,
      tombstoneDays: settings.retention.tombstoneDays,
      onGroupDecision: relations.decide,
    }),
    ...hooks,
  });

  return {
    configuration: () => configuration,
    reconfigure(next) {
      const before = configuration;
      configuration = next;
      if (JSON.stringify(before.glossary) !== JSON.stringify(next.glossary)) untrusted.setGlossary(next.glossary);
      if (JSON.stringify(before.settings.fetch) !== JSON.stringify(next.settings.fetch)) {
        const old = fetch;
        fetch = createFetch(next.settings.fetch, { version: VERSION });
        // what is under way with the old rules ends at its own deadline
        setTimeout(() => old.close(), before.settings.fetch.timeoutSeconds * 1000).unref();
      }
    },
    store,
    fetch: current,
    untrusted,
    clock,
    tracer,
    desk,
    pollTools: () => ({
      store,
      fetch: current,
      untrusted,
      clock,
      kinds: sourceKinds,
      poll: configuration.settings.poll,
      ingest: ingestTools(),
      random: Math.random,
      isPushed: async (source, now) =>
        source.websub &&
        isPushHealthy(await store.sourceSubscription({ sourceId: source.id }), await store.sourceState(source.id), now),
    }),
    publish: () => tracer.span('publish', {}, () => publisher.publish()),
    async deliver(delivery) {
      await tracer.span('deliver', { kind: delivery.kind, topic: delivery.topic }, () =>
        deliver(delivery, { store, fetch: current, clock, configuration, ...(served && { served }) }),
      );
    },
    async close() {
      fetch.close();
      await untrusted.close();
      await tracer.close();
      await store.close();
    },
  };
}

/** The collector is the operator's own, named in the settings: it is not fetched through the guard for strangers. */
function sendTo(otlpUrl: string): (json: string) => Promise<void> {
  const url = `${otlpUrl.replace(/\/+$/, '').replace(/\/v1\/traces$/, '')}/v1/traces`;
  return async (body) => {
    await globalThis.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(5000),
    });
  };
}
