import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { run } from '../support/program.ts';

const settings = (extra = '') =>
  `publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../data/wire.db\n${extra}`;
const serve = (root: string) =>
  run(['serve', '--config', path.join(root, 'config')], { env: { BABELWIRE_LOG: 'silent' } });

test('a taken port: one sentence, exit 1, nothing written', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const root = folder({
    'config/settings.yaml': settings().replace('port: 0', `port: ${port}`),
    'feeds/a.yaml': 'title: A\n',
  });
  const ended = await serve(root);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr.trim()).toMatch(new RegExp(`^babelwire: .*${port}.*$`));
  expect(existsSync(path.join(root, 'data'))).toBe(false);
});

test('a database that is none: one sentence, exit 1, the file as it was', async () => {
  const root = folder({
    'config/settings.yaml': settings(),
    'feeds/a.yaml': 'title: A\n',
    'data/wire.db': 'this is a letter, not a database\n'.repeat(50),
  });
  const ended = await serve(root);
  expect(ended.code).toBe(1);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  expect(ended.stderr).toMatch(/^babelwire: .*wire\.db/);
});

test.runIf(process.getuid?.() !== 0)('no permission to write: one sentence, exit 1', async () => {
  const root = folder({ 'config/settings.yaml': settings(), 'feeds/a.yaml': 'title: A\n', 'data/.keep': '' });
  chmodSync(path.join(root, 'data'), 0o500);
  const ended = await serve(root);
  chmodSync(path.join(root, 'data'), 0o700);
  expect(ended.code).toBe(1);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
});

test('a data folder that cannot be made: one sentence, exit 1', async () => {
  const root = folder({ 'config/settings.yaml': settings(), 'feeds/a.yaml': 'title: A\n' });
  writeFileSync(path.join(root, 'data'), 'a file where the folder should be');
  const ended = await serve(root);
  expect(ended.code).toBe(1);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
});

test('broken YAML and an unknown source: every problem, exit 78, nothing written', async () => {
  const root = folder({
    'config/settings.yaml': settings('nope: 1\n'),
    'feeds/a.yaml': 'title: A\nselect: { sources: [nobody] }\n',
  });
  const ended = await serve(root);
  expect(ended).toMatchObject({ code: 78, stdout: '' });
  expect(ended.stderr).toContain('settings.yaml:4:1 nope: unrecognized key');
  expect(ended.stderr).toContain('feeds/a.yaml:2:21 select.sources.0: there is no source "nobody"');
  expect(existsSync(path.join(root, 'data'))).toBe(false);
});

test('an unknown command or option: exit 2', async () => {
  expect((await run(['frobnicate'])).code).toBe(2);
  expect((await run(['check', '--wat'])).code).toBe(2);
});
