import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

/** what stays outside: it is compiled */
const NATIVE = ['better-sqlite3', 'pg-native'];

/**
 * A program that is started hundreds of times, in one file: reading its modules one by one would take longer than what
 * it does. @returns the file, removed after the test
 */
export async function bundle(entry: string): Promise<string> {
  // beside the packages: what stays outside is found from there
  const folder = mkdtempSync(path.resolve('node_modules/.bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: NATIVE },
    build: {
      ssr: entry,
      outDir: folder,
      minify: true,
      rollupOptions: { external: NATIVE, output: { entryFileNames: 'child.mjs' } },
    },
  });
  return path.join(folder, 'child.mjs');
}
