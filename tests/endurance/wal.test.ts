import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from '../../src/flow/ingest.ts';
import { openStore } from '../../src/store/open.ts';
import { CYCLE_SOURCE, cycleItems, cycleState, cycleTools, START } from '../support/cycles.mjs';
import { amount, figure } from '../support/endurance.ts';
import { wholeCycles } from '../support/whole.ts';

const TRIALS = amount({ short: 300, long: 10_000 });
const CYCLES = 25;

test(`a write-ahead log torn or flipped ${TRIALS} times is always a prefix`, async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'babelwire-wal-'));
  const at = (name: string) => path.join(folder, name);
  const store = await openStore(`sqlite:${at('a.db')}`);
  await store.migrate();
  const tools = cycleTools(store);
  for (let n = 1; n <= CYCLES; n += 1) {
    const now = START + n * 60_000;
    await ingest(tools, { source: CYCLE_SOURCE, items: cycleItems(n), now, state: () => cycleState(n, now) });
  }
  // as a power cut would leave them: the log not yet written back
  copyFileSync(at('a.db'), at('cut.db'));
  copyFileSync(at('a.db-wal'), at('cut.db-wal'));
  await store.close();
  const log = readFileSync(at('cut.db-wal'));
  const seen = new Set<number>();
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  for (let trial = 0; trial < TRIALS; trial += 1) {
    copyFileSync(at('cut.db'), at('t.db'));
    copyFileSync(at('cut.db-wal'), at('t.db-wal'));
    rmSync(at('t.db-shm'), { force: true });
    const place = random(log.length);
    if (trial % 2 === 0) truncateSync(at('t.db-wal'), place);
    else {
      const file = openSync(at('t.db-wal'), 'r+');
      writeSync(file, Buffer.from([log[place]! ^ (1 << random(8))]), 0, 1, place);
      closeSync(file);
    }
    const torn = await openStore(`sqlite:${at('t.db')}`);
    try {
      await torn.migrate();
      seen.add(await wholeCycles(torn));
    } finally {
      await torn.close();
    }
  }
  expect(seen.size).toBeGreaterThan(3);
  rmSync(folder, { recursive: true, force: true });
  figure('write-ahead log torn or flipped', `${TRIALS} trials, 0 corrupt, always one of ${seen.size} prefixes`);
}, 1_200_000);
