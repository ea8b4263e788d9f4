#!/usr/bin/env node
// One poll cycle over many sources of which 30 % fail (hang, 500, DNS, garbage), in the whole program, while a cached
// feed is asked for:   node bench/poll.mjs [--sources 10000] [--concurrency 400] [--rate 50]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    sources: { type: 'string', default: '2000' },
    concurrency: { type: 'string', default: '400' },
    // requests a second for the cached feed, from the first source read to the last
    rate: { type: 'string', default: '50' },
  },
});
const here = path.dirname(fileURLToPath(import.meta.url));
const count = Number(values.sources);
const folder = mkdtempSync(path.join(tmpdir(), 'babelwire-poll-'));
const origin = spawn(process.execPath, [path.join(here, '_poll-origin.mjs')]);
const port = Number(String(await new Promise((resolve) => origin.stdout.once('data', resolve))));

const kindOf = (i) => (i % 40 < 28 ? 'ok' : ['hang', 'error', 'dns', 'garbage'][i % 4]);
const HOSTS = 100;
const urlOf = (i) =>
  kindOf(i) === 'dns'
    ? `http://nobody-${i}.invalid/feed`
    : `http://127.0.0.${1 + (Math.floor(i / 4) % HOSTS)}:${port}/${kindOf(i)}/${i}`;
for (const name of ['config', 'feeds', 'data']) mkdirSync(path.join(folder, name));
writeFileSync(
  path.join(folder, 'config/settings.yaml'),
  `publicUrl: http://127.0.0.1
port: 0
web: { requestsPerMinute: 10000000 }
database: sqlite:../data/bench.db
fetch: { allowPrivate: [127.0.0.1-127.0.0.${HOSTS}], timeoutSeconds: 5 }
poll: { concurrency: ${values.concurrency}, perHost: 8, defaultSeconds: 86400 }
`,
);
writeFileSync(
  path.join(folder, 'config/sources.yaml'),
  Array.from({ length: count }, (_, i) => `- { id: s${i}, kind: feed, url: "${urlOf(i)}" }\n`).join(''),
);
writeFileSync(path.join(folder, 'feeds/all.yaml'), 'title: All\n');

let ended;
const server = spawn(
  process.execPath,
  [
    ...(process.env.BENCH_NODE ?? '').split(' ').filter(Boolean),
    path.join(here, '../dist/main.js'),
    'serve',
    '--config',
    path.join(folder, 'config'),
  ],
  { env: { ...process.env, BABELWIRE_LOG: 'info' } },
);
let base;
let polled = 0;
let failed = 0;
let buffered = '';
const started = performance.now();
let finished;
const done = new Promise((resolve) => {
  finished = resolve;
});
const onLines = (part) => {
  buffered += part;
  const lines = buffered.split('\n');
  buffered = lines.pop();
  for (const line of lines) {
    base ??= /listening on (http:\S+)/.exec(line)?.[1];
    if (line.includes('"msg":"polled"')) polled += 1;
    else if (line.includes('"msg":"source failed"')) failed += 1;
  }
  if (polled + failed >= count) finished();
};
server.stdout.on('data', onLines);
server.stderr.on('data', onLines);
server.once('exit', (code, signal) => {
  ended = code ?? signal;
  finished();
});

const times = [];
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
const ask = () =>
  new Promise((resolve) => {
    const at = performance.now();
    http
      .get(`${base}/feeds/all.rss`, { agent }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 200) times.push(performance.now() - at);
          resolve();
        });
      })
      .on('error', resolve);
  });
let peakMb = 0;
const look = setInterval(() => {
  try {
    const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
    peakMb = Math.max(peakMb, Number(kb ?? 0) / 1024);
  } catch {}
}, 20);
const TICK_MS = 5;
let owed = 0;
let ticked = performance.now();
const asking = setInterval(() => {
  const now = performance.now();
  if (base && polled > 0) owed += ((now - ticked) / 1000) * Number(values.rate);
  ticked = now;
  for (; owed >= 1; owed -= 1) void ask();
}, TICK_MS);
await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 300_000).unref())]);
const seconds = (performance.now() - started) / 1000;
clearInterval(look);
clearInterval(asking);
if (ended !== undefined) throw new Error(`serve ended with ${ended}: ${buffered}`);
const cpu = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(' ').slice(13, 15).map(Number);
server.kill();
origin.kill();
await new Promise((resolve) => server.once('exit', resolve));
rmSync(folder, { recursive: true, force: true });

times.sort((a, b) => a - b);
const at = (share) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
console.log(
  `${count} sources, ${polled} read, ${failed} failed, from start to the last: ${seconds.toFixed(1)} s (cpu ${((cpu[0] + cpu[1]) / 100).toFixed(1)} s), ` +
    `peak ${Math.round(peakMb)} MB; cached feed meanwhile: ${times.length} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
);
