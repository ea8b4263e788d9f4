import { clockOf, halfOf, hourIn, type Parts, type Time, tokensOf, unsignedOffset } from './date-clock.ts';
import { monthOf, weekdayOf } from './date-words.ts';
import { isZoneWord, offsetMinutes, zoneMinutes } from './zones.ts';

export interface DateHints {
  /** `05/03/2026` is 5 March; absent = 3 May, as in America */
  readonly isDayFirst?: boolean;
}

/** Day, month name, year, time and zone in any order: RFC 822, asctime, `March 5, 2026`, `05/03/2026` */
export function fromWords(text: string, { isDayFirst = false }: DateHints): Parts | undefined {
  const tokens = tokensOf(text);
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  let time: Time | undefined;
  let zone: number | string | undefined;
  let half: Time['half'];
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
      const hasYear = year !== undefined || numbers.some((number) => number.length === 4);
      const offset = offsetMinutes(token) ?? (time !== undefined && hasYear ? unsignedOffset(token) : undefined);
      if (offset !== undefined) {
        // `GMT+0800`, `EST -0500`: the number says it better than the name
        zone = offset;
        continue;
      }
    }
    if (/^\d+(?:st|nd|rd|th|er|e|º|ª)?$/i.test(token)) {
      numbers.push(token.replace(/\D+$/, ''));
      continue;
    }
    if (halfOf(token) !== undefined) {
      // before a clock م is the era
      if (time !== undefined || /^[a-z]/i.test(token)) half = halfOf(token);
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
    if (weekdayOf(token) || /^(?:de|del|of|at|um|a|à|le|den|the|г|в|о|kl|uhr|року|та|και|στις|ngày)\.?$/i.test(token))
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
  return {
    year,
    month,
    day: day ?? 1,
    hour: hourIn(half, time?.hour ?? 0),
    minute: time?.minute ?? 0,
    second: time?.second ?? 0,
    ...(zone === undefined ? {} : { zone }),
  };
}

/** RFC 2822 §4.3: two digits are 2000 to 2049 or 1950 to 1999; feeds did not exist before, so up to 2069 */
function yearOf(digits: string): number {
  const number = Number(digits);
  return digits.length > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
}
