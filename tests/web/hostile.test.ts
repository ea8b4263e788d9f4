import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aConfiguration, aSource } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { startWeb, type TestWeb } from '../support/web.ts';

async function started(): Promise<TestWeb> {
  const web = await startWeb((publicUrl) => {
    const configuration = aConfiguration({
      publicUrl,
      feeds: [aFeed()],
      sources: [aSource()],
      adminToken: 'the-token',
    });
    const { settings } = configuration;
    return {
      ...configuration,
      settings: { ...settings, web: { ...settings.web, requestsPerMinute: 1_000_000, headersTimeoutSeconds: 1 } },
    };
  });
  await web.put('one');
  await web.publish();
  return web;
}

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

test('who we are comes from the settings, whatever the request says', async () => {
  const web = await started();
  const honest = await web.ask('/feeds/tech.atom');
  for (const headers of [
    { host: 'forged.example' },
    { 'x-forwarded-host': 'forged.example', 'x-forwarded-proto': 'javascript' },
    { forwarded: 'host=forged.example' },
    { origin: 'https://forged.example', referer: 'https://forged.example/"><script>' },
  ] as Record<string, string>[]) {
    for (const path of ['/feeds/tech.atom', '/', '/opml', '/nothing']) {
      const answer = await web.ask(path, { headers });
      expect(answer.text).not.toContain('forged.example');
      expect(JSON.stringify(answer.headers)).not.toContain('forged.example');
    }
    expect((await web.ask('/feeds/tech.atom', { headers })).headers.etag).toBe(honest.headers.etag);
  }
});

test('what is no request of ours gets a 4xx', async () => {
  const web = await started();
  const host = `Host: 127.0.0.1:${web.port}`;
  const get = (target: string, fields = host) =>
    web.raw(`GET ${target} HTTP/1.1\r\n${fields}\r\nConnection: close\r\n\r\n`);
  expect(status(await get('/feeds/tech.rss'))).toBe(200);
  expect(status(await get(`${web.url}/feeds/tech.rss`))).toBe(200);
  expect(status(await get('/feeds/tech.rss', `${host}\r\nHost: other.example`))).toBe(400);
  expect(status(await get('/feeds/tech.rss', 'X: y'))).toBe(400);
  expect(status(await get('/feeds/tech.rss', 'Host: a"b'))).toBe(400);
  expect(status(await get(`/${'a'.repeat(9000)}`))).toBe(414);
  expect([400, 431]).toContain(status(await get('/feeds/tech.rss', `${host}\r\nX-Pad: ${'a'.repeat(65_536)}`)));
  for (const target of [
    '/feeds/%',
    '/feeds/%zz.rss',
    '/feeds/%c0%ae.rss',
    '/feeds/a%0d%0aSet-Cookie:x=1.rss',
    '/%00',
    '/\\x',
  ]) {
    expect([target, status(await get(target))]).toEqual([target, 400]);
  }
  for (const target of [
    '/feeds/../../etc/passwd',
    '/feeds/..%2f..%2fetc%2fpasswd',
    '//evil.example/feeds',
    '/feeds/__proto__.rss',
    '/feeds/constructor.json',
    '/feeds/tech.rss/',
    '/feeds/TECH.rss',
    '/feeds/tech.rss;x=y',
    '/stories/__proto__',
    '/admin/../admin',
  ]) {
    expect([target, [400, 401, 404].includes(status(await get(target)))]).toEqual([target, true]);
  }
  const http10 = await web.raw(`GET /feeds/tech.rss HTTP/1.0\r\n${host}\r\n\r\n`);
  expect(status(http10)).toBe(200);
  expect(http10).not.toMatch(/transfer-encoding/i);
  const two = `GET /feeds/tech.rss HTTP/1.1\r\n${host}\r\n`;
  expect((await web.raw(`${two}\r\n${two}Connection: close\r\n\r\n`)).match(/HTTP\/1\.1 200/g)).toHaveLength(2);
});

test('a mangled request is never our fault', async () => {
  const web = await started();
  const targets = [
    '/feeds/tech.rss',
    '/feeds/tech',
    '/stories/aaaaaaaaaaaaaaaa',
    '/',
    '/opml',
    '/hub',
    '/websub/abcdefghij',
    '/push/desk',
    '/k/x/feeds/tech.rss',
    '/admin/held',
    '/metrics',
    '/health/ready',
    '/feeds/tech.rss?page=2',
  ];
  const nasty = fc.constantFrom(
    '%00',
    '%0d%0a',
    '../',
    '\\',
    '"',
    '<script>',
    ';',
    '%',
    '%ff',
    '[]',
    '__proto__',
    '?',
    '#',
    '&',
    '//',
    '@',
    '%2f',
    '*',
    ' ',
    '\t',
    '\u00e9',
    'a'.repeat(2000),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'BREW'),
      fc.constantFrom(...targets),
      fc.array(fc.tuple(nasty, fc.nat()), { maxLength: 3 }),
      fc.constantFrom(
        'Accept',
        'If-None-Match',
        'Accept-Encoding',
        'Range',
        'Authorization',
        'Cookie',
        'Expect',
        'A-IM',
        'Transfer-Encoding',
        'Content-Length',
        'Content-Type',
      ),
      nasty,
      async (method, target, changes, field, value) => {
        let path = target;
        for (const [text, at] of changes)
          path = path.slice(0, at % (path.length + 1)) + text + path.slice(at % (path.length + 1));
        const answer = await web.raw(
          `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${web.port}\r\n${field}: ${value}\r\nConnection: close\r\n\r\n`,
          500,
        );
        expect([0, 501].includes(status(answer)) || status(answer) < 500).toBe(true);
        expect(answer).not.toMatch(/\n\s+at \S+ \(|node_modules/);
      },
    ),
    { numRuns: 150 },
  );
  expect((await web.ask('/feeds/tech.rss')).status).toBe(200);
});

test('who sends a request drop by drop is cut off, and so is who sends nothing', async () => {
  const web = await started();
  // the server ends both long before this client would
  const [dripping, silent] = await Promise.all([
    web.raw('GET /feeds/tech.rss HTTP/1.1\r\nHost: x', 50_000),
    web.raw('', 50_000),
  ]);
  expect([0, 408]).toContain(status(dripping));
  expect([0, 408]).toContain(status(silent));
});

test('only named proxies are believed about who asks', async () => {
  const web = await started();
  const { settings } = web.configuration;
  const limited = { ...settings, web: { ...settings.web, requestsPerMinute: 2 } };
  const ask = (client: string) => web.ask('/feeds/tech.rss', { headers: { 'x-forwarded-for': client } });
  web.configuration = { ...web.configuration, settings: limited };
  await web.ask('/');
  expect(
    [(await ask('192.0.2.1')).status, (await ask('192.0.2.2')).status, (await ask('192.0.2.3')).status].at(-1),
  ).toBe(429);
  web.configuration = { ...web.configuration, settings: { ...limited, trustProxy: ['127.0.0.0/8'] } };
  expect((await ask('192.0.2.1')).status).toBe(200);
  expect((await ask('forged, 192.0.2.1')).status).toBe(200);
  expect((await ask('9.9.9.9, 192.0.2.1')).status).toBe(429);
  expect((await ask('192.0.2.9')).status).toBe(200);
});
