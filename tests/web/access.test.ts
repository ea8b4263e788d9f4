import { expect, test } from 'vitest';
import { WorkerKilled } from '../../src/domain/errors.ts';
import type { Partner } from '../../src/domain/partner.ts';
import { issueKey, listKeys, revokeKeys, rotateKey, usageCsv, usageOf } from '../../src/flow/partners.ts';
import { sha256 } from '../../src/lib/hash.ts';
import { aConfiguration, aSource } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';
import { storyWrite } from '../support/stories.ts';
import { startWeb } from '../support/web.ts';

const KEY = 'bw_a-key-of-acme';
const acme: Partner = {
  name: 'acme',
  keys: [{ hash: sha256(KEY), createdAt: '2026-01-01T00:00:00Z' }],
  feeds: [],
  languages: [],
  requestsPerMinute: 1000,
  sources: ['desk'],
};
const secret = aFeed({ name: 'secret', access: { partners: ['acme'] } });

async function started(partners: readonly Partner[] = [acme], options: Parameters<typeof startWeb>[1] = {}) {
  const sources = [aSource(), aSource({ id: 'desk', kind: 'push' })];
  const web = await startWeb(
    (publicUrl) =>
      aConfiguration({ publicUrl, feeds: [aFeed({ select: { ...aFeed().select, tags: ['open'] } }), secret], sources }),
    { ...options, partners },
  );
  await web.put('one', { tags: ['open'] });
  await web.publish();
  return web;
}

test('a private feed is not there for strangers, and the same for partners by each way of showing a key', async () => {
  const web = await started();
  const basic = `Basic ${Buffer.from(`anyone:${KEY}`).toString('base64')}`;
  const unknown = await web.ask('/feeds/never-was.rss');
  for (const asking of [
    {},
    { headers: { authorization: 'Bearer bw_wrong' } },
    { headers: { authorization: 'Basic !!!' } },
  ]) {
    const answer = await web.ask('/feeds/secret.rss', asking);
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
  }
  expect((await web.ask('/feeds/secret.rss?key=bw_a-key-of-acme')).status).toBe(404);
  expect((await web.ask('/k/bw_wrong/feeds/secret.rss')).status).toBe(404);
  const answers = [
    await web.ask('/feeds/secret.rss', { headers: { authorization: `Bearer ${KEY}` } }),
    await web.ask('/feeds/secret.rss', { headers: { authorization: basic } }),
    await web.ask(`/k/${KEY}/feeds/secret.rss`),
  ];
  for (const { status, headers, text } of answers) {
    expect([status, headers['cache-control']]).toEqual([200, 'private, max-age=900']);
    expect(`${text}${JSON.stringify(headers)}`).not.toContain(KEY);
    expect(headers.link).not.toContain('rel="hub"');
  }
  await web.web.close(0);
  const [usage] = await usageOf(web.store, 'acme', '2026-03');
  expect(usage).toMatchObject({ requests: 3, stories: 3, versions: 1, notModified: 0, retractions: [] });
  expect(usageCsv([usage!]).split('\r\n')).toHaveLength(3);
});

test.each(['rss', 'atom', 'json'])(
  'a partner is told of a retraction in %s, and the first time is noted',
  async (format) => {
    const web = await started();
    web.configuration = {
      ...web.configuration,
      feeds: web.configuration.feeds.map((feed) => ({ ...feed, mediaStatus: true })),
    };
    const get = () => web.ask(`/feeds/secret.${format}`, { headers: { authorization: `Bearer ${KEY}` } });
    await get();
    const { story } = storyWrite('one', { tags: ['open'], revision: 2, status: 'withdrawn' });
    const tombstone = { ...story, at: '2026-03-01T12:00:00Z', reason: 'wrong', until: '2026-04-01T00:00:00Z' };
    await web.store.commitIngest({
      writes: [storyWrite('one', story, { cause: 'withdrawn', tombstone })],
    });
    await web.publish();
    await get();
    web.now += 60_000;
    await get();
    await web.web.close(0);
    const days = await usageOf(web.store, 'acme', '2026-03');
    const told = { storyId: story.id, at: '2026-03-01T12:00:00.000Z' };
    expect(days).toMatchObject([{ requests: 3, stories: format === 'rss' ? 3 : 1, retractions: [told] }]);
    expect(usageCsv(days)).toContain(`,"${told.storyId} at ${told.at}"\r\n`);
  },
);

test('what only partners may read has no page for everybody', async () => {
  const web = await started();
  const hidden = await web.put('hidden', { tags: ['closed'] });
  const open = await web.put('open', { tags: ['open'] });
  expect((await web.ask(`/stories/${hidden}`)).status).toBe(404);
  expect((await web.ask(`/stories/${open}`)).status).toBe(200);
  expect((await web.ask('/')).text).not.toContain('/feeds/secret');
  expect((await web.ask('/opml')).text).not.toContain('/feeds/secret');
});

test('keys: two at once while rotating, expiry, revoking; languages and feeds of a partner', async () => {
  const web = await started([]);
  const { store } = web;
  const status = async (key: string, path = '/feeds/secret.rss') => {
    web.now += 10_000;
    return (await web.ask(path, { headers: { authorization: `Bearer ${key}` } })).status;
  };
  const first = await issueKey(store, { partner: 'acme', now: web.now });
  expect(await status(first.key)).toBe(200);
  const second = await rotateKey(store, { partner: 'acme', now: web.now, overlapDays: 1 });
  expect([await status(first.key), await status(second.key)]).toEqual([200, 200]);
  web.now += 2 * 86_400_000;
  expect([await status(first.key), await status(second.key)]).toEqual([404, 200]);
  expect((await listKeys(store, [], web.now)).map(({ valid }) => valid).sort()).toEqual([false, true]);
  web.configuration = { ...web.configuration, partners: [{ ...acme, keys: [], feeds: ['tech'] }] };
  expect(await status(second.key)).toBe(404);
  web.configuration = { ...web.configuration, partners: [{ ...acme, keys: [], languages: ['fr'] }] };
  expect(await status(second.key)).toBe(404);
  web.configuration = { ...web.configuration, partners: [] };
  expect(await revokeKeys(store, { partner: 'acme' })).toBe(2);
  expect(await status(second.key)).toBe(404);
  await expect(issueKey(store, { partner: 'no name', now: web.now })).rejects.toThrow('no name');
});

test('a push is answered item by item, may be repeated, and withdraws', async () => {
  const web = await started();
  const push = (value: unknown, key = KEY, source = 'desk') =>
    web.ask(`/push/${source}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: typeof value === 'string' ? value : JSON.stringify(value),
    });
  const item = { id: 'a', title: 'Pushed', content_html: '<p>Text</p>', language: 'en', tags: ['open'] };
  const outcomes = async (value: unknown) =>
    (JSON.parse((await push(value)).text) as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome);
  expect(await outcomes({ version: 'https://jsonfeed.org/version/1.1', items: [item, 7, { id: 'b' }] })).toEqual([
    'stored',
    'refused',
    'refused',
  ]);
  // an embargo that cannot be read is not taken for none
  const early = JSON.parse((await push({ ...item, id: 'c', _publish_after: 'tomorrow' })).text);
  expect(early.results).toEqual([{ id: 'c', outcome: 'refused', why: 'publishAfter is no certain date: tomorrow' }]);
  expect(await outcomes(item)).toEqual(['unchanged']);
  expect(await outcomes([{ ...item, title: 'Pushed again' }])).toEqual(['updated']);
  expect(await outcomes({ id: 'a', _deleted: true })).toEqual(['deleted']);
  // in the order in which they came, whatever is stored first
  const three = ['x', 'y', 'z'].map((id, i) => ({
    ...item,
    id,
    title: `Report ${id}`,
    date_published: `2026-02-0${3 - i}T00:00:00Z`,
  }));
  const { results } = JSON.parse((await push([...three, { id: 'x', title: 'Report x' }])).text);
  expect(results.map(({ id }: { id: string }) => id)).toEqual(['x', 'y', 'z', 'x']);
  const stored = await web.store.storiesBySlug(
    results.slice(0, 3).map(({ storyId }: { storyId: string }) => storyId.split('/')[1]),
  );
  expect(stored.map(({ headline }) => headline)).toEqual(['Report x', 'Report y', 'Report z']);
  expect(results[3]).toMatchObject({ outcome: 'unchanged' });
  expect((await push('{')).status).toBe(400);
  expect((await push([])).status).toBe(400);
  expect((await push(7)).status).toBe(422);
  expect((await push(item, 'bw_wrong')).status).toBe(401);
  expect((await push(item, KEY, 'wire')).status).toBe(404);
  expect((await web.ask('/push/desk', { headers: { authorization: `Bearer ${KEY}` } })).status).toBe(405);
});

test('a push tells of each item which it is, and of a deletion that finds nothing why', async () => {
  const web = await started();
  const push = async (value: unknown) =>
    JSON.parse(
      (
        await web.ask('/push/desk', {
          method: 'POST',
          headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
          body: JSON.stringify(value),
        })
      ).text,
    ).results;
  const item = (id: string, url: string) => ({ id, url, title: `Report ${id}`, content_text: `All of ${id}.` });
  const [one, two, three] = ['https://a.example/1', 'https://a.example/live', 'https://a.example/live?'];
  const stored = await push([item('a', one!), item('b', two!), item('c', three!)]);
  const [a] = stored.map(({ storyId }: { storyId: string }) => storyId);

  expect(await push([{ id: 'b2' }, { id: 7 }, 'x'])).toEqual([
    { id: 'b2', outcome: 'refused', why: 'neither title nor text' },
    { id: '7', outcome: 'refused', why: 'neither title nor text' },
    { outcome: 'refused', why: 'no object' },
  ]);
  expect(await push(item('a', one!))).toEqual([{ id: 'a', outcome: 'unchanged', storyId: a }]);
  expect(await push({ id: 'unknown', url: one, _deleted: true })).toEqual([
    { id: 'unknown', outcome: 'unchanged', why: 'no story has this id' },
  ]);
  expect(
    await push([
      { url: `${one}?utm_source=x`, _deleted: true },
      { url: two, _deleted: true },
    ]),
  ).toEqual([
    { outcome: 'deleted', storyId: a },
    { outcome: 'unchanged', why: 'no single story has this address' },
  ]);
  expect(await push({ url: one, _deleted: true })).toEqual([
    { outcome: 'unchanged', storyId: a, why: 'is withdrawn already' },
  ]);
});

test('a push that finds us too busy is answered 503: what was not stored is told, and may be sent again', async () => {
  let trouble: ((titles: readonly string[]) => Error | undefined) | undefined;
  const web = await started([acme], {
    async normalize(inputs) {
      const error = trouble?.(inputs.map(({ title }) => title));
      if (error) throw error;
      return plainUntrusted.normalize(inputs);
    },
  });
  const push = async (...titles: readonly string[]) => {
    const items = titles.map((title) => ({ id: title, title, content_html: `<p>All of ${title}</p>`, language: 'en' }));
    const { status, headers, text } = await web.ask('/push/desk', {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify([...items, ...(titles.includes('bad') ? [7] : [])]),
    });
    const { results } = JSON.parse(text) as { results: { outcome: string }[] };
    return { status, retryAfter: headers['retry-after'], outcomes: results.map(({ outcome }) => outcome) };
  };
  const again = { status: 503, retryAfter: '10' };
  trouble = (titles) => (titles.includes('slow') ? new WorkerKilled('no answer within 10 ms') : undefined);
  expect(await push('a', 'slow', 'bad')).toEqual({ ...again, outcomes: ['stored', 'deferred', 'stored', 'refused'] });
  trouble = undefined;
  const calm = { status: 200, retryAfter: undefined };
  expect(await push('a', 'slow')).toEqual({ ...calm, outcomes: ['unchanged', 'stored'] });
  // the pool is full, or the program ends
  trouble = () => new Error('too much is waiting');
  expect(await push('b', 'c')).toEqual({ ...again, outcomes: ['deferred', 'deferred'] });
  trouble = undefined;
  const both = (await Promise.all([push('b', 'c'), push('b', 'c')])).map(({ outcomes }) => outcomes);
  expect(both).toEqual([
    ['stored', 'stored'],
    ['unchanged', 'unchanged'],
  ]);
  // memory does not depend on how busy we are
  trouble = () => new WorkerKilled('ended at its memory limit', 'memory');
  expect(await push('vast')).toEqual({ status: 422, retryAfter: undefined, outcomes: ['refused'] });
});
