import type { SourceReading } from '../domain/seams.ts';
import type { Source, SourceState } from '../domain/source.ts';
import { startState, without } from './state.ts';

/**
 * Sources with equal keys are read by one fetch: the poller reads one of them and shares the reading with the others.
 * @returns the key; a source that nobody can share has its own id in it
 */
export function fetchKey(source: Source, state: SourceState | undefined): string {
  const url = state?.configuredUrl === source.url ? (state?.url ?? source.url) : source.url;
  return source.kind === 'feed' && url !== undefined ? `feed ${asAsked(url)}` : `source ${source.id}`;
}

/** One spelling of all that ask for the same thing: a fragment is never sent. */
function asAsked(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** What the per-host limit counts by; undefined: no host is asked. */
export function hostKey(source: Source, state: SourceState | undefined): string | undefined {
  const url = state?.configuredUrl === source.url ? (state?.url ?? source.url) : source.url;
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

/**
 * The reading of one source as another one with the same key would have made it.
 * @returns undefined when the other needs a fetch of its own: nothing changed for the first one, but the other has
 * never had the document
 */
export function sharedReading(
  reading: SourceReading,
  other: { readonly source: Source; readonly state: SourceState | undefined; readonly now: number },
): SourceReading | undefined {
  const mine = startState(other.source, other.state, other.now);
  if (reading.kind === 'not-modified' && mine.bodyHash !== reading.state.bodyHash) return undefined;
  // The protocol's facts are the first one's, the bookkeeping is the other's own.
  const { dueAt, failuresInRow, status, kills, history } = mine;
  const state: SourceState = {
    ...without(
      reading.state,
      'configuredUrl',
      'lastPolledAt',
      'lastSuccessAt',
      'lastChangedAt',
      'failure',
      'rhythmSeconds',
    ),
    ...pick(mine, 'configuredUrl', 'lastPolledAt', 'lastSuccessAt', 'lastChangedAt', 'failure', 'rhythmSeconds'),
    sourceId: other.source.id,
    dueAt,
    failuresInRow,
    status,
    kills,
    history,
  };
  return { ...reading, state };
}

function pick<T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (record[key] !== undefined) picked[key] = record[key];
  return picked;
}
