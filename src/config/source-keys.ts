import type { ConfigProblem } from '../domain/errors.ts';
import type { SourceKindName } from '../domain/source.ts';
import { field, list } from './cross-checks.ts';
import { problemAt, type YamlFile } from './yaml-file.ts';

/** Keys that a source's kind needs and are not there, or has no use for. On the YAML as written, like cross-checks.ts. */
export function sourceKeyProblems(file: YamlFile): readonly ConfigProblem[] {
  return list(file.value).flatMap((source, i) => {
    const kind = field(source, 'kind');
    const keys = Object.entries(KEYS_OF_KIND).find(([name]) => name === kind)?.[1];
    if (!keys) return [];
    const { needs, may = [] } = keys;
    const missing = needs.filter((path) => path.reduce(field, source) === undefined);
    const useful = [...needs, ...may].map(([key]) => key);
    const useless = KEYS.filter((key) => field(source, key) !== undefined && !useful.includes(key));
    return [
      ...missing.map((path) => problemAt(file, [i, ...path], `required for kind ${kind}`)),
      ...useless.map((key) => problemAt(file, [i, key], `kind ${kind} has no use for it`)),
    ];
  });
}

/** those that not every kind has a use for */
const KEYS = ['url', 'path', 'selectors'];
type Paths = readonly (readonly string[])[];
const KEYS_OF_KIND: Readonly<Record<SourceKindName, { readonly needs: Paths; readonly may?: Paths }>> = {
  feed: { needs: [['url']] },
  file: { needs: [['path']] },
  html: { needs: [['url'], ['selectors', 'list'], ['selectors', 'link']] },
  sitemap: { needs: [['url']], may: [['selectors']] },
  push: { needs: [] },
};
