import { type Parts, timeOf } from './date-clock.ts';
import { eastAsianTime } from './date-east-asian.ts';
import { weekdayOf } from './date-words.ts';

/** ISO 8601 and W3CDTF, with the blanks, commas and missing parts that people give them */
export function fromIso(sent: string): Parts | undefined {
  const text = withoutWeekdayBefore(sent).replace(KOREAN_POINTS, '$1.$2.$3');
  const ordinal = /^(\d{4})-?(\d{3})(?![\d-])(.*)$/.exec(text);
  const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?(.*)$/i.exec(text);
  const match =
    /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})(?!\d(?!\d{5}))(.*)$/.exec(text) ??
    COMPACT_TO_MINUTES.exec(text) ??
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
  rest = withoutWeekday(rest);
  if (/^[\s,]*$/.test(rest)) return date;
  const clock = rest.replace(/^(?:\s*[tT_,-]\s*|\s+)/, '');
  const time = timeOf(clock) ?? eastAsianTime(clock);
  return time === undefined ? undefined : { ...date, ...time };
}

/** `2026. 3. 5.` */
const KOREAN_POINTS = /^(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?(?=[\s(（]|$)/;
/** `202603051422`: as milliseconds it would be of the years before there were feeds */
const COMPACT_TO_MINUTES = /^((?:19|20)\d{2})()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])((?:[01]\d|2[0-3])[0-5]\d)$/;

/** `Thu, 2026-03-05` */
function withoutWeekdayBefore(text: string): string {
  const word = /^([^\d\s,]{1,12})[,\s]\s*(?=\d{4}[-/.])/.exec(text);
  return word !== null && weekdayOf(word[1]!) ? text.slice(word[0].length) : text;
}

/** `(木) 14:22`, `, Thu 14:22` */
function withoutWeekday(rest: string): string {
  const word = /^\s*,?\s*(?:[(（]([^\s()（）]{1,12})[)）]|([^\d\s,:()]{1,12})(?=[\s,]|$)),?/.exec(rest);
  return word !== null && weekdayOf(word[1] ?? word[2]!) ? ` ${rest.slice(word[0].length)}` : rest;
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
