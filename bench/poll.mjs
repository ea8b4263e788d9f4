#!/usr/bin/env node
// One poll cycle over many sources of which 30 % fail (hang, 500, DNS, garbage), in the whole program, while a cached
// feed is asked for:   node bench/poll.mjs [--sources 10000] [--concurrency 400] [--rate 50]
//   --half-load: the server is warm and answers half of what it can answer when the sources are added to its
//   configuration; wrk does the asking, on the two processors that the server and the origin have too
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
    'half-load': { type: 'boolean', default: false },
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
const writeSources = (length) =>
  writeFileSync(
    path.join(folder, 'config/sources.yaml'),
    Array.from({ length }, (_, i) => `- { id: s${i}, kind: feed, url: "${urlOf(i)}" }\n`).join(''),
  );
writeSources(values['half-load'] ? 1 : count);
writeFileSync(path.join(folder, 'feeds/all.yaml'), 'title: All\n');

const times = [];
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
const ask = (url, onAnswer = () => {}) =>
  new Promise((resolve) => {
    const at = performance.now();
    http
      .get(url, { agent }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 200) onAnswer(performance.now() - at);
          resolve();
        });
      })
      .on('error', resolve);
  });
// the one who asks has its own cold code; what is measured begins warm on this side and cold on the server's
const WARM_UP = 4000;
const warmUp = Array.from({ length: WARM_UP }, () => `http://127.0.0.1:${port}/ok/0`);
await Promise.all(
  Array.from({ length: 32 }, async () => {
    for (let url = warmUp.pop(); url; url = warmUp.pop()) await ask(url);
  }),
);

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
let started = performance.now();
const settled = () => {
  let settle;
  const promise = new Promise((resolve) => {
    settle = resolve;
  });
  return [promise, settle];
};
const [done, finished] = settled();
const [read, firstRead] = settled();
const onLines = (part) => {
  buffered += part;
  const lines = buffered.split('\n');
  buffered = lines.pop();
  for (const line of lines) {
    base ??= /listening on (http:\S+)/.exec(line)?.[1];
    if (line.includes('"msg":"polled"')) polled += 1;
    else if (line.includes('"msg":"source failed"')) failed += 1;
  }
  if (base && polled > 0) firstRead();
  if (polled + failed >= count) finished();
};
server.stdout.on('data', onLines);
server.stderr.on('data', onLines);
server.once('exit', (code, signal) => {
  ended = code ?? signal;
  finished();
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
  if (!values['half-load'] && base && polled > 0) owed += ((now - ticked) / 1000) * Number(values.rate);
  ticked = now;
  for (; owed >= 1; owed -= 1) void ask(`${base}/feeds/all.rss`, (ms) => times.push(ms));
}, TICK_MS);
const doneAt = done.then(() => performance.now());
const heavy = values['half-load'] ? await halfLoad() : undefined;
const late = new Promise((resolve) => setTimeout(resolve, 300_000).unref()).then(() => performance.now());
const seconds = ((await Promise.race([doneAt, late])) - started) / 1000;
clearInterval(look);
clearInterval(asking);
if (ended !== undefined) throw new Error(`serve ended with ${ended}: ${buffered}`);
const cpu = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(' ').slice(13, 15).map(Number);
server.kill();
origin.kill();
await new Promise((resolve) => server.once('exit', resolve));
rmSync(folder, { recursive: true, force: true });

const cycle =
  `${count} sources, ${polled} read, ${failed} failed, from start to the last: ${seconds.toFixed(1)} s ` +
  `(cpu ${((cpu[0] + cpu[1]) / 100).toFixed(1)} s), peak ${Math.round(peakMb)} MB; cached feed meanwhile: `;
times.sort((a, b) => a - b);
const at = (share) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
console.log(cycle + (heavy ?? `${times.length} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`));

/** What the server answers at most, then a load of half of that, under which the sources are added. */
async function halfLoad() {
  const PAUSE_MS = 10;
  const SECONDS = 8;
  await read;
  const most = Number(/Requests\/sec:\s+([\d.]+)/.exec(await wrk(['-c64', '-d3s']))?.[1]);
  const pauses = path.join(folder, 'pauses.lua');
  writeFileSync(pauses, `function delay() return math.random(0, ${2 * PAUSE_MS}) end\n`);
  const connections = Math.ceil((most / 2 / 1000) * PAUSE_MS);
  const asked = wrk([`-c${connections}`, `-d${SECONDS}s`, '--latency', '-s', pauses]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  started = performance.now();
  writeSources(count);
  const report = await asked;
  const [rate, p50, p99] = [/Requests\/sec:\s+(\d+)/, /^ +50% +(\S+)/m, /^ +99% +(\S+)/m].map(
    (one) => one.exec(report)?.[1],
  );
  return `${rate} a second of at most ${Math.round(most)}, p50 ${p50}, p99 ${p99}`;
}

function wrk(args) {
  const load = spawn('wrk', ['-t1', ...args, '-H', 'accept-encoding: gzip', `${base}/feeds/all.rss`]);
  let report = '';
  load.stdout.on('data', (part) => {
    report += part;
  });
  return new Promise((resolve, reject) => {
    load.once('close', () => resolve(report));
    load.once('error', () => reject(new Error('--half-load needs wrk')));
  });
}
