/** Bytes looked at: enough to tell, whatever the feed's size. */
const SAMPLE_BYTES = 60_000;

interface DoubleByte {
  readonly charset: string;
  /** length of the character that begins here: 1 for none, 0 for an impossible one */
  length(bytes: Uint8Array, at: number): number;
  /** a character of everyday text */
  isCommon(lead: number, trail: number): boolean;
}

const between = (value: number | undefined, low: number, high: number) =>
  value !== undefined && value >= low && value <= high;

/** Each with the rows that hold the everyday characters: sorted by use in GB 2312 and Big5, kana in Japan, hangul in Korea. */
const DOUBLE_BYTE: readonly DoubleByte[] = [
  {
    charset: 'gb18030',
    length: (b, i) =>
      between(b[i], 0x81, 0xfe)
        ? between(b[i + 1], 0x30, 0x39)
          ? 4
          : between(b[i + 1], 0x40, 0xfe) && b[i + 1] !== 0x7f
            ? 2
            : 0
        : 0,
    isCommon: (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3),
  },
  {
    charset: 'big5-hkscs',
    length: (b, i) =>
      between(b[i], 0x81, 0xfe) && (between(b[i + 1], 0x40, 0x7e) || between(b[i + 1], 0xa1, 0xfe)) ? 2 : 0,
    isCommon: (lead, trail) => (lead >= 0xa4 && lead <= 0xc6) || (lead === 0xa1 && trail >= 0x41),
  },
  {
    charset: 'euc-jp',
    length: (b, i) =>
      b[i] === 0x8e && between(b[i + 1], 0xa1, 0xdf)
        ? 2
        : b[i] === 0x8f
          ? 3
          : between(b[i], 0xa1, 0xfe) && between(b[i + 1], 0xa1, 0xfe)
            ? 2
            : 0,
    isCommon: (lead) => lead === 0xa4 || lead === 0xa5 || lead === 0xa1,
  },
  {
    charset: 'shift_jis',
    length: (b, i) =>
      between(b[i], 0xa1, 0xdf)
        ? 1
        : (between(b[i], 0x81, 0x9f) || between(b[i], 0xe0, 0xfc)) && between(b[i + 1], 0x40, 0xfc) && b[i + 1] !== 0x7f
          ? 2
          : 0,
    isCommon: (lead, trail) => (lead === 0x82 && trail >= 0x9f) || lead === 0x83 || lead === 0x81,
  },
  {
    charset: 'cp949',
    length: (b, i) =>
      between(b[i], 0x81, 0xfe) &&
      (between(b[i + 1], 0x41, 0x5a) || between(b[i + 1], 0x61, 0x7a) || between(b[i + 1], 0x81, 0xfe))
        ? 2
        : 0,
    isCommon: (lead, trail) => lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1,
  },
];

/** Charsets of one byte a character, with the letters that everyday text in them is made of. */
const SINGLE_BYTE: readonly { readonly charset: string; readonly letters: string; readonly languages: RegExp }[] = [
  {
    charset: 'windows-1251',
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґўџјљњћђ',
    languages: /^(?:ru|uk|be|bg|sr|mk|kk|mn|ky|tg)/,
  },
  { charset: 'koi8-r', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё', languages: /^(?:ru|bg)/ },
  { charset: 'iso-8859-5', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєўџјљњћђ', languages: /^(?:ru|uk|be|bg|sr|mk)/ },
  {
    charset: 'windows-1252',
    letters: 'éèàùâêîôûçëïüöäßñáíóúìòãõåæøœÉÀÄÖÜ’‘“”–—…«»°€',
    languages: /^(?:en|fr|de|es|it|pt|nl|sv|da|no|nb|nn|fi|is|ca|gl|eu|af|id|ms|sq)/,
  },
  {
    charset: 'windows-1250',
    letters: 'ąćęłńóśźżáčďéěíňřšťúůýžőűăâîșțşţđĄĆĘŁŚŻČŘŠŽ„”–—…',
    languages: /^(?:pl|cs|sk|hu|ro|hr|sl|bs)/,
  },
  {
    charset: 'iso-8859-2',
    letters: 'ąćęłńóśźżáčďéěíňřšťúůýžőűăâîşţđĄĆĘŁŚŻČŘŠŽ',
    languages: /^(?:pl|cs|sk|hu|ro|hr|sl|bs)/,
  },
  { charset: 'windows-1254', letters: 'ığşçöüİĞŞÇÖÜâîû’‘“”–…', languages: /^(?:tr|az)/ },
  {
    charset: 'windows-1253',
    letters: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
    languages: /^el/,
  },
  { charset: 'windows-1255', letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת', languages: /^(?:he|iw|yi)/ },
  { charset: 'windows-1256', letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئپچژگکی،؟', languages: /^(?:ar|fa|ur|ps)/ },
  { charset: 'windows-1257', letters: 'āčēģīķļņšūžąęėįųõäöüĀČŠŽ„“–', languages: /^(?:lv|lt|et)/ },
  { charset: 'windows-874', letters: 'กขคงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหอฮะัาำิีึืุูเแโใไ็่้๊๋์', languages: /^th/ },
  { charset: 'windows-1258', letters: 'ăâđêôơưàáảãạéèíìóòúùý', languages: /^vi/ },
];

/**
 * The charset that bytes without a usable label are most likely in: by the shape of their pairs, then by how much
 * of the text would be everyday letters, with the feed's own language tag as a hint.
 */
export function detectCharset(whole: Uint8Array, decode: (charset: string) => string): string {
  const bytes = whole.subarray(0, SAMPLE_BYTES);
  const language = languageTag(bytes);
  let best = { charset: 'windows-1252', score: 0 };
  const offer = (charset: string, score: number) => {
    if (score > best.score) best = { charset, score };
  };
  for (const one of DOUBLE_BYTE) offer(one.charset, doubleByteScore(bytes, one) * hint(one.charset, language));
  // the share that pairs can reach is near 1 for the right one; single bytes are asked when none is convincing
  for (const one of SINGLE_BYTE) {
    offer(
      one.charset,
      singleByteScore(decode(one.charset).slice(0, SAMPLE_BYTES), one.letters) *
        (one.languages.test(language) ? 1.25 : 1),
    );
  }
  return best.charset;
}

const EAST: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^zh-?(?:tw|hk|mo|hant)/, ['big5-hkscs']],
  [/^zh/, ['gb18030', 'big5-hkscs']],
  [/^ja/, ['shift_jis', 'euc-jp']],
  [/^ko/, ['cp949']],
];

function hint(charset: string, language: string): number {
  const east = EAST.find(([pattern]) => pattern.test(language));
  if (east === undefined) return language === '' ? 1 : 0.7;
  return east[1].includes(charset) ? 1.3 : 0.8;
}

function doubleByteScore(bytes: Uint8Array, kind: DoubleByte): number {
  let characters = 0;
  let common = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = kind.length(bytes, at);
    // the sample may end inside a character
    if (length === 0 && at + 1 < bytes.length) wrong += 1;
    else {
      characters += 1;
      if (length > 1 && kind.isCommon(lead, bytes[at + 1] ?? 0)) common += 1;
    }
    at += Math.max(1, length);
  }
  if (characters === 0 || wrong * 50 > characters) return 0;
  const share = common / characters;
  // kana are half of Japanese text, the common rows nearly all of Chinese and Korean
  const expected = kind.charset === 'euc-jp' || kind.charset === 'shift_jis' ? 0.45 : 0.9;
  return Math.min(1.05, share / expected) - (wrong / characters) * 5;
}

function singleByteScore(text: string, letters: string): number {
  const known = new Set(letters);
  let all = 0;
  let right = 0;
  let inverted = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if (character < '\u0080') continue;
    all += 1;
    const lower = character.toLowerCase();
    if (known.has(character)) right += 1;
    else if (known.has(lower)) {
      right += 0.6;
      // KOI8 read as windows-1251 has its capitals inside words
      const before = text[i - 1] ?? ' ';
      if (before !== before.toUpperCase()) inverted += 1;
    } else if (/[\u00a0\u00ab\u00bb\u00b0\u00b7\u2010-\u2026\u20ac\u2116\u00a9\u00ae\u2122]/.test(character))
      right += 0.5;
    else if (character === '\ufffd' || character < '\u00a0') right -= 2;
  }
  if (all === 0) return 0;
  // frequent letters come first in the list of an alphabet of its own
  const frequent = new Set(letters.slice(0, 12));
  let often = 0;
  for (const character of text) if (frequent.has(character)) often += 1;
  return ((right - inverted * 1.5) / all) * 0.8 + Math.min(0.15, (often / all) * 0.2);
}

function languageTag(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8_192)).toString('latin1');
  const tag =
    /<(?:dc:)?language[^>]{0,100}>\s{0,20}([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)/i.exec(head)?.[1] ??
    /xml:lang\s{0,5}=\s{0,5}["']([A-Za-z-]{2,12})/i.exec(head)?.[1];
  return tag?.toLowerCase().replace('_', '-') ?? '';
}
