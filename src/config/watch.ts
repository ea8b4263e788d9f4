import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CheckResult } from './load.ts';

const LOOK_EVERY_MS = 500;

export interface WatchOptions {
  /** reads the whole configuration; what takes long is better done in another thread */
  check(directory: string): CheckResult | Promise<CheckResult>;
  /** what the configuration in force was read from */
  readonly paths: readonly string[];
  readonly everyMs?: number;
}

/**
 * Looks at the configuration's files twice a second (inotify misses editors that rename, network folders and
 * containers' bind mounts) and reads the whole configuration again when one has changed.
 * @returns a function that ends the watch
 */
export function watchConfiguration(
  directory: string,
  onResult: (result: CheckResult) => void,
  { check, paths, everyMs = LOOK_EVERY_MS }: WatchOptions,
): () => void {
  let watched = paths;
  let seen = fingerprint(watched);
  let reading = false;
  let ended = false;
  const look = async (): Promise<void> => {
    // taken before reading: what changes meanwhile is seen again
    const now = fingerprint(watched);
    if (reading || now === seen) return;
    reading = true;
    try {
      const result = await check(directory);
      seen = result.paths.length === watched.length ? now : fingerprint(result.paths);
      watched = result.paths;
      if (!ended) onResult(result);
    } finally {
      reading = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => {
    ended = true;
    clearInterval(timer);
  };
}

function fingerprint(paths: readonly string[]): string {
  return paths
    .map((file) => {
      try {
        const { mtimeMs, size, ino } = statSync(file);
        const names = statSync(file).isDirectory() ? readdirSync(file).sort().join('|') : '';
        return `${path.basename(file)} ${mtimeMs} ${size} ${ino} ${names}`;
      } catch {
        return `${file} absent`;
      }
    })
    .join('\n');
}
