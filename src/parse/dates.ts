import type { Parts } from './date-clock.ts';
import { fromCjk } from './date-east-asian.ts';
import { fromIso } from './date-iso.ts';
import { type DateHints, fromWords } from './date-phrase.ts';
import { monthOf } from './date-words.ts';
import { PARSE_LIMITS } from './limits.ts';
import { namedOffset, offsetMinutes } from './zones.ts';

export type { DateHints };

/**
 * Any date that feeds use, as ISO 8601 UTC to the second (`2018-11-08T06:00:00Z`). What is no date, or does not
 * exist (31 February), is undefined; never now.
 */
export function parseDate(sent: string | undefined, hints: DateHints = {}): string | undefined {
  if (sent === undefined) return undefined;
  const text = sent.slice(0, 4_096).trim();
  if (
    text.length < 4 ||
    text.length > PARSE_LIMITS.dateCharsMax ||
    (sent.length > 4_096 && sent.slice(4_096).trim() !== '')
  )
    return undefined;
  const parts = fromRfc822(text) ?? fromIso(text) ?? fromEpoch(text) ?? fromCjk(text) ?? fromWords(text, hints);
  return parts === undefined ? undefined : checked({ ...parts, zone: parts.zone ?? countryMinutes(text) });
}

/** `Fri, 20 Feb 2026 08:15:00 GMT` or `+0000`: nine of ten dates, so it has its own way */
function fromRfc822(text: string): Parts | undefined {
  const match =
    /^(?:[A-Za-z]{3,9},? )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT|Z|[+-]\d{4})$/.exec(text);
  if (match === null) return undefined;
  const month = monthOf(match[2]!);
  if (month === undefined) return undefined;
  return {
    year: Number(match[3]),
    month,
    day: Number(match[1]),
    hour: Number(match[4]),
    minute: Number(match[5]),
    second: Number(match[6]),
    zone: offsetMinutes(match[7]!) ?? 0,
  };
}

/** seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970 */
function fromEpoch(text: string): Parts | undefined {
  const seconds = /^\d{9,10}(?:\.\d{1,6})?$/.test(text)
    ? Number(text)
    : /^\d{12,13}$/.test(text)
      ? Number(text) / 1000
      : undefined;
  if (seconds === undefined) return undefined;
  const date = new Date(Math.floor(seconds) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    zone: 0,
  };
}

/** The clock of the country whose writing a date is in, where it says none: Korea's, China's, else UTC. Weekdays alone may be Japan's. */
function countryMinutes(text: string): number {
  if (/[\uac00-\ud7af]/.test(text)) return 540;
  return /(?![月火水木金土日曜])\p{Script=Han}/u.test(text) ? 480 : 0;
}

function checked(parts: Parts): string | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0, zone = 0 } = parts;
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day) return undefined;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && (minute > 0 || second > 0))) return undefined;
  const local = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
  const offset = typeof zone === 'number' ? zone : namedOffset(zone, local);
  if (Number.isNaN(offset)) return undefined;
  return `${new Date(local - offset * 60_000).toISOString().slice(0, 19)}Z`;
}
