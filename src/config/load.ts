import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { ConfigProblem } from '../domain/errors.ts';
import type { Feed } from '../domain/feed.ts';
import type { Partner } from '../domain/partner.ts';
import type { Configuration, Settings } from '../domain/settings.ts';
import type { Source } from '../domain/source.ts';
import type { Term } from '../domain/term.ts';
import { crossProblems, feedName, field } from './cross-checks.ts';
import { readExtraGlossaries } from './glossary-files.ts';
import { ConfigurationError } from './problems.ts';
import { feedSchema, glossarySchema, partnersSchema, settingsSchema, sourcesSchema } from './schemas.ts';
import { sourceKeyProblems } from './source-keys.ts';
import { type Environment, problemAt, problemsOf, readYaml, type YamlFile } from './yaml-file.ts';

export interface CheckResult {
  /** absent when there are problems */
  readonly configuration?: Configuration;
  readonly problems: readonly ConfigProblem[];
  /** every file and folder that was read, for watching */
  readonly paths: readonly string[];
}

/** @throws ConfigurationError with every problem */
export function loadConfiguration(directory: string, environment: Environment = process.env): Configuration {
  const { configuration, problems } = checkConfiguration(directory, environment);
  if (configuration) return configuration;
  throw new ConfigurationError(problems);
}

/** Reads the whole configuration and gathers all problems at once. */
export function checkConfiguration(directory: string, environment: Environment = process.env): CheckResult {
  const root = path.resolve(directory);
  const problems: ConfigProblem[] = [];
  const paths: string[] = [root];
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    return { problems: [{ file: directory, line: 1, column: 1, message: 'no such configuration folder' }], paths };
  }

  const read = <S extends z.ZodType>(name: string, schema: S, missing?: z.input<S>): Checked<z.output<S>> => {
    const file = path.resolve(root, name);
    paths.push(file);
    const shown = path.relative(root, file).startsWith('..') ? path.relative(path.dirname(root), file) : name;
    const yaml =
      missing !== undefined && !existsSync(file) ? emptyFile(shown, missing) : readYaml(file, shown, environment);
    problems.push(...yaml.problems);
    if (yaml.value === undefined) return { file: yaml };
    const result = schema.safeParse(yaml.value ?? missing ?? {});
    if (result.success) return { file: yaml, value: result.data };
    problems.push(...problemsOf(yaml, result.error));
    return { file: yaml };
  };

  const settingsFile = read('settings.yaml', settingsSchema);
  const sourcesFile = read('sources.yaml', sourcesSchema, []);
  problems.push(...sourceKeyProblems(sourcesFile.file));
  const glossaryFile = read('glossary.yaml', glossarySchema, []);
  const partnersFile = read('partners.yaml', partnersSchema, []);
  const extra = readExtraGlossaries(path.join(root, 'glossary'), glossarySchema, environment);
  problems.push(...extra.problems);
  paths.push(path.join(root, 'glossary'), ...extra.paths);

  const settings = settingsFile.value && settingsOf(settingsFile.value, root);
  const sources = sourcesFile.value?.map((source) => sourceOf(source, root));
  const feeds: Feed[] = [];
  const feedFiles: YamlFile[] = [];
  const feedsDir = path.resolve(
    root,
    settings?.feedsDir ?? String(field(settingsFile.file.value, 'feedsDir') ?? '../feeds'),
  );
  paths.push(feedsDir);
  if (!existsSync(feedsDir)) {
    problems.push(problemAt(settingsFile.file, ['feedsDir'], `no such folder: ${feedsDir}`));
  } else {
    for (const entry of readdirSync(feedsDir).sort()) {
      if (!/\.ya?ml$/.test(entry)) continue;
      const { file, value } = read(path.join(feedsDir, entry), feedSchema);
      feedFiles.push(file);
      if (value) feeds.push({ ...value, name: feedName(file) } as Feed);
    }
  }
  problems.push(...crossProblems(sourcesFile.file, partnersFile.file, feedFiles));
  const glossary = [...(glossaryFile.value ?? []), ...extra.terms] as readonly Term[];

  if (problems.length > 0 || !settings || !sources || !partnersFile.value)
    return { problems: inOrder(problems), paths };
  const partners = partnersFile.value as readonly Partner[];
  return { configuration: { settings, sources, feeds, glossary, partners }, problems, paths };
}

interface Checked<T> {
  readonly file: YamlFile;
  /** absent: the schema found problems, which are reported already */
  readonly value?: T;
}

function emptyFile(name: string, value: unknown): YamlFile {
  return { name, value, problems: [], at: () => ({ line: 1, column: 1 }) };
}

function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const files = [...new Set(problems.map((p) => p.file))];
  return problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

function settingsOf(value: z.output<typeof settingsSchema>, root: string): Settings {
  const publicUrl = value.publicUrl.replace(/\/+$/, '');
  const sqlite = value.database.match(/^sqlite:(.+)$/);
  const { adminToken, ...rest } = value;
  return {
    ...rest,
    publicUrl,
    database: sqlite ? `sqlite:${path.resolve(root, sqlite[1]!)}` : value.database,
    feedsDir: path.resolve(root, value.feedsDir),
    fetch: { ...value.fetch, contact: value.fetch.contact ?? publicUrl },
    ...(adminToken ? { adminToken } : {}),
  } as Settings;
}

// zod leaves absent keys out; the casts to domain types only tell the compiler so (exactOptionalPropertyTypes)
function sourceOf(value: z.output<typeof sourcesSchema>[number], root: string): Source {
  return { ...value, ...(value.path === undefined ? {} : { path: path.resolve(root, value.path) }) } as Source;
}
