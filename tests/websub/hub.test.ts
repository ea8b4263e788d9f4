import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { aConfiguration, aSource } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { startOrigin } from '../support/origin.ts';
import { startWeb, type TestWeb } from '../support/web.ts';

interface Subscriber {
  readonly callback: string;
  readonly verifications: URLSearchParams[];
  readonly deliveries: { readonly headers: Record<string, unknown>; readonly body: Buffer }[];
  /** what it answers to the next requests */
  confirm: (challenge: string) => string;
  status: number;
}

async function subscriber(query = ''): Promise<Subscriber> {
  const origin = await startOrigin((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'GET') {
        const asked = new URL(request.url!, 'http://x').searchParams;
        self.verifications.push(asked);
        response.end(self.confirm(asked.get('hub.challenge') ?? ''));
        return;
      }
      self.deliveries.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.statusCode = self.status;
      response.end();
    });
  });
  onTestFinished(() => origin.close());
  const self: Subscriber = {
    callback: `${origin.url}/callback${query}`,
    verifications: [],
    deliveries: [],
    confirm: (challenge) => challenge,
    status: 204,
  };
  return self;
}

async function started(hubs: readonly string[] = []) {
  const web = await startWeb((publicUrl) =>
    aConfiguration({
      publicUrl,
      feeds: [aFeed({ languages: ['en'], hubs }), aFeed({ name: 'secret', access: { partners: ['acme'] } })],
      sources: [aSource()],
    }),
  );
  await web.put('one');
  await web.publish();
  return { web, topic: `${web.url}/feeds/tech.rss` };
}

function post(web: TestWeb, fields: Record<string, string>) {
  return web.ask('/hub', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
}

const subscribe = (web: TestWeb, topic: string, { callback }: Subscriber, more: Record<string, string> = {}) =>
  post(web, { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': callback, ...more });

let count = 0;
async function change(web: TestWeb): Promise<void> {
  count += 1;
  await web.put(`change ${count}`, { publishedAt: '2026-02-01T00:00:00Z' });
  await web.publish();
}

test('what is subscribed to is confirmed, then delivered: the exact bytes, typed, linked and signed', async () => {
  const { web, topic } = await started();
  const sub = await subscriber('?mine=1&hub.topic=own');
  expect((await subscribe(web, topic, sub, { 'hub.secret': 'ключ', 'hub.lease_seconds': '600' })).status).toBe(202);
  expect(await web.deliver()).toEqual([{ kind: 'confirmed' }]);
  const asked = sub.verifications[0]!;
  expect(asked.getAll('hub.topic')).toEqual(['own', topic]);
  expect([asked.get('mine'), asked.get('hub.mode'), asked.get('hub.lease_seconds')]).toEqual(['1', 'subscribe', '600']);
  expect(asked.get('hub.challenge')!.length).toBeGreaterThan(20);
  await change(web);
  await change(web);
  expect(await web.deliver()).toEqual([{ kind: 'delivered' }]);
  const [delivery] = sub.deliveries;
  const now = await web.ask('/feeds/tech.rss');
  expect(delivery!.body.equals(now.body)).toBe(true);
  expect(delivery!.headers['content-type']).toBe(now.headers['content-type']);
  expect(delivery!.headers.link).toBe(`<${web.url}/hub>; rel="hub", <${topic}>; rel="self"`);
  const signature = createHmac('sha256', 'ключ').update(delivery!.body).digest('hex');
  expect(delivery!.headers['x-hub-signature']).toBe(`sha256=${signature}`);
});

test('no subscription without the exact challenge; a renewal that fails changes nothing', async () => {
  const { web, topic } = await started();
  const sub = await subscriber();
  sub.confirm = (challenge) => `<p>${challenge}</p>`;
  await subscribe(web, topic, sub);
  expect(await web.deliver()).toEqual([{ kind: 'unconfirmed' }]);
  expect(await web.store.countSubscriptions()).toBe(0);
  sub.confirm = (challenge) => challenge;
  await subscribe(web, topic, sub, { 'hub.secret': 'first' });
  await web.deliver();
  sub.confirm = () => '';
  await subscribe(web, topic, sub, { 'hub.secret': 'an attacker chose this' });
  await post(web, { 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.callback': sub.callback });
  await web.deliver();
  expect((await web.store.subscription(topic, sub.callback))?.secret).toBe('first');
  sub.confirm = (challenge) => challenge;
  await post(web, { 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.callback': sub.callback });
  await web.deliver();
  expect(await web.store.countSubscriptions()).toBe(0);
});

test.each([
  [{ 'hub.mode': 'sing' }, 400],
  [{ 'hub.topic': '' }, 400],
  [{ 'hub.callback': 'ftp://example.org/' }, 400],
  [{ 'hub.callback': 'http:///x' }, 400],
  [{ 'hub.callback': 'http://user:pass@example.org/' }, 400],
  [{ 'hub.secret': '上'.repeat(67) }, 400],
  [{ 'hub.topic': 'https://elsewhere.example/feed' }, 404],
  [{ 'hub.topic': 'SECRET' }, 404],
  [{ 'hub.topic': 'FORMAT' }, 404],
])('refused: %o', async (fields, wanted) => {
  const { web, topic } = await started();
  const odd = { SECRET: `${web.url}/feeds/secret.rss`, FORMAT: `${web.url}/feeds/tech` } as Record<string, string>;
  const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, odd[value] ?? value]));
  const asked = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': 'https://subscriber.example/' };
  const answer = await post(web, { ...asked, ...given });
  expect([answer.status, answer.headers['content-type']]).toEqual([wanted, 'text/plain; charset=utf-8']);
  expect(await web.store.pendingDeliveries(10)).toEqual([]);
});

test('leases stay inside the bounds, and deliveries end with them', async () => {
  const { web, topic } = await started();
  const granted = async (asked: string) => {
    const sub = await subscriber();
    await subscribe(web, topic, sub, { 'hub.lease_seconds': asked });
    await web.deliver();
    return Number(sub.verifications[0]!.get('hub.lease_seconds'));
  };
  expect([await granted('1'), await granted('-5'), await granted('99999999999'), await granted('1e99')]).toEqual([
    300, 432_000, 864_000, 432_000,
  ]);
  web.now += 301_000;
  await change(web);
  expect(await web.deliver()).toHaveLength(3);
});

test('failures are tried again later, ever later, then given up; the next change still comes', async () => {
  const { web, topic } = await started();
  const sub = await subscriber();
  await subscribe(web, topic, sub);
  await web.deliver();
  sub.status = 500;
  await change(web);
  const pauses: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const [outcome] = await web.deliver();
    expect(outcome?.kind).toBe('retry');
    if (outcome?.kind !== 'retry') return;
    pauses.push(outcome.dueAt - web.now);
    web.now = outcome.dueAt;
  }
  expect(pauses[1]).toBeGreaterThan(pauses[0]! * 1.2);
  expect(pauses[2]).toBeGreaterThan(pauses[1]! * 1.2);
  expect(new Set(sub.deliveries.map(({ body }) => body.toString('utf8'))).size).toBe(1);
  sub.status = 302;
  expect((await web.deliver())[0]?.kind).toBe('retry');
  sub.status = 200;
  await change(web);
  web.now += 86_400_000;
  await subscribe(web, topic, sub);
  expect((await web.deliver()).map(({ kind }) => kind).sort()).toEqual(['confirmed', 'delivered']);
  sub.status = 410;
  await change(web);
  expect((await web.deliver())[0]).toMatchObject({ kind: 'given-up', subscriptionEnded: true });
  expect(await web.store.countSubscriptions()).toBe(0);
});

test('a feed with hubs of its own pings those, and is no topic of ours', async () => {
  const hub = await subscriber();
  const { web, topic } = await started([hub.callback]);
  await web.deliver();
  const bodies = hub.deliveries.map(({ body }) => new URLSearchParams(body.toString('utf8')));
  expect(bodies.map((form) => form.get('hub.url'))).toContain(topic);
  expect(new Set(bodies.map((form) => form.get('hub.mode')))).toEqual(new Set(['publish']));
  expect((await subscribe(web, topic, hub)).status).toBe(404);
  expect((await web.ask('/feeds/tech.rss')).headers.link).toContain(`<${hub.callback}>; rel="hub"`);
});

test('what is no form, or too long, is refused, and a flood is bounded', async () => {
  const { web, topic } = await started();
  const headers = { 'content-type': 'application/json' };
  expect((await web.ask('/hub', { method: 'POST', headers, body: '{}' })).status).toBe(415);
  expect((await web.ask('/hub')).status).toBe(405);
  expect((await post(web, { 'hub.mode': 'subscribe', pad: 'x'.repeat(20_000) })).status).toBe(413);
  const codes = new Set<number>();
  for (let i = 0; i < 101; i += 1) {
    const callback = `http://127.0.0.1:1/${i}`;
    codes.add((await post(web, { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': callback })).status);
  }
  expect(codes).toEqual(new Set([202, 429]));
});
