import type { Source } from '../domain/source.ts';
import { fetchKey } from '../source/share.ts';
import type { SourceGroup } from './poll-source.ts';

/** Sources that are polled, those with one address together; keyed by the first of each, in configured order. */
export function groupSources(sources: readonly Source[]): ReadonlyMap<string, SourceGroup> {
  const byAddress = new Map<string, Source[]>();
  for (const source of sources) {
    if (!source.enabled || source.kind === 'push') continue;
    const key = fetchKey(source, undefined);
    const known = byAddress.get(key);
    if (known) known.push(source);
    else byAddress.set(key, [source]);
  }
  return new Map([...byAddress.values()].map((group) => [group[0]!.id, group as unknown as SourceGroup]));
}
