#!/usr/bin/env node
// Cached answers: ours beside a plain node:http server of the same bytes and beside nginx with gzip_static, in one run.
//   node bench/web.mjs [--rounds 5] [--seconds 2]     (after npm run build; wrk and nginx are used where installed)
import { fork, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { feedBytes } from './_web-feed.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' } },
});
const here = path.dirname(fileURLToPath(import.meta.url));
const CONNECTIONS = 32;
const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const wrk = spawnSync('wrk', ['--version']).error ? undefined : 'wrk';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'babelwire-bench-'));
const children = [];
const pids = new Map();

const servers = [
  { name: 'babelwire', port: await forked('babelwire'), path: '/feeds/bench.rss' },
  { name: 'plain node:http', port: await forked('plain'), path: '/feed.rss' },
  ...(nginx ? [{ name: 'nginx, gzip_static, 1 worker', port: await startNginx(), path: '/feed.rss' }] : []),
];

try {
  const results = new Map();
  for (const kind of ['200 gzip', '304']) {
    const rates = servers.map(() => []);
    const costs = servers.map(() => []);
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const [i, server] of servers.entries()) {
        const headers = {
          'Accept-Encoding': 'gzip',
          ...(kind === '304' ? { 'If-None-Match': await etagOf(server) } : {}),
        };
        const before = processorMs(server);
        const { rate, requests } = load(server, headers);
        rates[i].push(rate);
        costs[i].push(((processorMs(server) - before) * 1000) / requests);
      }
    }
    results.set(kind, { rates, costs });
  }
  console.log(
    `cached answers, ${CONNECTIONS} connections, ${wrk ?? 'own client'}, median of ${values.rounds} rounds taken in turn`,
  );
  for (const [kind, { rates, costs }] of results) {
    const medians = rates.map(median);
    servers.forEach((server, i) => {
      const ratio =
        i === 0
          ? ''
          : `   babelwire / ${server.name}: ${median(rates[0].map((rate, round) => rate / rates[i][round])).toFixed(2)}`;
      const cost = median(costs[i]);
      const processor = Number.isNaN(cost) ? '' : `${cost.toFixed(1).padStart(7)} us of processor each`;
      console.log(
        `${kind.padEnd(9)} ${server.name.padEnd(30)} ${Math.round(medians[i]).toString().padStart(7)} a second${processor}${ratio}`,
      );
    });
  }
  if (!nginx) console.log('nginx is not installed here: no comparison with it');
} finally {
  for (const child of children) child.kill();
  rmSync(scratch, { recursive: true, force: true });
}

function forked(kind) {
  const child = fork(path.join(here, '_web-server.mjs'), [kind]);
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) => {
      pids.set(port, child.pid);
      resolve(port);
    });
    child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}`)));
  });
}

async function startNginx() {
  const port = await freePort();
  const bytes = feedBytes();
  writeFileSync(path.join(scratch, 'feed.rss'), bytes);
  writeFileSync(path.join(scratch, 'feed.rss.gz'), gzipSync(bytes, { level: 9 }));
  const conf = path.join(scratch, 'nginx.conf');
  writeFileSync(
    conf,
    `worker_processes 1; daemon off; pid ${scratch}/nginx.pid; error_log ${scratch}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=100;
  client_body_temp_path ${scratch}/b; proxy_temp_path ${scratch}/p; fastcgi_temp_path ${scratch}/f; uwsgi_temp_path ${scratch}/u; scgi_temp_path ${scratch}/s;
  types { application/rss+xml rss; }
  server { listen 127.0.0.1:${port}; root ${scratch}; gzip_static on; gzip_vary on; add_header Cache-Control "public, max-age=900"; } }
`,
  );
  const child = spawn(nginx, ['-c', conf, '-p', scratch], { stdio: 'ignore' });
  children.push(child);
  pids.set(port, child.pid);
  for (let i = 0; i < 100; i += 1) {
    const up = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (up) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx did not start');
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function etagOf({ port, path: target }) {
  return new Promise((resolve, reject) => {
    http
      .get(
        { port, host: '127.0.0.1', path: target, headers: { 'Accept-Encoding': 'gzip' }, agent: false },
        (answer) => {
          answer.resume();
          resolve(answer.headers.etag);
        },
      )
      .on('error', reject);
  });
}

/** User and system time of a server so far; NaN where there is no /proc. A machine that is busy does not blur it. */
function processorMs({ port }) {
  try {
    const pid = pids.get(port);
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [pid, ...below].reduce((sum, one) => {
      const fields = readFileSync(`/proc/${one}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) * 10;
    }, 0);
  } catch {
    return Number.NaN;
  }
}

function load({ port, path: target }, headers) {
  if (!wrk) {
    const args = [path.join(here, '_load.mjs'), port, target, CONNECTIONS, values.seconds, JSON.stringify(headers)];
    return JSON.parse(spawnSync(process.execPath, args.map(String), { encoding: 'utf8' }).stdout);
  }
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${values.seconds}s`, ...fields, `http://127.0.0.1:${port}${target}`];
  const { stdout } = spawnSync(wrk, args, { encoding: 'utf8' });
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0),
  };
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
