import type { Channel } from '../domain/item.ts';
import type { FetchAnswer } from '../domain/seams.ts';
import type { PollWishes, SourceState } from '../domain/source.ts';
import { httpDate } from './http-date.ts';

/** Seconds an answer stays fresh (RFC 9111 §4.2.1). @returns undefined when it does not say */
export function freshSeconds(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const control = directivesOf(headers['cache-control'] ?? '');
  // `no-cache="Set-Cookie"` is about that field only (§5.2.2.4)
  if (control.has('no-store') || control.get('no-cache') === '') return 0;
  const maxAge = /^\d{1,18}/.exec(control.get('max-age') ?? '')?.[0];
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - ageOf(headers.age));
  if (headers.expires === undefined) return undefined;
  // An invalid date, 0 in particular, means already stale (§5.3).
  const expires = httpDate(headers.expires);
  if (expires === undefined) return 0;
  return Math.max(0, (expires - (httpDate(headers.date) ?? now)) / 1000);
}

/** By name, without quotes, '' without a value; of several the first counts (§4.2.1). */
function directivesOf(field: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, quoted, token] of field.matchAll(/([^\s,="]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,"]*)))?/g)) {
    const key = name!.toLowerCase();
    if (!found.has(key)) found.set(key, quoted ?? token ?? '');
  }
  return found;
}

/** §5.1: no sign, and the first of several */
const ageOf = (field = ''): number => Number(/^\s*(\d{1,18})/.exec(field)?.[1] ?? 0);

/** Retry-After in either form (RFC 9110 §10.2.3). @returns undefined when absent or senseless */
export function retryAfterSeconds(field: string | undefined, now: number): number | undefined {
  if (field === undefined) return undefined;
  const text = field.trim();
  if (/^\d{1,18}$/.test(text)) return Number(text);
  const at = httpDate(text);
  return at === undefined || at <= now ? undefined : (at - now) / 1000;
}

/** After a whole document: what it says and what its answer says, nothing of before. */
export function documentWishes(
  channel: Channel,
  headers: Readonly<Record<string, string>>,
  now: number,
): PollWishes | undefined {
  const fresh = freshSeconds(headers, now);
  const wishes: PollWishes = {
    ...(fresh === undefined ? {} : { freshSeconds: fresh }),
    ...(channel.ttlMinutes !== undefined && channel.ttlMinutes > 0 ? { ttlSeconds: channel.ttlMinutes * 60 } : {}),
    ...(channel.updatePeriodSeconds !== undefined && channel.updatePeriodSeconds > 0
      ? { updatePeriodSeconds: channel.updatePeriodSeconds }
      : {}),
    ...(channel.skipHours?.length ? { skipHours: channel.skipHours } : {}),
    ...(channel.skipDays?.length ? { skipDays: channel.skipDays } : {}),
  };
  return Object.keys(wishes).length > 0 ? wishes : undefined;
}

/** After a 304 or the same bytes: a field that is sent replaces, one that is not stays (RFC 9111 §3.2, §4.3.4). */
export function renewedWishes(
  before: PollWishes | undefined,
  headers: Readonly<Record<string, string>>,
  now: number,
): PollWishes | undefined {
  const fresh = freshSeconds(headers, now);
  return fresh === undefined ? before : { ...before, freshSeconds: fresh };
}

/** State with what an answer asks of those who poll. */
export function withWishes(state: SourceState, { headers }: Pick<FetchAnswer, 'headers'>, now: number): SourceState {
  const wishes = renewedWishes(state.wishes, headers, now);
  return wishes ? { ...state, wishes } : state;
}
