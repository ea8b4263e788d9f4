import { type Parts, type Time, timeOf } from './date-clock.ts';

/** `2026年3月5日 22:22`, `2026년 3월 5일 오후 10시 22분` */
export function fromCjk(text: string): Parts | undefined {
  const match = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?(.*)$/.exec(text);
  if (match === null) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const rest = match[4]!
    .replace(
      /^\s*[,，、]?\s*(?:[(（]?(?:(?:星期|周|週|礼拜).|[月火水木金土日](?:曜日?)?(?=[)）\s])|[월화수목금토일]요일)[)）]?)?\s*/,
      '',
    )
    .trim();
  if (rest === '') return date;
  const time = eastAsianTime(rest);
  return time === undefined ? undefined : { ...date, ...time };
}

/** `오후 11:22`, `下午10:22`, `22時22分11秒` */
export function eastAsianTime(text: string): Time | undefined {
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
