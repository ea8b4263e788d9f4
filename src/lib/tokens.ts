/**
 * Words for full-text search, made here and not by the database, so that SQLite and PostgreSQL find the same stories.
 * Scripts written without spaces become overlapping pairs (`中国新` -> `中国 国新 新`): a word of two characters is found.
 */

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const RUN = new RegExp(`[${UNSPACED}]+|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`, 'gv');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'v');
/** longest token, in UTF-16 units: what is longer is no word (PostgreSQL takes lexemes up to 2 kB) */
const TOKEN_LENGTH_MAX = 64;
/** PostgreSQL keeps no position above 16,383; what stands after it is not searched */
export const TOKENS_MAX = 16_000;

export interface PhraseToken {
  readonly token: string;
  /** matches every token that begins so */
  readonly prefix: boolean;
}

/** @returns tokens in the order of the text, at most TOKENS_MAX */
export function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const run of runsOf(text)) {
    if (tokens.length >= TOKENS_MAX) break;
    if (IS_UNSPACED.test(run)) pairs(run, tokens);
    else tokens.push(run.slice(0, TOKEN_LENGTH_MAX));
  }
  return tokens.length > TOKENS_MAX ? tokens.slice(0, TOKENS_MAX) : tokens;
}

/**
 * Tokens that must stand in a row where the phrase stands. The last character of an unspaced run at the end has no
 * token of its own: the text may go on after it.
 */
export function phraseTokens(phrase: string): readonly PhraseToken[] {
  const runs = runsOf(phrase);
  return runs.flatMap((run, i): readonly PhraseToken[] => {
    if (!IS_UNSPACED.test(run)) return [{ token: run.slice(0, TOKEN_LENGTH_MAX), prefix: false }];
    const tokens: string[] = [];
    pairs(run, tokens);
    if (i < runs.length - 1) return tokens.map((token) => ({ token, prefix: false }));
    if (tokens.length === 1) return [{ token: tokens[0]!, prefix: true }];
    return tokens.slice(0, -1).map((token) => ({ token, prefix: false }));
  });
}

/** Does a text's tokens hold the phrase? The same answer as the databases give. */
export function holdsPhrase(tokens: readonly string[], phrase: readonly PhraseToken[]): boolean {
  if (phrase.length === 0) return false;
  const fits = (token: string | undefined, wanted: PhraseToken) =>
    token !== undefined && (wanted.prefix ? token.startsWith(wanted.token) : token === wanted.token);
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (phrase.every((wanted, i) => fits(tokens[at + i], wanted))) return true;
  }
  return false;
}

function pairs(run: string, into: string[]): void {
  const characters = [...run];
  characters.forEach((character, i) => {
    into.push(character + (characters[i + 1] ?? ''));
  });
}

function runsOf(text: string): readonly string[] {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return fold(text).match(RUN) ?? [];
}

/** Case, width and accents do not count: `Café`, `CAFE` and `ｃａｆｅ` are one word; so are vocalised and plain Arabic. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
