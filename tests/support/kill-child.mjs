// Stores one reading after another in each of its databases until it is killed, and publishes what came of every
// EACH-th one (0 = never): `node kill-child.mjs CYCLES EACH DATABASE…`. Prints `DATABASE-INDEX CYCLE` for each
// acknowledged cycle.
import { ingest } from '../../dist/flow/ingest.js';
import { publishFeeds } from '../../dist/flow/publish.js';
import { openStore } from '../../dist/store/open.js';
import { CYCLE_CONFIGURATION, CYCLE_SOURCE, cycleItems, cycleState, cycleTools, START } from './cycles.mjs';

const [cycles, each] = process.argv.slice(2, 4).map(Number);

/** a database that is too busy to answer in time is asked again, as the program does */
const patiently = async (work) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 100) throw error;
      process.stderr.write(`${error.message}\n`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};
const live = async (url, index) => {
  const store = await patiently(() => openStore(url));
  await patiently(() => store.migrate());
  const tools = cycleTools(store);
  const publish = (now) =>
    publishFeeds({
      store,
      configuration: CYCLE_CONFIGURATION,
      now,
      // the pre-flight changes nothing in a store
      untrusted: { preflight: async () => undefined },
      deliveriesFor: async () => [],
    });
  const before = await store.sourceState(CYCLE_SOURCE.id);
  for (let n = Number(before?.bodyHash ?? 0) + 1; n <= cycles; n += 1) {
    const now = START + n * 60_000;
    const request = { source: CYCLE_SOURCE, items: cycleItems(n), now, state: () => cycleState(n, now) };
    await patiently(() => ingest(tools, request));
    process.stdout.write(`${index} ${n}\n`);
    if (each > 0 && n % each === 0) await patiently(() => publish(now));
  }
  await store.close();
};
await Promise.all(process.argv.slice(4).map(live));
