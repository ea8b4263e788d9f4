// Stores one reading after another until it is killed: `node ingest-child.mjs DATABASE CYCLES`. Prints each
// acknowledged cycle. Cycle n brings three stories of its own and moves one that is in every cycle.
import { ingest } from '../../dist/flow/ingest.js';
import { openStore } from '../../dist/store/open.js';
import { CYCLE_SOURCE, cycleItems, cycleState, cycleTools, START } from './cycles.mjs';

const [url, cycles] = [process.argv[2], Number(process.argv[3])];
const store = await openStore(url);
await store.migrate();
const tools = cycleTools(store);
const before = await store.sourceState(CYCLE_SOURCE.id);
for (let n = Number(before?.bodyHash ?? 0) + 1; n <= cycles; n += 1) {
  const now = START + n * 60_000;
  try {
    await ingest(tools, { source: CYCLE_SOURCE, items: cycleItems(n), now, state: () => cycleState(n, now) });
    process.stdout.write(`${n}\n`);
  } catch (error) {
    // the database is away or full: the same reading again, as the poller does
    process.stderr.write(`${error.message}\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    n -= 1;
  }
}
await store.close();
