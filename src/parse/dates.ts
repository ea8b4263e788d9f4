import { monthOf, weekdayOf } from './date-words.ts';
import { PARSE_LIMITS } from './limits.ts';
import { isZoneWord, zoneMinutes } from './zones.ts';

/** A date as it stands in the text, before it is checked. `zone`: minutes east, or an IANA name. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: number | string;
}

export interface DateHints {
  /** `05/03/2026` is 5 March; absent = 3 May, as in America */
  readonly isDayFirst?: boolean;
}

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
  return parts === undefined ? undefined : checked(parts);
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

/** ISO 8601 and W3CDTF, with the blanks, commas and missing parts that people give them */
function fromIso(text: string): Parts | undefined {
  const ordinal = /^(\d{4})-?(\d{3})(?![\d-])(.*)$/.exec(text);
  const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?(.*)$/i.exec(text);
  const match =
    /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})(?!\d(?!\d{5}))(.*)$/.exec(text) ??
    /^(\d{4})()()()$/.exec(text);
  let date: { year: number; month: number; day: number } | undefined;
  let rest = '';
  if (week !== null) {
    date = ofWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1));
    rest = week[4]!;
  } else if (match !== null) {
    date = { year: Number(match[1]), month: Number(match[3] || 1), day: Number(match[4] || 1) };
    rest = match[5] ?? '';
  } else if (ordinal !== null) {
    date = ofDayInYear(Number(ordinal[1]), Number(ordinal[2]));
    rest = ordinal[3]!;
  }
  if (date === undefined) return undefined;
  if (/^[\s,]*$/.test(rest)) return date;
  const clock = rest.replace(/^(?:\s*[tT_,-]\s*|\s+)/, '');
  const time = timeOf(clock) ?? koreanTime(clock);
  return time === undefined ? undefined : { ...date, ...time };
}

/** `2026-03-05 오후 11:22:11`, `2026-03-05 下午 10:22`: the clock is that of the writing's country */
function koreanTime(text: string): Time | undefined {
  if (!/^[\u3040-\u9fff\uac00-\ud7af]/.test(text)) return undefined;
  const time = eastAsianTime(text);
  return time === undefined ? undefined : { ...time, zone: time.zone ?? (/[\uac00-\ud7af]/.test(text) ? 540 : 480) };
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

/** `2026年3月5日 22:22`, `2026년 3월 5일 오후 10시 22분`: their clocks are China's and Korea's unless a zone stands there */
function fromCjk(text: string): Parts | undefined {
  const match = /^(\d{4})\s*([年년])\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?(.*)$/.exec(text);
  if (match === null) return undefined;
  const zone = match[2] === '년' ? 540 : 480;
  const date = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), zone };
  const rest = match[5]!
    .replace(
      /^\s*[,，、]?\s*(?:[(（]?(?:(?:星期|周|週|礼拜).|[月火水木金土日](?:曜日?)?(?=[)）\s])|[월화수목금토일]요일)[)）]?)?\s*/,
      '',
    )
    .trim();
  if (rest === '') return date;
  const time = eastAsianTime(rest);
  return time === undefined ? undefined : { ...date, ...time, zone: time.zone ?? zone };
}

/** `오후 11:22`, `下午10:22`, `22時22分11秒` */
function eastAsianTime(text: string): Time | undefined {
  const half = /^(下午|晚上|오후|午後)|^(?:上午|凌晨|早上|오전|午前|오)/.exec(text);
  const clock = text
    .slice(half?.[0].length ?? 0)
    .trim()
    .replace(/^(\d{1,2})\s*[时時点點시]\s*/, '$1:')
    .replace(/^(\d{1,2}:\d{1,2})\s*[分분]\s*/, '$1:')
    .replace(/^(\d{1,2}:\d{1,2}:\d{1,2})\s*[秒초]/, '$1')
    .replace(/^(\d{1,2}):$/, '$1:00')
    .replace(/^(\d{1,2}:\d{1,2}):(?!\d)/, '$1 ');
  const time = timeOf(clock);
  if (time === undefined || half === null) return time;
  const hour =
    half[1] !== undefined && time.hour < 12
      ? time.hour + 12
      : half[1] === undefined && time.hour === 12
        ? 0
        : time.hour;
  return { ...time, hour };
}

/** Day, month name, year, time and zone in any order: RFC 822, asctime, `March 5, 2026`, `05/03/2026` */
function fromWords(text: string, { isDayFirst = false }: DateHints): Parts | undefined {
  const tokens = tokensOf(text);
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  let time: Time | undefined;
  let zone: number | string | undefined;
  let half: 'am' | 'pm' | undefined;
  const numbers: string[] = [];
  let strange = 0;
  for (const [i, token] of tokens.entries()) {
    const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(token);
    const mixed = /^(\d{1,4})-([^\d\s]+)-(\d{1,4})$/.exec(token);
    if (numeric !== null && month === undefined && year === undefined) {
      const [a, b] = [Number(numeric[1]), Number(numeric[3])];
      if (numeric[2] === '-' && numeric[4]!.length === 2 && b <= 12 && Number(numeric[4]) <= 31) {
        // `03-12-31`: ISO 8601 without its century
        [year, month, day] = [yearOf(numeric[1]!.padStart(2, '0')), b, Number(numeric[4])];
        continue;
      }
      // 13/05 can only be a day first; 05/13 a month first; else slashes may be American, points and hyphens are not
      const monthFirst = b > 12 || (a <= 12 && numeric[2] === '/' && !isDayFirst);
      [month, day, year] = monthFirst ? [a, b, yearOf(numeric[4]!)] : [b, a, yearOf(numeric[4]!)];
      continue;
    }
    if (mixed !== null && monthOf(mixed[2]!) !== undefined) {
      month = monthOf(mixed[2]!);
      const [a, b] = mixed[1]!.length > 2 ? [mixed[3]!, mixed[1]!] : [mixed[1]!, mixed[3]!];
      day = Number(a);
      year = yearOf(b);
      continue;
    }
    const clock = clockOf(token);
    if (clock !== undefined && time === undefined) {
      time = clock;
      zone ??= clock.zone;
      if (clock.half !== undefined) half = clock.half;
      continue;
    }
    if (time !== undefined || year !== undefined) {
      const offset = offsetMinutes(token);
      if (offset !== undefined) {
        // `GMT+0800`, `EST -0500`: the number says it better than the name
        zone = offset;
        continue;
      }
    }
    const lower = token.toLowerCase().replace(/\./g, '');
    if (/^\d+(?:st|nd|rd|th|er|e|º|ª)?$/i.test(token)) {
      numbers.push(token.replace(/\D+$/, ''));
      continue;
    }
    if (lower === 'am' || lower === 'pm') {
      half = lower;
      continue;
    }
    const named = monthOf(token);
    // a zone such as MART or a weekday such as `mar.` (Tuesday) stands where a month cannot be
    const beforeDay =
      i === 0 &&
      tokens.length > 3 &&
      weekdayOf(token) &&
      tokens.some((other, j) => j > 0 && monthOf(other) !== undefined);
    if (named !== undefined && month === undefined && !beforeDay) {
      month = named;
      continue;
    }
    if (
      weekdayOf(token) ||
      /^(?:de|del|of|at|um|a|à|le|den|the|г|в|о|kl|uhr|року|та|και|στις|ngày|thg)\.?$/i.test(token)
    )
      continue;
    if (time !== undefined && zone === undefined && isZoneWord(token)) {
      zone = zoneMinutes(token) ?? token;
      continue;
    }
    strange += 1;
  }
  // a sentence that names a month is no date
  if (month === undefined || strange > 2 || (strange > 0 && numbers.length < 2 && time === undefined)) return undefined;
  for (const number of numbers) {
    if (number.length === 4 && year === undefined) year = Number(number);
    else if (number.length <= 2 && day === undefined) day = Number(number);
    else if (number.length === 2 && year === undefined) year = yearOf(number);
    else if (number.length > 2) return undefined;
  }
  if (year === undefined) return undefined;
  // Thai solar years
  if (year > 2500 && year < 2700) year -= 543;
  if (day === undefined && (time !== undefined || numbers.length > 1)) return undefined;
  let hour = time?.hour ?? 0;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  return {
    year,
    month,
    day: day ?? 1,
    hour,
    minute: time?.minute ?? 0,
    second: time?.second ?? 0,
    ...(zone === undefined ? {} : { zone }),
  };
}

/** Words of a date, comments (RFC 822 §3.4.3) left out. Bounded by the text's length. */
function tokensOf(text: string): readonly string[] {
  let depth = 0;
  let bare = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0)
      bare += character === ',' || character === '\u00a0' || character === '،' || character === ';' ? ' ' : character;
  }
  return bare
    .replace(/(\d)T(\d)/g, '$1 $2')
    .replace(/\[([A-Za-z]+\/[A-Za-z_]+)\]/g, ' $1')
    .replace(/(\d)(\.)\s+(?=\D)/g, '$1 ')
    .split(/\s+/)
    .filter((token) => token !== '' && token !== '-' && token !== '|')
    .slice(0, 16);
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone?: number | string;
  readonly half?: 'am' | 'pm';
}

/** `14:22:11`, `14:22:11.5+08:00`, `2:22PM`, `14.22.11`, `14h22` */
function clockOf(token: string): Time | undefined {
  const match = /^(\d{1,2})(?::|\.(?=\d{2}\.\d{2})|h(?=\d{2}))(\d{1,2})(?:[:.](\d{1,2})(?:[.,:]\d{1,9})?)?(.*)$/i.exec(
    token,
  );
  if (match === null) return undefined;
  const rest = match[4]!;
  const half = /^[ap]\.?m\.?$/i.test(rest) ? (rest[0]!.toLowerCase() === 'a' ? 'am' : 'pm') : undefined;
  const offset = rest === '' || half !== undefined ? undefined : (offsetMinutes(rest) ?? zoneMinutes(rest));
  if (rest !== '' && half === undefined && offset === undefined && !/^h$/i.test(rest)) return undefined;
  return {
    hour: Number(match[1]),
    minute: Number(match[2]),
    second: Number(match[3] ?? 0),
    ...(offset === undefined ? {} : { zone: offset }),
    ...(half === undefined ? {} : { half }),
  };
}

/** What follows an ISO date: a clock, perhaps am or pm, perhaps a zone */
function timeOf(sent: string): Time | undefined {
  // RFC 9557 §3: `[Europe/Berlin]`
  const text = sent.replace(/\[([A-Za-z_/]+)\]/, ' $1');
  const compact = /^(\d{2})(\d{2})(\d{2})?(?![\d:])(.*)$/.exec(text);
  const tokens = (compact === null ? text : `${compact[1]}:${compact[2]}:${compact[3] ?? '00'}${compact[4]}`)
    .split(/\s+/)
    .filter((token) => token !== '');
  const bareHour = /^(\d{2})(Z|[+-]\d{2}:?\d{2})?$/.exec(tokens[0] ?? '');
  const clock =
    bareHour !== null
      ? { hour: Number(bareHour[1]), minute: 0, second: 0, ...zoned(bareHour[2]) }
      : clockOf(tokens[0] ?? '');
  if (clock === undefined) return undefined;
  let { hour } = clock;
  let zone: number | string | undefined = clock.zone;
  let half = clock.half;
  for (const token of tokensOf(tokens.slice(1).join(' '))) {
    const lower = token.toLowerCase().replace(/\./g, '');
    if (lower === 'am' || lower === 'pm') half = lower;
    else zone = offsetMinutes(token) ?? zoneMinutes(token) ?? (isZoneWord(token) ? token : zone);
  }
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  return { hour, minute: clock.minute, second: clock.second, ...(zone === undefined ? {} : { zone }) };
}

function zoned(sent: string | undefined): { zone?: number } {
  const zone = sent === undefined ? undefined : offsetMinutes(sent);
  return zone === undefined ? {} : { zone };
}

/** `+0800`, `-05:30`, `+8`, `GMT+8`, `UTC+08:00`, `Z`: minutes east of Greenwich. NaN: an offset that cannot be */
function offsetMinutes(token: string): number | undefined {
  const match = /^(?:GMT|UTC|UT|Z)?\s*([+\u2212\u2013-])(\d{1,2}):?(\d{2})?(?::?\d{2})?$/i.exec(token);
  if (match === null) return /^Z$/i.test(token) || token === 'GMT' ? 0 : undefined;
  const hours = Number(match[2]);
  const minutes = Number(match[3] ?? 0);
  if (hours > 15 || minutes > 59) return Number.NaN;
  return (match[1] === '+' ? 1 : -1) * (hours * 60 + minutes);
}

/** RFC 2822 §4.3: two digits are 2000 to 2049 or 1950 to 1999; feeds did not exist before, so up to 2069 */
function yearOf(digits: string): number {
  const number = Number(digits);
  return digits.length > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
}

function ofDayInYear(year: number, day: number): { year: number; month: number; day: number } | undefined {
  const date = new Date(Date.UTC(year, 0, day));
  return day >= 1 && date.getUTCFullYear() === year
    ? { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    : undefined;
}

function ofWeek(year: number, week: number, day: number): { year: number; month: number; day: number } | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  const date = new Date(monday + ((week - 1) * 7 + day - 1) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
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

/** An IANA name such as `Asia/Shanghai`; unknown words count as UTC. */
function namedOffset(zone: string, local: number): number {
  if (!/^[A-Za-z]+\/[A-Za-z_+/-]+[A-Za-z0-9]$/.test(zone)) return 0;
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
      new Date(local),
    );
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 0 : (offsetMinutes(name) ?? 0);
  } catch {
    return 0;
  }
}
