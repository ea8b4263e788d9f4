import path from 'node:path';
import { expect, test } from 'vitest';
import { checkConfiguration } from '../../src/config/load.ts';
import { problemLine } from '../../src/config/problems.ts';
import { folder } from '../support/folder.ts';

const check = (files: Record<string, string>, environment = {}) =>
  checkConfiguration(path.join(folder({ 'feeds/.keep': '', ...files }), 'config'), environment);
const problems = (files: Record<string, string>) => check(files).problems.map(problemLine);

test('the smallest configuration has every default', () => {
  const { configuration } = check({ 'config/settings.yaml': 'publicUrl: http://localhost:3000/\n' });
  expect(configuration?.settings).toMatchObject({
    publicUrl: 'http://localhost:3000',
    port: 3000,
    roles: ['web', 'poll', 'deliver'],
    fetch: { allowPrivate: [], timeoutSeconds: 20, bodyBytesMax: 20_971_520, redirectsMax: 5 },
    poll: { defaultSeconds: 3600, perHost: 2, moved: { times: 5, seconds: 172_800 } },
    trustProxy: false,
  });
  expect(configuration?.settings.database).toMatch(/^sqlite:\/.*data\/babelwire\.db$/);
});

test('all problems come at once, with file, line and column', () => {
  expect(
    problems({
      'config/settings.yaml': 'publicUrl: nope\nhots: x\nport: 99999\n',
      'config/sources.yaml': '- id: a\n  kind: feed\n- id: a\n  kind: file\n  path: x\n',
      'feeds/tech.yaml': 'title: T\nselect:\n  sorces: [x]\n  sources: [zz, a]\naccess: { partners: [acme] }\n',
    }),
  ).toEqual([
    'settings.yaml:1:1 publicUrl: must be an absolute http or https URL',
    'settings.yaml:2:1 hots: unrecognized key',
    'settings.yaml:3:1 port: Too big: expected number to be <=65535',
    'sources.yaml:1:3 0.url: required for kind feed',
    'sources.yaml:3:3 1.id: "a" is used twice',
    'feeds/tech.yaml:3:3 select.sorces: unrecognized key',
    'feeds/tech.yaml:4:13 select.sources.0: there is no source "zz"',
    'feeds/tech.yaml:5:22 access.partners.0: there is no partner "acme"',
  ]);
});

test('environment variables are put in; an unset one is named', () => {
  const files = { 'config/settings.yaml': 'publicUrl: http://localhost\nadminToken: ${TOKEN}\n' };
  expect(check(files, { TOKEN: 's3' }).configuration?.settings.adminToken).toBe('s3');
  expect(problems(files)).toEqual(['settings.yaml:2:13 environment variable TOKEN is not set']);
});

test('broken YAML, missing files and a bad regular expression are problems, not exceptions', () => {
  expect(problems({ 'config/settings.yaml': 'publicUrl: [\n' })[0]).toMatch(/^settings\.yaml:\d+:\d+ /);
  expect(problems({ 'config/sources.yaml': '[]' })[0]).toBe('settings.yaml:1:1 cannot be read (ENOENT)');
  expect(
    problems({
      'config/settings.yaml': 'publicUrl: http://localhost\n',
      'config/sources.yaml': '- { id: a, kind: push, normalize: { boilerplate: ["("] } }\n',
    }),
  ).toEqual(['sources.yaml:1:51 0.normalize.boilerplate.0: is no regular expression']);
  expect(checkConfiguration('/no/such/folder').problems).toHaveLength(1);
});

test('a feed that takes another feed’s former name away is refused', () => {
  expect(
    problems({
      'config/settings.yaml': 'publicUrl: http://localhost\n',
      'feeds/a.yaml': 'title: A\nformerNames: [b]\n',
      'feeds/b.yaml': 'title: B\n',
    }),
  ).toEqual(['feeds/a.yaml:2:15 formerNames.0: "b" is a feed of its own (feeds/b.yaml)']);
});

test('a query that cannot be read is a problem, with its place', () => {
  expect(
    problems({
      'config/settings.yaml': 'publicUrl: http://localhost\n',
      'feeds/a.yaml': 'title: A\nselect:\n  query: 5G OR (internet\n',
    }),
  ).toEqual(['feeds/a.yaml:3:3 select.query: at character 7: a ( that is not closed']);
});

test('selectors: html needs list and link, a site map none; what is no selector is a problem, with its reason', () => {
  const settings = { 'config/settings.yaml': 'publicUrl: http://localhost\n' };
  const source = (kind: string, selectors: string) =>
    `- { id: ${kind}, kind: ${kind}, url: "http://a.example/", selectors: ${selectors} }\n`;
  expect(
    problems({
      ...settings,
      'config/sources.yaml': source('sitemap', '{ body: .x }') + source('html', '{ body: .x }'),
    }),
  ).toEqual([
    'sources.yaml:2:53 1.selectors.list: required for kind html',
    'sources.yaml:2:53 1.selectors.link: required for kind html',
  ]);
  expect(
    problems({ ...settings, 'config/sources.yaml': source('html', '{ list: "li[", link: ":nope", body: "" }') }),
  ).toEqual([
    'sources.yaml:1:66 0.selectors.list: is no CSS selector (Expected name, found)',
    'sources.yaml:1:79 0.selectors.link: is no CSS selector (Unknown pseudo-class :nope)',
    'sources.yaml:1:94 0.selectors.body: is empty',
  ]);
});

test('a stage, a language or a key that a source has no use for is a problem, whatever else is wrong', () => {
  expect(
    problems({
      'config/settings.yaml': 'publicUrl: http://localhost\n',
      'config/sources.yaml': `- { id: a, kind: push, url: "https://a.example/", path: x }
- { id: b, kind: feed, tag: x, language: klingonese-xx-, selectors: { list: li, link: a } }
- { id: c, kind: push, translation: { method: human, from: zz-top- } }
- { id: d, kind: push, normalize: { skip: [text, nope, sanitize] } }
`,
      'config/glossary.yaml': '- { id: t, terms: { fr-: { preferred: x }, nolang: { preferred: y } } }\n',
      'feeds/a.yaml': 'title: A\nlanguages: [fr, martian-1]\n',
    }),
  ).toEqual([
    'sources.yaml:1:24 0.url: kind push has no use for it',
    'sources.yaml:1:51 0.path: kind push has no use for it',
    'sources.yaml:2:3 1.url: required for kind feed',
    'sources.yaml:2:24 1.tag: unrecognized key',
    'sources.yaml:2:32 1.language: is no language, e.g. fr or zh-Hans',
    'sources.yaml:2:58 1.selectors: kind feed has no use for it',
    'sources.yaml:3:54 2.translation.from: is no language, e.g. fr or zh-Hans',
    expect.stringMatching(
      /^sources.yaml:4:50 3.normalize.skip.1: is no stage that can be left out: language, headline/,
    ),
    expect.stringMatching(/^sources.yaml:4:56 3.normalize.skip.2: is no stage/),
    'glossary.yaml:1:44 0.terms.nolang: is no language, e.g. fr or zh-Hans',
    'feeds/a.yaml:2:17 languages.1: is no language, e.g. fr or zh-Hans',
  ]);
});

test('a language may be written as people write it', () => {
  const languages = [
    'fr',
    'zh-Hans',
    'zh_CN',
    'Chinese',
    'und',
    'mul',
    'azb',
    'en-x-simple',
    'zh-min-nan',
    'i-klingon',
  ];
  expect(
    problems({
      'config/settings.yaml': 'publicUrl: http://localhost\n',
      'feeds/a.yaml': `title: A\nselect: { languages: [${languages.join(', ')}] }\n`,
    }),
  ).toEqual([]);
});
