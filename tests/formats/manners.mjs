#!/usr/bin/env node
// The whole program as a poller of scripted feeds, graded by their origin. Prints the grade, criterion by criterion, and
// `N passed, N failed`.   npm run build && node tests/formats/manners.mjs [--shared ../shared] [--seconds 60]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { layOut, main } from './_program.mjs';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    seconds: { type: 'string', default: '60' },
    port: { type: 'string', default: '18500' },
  },
});
const MIN_SECONDS = 2;
const origin = path.resolve(values.shared, 'tools/http/origin.mjs');
const ask = (...args) =>
  spawnSync(process.execPath, [origin, ...args, '--port', values.port], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const urls = ask('list').stdout.split('\n').filter(Boolean);
const laid = await layOut({
  allow: '127.0.0.1-127.0.0.6',
  settings: `poll: { minSeconds: ${MIN_SECONDS}, defaultSeconds: ${MIN_SECONDS}, concurrency: 64, perHost: 2, moved: { times: 5, seconds: 0 } }\n`,
  sources: urls.map((url, i) => `- { id: feed-${i}, kind: feed, url: "${url}" }\n`).join(''),
  feed: 'title: All\n',
});
const start = `BABELWIRE_LOG=error exec ${process.execPath} ${main} serve --config ${laid.config} >/dev/null`;
const { stdout } = ask('run', '--start', start, '--seconds', values.seconds, '--min', String(MIN_SECONDS));
laid.remove();
process.stdout.write(stdout ?? '');
const score = Number(/score ([\d.]+) of 100/.exec(stdout ?? '')?.[1] ?? 0);
console.log(score === 100 ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exitCode = score === 100 ? 0 : 1;
