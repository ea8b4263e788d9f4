import { getLIDModel } from 'fasttext.wasm.js';
import { OperatorError } from '../domain/errors.ts';
import { MISTAKEN_FOR, OWN_SCRIPT } from './data/close-languages.ts';
import { chineseScript, isJapanese, scriptCounts } from './scripts.ts';
import type { Detect } from './stage.ts';

// Measured over 25 languages: answers under these floors are wrong too often to be worth having.
const PROBABILITY_MIN = 0.3;
// Text without its diacritics scores low on everything, yet the best stands well above the second.
const PROBABILITY_FLOOR = 0.15;
const MARGIN = 1.5;
const LETTERS_MIN = 10;
/** more adds nothing to certainty */
const SAMPLE_CHARACTERS = 4000;
/** labels looked at, so that a language and its varieties count together */
const CANDIDATES = 5;

const UNKNOWN = { language: 'und', probability: 0 } as const;

/**
 * Loads the language model (lid.176.ftz, shipped inside fasttext.wasm.js; licence in NOTICE) once.
 * @throws OperatorError when this machine cannot run it
 */
export async function loadDetector(): Promise<Detect> {
  const model = await load();
  return (text) => {
    const sample = cleaned(text);
    const { counts, letters } = scriptCounts(sample);
    if (letters === 0) return UNKNOWN;
    return byScript(sample, counts, letters) ?? (letters < LETTERS_MIN ? UNKNOWN : byModel(model, sample));
  };
}

function byScript(
  sample: string,
  counts: ReadonlyMap<string, number>,
  letters: number,
): ReturnType<Detect> | undefined {
  const share = (script: string) => (counts.get(script) ?? 0) / letters;
  const east = (counts.get('Han') ?? 0) + (counts.get('Hiragana') ?? 0) + (counts.get('Katakana') ?? 0);
  // a Han character says as much as three Latin letters
  if (east >= 2 && east * 3 > letters && share('Hangul') < 0.2) {
    if (isJapanese(sample)) return { language: 'ja', probability: 1 };
    const script = chineseScript(sample);
    return { language: script === undefined ? 'zh' : `zh-${script}`, probability: 1 };
  }
  for (const [script, language] of Object.entries(OWN_SCRIPT)) {
    if (share(script) > 0.5 && (counts.get(script) ?? 0) >= 3) return { language, probability: 1 };
  }
  return undefined;
}

function byModel(model: Model, sample: string): ReturnType<Detect> {
  const answer = model.predict(sample, CANDIDATES, 0);
  try {
    const sums = new Map<string, number>();
    for (let i = 0; i < answer.size(); i += 1) {
      const [probability, label] = answer.get(i);
      const name = label.replace('__label__', '');
      const language = MISTAKEN_FOR[name] ?? name;
      sums.set(language, (sums.get(language) ?? 0) + probability);
    }
    const [best, second] = [...sums].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < PROBABILITY_FLOOR) return UNKNOWN;
    if (best[1] < PROBABILITY_MIN && second !== undefined && best[1] < second[1] * MARGIN) return UNKNOWN;
    // rounding inside the model can give 1.00001
    return { language: best[0], probability: Math.min(1, best[1]) };
  } finally {
    // lives outside the garbage collector's reach
    answer.delete();
  }
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
    .replace(/\b(?:https?:\/\/|www\.)\S{1,2000}|[^\s@]{1,64}@[^\s@]{1,255}\.\w{2,}/gi, ' ')
    .replace(/[@#]\w+/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
