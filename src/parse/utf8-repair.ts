/**
 * UTF-8 with bytes that are none. A stray byte beside ASCII is a letter of windows-1252 (`Espa\xf1a` pasted in);
 * others become U+FFFD. Well-formed sequences by Unicode table 3-7.
 */
export function decodeDamagedUtf8(bytes: Uint8Array, windows1252: (byte: Uint8Array) => string): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let out = '';
  let copied = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    out += decoder.decode(bytes.subarray(copied, at));
    const isAlone = (bytes[at - 1] ?? 0) < 0x80 && at + 1 < bytes.length && bytes[at + 1]! < 0x80;
    out += isAlone ? windows1252(bytes.subarray(at, at + 1)) : '\ufffd';
    at += 1;
    // what is left of one broken character is one U+FFFD
    while (!isAlone && at < bytes.length && bytes[at]! >= 0x80 && bytes[at]! < 0xc0) at += 1;
    copied = at;
  }
  return out + decoder.decode(bytes.subarray(copied));
}

/** Bytes of the well-formed character at a place, 0 for none */
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
