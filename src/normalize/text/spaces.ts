import { after, before, editsOf, type Rule } from './rule.ts';

/** their typography sets no-break spaces where a reader sees plain ones: before units, dashes, after short words */
const NO_BREAK_CUSTOM = new Set(
  'fr cs sk pl ru uk be bg sr mk sl hr bs hu lt lv et fi sv nb nn no da is de nl it es pt ca gl ro el und'.split(' '),
);
const HIGH_MARK = /[:;!?»€%’)]/;
const SHORT_TITLE = /(?:^|[^\p{L}])(?:\p{L}{1,2}|Mrs|Prof|Sen|Rep|Gen|Gov|Fig|Vol|Art|Sec)$/u;

/** Runs of spaces and the odd ones of type-setting; never a space that parts or follows digits, nor the French ones. */
export const spaces: Rule = (text, place) => {
  const { kind, base } = place.voice;
  const unspaced = kind === 'zh' || kind === 'ja';
  return editsOf(
    text,
    // next to a line end it is HTML source layout
    /(?<![\n \t\u00a0\u2000-\u200a\u202f\u205f\u3000])(?:[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{2,}|[\u00a0\u2000-\u200a\u202f\u205f\u3000])(?![\n \t\u00a0\u2000-\u200a\u202f\u205f\u3000])/g,
    (match) => {
      const run = match[0];
      const left = before(text, match.index);
      const right = after(text, match.index + run.length);
      if (unspaced && run.includes('\u3000')) return undefined;
      if (left === '' && unspaced) return undefined;
      const kept = /[\u00a0\u202f\u2009]/.exec(run)?.[0];
      if (run.length > 1) {
        if (kept && ((base === 'fr' && (HIGH_MARK.test(right) || left === '«')) || /\p{Nd}/u.test(left))) return kept;
        return ' ';
      }
      if (/\p{Nd}/u.test(left) || /\p{Nd}/u.test(right)) return /[\u3000\u2001\u2003]/.test(run) ? ' ' : undefined;
      if (base === 'fr' && run !== '\u3000') return undefined;
      if (run !== '\u00a0' && run !== '\u202f') return ' ';
      if (NO_BREAK_CUSTOM.has(base) || unspaced) return undefined;
      if (!/\p{L}/u.test(left) || !/\p{L}/u.test(right)) return undefined;
      return SHORT_TITLE.test(text.slice(Math.max(0, match.index - 6), match.index)) ? undefined : ' ';
    },
    place,
  );
};

/** `舍 小 家 为 大 家`: letter-spaced Han, each gap single and four or more in a row. */
export const spacedHan: Rule = (text, place) => {
  if (place.voice.kind !== 'zh' && place.voice.kind !== 'ja') return [];
  return editsOf(
    text,
    /(?<!\p{Script=Han}[ \u3000]?)\p{Script=Han}(?:[ \u3000][\p{Script=Han}，。、：；！？]){4,}(?![ \u3000]?\p{Script=Han})/gu,
    ([run]) => run.replace(/[ \u3000]/g, ''),
    place,
  );
};
