/** Bytes looked at: enough to tell, whatever the feed's size. */
const SAMPLE_BYTES = 40_000;

/**
 * How likely bytes are in a charset, as natural logarithms of probabilities summed over them. Characters of everyday
 * text share most of the probability, so the charset with the smaller set of them that still fits wins.
 */
interface DoubleByte {
  readonly charset: string;
  /** length of the character that begins here: 0 for an impossible one */
  length(bytes: Uint8Array, at: number): number;
  /** 0 everyday, 1 usual, 2 rare */
  tier(lead: number, trail: number): 0 | 1 | 2;
  /** log probability of one character of each tier */
  readonly tiers: readonly [number, number, number];
  readonly languages: RegExp;
}

const between = (value: number | undefined, low: number, high: number) =>
  value !== undefined && value >= low && value <= high;
const each = (probability: number, characters: number) => Math.log(probability / characters);

/** Rows of 94 or 157: GB 2312 and Big5 are sorted by use, Japan has kana, Korea its syllables. */
const DOUBLE_BYTE: readonly DoubleByte[] = [
  {
    charset: 'gb18030',
    length: (b, i) => {
      if (!between(b[i], 0x81, 0xfe)) return 0;
      if (between(b[i + 1], 0x30, 0x39)) return between(b[i + 2], 0x81, 0xfe) && between(b[i + 3], 0x30, 0x39) ? 4 : 0;
      return between(b[i + 1], 0x40, 0xfe) && b[i + 1] !== 0x7f ? 2 : 0;
    },
    tier: (lead, trail) =>
      trail < 0xa1 ? 2 : (lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3 ? 0 : lead >= 0xd8 ? 1 : 2,
    tiers: [each(0.96, 3_950), each(0.03, 3_008), each(0.01, 15_000)],
    languages: /^zh/,
  },
  {
    charset: 'big5-hkscs',
    length: (b, i) =>
      between(b[i], 0x87, 0xfe) && (between(b[i + 1], 0x40, 0x7e) || between(b[i + 1], 0xa1, 0xfe)) ? 2 : 0,
    tier: (lead) => ((lead >= 0xa4 && lead <= 0xc6) || lead === 0xa1 ? 0 : lead >= 0xc9 && lead <= 0xf9 ? 1 : 2),
    tiers: [each(0.96, 5_600), each(0.03, 7_650), each(0.01, 5_000)],
    languages: /^zh/,
  },
  {
    charset: 'euc-jp',
    length: (b, i) => {
      if (b[i] === 0x8e) return between(b[i + 1], 0xa1, 0xdf) ? 2 : 0;
      if (b[i] === 0x8f) return between(b[i + 1], 0xa1, 0xfe) && between(b[i + 2], 0xa1, 0xfe) ? 3 : 0;
      return between(b[i], 0xa1, 0xfe) && between(b[i + 1], 0xa1, 0xfe) ? 2 : 0;
    },
    tier: (lead, trail) =>
      (lead === 0xa4 && trail <= 0xf3) || (lead === 0xa5 && trail <= 0xf6) || lead === 0xa1
        ? 0
        : lead >= 0xb0 && lead <= 0xcf
          ? 1
          : 2,
    tiers: [each(0.55, 263), each(0.42, 3_008), each(0.03, 6_000)],
    languages: /^ja/,
  },
  {
    charset: 'shift_jis',
    length: (b, i) => {
      if (between(b[i], 0xa1, 0xdf)) return 1;
      const isLead = between(b[i], 0x81, 0x9f) || between(b[i], 0xe0, 0xfc);
      return isLead && between(b[i + 1], 0x40, 0xfc) && b[i + 1] !== 0x7f ? 2 : 0;
    },
    tier: (lead, trail) =>
      lead >= 0xa1 && lead <= 0xdf
        ? 2
        : (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96) || lead === 0x81
          ? 0
          : lead >= 0x88 && lead <= 0x98
            ? 1
            : 2,
    tiers: [each(0.55, 263), each(0.42, 3_008), each(0.03, 6_000)],
    languages: /^ja/,
  },
  {
    charset: 'cp949',
    length: (b, i) =>
      between(b[i], 0x81, 0xfe) &&
      (between(b[i + 1], 0x41, 0x5a) || between(b[i + 1], 0x61, 0x7a) || between(b[i + 1], 0x81, 0xfe))
        ? 2
        : 0,
    tier: (lead, trail) =>
      trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xc8) || lead === 0xa1) ? 0 : lead >= 0xca ? 1 : 2,
    tiers: [each(0.96, 2_440), each(0.02, 4_888), each(0.02, 14_000)],
    languages: /^ko/,
  },
];

interface SingleByte {
  readonly charset: string;
  /** by frequency in everyday text, lower case */
  readonly letters: string;
  /** its letters stand among ASCII letters, not in words of their own */
  readonly latin: boolean;
  readonly languages: RegExp;
}

const SINGLE_BYTE: readonly SingleByte[] = (
  [
    ['windows-1252', true, 'éàèêçîôâùûïëœ', /^(?:fr|ca|oc|br)(?:-|$)/],
    ['windows-1252', true, 'üäöß', /^(?:de|lb)(?:-|$)/],
    ['windows-1252', true, 'óíáéñúü', /^(?:es|gl|eu)(?:-|$)/],
    ['windows-1252', true, 'ãçáéíóõêâúàô', /^(?:pt)(?:-|$)/],
    ['windows-1252', true, 'èàùòìé', /^(?:it)(?:-|$)/],
    ['windows-1252', true, 'åäöøæé', /^(?:sv|da|no|nb|nn|fi)(?:-|$)/],
    ['windows-1252', true, 'áðíóöúþæéý', /^(?:is|fo|ga)(?:-|$)/],
    ['windows-1252', true, 'éëïèöü', /^(?:en|nl|af|id|ms|sq)(?:-|$)/],
    [
      'windows-1251',
      false,
      'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўџјљњћђ',
      /^(?:ru|uk|be|bg|sr|mk|kk|mn|ky|tg)(?:-|$)/,
    ],
    ['koi8-r', false, 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', /^(?:ru|bg)(?:-|$)/],
    ['iso-8859-5', false, 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєўџјљњћђ', /^(?:ru|uk|be|bg|sr|mk)(?:-|$)/],
    ['windows-1250', true, 'íáéěýřčšžůúťóďň', /^(?:cs)(?:-|$)/],
    ['windows-1250', true, 'áíéčýšžúľťôňäďóĺŕ', /^(?:sk)(?:-|$)/],
    ['windows-1250', true, 'łąęóżśćńź', /^(?:pl)(?:-|$)/],
    ['windows-1250', true, 'áéőíóöüúű', /^(?:hu)(?:-|$)/],
    ['windows-1250', true, 'ăîşţâ', /^(?:ro)(?:-|$)/],
    ['windows-1250', true, 'čšžćđ', /^(?:hr|sl|bs|sr)(?:-|$)/],
    ['iso-8859-2', true, 'íáéěýřčšžůúťóďň', /^(?:cs)(?:-|$)/],
    ['iso-8859-2', true, 'áíéčýšžúľťôňäďóĺŕ', /^(?:sk)(?:-|$)/],
    ['iso-8859-2', true, 'łąęóżśćńź', /^(?:pl)(?:-|$)/],
    ['iso-8859-2', true, 'áéőíóöüúű', /^(?:hu)(?:-|$)/],
    ['iso-8859-2', true, 'ăîşţâ', /^(?:ro)(?:-|$)/],
    ['iso-8859-2', true, 'čšžćđ', /^(?:hr|sl|bs|sr)(?:-|$)/],
    ['windows-1254', true, 'ıüşöçğâî', /^(?:tr|az)(?:-|$)/],
    ['windows-1257', true, 'ėšųžįąčūę', /^(?:lt)(?:-|$)/],
    ['windows-1257', true, 'āīēšņūļķžģč', /^(?:lv)(?:-|$)/],
    ['windows-1257', true, 'äõüöšž', /^(?:et)(?:-|$)/],
    ['windows-1253', false, 'αοιετσνηυρπκμλςωγδάίθχόέφβύήζξψώϊ', /^(?:el)(?:-|$)/],
    ['windows-1255', false, 'יוהלארתבשמםנעדחפקגןצזטכסףךץ', /^(?:he|iw|yi)(?:-|$)/],
    ['windows-1256', false, 'اليمنرتوبةعدسفهكقأحجشطصىخإذزثضغئظءآؤیپچکگژ', /^(?:ar|fa|ur|ps)(?:-|$)/],
    ['windows-874', false, 'านรอกเงมยลวดทสตะปบคหแจพชขใไโผธศถซณฟฉษญภิี่้ัืุู็์ำึ๊๋ฐฎฏๆ', /^(?:th)(?:-|$)/],
  ] as const
).map(([charset, latin, letters, languages]) => ({ charset, latin, letters, languages }));

/**
 * The charset that bytes without a usable label are most likely in, with the feed's own language tag as a hint.
 * @param decode the sample in a charset
 */
export function detectCharset(whole: Uint8Array, decode: (sample: Uint8Array, charset: string) => string): string {
  const bytes = sampleOf(whole);
  const language = languageTag(whole);
  // a handful of letters prove nothing: Western Latin is the rule then (Icelandic is not, it looks like Turkish)
  let best = { charset: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  const offer = (charset: string, score: number) => {
    if (score > best.score) best = { charset, score };
  };
  const high = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const decoded = new Map<string, string>();
  for (const one of SINGLE_BYTE) {
    const text = decoded.get(one.charset) ?? decode(bytes, one.charset);
    decoded.set(one.charset, text);
    const favored =
      (one.languages.test(language) ? 0.6 * high : 0) +
      (one.charset === 'windows-1252' && !one.letters.includes('þ') ? 4 : 0);
    offer(one.charset, singleByteScore(text, one, best.score - favored) + favored);
  }
  for (const one of DOUBLE_BYTE) {
    const score = doubleByteScore(bytes, one, high);
    offer(one.charset, score + (one.languages.test(language) ? 0.6 * high : 0) + taiwan(one.charset, language, high));
  }
  return best.charset;
}

/**
 * Whether bytes labelled Latin-1, which many servers say of everything, may be that. In Western languages letters beyond
 * ASCII stand among others; where most stand in rows of three and more they are of another script.
 */
export function mayBeWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let inRows = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! <= 0xa0) continue;
    const from = at;
    let hasLetter = false;
    let isMixed = false;
    for (; at < bytes.length && bytes[at]! > 0xa0; at += 1) {
      hasLetter ||= bytes[at]! >= 0xc0;
      isMixed ||= bytes[at] !== bytes[from];
    }
    high += at - from;
    if (at - from > 2 && hasLetter && isMixed) inRows += at - from;
  }
  return high < 6 || inRows * 2 < high;
}

/** Whether a charset of those that are told apart is one of Latin letters */
export function isLatin(charset: string): boolean {
  return SINGLE_BYTE.some((one) => one.charset === charset && one.latin);
}

function taiwan(charset: string, language: string, high: number): number {
  return charset === 'big5-hkscs' && /^zh-(?:tw|hk|mo|hant)/.test(language) ? 0.3 * high : 0;
}

/** The parts that are not ASCII decide: the sample begins where they do. */
function sampleOf(whole: Uint8Array): Uint8Array {
  let from = 0;
  while (from < whole.length && whole[from]! < 0x80) from += 1;
  return whole.subarray(Math.max(0, from - 1), from + SAMPLE_BYTES);
}

function doubleByteScore(bytes: Uint8Array, kind: DoubleByte, high: number): number {
  let score = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = kind.length(bytes, at);
    // the sample may end inside a character
    if (length === 0 && at + 3 < bytes.length) {
      wrong += 1;
      score -= 14;
    } else if (length > 0) {
      const trail = bytes[at + 1] ?? 0;
      score += kind.tiers[kind.tier(lead, trail)];
      // single-byte charsets have to explain an ASCII letter here
      if (length > 1 && trail < 0x80) score += 3;
      // letters among ASCII letters are Latin
      if (length === 2 && trail < 0x80 && isAsciiLetter(bytes[at - 1]) && isAsciiLetter(trail)) score -= 6;
    }
    at += Math.max(1, length);
  }
  return wrong * 20 > high ? Number.NEGATIVE_INFINITY : score;
}

/** Every letter lowers the score: from `floor` down it is of no use, and not worked out to its end. */
function singleByteScore(text: string, kind: SingleByte, floor: number): number {
  const ranks = new Map([...kind.letters].map((letter, i) => [letter, i]));
  let total = 0;
  for (let rank = 0; rank < ranks.size; rank += 1) total += 1 / (rank + 4);
  let score = 0;
  for (let at = 0; at < text.length && score > floor; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    const letter = text[at]!;
    const lower = letter.toLowerCase();
    const rank = ranks.get(lower);
    if (rank !== undefined) {
      const isCapital = lower !== letter;
      score += Math.log((isCapital ? 0.06 : 0.9) / (total * (rank + 4)));
      // KOI8 read as windows-1251 has capitals inside its words
      const before = text[at - 1] ?? ' ';
      if (isCapital && before !== before.toUpperCase()) score -= 3;
    } else if (
      /[\u00a0\u00a9\u00ab\u00ae\u00b0\u00b7\u00ba\u00aa\u00bb\u00bf\u00a1\u00a4\u2010-\u2026\u20ac\u2116\u2122]/.test(
        letter,
      )
    ) {
      score += Math.log(0.03 / 20);
      continue;
    } else {
      score += code === 0xfffd || code < 0xa0 ? -14 : Math.log(0.01 / 60);
      continue;
    }
    const beside = isAsciiLetter(text.charCodeAt(at - 1)) || isAsciiLetter(text.charCodeAt(at + 1));
    const amid = text.charCodeAt(at - 1) >= 0xc0 && text.charCodeAt(at + 1) >= 0xc0;
    if (kind.latin ? amid : beside) score -= 4;
  }
  return score;
}

function isAsciiLetter(code: number | undefined): boolean {
  return between(code, 65, 90) || between(code, 97, 122);
}

function languageTag(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8_192)).toString('latin1');
  const tag =
    /<(?:dc:)?language[^>]{0,100}>\s{0,20}([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)/i.exec(head)?.[1] ??
    /xml:lang\s{0,5}=\s{0,5}["']([A-Za-z-]{2,12})/i.exec(head)?.[1];
  return tag?.toLowerCase().replace('_', '-') ?? '';
}
