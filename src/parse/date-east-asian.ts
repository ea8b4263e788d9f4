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
  const half = HALVES.find(({ words }) => words.test(text));
  const clock = text
    .replace(half?.words ?? '', '')
    .trim()
    .replace(/^(\d{1,2})\s*[时時点點시]\s*/, '$1:')
    .replace(/^(\d{1,2}:\d{1,2})\s*[分분]\s*/, '$1:')
    .replace(/^(\d{1,2}:\d{1,2}:\d{1,2})\s*[秒초]/, '$1')
    .replace(/^(\d{1,2}):$/, '$1:00')
    .replace(/^(\d{1,2}:\d{1,2}):(?!\d)/, '$1 ');
  const time = timeOf(clock);
  return time === undefined || half === undefined ? time : { ...time, hour: half.hour(time.hour) };
}

/** Parts of the day before a clock, and which of its hours they mean */
const HALVES: readonly { readonly words: RegExp; hour(shown: number): number }[] = [
  { words: /^(?:下午|傍晚|晚上|晚间|晚間|오후|午後)/, hour: (shown) => (shown < 12 ? shown + 12 : shown) },
  { words: /^(?:中午|正午)/, hour: (shown) => (shown < 10 ? shown + 12 : shown) },
  // 11 at night, and 2 at night
  {
    words: /^(?:深夜|夜里|夜裡|夜间|夜間|半夜)/,
    hour: (shown) => (shown === 12 ? 0 : shown >= 6 && shown < 12 ? shown + 12 : shown),
  },
  { words: /^(?:上午|凌晨|清晨|早晨|早上|오전|午前|오)/, hour: (shown) => (shown === 12 ? 0 : shown) },
];
