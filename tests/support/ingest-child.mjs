// Stores one reading after another until it is killed: `node ingest-child.mjs DATABASE CYCLES`. Prints each
// acknowledged cycle. Cycle n brings three stories of its own and moves one that is in every cycle.
import { ingest } from '../../dist/flow/ingest.js';
import { openStore } from '../../dist/store/open.js';
import { cycleItems, cycleState, plainText, START } from './cycles.mjs';

const [url, cycles] = [process.argv[2], Number(process.argv[3])];
const store = await openStore(url);
await store.migrate();
const tools = {
  store,
  untrusted: { normalize: async (inputs) => inputs.map(plainText) },
  publicUrl: 'https://news.example.org',
  rulesVersion: '1',
  tombstoneDays: 30,
  itemsMax: 100,
};
const source = {
  id: 'wire',
  kind: 'feed',
  tags: [],
  websub: false,
  enabled: true,
  normalize: { skip: [], boilerplate: [] },
};
const before = await store.sourceState('wire');
for (let n = Number(before?.bodyHash ?? 0) + 1; n <= cycles; n += 1) {
  const now = START + n * 60_000;
  try {
    await ingest(tools, { source, items: cycleItems(n), now, state: () => cycleState(n, now) });
    process.stdout.write(`${n}\n`);
  } catch (error) {
    // the database is away or full: the same reading again, as the poller does
    process.stderr.write(`${error.message}\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    n -= 1;
  }
}
await store.close();
