import http from 'node:http';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createPostgres } from '../support/databases.ts';
import { folder } from '../support/folder.ts';
import { NGINX, startNginx } from '../support/nginx.ts';
import { startOrigin } from '../support/origin.ts';
import { startProgram } from '../support/program.ts';

interface Got {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

const get = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    http
      .get(url, { headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.on('error', reject);
      })
      .on('error', reject);
  });

/** In front of a node: a minute of freshness is a second, so that a test sees the end of it. */
async function hurried(node: string) {
  return await startOrigin((request, response) => {
    const { hostname, port } = new URL(node);
    const { method, url, headers } = request;
    const onward = http.request({ hostname, port, path: url, method, headers, agent: false }, (answer) => {
      const kept = { ...answer.headers };
      const lifetime = kept['cache-control'];
      if (lifetime) kept['cache-control'] = lifetime.replace('max-age=60', 'max-age=1');
      response.writeHead(answer.statusCode ?? 500, kept);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const OLD = new Date(0).toUTCString();

test('two nodes behind the shipped nginx configuration: one ETag, right conditions, stale copies when all is down', async (context) => {
  if (!NGINX) {
    if (process.env.CI === 'true') throw new Error('nginx is needed for this test: install the package nginx-light');
    context.skip('no nginx on this machine: deploy/nginx.conf was not tried');
    return;
  }
  const database = await createPostgres();
  const root = folder({
    'config/settings.yaml': `publicUrl: https://wire.example\nport: 0\ndatabase: ${JSON.stringify(database.url)}\ntrustProxy: [127.0.0.1]
pool: { workers: 1 }\npoll: { minSeconds: 1, defaultSeconds: 1 }\n`,
    'config/sources.yaml': '- { id: desk, kind: file, path: ../stories, language: en }\n',
    'reader/settings.yaml': `publicUrl: https://wire.example\nport: 0\ndatabase: ${JSON.stringify(database.url)}\ntrustProxy: [127.0.0.1]\nroles: [web]\n`,
    'reader/sources.yaml': '- { id: desk, kind: file, path: ../stories, language: en }\n',
    'feeds/wire.yaml': 'title: Wire\nttlMinutes: 1\n',
    'stories/one.txt':
      'The ferry sails again\n\nThe old ferry sails again since Monday, said the council of the town.\n',
  });
  const writer = await startProgram(path.join(root, 'config'));
  const reader = await startProgram(path.join(root, 'reader'));
  onTestFinished(async () => await database.remove());
  const fronts = [await hurried(writer.url), await hurried(reader.url)];
  const asked = () => fronts.flatMap(({ log }) => log.filter(({ url }) => url.startsWith('/feeds/')));
  const atom = '/feeds/wire.atom';
  await vi.waitFor(async () => expect((await get(`${reader.url}${atom}`)).text).toContain('The ferry sails again'), {
    timeout: 30_000,
    interval: 100,
  });
  for (const format of ['rss', 'atom', 'json']) {
    for (const coding of ['identity', 'gzip', 'br']) {
      const [a, b] = await Promise.all(
        [writer, reader].map(({ url }) => get(`${url}/feeds/wire.${format}`, { 'accept-encoding': coding })),
      );
      expect(a!.headers.etag).toBe(b!.headers.etag);
      expect(a!.headers['last-modified']).toBe(b!.headers['last-modified']);
    }
  }

  const url = `${await startNginx(
    NGINX,
    fronts.map(({ port }) => port),
  )}${atom}`;
  const first = await get(url);
  expect(first.status).toBe(200);
  expect(first.headers['content-language']).toBe('en');
  const { etag = '', 'last-modified': modified = '' } = first.headers;
  const later = new Date(Date.parse(modified) + 3_600_000).toUTCString();
  const cases: [Readonly<Record<string, string>>, number][] = [
    [{ 'if-none-match': etag }, 304],
    [{ 'if-none-match': etag, 'if-modified-since': OLD }, 304],
    [{ 'if-none-match': `W/${etag}` }, 304],
    [{ 'if-none-match': `"x", ${etag}` }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-modified-since': modified }, 304],
    [{ 'if-modified-since': later }, 304],
    [{ 'if-modified-since': OLD }, 200],
    [{ 'if-none-match': '"another"', 'if-modified-since': modified }, 200],
    [{ 'if-none-match': etag, 'accept-encoding': 'gzip' }, 200],
    [{ 'if-match': '"another"' }, 412],
  ];
  for (const [headers, status] of cases) {
    const answer = await get(url, headers);
    expect([headers, answer.status]).toEqual([headers, status]);
    if (status !== 304) continue;
    for (const name of ['content-type', 'content-length', 'content-language', 'content-encoding'])
      expect([name, answer.headers[name]]).toEqual([name, undefined]);
    for (const name of ['etag', 'vary', 'cache-control'])
      expect([name, answer.headers[name]]).toEqual([name, first.headers[name]]);
  }

  // what is fresh is not asked for again, what is not is asked for by its ETag while the copy is shown
  const mark = asked().length;
  await vi.waitFor(
    async () => {
      expect((await get(url)).headers.etag).toBe(etag);
      expect(asked().slice(mark)).toContainEqual(
        expect.objectContaining({ headers: expect.objectContaining({ 'if-none-match': etag }) }),
      );
    },
    { timeout: 20_000, interval: 200 },
  );
  const before = asked().length;
  for (let i = 0; i < 5; i += 1) expect((await get(url)).headers.etag).toBe(etag);
  expect(asked().length - before).toBeLessThan(5);

  // nobody is there any more
  await pause(1_100);
  for (const { close } of fronts) await close();
  expect(await get(url)).toMatchObject({ status: 200, text: first.text });
  await pause(1_100);
  expect(await get(url)).toMatchObject({ status: 200, text: first.text });
  expect(await get(url, { 'if-none-match': etag })).toMatchObject({ status: 304 });
  expect((await get(url, { 'if-none-match': `"x", ${etag}` })).status).toBe(304);
  expect((await get(url, { 'a-im': 'feed', 'if-none-match': '"another"' })).text).toBe(first.text);
  expect((await get(url.replace('.atom', '.rss'))).status).toBe(502);
});
