import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../support/folder.ts';
import { run } from '../support/program.ts';

const configured = (sources = '[]\n', settings = '') => {
  const root = folder({
    'config/settings.yaml': `publicUrl: http://localhost:3000\n${settings}`,
    'config/sources.yaml': sources,
    'config/glossary.yaml': '[]\n',
    'feeds/a.yaml': 'title: A\n',
    'samples/one.txt': 'A ferry for the night\n\nIt leaves at ten.\n',
    'five.json': '5',
  });
  return { root, config: path.join(root, 'config') };
};
const THERE = '- { id: there, kind: file, path: ../samples }\n';
const AWAY = '- { id: away, kind: file, path: ../nowhere }\n';
const failure = { code: 1, stderr: expect.stringMatching(/^babelwire: .*\n$/) };

test('a poll is done when it has told which sources are down', async () => {
  const { config } = configured(THERE + AWAY);
  expect(await run(['poll', '--config', config])).toMatchObject({ code: 0 });
  expect(await run(['poll', 'away', '--config', config])).toMatchObject({ code: 0 });
});

test.each([
  'poll nope',
  'render nope',
  'renormalize --source nope',
  'glossary impact --term nope',
  'try http://127.0.0.1/ --kind html',
])('%s: what is not configured, or not said, is a question of usage', async (line) => {
  const { config } = configured(THERE);
  expect(await run([...line.split(' '), '--config', config])).toMatchObject({ code: 2 });
});

test('doctor on a broken configuration: 78, as check', async () => {
  const { config } = configured('- { id: a }\n');
  for (const command of ['check', 'doctor'])
    expect(await run([command, '--config', config])).toMatchObject({ code: 78 });
});

test('revoking nothing is a failure', async () => {
  const { config } = configured();
  expect(await run(['partner', 'revoke', 'nope', '--config', config])).toMatchObject(failure);
});

test('a file or folder that cannot be used is one sentence', async () => {
  const { root, config } = configured();
  const five = path.join(root, 'five.json');
  for (const args of [
    ['normalize', path.join(root, 'nowhere')],
    ['normalize', five],
    ['export-site', path.join(five, 'site')],
    ['schema', path.join(five, 'schema')],
  ]) {
    expect(await run([...args, '--config', config])).toMatchObject(failure);
  }
});

test.each(['parse --jsonl', 'schema --help', 'glossary export --format csv', 'glossary import --help', 'partner list'])(
  '%s takes --config, at its end or behind its first word',
  async (line) => {
    const { config } = configured();
    const [first, ...rest] = line.split(' ');
    expect(await run([first!, ...rest, '--config', config])).toMatchObject({ code: 0 });
    expect(await run([first!, '--config', config, ...rest])).toMatchObject({ code: 0 });
  },
);

test('--config before the name of a command of commands is the one that is read', async () => {
  const broken = configured('- { id: a }\n').config;
  expect(await run(['partner', '--config', broken, 'list'])).toMatchObject({ code: 78 });
});

test('a reader that has read enough is no failure', async () => {
  const child = spawn(process.execPath, ['dist/main.js', 'parse', '--jsonl']);
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += String(data);
  });
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  const ended = once(child, 'close');
  const line = `${JSON.stringify({ file: 'tests/cases/parse-rss-full/input.xml' })}\n`;
  child.stdin.end(line.repeat(500));
  expect(await ended).toEqual([0, null]);
  expect(stderr).toBe('');
});
