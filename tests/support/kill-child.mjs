// Stores one reading after another in each of its databases, in all of them side by side, until it is killed, and
// publishes what came of every EACH-th one (0 = never): `node kill-child.mjs CYCLES EACH DATABASE…`. Says where each
// database is: `DATABASE-INDEX CYCLE begun`, `… stored` (acknowledged), `… publishing`.
import { ingest } from '../../dist/flow/ingest.js';
import { publishFeeds } from '../../dist/flow/publish.js';
import { Serial } from '../../dist/lib/serial.js';
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
const live = async (store, index) => {
  // the same source in each database: they do not wait for each other
  const tools = { ...cycleTools(store), serial: new Serial() };
  const say = (n, what) => process.stdout.write(`${index} ${n} ${what}\n`);
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
    say(n, 'begun');
    await patiently(() => ingest(tools, request));
    say(n, 'stored');
    if (each > 0 && n % each === 0) {
      say(n, 'publishing');
      await patiently(() => publish(now));
    }
  }
  await store.close();
};
const open = async (url) => {
  const store = await patiently(() => openStore(url));
  await patiently(() => store.migrate());
  return store;
};
// none begins before all are open: a quick one would store dozens of cycles meanwhile
Promise.all(process.argv.slice(4).map(open))
  .then((stores) => Promise.all(stores.map(live)))
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
