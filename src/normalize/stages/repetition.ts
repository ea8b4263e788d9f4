import type { Flag } from '../../domain/story.ts';
import { prosaic } from '../arrived.ts';
import { mayDouble } from '../data/doubled-words.ts';
import { isQuoted, quotedSpans } from '../quoted.ts';
import { flag, type Stage } from '../stage.ts';

const STAGE = 'repetition';
const FLAGS_MAX = 5;

/** Words, phrases and sentences that a machine said twice. */
export const repetition: Stage = {
  name: STAGE,
  run(draft, context) {
    const text = prosaic(context.arrived);
    const base = draft.language.split('-')[0]!;
    const flags: Flag[] = [];
    for (const paragraph of [text.headline, ...text.paragraphs]) {
      flags.push(...doubledWords(paragraph, base), ...repeatedRuns(paragraph, base));
    }
    flags.push(...repeatedSentences(text.sentences.flat().map((s) => s.text)));
    return flags.length === 0 ? draft : { ...draft, flags: [...draft.flags, ...flags.slice(0, FLAGS_MAX * 3)] };
  },
};

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** nothing but a space between it and the word before */
  readonly close: boolean;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = -1;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)) {
    const start = match.index;
    words.push({
      text: match[0].toLowerCase(),
      start,
      end: start + match[0].length,
      close: text.slice(last, start) === ' ',
    });
    last = start + match[0].length;
  }
  return words;
}

function doubledWords(text: string, base: string): readonly Flag[] {
  const words = wordsOf(text);
  const flags: Flag[] = [];
  for (let i = 1; i < words.length && flags.length < FLAGS_MAX; i += 1) {
    const [a, b] = [words[i - 1]!, words[i]!];
    if (!b.close || a.text !== b.text || !/^\p{L}{2,}|^[aàyoиівсук]$/u.test(b.text)) continue;
    const asWritten: [string, string] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
    if (mayDouble(base, asWritten, words[i - 2]?.text)) continue;
    flags.push(flag(STAGE, 'doubled-word', 'warning', text.slice(a.start, words[i + 1]?.end ?? b.end)));
  }
  return flags;
}

/** immediate repetition of two or more words; the same three or more that make up much of a sentence */
function repeatedRuns(text: string, base: string): readonly Flag[] {
  if (/^(?:zh|ja|th|lo|km|my)$/.test(base)) return repeatedCharacters(text);
  const words = wordsOf(text);
  const quotes = quotedSpans(text);
  const found = immediate(text, words) ?? dense(text, words);
  if (!found || isQuoted(quotes, found.start, found.end)) return [];
  return [flag(STAGE, 'repeated-ngram', found.sure ? 'warning' : 'note', text.slice(found.start, found.end))];
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

/** nach und nach, step by step, such and such */
const JOINING = /^(?:and|or|by|to|und|oder|um|et|ou|y|e|o|en|of|och|og|eller|и|или|i|a|na|ja|ve|dan|و)$/;

function immediate(text: string, words: readonly Word[]): Run | undefined {
  for (let n = 1; n <= 8; n += 1) {
    let run = 0;
    for (let i = n; i < words.length; i += 1) {
      const same = words[i]!.text === words[i - n]!.text && words[i]!.close;
      run = same ? run + 1 : 0;
      // one word needs four in a row (very, very … is style), two words two rounds
      const enough = n === 1 ? run >= 3 : run >= n;
      if (!enough) continue;
      const from = i - run - n + 1;
      const span = words.slice(Math.max(from, i - 40), i + 1);
      const distinct = new Set(span.map((w) => w.text));
      if (n === 2 && span.some((w) => JOINING.test(w.text))) continue;
      // "… in the region In the region …": a sentence that lost its full stop
      if (/^\p{Lu}/u.test(text.slice(span[n]!.start)) && !/^\p{Lu}/u.test(text.slice(span[0]!.start))) continue;
      if ((n > 1 && distinct.size === 1) || span.every((w) => /^\d/.test(w.text))) continue;
      // New York New York, Kill Bill Kill Bill: a name set twice, a headline beside its picture
      const title = span.every((w) => !/^\p{Ll}/u.test(text.slice(w.start)));
      return {
        start: span[0]!.start,
        end: words[i]!.end,
        sure: !title && (n !== 2 || span.length > 4 || span.some((w) => w.text.length > 3)),
      };
    }
  }
  return undefined;
}

/** "directed by Lee Kang-hoon and written by Lee Kang-hoon": a phrase twice in a sentence that has little else */
function dense(text: string, words: readonly Word[]): Run | undefined {
  let from = 0;
  for (let i = 0; i < words.length; i += 1) {
    const last = i === words.length - 1 || /[.!?]/.test(text.slice(words[i]!.end, words[i + 1]!.start));
    if (!last) continue;
    const sentence = words.slice(from, i + 1);
    from = i + 1;
    if (sentence.length < 7 || sentence.length > 60) continue;
    const seen = new Map<string, number>();
    for (let n = 6; n >= 3; n -= 1) {
      seen.clear();
      for (let k = 0; k + n <= sentence.length; k += 1) {
        const gram = sentence.slice(k, k + n);
        const key = gram.map((w) => w.text).join(' ');
        const before = seen.get(key);
        if (before === undefined) seen.set(key, k);
        else if (k >= before + n && (2 * n) / sentence.length >= 0.5 && gram.some((w) => w.text.length > 3)) {
          // with a name in it an engine's loop, without one it may be style
          const named = gram.some((w) => /^\p{Lu}/u.test(text.slice(w.start)) && w !== sentence[0]);
          return { start: sentence[before]!.start, end: gram.at(-1)!.end, sure: named };
        }
      }
    }
  }
  return undefined;
}

function repeatedCharacters(text: string): readonly Flag[] {
  const match = /([\p{L}]{4,20}?)(?:[,，、 ]?\1)+|([\p{L}]{2,3})\2{2,}/u.exec(text);
  if (!match) return [];
  const unit = match[1] ?? match[2]!;
  // 哈哈哈哈, ーーーー are sounds
  if (new Set(unit).size <= 1 || /^(.{1,2})\1+$/u.test(unit)) return [];
  return [flag(STAGE, 'repeated-ngram', 'warning', match[0])];
}

function repeatedSentences(list: readonly string[]): readonly Flag[] {
  const seen = new Set<string>();
  for (const sentence of list) {
    const key = sentence
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const long = key.split(' ').length >= 6 || (/\p{Script=Han}|\p{Script=Hiragana}/u.test(key) && key.length >= 14);
    if (!long) continue;
    if (seen.has(key)) return [flag(STAGE, 'repeated-sentence', 'warning', sentence)];
    seen.add(key);
  }
  return [];
}
