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
const WARM_UP_SECONDS = '1';
const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const wrk = spawnSync('wrk', ['--version']).error ? undefined : 'wrk';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'babelwire-bench-'));
const children = new Set();
// the load on the last processor, the server on another: a scheduler that moves them about costs each its caches
const pinned = os.cpus().length > 1 && !spawnSync('taskset', ['--version']).error;
const LOAD_PROCESSOR = String(os.cpus().length - 1);

const kinds = [
  { name: 'babelwire', start: () => forked('babelwire'), path: '/feeds/bench.rss' },
  { name: 'plain node:http', start: () => forked('plain'), path: '/feed.rss' },
  ...(nginx ? [{ name: 'nginx, gzip_static, 1 worker', start: startNginx, path: '/feed.rss' }] : []),
];
const questions = ['200 gzip', '304'];
const results = new Map(questions.map((question) => [question, kinds.map(() => ({ rates: [], costs: [] }))]));

try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // new processes each round: where one lies in memory moves its figures by a tenth, for as long as it lives
    const servers = [];
    for (const kind of kinds) servers.push({ ...kind, ...(await kind.start()) });
    for (const server of servers) load(server, { 'Accept-Encoding': 'gzip' }, WARM_UP_SECONDS);
    for (const question of questions) {
      // each is first in its turn
      for (let i = 0; i < servers.length; i += 1) {
        const at = (i + round) % servers.length;
        const server = servers[at];
        const headers = {
          'Accept-Encoding': 'gzip',
          ...(question === '304' ? { 'If-None-Match': await etagOf(server) } : {}),
        };
        const before = processorMs(server);
        const { rate, requests } = load(server, headers, values.seconds);
        const { rates, costs } = results.get(question)[at];
        rates.push(rate);
        costs.push(((processorMs(server) - before) * 1000) / requests);
      }
    }
    for (const { child } of servers) await ended(child);
  }
  console.log(
    `cached answers, ${CONNECTIONS} connections, ${wrk ?? 'own client'}, median of ${values.rounds} rounds, each with new processes${pinned ? ', server and load on a processor each' : ''}`,
  );
  for (const [question, measured] of results) {
    measured.forEach(({ rates, costs }, i) => {
      const each = measured[0].rates.map((rate, round) => rate / rates[round]);
      const ratio =
        i === 0
          ? ''
          : `   babelwire / ${kinds[i].name}: ${median(each).toFixed(2)} (${Math.min(...each).toFixed(2)} to ${Math.max(...each).toFixed(2)})`;
      const cost = median(costs);
      const processor = Number.isNaN(cost) ? '' : `${cost.toFixed(1).padStart(7)} us of processor each`;
      console.log(
        `${question.padEnd(9)} ${kinds[i].name.padEnd(30)} ${Math.round(median(rates)).toString().padStart(7)} a second${processor}${ratio}`,
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
  children.add(child);
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) => {
      pin(child);
      resolve({ child, port });
    });
    child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}`)));
  });
}

function pin(child) {
  if (pinned) spawnSync('taskset', ['-acp', '0', String(child.pid)]);
}

function ended(child) {
  children.delete(child);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
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
  const child = pinned
    ? spawn('taskset', ['-c', '0', nginx, '-c', conf, '-p', scratch], { stdio: 'ignore' })
    : spawn(nginx, ['-c', conf, '-p', scratch], { stdio: 'ignore' });
  children.add(child);
  for (let i = 0; i < 100; i += 1) {
    const up = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (up) return { child, port };
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
function processorMs({ child: { pid } }) {
  try {
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

function load({ port, path: target }, headers, seconds) {
  if (!wrk) {
    const args = [path.join(here, '_load.mjs'), port, target, CONNECTIONS, seconds, JSON.stringify(headers)];
    return JSON.parse(spawnSync(process.execPath, args.map(String), { encoding: 'utf8' }).stdout);
  }
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, ...fields, `http://127.0.0.1:${port}${target}`];
  const [program, ...rest] = pinned ? ['taskset', '-c', LOAD_PROCESSOR, wrk, ...args] : [wrk, ...args];
  const { stdout } = spawnSync(program, rest, { encoding: 'utf8' });
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0),
  };
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
