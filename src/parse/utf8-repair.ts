/** What there is in bytes that are UTF-8 at most in part. */
export interface Utf8Survey {
  /** characters beyond ASCII that are whole, those left out that other charsets spell by chance */
  readonly good: number;
  /** single bytes amid ASCII, and characters whose end was cut off */
  readonly cut: number;
  /** of these: beginnings of punctuation and emoji, which no other charset has at a word's end */
  readonly cutForSure: number;
  /** bytes among others that are no UTF-8 either */
  readonly foreign: number;
}

export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let good = 0;
  let cut = 0;
  let cutForSure = 0;
  let foreign = 0;
  let lastBad = -1;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at) || surrogatesLength(bytes, at);
    if (length > 0) {
      // `É` before a no-break space in windows-1252 is U+0260
      if (length > 2 || lead <= 0xc6 || lead >= 0xce) good += 1;
      at += length;
      continue;
    }
    const end = endOfBroken(bytes, at);
    const next = bytes[end] ?? 0;
    const begins = lead >= 0xc2 && lead <= 0xf4;
    if (next < 0x80 && lastBad !== at && (begins || (end === at + 1 && (bytes[at - 1] ?? 0) < 0x80))) {
      cut += 1;
      const second = bytes[at + 1] ?? 0;
      if ((lead === 0xe2 && second >= 0x80 && second <= 0x84) || (lead === 0xf0 && second === 0x9f)) cutForSure += 1;
    } else foreign += 1;
    at = end;
    lastBad = end;
  }
  return { good, cut, cutForSure, foreign };
}

/** turned into text at once */
const SCRATCH_BYTES = 65_536;
const REPLACEMENT = '\ufffd';

/**
 * UTF-8 with bytes that are none. A stray byte beside ASCII is a letter of windows-1252 (`Espa\xf1a` pasted in);
 * two surrogates, each as a character (CESU-8), are the one that they mean; others become U+FFFD.
 */
export function decodeDamagedUtf8(bytes: Uint8Array, windows1252: (bytes: Uint8Array) => string): string {
  const letters = windows1252(Uint8Array.from({ length: 128 }, (_, i) => i + 0x80));
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  let out = '';
  let used = 0;
  for (let at = 0; at < bytes.length; ) {
    if (used > SCRATCH_BYTES - 8) {
      out += scratch.toString('utf8', 0, used);
      used = 0;
    }
    const length = sequenceLength(bytes, at);
    for (let i = 0; i < length; i += 1) scratch[used + i] = bytes[at + i]!;
    at += length;
    used += length;
    if (length > 0) continue;
    const surrogates = surrogatesLength(bytes, at);
    const isAlone = (bytes[at - 1] ?? 0) < 0x80 && at + 1 < bytes.length && bytes[at + 1]! < 0x80;
    const mended = surrogates > 0 ? characterOf(bytes, at) : isAlone ? letters[bytes[at]! - 0x80]! : REPLACEMENT;
    used += scratch.write(mended, used);
    // what is left of one broken character is one U+FFFD
    at = surrogates > 0 ? at + surrogates : isAlone ? at + 1 : endOfBroken(bytes, at);
  }
  return out + scratch.toString('utf8', 0, used);
}

function endOfBroken(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at]! >= 0x80 && bytes[at]! < 0xc0) at += 1;
  return at;
}

/** Bytes of the well-formed character at a place (Unicode table 3-7), 0 for none */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const a = bytes[at]!;
  if (a < 0x80) return 1;
  const isNext = (i: number, low = 0x80, high = 0xbf) => {
    const byte = bytes[at + i];
    return byte !== undefined && byte >= low && byte <= high;
  };
  if (a >= 0xc2 && a <= 0xdf) return isNext(1) ? 2 : 0;
  if (a >= 0xe0 && a <= 0xef) return isNext(1, a === 0xe0 ? 0xa0 : 0x80, a === 0xed ? 0x9f : 0xbf) && isNext(2) ? 3 : 0;
  if (a >= 0xf0 && a <= 0xf4) {
    return isNext(1, a === 0xf0 ? 0x90 : 0x80, a === 0xf4 ? 0x8f : 0xbf) && isNext(2) && isNext(3) ? 4 : 0;
  }
  return 0;
}

/** 6 where a high and a low surrogate stand, each in three bytes (CESU-8), else 0 */
function surrogatesLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0xed || bytes[at + 3] !== 0xed) return 0;
  const [high, highTrail, low, lowTrail] = [bytes[at + 1]!, bytes[at + 2]!, bytes[at + 4] ?? 0, bytes[at + 5] ?? 0];
  const isTrail = (byte: number) => (byte & 0xc0) === 0x80;
  return (high & 0xf0) === 0xa0 && (low & 0xf0) === 0xb0 && isTrail(highTrail) && isTrail(lowTrail) ? 6 : 0;
}

function characterOf(bytes: Uint8Array, at: number): string {
  const unit = (i: number) => 0xd000 | ((bytes[at + i + 1]! & 0x3f) << 6) | (bytes[at + i + 2]! & 0x3f);
  return String.fromCharCode(unit(0), unit(3));
}
