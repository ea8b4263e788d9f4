import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CheckResult, checkConfiguration } from './load.ts';
import type { Environment } from './yaml-file.ts';

const LOOK_EVERY_MS = 500;

/**
 * Looks at the configuration's files twice a second (inotify misses editors that rename, network folders and
 * containers' bind mounts) and reads the whole configuration again when one has changed.
 * @returns a function that ends the watch
 */
export function watchConfiguration(
  directory: string,
  onResult: (result: CheckResult) => void,
  options: { readonly environment?: Environment; readonly everyMs?: number } = {},
): () => void {
  let paths = checkConfiguration(directory, options.environment).paths;
  let seen = fingerprint(paths);
  const timer = setInterval(() => {
    const now = fingerprint(paths);
    if (now === seen) return;
    const result = checkConfiguration(directory, options.environment);
    paths = result.paths;
    seen = fingerprint(paths);
    onResult(result);
  }, options.everyMs ?? LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
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
