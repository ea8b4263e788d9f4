import type { Flag } from '../../domain/story.ts';
import { prosaic } from '../arrived.ts';
import { ADVERBS, CANNOT_END, MEASURE_VERBS, NEEDS_COMPLEMENT, NOUN_ENDING } from '../data/sentence-words.ts';
import { isQuoted, quotedSpans } from '../quoted.ts';
import { endsInAbbreviation, type Sentence } from '../segment.ts';
import { flag, type Stage } from '../stage.ts';

const STAGE = 'sentences';
const PER_CODE_MAX = 4;

/** Sentences that an engine cut in two, left hanging or strung together. English mostly; the rest where it is safe. */
export const sentences: Stage = {
  name: STAGE,
  run(draft, { arrived }) {
    const text = prosaic(arrived);
    const base = draft.language.split('-')[0]!;
    const flags: Flag[] = [];
    text.paragraphs.forEach((paragraph, i) => {
      const quotes = quotedSpans(paragraph);
      const list = text.sentences[i]!.filter((s) => !isQuoted(quotes, s.start, s.start + s.text.length - 1));
      flags.push(...lowerCaseStarts(paragraph, base), ...dangling(list, base));
      if (base === 'en') flags.push(...english(list));
    });
    const kept = flags.filter((f, i) => flags.slice(0, i).filter((g) => g.code === f.code).length < PER_CODE_MAX);
    return kept.length === 0 ? draft : { ...draft, flags: [...draft.flags, ...kept] };
  },
};

/** "the market .we will": a full stop, then a small letter that begins a sentence. */
function lowerCaseStarts(paragraph: string, base: string): readonly Flag[] {
  const flags: Flag[] = [];
  for (const match of paragraph.matchAll(/\.(?<=(\p{Ll}{2,20})( ?)\.)( ?)(\p{Ll}[\p{L}'’]*)(?=[\s,;])/gu)) {
    const [, before = '', spaceBefore, spaceAfter, after = ''] = match;
    const glued = spaceBefore === '' && spaceAfter === '';
    // example.com, node.js, iPhone; a clause after an abbreviation
    if (glued || /\p{Lu}/u.test(after) || FILE_OR_DOMAIN.test(after)) continue;
    if (endsInAbbreviation(`${before}.`) || (spaceBefore === '' && before.length < 4)) continue;
    const sure = spaceBefore === ' ' || (base === 'en' && COMMON_STARTS.test(after));
    const start = Math.max(0, match.index - before.length - 12);
    flags.push(flag(STAGE, 'lower-case-start', sure ? 'warning' : 'note', paragraph.slice(start, match.index + 30)));
  }
  return flags;
}

const FILE_OR_DOMAIN =
  /^(?:org|com|net|edu|gov|mil|info|io|eu|uk|de|fr|cn|jp|ru|exe|pdf|docx?|xlsx?|txt|zip|jpe?g|png|mp[34]|html?|js|py|deb)$/;

const COMMON_STARTS =
  /^(?:the|a|an|it|this|that|these|those|he|she|they|we|you|in|on|at|but|and|so|as|for|if|when|there|its|his|her|their|our|at|by|with|from|after|before|according|however|while|since|also|not|most|many|some|one|all|what|who|how|why|because)$/;

function dangling(list: readonly Sentence[], base: string): readonly Flag[] {
  const cannotEnd = CANNOT_END[base];
  return list.flatMap(({ text }, i) => {
    const words = text.split(' ').length;
    if (cannotEnd && words >= 4 && cannotEnd.test(text) && !endsInAbbreviation(text)) {
      return [flag(STAGE, 'dangling-predicate', 'warning', text)];
    }
    const next = list[i + 1]?.text;
    return base === 'en' && next !== undefined && hangs(text, next)
      ? [flag(STAGE, 'dangling-predicate', 'warning', text)]
      : [];
  });
}

const HANGING = new RegExp(
  `^(?:The|This|That|These|Those|Its|Their|Our|His|Her|A|An|It|\\p{Lu}[\\p{L}-]+)\\b(?: [\\p{L}'’-]+){0,6} (?:is|are|was|were|be|been|being) (?:\\p{Ll}+ly )?(?:${NEEDS_COMPLEMENT})\\.$`,
  'u',
);

/** "The exhibition system is based. In terms of technology, …" */
function hangs(text: string, next: string): boolean {
  if (!HANGING.test(text) || /\b(?:where|which|who|that|how|what|whom|when|why)\b/i.test(text)) return false;
  return /^(?:In|On|Upon|By|With|For|From|To|At|Of|As|Around|Through|Under)\b/.test(next);
}

function english(list: readonly Sentence[]): readonly Flag[] {
  return list.flatMap(({ text }, i) => {
    const before = list[i - 1]?.text;
    return [
      ...split(text, before),
      ...fragment(text, before),
      ...imperatives(text),
      ...oddList(text, list[i + 1]?.text),
    ];
  });
}

/** "… industrial internet. Guarantee, speed up …": the object's head was taken for a verb of its own. */
function split(text: string, before: string | undefined): readonly Flag[] {
  if (before === undefined || !/[.;]$/.test(before)) return [];
  const match = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?), (?:and )?((?:\p{Ll}+ly )?\p{Ll}+)\b/u.exec(text);
  if (!match) return [];
  const [opening, head = '', verb = ''] = match;
  const first = head.split(' ')[0]!.toLowerCase();
  const headIsVerbOrNoun = MEASURE_VERBS.has(first) || NOUN_ENDING.test(head);
  const base = verb.split(' ').at(-1)!;
  if (!headIsVerbOrNoun || !MEASURE_VERBS.has(base) || FINITE.test(text.slice(0, opening.length + 12))) return [];
  return [flag(STAGE, 'sentence-split', 'warning', text.slice(0, opening.length + 24))];
}

const FINITE = /\b(?:is|are|was|were|will|would|should|must|can|could|has|have|had|do|does|did|may|might|says?|said)\b/;

/** "… and ensure industrial Internet. Safe development.": what is left of a phrase after a stray full stop. */
function fragment(text: string, before: string | undefined): readonly Flag[] {
  if (before === undefined || !/[\p{L}\d)]\.$/u.test(before) || before.split(' ').length < 6) return [];
  const words = text.replace(/\.$/, '').split(' ');
  if (!/\p{L}\.$/u.test(text) || words.length < 2 || words.length > 4) return [];
  if (!/^\p{Lu}\p{Ll}+$/u.test(words[0]!) || !words.slice(1).every((w) => /^\p{Ll}[\p{Ll}-]*$/u.test(w))) return [];
  if (
    !NOUN_ENDING.test(words.at(-1)!) ||
    FINITE.test(text) ||
    /^(?:No|Not|Just|Only|More|Less|Same|Good|Bad|Big|What|Such|My|Your|Another|Every|Total|So)\b/.test(text)
  )
    return [];
  if (words.some((w) => /(?:ed|s)$/.test(w) && w !== words.at(-1) && !NOUN_ENDING.test(w))) return [];
  return [flag(STAGE, 'short-fragment', 'warning', text)];
}

const clausesOf = (text: string) =>
  text
    .replace(/[.;:]$/, '')
    .split(/, /)
    .map((clause) => clause.trim().split(' '));

/** first word of a clause that is no adverb and no "and" */
function leadOf(clause: readonly string[]): string {
  for (const word of clause) {
    const lower = word.toLowerCase();
    if (!ADVERBS.has(lower)) return lower;
  }
  return '';
}

/** Four clauses and more that begin with a bare verb, and nobody who should do it. */
function imperatives(text: string): readonly Flag[] {
  const clauses = clausesOf(text);
  if (clauses.length < 4 || !MEASURE_VERBS.has(leadOf(clauses[0]!))) return [];
  const verbs = clauses.filter((clause) => MEASURE_VERBS.has(leadOf(clause))).length;
  if (verbs < 4) return [];
  return [flag(STAGE, 'imperative-run', 'warning', text.slice(0, 160))];
}

/** Verbs and nouns in one list; a list that stops without its last "and". Often style: a note. */
function oddList(text: string, next: string | undefined): readonly Flag[] {
  const clauses = clausesOf(text);
  if (clauses.length < 3) return [];
  const last = clauses.at(-1)!.join(' ');
  if (/^(?:and so on|and so forth|etc|and other)/i.test(last)) {
    const kinds = clauses.slice(0, -1).map((clause) => MEASURE_VERBS.has(leadOf(clause)));
    const verbs = kinds.filter(Boolean).length;
    return verbs >= 1 && verbs < kinds.length && kinds.at(-1) === false ? [flag(STAGE, 'odd-list', 'note', text)] : [];
  }
  const tail = clauses.slice(-2);
  const plain = tail.every(
    (clause) =>
      clause.length <= 4 &&
      clause.every(
        (w) =>
          /^[\p{Ll}-]+$/u.test(w) &&
          !/^(?:and|or|but|which|who|as|if|he|she|it|they|we|too|however|though|said)$/.test(w),
      ),
  );
  return plain && next !== undefined && NOUN_ENDING.test(tail[0]!.at(-1)!)
    ? [flag(STAGE, 'odd-list', 'note', text.slice(-160))]
    : [];
}
