/** Characters to the byte they have in a charset; built once per charset from the platform's own decoder. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** @returns undefined when a character is not in the charset. ASCII is itself. */
export function bytesOf(text: string, charset: string): Uint8Array | undefined {
  const table = tableOf(charset);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else {
      // a byte that the charset leaves undefined survives as the C1 control of the same number
      const found = table.get(char) ?? (code <= 0x9f ? [code] : undefined);
      if (!found) return undefined;
      bytes.push(...found);
    }
  }
  return Uint8Array.from(bytes);
}

/** The byte of one character in a single-byte charset; Latin-1's where that has none (its C1 among them). @returns -1 */
export function byteOf(char: string, charset: string): number {
  const found = tableOf(charset).get(char)?.[0];
  if (found !== undefined) return found;
  const code = char.charCodeAt(0);
  return char !== '' && (code <= 0x9f || (code <= 0xff && charset === 'windows-1252')) ? code : -1;
}

/** @returns undefined when the bytes are none of this charset */
export function textOf(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Bytes 80 to 9F of Windows-1252 (WHATWG Encoding, index). Spelled out, since some versions of Node decode this charset
 * as Latin-1.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const DOUBLE_BYTE = new Set(['gbk', 'big5', 'euc-kr', 'euc-jp']);

function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(charset);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) add(table, [byte], charset);
  if (DOUBLE_BYTE.has(charset)) {
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) add(table, [lead, trail], charset);
    }
  }
  tables.set(charset, table);
  return table;
}

function add(table: Map<string, readonly number[]>, bytes: readonly number[], charset: string): void {
  const [first] = bytes;
  const text =
    charset === 'windows-1252'
      ? (WINDOWS_1252[first! - 0x80] ?? String.fromCharCode(first!))
      : textOf(Uint8Array.from(bytes), charset);
  if (text !== undefined && [...text].length === 1 && !table.has(text)) table.set(text, bytes);
}
