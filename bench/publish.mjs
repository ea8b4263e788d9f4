#!/usr/bin/env node
// What publishing costs as the store grows: node bench/publish.mjs [stories …]   (1000000 for three years of a busy site)
// 100 feeds, some with editions, of 100 sources in 6 languages; the pre-flight runs in this process.
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { settingsSchema } from '../dist/config/schemas.js';
import { renderPage } from '../dist/flow/archive.js';
import { createPublisher } from '../dist/flow/publisher.js';
import { sha256, slugOf } from '../dist/lib/hash.js';
import { createLog } from '../dist/lib/log.js';
import { preflight } from '../dist/render/preflight.js';
import { openStore } from '../dist/store/open.js';
import { createWeb } from '../dist/web/server.js';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh-Hans'];
const WORDS = 'network satellite industry market river forum bridge ferry wetland factory minister report'.split(' ');
const START = Date.parse('2024-01-01T00:00:00Z');
const iso = (at) => new Date(at).toISOString().replace('.000Z', 'Z');
const seconds = (from) => (performance.now() - from) / 1000;

const feed = (i) => ({
  name: `feed${i}`,
  title: `Feed ${i}`,
  description: '',
  select: {
    sources: i % 4 === 0 ? [] : [`source${i}`, `source${(i + 1) % 100}`],
    languages: [],
    tags: i % 4 === 1 ? [WORDS[i % 12]] : [],
    ...(i % 4 === 2 ? { query: `${WORDS[i % 12]} OR ${WORDS[(i + 5) % 12]}` } : {}),
    maxSeverity: 'warning',
    onePerGroup: i % 4 === 3,
  },
  languages: i % 5 === 0 ? ['en', 'fr', 'zh-Hans'] : [],
  fallback: ['en'],
  limit: 50,
  content: 'full',
  formats: ['rss', 'atom', 'json'],
  access: 'public',
  ttlMinutes: 15,
  hubs: [],
  mediaStatus: false,
  formerNames: [],
  retired: false,
});

function story(i, at) {
  const key = `story ${i}`;
  const sourceId = `source${i % 100}`;
  const slug = slugOf(sourceId, key);
  const group = slugOf('group', String(Math.floor(i / 3)));
  const language = LANGUAGES[i % 6];
  const text = Array.from(
    { length: 8 },
    (_, p) =>
      `Paragraph ${p} of ${i}: ${WORDS[(i + p) % 12]} and ${WORDS[(i * 7 + p) % 12]} ${'went on and on '.repeat(12)}`,
  );
  const date = iso(at);
  const item = { id: key, title: key, authors: [], categories: [], enclosures: [] };
  return {
    item,
    rawHash: sha256(key),
    contentHash: sha256(`c${key}`),
    cause: 'arrived',
    rulesVersion: '1',
    story: {
      id: `tag:bench.example,2024:stories/${slug}`,
      slug,
      sourceId,
      itemKey: sha256(key),
      publishedAt: date,
      updatedAt: date,
      firstSeenAt: date,
      revision: 1,
      status: 'published',
      tags: [WORDS[i % 12]],
      enclosures: [],
      alternates: [],
      groupId: `tag:bench.example,2024:stories/${group}`,
      language,
      languageKey: language,
      languageConfidence: 1,
      headline: `Headline ${i} ${WORDS[i % 12]}`,
      authors: [],
      credit: { editors: [] },
      contentHtml: text.map((paragraph) => `<p>${paragraph}</p>`).join(''),
      contentText: text.join('\n\n'),
      terms: [],
      removed: [],
      flags: [],
      changes: [],
      translation: { method: 'unknown' },
    },
  };
}

const ANSWERS = 3_000;

/** Microseconds from asking to the last byte of a cached feed, client included; the median of many, one after another. */
async function cachedAnswer({ store, configuration }) {
  const web = await createWeb({
    configuration: () => configuration,
    store,
    desk: {},
    clock: Date.now,
    log: createLog('bench', 'warn'),
    version: 'bench',
    opml: () => new Uint8Array(),
  });
  await new Promise((resolve) => web.server.listen(0, '127.0.0.1', resolve));
  const agent = new http.Agent({ keepAlive: true });
  const options = { port: web.server.address().port, path: '/feeds/feed1.rss', agent };
  const ask = () =>
    new Promise((resolve, reject) => {
      const from = performance.now();
      http
        .get({ host: '127.0.0.1', ...options, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode}`));
          answer.resume().on('end', () => resolve((performance.now() - from) * 1000));
        })
        .on('error', reject);
    });
  const times = [];
  for (let i = 0; i < ANSWERS; i += 1) times.push(await ask());
  agent.destroy();
  await web.close(0);
  return times.sort((a, b) => a - b)[ANSWERS / 2];
}

async function measure(count) {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'babelwire-bench-'));
  const store = await openStore(`sqlite:${path.join(directory, 'bench.db')}`);
  try {
    await store.migrate();
    const step = Math.floor((3 * 365 * 86_400_000) / count / 1000) * 1000;
    let from = performance.now();
    for (let i = 0; i < count; i += 500) {
      const writes = Array.from({ length: Math.min(500, count - i) }, (_, k) => story(i + k, START + (i + k) * step));
      await store.commitIngest({ writes });
    }
    const filled = seconds(from);
    const now = START + count * step + 60_000;
    const sources = Array.from({ length: 100 }, (_, i) => ({
      id: `source${i}`,
      kind: 'push',
      tags: [],
      websub: false,
      normalize: { skip: [], boilerplate: [] },
      enabled: true,
    }));
    const configuration = {
      settings: settingsSchema.parse({
        publicUrl: 'https://bench.example',
        title: 'Bench',
        web: { requestsPerMinute: 1e7 },
      }),
      sources,
      feeds: Array.from({ length: 100 }, (_, i) => feed(i)),
      glossary: [],
      partners: [],
    };
    const publisher = createPublisher({
      store,
      configuration: () => configuration,
      untrusted: { preflight },
      clock: () => now,
      deliveriesFor: async () => [],
    });
    from = performance.now();
    const first = await publisher.publish();
    const whole = seconds(from);
    const faults = first.faults.length;
    const times = [];
    let changed = 0;
    for (let i = 0; i < 10; i += 1) {
      await store.commitIngest({ writes: [story(count + i, now + i * 1000)] });
      from = performance.now();
      changed += (await publisher.publish()).changed.length;
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const page = async (place) => {
      const since = performance.now();
      const rendition = await renderPage(
        { store, configuration, now },
        { feed: configuration.feeds[0], language: '', format: 'atom' },
        place,
      );
      return [rendition, performance.now() - since];
    };
    const [deep, pageMs] = await page({ archive: String(Math.floor(count / 2)) });
    const cached = await cachedAnswer({ store, configuration });
    console.log(
      [
        String(count).padStart(9),
        `${Math.round(count / filled)}/s`.padStart(9),
        `${first.changed.length}`.padStart(6),
        `${whole.toFixed(1)} s`.padStart(9),
        `${times[5].toFixed(0)} ms`.padStart(9),
        `${(changed / 10).toFixed(0)}`.padStart(6),
        `${pageMs.toFixed(0)} ms${deep ? '' : '?'}`.padStart(9),
        `${cached.toFixed(0)} us`.padStart(8),
        `${Math.round(process.memoryUsage.rss() / 1048576)} MB`.padStart(8),
        faults > 0 ? `${faults} FAULTS` : '',
      ].join(' '),
    );
  } finally {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

console.log('  stories    filled   made     first   +1 story  changed  archive   cached   memory');
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) await measure(size);
