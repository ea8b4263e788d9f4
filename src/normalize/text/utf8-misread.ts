import { bytesOf, textOf } from './charsets.ts';

interface Sequence {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly decoded: string;
}

const ENOUGH = 1;
const PARTICULAR_RUN = { 2: 3, 3: 2 } as const;

/** UTF-8 read as a single-byte charset: `CafÃ©`, `å›½å®¶`, `РџСЂРё`, `Caf√©`. */
export function utf8Misread(
  text: string,
  charset: 'windows-1252' | 'windows-1251' | 'macintosh',
): { readonly found: string; readonly proposal: string } | undefined {
  const sequences = sequencesIn(text, charset);
  if (sequences.length === 0) return undefined;
  let score = 0;
  for (let i = 0; i < sequences.length && score < ENOUGH; i += 1) score += weigh(sequences, i, text, charset);
  if (score < ENOUGH) return undefined;
  let proposal = '';
  let from = 0;
  for (const { start, end, decoded } of sequences) {
    proposal += text.slice(from, start) + decoded;
    from = end;
  }
  return { found: text, proposal: proposal + text.slice(from) };
}

/** All stretches whose bytes are one UTF-8 character. */
function sequencesIn(text: string, charset: string): readonly Sequence[] {
  const found: Sequence[] = [];
  for (const { 0: run, index } of text.matchAll(/[^\u0000-\u007f]{2,}/g)) {
    for (let i = 0; i < run.length; i += 1) {
      for (const length of [4, 3, 2]) {
        const source = run.slice(i, i + length);
        if (source.length < length || /[\ud800-\udfff]/.test(source)) continue;
        const bytes = bytesOf(source, charset) ?? latin1(source, charset);
        if (bytes?.length !== length) continue;
        const decoded = textOf(bytes, 'utf-8');
        if (decoded === undefined || [...decoded].length !== 1) continue;
        found.push({ start: index + i, end: index + i + length, source, decoded });
        i += length - 1;
        break;
      }
    }
  }
  return found;
}

/** Latin-1 proper: all of C1 */
function latin1(source: string, charset: string): Uint8Array | undefined {
  if (charset !== 'windows-1252') return undefined;
  const codes = [...source].map((c) => c.charCodeAt(0));
  return codes.every((c) => c <= 0xff) ? Uint8Array.from(codes) : undefined;
}

const TYPOGRAPHIC = /^[€‚„…†‡‰‹‘’“”•–—›\u00a0«»]$/;
const LETTER = /\p{L}/u;

/** How surely one sequence is damage: 1 settles it. Real texts hold `É…`, `société »` and `IRMÃ”`, whose bytes fit too. */
function weigh(sequences: readonly Sequence[], i: number, text: string, charset: string): number {
  const { start, end, source, decoded } = sequences[i]!;
  const left = text[start - 1] ?? '';
  const right = text[end] ?? '';
  const second = source[1]!;
  const code = decoded.codePointAt(0)!;
  const symbol = !LETTER.test(second);
  if (source.length === 4) return /^\p{Extended_Pictographic}|\p{Script=Han}/u.test(decoded) ? 1 : 0;
  if (charset === 'macintosh') {
    // √©, ‚Äô: a root sign or low quote inside a word
    if (code < 0x180)
      return source[0] === '√' && LETTER.test(decoded) && (LETTER.test(left) || LETTER.test(right)) ? 1 : 0;
    return source.startsWith('‚Ä') ? 1 : 0;
  }
  if (source.length === 3 && code >= 0x2000 && code < 0x2c00) return /^(?:â|в)[^\p{Ll}]/u.test(source) ? 1 : 0;
  if (charset === 'windows-1251') return inRun(sequences, i, script(code)) ? 1 : 0;
  if (source.length === 2 && code < 0x100) {
    if (TYPOGRAPHIC.test(second))
      return LETTER.test(right) && right !== 'Ã' && !/\p{Lu}{2}$/u.test(text.slice(0, start)) ? 1 : 0;
    return symbol ? (/\p{Lu}/u.test(left) && !LETTER.test(right) ? 0 : 1) : inner(left, right) ? 1 : 0.5;
  }
  if (source.length === 2 && code < 0x180) {
    if (symbol && !TYPOGRAPHIC.test(second)) return LETTER.test(left) || LETTER.test(right) ? 1 : 0.5;
    return symbol && /\p{Ll}/u.test(right) && !/[„“”«»…–—]/.test(second) ? 1 : 0.4;
  }
  if (code >= 0x1e00 && code < 0x1f00) return inner(left, right) || symbol ? 0.6 : 0.3;
  return inRun(sequences, i, script(code)) ? 1 : 0;
}

function inner(left: string, right: string): boolean {
  return /\p{Ll}/u.test(left) || /\p{Ll}/u.test(right);
}

/** Three two-byte or two three-byte characters of one script without a gap. */
function inRun(sequences: readonly Sequence[], i: number, of: RegExp | undefined): boolean {
  if (!of) return false;
  const least = sequences[i]!.source.length === 2 ? PARTICULAR_RUN[2] : PARTICULAR_RUN[3];
  let count = 1;
  while (sequences[i + count]?.start === sequences[i + count - 1]!.end && of.test(sequences[i + count]!.decoded))
    count += 1;
  return count >= least;
}

const SCRIPTS = [
  /[\p{Script=Cyrillic}\u00a0-\u00bf]/u,
  /[\p{Script=Greek}]/u,
  /[\p{Script=Hebrew}]/u,
  /[\p{Script=Arabic}]/u,
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Thai}]/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Georgian}\p{Script=Armenian}\p{Script=Khmer}\p{Script=Myanmar}]/u,
];

function script(code: number): RegExp | undefined {
  const char = String.fromCodePoint(code);
  return SCRIPTS.find((s) => s.test(char));
}
