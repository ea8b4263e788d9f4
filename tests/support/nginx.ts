import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { folder } from './folder.ts';
import { freePort } from './free-port.ts';

export const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);

/** The shipped deploy/nginx.conf on free ports, without TLS, before these nodes. @returns its address */
export async function startNginx(nginx: string, nodes: readonly number[]): Promise<string> {
  const [port, cachePort] = [await freePort(), await freePort()];
  const scratch = folder({});
  // its workers run as another user where it is started by root
  chmodSync(scratch, 0o755);
  mkdirSync(path.join(scratch, 'tmp'));
  const shipped = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('/var/cache/nginx/babelwire', path.join(scratch, 'cache'))
    .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
    .replace(/^.*ssl_certificate.*$/gm, '')
    .replaceAll('127.0.0.1:3080', `127.0.0.1:${cachePort}`)
    .replace('server 127.0.0.1:3000;', nodes.map((node) => `server 127.0.0.1:${node};`).join(' '));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path tmp/${one};`);
  writeFileSync(
    path.join(scratch, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${scratch}/pid; error_log ${scratch}/error.log;
     events { worker_connections 128; }
     http { access_log off; ${temporary.join(' ')}\n${shipped}}`,
  );
  const child = spawn(nginx, ['-p', scratch, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (data) => {
    complaint += data;
  });
  onTestFinished(async () => await end(child));
  for (let i = 0; i < 200; i += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${complaint}`);
    if (await answers(port)) return `http://127.0.0.1:${port}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx does not answer: ${complaint}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => {});
    socket.once('close', (hadError) => resolve(!hadError));
  });
}
