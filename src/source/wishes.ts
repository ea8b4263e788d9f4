import type { Channel } from '../domain/item.ts';
import type { FetchAnswer } from '../domain/seams.ts';
import type { PollWishes, SourceState } from '../domain/source.ts';

/** Seconds an answer stays fresh (RFC 9111 §4.2.1). @returns undefined when it does not say */
export function freshSeconds(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,18})/i.exec(control)?.[1];
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - (Number(headers.age) || 0));
  if (headers.expires === undefined) return undefined;
  // An invalid date, 0 in particular, means already stale (§5.3).
  const expires = Date.parse(headers.expires);
  if (Number.isNaN(expires)) return 0;
  const date = Date.parse(headers.date ?? '');
  return Math.max(0, (expires - (Number.isNaN(date) ? now : date)) / 1000);
}

/** Retry-After in either form (RFC 9110 §10.2.3). @returns undefined when absent or senseless */
export function retryAfterSeconds(field: string | undefined, now: number): number | undefined {
  if (field === undefined) return undefined;
  const text = field.trim();
  if (/^\d{1,18}$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) || at <= now ? undefined : (at - now) / 1000;
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
