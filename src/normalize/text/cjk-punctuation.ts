import { BRACKETS, KOREAN_BRACKETS, OWN_MARKS, SENTENCE_MARKS } from '../data/cjk-marks.ts';
import type { Edit } from '../prose.ts';
import { guarded, touches } from './guard.ts';
import type { Place, Rule } from './rule.ts';
import type { Voice } from './voice.ts';

const MARK = /[，、､。｡；：！？（）［］【】〔〕〖〗《》〈〉「」『』]/;
const RUN =
  /[ \t\u00a0\u202f\u3000]*[，、､。｡；：！？（）［］【】〔〕〖〗《》〈〉「」『』](?:[ \t\u00a0\u202f\u3000]*[，、､。｡；：！？（）［］【】〔〕〖〗《》〈〉「」『』])*[ \t\u00a0\u202f\u3000]*/g;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆〇]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /[ \t\u00a0\u202f\u3000]/;
const CJK_QUOTED_MAX = 400;

/** What becomes of one mark. */
interface Setting {
  readonly as: 'open' | 'close' | 'mark';
  readonly text: string;
  /** French guillemets keep a space inside */
  readonly inner: string;
}

/**
 * East Asian punctuation in a language that has its own: `Source：Beijing`, `"Belt and Road"（BRI）is`, `《China Daily》`.
 * A mark that stands alone between spaces or quotes is spoken of, not used; one between Han characters is theirs.
 */
export const cjkPunctuation: Rule = (text, place) => {
  const { voice } = place;
  if (voice.kind === 'zh' || voice.kind === 'ja' || !MARK.test(text)) return [];
  const settings = new Map([...bracketSettings(text, voice), ...markSettings(text, voice)]);
  if (settings.size === 0) return [];
  const spans = guarded(text, voice);
  const edits: Edit[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (touches(spans, start, end)) continue;
    reset(text, start, end, settings, place).forEach((replacement, i) => {
      if (replacement !== text[start + i]) edits.push({ start: start + i, end: start + i + 1, replacement });
    });
  }
  return edits;
};

function markSettings(text: string, voice: Voice): readonly (readonly [number, Setting])[] {
  const own = OWN_MARKS[voice.base] ?? {};
  const settings: [number, Setting][] = [];
  for (const { 0: mark, index } of text.matchAll(/[，、､。｡；：！？]/g)) {
    if (isMention(text, index, mark, voice) || !isUse(text, index)) continue;
    settings.push([index, { as: 'mark', text: own[mark] ?? SENTENCE_MARKS[mark]!, inner: '' }]);
  }
  return settings;
}

function isMention(text: string, at: number, mark: string, { base }: Voice): boolean {
  const left = text[at - 1] ?? '';
  const right = text[at + 1] ?? '';
  // French parts its high marks from the word before
  if (SPACE.test(left) && SPACE.test(right)) return !(base === 'fr' && /[：；！？]/.test(mark));
  return /["“‘'«„「`(]/.test(left) && /["”’'»“」`)]/.test(right);
}

/** Does a word of an alphabet stand beside it (past other marks and quotes)? */
function isUse(text: string, at: number): boolean {
  const right = /^[，、､。｡；：！？]*([^，、､。｡；：！？])/u.exec(text.slice(at + 1, at + 40))?.[1] ?? '';
  const left = [...text.slice(Math.max(0, at - 60), at)].reverse().find((c) => WORD.test(c)) ?? '';
  const leftDirect = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const cjkLeft = CJK.test(left);
  if (left !== '' && !cjkLeft) return true;
  return WORD.test(right) && !CJK.test(right) && (left === '' || cjkLeft) && leftDirect !== '';
}

function bracketSettings(text: string, voice: Voice): readonly (readonly [number, Setting])[] {
  const settings: [number, Setting][] = [];
  const open: { readonly at: number; readonly kind: number }[] = [];
  const inner = voice.base === 'fr' && voice.quotes.open === '«' ? '\u202f' : '';
  let depth = 0;
  const pairs: (readonly [number, number, number, number])[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const opens = BRACKETS.findIndex((b) => b.open === text[i]);
    if (opens >= 0) {
      open.push({ at: i, kind: opens });
      continue;
    }
    const closes = BRACKETS.findIndex((b) => b.close === text[i]);
    if (closes < 0) continue;
    const last = open.findLastIndex((o) => o.kind === closes);
    if (last < 0) continue;
    const from = open[last]!.at;
    open.length = last;
    if (i - from <= CJK_QUOTED_MAX) pairs.push([from, i, closes, 0]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const ends: number[] = [];
  for (const [from, to, kind] of pairs) {
    const bracket = BRACKETS[kind]!;
    if (voice.kind === 'ko' && KOREAN_BRACKETS.includes(bracket.open)) continue;
    if (!isUsed(text, from, to)) continue;
    if (bracket.as !== 'quote') {
      settings.push([from, { as: 'open', text: bracket.as[0]!, inner: '' }]);
      settings.push([to, { as: 'close', text: bracket.as[1]!, inner: '' }]);
      continue;
    }
    while (ends.length > 0 && ends.at(-1)! < from) ends.pop();
    depth = ends.length + (insideQuotes(text, from, voice) ? 1 : 0);
    ends.push(to);
    const { open: o, close: c, innerOpen, innerClose } = voice.quotes;
    const pair = depth % 2 === 0 ? [o, c] : [innerOpen, innerClose];
    const space = pair[0] === '«' ? inner : '';
    settings.push([from, { as: 'open', text: pair[0]!, inner: space }]);
    settings.push([to, { as: 'close', text: pair[1]!, inner: space }]);
  }
  return settings;
}

/** Words of an alphabet inside or beside; a face （＾▽＾） has none inside. */
function isUsed(text: string, from: number, to: number): boolean {
  const content = text.slice(from + 1, to);
  if (!WORD.test(content)) return false;
  if ([...content].some((c) => WORD.test(c) && !CJK.test(c))) return true;
  const left = [...text.slice(Math.max(0, from - 60), from)].reverse().find((c) => WORD.test(c)) ?? '';
  const right = [...text.slice(to + 1, to + 60)].find((c) => WORD.test(c)) ?? '';
  return [left, right].some((c) => c !== '' && !CJK.test(c)) && ![left, right].every((c) => CJK.test(c));
}

function insideQuotes(text: string, at: number, { quotes }: Voice): boolean {
  if (quotes.open === quotes.close) return false;
  const head = text.slice(0, at);
  return head.lastIndexOf(quotes.open) > head.lastIndexOf(quotes.close);
}

/**
 * Sets one run of marks and spaces anew, between the characters on its two sides.
 * @returns for each of its characters what comes in its place, so that markup between them stays where it is
 */
function reset(
  text: string,
  start: number,
  end: number,
  settings: ReadonlyMap<number, Setting>,
  place: Place,
): readonly string[] {
  const { voice } = place;
  const slots: string[] = [];
  /** index in `slots` of the first of the spaces before the present mark */
  let spaces = -1;
  let last = text[start - 1] ?? '';
  let wantsSpace = false;
  let glued = false;
  const put = (gap: string, mark: string) => {
    if (gap !== '' && spaces >= 0) slots[spaces] = gap;
    slots.push(spaces >= 0 ? mark : gap + mark);
    spaces = -1;
    last = mark.at(-1) ?? last;
  };
  for (let i = start; i < end; i += 1) {
    const char = text[i]!;
    if (SPACE.test(char)) {
      if (spaces < 0) spaces = slots.length;
      slots.push('');
      continue;
    }
    const setting = settings.get(i);
    const spaced = spaces < 0 ? '' : text.slice(start + spaces, i);
    if (!setting) {
      const parted = wantsSpace && spaced === '' && BRACKETS.some((b) => b.open === char);
      put(glued ? '' : parted ? ' ' : spaced, char);
      wantsSpace = false;
      glued = false;
    } else if (setting.as === 'open') {
      const needs = wantsSpace || /[\p{L}\p{N}\p{M}%)\]"”»’]/u.test(last);
      put(glued ? '' : spaced !== '' || needs ? ' ' : '', setting.text + setting.inner);
      glued = true;
      wantsSpace = false;
    } else if (setting.as === 'close') {
      put('', setting.inner + setting.text);
      glued = false;
      wantsSpace = true;
    } else {
      const doubled = setting.text === '.' && /[.!?…]/.test(last);
      put(doubled ? '' : gapBefore(setting.text, last, voice), doubled ? '' : setting.text);
      glued = false;
      wantsSpace = !isInNumber(text, i, setting.text, voice);
    }
  }
  const next = text[end] ?? '';
  if (spaces >= 0) {
    if (!glued && next !== '') slots[spaces] = next === '\n' ? text.slice(start + spaces, end) : ' ';
  } else if (wantsSpace && !glued && /[\p{L}\p{N}"“„«‘([¿¡$€£@#]/u.test(next) && !opensNothing(next, text, end)) {
    slots.push(`${slots.pop()!} `);
  }
  return slots;
}

/** a straight quote right after a full stop closes more often than it opens: word or space after it decides */
function opensNothing(next: string, text: string, at: number): boolean {
  return /["“]/.test(next) && !WORD.test(text[at + 1] ?? '');
}

/** French sets a space before the high marks; Canada not before `;`, `!`, `?`. */
function gapBefore(mark: string, last: string, { language, base }: Voice): string {
  if (base !== 'fr' || !/[:;!?]/.test(mark) || /[:;!?]/.test(last) || last === '') return '';
  if (mark === ':') return ' ';
  return language === 'fr-CA' ? '' : '\u202f';
}

const DECIMAL_POINT = new Set(['en', 'ko', 'th', 'he', 'hi', 'ms', 'fil', 'sw', 'ja', 'zh']);

/** 10：30, 1，234, 3，5 are numbers, 2018，2019 is a list. */
function isInNumber(text: string, at: number, mark: string, { base }: Voice): boolean {
  if (!/\p{Nd}/u.test(text[at - 1] ?? '') || !/\p{Nd}/u.test(text[at + 1] ?? '')) return false;
  if (text[at] === '、' || /[;!?؛]/.test(mark)) return false;
  if (text[at] !== '，') return true;
  return /^\p{Nd}{3}(?!\p{Nd})/u.test(text.slice(at + 1, at + 5)) || !DECIMAL_POINT.has(base);
}
