#!/usr/bin/env node
// The whole program as a subscriber at a checker's hubs: sources come and go in sources.yaml while it runs, what it
// accepted is read from its published feed. Prints the checker's rules and `N passed, N failed`.
//   npm run build && node tests/formats/websub.mjs [--shared ../shared] [CHECKER OPTIONS]
import { spawn } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { startProgram } from './_program.mjs';

const at = process.argv.indexOf('--shared');
const shared = path.resolve(at < 0 ? '../shared' : process.argv[at + 1]);
const options = process.argv.slice(2).filter((_, i) => at < 0 || (i !== at - 2 && i !== at - 1));

const topics = new Map();
let made = 0;
const sources = () =>
  [...topics].map(([topic, id]) => `- { id: ${id}, kind: feed, url: "${topic}", websub: true }\n`).join('') || '[]\n';
const program = await startProgram({
  settings: 'poll: { defaultSeconds: 86400, concurrency: 32, perHost: 32 }\n',
  sources: sources(),
  feed: 'title: All\nlimit: 1000\nselect: { maxSeverity: block }\n',
});

/** What the checker calls in place of an operator. */
const desk = http.createServer(async (request, response) => {
  if (request.method === 'GET') {
    const { items } = await (await fetch(`${program.url}/feeds/all.json`)).json();
    response.end(items.map((item) => `${item.external_url}\n`).join(''));
    return;
  }
  let body = '';
  for await (const part of request) body += part;
  const topic = new URLSearchParams(body).get('topic');
  made += 1;
  if (request.url === '/subscribe') topics.set(topic, `topic-${made}`);
  else topics.delete(topic);
  program.write('config/sources.yaml', sources());
  response.writeHead(202).end();
});
await new Promise((resolve) => desk.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${desk.address().port}`;

const checker = spawn(
  process.execPath,
  [
    path.join(shared, 'tools/http/websub-check.mjs'),
    'subscriber',
    ...['subscribe', 'unsubscribe', 'received'].flatMap((what) => [`--${what}`, `${address}/${what}`]),
    // a busy machine is slow, not wrong
    ...['--wait', '40'],
    ...options,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
let report = '';
checker.stdout.on('data', (part) => {
  report += part;
  process.stdout.write(part);
});
await new Promise((resolve) => checker.once('close', resolve));
desk.close();
desk.closeAllConnections();
await program.stop();

const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(report) ?? [0, 0, 1, 0];
const wrong = Number(failed) + Number(skipped);
console.log(`${passed} passed, ${wrong} failed`);
process.exitCode = wrong === 0 ? 0 : 1;
