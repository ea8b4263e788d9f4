#!/usr/bin/env node
// Cross-site scripting through every field and every output, judged in headless Chromium without the help of our own
// Content-Security-Policy: CORPUS/hostile/xss.jsonl (HTML) and xss-feeds.jsonl (whole feeds) are polled by the built
// program; then every page that it serves, and every title, text and summary of its feeds as an aggregator would show
// them, is opened in a frame of a page that watches.
//   npm run build && node tests/formats/xss.mjs CORPUS
// Prints a line per check and `N passed, N failed`. Needs Chromium.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseFeed } from 'feedsmith';
import { main, served } from './_program.mjs';
import { judge, openWatcher } from './xss-watch.mjs';

const run = promisify(execFile);
const hostile = path.join(path.resolve(process.argv[2] ?? '../shared/data'), 'hostile');
const ITEMS_A_DOCUMENT = 60;
const ENTRIES_A_LIST = 25;
const FORMATS = ['rss', 'atom', 'json'];
const ADMIN = { authorization: 'Bearer the-admin-token' };

let passed = 0;
let failed = 0;
function check(what, ok, detail = '') {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}${detail === '' ? '' : `  ${detail}`}`);
}
const lines = (file) =>
  readFileSync(path.join(hostile, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const vectors = lines('xss.jsonl');
const feeds = lines('xss-feeds.jsonl');
const documents = [];
for (let i = 0; i < vectors.length; i += ITEMS_A_DOCUMENT) {
  const write = [asRss, asAtom, asJson][documents.length % 3];
  documents.push(write(vectors.slice(i, i + ITEMS_A_DOCUMENT).map((vector, j) => fieldsOf(vector.html, i + j))));
}
for (const { file } of feeds) {
  documents.push({ type: 'application/xml', body: readFileSync(path.join(hostile, file)) });
}

const origin = http.createServer((request, response) => {
  const document = documents[Number(request.url.slice(1))];
  if (!document) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': document.type }).end(document.body);
});
await new Promise((resolve) => origin.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${origin.address().port}`;
const root = mkdtempSync(path.join(os.tmpdir(), 'babelwire-xss-'));
const config = path.join(root, 'config');
for (const folder of [config, path.join(root, 'feeds')]) mkdirSync(folder);
writeFileSync(
  path.join(config, 'settings.yaml'),
  `publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nroles: [web]\nadminToken: the-admin-token
fetch: { allowPrivate: [127.0.0.1/32] }\npoll: { perHost: 16 }\nweb: { requestsPerMinute: 1000000, pageSize: 500 }\n`,
);
writeFileSync(
  path.join(config, 'sources.yaml'),
  documents.map((_, i) => `- { id: s${i}, kind: feed, url: "${base}/${i}" }\n`).join(''),
);
// a feed holds 1,000 stories
const SOURCES_A_FEED = Math.floor(1000 / ITEMS_A_DOCUMENT);
const ofVectors = Math.ceil(vectors.length / ITEMS_A_DOCUMENT);
const names = Array.from({ length: Math.ceil(ofVectors / SOURCES_A_FEED) + 1 }, (_, i) => `f${i}`);
names.forEach((name, i) => {
  const from = Math.min(SOURCES_A_FEED * i, ofVectors);
  const to = i === names.length - 1 ? documents.length : Math.min(from + SOURCES_A_FEED, ofVectors);
  const mine = Array.from({ length: to - from }, (_, n) => `s${from + n}`);
  writeFileSync(
    path.join(root, `feeds/${name}.yaml`),
    `title: Feed ${name}\nlimit: 1000\nmediaStatus: true\nselect: { maxSeverity: block, sources: [${mine.join(', ')}] }\n`,
  );
});

try {
  const { stdout } = await run(process.execPath, [main, 'poll', '--json', '--config', config], { maxBuffer: 1 << 28 });
  const reports = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const stories = reports.reduce((sum, report) => sum + report.new, 0);
  check('the vectors are stories', stories > vectors.length * 0.9, `${stories} of ${vectors.length + feeds.length}`);
  const watcher = await openWatcher();
  try {
    const raw = vectors.filter((vector) => vector.chromium156_active).slice(0, 150);
    const control = await judge(
      watcher,
      raw.map(({ id, html }) => ({ name: id, html })),
    );
    check(
      'the watcher sees vectors as they came',
      control.length > raw.length * 0.9,
      `${control.length} of ${raw.length}`,
    );
    await served(config, 'silent', async (url) => {
      for (const [what, outputs] of await everyOutput(url)) {
        const since = performance.now();
        const active = await judge(watcher, outputs);
        const first = active.slice(0, 3).map(({ name, why }) => `${name}: ${why}`);
        const seconds = ((performance.now() - since) / 1000).toFixed(0);
        const ok = outputs.length > 0 && active.length === 0;
        check(`${outputs.length} ${what}: ${active.length} active`, ok, [`${seconds} s`, ...first].join(' | '));
      }
    });
  } finally {
    await watcher.close();
  }
} finally {
  origin.close();
  if (process.argv.includes('--keep')) console.log(root);
  else rmSync(root, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** What the program gives out: pages for readers and editors, and what aggregators take from its feeds. */
async function everyOutput(url) {
  const get = async (where, headers = { accept: 'text/html' }) => {
    const answer = await fetch(url + where, { headers });
    return { name: where, status: answer.status, html: await answer.text() };
  };
  const bodies = new Map();
  const slugs = new Set();
  const xml = [];
  for (const name of names) {
    for (const format of FORMATS) {
      const { html: text } = await get(`/feeds/${name}.${format}`, {});
      if (format !== 'json') xml.push({ name: `${name}.${format}`, html: text, xml: true });
      const { feed } = parseFeed(text);
      for (const item of feed.items ?? feed.entries) {
        const html = shownBy(item, format);
        if (!bodies.has(html)) bodies.set(html, `${name}.${format} ${item.id ?? item.guid?.value}`);
        const link = item.url ?? item.link ?? item.links?.find(({ rel }) => rel === 'alternate')?.href;
        const slug = /\/stories\/([a-z2-7]{16})/.exec(link)?.[1];
        if (slug) slugs.add(slug);
      }
    }
  }
  const held = await get('/admin/held', ADMIN);
  const desk = [...held.html.matchAll(/\/admin\/stories\/([a-z2-7]{16})/g)].map(([, slug]) => slug);
  const some = [...slugs].filter((_, i) => i % 20 === 0);
  const pages = async (paths, headers) => {
    const found = [];
    for (const where of paths) found.push(await get(where, headers));
    return found.filter(({ status }) => status === 200);
  };
  return [
    ['story pages', await pages([...slugs].map((slug) => `/stories/${slug}`))],
    ['index and feed pages', await pages(['/', '/opml', ...names.map((name) => `/feeds/${name}`)])],
    [
      'pages of the desk',
      await pages(
        [
          ...['/admin', '/admin/held', '/admin/learned', '/admin/terms', '/admin/deliveries'],
          ...[...new Set([...desk, ...some])].map((slug) => `/admin/stories/${slug}`),
        ],
        { ...ADMIN, accept: 'text/html' },
      ),
    ],
    [`lists of ${ENTRIES_A_LIST} entries as aggregators show them`, listsOf([...bodies])],
    ['feeds opened as documents', xml],
  ];
}

function listsOf(bodies) {
  const lists = [];
  for (let i = 0; i < bodies.length; i += ENTRIES_A_LIST) {
    const some = bodies.slice(i, i + ENTRIES_A_LIST);
    const [[, name]] = some;
    lists.push({ name: `from ${name}`, html: some.map(([html]) => `<article>${html}</article>`).join('\n') });
  }
  return lists;
}

/** what is HTML in its format (titles and names are text in ours, but for RSS titles, of which nobody can tell), set as HTML; links as links, names in attributes */
function shownBy(item, format) {
  const html = [item.description, item.content?.encoded, item.content?.value ?? item.content, item.content_html];
  const urls = [item.link, item.url, item.external_url, item.image, ...(item.enclosures ?? item.attachments ?? [])];
  const links = [...urls.map((one) => one?.url ?? one), ...(item.links ?? []).map(({ href }) => href)];
  const quoted = links.filter((link) => typeof link === 'string').map((link) => link.replaceAll('"', '&quot;'));
  const people = [...(item.authors ?? []), ...(item.dc?.creators ?? [])].map((one) => one?.name ?? one);
  const names = [item.title, item.summary].map((one) => one?.value ?? one ?? '');
  const tags = [...(item.categories ?? []), ...(item.tags ?? [])].map((one) => one?.name ?? one?.term ?? one);
  // RSS does not say what a title is: many readers set it as HTML
  if (format === 'rss') html.push(item.title, item.source?.title, ...(item.media?.titles ?? []));
  return [
    ...html.filter((text) => typeof text === 'string').map((text) => `<div>${text}</div>`),
    ...[...names, ...people, ...tags].map((text) => `<span title="${String(text).replaceAll('"', '&quot;')}"></span>`),
    ...quoted.map((link) => `<a href="${link}">x</a>`),
  ].join('\n');
}

/** a vector in every field of an item; its addresses where an address belongs */
function fieldsOf(html, number) {
  const [, found] = /(?:href|src|action|data|url)\s*=\s*["'`]?\s*([^"'`\s>]+)/i.exec(html) ?? [];
  return { html, number, url: found ?? html.slice(0, 500) };
}

function escaped(text) {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function asRss(items) {
  const body = items.map(({ html, number, url }) => {
    const [h, u] = [escaped(html), escaped(url)];
    return `<item><title>${h} No ${number}</title><link>${number % 2 ? u : `https://site.example/${number}`}</link>
<guid isPermaLink="false">${number} ${u}</guid><comments>${u}</comments><description>${h} Summary ${number}</description>
<content:encoded>${h} &lt;p&gt;Text number ${number}.&lt;/p&gt;</content:encoded><author>${h}</author><dc:creator>${h}</dc:creator>
<category domain="${u}">${h}</category><enclosure url="${u}" type="${h}" length="1"/><source url="${u}">${h}</source>
<media:content url="${u}" type="image/png"><media:title>${h}</media:title><media:thumbnail url="${u}"/></media:content></item>`;
  });
  const h = escaped(items[0].html);
  return {
    type: 'application/rss+xml',
    body: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${h}</title><link>${escaped(items[0].url)}</link><description>${h}</description><copyright>${h}</copyright><image><url>${escaped(items[0].url)}</url><title>${h}</title></image>${body.join('')}</channel></rss>`,
  };
}

function asAtom(items) {
  const body = items.map(({ html, number, url }) => {
    const [h, u] = [escaped(html), escaped(url)];
    return `<entry><title type="html">${h} No ${number}</title><id>${number} ${u}</id><link rel="alternate" href="${number % 2 ? u : `https://site.example/${number}`}"/>
<link rel="enclosure" href="${u}" type="${h}"/><link rel="alternate" hreflang="${h}" href="${u}"/><author><name>${h}</name><uri>${u}</uri></author>
<category term="${h}" label="${h}" scheme="${u}"/><summary type="html">${h} Summary ${number}</summary><rights type="html">${h}</rights>
<content type="html">${h} &lt;p&gt;Text number ${number}.&lt;/p&gt;</content><source><title type="html">${h}</title><link href="${u}"/></source></entry>`;
  });
  const h = escaped(items[0].html);
  return {
    type: 'application/atom+xml',
    body: `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">${h}</title><id>${h}</id><link href="${escaped(items[0].url)}"/><icon>${escaped(items[0].url)}</icon><rights type="html">${h}</rights>${body.join('')}</feed>`,
  };
}

function asJson(items) {
  const [{ html, url }] = items;
  return {
    type: 'application/feed+json',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: html,
      description: html,
      home_page_url: url,
      icon: url,
      authors: [{ name: html, url }],
      items: items.map((item) => ({
        id: `${item.number} ${item.url}`,
        url: item.number % 2 ? item.url : `https://site.example/${item.number}`,
        external_url: item.url,
        title: `${item.html} No ${item.number}`,
        summary: `${item.html} Summary ${item.number}`,
        content_html: `${item.html} <p>Text number ${item.number}.</p>`,
        image: item.url,
        banner_image: item.url,
        tags: [item.html],
        authors: [{ name: item.html, url: item.url, avatar: item.url }],
        attachments: [{ url: item.url, mime_type: item.html, title: item.html }],
        language: item.html.slice(0, 40),
      })),
    }),
  };
}
