import { byteOf } from './charsets.ts';

interface Sequence {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly decoded: string;
}

const ENOUGH = 1;
const PARTICULAR_RUN = { 2: 3, 3: 2 } as const;

/**
 * UTF-8 read as a single-byte charset: `CafÃ©`, `å›½å®¶`, `РџСЂРё`, `Caf√©`.
 * @returns `explained`: share of the text's characters beyond ASCII that make sense this way
 */
export function utf8Misread(
  text: string,
  charset: 'windows-1252' | 'windows-1250' | 'windows-1251' | 'macintosh',
): { readonly found: string; readonly proposal: string; readonly explained: number } | undefined {
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
  const high = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const inSequences = sequences.reduce((sum, { start, end }) => sum + end - start, 0);
  return { found: text, proposal: proposal + text.slice(from), explained: inSequences / high };
}

/** All stretches whose bytes are one UTF-8 character (RFC 3629 §4). */
function sequencesIn(text: string, charset: string): readonly Sequence[] {
  const found: Sequence[] = [];
  const byteAt = (i: number) => byteOf(text[i] ?? '', charset);
  for (const { 0: run, index } of text.matchAll(/[^\u0000-\u007f]{2,}/g)) {
    const end = index + run.length;
    for (let i = index; i < end; i += 1) {
      const lead = byteAt(i);
      if (lead < 0xc2 || lead > 0xf4) continue;
      const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      let code = lead & (0xff >> (length + 1));
      let at = i + 1;
      for (; at < i + length; at += 1) {
        const next = byteAt(at);
        if (next < 0x80 || next > 0xbf) break;
        code = (code << 6) | (next & 0x3f);
      }
      const whole = at === i + length && !(length === 3 && code < 0x800) && !(length === 4 && code < 0x10000);
      if (!whole || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) continue;
      found.push({ start: i, end: at, source: text.slice(i, at), decoded: String.fromCodePoint(code) });
      i = at - 1;
    }
  }
  return found;
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
  // a byte order mark, a replacement character
  if (code === 0xfeff || code === 0xfffd) return 1;
  if (source.length === 3 && code >= 0x2000 && code < 0x2c00) return /^(?:â|в)[^\p{Ll}]/u.test(source) ? 1 : 0;
  // gГёre
  if (charset === 'windows-1251' && code < 0x180) return /[a-z]/i.test(left) || /[a-z]/i.test(right) ? 1 : 0;
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
