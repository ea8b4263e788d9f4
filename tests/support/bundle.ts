import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

/** what stays outside: it is compiled */
const NATIVE = ['better-sqlite3', 'pg-native'];

/**
 * Runs the bundle from its compiled form, which the first run leaves behind when it ends: compiling takes twice as long
 * as the start of Node itself. Without a `navigator` (Node 20) `pg` looks at `Response` to learn where it runs, and all
 * of `fetch` is loaded for that.
 */
const STARTER = `
globalThis.navigator ??= { userAgent: 'Node.js' };
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const [file, compiled] = [__dirname + '/bundle.cjs', __dirname + '/bundle.compiled'];
const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
const text = '(function (exports, require, module) {' + readFileSync(file, 'utf8') + '\\n})';
const script = new Script(text, { filename: file, cachedData });
script.runInThisContext()(exports, require, module);
if (!cachedData) process.once('exit', () => writeFileSync(compiled, script.createCachedData()));
`;

/**
 * A program that is started hundreds of times, in one file and compiled: reading its modules one by one would take
 * longer than what it does.
 * @param rehearsal arguments of a run that uses what later runs use, and ends
 * @returns the file to start, removed after the test
 */
export async function bundle(entry: string, rehearsal: readonly string[]): Promise<string> {
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
      emptyOutDir: true,
      minify: true,
      rollupOptions: {
        external: NATIVE,
        output: { format: 'cjs', inlineDynamicImports: true, entryFileNames: 'bundle.cjs' },
      },
    },
  });
  const starter = path.join(folder, 'start.cjs');
  writeFileSync(starter, STARTER);
  execFileSync(process.execPath, [starter, ...rehearsal]);
  return starter;
}
