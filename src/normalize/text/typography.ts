import { guarded, type Span, touches } from './guard.ts';
import type { Voice } from './voice.ts';

/** `他说,推动发展.加快创新`: left alone, since 3.5, addresses and code are written the same way. */
export function latinMarks(text: string, voice: Voice): readonly string[] {
  if (voice.kind !== 'zh' && voice.kind !== 'ja') return [];
  return found(
    text,
    voice,
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}”》」』）])(?:[,;:!?](?=\s*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}“”"《「『]|$))|\.(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|["”]?\s*$))/gu,
  );
}

/** file names and domains that begin with a dot */
const DOTTED =
  /^\.(?:net|com|org|gov|edu|io|exe|doc|docx|pdf|zip|js|ts|txt|csv|xls|xlsx|jpg|png|mp3|mp4|html?|xml|json|[a-z]{2})\b/i;

/** `the market .we will`, `Hello , world`: before a full stop or comma no language that parts words sets a space. */
export function spacing(text: string, voice: Voice): readonly string[] {
  if (voice.kind === 'zh' || voice.kind === 'ja') return [];
  return found(
    text,
    voice,
    /(?<=[\p{L}\p{M}]{2})[ \u00a0]+[.,](?=\s|\p{L}|$)/gu,
    (rest) => !DOTTED.test(rest.trim()) && !/^\s*\. \./.test(rest),
  );
}

function found(
  text: string,
  voice: Voice,
  pattern: RegExp,
  also: (rest: string) => boolean = () => true,
): readonly string[] {
  let spans: readonly Span[] | undefined;
  const excerpts: string[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (!also(text.slice(index, index + 12))) continue;
    spans ??= guarded(text, voice);
    if (touches(spans, index, index + 1)) continue;
    excerpts.push(text.slice(Math.max(0, index - 20), index + match.length + 20));
  }
  return excerpts;
}

const OPENING = /^[\s\u00a0]*["“„«‘「『»”]/;

/**
 * A quotation that never ends, or never began. One over several paragraphs opens in each and closes in the last; inches,
 * seconds and Hebrew abbreviations are no quotes.
 */
export function unbalanced(text: string, next: string, voice: Voice): readonly string[] {
  if (OPENING.test(next)) return [];
  const straight = straightQuotes(text);
  if (straight.length % 2 === 1) return [round(text, straight.at(-1)!)];
  const pair = unpaired(text, voice);
  return pair === undefined ? [] : [round(text, pair)];
}

function straightQuotes(text: string): readonly number[] {
  const all = [...text.matchAll(/"/g)].map((m) => m.index);
  const real = all.filter((i) => !(/\p{L}/u.test(text[i - 1] ?? '') && /\p{Script=Hebrew}/u.test(text[i + 1] ?? '')));
  if (real.length % 2 === 0) return real;
  const measures = real.filter((i) => /[\d½¼¾]/.test(text[i - 1] ?? ''));
  return measures.length > 0 ? real.filter((i) => i !== measures.at(-1)) : real;
}

/** @returns where a mark without its other half stands */
function unpaired(text: string, { kind }: Voice): number | undefined {
  const count = (char: string) => text.split(char).length - 1;
  const at = (chars: string) => Math.max(...[...chars].map((c) => text.lastIndexOf(c)));
  const [low, six, nine] = [count('„'), count('“'), count('”')];
  const fine = low > 0 ? low === six + nine || low + six === nine : six === nine || (six === 0 && nine % 2 === 0);
  if (!fine) return at('„“”');
  if (count('«') !== count('»') && !((count('«') + count('»')) % 2 === 0 && count('«') === 0)) return at('«»');
  if (kind !== 'spaced' || /[「『《]/.test(text)) {
    for (const [open, close] of ['「」', '『』', '《》'])
      if (count(open!) !== count(close!)) return at(`${open}${close}`);
  }
  return undefined;
}

function round(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 60);
}
