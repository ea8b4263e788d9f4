import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';

/** How long a child that is killed lives. */
interface Life {
  /** lines that it says after it has acknowledged a cycle of each database, and milliseconds after the last of them */
  readonly lines: number;
  readonly afterMs: number;
}

/** Where a child was with a database, as far as it said. */
export interface Left {
  /** the last cycle that it acknowledged, 0 = none */
  readonly acknowledged: number;
  /** `begun`: in the midst of ingest; `stored`: acknowledged, nothing begun since */
  readonly at: 'begun' | 'stored' | 'publishing';
}

interface Program {
  readonly file: string;
  readonly urls: readonly string[];
  /** it ends by itself after so many of each database */
  readonly cycles: number;
  readonly publishEach: number;
}

/**
 * Runs kill-child.mjs (bundled) to its end, or kills it.
 * @returns where it was with each of its databases
 */
export async function live({ file, urls, cycles, publishEach }: Program, end?: Life): Promise<readonly Left[]> {
  const running = spawn(process.execPath, [file, String(cycles), String(publishEach), ...urls], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const left: Left[] = urls.map(() => ({ acknowledged: 0, at: 'stored' }));
  let broken = '';
  let sinceAll = 0;
  let dying = false;
  running.stdout.on('data', (chunk: Buffer) => {
    const lines = (broken + chunk.toString()).split('\n');
    // what a killed one leaves here was cut in two
    broken = lines.pop()!;
    for (const line of lines) {
      const [index, cycle, at] = line.split(' ') as [string, string, Left['at']];
      const { acknowledged } = left[Number(index)]!;
      left[Number(index)] = { acknowledged: at === 'stored' ? Number(cycle) : acknowledged, at };
      if (left.every((one) => one.acknowledged > 0)) sinceAll += 1;
    }
    if (dying || !end || sinceAll <= end.lines) return;
    dying = true;
    setTimeout(() => running.kill('SIGKILL'), end.afterMs);
  });
  const [code, signal] = (await once(running, 'close')) as [number | null, NodeJS.Signals | null];
  expect({ code, signal }).toEqual(end ? { code: null, signal: 'SIGKILL' } : { code: 0, signal: null });
  return left;
}
