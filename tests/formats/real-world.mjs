#!/usr/bin/env node
// Real documents end to end: every file of CORPUS/feeds/real (and more, to 120 sources) from a loopback server, polled,
// published, and read back by other programs.
//   npm run build && node tests/formats/real-world.mjs CORPUS [--keep]
// Prints a line per check and `N passed, N failed`. Needs xmllint, python3 with feedparser and jsonschema.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { main, served } from './_program.mjs';

const SOURCES_MAX = 120;
const run = promisify(execFile);
const corpus = path.resolve(process.argv[2] ?? '../shared/data');
const formats = path.join(corpus, 'formats');
let passed = 0;
let failed = 0;
function check(what, ok, detail = '') {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}${detail === '' ? '' : `  ${detail}`}`);
}

const facts = new Map(
  readFileSync(path.join(corpus, 'feeds/facts.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((fact) => [fact.file, fact]),
);
const files = ['real', 'rdf', 'variants', 'jsonfeed', 'notafeed']
  .flatMap((group) => readdirSync(path.join(corpus, 'feeds', group)).map((name) => `${group}/${name}`))
  .slice(0, SOURCES_MAX);
const isFeed = (file) => facts.get(file)?.expect?.isFeed !== false && !facts.get(file)?.noFacts;
const origin = http.createServer((request, response) => {
  const file = files[Number(request.url.slice(1))];
  if (file === undefined) return response.writeHead(404).end();
  const { contentType } = facts.get(file) ?? {};
  response.writeHead(200, contentType ? { 'content-type': contentType } : {});
  response.end(readFileSync(path.join(corpus, 'feeds', file)));
});
await new Promise((resolve) => origin.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${origin.address().port}`;

const root = mkdtempSync(path.join(os.tmpdir(), 'babelwire-real-'));
const config = path.join(root, 'config');
for (const dir of [config, path.join(root, 'feeds')]) mkdirSync(dir);
writeFileSync(
  path.join(config, 'settings.yaml'),
  `publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nroles: [web]\nfetch: { allowPrivate: [127.0.0.1/32] }\npoll: { perHost: 8 }\n`,
);
writeFileSync(
  path.join(config, 'sources.yaml'),
  files.map((file, i) => `- { id: s${i}, kind: feed, url: "${base}/${i}", title: ${JSON.stringify(file)} }\n`).join(''),
);
writeFileSync(path.join(root, 'feeds/everything.yaml'), 'title: Everything\nlimit: 1000\nlanguages: [en]\n');

async function poll() {
  const started = performance.now();
  const { stdout } = await run(process.execPath, [main, 'poll', '--json', '--config', config], { maxBuffer: 1 << 28 });
  return {
    reports: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    seconds: (performance.now() - started) / 1000,
  };
}

const bytesOf = async (url) => {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  return { status: answer.status, etag: answer.headers.get('etag'), text: await answer.text() };
};
const tags = async (url) =>
  Promise.all(['rss', 'atom', 'json'].map(async (f) => (await bytesOf(`${url}/feeds/everything.${f}`)).etag));

try {
  const first = await poll();
  const stories = first.reports.reduce((sum, report) => sum + report.new, 0);
  console.log(`${files.length} sources, ${stories} stories in ${first.seconds.toFixed(1)} s`);
  const missing = first.reports.filter((r) => r.status === 'failed' && isFeed(files[Number(r.source.slice(1))]));
  check(
    'every feed is in',
    missing.length === 0,
    missing.map((r) => `${files[Number(r.source.slice(1))]}: ${r.why}`).join('; '),
  );
  const silent = first.reports.filter((r) => r.status === 'failed' && !r.why);
  check('what is no feed says why', silent.length === 0);

  const before = await served(config, 'warn', async (url) => {
    const documents = {};
    for (const format of ['rss', 'atom', 'json']) {
      const { status, text } = await bytesOf(`${url}/feeds/everything.${format}`);
      check(`everything.${format} is served`, status === 200, `${text.length} characters`);
      documents[format] = text;
      writeFileSync(path.join(root, `everything.${format}`), text);
    }
    const count = JSON.parse(documents.json).items.length;
    check('the aggregate holds stories', count === Math.min(1000, count) && count > 0, `${count}`);
    for (const format of ['rss', 'atom']) {
      const read = await new RssParser().parseString(documents[format]);
      check(`rss-parser reads ${format}`, read.items.length === count, `${read.items.length} of ${count}`);
    }
    for (const format of ['rss', 'atom', 'json']) {
      const { feed } = parseFeed(documents[format]);
      const items = (feed.items ?? feed.entries).length;
      check(`feedsmith reads ${format}`, items === count, `${items} of ${count}`);
    }
    for (const format of ['rss', 'atom']) {
      const code = 'import feedparser,sys; d=feedparser.parse(sys.argv[1]); print(len(d.entries), int(bool(d.bozo)))';
      const { stdout } = await run('/usr/bin/python3', ['-c', code, path.join(root, `everything.${format}`)]);
      check(`feedparser reads ${format}, well formed`, stdout.trim() === `${count} 0`, stdout.trim());
    }
    const xmllint = await run(
      'xmllint',
      ['--noout', '--huge', '--relaxng', path.join(formats, 'atom-rfc4287.rng'), path.join(root, 'everything.atom')],
      { maxBuffer: 1 << 28 },
    ).then(
      () => '',
      (error) => String(error.stderr).slice(0, 500),
    );
    check('Atom is valid by the RFC 4287 grammar', xmllint === '', xmllint);
    const schema = await run(
      'python3',
      [
        path.join(corpus, '../tools/jsonfeed-check.py'),
        path.join(formats, 'jsonfeed-1.1.strict.schema.json'),
        path.join(root, 'everything.json'),
      ],
      { maxBuffer: 1 << 28 },
    ).then(
      () => '',
      (error) => String(error.stdout + error.stderr).slice(0, 500),
    );
    check('JSON Feed is valid by its schema', schema === '', schema);
    return await tags(url);
  });
  const second = await poll();
  check(
    'a second poll finds nothing new',
    second.reports.every((r) => r.new === 0 && r.changed === 0),
    second.reports
      .filter((r) => r.new || r.changed)
      .map((r) => `${files[Number(r.source.slice(1))]} ${r.new}/${r.changed}`)
      .join('; '),
  );
  const after = await served(config, 'warn', tags);
  check('the same bytes after a second poll and a restart', JSON.stringify(before) === JSON.stringify(after));
} finally {
  origin.close();
  if (process.argv.includes('--keep')) console.log(root);
  else rmSync(root, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
