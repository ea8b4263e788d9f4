import type { Unread } from '../domain/document.ts';
import type { FetchAnswer, Hop, SourceReading } from '../domain/seams.ts';
import type { Failure, Source, SourceState, Validators } from '../domain/source.ts';
import { retryAfterSeconds } from './wishes.ts';

/** State of a source to begin with: as it was left, or of one that is to be read anew. */
export function startState(source: Source, state: SourceState | undefined, now: number): SourceState {
  const readAs = wayOf(source);
  if (state && !isReadAnew(source, state)) return { ...without(state, 'retryAfterSeconds'), readAs };
  const configured = addressOf(source);
  return {
    sourceId: source.id,
    ...(configured === undefined ? {} : { configuredUrl: configured }),
    readAs,
    validators: {},
    dueAt: now,
    failuresInRow: 0,
    status: 'ok',
    kills: 0,
    history: state?.history ?? [],
  };
}

/** Never read, or configured with another address, kind or selectors since: the same bytes may say something else. */
export const isReadAnew = (source: Source, state: SourceState | undefined): boolean =>
  state?.configuredUrl !== addressOf(source) || (state?.readAs ?? wayOf(source)) !== wayOf(source);

export const addressOf = ({ url, path }: Source): string | undefined => url ?? path;

const wayOf = ({ kind, selectors }: Source): string =>
  selectors === undefined ? kind : `${kind} ${JSON.stringify(selectors)}`;

/** @returns the record without `key` */
export function without<T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> {
  const rest: Partial<T> = { ...record };
  for (const key of keys) delete rest[key];
  return rest as Omit<T, K>;
}

/** Longer ones would make a request line of fields that no server takes. */
const VALIDATOR_CHARS_MAX = 4096;
const VALIDATED_URLS_MAX = 4;

/** Validators of a whole 200: replace what was held for this address, or take it away (RFC 9110 §8.8). */
export function replacedValidators(
  held: SourceState['validators'],
  { finalUrl, headers }: Pick<FetchAnswer, 'finalUrl' | 'headers'>,
): SourceState['validators'] {
  const given = validatorsOf(headers);
  const others = Object.entries(held).filter(([url]) => url !== finalUrl);
  const kept = others.slice(-(VALIDATED_URLS_MAX - 1));
  return Object.fromEntries(given ? [...kept, [finalUrl, given]] : kept);
}

/** Validators that a 304 names replace the ones held; the others stay (RFC 9111 §4.3.4). */
export function renewedValidators(
  held: SourceState['validators'],
  { finalUrl, headers }: Pick<FetchAnswer, 'finalUrl' | 'headers'>,
): SourceState['validators'] {
  const given = validatorsOf(headers);
  return given && held[finalUrl] ? { ...held, [finalUrl]: { ...held[finalUrl], ...given } } : held;
}

function validatorsOf(headers: Readonly<Record<string, string>>): Validators | undefined {
  const etag = usable(headers.etag);
  const lastModified = usable(headers['last-modified']);
  if (etag === undefined && lastModified === undefined) return undefined;
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

const usable = (value: string | undefined): string | undefined =>
  value !== undefined && value !== '' && value.length <= VALIDATOR_CHARS_MAX ? value : undefined;

/** What an answer says of its document, and the source of its language. */
export const hintsOf = ({ finalUrl, headers }: FetchAnswer, { language }: Pick<Source, 'language'> = {}) => ({
  url: finalUrl,
  ...(headers['content-type'] === undefined ? {} : { contentType: headers['content-type'] }),
  ...(language === undefined ? {} : { language }),
});

/** The failure comes with the state as it was: errors lose and replace nothing. */
export const failed = (state: SourceState, failure: Failure): SourceReading => ({ kind: 'failed', failure, state });

/** A document that ended its thread is counted on its source. */
export const unreadFailure = ({ error }: Unread): Failure => ({
  code: error.code === 'timed-out' ? 'killed' : error.code,
  detail: error.detail,
});

/** An answer that is neither a whole document nor a 304. */
export function statusFailure(answer: FetchAnswer, now: number): Failure {
  const { status, headers } = answer;
  if (status === 410 && hopsArePermanent(answer.hops)) return { code: 'gone', detail: 'HTTP 410', status };
  const wait = status === 429 || status === 503 ? retryAfterSeconds(headers['retry-after'], now) : undefined;
  return {
    code: 'http-status',
    detail: `HTTP ${status}`,
    status,
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  };
}

const isPermanent = (hop: Hop): boolean => hop.status === 301 || hop.status === 308;
const hopsArePermanent = (hops: readonly Hop[]): boolean => hops.slice(0, -1).every(isPermanent);

/**
 * Counts permanent redirects to one target. What stands behind a temporary hop is not the source's new address;
 * an answer without redirect forgets them. Adopted in pace.ts when there are enough over enough time.
 */
export function countMoved(
  before: SourceState['moved'],
  hops: readonly Hop[],
  now: number,
): SourceState['moved'] | undefined {
  const temporary = hops.findIndex((hop) => !isPermanent(hop));
  const to = temporary > 0 ? hops[temporary]?.url : undefined;
  if (to === undefined) return undefined;
  return before?.to === to ? { ...before, times: before.times + 1 } : { to, times: 1, since: now };
}

/** State with `moved` counted anew. */
export function withMoved(state: SourceState, hops: readonly Hop[], now: number): SourceState {
  const moved = countMoved(state.moved, hops, now);
  return moved ? { ...state, moved } : without(state, 'moved');
}
