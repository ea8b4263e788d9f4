import { getLIDModel } from 'fasttext.wasm.js';
import { OperatorError } from '../domain/errors.ts';
import { chineseScript, isJapanese } from './scripts.ts';
import type { Detect } from './stage.ts';

// Measured over 25 languages: answers under these floors are wrong too often to be worth having.
const PROBABILITY_MIN = 0.3;
const LETTERS_MIN = 10;
/** enough for certainty; a whole book would only cost time */
const SAMPLE_CHARACTERS = 4000;

const UNKNOWN = { language: 'und', probability: 0 } as const;

/** What the model calls by its Wikipedia's name, by BCP 47. */
const WIKIPEDIA_NAMES: Readonly<Record<string, string>> = {
  als: 'gsw',
  bh: 'bho',
  no: 'nb',
  sh: 'sr-Latn',
  tl: 'fil',
  wuu: 'zh',
  eml: 'egl',
};

/** Letters whose script alone tells the language, so that even a short headline is sure. */
const OWN_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
];

/**
 * Loads the language model (lid.176.ftz, shipped inside fasttext.wasm.js) once.
 * @throws OperatorError when this machine cannot run it
 */
export async function loadDetector(): Promise<Detect> {
  const model = await load();
  return (text) => {
    const sample = cleaned(text);
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) return UNKNOWN;
    const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
    const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    // Two Han characters say as much as a Latin word.
    if ((han + kana) * 2 > letters && han + kana >= 2) {
      if (isJapanese(sample)) return { language: 'ja', probability: 1 };
      const script = chineseScript(sample);
      return { language: script === undefined ? 'zh' : `zh-${script}`, probability: 1 };
    }
    for (const [pattern, language] of OWN_SCRIPTS) {
      const own = sample.match(pattern)?.length ?? 0;
      if (own * 2 > letters && own >= 3) return { language, probability: 1 };
    }
    if (letters < LETTERS_MIN) return UNKNOWN;
    const answer = model.predict(sample, 1, 0);
    try {
      if (answer.size() === 0) return UNKNOWN;
      const [probability, label] = answer.get(0);
      const name = label.replace('__label__', '');
      // rounding inside the model can give 1.00001
      const sure = Math.min(1, probability);
      return sure < PROBABILITY_MIN ? UNKNOWN : { language: WIKIPEDIA_NAMES[name] ?? name, probability: sure };
    } finally {
      // lives outside the garbage collector's reach
      answer.delete();
    }
  };
}

interface Prediction {
  size(): number;
  get(index: number): readonly [number, string];
  delete(): void;
}
interface Model {
  predict(text: string, count: number, threshold: number): Prediction;
}

async function load(): Promise<Model> {
  try {
    const lid = await getLIDModel();
    return (await lid.load()) as unknown as Model;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`the language model (npm package fasttext.wasm.js) cannot be loaded here: ${why}`);
  }
}

/** The model was made for lower case (capitals cost 36 points) and one URL costs 1.6. */
function cleaned(text: string): string {
  return text
    .slice(0, SAMPLE_CHARACTERS)
    .replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi, ' ')
    .replace(/[@#]\w+/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
