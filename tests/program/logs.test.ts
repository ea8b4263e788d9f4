import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { sha256 } from '../../src/lib/hash.ts';
import { openStore } from '../../src/store/open.ts';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const KEY = 'bw_a-partner-key-that-nobody-may-read';
const ADMIN = 'the-admin-token-that-nobody-may-read';
const TOKEN = 'callback-token-that-nobody-may-read';
const HUB_SECRET = 'hub-secret-that-nobody-may-read';

test('every line of a request has its id, and no line a secret', async () => {
  const root = folder({
    'config/settings.yaml': `publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nadminToken: ${ADMIN}\n`,
    'config/sources.yaml': '- { id: desk, kind: push }\n- { id: hubbed, kind: push }\n',
    'config/partners.yaml': `- { name: acme, sources: [desk], keys: [{ hash: ${sha256(KEY)}, createdAt: "2026-01-01T00:00:00Z" }] }\n`,
    'feeds/secret.yaml': 'title: Secret\naccess: { partners: [acme] }\n',
  });
  const store = await openStore(`sqlite:${path.join(root, 'wire.db')}`);
  await store.migrate();
  await store.saveSourceSubscription({
    sourceId: 'hubbed',
    token: TOKEN,
    hub: 'https://hub.example/',
    topic: 'https://topic.example/',
    secret: HUB_SECRET,
    state: 'active',
    attempts: 0,
  });
  await store.close();
  const program = await startProgram(path.join(root, 'config'), { BABELWIRE_LOG: 'debug' });
  const basic = `Basic ${Buffer.from(`acme:${KEY}`).toString('base64')}`;
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const requests: readonly (readonly [string, RequestInit])[] = [
    ['/feeds/secret.rss', { headers: { authorization: `Bearer ${KEY}` } }],
    ['/feeds/secret.rss', { headers: { authorization: basic } }],
    [`/k/${KEY}/feeds/secret.rss`, {}],
    [`/feeds/secret.rss?key=${KEY}`, {}],
    [
      '/push/desk',
      {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify([{ id: '1', title: 'T', content_html: '<p>A text of some words.</p>' }]),
      },
    ],
    ['/admin', { ...form, body: `token=${ADMIN}` }],
    ['/admin', { headers: { authorization: `Bearer ${ADMIN}` } }],
    ['/metrics', { headers: { authorization: `Bearer ${ADMIN}`, cookie: `session=${ADMIN}` } }],
    [`/websub/${TOKEN}`, { method: 'POST', headers: { 'x-hub-signature': 'sha256=00' }, body: '<rss/>' }],
    ['/hub', { ...form, body: `hub.mode=subscribe&hub.topic=x&hub.callback=y&hub.secret=${HUB_SECRET}` }],
    ['/no-such-page', {}],
  ];
  const ids: string[] = [];
  for (const [address, init] of requests) {
    const answer = await fetch(program.url + address, { ...init, redirect: 'manual' });
    await answer.arrayBuffer();
    ids.push(answer.headers.get('x-request-id')!);
  }
  expect(new Set(ids).size).toBe(requests.length);
  const sent = { 'x-request-id': 'from-a-proxy:1' };
  expect((await fetch(`${program.url}/no-such-page`, { headers: sent })).headers.get('x-request-id')).toBe(
    'from-a-proxy:1',
  );
  const odd = await fetch(`${program.url}/no-such-page`, { headers: { 'x-request-id': 'two words "' } });
  expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  const lines = () =>
    program
      .stderr()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly requestId?: string; readonly msg?: string });
  await vi.waitFor(() => {
    const logged = new Set(lines().map(({ requestId }) => requestId));
    for (const id of [...ids, 'from-a-proxy:1']) expect(logged).toContain(id);
  });
  const dropped = lines().find(({ msg }) => msg === 'a hub delivery was dropped');
  expect(dropped?.requestId).toBe(ids[8]);
  await program.stop();
  for (const secret of [KEY, ADMIN, TOKEN, HUB_SECRET, basic.slice(6)]) expect(program.stderr()).not.toContain(secret);
});
