import type { Flag } from '../../domain/story.ts';
import { readFigures } from '../../lib/numerals/read.ts';
import { clean, prosaic } from '../arrived.ts';
import { AGENCIES } from '../data/agencies.ts';
import { mentionsIn } from '../mentions.ts';
import { flag, type Stage, type StageContext } from '../stage.ts';

const STAGE = 'fidelity';
/** share of the length that a translation has at least; measured: under it, every one was cut */
const LENGTH_MIN = 0.45;
/** letters (Han characters counted as three) that an original must have before its length says anything */
const ORIGINAL_WEIGHT_MIN = 40;
const SHORT_ORIGINAL = 150;
const ORIGINAL_CHARACTERS_MAX = 200_000;

/** The translation against its linked original: too short, a body misnamed, content from nowhere. */
export const fidelity: Stage = {
  name: STAGE,
  run(draft, context) {
    const { original, arrived } = context;
    const source = clean(original?.text.slice(0, ORIGINAL_CHARACTERS_MAX) ?? '');
    // an apology is no translation: there is nothing to compare
    if (draft.flags.some((f) => f.code === 'refusal')) return draft;
    if (!original || source === '' || original.language.split('-')[0] === draft.language.split('-')[0]) return draft;
    const text = prosaic(arrived);
    const body = text.paragraphs.join('\n\n');
    const short = weight(source) >= ORIGINAL_WEIGHT_MIN && weight(body) < LENGTH_MIN * weight(source);
    const flags: Flag[] = [];
    if (short) flags.push(flag(STAGE, 'length-ratio-low', 'warning', `${weight(body)} / ${weight(source)}`));
    const invented = inventions(source, original.language, text.whole, draft.language);
    flags.push(...invented);
    // what is missing altogether cannot be misnamed
    if (!short && !invented.some((f) => f.severity === 'warning'))
      flags.push(...misnamed(source, text.whole, draft.language, context));
    return flags.length === 0 ? draft : { ...draft, flags: [...draft.flags, ...flags] };
  },
};

/** Length of a text in letters of an alphabet: a Han character says as much as three. */
export function weight(text: string): number {
  let sum = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) sum += /[a-z0-9]/i.test(char) ? 1 : 0;
    else if (code >= 0x4e00 && code <= 0x9fff) sum += 3;
    else if (code >= 0xac00 && code <= 0xd7a3) sum += 2;
    else if (code >= 0x3040 && code <= 0x30ff) sum += 1.4;
    else if (/\p{L}/u.test(char)) sum += 1;
  }
  return Math.round(sum);
}

/** The original names a concept, the translation has none of its names: not even one that the glossary knows as wrong. */
function misnamed(
  source: string,
  text: string,
  language: string,
  { original, glossary }: StageContext,
): readonly Flag[] {
  const named = new Map<string, string>();
  for (const { name, found, reading } of mentionsIn(source, original!.language, glossary)) {
    if (name.kind === 'ambiguous' || reading === 'local' || reading === 'place') continue;
    if (glossary.index.names(name.term, language)) named.set(name.term.id, found);
  }
  if (named.size === 0) return [];
  for (const { name } of mentionsIn(text, language, glossary)) named.delete(name.term.id);
  const types = new Map(glossary.terms.map((term) => [term.id, term.type]));
  return [...named].map(([id, found]) =>
    // agencies and papers stand in datelines and credits, which editors drop
    flag(STAGE, 'term-mismatch', types.get(id) === 'media' ? 'note' : 'warning', found),
  );
}

/** Content that the original does not have. */
function inventions(source: string, sourceLanguage: string, text: string, language: string): readonly Flag[] {
  for (const [latin, elsewhere] of AGENCIES) {
    const match = latin.exec(text.slice(0, 400));
    if (match && !latin.test(source) && !elsewhere.test(source)) {
      return [
        flag(STAGE, 'hallucination-suspect', 'warning', text.slice(Math.max(0, match.index - 20), match.index + 30)),
      ];
    }
  }
  const foreign = strangers(source, sourceLanguage, text, language);
  if (foreign) return [flag(STAGE, 'hallucination-suspect', 'warning', foreign)];
  const long = weight(source) >= 20 && weight(text) > 4 * weight(source) + 60;
  return long ? [flag(STAGE, 'hallucination-suspect', 'warning', text.slice(-160))] : [];
}

/** Nothing in common that must be common - figures, Latin names - and names of its own. */
function strangers(source: string, sourceLanguage: string, text: string, language: string): string | undefined {
  const latin = /\p{Script=Latin}{3}/u.test(source) && /\p{Script=Latin}{3}/u.test(text);
  const anchors = anchorsOf(source, sourceLanguage, latin);
  const own = anchorsOf(text, language, latin);
  // a line of figures and credits has nothing else to go by; of a story, more must be gone
  if (anchors.size < (weight(source) < SHORT_ORIGINAL ? 3 : 8)) return undefined;
  for (const anchor of own) if (anchors.has(anchor)) return undefined;
  // names in the middle of a sentence; a bare sentence without names is only short
  const names = text.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+|-\p{L}\p{Ll}+)*/gu) ?? [];
  return names.length >= 2 ? names.slice(0, 3).join(', ') : undefined;
}

function anchorsOf(text: string, language: string, latin: boolean): ReadonlySet<string> {
  const anchors = new Set<string>();
  const { numbers, days } = readFigures(text, language);
  for (const { values } of numbers) for (const value of values) anchors.add(String(value));
  for (const { year, month, day } of days) {
    if (year) anchors.add(String(year));
    if (day) anchors.add(`${month}-${day}`);
  }
  if (!latin) return anchors;
  for (const [word] of text.matchAll(/(?<![\p{L}])\p{Lu}[A-Za-z0-9]{1,}/gu))
    if (/^[A-Z]/.test(word)) anchors.add(word.toLowerCase());
  return anchors;
}
