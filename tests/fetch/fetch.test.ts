import { createServer } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetchOutcome } from '../../src/domain/seams.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { FETCH_SETTINGS, type Origin, startOrigin } from '../support/origin.ts';

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>${'t'.repeat(5000)}</title></channel></rss>`;
const fetch = createFetch(FETCH_SETTINGS, { version: '1.2.3' });

/** One bit of the checksum turned. */
const damaged = (bytes: Buffer) => bytes.fill(bytes.at(-6)! ^ 1, bytes.length - 6, bytes.length - 5);

/** A member with all that a header may have (RFC 1952 §2.3). */
function withHeader(text: string): Buffer {
  const plain = zlib.gzipSync(text);
  plain[3] = 0x1c;
  const fields = [Buffer.from([2, 0, 7, 7]), Buffer.from('name\0'), Buffer.from('comment\0')];
  return Buffer.concat([plain.subarray(0, 10), ...fields, plain.subarray(10)]);
}

/** Bodies by path: content coding and bytes. */
const CODED: Readonly<Record<string, readonly [string, Buffer]>> = {
  '/gzip': ['gzip', zlib.gzipSync(FEED)],
  '/x-gzip': ['x-gzip', zlib.gzipSync(FEED)],
  '/br': ['br', zlib.brotliCompressSync(FEED)],
  '/deflate': ['deflate', zlib.deflateSync(FEED)],
  '/deflate-raw': ['deflate', zlib.deflateRawSync(FEED)],
  '/gzip-unsaid': ['identity', zlib.gzipSync(FEED)],
  '/gzip-line': ['gzip', Buffer.concat([zlib.gzipSync(FEED), Buffer.from('\n')])],
  '/gzip-comment': ['gzip', Buffer.concat([zlib.gzipSync(FEED), Buffer.from('<!-- cached -->'.repeat(9000))])],
  '/gzip-zeros': ['gzip', Buffer.concat([zlib.gzipSync(FEED), Buffer.alloc(3)])],
  '/gzip-members': [
    'gzip',
    Buffer.concat([withHeader(FEED.slice(0, 99)), zlib.gzipSync(FEED.slice(99)), Buffer.from('x')]),
  ],
  '/gzip-damaged-line': ['gzip', Buffer.concat([damaged(zlib.gzipSync(FEED)), Buffer.from('\n')])],
  '/gzip-damaged-member': ['gzip', Buffer.concat([zlib.gzipSync(FEED), Buffer.from([0x1f, 0x8b, 9, 9])])],
  '/gzip-lie': ['gzip', Buffer.from(FEED)],
  '/gzip-cut': ['gzip', zlib.gzipSync(FEED).subarray(0, 40)],
  '/gzip-cut-checksum': ['gzip', zlib.gzipSync(FEED).subarray(0, -1)],
  '/gzip-cut-member': ['gzip', Buffer.concat([zlib.gzipSync(FEED), zlib.gzipSync(FEED).subarray(0, 40)])],
  '/br-cut': ['br', zlib.brotliCompressSync(FEED).subarray(0, 20)],
  '/gzip-damaged': ['gzip', damaged(zlib.gzipSync(FEED))],
  '/twice': ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(FEED))],
  '/unknown': ['shrink', Buffer.from(FEED)],
  '/bomb-gzip': ['gzip', zlib.gzipSync(Buffer.alloc(50_000_000))],
  '/bomb-br': [
    'br',
    zlib.brotliCompressSync(Buffer.alloc(20_000_000), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } }),
  ],
};

let origin: Origin;
let other: Origin;

beforeAll(async () => {
  other = await startOrigin((request, response) => response.end(`other ${request.headers.authorization ?? 'nobody'}`));
  origin = await startOrigin((request, response) => {
    const path = request.url ?? '';
    const coded = CODED[path];
    if (coded) response.writeHead(200, { 'content-encoding': coded[0] }).end(coded[1]);
    else if (path === '/plain') response.writeHead(200, { etag: 'W/"a"' }).end(FEED);
    else if (path === '/error') response.writeHead(500).end(FEED);
    else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (path === '/nowhere') response.writeHead(302).end();
    else if (path === '/two') response.writeHead(302, ['location', '/plain', 'location', `${other.url}/x`]).end();
    else if (path === '/away') response.writeHead(302, { location: `${other.url}/x` }).end();
    else if (path === '/home') response.writeHead(301, { location: '/plain' }).end();
    else if (path === '/private') response.writeHead(302, { location: 'http://127.0.0.2:1234/x' }).end();
    else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (path === '/303') response.writeHead(303, { location: '/plain' }).end();
    else if (path === '/307') response.writeHead(307, { location: '/echo' }).end();
    else if (path === '/echo') request.pipe(response);
    else if (path === '/cut') {
      response.writeHead(200, { 'content-length': 9999 }).write('<rss');
      setTimeout(() => response.destroy(), 20);
    } else if (path === '/endless') {
      const timer = setInterval(() => response.write(Buffer.alloc(65_536, 32)), 1);
      response.on('close', () => clearInterval(timer));
    } else if (path === '/silent') response.writeHead(200).write('<rss>');
    else response.writeHead(404).end();
  });
});

afterAll(async () => {
  fetch.close();
  await origin.close();
  await other.close();
});

const text = (outcome: FetchOutcome) =>
  outcome.kind === 'answer' ? Buffer.from(outcome.body).toString() : `failed: ${outcome.failure.code}`;
const get = (path: string) => fetch({ url: origin.url + path });

describe('bodies', () => {
  test.each(['/plain', ...Object.keys(CODED).filter((path) => !/cut|damaged|twice|unknown|bomb/.test(path))])(
    '%s is read',
    async (path) => {
      expect(text(await get(path))).toBe(FEED);
    },
  );

  test.each([
    ['/gzip-cut', 'truncated'],
    ['/gzip-cut-checksum', 'truncated'],
    ['/gzip-cut-member', 'truncated'],
    ['/br-cut', 'truncated'],
    ['/gzip-damaged', 'bad-encoding'],
    ['/gzip-damaged-line', 'bad-encoding'],
    ['/gzip-damaged-member', 'bad-encoding'],
    ['/twice', 'bad-encoding'],
    ['/unknown', 'bad-encoding'],
    ['/bomb-gzip', 'too-large'],
    ['/bomb-br', 'too-large'],
    ['/endless', 'too-large'],
    ['/cut', 'truncated'],
  ])('%s is refused as %s', async (path, code) => {
    expect(text(await get(path))).toBe(`failed: ${code}`);
  });

  test('an error answer brings its status, not its body', async () => {
    expect(await get('/error')).toMatchObject({ kind: 'answer', status: 500, body: new Uint8Array(0) });
  });

  test('the deadline counts to the last byte', async () => {
    expect(text(await fetch({ url: `${origin.url}/silent`, timeoutSeconds: 0.2 }))).toBe('failed: timeout');
  });
});

describe('redirects', () => {
  test('hops are told', async () => {
    const outcome = await get('/home');
    expect(outcome).toMatchObject({
      status: 200,
      finalUrl: `${origin.url}/plain`,
      hops: [{ status: 301, location: '/plain' }, { status: 200 }],
    });
  });

  test('whoever has a say in each hop is asked first; that takes none of its time', async () => {
    const asked: string[] = [];
    const beforeHop = async ({ pathname }: URL) => {
      asked.push(pathname);
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const slow = { url: `${origin.url}/home`, timeoutSeconds: 0.4, beforeHop };
    expect(text(await fetch(slow))).toBe(FEED);
    expect(asked).toEqual(['/home', '/plain']);
    expect(text(await fetch({ ...slow, url: `${origin.url}/silent` }))).toBe('failed: timeout');
  });

  test.each([
    ['/loop', 'too-many-redirects'],
    ['/nowhere', 'bad-redirect'],
    ['/two', 'bad-redirect'],
    ['/private', 'refused-address'],
    ['/file', 'refused-address'],
  ])('%s ends as %s', async (path, code) => {
    expect(text(await get(path))).toBe(`failed: ${code}`);
  });

  test('credentials stay with their origin', async () => {
    const url = new URL('/away', origin.url);
    url.username = 'reader';
    url.password = 'secret';
    const outcome = await fetch({ url: url.href, headers: { 'x-key': 'k' } });
    expect(text(outcome)).toBe('other nobody');
    expect(other.log.at(-1)?.headers).not.toHaveProperty('x-key');
    expect(origin.log.at(-1)?.headers.authorization).toBe(`Basic ${Buffer.from('reader:secret').toString('base64')}`);
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  test('a form follows 307 with its body, and no 303', async () => {
    const form = { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } } as const;
    expect(text(await fetch({ url: `${origin.url}/307`, ...form }))).toBe('a=b');
    expect(await fetch({ url: `${origin.url}/303`, ...form })).toMatchObject({ kind: 'answer', status: 303 });
  });
});

describe('manners', () => {
  test('says who it is and what it reads, and nothing more', async () => {
    await fetch({ url: `${origin.url}/plain?b=2&a=%20`, subscribers: 12 });
    const { method, url, headers } = origin.log.at(-1)!;
    expect({ method, url }).toEqual({ method: 'GET', url: '/plain?b=2&a=%20' });
    expect(headers['user-agent']).toBe('babelwire/1.2.3 (+https://wire.example/about; 12 subscribers)');
    expect(headers['accept-encoding']).toMatch(/^gzip, br, deflate/);
    expect(headers.accept).toContain('application/atom+xml');
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  test('sends the validators of the address that is asked, byte by byte', async () => {
    const validators = {
      [`${origin.url}/plain`]: { etag: 'W/"a,b;\u00e9"', lastModified: 'yesterday' },
      [`${origin.url}/home`]: { etag: '"other"' },
    };
    await fetch({ url: `${origin.url}/home`, validators });
    const [first, second] = origin.log.slice(-2);
    expect(first?.headers['if-none-match']).toBe('"other"');
    expect(second?.headers).toMatchObject({ 'if-none-match': 'W/"a,b;\u00e9"', 'if-modified-since': 'yesterday' });
  });
});

describe('what cannot be reached', () => {
  test('names, ports and protocols', async () => {
    const named = createFetch(FETCH_SETTINGS, {
      version: '1',
      lookup: async (host) => {
        if (host === 'here.example') return ['127.0.0.1'];
        throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
      },
    });
    expect(text(await named({ url: `http://here.example:${origin.port}/plain` }))).toBe(FEED);
    expect(origin.log.at(-1)?.headers.host).toBe(`here.example:${origin.port}`);
    expect(text(await named({ url: 'http://gone.example/' }))).toBe('failed: dns');
    expect(text(await named({ url: `https://127.0.0.1:${origin.port}/` }))).toBe('failed: tls');
    expect(text(await named({ url: 'http://127.0.0.1:2/' }))).toBe('failed: connect');
    expect(text(await named({ url: 'http://127.0.0.1:6379/' }))).toBe('failed: refused-address');
  });

  test('a server that speaks no HTTP', async () => {
    const raw = createServer((socket) => socket.on('error', () => {}).on('data', () => socket.end('hello\r\n')));
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const { port } = raw.address() as { port: number };
    expect(await fetch({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ failure: { code: 'unreadable' } });
    raw.close();
  });

  test('the caller may end it', async () => {
    const caller = new AbortController();
    const pending = fetch({ url: `${origin.url}/silent`, signal: caller.signal });
    setTimeout(() => caller.abort(), 50);
    expect(text(await pending)).toBe('failed: timeout');
    expect(text(await fetch({ url: `${origin.url}/plain`, signal: caller.signal }))).toBe('failed: timeout');
  });

  test('closing ends what is under way', async () => {
    const mine = createFetch(FETCH_SETTINGS, { version: '1' });
    const pending = mine({ url: `${origin.url}/silent` });
    setTimeout(() => mine.close(), 50);
    expect(await pending).toMatchObject({ failure: { code: 'timeout', detail: 'interrupted' } });
  });
});
