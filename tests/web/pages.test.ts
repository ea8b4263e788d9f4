import { expect, test } from 'vitest';
import { aConfiguration, aSource } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { startWeb } from '../support/web.ts';

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;
const PAGE = { headers: { accept: 'text/html', 'sec-fetch-dest': 'document' } };

const start = () =>
  startWeb((publicUrl) =>
    aConfiguration({
      publicUrl,
      title: HOSTILE,
      adminToken: 'the-token',
      feeds: [aFeed({ title: HOSTILE, description: HOSTILE, languages: ['ar', 'en'] })],
      sources: [aSource({ title: HOSTILE, rights: HOSTILE })],
    }),
  );

test('whatever stands in titles, names and addresses is text on every page', async () => {
  const web = await start();
  const slug = await web.put('x', {
    headline: HOSTILE,
    summary: HOSTILE,
    contentText: HOSTILE,
    link: 'javascript:alert(3)',
    language: 'en" onload="alert(4)',
    authors: [{ name: HOSTILE }],
    credit: { source: HOSTILE, editors: [] },
    origin: { title: HOSTILE, link: 'javascript:alert(5)' },
    enclosures: [{ url: 'javascript:alert(6)' }, { url: 'https://example.org/%', type: HOSTILE }],
    flags: [{ code: HOSTILE, stage: 'x', severity: 'warning', excerpt: HOSTILE }],
    removed: [{ kind: 'promo', text: HOSTILE, paragraph: 0 }],
    changes: [{ stage: HOSTILE, before: HOSTILE, after: '' }],
    terms: [{ id: HOSTILE, preferred: HOSTILE, replaced: HOSTILE, count: 1 }],
    translation: { method: 'machine', from: HOSTILE, engine: HOSTILE },
  });
  await web.publish();
  const admin = { headers: { authorization: 'Bearer the-token' } };
  for (const path of ['/', '/feeds/tech', '/feeds/tech/en', `/stories/${slug}`, '/nothing']) {
    const { text, headers } = await web.ask(path, PAGE);
    expect(text).toContain('<!doctype html>');
    expect(text).not.toMatch(/<img src=x|<script>alert|href="javascript:|lang="en" onload/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  for (const path of ['', '/held', '/learned', '/terms', '/deliveries', `/stories/${slug}`]) {
    const { text, status } = await web.ask(`/admin${path}`, admin);
    expect(status).toBe(200);
    expect(text).not.toMatch(/<img src=x|<script>alert|href="javascript:|the-token/);
  }
});

test('a story says its language, direction, versions and provenance', async () => {
  const web = await start();
  const groupId = 'tag:wire.example,2026:group';
  const ar = await web.put('ar', {
    language: 'ar',
    languageKey: 'ar',
    headline: 'خبر',
    groupId,
    translation: { method: 'machine', from: 'en' },
  });
  const en = await web.put('en', { groupId, translation: { method: 'none' } });
  const page = await web.ask(`/stories/${ar}`);
  expect(page.text).toContain('<h1 lang="ar" dir="rtl">خبر</h1>');
  expect(page.text).toContain(`<link rel="alternate" href="${web.url}/stories/${en}" hreflang="en">`);
  expect(page.text).toContain('<meta name="robots" content="noindex">');
  expect(page.text).toContain('Machine translation from English, not reviewed');
  expect(page.headers['content-language']).toBe('ar');
  expect((await web.ask(`/stories/${en}`)).text).not.toContain('noindex');
});

test('withdrawn stories are gone and say why, held ones are not there, repeated ones lead to the first', async () => {
  const web = await start();
  const withdrawn = await web.put('w', {
    status: 'withdrawn',
    withdrawal: { at: '2026-02-01T00:00:00Z', reason: 'It was <wrong>.', by: 'editor' },
  });
  const held = await web.put('h', { status: 'held' });
  const first = await web.put('f');
  const copy = await web.put('c', { status: 'duplicate', duplicateOf: first });
  const later = await web.put('l', { publishAfter: '2027-01-01T00:00:00Z' });
  const gone = await web.ask(`/stories/${withdrawn}`, PAGE);
  expect([gone.status, gone.text.includes('It was &lt;wrong&gt;.')]).toEqual([410, true]);
  expect((await web.ask(`/stories/${held}`)).status).toBe(404);
  expect((await web.ask(`/stories/${later}`)).status).toBe(404);
  const moved = await web.ask(`/stories/${copy}`);
  expect([moved.status, moved.headers.location]).toEqual([301, `${web.url}/stories/${first}`]);
});

test('the desk opens to the token only, and its forms to its own pages only', async () => {
  const web = await start();
  const slug = await web.put('held', {
    status: 'held',
    flags: [{ code: 'empty', stage: 'quality', severity: 'block' }],
  });
  const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    web.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  expect((await web.ask('/admin')).status).toBe(401);
  expect((await form('/admin/login', { token: 'wrong' })).status).toBe(401);
  const login = await form('/admin/login', { token: 'the-token' });
  expect([login.status, login.headers.location]).toEqual([303, '/admin']);
  const [cookie] = login.headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
  const session = { cookie: cookie!.split(';')[0]! };
  const page = await web.ask('/admin/held', { headers: session });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)![1]!;
  expect((await form('/admin/release', { slug }, session)).status).toBe(403);
  const forged = await form('/admin/release', { slug, csrf }, { ...session, 'sec-fetch-site': 'cross-site' });
  expect(forged.status).toBe(403);
  expect((await web.store.story(slug))!.status).toBe('held');
  expect((await form('/admin/release', { slug, csrf }, session)).status).toBe(303);
  expect((await web.store.story(slug))!.status).toBe('published');
  const withdraw = await form('/admin/withdraw', { slug, csrf, reason: 'Wrong name' }, session);
  expect(withdraw.status).toBe(303);
  expect((await web.ask(`/stories/${slug}`)).status).toBe(410);
  expect((await form('/admin/withdraw', { slug, csrf, reason: ' ' }, session)).status).toBe(400);
  web.now += 13 * 3_600_000;
  expect((await web.ask('/admin', { headers: session })).status).toBe(401);
  web.configuration = aConfiguration({ publicUrl: web.url });
  expect((await web.ask('/admin')).status).toBe(404);
});

test('front page, OPML, assets, probes and metrics answer; a failing source is shown, its address is not', async () => {
  const web = await start();
  await web.publish();
  await web.store.saveSourceState({
    sourceId: 'wire',
    validators: {},
    dueAt: 0,
    failuresInRow: 3,
    failure: { code: 'connect', detail: 'to https://user:pass@internal.example' },
    status: 'failing',
    kills: 0,
    history: [1, 0, -1],
  });
  const front = await web.ask('/');
  expect(front.text).toContain('it cannot be reached');
  expect(front.text).not.toContain('internal.example');
  expect((await web.ask('/admin', { headers: { authorization: 'Bearer the-token' } })).text).not.toContain('user:pass');
  const style = /href="(\/assets\/style[^"]+)"/.exec(front.text)![1]!;
  expect((await web.ask(style)).headers['cache-control']).toContain('immutable');
  expect((await web.ask('/opml')).text).toContain(`${web.url}/feeds/tech`);
  expect(JSON.parse((await web.ask('/health/live')).text)).toEqual({ status: 'ok' });
  expect(JSON.parse((await web.ask('/health/ready')).text)).toMatchObject({ status: 'ok' });
  const metrics = await web.ask('/metrics');
  expect(metrics.text).toContain('babelwire_sources{state="failing"} 1');
  expect(metrics.text).toContain('babelwire_http_responses_total{route="front",status="200"}');
});

test('the page of a feed is made anew when the feed is, and not before', async () => {
  const web = await start();
  await web.put('a', { headline: 'The first one' });
  await web.publish();
  const page = () => web.ask('/feeds/tech', PAGE);
  const first = await page();
  expect(first.text).toContain('The first one');
  let asked = 0;
  const { select } = web.store;
  web.store.select = (query) => {
    asked += 1;
    return select(query);
  };
  expect((await page()).headers.etag).toBe(first.headers.etag);
  expect(asked).toBe(0);
  await web.put('b', { headline: 'The second one' });
  await web.publish();
  expect((await page()).text).toContain('The second one');
  web.configuration = { ...web.configuration, settings: { ...web.configuration.settings, title: 'Another wire' } };
  expect((await page()).text).toContain('Another wire');
});
