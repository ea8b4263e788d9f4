import { isAscii, isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import { detectCharset, isLatin, mayBeWestern } from './charset-detect.ts';
import { canonicalCharset } from './charset-names.ts';
import { decodeDamagedUtf8, surveyUtf8, type Utf8Survey } from './utf8-repair.ts';

export interface Decoded {
  readonly text: string;
  /** e.g. `charset-detected:gb18030`; absent when the bytes were what they said */
  readonly repair?: string;
}

/**
 * Bytes to text. In order: byte order mark; UTF-16 and 32 by their zeros; valid UTF-8, whatever the labels say;
 * the HTTP charset; the XML declaration; UTF-8 with a few bad bytes; detection.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const unicode = byMark(bytes) ?? byZeros(bytes);
  if (unicode === 'utf-8' && !isUtf8(bytes)) {
    const text = decodeDamagedUtf8(bytes, (some) => decodeAs(some, 'windows-1252'));
    return { text: withoutMarks(text), repair: 'bad-utf-8' };
  }
  if (unicode !== undefined) return { text: withoutMarks(decodeAs(bytes, unicode)) };
  if (isUtf8(bytes)) {
    if (!isAscii(bytes)) return { text: withoutMarks(utf8(bytes)) };
    // ISO-2022-JP is written in ASCII bytes: ESC $ B
    return isIso2022(bytes) ? { text: decodeAs(bytes, 'iso-2022-jp') } : { text: latin1(bytes) };
  }
  if (isIso2022(bytes)) return { text: decodeAs(bytes, 'iso-2022-jp'), repair: 'charset-detected:iso-2022-jp' };
  const declared = declaredCharset(bytes);
  const http = canonicalCharset(
    /charset\s*=\s*["']?\s*([^\s"';,]{1,60})/i.exec((contentType ?? '').slice(0, 1_000))?.[1],
  );
  let isDoubted = false;
  for (const label of http === 'windows-1252' && declared !== undefined && declared !== 'utf-8'
    ? [declared, http]
    : [http, declared]) {
    if (label === undefined || label.startsWith('utf-')) continue;
    if (label === 'windows-1252' && !mayBeWestern(bytes)) {
      isDoubted = true;
      continue;
    }
    const text = decodeAs(bytes, label);
    if (isPlausible(text, label)) return { text };
  }
  const isLabelled = [http, declared].every((label) => label === undefined || label === 'utf-8');
  if (isDamagedUtf8(surveyUtf8(bytes), isLabelled)) {
    const text = decodeDamagedUtf8(bytes, (some) => decodeAs(some, 'windows-1252'));
    return { text: withoutMarks(text), repair: 'bad-utf-8' };
  }
  const detected = detectCharset(bytes, decodeAs);
  if (isDoubted && isLatin(detected)) return { text: decodeAs(bytes, 'windows-1252') };
  return { text: withoutMarks(decodeAs(bytes, detected)), repair: `charset-detected:${detected}` };
}

/**
 * Whether a text is UTF-8 of which bytes were lost, or into which some of another charset were pasted.
 * @param isLabelled said to be UTF-8, or nothing that XML does not take for it
 */
function isDamagedUtf8({ good, cut, cutForSure, foreign }: Utf8Survey, isLabelled: boolean): boolean {
  const bad = cut + foreign;
  if (good > bad * 4 || (bad <= 1 && good > 0)) return true;
  if (!isLabelled) return false;
  // bytes of another charset stand together: damage stands alone
  return good > 0 ? foreign * 4 <= good && cut <= good * 2 : foreign === 0 && cutForSure === cut;
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // the mark is the writer's own word; bytes that follow may still be damaged
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** XML 1.0 appendix F: the zeros round the first `<`, or round another ASCII character */
function byZeros(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === undefined || b === undefined) return undefined;
  if (a === 0 && b === 0 && c === 0 && d !== 0 && d !== undefined) return 'utf-32be';
  if (a !== 0 && b === 0 && c === 0 && d === 0) return 'utf-32le';
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 400) & ~1;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  // a zero on the other side: the low byte of U+DE00 and its like
  if (odd > length / 8 && even * 8 < odd && b === 0) return 'utf-16le';
  return even > length / 8 && odd * 8 < even && a === 0 ? 'utf-16be' : undefined;
}

function isIso2022(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40 || bytes[at + 2] === 0x28))
      return true;
  }
  return false;
}

/** `<?xml … encoding="gbk"?>` in the first kilobytes, quoted or not; else HTML's `charset=` in a meta element */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4_096));
  const declaration = /<\?xml[^>]{0,500}?\sencoding\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,60})/i.exec(head)?.[1];
  return canonicalCharset(
    declaration ?? /<meta[^>]{0,300}?\scharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,60})/i.exec(head)?.[1],
  );
}

let iconv: { decode(bytes: Buffer, label: string): string } | undefined;

/** Node's TextDecoder is right for Unicode and ISO-2022-JP only: its windows-1252 has C1 controls, its gbk no four-byte characters. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  if (label === 'utf-8') return utf8(bytes);
  if (label === 'utf-16le' || label === 'utf-16be' || label === 'iso-2022-jp')
    return new TextDecoder(label).decode(bytes);
  // loaded when the first such feed comes: most never do
  iconv ??= createRequire(import.meta.url)('iconv-lite') as { decode(bytes: Buffer, label: string): string };
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label);
}

/** Buffer's own decoder: twice as fast as TextDecoder on long texts, and keeps a byte order mark for others to see */
function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A label is believed unless much of what is not ASCII makes no character in it. */
function isPlausible(text: string, label: string): boolean {
  const bad = count(text, '\ufffd');
  if (bad === 0) return true;
  const good = count(text, undefined);
  return bad * 20 < good || (bad <= 2 && label !== 'windows-1252');
}

/** How often a character occurs, or how many characters beyond ASCII there are that are no U+FFFD. */
function count(text: string, character: string | undefined): number {
  let found = 0;
  if (character !== undefined) {
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
    return found;
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && code !== 0xfffd) found += 1;
  }
  return found;
}

function withoutMarks(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.replace(/^\ufeff+/, '') : text;
}
