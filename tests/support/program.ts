import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const MAIN = path.resolve('dist/main.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the built program to its end. */
export async function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stdout = gather(child, 'stdout');
  const stderr = gather(child, 'stderr');
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.input ?? '');
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout: stdout(), stderr: stderr() };
}

export interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  readonly stderr: () => string;
  /** SIGTERM, then waits */
  stop(): Promise<Ended>;
}

/** Starts `serve` over a configuration folder (use `port: 0`) and waits until it listens; ended with the test. */
export async function startProgram(config: string, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--config', config], {
    env: { ...process.env, BABELWIRE_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = gather(child, 'stdout');
  const stderr = gather(child, 'stderr');
  const ended = once(child, 'close').then(
    ([code, signal]) => ({ code, signal, stdout: stdout(), stderr: stderr() }) as Ended,
  );
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = stdout().match(/listening on (\S+)/);
      if (found) resolve(found[1]!);
    });
    ended.then(({ code }) => reject(new Error(`serve ended with ${code}: ${stderr()}`)));
  });
  return { url, child, stderr, stop };
}

function gather(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  const parts: Buffer[] = [];
  child[stream]?.on('data', (data: Buffer) => parts.push(data));
  return () => Buffer.concat(parts).toString('utf8');
}
