import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { aConfiguration, aSource } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { startWeb } from '../support/web.ts';

const tech = aFeed({ languages: ['en', 'zh-Hans'], fallback: ['en'], formerNames: ['technology'], limit: 3 });
const start = (feeds = [tech, aFeed({ name: 'old', retired: true })]) =>
  startWeb((publicUrl) => aConfiguration({ publicUrl, feeds, sources: [aSource()] }));

async function started() {
  const web = await start();
  await web.put('one');
  await web.put('two', { publishedAt: '2026-01-02T00:00:00Z' });
  await web.publish();
  return web;
}

test('each coding is a representation of its own, and revalidates with its own tag only', async () => {
  const web = await started();
  const plain = await web.ask('/feeds/tech.rss');
  const gzip = await web.ask('/feeds/tech.rss', { headers: { 'accept-encoding': 'gzip' } });
  const br = await web.ask('/feeds/tech.rss', { headers: { 'accept-encoding': 'gzip;q=0.5, br' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3);
  for (const answer of [plain, gzip, br]) expect(answer.headers.vary).toContain('Accept-Encoding');
  const again = await web.ask('/feeds/tech.rss', {
    headers: { 'accept-encoding': 'gzip', 'if-none-match': gzip.headers.etag! },
  });
  expect(again.status).toBe(304);
  const other = await web.ask('/feeds/tech.rss', { headers: { 'if-none-match': gzip.headers.etag! } });
  expect(other.status).toBe(200);
});

test('a 304 says what the 200 said for caches, and nothing about content it does not have', async () => {
  const web = await started();
  const whole = await web.ask('/feeds/tech.atom');
  const { etag } = whole.headers;
  for (const field of [etag!, `W/${etag}`, `"a, b", ${etag}`, `,, W/"x",\t${etag},`, '*']) {
    const answer = await web.ask('/feeds/tech.atom', { headers: { 'if-none-match': field } });
    expect([field, answer.status]).toEqual([field, 304]);
    expect(answer.body).toHaveLength(0);
    for (const name of ['etag', 'cache-control', 'vary']) expect(answer.headers[name]).toBe(whole.headers[name]);
    for (const name of ['content-type', 'content-length', 'content-encoding', 'last-modified']) {
      expect(answer.headers[name]).toBeUndefined();
    }
  }
  for (const field of [`"x${etag!.slice(1)}`, '"a,b"', 'garbage', '"', 'W/']) {
    const answer = await web.ask('/feeds/tech.atom', { headers: { 'if-none-match': field } });
    expect([field, answer.status]).toEqual([field, 200]);
  }
});

test('tags win over dates; dates in all three forms; preconditions that fail are 412', async () => {
  const web = await started();
  const { etag, 'last-modified': modified } = (await web.ask('/feeds/tech.json')).headers;
  const status = async (headers: Record<string, string>) => (await web.ask('/feeds/tech.json', { headers })).status;
  expect(await status({ 'if-modified-since': modified! })).toBe(304);
  expect(await status({ 'if-none-match': '"other"', 'if-modified-since': modified! })).toBe(200);
  expect(await status({ 'if-none-match': etag!, 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(304);
  expect(await status({ 'if-modified-since': 'Friday, 02-Jan-26 00:00:01 GMT' })).toBe(304);
  expect(await status({ 'if-modified-since': 'Fri Jan  2 00:00:01 2026' })).toBe(304);
  expect(await status({ 'if-modified-since': '2030-01-01T00:00:00Z' })).toBe(200);
  expect(await status({ 'if-match': '"other"' })).toBe(412);
  expect(await status({ 'if-match': etag! })).toBe(200);
  expect(await status({ 'if-match': '*' })).toBe(200);
  expect(await status({ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(412);
});

test('HEAD, OPTIONS and what is not allowed', async () => {
  const web = await started();
  const get = await web.ask('/feeds/tech.rss');
  const head = await web.ask('/feeds/tech.rss', { method: 'HEAD' });
  expect(head.body).toHaveLength(0);
  for (const name of ['etag', 'content-length', 'content-type', 'link', 'vary', 'last-modified']) {
    expect(head.headers[name]).toBe(get.headers[name]);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await web.ask('/feeds/tech.rss', { method, body: method === 'DELETE' ? '' : 'x' });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  const preflight = await web.ask('/feeds/tech.rss', {
    method: 'OPTIONS',
    headers: { origin: 'https://partner.example' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers['access-control-allow-headers']).toContain('If-None-Match');
});

test('links name the feed, its hub, the other formats and every edition with x-default', async () => {
  const web = await started();
  const { link, 'content-language': language } = (await web.ask('/feeds/tech/zh-Hans.atom')).headers;
  expect(link).toContain(`<${web.url}/feeds/tech/zh-Hans.atom>; rel="self"`);
  expect(link).toContain(`<${web.url}/hub>; rel="hub"`);
  expect(link).toContain(`<${web.url}/feeds/tech/zh-Hans.json>; rel="alternate"; type="application/feed+json"`);
  expect(link).toContain('hreflang="en"');
  expect(link).toContain(`<${web.url}/feeds/tech.atom>; rel="alternate"; hreflang="x-default"`);
  expect(language).toBe('zh-Hans');
});

test('one address for all formats: what is asked for comes, under its own tag', async () => {
  const web = await started();
  const ask = (accept?: string, more = {}) =>
    web.ask('/feeds/tech', { headers: { ...(accept === undefined ? {} : { accept }), ...more } });
  const type = async (accept?: string, more = {}) => (await ask(accept, more)).headers['content-type']?.split(';')[0];
  expect(await type()).toBe('application/atom+xml');
  expect(await type('*/*')).toBe('application/atom+xml');
  expect(await type('application/rss+xml;q=0.9, application/feed+json')).toBe('application/feed+json');
  expect(await type('*/*, application/atom+xml;q=0')).toBe('application/rss+xml');
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  expect(await type(browser)).toBe('text/html');
  expect(await type(browser, { 'sec-fetch-dest': 'document' })).toBe('text/html');
  expect(await type(browser, { 'sec-fetch-dest': 'empty' })).toBe('application/atom+xml');
  expect(await type('application/rss+xml, text/html')).toBe('application/rss+xml');
  expect((await ask('image/png')).status).toBe(406);
  const rss = await ask('application/rss+xml');
  expect(rss.headers['content-location']).toBe('/feeds/tech.rss');
  expect(rss.headers.vary).toContain('Accept,');
  const cross = await ask('application/atom+xml', { 'if-none-match': rss.headers.etag! });
  expect(cross.status).toBe(200);
});

test('who knows an earlier version gets what is new since (A-IM: feed)', async () => {
  const web = await started();
  for (const format of ['rss', 'atom', 'json']) {
    const before = (await web.ask(`/feeds/tech.${format}`)).headers.etag!;
    await web.put(`new for ${format}`, { publishedAt: '2026-02-01T00:00:00Z', headline: `New for ${format}` });
    await web.publish();
    const headers = { 'a-im': 'feed', 'if-none-match': before };
    const delta = await web.ask(`/feeds/tech.${format}`, { headers });
    const whole = await web.ask(`/feeds/tech.${format}`);
    expect([delta.status, delta.headers.im, delta.headers.etag]).toEqual([226, 'feed', whole.headers.etag]);
    expect(delta.headers.vary).toContain('A-IM');
    expect(delta.text).toContain(`New for ${format}`);
    expect(delta.text).not.toContain('Headline one');
    expect((await web.ask(`/feeds/tech.${format}`, { headers: { 'if-none-match': before } })).status).toBe(200);
    expect(
      (await web.ask(`/feeds/tech.${format}`, { headers: { ...headers, 'if-none-match': '"never"' } })).status,
    ).toBe(200);
  }
});

test('moved, retired, unknown', async () => {
  const web = await started();
  const moved = await web.ask('/feeds/technology.rss');
  expect([moved.status, moved.headers.location]).toEqual([301, `${web.url}/feeds/tech.rss`]);
  expect((await web.ask('/feeds/technology/ZH-hans')).headers.location).toBe(`${web.url}/feeds/tech/zh-Hans`);
  expect((await web.ask('/feeds/old.rss')).status).toBe(410);
  const problem = await web.ask('/feeds/no-such.rss', {
    headers: { accept: 'application/problem+json', 'if-none-match': '*' },
  });
  expect([problem.status, JSON.parse(problem.text).title]).toEqual([404, 'Not found']);
  expect((await web.ask('/feeds/no-such.rss')).headers['content-type']).toContain('text/plain');
  expect((await web.ask('/feeds/tech/fr.rss')).status).toBe(404);
});

test('a walk through the pages gives every story once', async () => {
  const web = await started();
  for (const key of ['three', 'four', 'five', 'six', 'seven'])
    await web.put(key, { publishedAt: '2026-01-03T00:00:00Z' });
  await web.publish();
  const seen: string[] = [];
  let next: string | undefined = `${web.url}/feeds/tech.json`;
  while (next !== undefined) {
    const answer = await web.ask(next.slice(web.url.length));
    expect(answer.status).toBe(200);
    const feed = JSON.parse(answer.text) as { items: { id: string }[]; next_url?: string };
    seen.push(...feed.items.map(({ id }) => id));
    next = feed.next_url;
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
  expect((await web.ask('/feeds/tech.json?page=99')).status).toBe(404);
  expect((await web.ask('/feeds/tech.json?page=..%2f')).status).toBe(404);
});

test('over the limit: 429 with Retry-After, kept by nobody', async () => {
  const web = await started();
  const { settings } = web.configuration;
  web.configuration = {
    ...web.configuration,
    settings: { ...settings, web: { ...settings.web, requestsPerMinute: 3 } },
  };
  const codes = [];
  for (let i = 0; i < 4; i += 1) codes.push((await web.ask('/feeds/tech.rss')).status);
  expect(codes.at(-1)).toBe(429);
  const answer = await web.ask('/feeds/tech.rss');
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.headers['cache-control']).toBe('no-store');
  web.now += 120_000;
  expect((await web.ask('/feeds/tech.rss')).status).toBe(200);
});

test('a changed configuration is served at once: links, lifetimes, access', async () => {
  const web = await started();
  const before = (await web.ask('/feeds/tech.rss')).headers['cache-control'];
  web.configuration = { ...web.configuration, feeds: [aFeed({ ttlMinutes: 60 })] };
  expect((await web.ask('/feeds/tech.rss')).headers['cache-control']).toContain('max-age=3600');
  expect(before).toContain('max-age=900');
  web.configuration = { ...web.configuration, feeds: [aFeed({ access: { partners: ['acme'] } })] };
  expect((await web.ask('/feeds/tech.rss')).status).toBe(404);
});

test('what a changed configuration leaves as it was is answered from memory', async () => {
  const [one, two] = [aFeed({ name: 'one' }), aFeed({ name: 'two' })];
  const web = await start([one, two]);
  await web.put('story');
  await web.publish();
  const loaded = async (...paths: readonly string[]) => {
    for (const path of paths) await web.ask(path);
    return Number(/^babelwire_rendition_loads (\d+)$/m.exec((await web.ask('/metrics')).text)?.[1]);
  };
  const paths = ['/feeds/one.rss', '/feeds/two.rss'];
  const before = await loaded(...paths);
  web.configuration = {
    ...web.configuration,
    sources: [aSource(), aSource({ id: 'another' })],
    feeds: [{ ...one }, two],
  };
  expect(await loaded(...paths)).toBe(before);
  web.configuration = { ...web.configuration, feeds: [one, { ...two, ttlMinutes: 60 }] };
  expect(await loaded(...paths)).toBe(before + 1);
  const { settings } = web.configuration;
  web.configuration = { ...web.configuration, settings: { ...settings, publicUrl: 'https://elsewhere.example.org' } };
  expect(await loaded(...paths)).toBe(before + 3);
});

test('who asks by date alone misses no change: groups joined and split, two in one second, and never a date ahead', async () => {
  const web = await start();
  const french = { publishedAt: '2026-01-02T00:00:00Z', language: 'fr', languageKey: 'fr' };
  const slugs = [await web.put('one'), await web.put('two', french)];
  await web.publish();
  const ask = (since?: string) =>
    web.ask('/feeds/tech.rss', since === undefined ? {} : { headers: { 'if-modified-since': since } });
  let held = (await ask()).headers['last-modified']!;
  for (const i of [0, 1, 2, 3]) {
    await web.put('two', { ...french, groupId: `tag:example.org,2026:stories/${slugs[i % 2]}` }, 'regrouped');
    await web.publish();
    const answer = await ask(held);
    expect([i, answer.status]).toEqual([i, 200]);
    held = answer.headers['last-modified']!;
    expect(Date.parse(held)).toBeLessThanOrEqual(web.now);
    // the first one has the second, what follows in it has the next
    expect((await ask(held)).status).toBe(i === 0 ? 304 : 200);
  }
  web.now += 1_000;
  await web.web.refresh();
  held = (await ask(held)).headers['last-modified']!;
  expect(Date.parse(held)).toBe(web.now);
  expect((await ask(held)).status).toBe(304);
  expect((await web.ask('/feeds/tech.rss?page=1')).headers['last-modified']).toBe(held);
  for (const key of ['three', 'four']) await web.put(key);
  await web.publish();
  const { headers } = await web.ask('/feeds/tech.rss?page=2');
  expect(headers['last-modified']).toBeUndefined();
  expect(headers.etag).toMatch(/^"/);
});
