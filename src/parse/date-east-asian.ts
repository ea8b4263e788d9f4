import { type Parts, type Time, timeOf } from './date-clock.ts';

/** `2026年3月5日 22:22`, `2026년 3월 5일 오후 10시 22분`: their clocks are China's and Korea's unless a zone stands there */
export function fromCjk(text: string): Parts | undefined {
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

/** `2026-03-05 오후 11:22:11`, `2026-03-05 下午 10:22`: the clock is that of the writing's country */
export function koreanTime(text: string): Time | undefined {
  if (!/^[\u3040-\u9fff\uac00-\ud7af]/.test(text)) return undefined;
  const time = eastAsianTime(text);
  return time === undefined ? undefined : { ...time, zone: time.zone ?? (/[\uac00-\ud7af]/.test(text) ? 540 : 480) };
}
