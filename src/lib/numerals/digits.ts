/** First code points of decimal digit runs outside ASCII, inside the basic plane (Unicode category Nd). */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

const OTHERS: Readonly<Record<string, string>> = {
  '\u066b': '.',
  '\u066c': ',',
  '\u066a': '%',
  '\uff05': '%',
  '\ufe6a': '%',
  '\uff0e': '.',
  '\uff0c': '，',
  '\uffe5': '¥',
  '\uff04': '$',
  '\uff0f': '/',
  '\uff1a': ':',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
};

const DIGIT_OR_SIGN = /[\u0660-\u066c\u06f0-\u06f9\u07c0-\u1819\u2010-\u2013\ufe6a\uff04-\uff1a\uffe5]/g;

/** Digits of any script, and the signs among them, in ASCII; offsets stay as they are. */
export function asciiDigits(text: string): string {
  return text.replace(DIGIT_OR_SIGN, (char) => {
    const other = OTHERS[char];
    if (other !== undefined) return other;
    const code = char.charCodeAt(0);
    const zero = ZEROS.findLast((z) => z <= code);
    return zero !== undefined && code < zero + 10 ? String(code - zero) : char;
  });
}

/** Languages that write 1.234,5; all others 1,234.5. */
export const DECIMAL_COMMA = new Set(
  'af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  ),
);

/** Languages that part thousands by a plain space. */
export const SPACE_GROUPS = new Set('bg cs et fi fr hu lt lv nb nn no pl pt ru sk sv uk be es'.split(' '));
