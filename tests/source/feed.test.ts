import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ParseOutcome } from '../../src/domain/item.ts';
import type { SourceReading, SourceTools } from '../../src/domain/seams.ts';
import type { Source, SourceState } from '../../src/domain/source.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { feed } from '../../src/source/feed.ts';
import { fetchKey, sharedReading } from '../../src/source/share.ts';
import { FETCH_SETTINGS, type Origin, startOrigin } from '../support/origin.ts';
import { plainDocuments } from '../support/plain-documents.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let origin: Origin;
let answers: Record<string, Answer> = {};
const fetch = createFetch(FETCH_SETTINGS, { version: '1' });

beforeAll(async () => {
  origin = await startOrigin((request, response) => {
    const { status = 200, headers = {}, body = '' } = answers[request.url ?? ''] ?? { status: 404 };
    response.writeHead(status, headers).end(status === 304 ? undefined : body);
  });
});
beforeEach(() => {
  answers = {};
});
afterAll(() => origin.close());

const NOW = Date.UTC(2026, 10, 24);
/** Bodies here are their own feeds: `feed TITLE`, or a page that offers `page LINK`. */
const tools: SourceTools = {
  fetch,
  now: NOW,
  subscribers: 3,
  untrusted: {
    ...plainDocuments,
    async parse(bytes): Promise<ParseOutcome> {
      const [kind, what = ''] = Buffer.from(bytes).toString().split(' ');
      if (kind === 'feed') {
        const channel = { title: what, authors: [], ttlMinutes: 30, hub: 'https://hub.example/in-feed' };
        const item = { id: what, authors: [], categories: [], enclosures: [] };
        return { format: 'rss', feed: channel, items: [item], repairs: [] };
      }
      return { error: { code: 'not-a-feed', detail: 'a page', ...(what ? { discovered: [what] } : {}) } };
    },
  },
};
const source = (path: string): Source => ({
  id: 's',
  kind: 'feed',
  url: origin.url + path,
  tags: [],
  websub: false,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
});
const read = (path: string, state?: SourceState): Promise<SourceReading> => feed.read(source(path), state, tools);
/** What the poller remembers of a success. */
const remembered = (reading: SourceReading): SourceState => ({ ...reading.state, lastSuccessAt: NOW });

test('a whole 200 brings items, validators, wishes and what the feed says of itself', async () => {
  answers['/f'] = {
    body: 'feed one',
    headers: {
      etag: 'W/"1"',
      'last-modified': 'whenever',
      'cache-control': 'public, max-age=90',
      age: '30',
      link: '<https://hub.example/>; rel="hub"',
    },
  };
  const reading = await read('/f');
  expect(reading).toMatchObject({
    kind: 'items',
    items: [{ id: 'one' }],
    state: {
      validators: { [`${origin.url}/f`]: { etag: 'W/"1"', lastModified: 'whenever' } },
      wishes: { freshSeconds: 60, ttlSeconds: 1800 },
      title: 'one',
      hub: 'https://hub.example/',
    },
  });
  answers['/f'] = { status: 304, headers: { etag: '"2"', 'cache-control': 'max-age=7' } };
  const again = await read('/f', remembered(reading));
  expect(origin.log.at(-1)?.headers).toMatchObject({ 'if-none-match': 'W/"1"', 'if-modified-since': 'whenever' });
  expect(again).toMatchObject({
    kind: 'not-modified',
    state: {
      validators: { [`${origin.url}/f`]: { etag: '"2"', lastModified: 'whenever' } },
      wishes: { freshSeconds: 7, ttlSeconds: 1800 },
    },
  });
});

test('a feed with a hub and no self link is known there by its final address', async () => {
  answers['/old'] = { status: 302, headers: { location: '/f' } };
  answers['/f'] = { body: 'feed one' };
  expect((await read('/old')).state).toMatchObject({ hub: 'https://hub.example/in-feed', self: `${origin.url}/f` });
  answers['/f'] = { body: 'feed two', headers: { link: '</g>; rel="self"' } };
  expect((await read('/old')).state.self).toBe(`${origin.url}/g`);
});

test('a websub source learns every hub, of a page too unless it was a feed', async () => {
  const websub = { ...source('/f'), websub: true };
  const hubs = ['https://hub.example/1', 'https://hub.example/2'];
  const names = { hub: hubs[0], otherHubs: [hubs[1]], self: `${origin.url}/f` };
  const fields = { link: hubs.map((hub) => `<${hub}>; rel="hub"`).join(', ') };
  answers['/f'] = { body: 'feed one', headers: fields };
  const reading = await feed.read(websub, undefined, tools);
  expect(reading.state).toMatchObject(names);
  answers['/f'] = { body: `page  ${hubs.map((hub) => `<link rel="hub" href="${hub}">`).join('')}` };
  const page = await feed.read(websub, undefined, tools);
  expect(page).toMatchObject({ kind: 'failed', failure: { code: 'not-a-feed' }, state: names });
  const { hub: _, otherHubs: __, ...before } = remembered(reading);
  expect((await feed.read(websub, before, tools)).state.hub).toBeUndefined();
});

test('the same bytes are nothing new, but their validators are', async () => {
  answers['/f'] = { body: 'feed one', headers: { etag: '"1"', 'last-modified': 'x' } };
  const first = await read('/f');
  answers['/f'] = { body: 'feed one', headers: { etag: '"2"' } };
  const second = await read('/f', remembered(first));
  expect(second.kind).toBe('not-modified');
  expect(second.state.validators).toEqual({ [`${origin.url}/f`]: { etag: '"2"' } });
  answers['/f'] = { body: 'feed two' };
  expect((await read('/f', remembered(second))).state.validators).toEqual({});
});

test.each<[string, Answer, object]>([
  ['an error', { status: 500, headers: { etag: '"bad"' }, body: 'feed x' }, { code: 'http-status', status: 500 }],
  ['no content', { status: 204 }, { code: 'http-status', status: 204 }],
  ['part of it', { status: 206, body: 'feed x', headers: { etag: '"part"' } }, { code: 'http-status' }],
  ['gone', { status: 410 }, { code: 'gone', status: 410 }],
  ['too many', { status: 429, headers: { 'retry-after': '120' } }, { status: 429, retryAfterSeconds: 120 }],
  [
    'busy until',
    { status: 503, headers: { 'retry-after': new Date(NOW + 60_000).toUTCString() } },
    { status: 503, retryAfterSeconds: 60 },
  ],
  ['busy', { status: 503, headers: { 'retry-after': 'soon' } }, { code: 'http-status', status: 503 }],
  ['a page', { body: 'page', headers: { etag: '"page"' } }, { code: 'not-a-feed' }],
])('%s is a failure that changes no validators', async (_, answer, failure) => {
  answers['/f'] = { body: 'feed one', headers: { etag: '"1"' } };
  const first = await read('/f');
  answers['/f'] = answer;
  const reading = await read('/f', remembered(first));
  expect(reading).toMatchObject({ kind: 'failed', failure });
  expect(reading.state.validators).toEqual(first.state.validators);
  expect(reading.state.bodyHash).toBe(first.state.bodyHash);
});

test('a page given for its feed is followed once; a feed that became a page is not', async () => {
  answers['/page'] = { body: `page ${origin.url}/feed` };
  answers['/feed'] = { body: 'feed found', headers: { etag: '"f"' } };
  const reading = await read('/page');
  expect(reading).toMatchObject({ kind: 'items', state: { url: `${origin.url}/feed`, title: 'found' } });
  answers['/feed'] = { body: `page ${origin.url}/page` };
  expect(await read('/page', remembered(reading))).toMatchObject({ failure: { code: 'not-a-feed' } });
  answers['/two'] = { body: `page ${origin.url}/page` };
  expect(await read('/two')).toMatchObject({ failure: { code: 'not-a-feed' } });
});

test('a page is asked for its feed again once the feed is given up; a feed that became a page still is not', async () => {
  answers['/page'] = { body: `page ${origin.url}/feed` };
  answers['/feed'] = { body: 'feed found', headers: { etag: '"f"' } };
  const { url, ...givenUp } = remembered(await read('/page'));
  expect(url).toBe(`${origin.url}/feed`);
  answers['/feed'] = { status: 304 };
  expect(await read('/page', givenUp)).toMatchObject({ kind: 'not-modified', state: { url } });
  answers['/page'] = { body: `page ${origin.url}/elsewhere` };
  answers['/elsewhere'] = { status: 503, headers: { 'retry-after': '60' } };
  const failure = { code: 'http-status', detail: `${origin.url}/elsewhere: HTTP 503`, retryAfterSeconds: 60 };
  expect(await read('/page', givenUp)).toMatchObject({ kind: 'failed', failure, state: { isPage: true } });
  answers['/f'] = { body: 'feed one' };
  const plain = remembered(await read('/f'));
  answers['/f'] = { body: `page ${origin.url}/feed` };
  expect(await read('/f', plain)).toMatchObject({ failure: { code: 'not-a-feed' } });
});

test('permanent redirects are counted, not behind temporary ones', async () => {
  answers['/old'] = { status: 301, headers: { location: '/new' } };
  answers['/new'] = { body: 'feed x', headers: { etag: '"n"' } };
  const first = await read('/old');
  expect(first.state.moved).toEqual({ to: `${origin.url}/new`, times: 1, since: NOW });
  expect((await read('/old', remembered(first))).state.moved).toMatchObject({ times: 2 });
  expect(origin.log.at(-1)?.headers['if-none-match']).toBe('"n"');
  answers['/old'] = { status: 302, headers: { location: '/hop' } };
  answers['/hop'] = { status: 308, headers: { location: '/new' } };
  expect((await read('/old', remembered(first))).state).not.toHaveProperty('moved');
});

test('another address in the configuration begins anew', async () => {
  answers['/f'] = { body: 'feed one', headers: { etag: '"1"' } };
  answers['/g'] = { body: 'feed two' };
  const first = await read('/f');
  const moved = await read('/g', remembered(first));
  expect(moved).toMatchObject({ kind: 'items', state: { configuredUrl: `${origin.url}/g`, validators: {} } });
});

test('two sources with one address need one fetch', async () => {
  answers['/f'] = { body: 'feed one', headers: { etag: '"1"' } };
  const one = source('/f');
  const two = { ...one, id: 'two', language: 'fr' };
  expect(fetchKey(one, undefined)).toBe(fetchKey(two, undefined));
  const spelled = ['/f#a', '/./f'].map((path) => origin.url + path);
  for (const url of [...spelled, `${origin.url.toUpperCase()}/f`]) {
    expect(fetchKey({ ...one, url }, undefined)).toBe(fetchKey(one, undefined));
  }
  for (const path of ['/F', '/f/', '/f?']) expect(fetchKey(source(path), undefined)).not.toBe(fetchKey(one, undefined));
  const reading = await feed.read(one, undefined, tools);
  const shared = sharedReading(reading, { source: two, state: undefined, now: NOW });
  expect(shared).toMatchObject({ kind: 'items', items: [{ id: 'one' }], state: { sourceId: 'two' } });
  expect(shared?.state.validators).toEqual(reading.state.validators);
  const nothing: SourceReading = { kind: 'not-modified', state: reading.state };
  expect(sharedReading(nothing, { source: two, state: undefined, now: NOW })).toBeUndefined();
  expect(sharedReading(nothing, { source: two, state: shared?.state, now: NOW })).toMatchObject({
    kind: 'not-modified',
  });
});
