import type { HubLinks, Sitemap, StoryFile, StoryList, Unread } from '../domain/document.ts';
import { WorkerKilled } from '../domain/errors.ts';
import type { Item, ParseOutcome } from '../domain/item.ts';
import type { Untrusted } from '../domain/seams.ts';
import type { Term } from '../domain/term.ts';
import { Pool, type PoolResult, type PoolStats } from '../lib/pool.ts';
import { learnedFor } from '../normalize/learned-for.ts';
import type { UntrustedData, UntrustedTask } from './untrusted-task.ts';

export interface UntrustedOptions {
  readonly workers: number;
  readonly deadlineSeconds: number;
  readonly memoryMegabytes: number;
  readonly storyBytesMax?: number;
  readonly glossary: readonly Term[];
}

export interface UntrustedPool extends Untrusted {
  /** a changed configuration: new threads are started with it, running tasks finish with the old one */
  setGlossary(glossary: readonly Term[]): void;
  stats(): PoolStats;
  /** running and waiting tasks finish first */
  close(): Promise<void>;
}

/** The pool behind the `Untrusted` seam. Threads start with the first task; an idle pool keeps no process alive. */
export function createUntrusted(options: UntrustedOptions): UntrustedPool {
  const { storyBytesMax } = options;
  const dataFor = (glossary: readonly Term[]): UntrustedData => ({
    glossary,
    ...(storyBytesMax === undefined ? {} : { storyBytesMax }),
  });
  const pool = new Pool({
    entry: entryUrl(),
    workers: options.workers,
    deadlineMs: options.deadlineSeconds * 1000,
    memoryMegabytes: options.memoryMegabytes,
    workerData: dataFor(options.glossary),
  });
  const run = (task: UntrustedTask, transfer: readonly ArrayBuffer[] = []) => pool.run(task, transfer);
  const read = async <T>(bytes: Uint8Array, taskOf: (bytes: Uint8Array) => UntrustedTask): Promise<T | Unread> => {
    // a copy changes hands: the caller's buffer may be a window on one that others use
    const copy = Uint8Array.from(bytes);
    const result = await run(taskOf(copy), [copy.buffer]);
    if (result.kind === 'done') return result.value as T;
    return { error: { code: result.kind === 'killed' ? 'timed-out' : 'unreadable', detail: reason(result) } };
  };
  const answer = async <T>(task: UntrustedTask): Promise<T> => {
    const result = await run(task);
    if (result.kind === 'done') return result.value as T;
    if (result.kind === 'killed') throw new WorkerKilled(reason(result), result.why);
    throw new Error(reason(result));
  };

  return {
    parse: (given, hints) => read<ParseOutcome>(given, (bytes) => ({ kind: 'parse', bytes, hints })),
    storyList: (given, hints) => read<StoryList>(given, (bytes) => ({ kind: 'storyList', bytes, hints })),
    storyPage: (given, hints) => read<Item>(given, (bytes) => ({ kind: 'storyPage', bytes, hints })),
    sitemap: (given, hints) => read<Sitemap>(given, (bytes) => ({ kind: 'sitemap', bytes, hints })),
    hubLinks: (given, url) => read<HubLinks | undefined>(given, (bytes) => ({ kind: 'hubLinks', bytes, url })),
    storyFile: (given, name) => read<StoryFile>(given, (bytes) => ({ kind: 'storyFile', bytes, name })),
    normalize: (inputs, { normalize: settings }, learned = []) =>
      answer({ kind: 'normalize', inputs, settings, learned: learnedFor(learned) }),
    learnAndNormalize: (inputs, { normalize: settings }, lesson) =>
      answer({ kind: 'learnAndNormalize', inputs, settings, lesson }),
    async preflight(rendition, document) {
      const result = await run({ kind: 'preflight', rendition, document });
      return result.kind === 'done' ? (result.value as string | undefined) : reason(result);
    },
    setGlossary: (glossary) => pool.restart(dataFor(glossary)),
    stats: () => pool.stats(),
    close: () => pool.close(),
  };
}

function reason(result: Exclude<PoolResult, { kind: 'done' }>): string {
  if (result.kind === 'refused') return result.why === 'closed' ? 'the server is shutting down' : 'too much is waiting';
  const first = result.message.split('\n')[0] ?? '';
  if (result.kind === 'failed') return first;
  return result.why === 'memory' ? 'ended at its memory limit' : `ended: ${first}`;
}

/** Node 20 runs no TypeScript in threads: from sources (tests), the built module is taken. */
function entryUrl(): URL {
  const built = import.meta.url.endsWith('.ts') ? '../../dist/work/untrusted-thread.js' : './untrusted-thread.js';
  return new URL(built, import.meta.url);
}
