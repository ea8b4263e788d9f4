import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/**
 * A configuration in a folder of its own, for a server on any free port of loopback.
 * @param {{ settings: string, sources: string, feed: string, allow?: string }} files lines behind the given ones of
 * settings.yaml, sources.yaml and feeds/all.yaml
 */
export async function layOut({ settings, sources, feed, allow = '127.0.0.1/32, "::1/128"' }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'babelwire-formats-'));
  for (const name of ['config', 'feeds', 'data']) mkdirSync(path.join(folder, name));
  const write = (name, text) => writeFileSync(path.join(folder, name), text);
  const port = await freePort();
  write(
    'config/settings.yaml',
    `publicUrl: http://127.0.0.1:${port}\nport: ${port}\ndatabase: sqlite:../data/wire.db\nfetch: { allowPrivate: [${allow}] }\n${settings}`,
  );
  write('config/sources.yaml', sources);
  write('feeds/all.yaml', feed);
  return {
    url: `http://127.0.0.1:${port}`,
    config: path.join(folder, 'config'),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Serves a configuration from the built program; resolves when it listens. */
export async function serve(config, { log: level = 'warn', stderr = 'pipe' } = {}) {
  const child = spawn(process.execPath, [main, 'serve', '--config', config], {
    stdio: ['ignore', 'pipe', stderr],
    env: { ...process.env, BABELWIRE_LOG: level },
  });
  let log = '';
  const exit = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    const hear = (part) => {
      log += part;
      const found = log.match(/listening on (\S+)/);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', hear);
    child.stderr?.on('data', hear);
    void exit.then((code) => reject(new Error(`the program ended with ${code}: ${log}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Work that is done while the program serves. */
export async function served(config, log, work) {
  const program = await serve(config, { log, stderr: 'inherit' });
  try {
    return await work(program.url);
  } finally {
    await program.stop();
  }
}

/** Lays a configuration out and serves it. */
export async function startProgram(files) {
  const laid = await layOut(files);
  const program = await serve(laid.config);
  return {
    ...laid,
    async stop() {
      await program.stop();
      laid.remove();
    },
  };
}

/** A port that was free a moment ago: the public address has to name it. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
