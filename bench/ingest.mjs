#!/usr/bin/env node
// From sources to published feeds, the whole program: 200 feeds of 50 stories, cold and again (304), and where it is
// installed sfeed_update (C, no sanitiser, no database) over the same addresses in the same run.
//   npm run build && node bench/ingest.mjs [--feeds 200]
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { show, timed } from './_timed.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const at = process.argv.indexOf('--feeds');
const FEEDS = at > 0 ? Number(process.argv[at + 1]) : 200;
const root = mkdtempSync(path.join(os.tmpdir(), 'babelwire-ingest-'));
const origin = spawn(process.execPath, [path.join(here, '_feeds-origin.mjs'), String(FEEDS)]);
const port = Number(String(await new Promise((resolve) => origin.stdout.once('data', resolve))));
const urls = Array.from({ length: FEEDS }, (_, i) => `http://127.0.0.1:${port}/${i}`);

for (const name of ['config', 'feeds']) mkdirSync(path.join(root, name));
writeFileSync(
  path.join(root, 'config/settings.yaml'),
  'publicUrl: http://127.0.0.1\ndatabase: sqlite:../wire.db\nfetch: { allowPrivate: [127.0.0.1/32] }\npoll: { perHost: 8, concurrency: 16 }\n',
);
writeFileSync(
  path.join(root, 'config/sources.yaml'),
  urls.map((url, i) => `- { id: s${i}, kind: feed, url: "${url}", language: en }\n`).join(''),
);
writeFileSync(path.join(root, 'feeds/all.yaml'), 'title: All\nlimit: 100\n');

try {
  const main = path.join(here, '../dist/main.js');
  const poll = () => timed(process.execPath, [main, 'poll', '--json', '--config', path.join(root, 'config')]);
  const stories = ({ out }) =>
    out
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + JSON.parse(line).new, 0);
  const cold = await poll();
  show('babelwire, cold', cold, `${stories(cold)} stories, ${(stories(cold) / cold.seconds).toFixed(0)} a second`);
  const warm = await poll();
  show('babelwire, again', warm, `${stories(warm)} stories`);
  if (spawnSync('sh', ['-c', 'command -v sfeed_update']).status === 0) {
    const rc = path.join(root, 'sfeedrc');
    writeFileSync(
      rc,
      `sfeedpath="${root}/sfeed"\nmaxjobs=16\nfeeds() {\n${urls.map((url, i) => `feed "s${i}" "${url}"`).join('\n')}\n}\n`,
    );
    show(
      'sfeed_update, cold',
      await timed('sfeed_update', [rc], { stdio: ['ignore', 'pipe', 'ignore'] }),
      'no sanitiser, no database',
    );
  } else console.log('sfeed_update is not installed: not compared');
} finally {
  origin.kill();
  rmSync(root, { recursive: true, force: true });
}
