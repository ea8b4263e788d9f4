import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const INSIDE = `
import { getPriority } from 'node:os';
import { readlinkSync } from 'node:fs';
import { parentPort, Worker, workerData } from 'node:worker_threads';
const { standBack } = await import(workerData.module);
const own = () => getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
if (!workerData.child) standBack();
const mine = own();
if (workerData.child) parentPort.postMessage([mine]);
else new Worker(new URL(workerData.self), { workerData: { ...workerData, child: true } })
  .once('message', ([child]) => parentPort.postMessage([mine, child]));
`;

test.runIf(process.platform === 'linux')(
  'a thread that stands back does so with all that it starts, and no other',
  async () => {
    const self = `data:text/javascript,${encodeURIComponent(INSIDE)}`;
    const module = new URL('../../dist/lib/thread-priority.js', import.meta.url).href;
    const before = getPriority();
    const worker = new Worker(new URL(self), { workerData: { self, module } });
    const seen = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    expect(seen).toEqual([Math.min(19, before + 12), Math.min(19, before + 12)]);
    expect(getPriority()).toBe(before);
    await worker.terminate();
  },
);

test.runIf(process.platform === 'linux')('the helpers of a process stand back behind its main thread', () => {
  const module = new URL('../../dist/lib/thread-priority.js', import.meta.url).href;
  const script = `
    import { readdirSync } from 'node:fs';
    import { getPriority } from 'node:os';
    const { helpersStandBack } = await import(${JSON.stringify(module)});
    helpersStandBack();
    const others = readdirSync('/proc/self/task').map(Number).filter((thread) => thread !== process.pid);
    console.log(JSON.stringify([getPriority(), [...new Set(others.map((thread) => getPriority(thread)))]]));`;
  const before = getPriority();
  const seen = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(JSON.parse(seen)).toEqual([before, [Math.min(19, before + 12)]]);
});
