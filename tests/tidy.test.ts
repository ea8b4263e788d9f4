import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// What a reviewer would otherwise have to say every time.
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const code = tracked.filter((file) => /^(?:src|tests|bench|scripts)\/.*\.(?:ts|mjs)$/.test(file));
const text = tracked.filter(
  (file) =>
    /\.(?:ts|mjs|md|json|ya?ml|sh|service|conf)$/.test(file) || /(?:Dockerfile|Caddyfile|\.ci\/run)$/.test(file),
);
const read = (file: string) => readFileSync(file, 'utf8');
const SOURCE_LINES_MAX = 400;
const LINES_OF_A_TABLE_MAX = 6000;

test('no file in src grows beyond what one can read; tables of data may', () => {
  const long = tracked
    .filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
    .map((file) => ({ file, lines: read(file).split('\n').length }))
    .filter(({ file, lines }) => lines > (/\/data\//.test(file) ? LINES_OF_A_TABLE_MAX : SOURCE_LINES_MAX));
  expect(long).toEqual([]);
});

test('no unfinished business, no switched-off test, no debugging left behind', () => {
  const marks =
    /\b(?:TODO|FIXME|XXX|HACK)\b|\b(?:test|it|describe)\.(?:only|skip|todo)\(|console\.log\(.*debug|debugger;/;
  const found = code
    .filter((file) => file !== 'tests/tidy.test.ts')
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) => (marks.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

test('the program writes to stdout only in commands', () => {
  const talkers = tracked.filter(
    (file) =>
      file.startsWith('src/') && !/^src\/(?:cli\/|main\.ts)/.test(file) && /console\.|process\.stdout/.test(read(file)),
  );
  expect(talkers).toEqual([]);
});

test('nothing names a machine’s own folders or a registry', () => {
  const places = new RegExp(
    `(?:^|[s"'(=])(?:${['/wo' + 'rk/', '/ro' + 'ot/', '/home/[a-z]+/'].join('|')})|registry${'\\.'}npmjs`,
  );
  const found = text.filter((file) => places.test(read(file)));
  expect(found).toEqual([]);
});

test('the README stays a page, and its two commands are what package.json has', () => {
  const readme = read('README.md');
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
});

test('what a page links to is there', () => {
  const pages = tracked.filter((file) => /^(?:[A-Z]+\.md|docs\/.*\.md)$/.test(file));
  const missing = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target]) => path.join(path.dirname(page), target!))
      .filter((target) => !existsSync(target))
      .map((target) => `${page} -> ${target}`),
  );
  expect(missing).toEqual([]);
});

test('dependencies are exact and fetched from no named host', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  expect(read('package-lock.json')).not.toContain('"resolved"');
});
