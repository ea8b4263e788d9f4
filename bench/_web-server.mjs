// One server for bench/web.mjs, in a process of its own: `babelwire` or `plain`. Tells its port to the parent.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { feedBytes } from './_web-feed.mjs';

const kind = process.argv[2];
const bytes = feedBytes();

if (kind === 'plain') {
  // what one would write by hand for one file: the same bytes, the same few headers that matter
  const body = gzipSync(bytes, { level: 9 });
  const etag = '"plain-gzip"';
  const kept = { ETag: etag, 'Cache-Control': 'public, max-age=900', Vary: 'Accept-Encoding' };
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, kept);
      response.end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Content-Length': body.length,
      'Content-Encoding': 'gzip',
      'Last-Modified': 'Tue, 24 Nov 2026 11:00:00 GMT',
      ...kept,
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
} else {
  const { createWeb } = await import('../dist/web/server.js');
  const { openStore } = await import('../dist/store/open.js');
  const { createLog } = await import('../dist/lib/log.js');
  const { settingsSchema, feedSchema } = await import('../dist/config/schemas.js');
  const settings = settingsSchema.parse({
    publicUrl: 'http://localhost:3000',
    web: { requestsPerMinute: 10_000_000 },
  });
  const configuration = {
    settings,
    sources: [],
    feeds: [{ ...feedSchema.parse({ title: 'Bench' }), name: 'bench' }],
    glossary: [],
    partners: [],
  };
  const store = await openStore('sqlite::memory:');
  await store.migrate();
  const rendition = {
    feed: 'bench',
    language: '',
    format: 'rss',
    bytes,
    mediaType: 'application/rss+xml; charset=utf-8',
  };
  await store.saveRenditions([{ ...rendition, etag: '"bench"', lastModified: '2026-11-24T11:00:00Z' }], []);
  const web = await createWeb({
    configuration: () => configuration,
    store,
    desk: {},
    clock: Date.now,
    log: createLog('bench', 'warn'),
    version: 'bench',
    opml: () => new Uint8Array(),
  });
  web.server.listen(0, '127.0.0.1', () => process.send({ port: web.server.address().port }));
}
process.on('disconnect', () => process.exit(0));
