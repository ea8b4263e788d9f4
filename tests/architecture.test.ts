import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// Who may import whom. Imports point inward only; a step never imports another step.
const INNER = ['domain', 'lib'];
const STEPS = ['config', 'fetch', 'parse', 'normalize', 'group', 'store', 'select', 'render', 'websub'];
const MIDDLE = ['source', 'flow'];
const ROOMS: Record<string, readonly string[]> = {
  domain: [],
  lib: ['domain'],
  ...Object.fromEntries(STEPS.map((step) => [step, INNER])),
  source: [...INNER, 'fetch', 'parse'],
  flow: [...INNER, ...STEPS, 'source'],
  web: [...INNER, ...STEPS, ...MIDDLE],
  work: [...INNER, ...STEPS, ...MIDDLE],
  cli: [...INNER, ...STEPS, ...MIDDLE],
  // the only room that chooses implementations
  app: [...INNER, ...STEPS, ...MIDDLE, 'web', 'work', 'cli'],
};

// Which room may import an npm package that has one home.
const HOMES: Record<string, readonly string[]> = {
  express: ['web'],
  kysely: ['store'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  feed: ['render'],
  'rss-parser': ['render'],
  undici: ['fetch'],
  'sanitize-html': ['normalize'],
  'fasttext.wasm.js': ['normalize'],
  'iconv-lite': ['parse'],
  'css-select': ['lib', 'source'],
  'markdown-it': ['source'],
  zod: ['config', 'web'],
  yaml: ['config', 'cli', 'source'],
  commander: ['cli', 'main.ts'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
const roomOf = (file: string) => file.split(path.sep)[0]!;
const importsOf = (file: string) =>
  [
    ...readFileSync(path.join('src', file), 'utf8').matchAll(
      /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|new URL\('([^']+\.[jt]s)', import\.meta/gm,
    ),
  ].map((m) => (m[1] ?? m[2] ?? m[3])!);

test('imports point inward only', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const room = roomOf(file);
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) {
        const target = roomOf(path.relative('src', path.resolve('src', path.dirname(file), name)));
        const free = room.endsWith('.ts') || target === room || ROOMS[room]?.includes(target);
        if (!free) wrong.push(`${file} imports ${name}`);
      } else if (!name.startsWith('node:')) {
        const home = HOMES[name.match(/^(?:@[^/]+\/)?[^/]+/)![0]];
        if (home && !home.includes(room)) wrong.push(`${file} imports ${name}, which lives in ${home}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('no file imports itself through others', () => {
  const edges = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => path.relative('src', path.resolve('src', path.dirname(file), name))),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(cycles).toEqual([]);
});
