#!/usr/bin/env node
// Hostile requests against the running program: CORPUS/hostile/requests.jsonl as they stand, then 5,000 mutations of
// those and of ordinary requests to every room. No answer may be a 5xx, hold a stack trace or name a forged host.
//   npm run build && node tests/formats/requests.mjs CORPUS [--mutations N]
// Prints a line per check and `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const at = process.argv.indexOf('--mutations');
const MUTATIONS = at < 0 ? 5_000 : Number(process.argv[at + 1]);
const AT_ONCE = 16;
/** an unfinished request is not answered: we do not wait for the server to give it up */
const PATIENCE_MS = 1_500;
const FORGED = 'forged.example';

let passed = 0;
let failed = 0;
function check(what, ok, detail = '') {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}${detail === '' ? '' : `  ${detail}`}`);
}

const corpus = path.resolve(process.argv[2] ?? '../shared/data');
const cases = readFileSync(path.join(corpus, 'hostile/requests.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const ORDINARY = [
  ...['/', '/opml', '/feeds/all', '/feeds/all.rss', '/feeds/all/en.atom', '/feeds/all.json?page=2'],
  ...['/feeds/all.atom?archive=x', '/feeds/secret.rss', '/k/key/feeds/secret.rss', '/stories/aaaaaaaaaaaaaaaa'],
  ...['/admin', '/admin/held', '/admin/login', '/metrics', '/health/ready', '/health/live', '/robots.txt'],
].map((where) => ({ method: 'GET', path: where, headers: { Accept: 'text/html', 'If-None-Match': '"x"' } }));
const POSTED = [
  ['/hub', 'application/x-www-form-urlencoded', 'hub.mode=subscribe&hub.topic=x&hub.callback=http://x.example/'],
  ['/push/desk', 'application/json', '[{"id":"1","title":"T","content_html":"<p>x</p>"}]'],
  ['/websub/abcdefghij', 'application/rss+xml', '<rss/>'],
  ['/admin/login', 'application/x-www-form-urlencoded', 'token=x'],
].map(([where, type, body]) => ({ method: 'POST', path: where, headers: { 'Content-Type': type }, body }));
const NASTY = [
  ...['%00', '%0d%0aX: y', '../', '..%2f', '\\', '"', "'", '<script>', ';', '%', '%ff', '%c0%ae', '[]', '__proto__'],
  ...['?', '#', '&', '//', '@', '*', ' ', '\t', '\r', '\n', '\0', 'é', '\u202e', '{}', '${x}', '-1', '1e999'],
  ...['bytes=0-,0-', 'a'.repeat(3_000), 'q=0.0000', `http://${FORGED}/`, FORGED, 'W/"x"', '", "', 'chunked', '0'],
];
const FIELDS = ['Host', 'Accept', 'Accept-Encoding', 'If-None-Match', 'If-Modified-Since', 'Range', 'Authorization'];
FIELDS.push('Cookie', 'Expect', 'A-IM', 'Transfer-Encoding', 'Content-Length', 'Content-Type', 'X-Forwarded-Host');
FIELDS.push('Forwarded', 'X-Request-Id', 'Origin', 'Sec-Fetch-Dest', 'Connection', 'Upgrade', 'Content-Encoding');

const root = mkdtempSync(path.join(os.tmpdir(), 'babelwire-requests-'));
for (const folder of ['config', 'feeds', 'stories']) mkdirSync(path.join(root, folder));
const put = (file, text) => writeFileSync(path.join(root, file), text);
put(
  'config/settings.yaml',
  'publicUrl: http://wire.example\nport: 0\ndatabase: sqlite:../wire.db\nadminToken: the-admin-token\nweb: { requestsPerMinute: 1000000 }\n',
);
put('config/sources.yaml', '- { id: files, kind: file, path: ../stories }\n- { id: desk, kind: push }\n');
put('config/partners.yaml', '- { name: acme, sources: [desk] }\n');
put('feeds/all.yaml', 'title: All\nlanguages: [en]\n');
put('feeds/secret.yaml', 'title: Secret\naccess: { partners: [acme] }\n');
put('stories/one.txt', 'A first headline\n\nIts only paragraph.\n');

const program = spawn(
  process.execPath,
  [path.resolve('dist/main.js'), 'serve', '--config', path.join(root, 'config')],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BABELWIRE_LOG: 'silent' },
  },
);
const ended = new Promise((resolve) => program.once('exit', resolve));
try {
  let out = '';
  const port = await new Promise((resolve, reject) => {
    program.stdout.on('data', (data) => {
      out += data;
      const found = out.match(/listening on http:\/\/[^:]+:(\d+)/);
      if (found) resolve(Number(found[1]));
    });
    ended.then((code) => reject(new Error(`serve ended with ${code}`)));
  });
  while ((await fetch(`http://127.0.0.1:${port}/feeds/all.rss`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 100));

  const wrong = [];
  for (const one of cases) {
    const answer = await ask(port, written(one));
    const status = statusOf(answer);
    const { expect } = one;
    const bad =
      faultOf(answer) ??
      (status !== 0 && !expect.status.includes(status) ? `${status}, not ${expect.status}` : undefined) ??
      expect.body_must_not_contain?.find((text) => bodyOf(answer).includes(text));
    if (bad) wrong.push(`${one.id}: ${bad}`);
  }
  check(`${cases.length} hostile requests`, wrong.length === 0, wrong.slice(0, 5).join('; '));

  const faults = [];
  const counted = new Map();
  let done = 0;
  let seed = 20_261_124;
  const below = (n) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  const bases = [...cases, ...ORDINARY, ...ORDINARY, ...POSTED, ...POSTED];
  const worker = async () => {
    while (done < MUTATIONS) {
      done += 1;
      const request = mutated(written(bases[below(bases.length)]), below);
      const answer = await ask(port, request);
      const status = statusOf(answer);
      counted.set(status, (counted.get(status) ?? 0) + 1);
      const fault = faultOf(answer);
      if (fault) faults.push(`${fault} for ${JSON.stringify(request.slice(0, 200))}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const statuses = [...counted].sort(([a], [b]) => a - b).map(([status, n]) => `${status || 'none'}: ${n}`);
  check(`${MUTATIONS} mutations: no 5xx, no stack trace, no forged host`, faults.length === 0, statuses.join(', '));
  for (const fault of faults.slice(0, 5)) console.log(`       ${fault}`);
  const after = await fetch(`http://127.0.0.1:${port}/feeds/all.rss`);
  check('the program is well afterwards', after.status === 200 && program.exitCode === null);
} finally {
  program.kill('SIGTERM');
  await ended;
  rmSync(root, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function written({ method, path: where, headers = {}, body }) {
  const named = Object.keys(headers).map((name) => name.toLowerCase());
  const lines = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`));
  if (!named.includes('host')) lines.unshift('Host: wire.example');
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  if (text !== '' && !named.includes('content-length')) lines.push(`Content-Length: ${Buffer.byteLength(text)}`);
  return `${method} ${where} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${text}`;
}

/** one to three changes: something nasty somewhere, a field more, a piece less, a piece twice, another method */
function mutated(request, below) {
  let text = request;
  for (let i = 0; i <= below(3); i += 1) {
    const target = text.indexOf(' ') + 1 + below(Math.max(1, text.indexOf(' HTTP/') - text.indexOf(' ')));
    const place = below(text.length);
    const nasty = NASTY[below(NASTY.length)];
    switch (below(7)) {
      case 0:
      case 1:
        text = text.slice(0, target) + nasty + text.slice(target);
        break;
      case 2:
        text = text.replace('\r\n', `\r\n${FIELDS[below(FIELDS.length)]}: ${nasty}\r\n`);
        break;
      case 3:
        text = text.slice(0, place) + nasty + text.slice(place);
        break;
      case 4:
        text = text.slice(0, place) + text.slice(place + 1 + below(20));
        break;
      case 5:
        text = text.slice(0, place) + text.slice(place, place + below(60)) + text.slice(place);
        break;
      default:
        text = text.replace(/^\S+/, ['HEAD', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'CONNECT', 'BREW', 'get'][below(8)]);
    }
  }
  return text;
}

function ask(port, text) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, PATIENCE_MS);
    socket.setEncoding('latin1');
    socket.on('data', (data) => {
      answer += data;
      // whole by its length: who asked to be kept alive is not waited for
      const length = /\r\ncontent-length: (\d+)/i.exec(answer)?.[1];
      const head = answer.indexOf('\r\n\r\n');
      if (length !== undefined && head >= 0 && answer.length >= head + 4 + Number(length)) end();
    });
    socket.on('close', end);
    socket.on('error', end);
  });
}

function statusOf(answer) {
  return Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0);
}

function bodyOf(answer) {
  const head = answer.indexOf('\r\n\r\n');
  return head < 0 ? '' : answer.slice(head + 4);
}

function faultOf(answer) {
  const status = statusOf(answer);
  if (status >= 500) return `a ${status}`;
  if (/\n\s+at \S+ \(|node_modules|file:\/\/\//.test(answer)) return 'a stack trace';
  if (bodyOf(answer).includes(FORGED)) return 'a forged host in the body';
  if (new RegExp(`\\r\\n(?:location|link):[^\\r]*${FORGED}`, 'i').test(answer)) return 'a forged host in a header';
  return undefined;
}
