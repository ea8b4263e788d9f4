import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importOpml } from '../../src/cli/import-opml.ts';
import { checkConfiguration } from '../../src/config/load.ts';

let folder: string;
let said = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opml-'));
  mkdirSync(path.join(folder, 'config'));
  mkdirSync(path.join(folder, 'feeds'));
  writeFileSync(path.join(folder, 'config/settings.yaml'), 'publicUrl: https://wire.example\n');
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const config = () => path.join(folder, 'config');
async function run(outlines: string, ...options: string[]): Promise<void> {
  const file = path.join(folder, 'list.opml');
  writeFileSync(file, `<opml version="2.0"><body>${outlines}</body></opml>`);
  const program = new Command().exitOverride();
  importOpml.register(program, () => Promise.reject(new Error('needs no database')));
  await program.parseAsync(['node', 'babelwire', 'import-opml', file, '--config', config(), ...options]);
}
const sources = () => readFileSync(path.join(config(), 'sources.yaml'), 'utf8');

test('sources are appended below what is there, comments and all', async () => {
  writeFileSync(
    path.join(config(), 'sources.yaml'),
    '# ours\n- id: news\n  kind: feed\n  url: https://a.example/ # keep\n',
  );
  await run(
    `<outline text="Asia"><outline text="News" xmlUrl="https://b.example/?q=\${HOME}" language="fr"/></outline>
     <outline text="A" xmlUrl="https://A.example"/><outline text="Bad" xmlUrl="http://127.0.0.1/"/>`,
  );
  expect(sources()).toContain('# ours');
  expect(sources()).toContain('url: https://a.example/ # keep');
  const { configuration } = checkConfiguration(config());
  expect(configuration?.sources).toMatchObject([
    { id: 'news' },
    {
      id: 'news-2',
      kind: 'feed',
      url: 'https://b.example/?q=$%7BHOME}',
      title: 'News',
      language: 'fr',
      tags: ['Asia'],
    },
  ]);
  expect(said).toMatch(/^added +news-2 .*\[Asia\]$/m);
  expect(said).toMatch(/^there +news https:\/\/a\.example\/$/m);
  expect(said).toMatch(/^refused +Bad \(http:\/\/127\.0\.0\.1\/\): /m);
  expect(said).toMatch(/^total +1 added, 1 there, 1 refused$/m);
});

test('without sources yet, and twice', async () => {
  await run('<outline xmlUrl="https://b.example/"/>');
  const once = sources();
  await run('<outline xmlUrl="https://b.example/"/>');
  expect(sources()).toBe(once);
  expect(checkConfiguration(config()).configuration?.sources).toMatchObject([{ id: 'b-example' }]);
});

test('a dry run writes nothing, a bad document is one sentence', async () => {
  await run('<outline xmlUrl="https://b.example/"/>', '--dry-run');
  expect(() => sources()).toThrow('ENOENT');
  await expect(run('<outline text="f">'.repeat(100))).rejects.toThrow('nothing was imported');
});

test('a file that is a link, or not for everybody, stays so', async () => {
  const real = path.join(folder, 'kept-elsewhere.yaml');
  writeFileSync(real, '[]\n');
  chmodSync(real, 0o600);
  symlinkSync(real, path.join(config(), 'sources.yaml'));
  await run('<outline xmlUrl="https://b.example/"/>');
  expect(lstatSync(path.join(config(), 'sources.yaml')).isSymbolicLink()).toBe(true);
  expect(statSync(real).mode & 0o777).toBe(0o600);
  expect(sources()).toContain('https://b.example/');
});
