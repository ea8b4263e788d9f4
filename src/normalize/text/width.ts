import { SENTENCE_MARKS } from '../data/cjk-marks.ts';
import { after, before, editsOf, type Rule } from './rule.ts';

const NARROW_BY = 0xfee0;
const OTHER_FORMS: Readonly<Record<string, string>> = { '￠': '¢', '￡': '£', '￢': '¬', '￥': '¥', '￦': '₩' };
/** set by text/cjk-punctuation.ts, with spaces */
const WITH_SPACING = new Set([...Object.keys(SENTENCE_MARKS), '（', '）', '［', '］']);

const WIDE_ALNUM = /[０-９Ａ-Ｚａ-ｚ]/;
/** set between spaces */
const OPERATOR = /[＋－＝＜＞＆]/;
const ALNUM = /[\p{Script=Latin}\p{Nd}]/u;

/**
 * Full-width letters, digits and signs to ASCII, but not in Japanese, where newspapers set them on purpose. In Chinese
 * only letters and digits, and the signs inside their runs: `６．５％`; its punctuation is full-width by right.
 */
export const width: Rule = (text, place) => {
  const { kind } = place.voice;
  if (kind === 'ja' || !/[\uff01-\uff5e\uffe0-\uffe6]/.test(text)) return [];
  return editsOf(text, /[\uff01-\uff5e\uffe0-\uffe6]/g, (match) => narrowed(match[0], text, match.index, kind), place);
};

function narrowed(char: string, text: string, at: number, kind: string): string | undefined {
  const narrow = OTHER_FORMS[char] ?? String.fromCharCode(char.charCodeAt(0) - NARROW_BY);
  if (WIDE_ALNUM.test(char)) return narrow;
  const left = before(text, at);
  const right = after(text, at + 1);
  if (kind === 'zh') {
    // ７：３０, Ａ／Ｂ, ６．５％: what stood in a full-width run goes with it
    const inside = WIDE_ALNUM.test(left) && WIDE_ALNUM.test(right);
    return (inside && !/[，（）、；！？～]/.test(char)) ||
      (inside && char === '，' && grouped(text, at)) ||
      percent(char, left)
      ? narrow
      : undefined;
  }
  if (WITH_SPACING.has(char)) return undefined;
  // signs beside nothing are a face: ＼(^o^)／
  const besides = OPERATOR.test(char) ? [...text.slice(Math.max(0, at - 2), at + 3)] : [left, right];
  return besides.some((c) => ALNUM.test(c)) ? narrow : undefined;
}

/** １，２３４ */
function grouped(text: string, at: number): boolean {
  return /^[０-９]{3}(?![０-９])/.test(text.slice(at + 1, at + 5)) && /[０-９]/.test(text[at - 1] ?? '');
}

function percent(char: string, left: string): boolean {
  return char === '％' && /[\d０-９]/.test(left);
}
