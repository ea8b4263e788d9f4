import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

interface JsonFeed {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly content_html: string;
    readonly language: string;
  }[];
}

/** The shipped configuration in a scratch place, on any free port. */
function demo(): string {
  const root = folder({});
  for (const part of ['config', 'feeds', 'samples']) cpSync(part, path.join(root, part), { recursive: true });
  const settings = path.join(root, 'config/settings.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('port: 3000', 'port: 0'));
  return root;
}

const json = async (url: string) => (await (await fetch(url)).json()) as JsonFeed;

test('the demo shows cleaned stories in several languages, takes up a dropped file, and keeps its bytes over a restart', async () => {
  const root = demo();
  const server = await startProgram(path.join(root, 'config'));
  const feed = await vi.waitFor(
    async () => {
      const found = await json(`${server.url}/feeds/all.json`);
      expect(found.items.length).toBeGreaterThanOrEqual(13);
      return found;
    },
    { timeout: 30_000, interval: 200 },
  );
  expect(new Set(feed.items.map((item) => item.language)).size).toBeGreaterThanOrEqual(6);
  const forum = feed.items.find((item) => item.title.startsWith('Lin Ruo of the'))!;
  expect(forum.title).toContain('Cyberspace Administration of China');
  for (const gone of [
    'Author:',
    'National Network letter office',
    'National Internet Information Office',
    'please like',
  ]) {
    expect(forum.content_html).not.toContain(gone);
  }
  for (const path of [
    '/feeds/all.rss',
    '/feeds/all.atom',
    '/feeds/technology/ar.rss',
    '/',
    '/opml',
    '/health/ready',
    '/metrics',
    '/feeds/all',
  ]) {
    expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
  }
  const slug = forum.id.split('/').at(-1);
  expect(await (await fetch(`${server.url}/stories/${slug}`)).text()).toContain('Cyberspace Administration of China');

  writeFileSync(
    path.join(root, 'samples/mine.txt'),
    'A headline of my own\n\nA first paragraph of my own story.\n\nA second one.\n',
  );
  await vi.waitFor(
    async () =>
      expect((await json(`${server.url}/feeds/all.json`)).items.map((i) => i.title)).toContain('A headline of my own'),
    {
      timeout: 30_000,
      interval: 200,
    },
  );

  const atom = async (url: string) => {
    const answer = await fetch(`${url}/feeds/all.atom`, { headers: { 'accept-encoding': 'identity' } });
    return { etag: answer.headers.get('etag'), text: await answer.text() };
  };
  const before = await vi.waitFor(
    async () => {
      const found = await atom(server.url);
      expect(found.text).toContain('A headline of my own');
      return found;
    },
    { timeout: 30_000, interval: 200 },
  );
  expect((await server.stop()).code).toBe(0);
  const again = await startProgram(path.join(root, 'config'));
  expect(await atom(again.url)).toEqual(before);
});
