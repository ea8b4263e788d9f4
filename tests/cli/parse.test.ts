import { expect, test } from 'vitest';
import { run } from '../support/program.ts';

const RSS = 'tests/cases/parse-rss-full/input.xml';
const PAGE = 'tests/cases/parse-html-page/input.html';

test('files: one line each, their items in it', async () => {
  const { code, stdout } = await run(['parse', RSS, '--url', 'https://news.example/feed']);
  expect(code).toBe(0);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({ file: RSS, format: 'rss', feed: { title: 'Harbor & Coast' } });
  expect(answer.items).toHaveLength(3);
  expect(answer.ms).toBeGreaterThanOrEqual(0);
});

test('what is no feed: exit 1, and the feeds that the page names', async () => {
  const { code, stdout } = await run(['parse', PAGE]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).error).toMatchObject({ code: 'not-a-feed', discovered: expect.any(Array) });
});

test('--jsonl: a line out per line in, in order, whatever is in them', async () => {
  const input = [
    JSON.stringify({ file: PAGE }),
    'no JSON',
    JSON.stringify({ file: RSS, url: 'https://news.example/feed', headers: { 'content-language': 'fr' } }),
    JSON.stringify({ file: 'there/is/none.xml' }),
    JSON.stringify({}),
    '5',
    'null',
  ].join('\n');
  const { code, stdout } = await run(['parse', '--jsonl'], { input });
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map((answer) => answer.error?.code ?? answer.format)).toEqual([
    'not-a-feed',
    'bad-line',
    'rss',
    'unreadable',
    'unreadable',
    'bad-line',
    'bad-line',
  ]);
  expect(answers.at(4).error.detail).toBe('the line names no file');
  expect(answers.at(5).error.detail).toBe('a line must be a JSON object');
});

test('nothing to do is a question of usage', async () => {
  const { code, stderr } = await run(['parse']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/FILE or --jsonl/);
});
