#!/usr/bin/env node
// From a push in to a push out: node bench/push.mjs [stories] [feeds]
// The whole program on a fresh database; stories come one after the other at /push, each is awaited at a subscriber of
// every feed. Milliseconds from the answer to the push until the hub's delivery that holds the story has come in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [stories = 100, feeds = 10] = process.argv.slice(2).map(Number);
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const PUBLIC_URL = 'http://wire.example';
const TIMEOUT_MS = 30_000;
/** so many stand in the store before anything is timed: feeds are full */
const WARM = 60;

const directory = mkdtempSync(path.join(os.tmpdir(), 'babelwire-bench-'));
const config = path.join(directory, 'config');
const put = (file, text) => writeFileSync(path.join(directory, file), text);
mkdirSync(config);
mkdirSync(path.join(directory, 'feeds'));
put(
  'config/settings.yaml',
  `publicUrl: ${PUBLIC_URL}\nport: 0\ndatabase: sqlite:../bench.db\nfetch: { allowPrivate: [127.0.0.1/32] }\n`,
);
put('config/sources.yaml', '- { id: desk, kind: push, language: en }\n');
put('config/partners.yaml', '- { name: bench, sources: [desk], requestsPerMinute: 1000000 }\n');
put('config/glossary.yaml', '[]\n');
const name = (i) => `feed${String(i).padStart(3, '0')}`;
for (let i = 0; i < feeds; i += 1) {
  // every third has editions: a story is rendered anew in each
  put(`feeds/${name(i)}.yaml`, `title: Feed ${i}\n${i % 3 === 0 ? 'languages: [en, fr, ar]\nfallback: [en]\n' : ''}`);
}

const command = (...args) =>
  spawn(process.execPath, [MAIN, ...args, '--config', config], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BABELWIRE_LOG: 'error' },
  });
const gathered = async (child) => {
  let text = '';
  child.stdout.on('data', (data) => {
    text += data;
  });
  await once(child, 'close');
  return text.trim();
};

/** by feed: what was delivered last, and when */
const delivered = new Map();
let heard = () => {};
const subscriber = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    response.end(searchParams.get('hub.challenge') ?? '');
    delivered.set(pathname.slice(1), { at: performance.now(), text: Buffer.concat(parts).toString() });
    heard();
  });
});
const until = async (done) => {
  const from = performance.now();
  while (!done()) {
    if (performance.now() - from > TIMEOUT_MS) throw new Error('a delivery did not come');
    await Promise.race([
      new Promise((resolve) => {
        heard = resolve;
      }),
      new Promise((resolve) => setTimeout(resolve, 1_000)),
    ]);
  }
};

function row(what, times) {
  times.sort((a, b) => a - b);
  const at = (part) =>
    `${times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(0)} ms`.padStart(9);
  console.log(`${what.padEnd(24)} ${String(times.length).padStart(6)} ${at(0.5)} ${at(0.99)} ${at(1)}`);
}

let server;
try {
  subscriber.listen(0, '127.0.0.1');
  await once(subscriber, 'listening');
  const key = await gathered(command('partner', 'add', 'bench'));
  server = command('serve');
  const base = await new Promise((resolve, reject) => {
    server.stdout.on('data', (data) => {
      const found = /listening on (\S+)/.exec(data);
      if (found) resolve(found[1]);
    });
    server.once('close', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  const push = async (items) => {
    const answer = await fetch(`${base}/push/desk`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(items),
    });
    if (!answer.ok) throw new Error(`push answered ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    return performance.now();
  };
  const item = (mark) => ({
    id: mark,
    title: `Report ${mark} from the harbor`,
    content_html:
      `<p>The council of ${mark} opened the new ferry line on Monday, ${'after a long debate '.repeat(40)}.</p>`.repeat(
        8,
      ),
  });
  await push(Array.from({ length: WARM }, (_, i) => item(`warm${i}x`)));

  for (let i = 0; i < feeds; i += 1) {
    const form = {
      'hub.mode': 'subscribe',
      'hub.topic': `${PUBLIC_URL}/feeds/${name(i)}.${['rss', 'atom', 'json'][i % 3]}`,
      'hub.callback': `http://127.0.0.1:${subscriber.address().port}/${name(i)}`,
    };
    for (;;) {
      const answer = await fetch(`${base}/hub`, { method: 'POST', body: new URLSearchParams(form) });
      if (answer.status === 202) break;
      throw new Error(`the hub answered ${answer.status} ${await answer.text()}`);
    }
  }
  await until(() => delivered.size === feeds);
  await new Promise((resolve) => setTimeout(resolve, 500));

  const all = Array.from({ length: feeds }, (_, i) => name(i));
  const round = async (items, isThere) => {
    const accepted = await push(items);
    await until(() => all.every((feed) => isThere(delivered.get(feed).text)));
    return all.map((feed) => delivered.get(feed).at - accepted);
  };
  const arrivals = [];
  for (let i = 0; i < stories; i += 1) {
    arrivals.push(...(await round([item(`mark${i}x`)], (text) => text.includes(`Report mark${i}x `))));
  }
  const retractions = [];
  for (let i = stories - 1; i >= stories - Math.min(stories, 30); i -= 1) {
    const gone = { id: `mark${i}x`, _deleted: true };
    retractions.push(...(await round([gone], (text) => !text.includes(`The council of mark${i}x `))));
  }
  console.log(`${feeds} feeds, a subscriber each  deliveries  p50       p99       max`);
  row('story pushed in and out', arrivals);
  row('retraction', retractions);
} finally {
  server?.kill('SIGTERM');
  if (server) await once(server, 'close');
  subscriber.closeAllConnections();
  subscriber.close();
  rmSync(directory, { recursive: true, force: true });
}
