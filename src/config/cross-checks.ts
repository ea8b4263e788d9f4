import type { ConfigProblem } from '../domain/errors.ts';
import { problemAt, type YamlFile } from './yaml-file.ts';

/**
 * What no single file's schema can see. Works on the YAML as written, so that a mistake elsewhere in a file hides
 * nothing here.
 */
export function crossProblems(
  sources: YamlFile,
  partners: YamlFile,
  feeds: readonly YamlFile[],
): readonly ConfigProblem[] {
  const sourceIds = list(sources.value).map((source) => field(source, 'id'));
  const partnerNames = list(partners.value).map((partner) => field(partner, 'name'));
  return [
    ...doubled(sources, sourceIds, 'id'),
    ...doubled(partners, partnerNames, 'name'),
    ...feeds.flatMap((file) => [
      ...nameProblems(file, feeds),
      ...unknown(file, ['select', 'sources'], sources.value === undefined ? undefined : sourceIds, 'source'),
      ...unknown(file, ['access', 'partners'], partners.value === undefined ? undefined : partnerNames, 'partner'),
    ]),
  ];
}

export function feedName(file: YamlFile): string {
  return file.name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
}

/** A key of a value that may be anything. */
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function doubled(file: YamlFile, names: readonly unknown[], key: string): readonly ConfigProblem[] {
  const seen = new Set<unknown>();
  return names.flatMap((name, i) => {
    if (typeof name !== 'string' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [problemAt(file, [i, key], `"${name}" is used twice`)];
  });
}

function unknown(
  file: YamlFile,
  path: readonly [string, string],
  known: readonly unknown[] | undefined,
  what: string,
): readonly ConfigProblem[] {
  if (!known) return [];
  return list(field(field(file.value, path[0]), path[1])).flatMap((name, i) =>
    known.includes(name) ? [] : [problemAt(file, [...path, i], `there is no ${what} "${name}"`)],
  );
}

function nameProblems(file: YamlFile, feeds: readonly YamlFile[]): readonly ConfigProblem[] {
  const name = feedName(file);
  const named = /^[a-z0-9][a-z0-9_-]{0,63}$/i.test(name)
    ? []
    : [problemAt(file, [], `a feed's file name must be 1 to 64 letters, digits, "_" or "-": ${name}`)];
  const taken = list(field(file.value, 'formerNames')).flatMap((former, i) => {
    const other = feeds.find((feed) => feedName(feed) === former);
    return other ? [problemAt(file, ['formerNames', i], `"${former}" is a feed of its own (${other.name})`)] : [];
  });
  return [...named, ...taken];
}
