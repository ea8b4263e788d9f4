import type { Flag } from '../../domain/story.ts';
import { type Prosaic, prosaic } from '../arrived.ts';
import { CLOSE } from '../data/close-languages.ts';
import { isQuoted, quotedSpans } from '../quoted.ts';
import { scriptOf, scriptsOf } from '../scripts.ts';
import { type Detect, flag, type Stage } from '../stage.ts';

const STAGE = 'foreign';
const FLAGS_MAX = 5;
/** characters of a spaceless script, words of another, from which a run is a segment and no name */
const SEGMENT_CHARACTERS = 8;
const SEGMENT_WORDS = 3;
/** share of the letters in a foreign script from which the text is half untranslated */
const HALF = 0.4;
const STRAYED_CHARACTERS_MIN = 60;
const STRAYED_PROBABILITY = 0.95;
const STRAYED_SENTENCES_MAX = 400;
/** languages that news is translated from, told apart with certainty */
const STRAYED = new Set('en fr de es it pt ru nl pl tr id vi'.split(' '));
/** how much of original and translation is searched for words left as they were */
const COPIED_CHARACTERS_MAX = 60_000;
const COPIED_LOOKS_MAX = 3_000;

/** What was left in the source language, or strayed in from another alphabet. */
export const foreign: Stage = {
  name: STAGE,
  run(draft, { arrived, original, detect }) {
    const own = new Set(scriptsOf(draft.language));
    const text = prosaic(arrived);
    const flags: Flag[] = mixedWords(text.whole);
    if (own.size > 0) flags.push(...runsOf([text.headline, ...text.paragraphs], own, original?.text ?? ''));
    flags.push(...copied(text.paragraphs, draft.language, original));
    const wrongLanguage = draft.flags.some((f) => f.code === 'language-mismatch');
    if (flags.length === 0 && !wrongLanguage) flags.push(...strayed(text, draft.language, detect));
    return flags.length === 0 ? draft : { ...draft, flags: [...draft.flags, ...flags.slice(0, FLAGS_MAX * 2)] };
  },
};

interface Run {
  readonly text: string;
  readonly letters: number;
  readonly bracketed: boolean;
  readonly segment: boolean;
}

/** Latin letters stand in every language; all other scripts are foreign where they are not one's own. */
function runsOf(paragraphs: readonly string[], own: ReadonlySet<string>, original: string): readonly Flag[] {
  const isForeign = (char: string) => {
    const script = scriptOf(char);
    return script !== undefined && script !== 'Latin' && script !== 'Other' && !own.has(script);
  };
  const runs: Run[] = [];
  let foreignLetters = 0;
  let letters = 0;
  for (const paragraph of paragraphs) {
    for (const char of paragraph) {
      if (scriptOf(char) === undefined) continue;
      letters += weightOf(char);
      if (isForeign(char)) foreignLetters += weightOf(char);
    }
    if (foreignLetters > 0) runs.push(...collect(paragraph, isForeign, original));
  }
  const segments = runs.filter((run) => run.segment);
  if (segments.length > 0) {
    const half = foreignLetters >= HALF * letters;
    return segments
      .slice(0, FLAGS_MAX)
      .map((run) => flag(STAGE, 'untranslated-segment', half ? 'block' : 'warning', run.text));
  }
  return runs
    .filter((run) => run.letters > 1)
    .slice(0, FLAGS_MAX)
    .map((run) => flag(STAGE, 'foreign-script', run.bracketed ? 'note' : 'warning', run.text));
}

/** a Han character says as much as three letters */
const weightOf = (char: string) => (/\p{Script=Han}|\p{Script=Hangul}/u.test(char) ? 3 : 1);

function collect(text: string, isForeign: (char: string) => boolean, original: string): readonly Run[] {
  const runs: Run[] = [];
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0) runs.push(describe(text, from, to, isForeign, original));
    from = -1;
  };
  let i = 0;
  for (const char of text) {
    if (isForeign(char)) {
      if (from < 0) from = i;
      to = i + char.length;
    } else if (/\p{L}/u.test(char)) close();
    i += char.length;
  }
  close();
  return runs;
}

function describe(text: string, from: number, to: number, isForeign: (char: string) => boolean, original: string): Run {
  const run = text.slice(from, to);
  const letters = [...run].filter(isForeign).length;
  const words = run.split(/[^\p{L}\p{M}]+/u).filter((w) => w !== '').length;
  const spaceless = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(run);
  const bracketed = /[(（[〔"“«'‘「]\s*$/u.test(text.slice(0, from)) && /^\s*[)）\]〕"”»'’」]/u.test(text.slice(to));
  const verbatim = run.length >= 6 && original.includes(run);
  const segment =
    (spaceless ? letters >= SEGMENT_CHARACTERS : words >= SEGMENT_WORDS && letters >= 10) &&
    !(bracketed && letters < 16);
  return { text: run, letters, bracketed, segment: segment || (verbatim && !bracketed) };
}

const CONFUSABLE: Readonly<Record<string, RegExp>> = {
  Cyrillic: /^[аеорсухіјѕԁһԛԝкмтвнАВЕКМНОРСТХІЈЅ]+$/,
  Greek: /^[ονικαρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]+$/,
  Latin: /^[aeopcyxijskmtbhABEKMHOPCTXIJSZNYv]+$/,
};

const WORD_LETTERS_MAX = 60;
const TWO_ALPHABETS = /[A-Za-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][A-Za-z]/u;

/** Two alphabets in a word, one of them only by letters that look like the other's. */
function mixedWords(text: string): Flag[] {
  const flags: Flag[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (match[0].length > WORD_LETTERS_MAX || !TWO_ALPHABETS.test(match[0])) continue;
    const word = match[0];
    const parts = new Map<string, string>();
    for (const char of word) {
      const script = scriptOf(char);
      if (script) parts.set(script, (parts.get(script) ?? '') + char);
    }
    const [minor] = [...parts].sort((a, b) => a[1].length - b[1].length);
    const looksAlike = minor !== undefined && word.length >= 3 && (CONFUSABLE[minor[0]]?.test(minor[1]) ?? false);
    // μm, Δt, β-, 3D-печать are no mistakes
    if (/^[\p{Script=Greek}][A-Za-z]{1,2}$/u.test(word)) continue;
    flags.push(flag(STAGE, 'mixed-script-word', looksAlike ? 'warning' : 'note', word));
    if (flags.length >= FLAGS_MAX) break;
  }
  return flags;
}

/**
 * Whole sentences in another language of the same alphabet. Only in a text that the language stage let pass, outside quotation marks, and only when the detector is sure.
 */
function strayed({ paragraphs, sentences }: Prosaic, language: string, detect: Detect): readonly Flag[] {
  const base = language.split('-')[0]!;
  if (base === 'und' || sentences.flat().length < 3 || sentences.flat().length > STRAYED_SENTENCES_MAX) return [];
  const flags: Flag[] = [];
  let all = 0;
  let other = 0;
  paragraphs.forEach((paragraph, i) => {
    const quotes = quotedSpans(paragraph);
    for (const { text, start } of sentences[i]!) {
      all += text.length;
      if (text.length < STRAYED_CHARACTERS_MIN || isQuoted(quotes, start, start + text.length - 1)) continue;
      // names and titles are written with capitals, prose is not
      if (text.split(' ').filter((word) => /^\p{Ll}{2}/u.test(word)).length < 8) continue;
      const seen = detect(text);
      const found = seen.language.split('-')[0]!;
      if (
        seen.probability < STRAYED_PROBABILITY ||
        found === base ||
        !STRAYED.has(found) ||
        CLOSE.some((set) => set.includes(found) && set.includes(base))
      )
        continue;
      other += text.length;
      flags.push(flag(STAGE, 'untranslated-segment', 'warning', text));
    }
  });
  // half untranslated is a hard fault
  return other * 2 > all ? flags.map((found) => ({ ...found, severity: 'block' })) : flags;
}

/** Words of the linked original that stand in the translation as they were: only where both use one alphabet, or Latin. */
function copied(
  paragraphs: readonly string[],
  language: string,
  original: { readonly text: string; readonly language: string } | undefined,
): readonly Flag[] {
  if (!original || original.language.split('-')[0] === language.split('-')[0]) return [];
  const source = original.text.slice(0, COPIED_CHARACTERS_MAX).replace(/\s+/g, ' ');
  if (!/\p{Script=Latin}{3}|\p{Script=Cyrillic}{3}/u.test(source)) return [];
  const flags: Flag[] = [];
  let looks = 0;
  for (const paragraph of paragraphs) {
    const words = [...paragraph.matchAll(/[\p{L}\p{M}'’-]+/gu)];
    for (let i = 0; i + 6 <= words.length; i += 3) {
      looks += 1;
      if (looks > COPIED_LOOKS_MAX) return flags;
      const start = words[i]!.index;
      let to = i + 5;
      const slice = () => paragraph.slice(start, words[to]!.index + words[to]![0].length);
      if (!source.includes(slice())) continue;
      while (
        to + 1 < words.length &&
        source.includes(paragraph.slice(start, words[to + 1]!.index + words[to + 1]![0].length))
      )
        to += 1;
      const run = slice();
      // what stands in quotation marks is a title or somebody's words
      const quoted = isQuoted(quotedSpans(paragraph), start, start + run.length);
      // a title or a list of names is capitals throughout
      const lower = run.split(' ').filter((w) => /^\p{Ll}{2}/u.test(w)).length;
      if (lower >= 4 && !quoted)
        flags.push(
          flag(
            STAGE,
            'untranslated-segment',
            run.length > 0.5 * paragraph.length && run.length > 200 ? 'block' : 'warning',
            run,
          ),
        );
      break;
    }
    if (flags.length >= FLAGS_MAX) break;
  }
  return flags;
}
