const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** 三百五十万 -> 3,500,000; 二〇一八 -> 2018. @returns undefined for what is no number */
export function hanValue(text: string): number | undefined {
  const chars = [...text];
  if (chars.every((c) => c in DIGITS)) {
    // 一一, 二三 (two or three) are words, not numbers
    if (chars.length < 3 && chars.length !== 1) return undefined;
    return Number(chars.map((c) => DIGITS[c]).join(''));
  }
  let total = 0;
  let section = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let digit: number | undefined;
  for (const char of chars) {
    if (char in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[char]!;
    } else if (char in SMALL) {
      section += (digit ?? 1) * SMALL[char]!;
      digit = undefined;
    } else {
      const unit = LARGE[char]!;
      section += digit ?? 0;
      // 一万亿 multiplies what stands before it, 一亿两千万 adds to it
      if (unit > smallest || total === 0) total = (total + (section || (total === 0 ? 1 : 0))) * unit;
      else total += section * unit;
      smallest = unit;
      section = 0;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
