import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { amount, figure } from '../support/endurance.ts';
import { folder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const SETTINGS = 'publicUrl: http://localhost:3000\nport: 0\ndatabase: sqlite:../wire.db\nroles: [web, poll]\n';
const SOURCES = '- { id: desk, kind: file, path: ../stories, pollSeconds: 5 }\n';
const FEED = 'title: A\nselect: { sources: [desk] }\n';
const GLOSSARY = '- { id: x, terms: { en: { preferred: X } } }\n';

/** What may go wrong in a file under an editor's hands: [file, text, what the message must name]. */
function brokenFiles(): readonly (readonly [string, string, string])[] {
  const wrongSettings = [
    ['port: 99999', 'port'],
    ['port: eighty', 'port'],
    ['port: [1]', 'port'],
    ['prot: 1', 'prot'],
    ['host: 7', 'host'],
    ['title: ""', 'title'],
    ['roles: [wep]', 'roles.0'],
    ['roles: []', 'roles'],
    ['roles: web', 'roles'],
    ['trustProxy: true', 'trustProxy'],
    ['trustProxy: []', 'trustProxy'],
    ['database: mysql://x', 'database'],
    ['fetch: { timeoutSeconds: 0 }', 'fetch.timeoutSeconds'],
    ['fetch: { redirectMax: 1 }', 'fetch.redirectMax'],
    ['fetch: []', 'fetch'],
    ['poll: { moved: { times: x } }', 'poll.moved.times'],
    ['poll: { minSeconds: -1 }', 'poll.minSeconds'],
    ['hub: 1', 'hub'],
    ['retention: { storyDays: 1.5 }', 'retention.storyDays'],
    ['adminToken: ${NOT_SET_ANYWHERE}', 'NOT_SET_ANYWHERE'],
    ['web: { pageSize: 0 }', 'web.pageSize'],
    ['pool: { workers: 0 }', 'pool.workers'],
    ['telemetry: { otlpUrl: nope }', 'telemetry.otlpUrl'],
  ].map(
    ([line, key]) =>
      [
        'config/settings.yaml',
        `${SETTINGS.replace(/^(?:port|database|roles).*\n/gm, (l) => (line!.startsWith(l.split(':')[0]!) ? '' : l))}${line}\n`,
        key!,
      ] as const,
  );
  const wrongSources = [
    ['- { id: desk, kind: file }', '0.path'],
    ['- { id: desk, kind: fiel, path: x }', '0.kind'],
    ['- { kind: file, path: x }', '0.id'],
    ['- { id: "a b", kind: push }', '0.id'],
    ['- { id: a, kind: feed }', '0.url'],
    ['- { id: a, kind: feed, url: "ftp://x" }', '0.url'],
    ['- { id: a, kind: html, url: "http://x.example" }', '0.selectors'],
    ['- { id: desk, kind: push }\n- { id: desk, kind: push }', 'used twice'],
    ['- { id: a, kind: push, tags: x }', '0.tags'],
    ['- { id: a, kind: push, normalize: { boilerplate: ["("] } }', 'boilerplate'],
    ['- { id: a, kind: push, translation: { method: robot } }', 'translation.method'],
    ['- { id: a, kind: push, pollSecond: 1 }', '0.pollSecond'],
    ['desk: { kind: push }', 'sources.yaml'],
    ['- [', 'sources.yaml'],
    ['- { id: a, kind: push, websub: yes please }', '0.websub'],
  ].map(([text, key]) => ['config/sources.yaml', `${text}\n`, key!] as const);
  const wrongFeeds = [
    ['select: {}', 'title'],
    ['title: A\nselect: { sources: [nobody] }', 'nobody'],
    ['title: A\nselect: { sorces: [desk] }', 'select.sorces'],
    ['title: A\nlimit: 0', 'limit'],
    ['title: A\nlimit: many', 'limit'],
    ['title: A\nformats: [rss2]', 'formats.0'],
    ['title: A\nformats: []', 'formats'],
    ['title: A\naccess: private', 'access'],
    ['title: A\naccess: { partners: [nobody] }', 'nobody'],
    ['title: A\nttlMinutes: 0', 'ttlMinutes'],
    ['title: A\nselect: { maxSeverity: bad }', 'select.maxSeverity'],
    ['title: A\nselect: { maxAgeDays: -1 }', 'select.maxAgeDays'],
    ['title: A\ncontent: half', 'content'],
    ['title: A\nhubs: [nope]', 'hubs.0'],
    ['title: [', 'a.yaml'],
    ['title: A\ntitle: B', 'a.yaml'],
  ].map(([text, key]) => ['feeds/a.yaml', `${text}\n`, key!] as const);
  const wrongGlossary = [
    ['- { id: x }', '0.terms'],
    ['- { terms: {} }', '0.id'],
    ['- { id: x, terms: { en: { variants: [y] } } }', '0.terms.en.preferred'],
    ['- { id: x, terms: { en: { preferred: X, varants: [] } } }', 'varants'],
    ['x: 1', 'glossary.yaml'],
    ['\t- a', 'glossary.yaml'],
  ].map(([text, key]) => ['config/glossary.yaml', `${text}\n`, key!] as const);
  return [...wrongSettings, ...wrongSources, ...wrongFeeds, ...wrongGlossary];
}

test('a broken file is named with its key, and the old configuration keeps serving', async () => {
  const root = folder({
    'config/settings.yaml': SETTINGS,
    'config/sources.yaml': SOURCES,
    'config/glossary.yaml': GLOSSARY,
    'feeds/a.yaml': FEED,
    'stories/one.txt': 'A first headline\n\nIts only paragraph.\n',
  });
  const server = await startProgram(path.join(root, 'config'));
  const feed = async () => (await fetch(`${server.url}/feeds/a.rss`)).status;
  await vi.waitFor(async () => expect(await feed()).toBe(200), { timeout: 30_000, interval: 100 });
  const all = brokenFiles();
  expect(all.length).toBeGreaterThanOrEqual(60);
  const step = Math.ceil(all.length / amount({ short: 12, long: all.length }));
  const chosen = all.filter((_, i) => i % step === 0);
  for (const [file, text, key] of chosen) {
    const place = path.join(root, file);
    const before = readFileSync(place, 'utf8');
    const logged = server.stderr().length;
    writeFileSync(place, text);
    await vi.waitFor(
      () => {
        const said = server.stderr().slice(logged);
        expect(said, `${file} with ${text}`).toContain(path.basename(file));
        expect(said, `${file} with ${text}`).toContain(key);
      },
      { timeout: 10_000, interval: 50 },
    );
    expect(await feed()).toBe(200);
    writeFileSync(place, before);
  }
  writeFileSync(path.join(root, 'feeds/b.yaml'), 'title: B\n');
  await vi.waitFor(async () => expect((await fetch(`${server.url}/feeds/b.rss`)).status).toBe(200), {
    timeout: 30_000,
    interval: 100,
  });
  figure('bad configuration on reload', `${chosen.length} files, each named with its key, the old one kept serving`);
});
