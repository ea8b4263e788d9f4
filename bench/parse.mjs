#!/usr/bin/env node
// Reading feeds: ours beside rss-parser, feedsmith and node feedparser in one run, on the same bytes.
//   node bench/parse.mjs [--corpus DIR]     (after npm run build)
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import FeedParser from 'feedparser';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { parse } from '../dist/parse/parse.js';

const ROUNDS = 5;
const MIN_MS = 400;

const rssParser = new RssParser({ customFields: { item: ['content:encoded', 'dc:creator'] } });
const decoder = new TextDecoder();

const PARSERS = {
  babelwire: (bytes) => {
    const outcome = parse(bytes, { url: 'https://news.example/feed' });
    return 'error' in outcome ? 0 : outcome.items.length;
  },
  'rss-parser': async (bytes) => (await rssParser.parseString(decoder.decode(bytes))).items.length,
  feedsmith: (bytes) => {
    const { feed } = parseFeed(decoder.decode(bytes));
    return (feed.items ?? feed.entries ?? []).length;
  },
  feedparser: (bytes) =>
    new Promise((resolve, reject) => {
      const parser = new FeedParser({ feedurl: 'https://news.example/feed', addmeta: false });
      let items = 0;
      parser.on('error', reject);
      parser.on('data', () => {
        items += 1;
      });
      parser.on('end', () => resolve(items));
      parser.end(bytes);
    }),
};

/** Prints feeds and megabytes a second by document and parser. @returns rows {document, parser, feedsPerSecond, megabytesPerSecond} */
export async function benchParse(documents = writtenDocuments()) {
  const rows = [];
  console.log('| document | kB | parser | feeds/s | MB/s | times rss-parser |\n|---|---|---|---|---|---|');
  for (const [document, list] of Object.entries(documents)) {
    const bytes = list.reduce((sum, one) => sum + one.byteLength, 0);
    const rounds = new Map();
    // taken by turns, so that a busy machine hurts all alike; the middle round of each counts
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, read] of Object.entries(PARSERS)) {
        const speed = await once(read, list);
        rounds.set(name, [...(rounds.get(name) ?? []), speed]);
      }
    }
    const speeds = new Map([...rounds].map(([name, taken]) => [name, taken.sort((a, b) => a - b)[ROUNDS >> 1]]));
    for (const [parser, feedsPerSecond] of speeds) {
      const megabytesPerSecond = (feedsPerSecond * bytes) / list.length / 1e6;
      rows.push({ document, parser, feedsPerSecond, megabytesPerSecond });
      const times = (feedsPerSecond / speeds.get('rss-parser')).toFixed(2);
      const size = Math.round(bytes / list.length / 1000);
      console.log(
        `| ${document} | ${size} | ${parser} | ${feedsPerSecond.toFixed(0)} | ${megabytesPerSecond.toFixed(1)} | ${times} |`,
      );
    }
  }
  return rows;
}

/** Which file of a folder takes our reader longest: the best of three tries each. */
function slowestFile(files) {
  const timed = files.map((file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const tries = [1, 2, 3].map(() => {
      const started = performance.now();
      PARSERS.babelwire(bytes);
      return performance.now() - started;
    });
    return { file, ms: Math.min(...tries) };
  });
  const { file, ms } = timed.toSorted((a, b) => b.ms - a.ms)[0];
  console.log(`slowest of ${files.length} files: ${path.basename(file)}, ${ms.toFixed(1)} ms`);
}

/** Feeds a second, over as many passes as fill the time; files that a parser refuses count as read. */
async function once(read, list) {
  const started = performance.now();
  let feeds = 0;
  do {
    for (const bytes of list) {
      try {
        await read(bytes);
      } catch {
        // a refusal takes its time, too
      }
      feeds += 1;
    }
  } while (performance.now() - started < MIN_MS);
  return (feeds * 1000) / (performance.now() - started);
}

function writtenDocuments() {
  return {
    'RSS, 50 items, full text': [rss(50, 14)],
    'RSS, 50 items, CDATA, Chinese': [rss(50, 14, true)],
    'Atom, 50 entries, full text': [atom(50, 14)],
    'RSS, 15 items, summaries': [rss(15, 0)],
    'RSS, 2000 items, full text': [rss(2000, 6)],
  };
}

function paragraphs(count, chinese, open, close) {
  const latin =
    'The city said on Friday that the new line will open at the end of the year after ten years of work, and that the results of the tests were published.';
  const han =
    '本报上海电上海自贸区今日发布新一轮改革方案，提出提高全要素生产率，释放放大叠加效应，有关负责人表示将持续开展专项行动。';
  const text = chinese ? han : latin;
  let html = '';
  for (let i = 0; i < count; i += 1) {
    html += `${open}p${close}${text} ${open}a href="https://news.example/more/${i}"${close}More${open}/a${close} ${text}${open}/p${close}`;
    if (i % 5 === 4) html += `${open}img src="/images/${i}.jpg" alt="A line"${close}`;
  }
  return html;
}

function rss(items, count, chinese = false) {
  let xml = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Eastern Gazette</title><link>https://news.example/</link><description>Daily news</description><language>en</language>
<atom:link rel="self" type="application/rss+xml" href="https://news.example/feed"/>`;
  for (let i = 0; i < items; i += 1) {
    const body = chinese
      ? `<![CDATA[${paragraphs(count, true, '<', '>')}]]>`
      : paragraphs(count, false, '&lt;', '&gt;');
    xml += `
<item><title>New line opens, number ${i} &amp; more</title><link>https://news.example/story/${i}</link><guid isPermaLink="false">tag:news.example,2026:${i}</guid>
<dc:creator>Mary Stone</dc:creator><pubDate>Fri, 20 Feb 2026 08:15:00 GMT</pubDate><category>Economy</category><category>Science</category>
<description>The city said the new line will open at the end of the year.</description>${count > 0 ? `<content:encoded>${body}</content:encoded>` : ''}
<enclosure url="https://news.example/audio/${i}.mp3" length="123456" type="audio/mpeg"/></item>`;
  }
  return new TextEncoder().encode(`${xml}\n</channel></rss>\n`);
}

function atom(entries, count) {
  let xml = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Eastern Gazette</title><link href="https://news.example/"/><id>tag:news.example,2026:feed</id><updated>2026-02-20T08:15:00Z</updated>`;
  for (let i = 0; i < entries; i += 1) {
    xml += `
<entry><title>New line opens, number ${i}</title><link rel="alternate" type="text/html" href="https://news.example/story/${i}"/><id>tag:news.example,2026:${i}</id>
<author><name>Mary Stone</name></author><published>2026-02-20T08:15:00Z</published><updated>2026-02-20T08:15:00Z</updated><category term="economy"/>
<summary>The city said the new line will open.</summary><content type="html">${paragraphs(count, false, '&lt;', '&gt;')}</content></entry>`;
  }
  return new TextEncoder().encode(`${xml}\n</feed>\n`);
}

const corpusFiles = (directory) =>
  readdirSync(directory, { recursive: true })
    .map((file) => path.join(directory, String(file)))
    .filter((file) => /\.(?:xml|rss|atom|rdf|json)$/.test(file) && statSync(file).isFile());

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--corpus');
  if (at === -1) await benchParse();
  else {
    const directory = process.argv[at + 1];
    const files = corpusFiles(directory);
    const name = `${files.length} files of ${path.basename(directory)}`;
    await benchParse({ [name]: files.map((file) => new Uint8Array(readFileSync(file))) });
    slowestFile(files);
  }
}
