#!/usr/bin/env node
// Polls every path of a hostile origin with the built program, in a network namespace that has loopback only, and says
// what held.   npm run build && node tests/formats/evil.mjs [--shared ../shared] [--only REGEX] [--keep]
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    keep: { type: 'boolean', default: false },
    polls: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
  },
});
const shared = path.resolve(values.shared);
const program = path.resolve('dist/main.js');

if (!process.env.EVIL_INSIDE) {
  const inside = `ip link set lo up; exec ${[process.execPath, fileURLToPath(import.meta.url), ...process.argv.slice(2)].map((a) => JSON.stringify(a)).join(' ')}`;
  const { status } = spawnSync('unshare', ['-rn', 'bash', '-c', inside], {
    stdio: 'inherit',
    env: { ...process.env, EVIL_INSIDE: '1' },
  });
  process.exit(status ?? 1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'babelwire-evil-'));
const origin = spawn(process.execPath, [
  path.join(shared, 'tools/evil-origin.mjs'),
  '--data',
  path.join(shared, 'data/hostile'),
]);
const hello = JSON.parse(String(await new Promise((resolve) => origin.stdout.once('data', resolve))));
const getJson = async (where) => (await fetch(hello.origin + where)).json();
const manifest = await getJson('/__manifest');
const idOf = (where) =>
  where
    .slice(1)
    .replace(/[^a-z0-9]+/gi, '-')
    .toLowerCase()
    .slice(0, 64);
const ids = new Map(
  manifest.filter((one) => new RegExp(values.only).test(one.path)).map((one) => [idOf(one.path), one]),
);

const config = path.join(folder, 'config');
for (const name of ['config', 'feeds', 'data']) mkdirSync(path.join(folder, name));
const port = new URL(hello.origin).port;
const settings = (atOnce) =>
  writeFileSync(
    path.join(config, 'settings.yaml'),
    `publicUrl: http://wire.example
database: sqlite:../data/evil.db
fetch: { allowPrivate: ["127.0.0.1:${port}"], bodyBytesMax: 16777216, timeoutSeconds: 20 }
poll: { concurrency: ${atOnce}, perHost: ${atOnce} }
`,
  );
writeFileSync(
  path.join(config, 'sources.yaml'),
  [...ids]
    .map(([id, { path: where }]) => `- { id: ${id}, kind: feed, url: "${hello.origin}${where}", websub: true }\n`)
    .join(''),
);
writeFileSync(path.join(folder, 'feeds/all.yaml'), 'title: All\nlimit: 1000\nselect: { maxSeverity: block }\n');

/** Runs a command and watches its memory. */
async function run(...args) {
  const child = spawn(process.execPath, [program, ...args, '--config', config]);
  let out = '';
  let errors = '';
  let peakMb = 0;
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (errors += part));
  const watch = setInterval(() => {
    try {
      const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peakMb = Math.max(peakMb, Number(kb ?? 0) / 1024);
    } catch {}
  }, 50);
  const started = performance.now();
  const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? signal)));
  clearInterval(watch);
  return { code, out, errors, peakMb, seconds: (performance.now() - started) / 1000 };
}
const reportsOf = ({ out }) =>
  new Map(
    out
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l))
      .map((r) => [r.source, r]),
  );

const deaths = [];
const died = (what, { code, errors }) => {
  if (code !== 0 && code !== 1) deaths.push(`${what}: ended with ${code} ${errors.slice(-500)}`);
};
// What is timed in seconds is polled one by one, for the origin makes its bombs in the same moment; what waits for a
// deadline, all at once.
const isTimed = (one) => one.max_ms !== undefined && one.max_ms <= 5000;
const timed = [...ids].filter(([, one]) => isTimed(one)).map(([id]) => id);
settings(1);
const single = timed.length > 0 ? await run('poll', '--json', ...timed) : { code: 0, out: '', peakMb: 0, seconds: 0 };
died('one by one', single);
settings(16);
const rest = [...ids.keys()].filter((id) => !timed.includes(id));
const many = rest.length > 0 ? await run('poll', '--json', ...rest) : { code: 0, out: '', peakMb: 0, seconds: 0 };
died('all at once', many);
const log = await getJson('/__log');
const reports = new Map([...reportsOf(single), ...reportsOf(many)]);

// A case alone stays under 500; what 226 of them in one process leave for the collector comes on top.
const MEMORY_MB_MAX = 640;
const wrong = [];
const differs = [];
const say = (one, text) => wrong.push(`${one.path}: ${text}`);
for (const [id, one] of ids) {
  if (one.path.startsWith('/case/opml')) continue;
  const report = reports.get(id);
  if (!report) {
    say(one, 'no report');
    continue;
  }
  const wanted = one.outcome.split(' ')[0];
  const stored = report.status === 'items';
  if ((wanted === 'store' || wanted === 'accept') && !stored) say(one, `not stored: ${report.why}`);
  if (wanted === 'gone' && !report.why?.startsWith('gone')) say(one, `not gone: ${report.why}`);
  if (wanted === 'not-modified' && report.status !== 'not-modified') say(one, report.status);
  const stories = one.stories ?? one.must_have?.items ?? one.must_have?.stories;
  if (stored && typeof stories === 'number' && report.new !== stories)
    say(one, `${report.new} stories, wanted ${stories}`);
  const asked = log.filter((entry) => entry.path === one.path);
  const slowest = Math.max(0, ...asked.map((entry) => entry.ms));
  if (one.max_ms && slowest > one.max_ms) say(one, `${slowest} ms, at most ${one.max_ms}`);
  if (one.max_requests && asked.length > one.max_requests) say(one, `${asked.length} requests`);
  const wire = Math.max(0, ...asked.map((entry) => entry.wire));
  if (one.max_wire_mb && wire > (one.max_wire_mb + 8) * 1_048_576)
    say(one, `${Math.round(wire / 1_048_576)} MB on the wire`);
  if (one.must_not?.some((what) => /^connect:/.test(what)) && !report.why?.startsWith('refused-address'))
    say(one, report.why);
}

// What changes over time: as many polls as the origin's script has steps.
const again = [...ids.keys()].filter((id) =>
  /^(time|ok|head-cookies|head-etag|status-flap|conn-cl-too-small)/.test(id),
);
let changes = 0;
const added = new Map(again.map((id) => [id, reports.get(id)?.new ?? 0]));
let second;
for (let i = 1; i < Number(values.polls) && again.length > 0; i += 1) {
  const next = await run('poll', '--json', ...again);
  died(`poll ${i + 1}`, next);
  for (const [id, report] of reportsOf(next)) {
    added.set(id, (added.get(id) ?? 0) + report.new);
    changes += report.changed;
    second ??= new Map();
    if (i === 1) second.set(id, report);
  }
}
const expectTotal = (id, total) => {
  if (!ids.has(id)) return;
  if (added.get(id) !== total)
    wrong.push(`${id}: ${added.get(id)} stories after ${values.polls} polls, wanted ${total}`);
};
expectTotal('time-guid-churn', 20);
expectTotal('time-date-churn', 20);
expectTotal('time-edit', 1);
expectTotal('ok-rss', 3);
if (second?.has('ok-conditional') && second.get('ok-conditional').status !== 'not-modified')
  wrong.push('ok-conditional: second poll is no 304');
if (second?.has('time-becomes-html') && second.get('time-becomes-html').status !== 'failed')
  wrong.push('time-becomes-html: a page was taken for the feed');

const rendered = await run('render', 'all', '--format', 'rss');
died('render', rendered);
for (const text of ['SECRET-CANARY', '<?xml-stylesheet', 'root:x:0', 'javascript:alert', '\u0000']) {
  if (rendered.out.includes(text)) wrong.push(`published: ${JSON.stringify(text)}`);
}
const whole = await getJson('/__log');
const canaries = whole.filter((entry) => entry.canary);
const cookies = whole.filter((entry) => entry.headers?.cookie);
const slowest = [...reports.values()].toSorted((a, b) => b.tookMs - a.tookMs).slice(0, 3);
origin.kill();
if (values.keep) console.log(folder);
else rmSync(folder, { recursive: true, force: true });

if (single.peakMb > MEMORY_MB_MAX) wrong.push(`one by one: ${Math.round(single.peakMb)} MB, at most ${MEMORY_MB_MAX}`);
for (const line of [...deaths, ...wrong]) console.log(line);
for (const line of differs) console.log(`differs: ${line}`);
for (const entry of canaries) console.log(`canary: ${entry.canary} ${entry.path}`);
console.log(
  `${ids.size} paths; process deaths ${deaths.length}; canary hits ${canaries.length}; cookies sent ${cookies.length}; wrong ${wrong.length}; ` +
    `${timed.length} one by one in ${single.seconds.toFixed(1)} s, peak ${Math.round(single.peakMb)} MB; ${rest.length} at once in ${many.seconds.toFixed(1)} s, peak ${Math.round(many.peakMb)} MB; ${changes} revisions in ${values.polls} polls; ` +
    `slowest ${slowest.map((r) => `${r.source} ${(r.tookMs / 1000).toFixed(1)} s`).join(', ')}`,
);
process.exitCode = deaths.length + wrong.length + canaries.length > 0 ? 1 : 0;
