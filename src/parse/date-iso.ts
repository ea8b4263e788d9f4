import { type Parts, timeOf } from './date-clock.ts';
import { eastAsianTime } from './date-east-asian.ts';

/** ISO 8601 and W3CDTF, with the blanks, commas and missing parts that people give them */
export function fromIso(text: string): Parts | undefined {
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
  const time = timeOf(clock) ?? eastAsianTime(clock);
  return time === undefined ? undefined : { ...date, ...time };
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
