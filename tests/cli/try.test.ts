import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../../src/cli/command.ts';
import { tryOut } from '../../src/cli/try.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { FETCH_SETTINGS, type Origin, startOrigin } from '../support/origin.ts';
import { plainDocuments } from '../support/plain-documents.ts';

let origin: Origin;
let said = '';
beforeAll(async () => {
  origin = await startOrigin((request, response) => {
    response.end(
      request.url === '/map.xml'
        ? '<urlset><url><loc>/a</loc></url></urlset>'
        : '<p><a href="/a">Story</a></p><div class=text>Body</div>',
    );
  });
});
beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => origin.close());

const app = {
  fetch: createFetch(FETCH_SETTINGS, { version: '1' }),
  untrusted: plainDocuments,
  clock: () => 0,
  close: async () => {},
} as unknown as App;
async function run(path: string, ...options: string[]): Promise<string> {
  const program = new Command().exitOverride();
  tryOut.register(program, async () => app);
  await program.parseAsync(['node', 'babelwire', 'try', origin.url + path, ...options]);
  return said;
}

test('a site map needs no list; html needs one, and takes the first link in it', async () => {
  expect(await run('/map.xml', '--kind', 'sitemap', '--selectors', 'body=.text')).toContain('  Body');
  expect(await run('/', '--selectors', 'list=p')).toContain('Story');
  await expect(run('/', '--selectors', 'body=.text')).rejects.toThrow('--selectors needs list=CSS');
});

test('what is no selector is said', async () => {
  await expect(run('/', '--selectors', 'list=li[')).rejects.toThrow('--selectors list=li[: is no CSS selector');
});
