#!/usr/bin/env node
// The peers that can be run, over the same 100 feeds of 50 stories in one run: sfeed, newsboat, Python's feedparser.
//   npm run bench -- --peers     (Debian: sfeed newsboat python3-feedparser; what is absent is said so)
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { show, timed } from './_timed.mjs';

const FEEDS = 100;
const here = path.dirname(fileURLToPath(import.meta.url));
const root = mkdtempSync(path.join(os.tmpdir(), 'babelwire-peers-'));
const origin = spawn(process.execPath, [path.join(here, '_feeds-origin.mjs'), String(FEEDS)]);
const port = Number(String(await new Promise((resolve) => origin.stdout.once('data', resolve))));
const urls = Array.from({ length: FEEDS }, (_, i) => `http://127.0.0.1:${port}/${i}`);
const file = (name, text) => {
  const place = path.join(root, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  return place;
};
const installed = (test) => spawnSync('sh', ['-c', test]).status === 0;

file(
  'config/settings.yaml',
  'publicUrl: http://127.0.0.1\ndatabase: sqlite:../wire.db\nfetch: { allowPrivate: [127.0.0.1/32] }\npoll: { perHost: 8 }\n',
);
file('config/sources.yaml', urls.map((url, i) => `- { id: s${i}, kind: feed, url: "${url}" }\n`).join(''));
file('feeds/all.yaml', 'title: All\n');
const rc = file(
  'sfeedrc',
  `sfeedpath="${root}/sfeed"\nmaxjobs=16\nfeeds() {\n${urls.map((url, i) => `feed "s${i}" "${url}"`).join('\n')}\n}\n`,
);
const list = file('urls', `${urls.join('\n')}\n`);
const python = `import feedparser\nn=0\nfor u in open(${JSON.stringify(list)}): n+=len(feedparser.parse(u.strip()).entries)\nprint(n)\n`;

const PEERS = [
  {
    what: 'babelwire poll',
    test: 'true',
    run: [
      process.execPath,
      [path.join(here, '../dist/main.js'), 'poll', '--json', '--config', path.join(root, 'config')],
    ],
    does: 'parse, normalize, sanitize, SQLite, publish',
  },
  { what: 'sfeed_update', test: 'command -v sfeed_update', run: ['sfeed_update', [rc]], does: 'parse to text files' },
  {
    what: 'newsboat -x reload',
    test: 'command -v newsboat',
    run: ['newsboat', ['-u', list, '-c', path.join(root, 'cache.db'), '-C', '/dev/null', '-x', 'reload']],
    does: 'parse, SQLite',
  },
  {
    what: 'feedparser',
    test: '/usr/bin/python3 -c "import feedparser"',
    run: ['/usr/bin/python3', ['-c', python]],
    does: 'parse, sanitize; one at a time',
  },
];

try {
  for (const { what, test, run, does } of PEERS) {
    if (!installed(test)) {
      console.log(`${what.padEnd(28)} not installed`);
      continue;
    }
    const took = await timed(run[0], run[1], { stdio: ['ignore', 'pipe', 'ignore'] });
    show(what, took, `${((FEEDS * 50) / took.seconds).toFixed(0)} stories a second; ${does}`);
  }
} finally {
  origin.kill();
  rmSync(root, { recursive: true, force: true });
}
