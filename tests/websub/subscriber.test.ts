import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ParseOutcome } from '../../src/domain/item.ts';
import type { Source, SourceState } from '../../src/domain/source.ts';
import type { SourceSubscription } from '../../src/domain/subscription.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { tokenKey } from '../../src/lib/callback-token.ts';
import { confirmIntent, receiveContent } from '../../src/websub/callback.ts';
import { sign } from '../../src/websub/signature.ts';
import {
  isFor,
  isPushHealthy,
  maintainSubscriptions,
  type SubscriberParts,
  subscribe,
  unsubscribe,
} from '../../src/websub/subscriber.ts';
import { FETCH_SETTINGS, type Origin, startOrigin } from '../support/origin.ts';

const DAY = 86_400_000;
let now = Date.UTC(2026, 10, 24);
let origin: Origin;
let hubStatus = 202;
/** before the hub answers */
let meanwhile = () => {};
const forms: URLSearchParams[] = [];

beforeAll(async () => {
  origin = await startOrigin(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.url === '/hub') response.writeHead(307, { location: '/hub2' }).end();
    else {
      forms.push(new URLSearchParams(body));
      meanwhile();
      response.writeHead(hubStatus).end('no room');
    }
  });
});
afterAll(() => origin.close());

/** What the database keeps, in a map: only the methods the subscriber is given. */
const held = new Map<string, SourceSubscription>();
const states = new Map<string, SourceState>();
const store: SubscriberParts['store'] = {
  sourceState: async (id) => states.get(id),
  sourceSubscription: async (by) =>
    'sourceId' in by
      ? held.get(by.sourceId)
      : [...held.values()].find((one) => tokenKey(one.token) === tokenKey(by.token)),
  sourceSubscriptions: async () => [...held.values()],
  saveSourceSubscription: async (one) => void held.set(one.sourceId, one),
  deleteSourceSubscription: async (id) => void held.delete(id),
};
const looks: string[] = [];
const resumed: string[] = [];
const parts: SubscriberParts = {
  fetch: createFetch(FETCH_SETTINGS, { version: '1' }),
  store,
  publicUrl: 'https://wire.example',
  clock: () => now,
  minSeconds: 600,
  pollNow: async (id) => void looks.push(id),
  resume: async (id) => void resumed.push(id),
  looked: new Map(),
};
beforeEach(() => {
  held.clear();
  states.clear();
  forms.length = 0;
  looks.length = 0;
  resumed.length = 0;
  parts.looked.clear();
  hubStatus = 202;
  meanwhile = () => {};
});

const request = () => ({
  source: { id: 's', url: `${origin.url}/topic` },
  links: { hubs: [`${origin.url}/hub`], self: `${origin.url}/self` },
});
const mine = () => held.get('s')!;
async function active(leaseSeconds = 1000): Promise<SourceSubscription> {
  await subscribe(parts, request());
  await confirmIntent(store, mine().token, { mode: 'subscribe', topic: mine().topic, leaseSeconds }, now);
  return mine();
}

describe('asking', () => {
  test('stores what it expects, then asks the hub at the end of its redirects', async () => {
    expect(await subscribe(parts, request())).toEqual({
      kind: 'asked',
      hub: `${origin.url}/hub`,
      topic: `${origin.url}/self`,
    });
    expect(mine()).toMatchObject({ state: 'pending', topic: `${origin.url}/self` });
    expect(Object.fromEntries(forms[0]!)).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': `${origin.url}/self`,
      'hub.callback': `https://wire.example/websub/${mine().token}`,
      'hub.lease_seconds': '864000',
      'hub.secret': mine().secret,
    });
    expect(mine().token).toMatch(/^[\w-]{32}$/);
  });

  test('a hub that fails is asked later and later', async () => {
    hubStatus = 503;
    const first = await subscribe(parts, request());
    expect(first).toMatchObject({ kind: 'failed', detail: expect.stringContaining('HTTP 503 no room') });
    const pause = mine().renewAt! - now;
    await subscribe(parts, request());
    expect(mine().renewAt! - now).toBe(pause * 2);
    expect(mine().state).toBe('pending');
  });

  test('the next hub is asked when one refuses', async () => {
    const links = { hubs: ['http://10.0.0.1/hub', `${origin.url}/hub`], self: 'https://a.example/' };
    expect(await subscribe(parts, { ...request(), links })).toMatchObject({ kind: 'asked', hub: `${origin.url}/hub` });
  });

  test('a lease is kept until another hub has confirmed, whatever that one says', async () => {
    const before = await active();
    hubStatus = 500;
    const other = { ...request(), links: { hubs: [before.hub, `${origin.url}/other`], self: before.topic } };
    expect(await subscribe(parts, other)).toMatchObject({ kind: 'failed' });
    expect(mine()).toMatchObject({ state: 'active', token: before.token, hub: before.hub });
    const { next } = mine();
    expect(next).toMatchObject({ hub: `${origin.url}/other`, topic: before.topic });
    expect(next!.token).not.toBe(before.token);
    expect(next!.secret).not.toBe(before.secret);
    const intent = { mode: 'subscribe', topic: before.topic, leaseSeconds: 500 } as const;
    expect(await confirmIntent(store, `${next!.token}x`, intent, now)).toBe(false);
    expect(await confirmIntent(store, next!.token, intent, now)).toBe(true);
    expect(mine()).toMatchObject({ ...next, state: 'active', leaseSeconds: 500 });
    expect(mine().next).toBeUndefined();
    expect(await confirmIntent(store, before.token, intent, now)).toBe(false);
  });

  test('what happens while hubs are asked is not forgotten', async () => {
    const before = await active();
    hubStatus = 500;
    meanwhile = () => {
      held.set('s', { ...mine(), lastDeliveryAt: 7 });
      meanwhile = () => {};
    };
    await subscribe(parts, { ...request(), links: { hubs: [before.hub, `${origin.url}/other`], self: before.topic } });
    expect(mine()).toMatchObject({ state: 'active', lastDeliveryAt: 7, attempts: 1 });
  });

  test('another topic waits beside the lease; when that has ended it is asked for in its place', async () => {
    const before = await active();
    const renamed = { ...request(), links: { hubs: [before.hub], self: `${origin.url}/new` } };
    await subscribe(parts, renamed);
    const { next, state } = mine();
    expect(state).toBe('active');
    expect(forms.at(-1)?.get('hub.topic')).toBe(`${origin.url}/new`);
    await subscribe(parts, renamed);
    expect(mine().next).toEqual(next);
    now = before.expiresAt!;
    await subscribe(parts, renamed);
    expect(mine()).toMatchObject({ ...next, state: 'pending' });
    expect(mine().next).toBeUndefined();
  });

  test('a denial of what waits beside the lease leaves the lease', async () => {
    const before = await active();
    await subscribe(parts, { ...request(), links: { hubs: [before.hub], self: `${origin.url}/new` } });
    const { next } = mine();
    expect(await confirmIntent(store, next!.token, { mode: 'denied', topic: next!.topic }, now)).toBe(true);
    expect(mine()).toMatchObject({ state: 'active', token: before.token });
    expect(mine().next).toBeUndefined();
  });

  test('an internal hub is not asked', async () => {
    const links = { hubs: ['http://10.0.0.1/hub'], self: 'https://a.example/' };
    expect(await subscribe(parts, { ...request(), links })).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('refused-address'),
    });
  });
});

describe('the hub asks back', () => {
  test('what was asked for is confirmed, to be renewed at 60 to 80 % of the lease', async () => {
    const { renewAt, expiresAt, state } = await active();
    expect(state).toBe('active');
    expect(expiresAt).toBe(now + 1_000_000);
    expect(renewAt! - now).toBeGreaterThanOrEqual(600_000);
    expect(renewAt! - now).toBeLessThanOrEqual(800_000);
  });

  test('what was not asked for is not', async () => {
    const { token, topic } = await active();
    expect(await confirmIntent(store, 'other', { mode: 'subscribe', topic, leaseSeconds: 9 }, now)).toBe(false);
    expect(await confirmIntent(store, token, { mode: 'subscribe', topic: `${topic}?`, leaseSeconds: 9 }, now)).toBe(
      false,
    );
    expect(await confirmIntent(store, token, { mode: 'subscribe', topic, leaseSeconds: -1 }, now)).toBe(false);
    expect(await confirmIntent(store, token, { mode: 'unsubscribe', topic }, now)).toBe(false);
    expect(mine().state).toBe('active');
  });

  test('a denial is taken, and asked about tomorrow', async () => {
    const { token, topic } = await active();
    expect(await confirmIntent(store, token, { mode: 'denied', topic, reason: 'no' }, now)).toBe(true);
    expect(mine()).toMatchObject({ state: 'denied', renewAt: now + DAY });
  });

  test('unsubscribing names the same callback and ends with the confirmation', async () => {
    const { token, topic } = await active();
    await subscribe(parts, { ...request(), links: { hubs: [mine().hub], self: `${origin.url}/new` } });
    await unsubscribe(parts, 's');
    expect(mine().next).toBeUndefined();
    expect(forms.at(-1)?.get('hub.mode')).toBe('unsubscribe');
    expect(forms.at(-1)?.get('hub.callback')).toBe(`https://wire.example/websub/${token}`);
    expect(await confirmIntent(store, token, { mode: 'unsubscribe', topic }, now)).toBe(true);
    expect(held.size).toBe(0);
  });
});

describe('deliveries', () => {
  const parse = async (bytes: Uint8Array): Promise<ParseOutcome> =>
    bytes.length > 0
      ? {
          format: 'rss',
          feed: { authors: [] },
          items: [{ id: 'x', authors: [], categories: [], enclosures: [] }],
          repairs: [],
        }
      : { error: { code: 'unreadable', detail: 'empty' } };
  const body = Buffer.from('<rss/>');
  const deliver = (token: string, signature: string | undefined, content: Uint8Array = body) =>
    receiveContent({ store, parse, now, isWanted: () => true }, token, {
      body: content,
      ...(signature === undefined ? {} : { signature }),
    });

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('signed by %s are read', async (method) => {
    const { token, secret } = await active();
    expect(await deliver(token, sign(body, secret, method))).toMatchObject({ kind: 'items', items: [{ id: 'x' }] });
    expect(mine().lastDeliveryAt).toBe(now);
  });

  test.each<[string, (secret: string) => string | undefined]>([
    ['no signature', () => undefined],
    ['another secret', () => sign(body, 'other')],
    ['another body', (secret) => sign(Buffer.from('<rss />'), secret)],
    ['more behind it', (secret) => `${sign(body, secret)}00`],
    ['an unknown method', (secret) => sign(body, secret, 'md5')],
    ['no method', (secret) => sign(body, secret).slice(7)],
    ['nothing', () => 'sha256='],
    ['an object’s name', () => '__proto__=00'],
  ])('with %s are dropped', async (_, signature) => {
    const { token, secret } = await active();
    expect(await deliver(token, signature(secret))).toEqual({ kind: 'dropped', why: 'wrong signature' });
  });

  test('of another address than the source has now are dropped', async () => {
    const { token, secret } = await active();
    const delivery = { body, signature: sign(body, secret) };
    const context = { store, parse, now, isWanted: () => false };
    expect(await receiveContent(context, token, delivery)).toMatchObject({ kind: 'dropped' });
    expect(mine().lastDeliveryAt).toBeUndefined();
  });

  test('of what waits beside a lease bring nothing, those of the lease are read', async () => {
    const { token, secret, hub } = await active();
    await subscribe(parts, { ...request(), links: { hubs: [hub], self: `${origin.url}/new` } });
    const { next } = mine();
    expect(await deliver(next!.token, sign(body, next!.secret))).toMatchObject({ kind: 'dropped' });
    expect(await deliver(`${token}x`, sign(body, secret))).toEqual({ kind: 'unknown' });
    expect(await deliver(token, sign(body, secret))).toMatchObject({ kind: 'items' });
  });

  test('unknown, unconfirmed, ended or unreadable ones bring nothing', async () => {
    expect(await deliver('other', undefined)).toEqual({ kind: 'unknown' });
    await subscribe(parts, request());
    expect(await deliver(mine().token, sign(body, mine().secret))).toMatchObject({ kind: 'dropped' });
    const { token, secret, expiresAt } = await active();
    const empty = Buffer.alloc(0);
    expect(await deliver(token, sign(empty, secret), empty)).toMatchObject({ kind: 'unreadable', sourceId: 's' });
    held.set('s', { ...mine(), expiresAt: expiresAt! - 2_000_000 });
    expect(await deliver(token, sign(body, secret))).toMatchObject({ kind: 'dropped' });
  });
});

describe('upkeep', () => {
  const source = (): Source => ({
    id: 's',
    kind: 'feed',
    url: `${origin.url}/topic`,
    tags: [],
    websub: true,
    normalize: { skip: [], boilerplate: [] },
    enabled: true,
  });
  const polled = (): SourceState => ({
    sourceId: 's',
    validators: {},
    dueAt: 0,
    failuresInRow: 0,
    status: 'ok',
    kills: 0,
    history: [],
    configuredUrl: `${origin.url}/topic`,
    lastPolledAt: now,
    hub: `${origin.url}/hub`,
    self: `${origin.url}/self`,
  });

  /** Subscribed for a lease of so many seconds, and it is time to renew. */
  async function dueAgain(leaseSeconds = 10_000): Promise<SourceSubscription> {
    states.set('s', polled());
    await maintainSubscriptions(parts, [source()]);
    const { token, topic } = mine();
    await confirmIntent(store, token, { mode: 'subscribe', topic, leaseSeconds }, now);
    const due = await maintainSubscriptions(parts, [source()]);
    expect(due).toBe(mine().renewAt);
    now = due!;
    return mine();
  }

  test('a poll says where the hub is; renewing begins with one, and keeps callback and secret', async () => {
    expect(await maintainSubscriptions(parts, [source()])).toBeUndefined();
    const { token, secret } = await dueAgain();
    expect(looks).toEqual([]);
    await maintainSubscriptions(parts, [source()]);
    await maintainSubscriptions(parts, [source()]);
    expect(looks).toEqual(['s']);
    expect(forms).toHaveLength(1);
    states.set('s', polled());
    await maintainSubscriptions(parts, [source()]);
    expect(mine()).toMatchObject({ token, secret, state: 'active' });
    expect(forms).toHaveLength(2);
    expect(looks).toEqual(['s']);
  });

  test('a poll that does not come does not cost the lease', async () => {
    const { expiresAt } = await dueAgain();
    await maintainSubscriptions(parts, [source()]);
    now += (expiresAt! - now) * 0.8;
    await maintainSubscriptions(parts, [source()]);
    expect(forms).toHaveLength(2);
  });

  test('with a short lease the topic is looked at once, then not before minSeconds', async () => {
    await dueAgain(10);
    await maintainSubscriptions(parts, [source()]);
    expect(looks).toHaveLength(1);
    const looked = now;
    states.set('s', polled());
    while (now < looked + 599_000) {
      await maintainSubscriptions(parts, [source()]);
      const { token, topic } = mine();
      await confirmIntent(store, token, { mode: 'subscribe', topic, leaseSeconds: 100 }, now);
      now = mine().renewAt!;
    }
    expect(looks).toHaveLength(1);
    await maintainSubscriptions(parts, [source()]);
    expect(looks).toHaveLength(2);
    expect(forms.length).toBeGreaterThan(6);
  });

  test.each<[string, Partial<SourceState>]>([
    ['gone', { status: 'gone' }],
    ['quarantined', { status: 'quarantined' }],
  ])('a source that is %s is neither polled nor renewed', async (_, trouble) => {
    await dueAgain();
    states.set('s', { ...polled(), ...trouble });
    await maintainSubscriptions(parts, [source()]);
    await maintainSubscriptions(parts, [source()]);
    expect(looks).toEqual([]);
    expect(forms).toHaveLength(1);
    expect(held.size).toBe(0);
  });

  test('a source in trouble is renewed with what is known, and polled in its own time', async () => {
    const failure = { code: 'http-status', detail: 'HTTP 429', status: 429, retryAfterSeconds: 86_400 } as const;
    await dueAgain();
    states.set('s', { ...polled(), lastPolledAt: 0, status: 'failing', failure });
    await maintainSubscriptions(parts, [source()]);
    expect(looks).toEqual([]);
    expect(forms).toHaveLength(2);
  });

  test.each<[string, () => Promise<unknown> | unknown]>([
    ['denied', () => confirmIntent(store, mine().token, { mode: 'denied', topic: mine().topic }, now)],
    ['over', () => held.set('s', { ...mine(), expiresAt: now })],
    ['without a hub', () => states.delete('s')],
  ])('a push that is %s brings polling back, once', async (_, end) => {
    await dueAgain();
    states.set('s', polled());
    held.set('s', { ...mine(), lastDeliveryAt: now });
    await end();
    await maintainSubscriptions(parts, [source()]);
    await maintainSubscriptions(parts, [source()]);
    expect(resumed).toEqual(['s']);
    expect(mine()?.lastDeliveryAt).toBeUndefined();
  });

  test('so does one that is no longer wanted, at once', async () => {
    await dueAgain();
    held.set('s', { ...mine(), lastDeliveryAt: now });
    await maintainSubscriptions(parts, []);
    expect(resumed).toEqual(['s']);
  });

  test('a hub never learns the credentials of a source, nor a fragment', async () => {
    const { self: _, ...state } = polled();
    const url = `${origin.url.replace('//', '//user:s3cret@')}/topic#top`;
    states.set('s', { ...state, configuredUrl: url });
    await maintainSubscriptions(parts, [{ ...source(), url }]);
    expect(forms.map((form) => form.get('hub.topic'))).toEqual([`${origin.url}/topic`]);
    states.set('s', { ...state, configuredUrl: url, self: url });
    held.clear();
    await maintainSubscriptions(parts, [{ ...source(), url }]);
    expect(forms.at(-1)?.get('hub.topic')).toBe(`${origin.url}/topic`);
  });

  test('a source with another address is subscribed anew, after a poll of it', async () => {
    const { token, topic } = await dueAgain();
    const moved = { ...source(), url: `${origin.url}/other` };
    expect(isFor(mine(), source())).toBe(true);
    expect(isFor(mine(), moved)).toBe(false);
    await maintainSubscriptions(parts, [moved]);
    await maintainSubscriptions(parts, [moved]);
    expect(looks).toEqual(['s']);
    expect(held.size).toBe(0);
    states.set('s', { ...polled(), configuredUrl: moved.url, self: moved.url });
    await maintainSubscriptions(parts, [moved]);
    expect(mine()).toMatchObject({ state: 'pending', topic: moved.url, sourceUrl: moved.url });
    expect(mine().token).not.toBe(token);
    expect(await confirmIntent(store, token, { mode: 'subscribe', topic, leaseSeconds: 10 }, now)).toBe(false);
  });

  test('a row from before addresses were remembered is believed, and gets its address when renewed', async () => {
    const { sourceUrl: _, ...old } = await dueAgain();
    held.set('s', old);
    states.set('s', { ...polled(), lastPolledAt: now });
    await maintainSubscriptions(parts, [source()]);
    expect(mine()).toMatchObject({ token: old.token, sourceUrl: source().url });
  });

  test('a source that goes is unsubscribed, and forgotten when the hub never confirms', async () => {
    await active();
    for (let i = 0; i < 4; i += 1) {
      await maintainSubscriptions(parts, []);
      now = mine()?.renewAt ?? now;
    }
    expect(forms.filter((form) => form.get('hub.mode') === 'unsubscribe')).toHaveLength(3);
    expect(held.size).toBe(0);
  });

  test('push is healthy once it delivered, until a poll finds what it had not', async () => {
    await active();
    expect(isPushHealthy(mine(), polled(), now)).toBe(false);
    const delivered = { ...mine(), lastDeliveryAt: now };
    expect(isPushHealthy(delivered, polled(), now)).toBe(true);
    expect(isPushHealthy(delivered, { ...polled(), lastChangedAt: now + DAY }, now)).toBe(false);
    expect(isPushHealthy(delivered, polled(), now + DAY)).toBe(false);
  });
});
