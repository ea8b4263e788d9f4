import { execFileSync } from 'node:child_process';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { collectWhenQuiet } from '../../src/lib/collector.ts';

/** Fills a heap with what lives for a while, so that it is collected in every way that V8 has. */
const CHURN = `
const kept = [];
for (let i = 0; i < 400_000; i += 1) {
  kept[i % 20_000] = { i, text: 'story ' + i, parts: [i, { i }], bytes: new Uint8Array(64) };
}
`;

test('a tuned process lives through collections in its own heap and in those of its threads', () => {
  const module = new URL('../../dist/lib/collector.js', import.meta.url).href;
  const script = `
    import { once } from 'node:events';
    import { Worker } from 'node:worker_threads';
    const { tuneCollector } = await import(${JSON.stringify(module)});
    tuneCollector();
    const threads = [1, 2].map(() => new Worker(${JSON.stringify(CHURN)}, { eval: true }));
    ${CHURN}
    const codes = await Promise.all(threads.map(async (thread) => (await once(thread, 'exit'))[0]));
    console.log(JSON.stringify([codes, kept.length]));`;
  const seen = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(JSON.parse(seen)).toEqual([[0, 0], 20_000]);
});

test('a heap is collected when its thread is quiet, and left while it is busy', async () => {
  let forced = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries() as { detail?: { flags?: number } }[]) {
      if ((detail?.flags ?? 0) & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) forced += 1;
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  onTestFinished(() => observer.disconnect());
  onTestFinished(collectWhenQuiet(20));
  const until = performance.now() + 200;
  while (performance.now() < until) await setImmediate();
  expect(forced).toBe(0);
  await vi.waitFor(() => expect(forced).toBeGreaterThan(1), { timeout: 5_000, interval: 100 });
});
