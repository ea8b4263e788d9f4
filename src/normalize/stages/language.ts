import type { Flag } from '../../domain/story.ts';
import { AMBIGUOUS } from '../../lib/language-tables.ts';
import { type LanguageTag, languageTag } from '../../lib/language-tag.ts';
import { toText } from '../body.ts';
import { CLOSE, MANY_SCRIPTS } from '../data/close-languages.ts';
import { chineseCounts, scriptCounts, scriptsOf } from '../scripts.ts';
import { type Draft, flag, type Stage, type StageContext } from '../stage.ts';

const NAME = 'language';
/** A declared tag gives way only to this much body at this probability: 0 false overrides measured. */
const OVERRULE_CHARACTERS = 200;
const OVERRULE_PROBABILITY = 0.8;
/** Said aloud, not acted on: shorter texts that contradict their tag. */
const MISMATCH_LETTERS = 60;
const MISMATCH_PROBABILITY = 0.9;
/** A body this short is judged together with its headline. */
const BODY_CHARACTERS = 60;
const SCRIPT_LETTERS_MIN = 8;
const SCRIPT_SHARE_MAX = 0.2;
/** characters of the other Chinese script before it is worth a word; before the tag is changed */
const CHINESE_FLAG_MIN = 2;
const CHINESE_OVERRULE_MIN = 10;

interface Verdict {
  readonly language: LanguageTag;
  readonly confidence: number;
  readonly flags: readonly Flag[];
}

/** The tag that a story is published under: as declared where that can be, else as the text says. */
export const language: Stage = {
  name: NAME,
  run(draft, context) {
    const verdict = judge(draft, context);
    return {
      ...draft,
      language: verdict.language.tag,
      languageKey: verdict.language.key,
      languageConfidence: verdict.confidence,
      flags: [...draft.flags, ...verdict.flags],
    };
  },
};

const NONE: LanguageTag = { tag: 'und', key: 'und' };

function judge(draft: Draft, context: StageContext): Verdict {
  const body = toText(draft.body);
  const sample = body.length < BODY_CHARACTERS ? `${draft.headline}\n${body}` : body;
  const seen = context.detect(sample);
  const seenTag = spokenTag(seen.language);
  const declared = settle(languageTag(context.declaredLanguage), seen.language, sample);
  if (declared === undefined || (/^(?:mul|mis|zxx)$/.test(declared.tag) && seenTag !== undefined)) {
    return { language: withChineseScript(seenTag ?? NONE, sample), confidence: seen.probability, flags: [] };
  }
  if (/^(?:zh)(?:-|$)/.test(declared.tag) && (seenTag === undefined || base(seenTag.tag) === 'zh')) {
    return chinese(declared, body, sample, seen.probability);
  }
  if (seenTag === undefined || sample.trim() === '') return { language: declared, confidence: 0.5, flags: [] };
  const foreignScript = isForeignScript(declared.tag, sample);
  if (base(seenTag.tag) === base(declared.tag) || (close(base(seenTag.tag), base(declared.tag)) && !foreignScript)) {
    return { language: declared, confidence: seen.probability, flags: [] };
  }
  const said = `${context.declaredLanguage}: ${sample.slice(0, 120)}`;
  if (body.length >= OVERRULE_CHARACTERS && seen.probability >= OVERRULE_PROBABILITY) {
    // a translation that came back in another language than it was ordered in is no translation
    const failed = draft.translation.method === 'machine' || context.original !== undefined;
    return {
      language: withChineseScript(seenTag, sample),
      confidence: seen.probability,
      flags: [flag(NAME, 'language-mismatch', failed ? 'block' : 'warning', said)],
    };
  }
  return {
    language: declared,
    confidence: 1 - seen.probability,
    flags: doubts(body, sample, seen.probability, foreignScript, said),
  };
}

/** Too short to overrule: held when even the alphabet is another, else only said. */
function doubts(body: string, sample: string, probability: number, foreign: boolean, said: string): readonly Flag[] {
  if (foreign) return [flag(NAME, 'language-mismatch', body === '' ? 'warning' : 'block', said)];
  const sure = probability >= MISMATCH_PROBABILITY && scriptCounts(sample).letters >= MISMATCH_LETTERS;
  if (sure && body !== '') return [flag(NAME, 'language-mismatch', 'warning', said)];
  return [flag(NAME, 'language-uncertain', body.length >= OVERRULE_CHARACTERS ? 'warning' : 'note', said)];
}

/** `uk`, `kr`, `se`: a country's code or a small language's; the text decides, without one the country. */
function settle(declared: LanguageTag | undefined, seen: string, sample: string): LanguageTag | undefined {
  if (!declared?.otherwise) return declared;
  const asLanguage = declared.otherwise;
  if (sample.trim() === '') return declared;
  if (base(seen) === base(asLanguage.tag)) return asLanguage;
  const spoken = AMBIGUOUS[asLanguage.tag]?.languages.includes(base(seen)) ? spokenTag(seen) : undefined;
  if (spoken && base(spoken.tag) !== base(declared.tag)) return spoken;
  return isForeignScript(declared.tag, sample) && !isForeignScript(asLanguage.tag, sample) ? asLanguage : declared;
}

function chinese(declared: LanguageTag, body: string, sample: string, probability: number): Verdict {
  const confidence = probability || 0.5;
  const { hans, hant } = chineseCounts(sample);
  const script = /-(Hans|Hant)\b/.exec(declared.tag)?.[1];
  if (script === undefined) return { language: withChineseScript(declared, sample), confidence, flags: [] };
  const [own, other, otherScript] = script === 'Hans' ? [hans, hant, 'Hant'] : [hant, hans, 'Hans'];
  if (other < CHINESE_FLAG_MIN || other <= 2 * own) return { language: declared, confidence, flags: [] };
  const sure = body.length >= OVERRULE_CHARACTERS && other >= CHINESE_OVERRULE_MIN && other > 10 * own;
  return {
    language: sure ? { tag: `zh-${otherScript}`, key: `zh-${otherScript}` } : declared,
    confidence,
    flags: [flag(NAME, `script-mismatch:zh-${otherScript}`, 'warning', sample.slice(0, 80))],
  };
}

function withChineseScript(found: LanguageTag, sample: string): LanguageTag {
  if (found.tag !== 'zh') return found;
  const { hans, hant } = chineseCounts(sample);
  if (hans === hant) return found;
  const tag = hans > hant ? 'zh-Hans' : 'zh-Hant';
  return { tag, key: tag };
}

function isForeignScript(tag: string, sample: string): boolean {
  const own = scriptsOf(tag);
  if (own.length === 0 || MANY_SCRIPTS.has(base(tag))) return false;
  const { counts, letters } = scriptCounts(sample);
  const share = own.reduce((sum, script) => sum + (counts.get(script) ?? 0), 0) / letters;
  return letters >= SCRIPT_LETTERS_MIN && share < SCRIPT_SHARE_MAX;
}

/** What the model says is a language, never a country. */
function spokenTag(seen: string): LanguageTag | undefined {
  const tag = languageTag(seen);
  return tag?.otherwise ?? tag;
}

function close(a: string, b: string): boolean {
  return CLOSE.some((set) => set.includes(a) && set.includes(b));
}

function base(tag: string): string {
  return tag.split('-', 1)[0]!;
}
