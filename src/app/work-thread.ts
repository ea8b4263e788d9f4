import { parentPort, workerData } from 'node:worker_threads';
import { OperatorError } from '../domain/errors.ts';
import type { Configuration } from '../domain/settings.ts';
import { createLog } from '../lib/log.ts';
import { serveCalls } from '../lib/rpc.ts';
import { standBack } from '../lib/thread-priority.ts';
import { subscriberRound } from '../websub/subscriber.ts';
import type { Schedule } from '../work/schedule.ts';
import { createSkippedTeller } from '../work/skipped.ts';
import { startWork, type Work } from '../work/work.ts';
import { createServing } from './serving.ts';
import type { FromWork, ToWork } from './work-messages.ts';
import { watchLoop } from './work-status.ts';
import { openWorkshop } from './workshop.ts';

// The working thread: polls, stores, publishes, delivers, and answers the desk. Started by server.ts.

const port = parentPort!;
const log = createLog('work');
const tell = (message: FromWork) => port.postMessage(message);
const looked = new Map<string, number>();
const tellSkipped = createSkippedTeller(log);
const STOP_SECONDS_MAX = 8;

let work: Work | undefined;
const schedule: Schedule = {
  pollNow: async (sourceId) => await work?.pollNow(sourceId),
  hasten: async (sourceId) => await work?.hasten(sourceId),
  resume: async (sourceId) => await work?.resume(sourceId),
};
try {
  if ((workerData as Configuration).settings.roles.includes('web')) standBack();
  const serving = createServing((number) => tell({ kind: 'renditions', number }));
  const workshop = await openWorkshop(workerData as Configuration, log, {
    schedule,
    changed: () => work?.changed(),
    served: serving.caughtUp,
  });
  const { store, tracer } = workshop;
  const { roles } = workshop.configuration().settings;
  store.onChange((what) => {
    if (what === 'renditions' && roles.includes('web')) serving.committed();
  });
  const status = watchLoop();
  serveCalls(port, { ...workshop.desk, status: async () => status(workshop.untrusted.stats()) });
  work = startWork({
    store,
    clock: workshop.clock,
    log,
    roles,
    configuration: workshop.configuration,
    pollTools: workshop.pollTools,
    deliver: workshop.deliver,
    async publish() {
      const { faults, nextInMs } = await workshop.publish();
      for (const { detail, ...key } of faults) log.error({ ...key, detail }, 'a rendition is not published');
      return nextInMs;
    },
    chores: {
      async subscriptions() {
        const { settings, sources } = workshop.configuration();
        const { fetch, clock } = workshop;
        const { publicUrl, poll } = settings;
        const parts = { fetch, store, publicUrl, clock, minSeconds: poll.minSeconds, looked, ...schedule };
        return await subscriberRound(parts, sources);
      },
    },
    onTroubles: (troubles) => tell({ kind: 'troubles', troubles }),
    onPolled(report) {
      const { sourceId, outcome, added, changed, tookMs, failure } = report;
      void tracer.span('poll', { source: sourceId, outcome, added, changed, tookMs }, async () => {});
      if (failure) log.warn({ source: sourceId, code: failure.code, detail: failure.detail }, 'source failed');
      else if (added + changed > 0) log.info({ source: sourceId, added, changed, tookMs }, 'polled');
      tellSkipped(report);
    },
  });
  port.on('message', (message: ToWork) => {
    if (message.kind === 'configuration') {
      workshop.reconfigure(message.configuration);
      work?.reconfigured();
    } else if (message.kind === 'served') serving.served(message.number);
    else if (message.kind === 'stop') void stop();
  });
  const stop = async () => {
    await work?.stop(STOP_SECONDS_MAX);
    await workshop.close();
    tell({ kind: 'stopped' });
    port.close();
  };
  tell({ kind: 'ready' });
} catch (error) {
  const operator = error instanceof OperatorError;
  tell({
    kind: 'failed',
    operator,
    message: operator ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  port.close();
}
