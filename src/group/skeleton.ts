/**
 * A word's consonants in one alphabet for all scripts, coarse enough that a name's spellings in different languages
 * meet: Kudlow, Кудлоу, クドロー -> k t r. Vowels and h go, l is r, m is n, voiced are voiceless, sibilants are s.
 */
export function skeleton(word: string): string {
  let result = '';
  const lower = word.toLowerCase();
  // kana stay composed: a voicing mark makes バ (p) of ハ (silent here)
  const text = /[\u00c0-\u04ff\u1e00-\u1fff\uac00-\ud7a3]/.test(lower) ? lower.normalize('NFD') : lower;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    let sound: string | undefined;
    if (code < 0x80) [sound, i] = latin(text, i);
    else if (code >= 0x1100 && code <= 0x11ff) sound = jamo(code);
    else if (code >= 0x0900 && code <= 0x0d7f) sound = INDIC[0x0900 + (code & 0x7f)];
    else sound = OTHER[code];
    if (!sound) continue;
    for (const s of sound) if (result === '' || result[result.length - 1] !== s) result += s;
  }
  return result;
}

/** @returns the sound and the index of the last letter read */
function latin(text: string, i: number): [string, number] {
  const char = text[i]!;
  const next = text[i + 1] ?? '';
  switch (char) {
    case 'c':
      if (text.startsWith('ch', i)) return ['s', i + (text[i + 2] === 'h' ? 2 : 1)];
      if (next === 'z' || next === 's' || next === '\u030c' || next === '\u0301') return ['s', i + 1];
      if (next === 'k') return ['k', i + 1];
      return [/[eiy]/.test(next) ? 's' : 'k', i];
    case 's':
      if (text.startsWith('sch', i)) return ['s', i + 2];
      if (text.startsWith('sh', i) || next === 'z') return ['s', i + 1];
      return ['s', i];
    case 't':
      if (text.startsWith('tsch', i)) return ['s', i + 3];
      if (text.startsWith('tch', i)) return ['s', i + 2];
      if (next === 's' || next === 'z') return ['s', i + 1];
      return ['t', next === 'h' ? i + 1 : i];
    case 'z':
      return ['s', next === 'h' ? i + 1 : i];
    case 'k':
    case 'g':
      return ['k', next === 'h' ? i + 1 : i];
    case 'p':
      return next === 'h' ? ['f', i + 1] : ['p', i];
    case 'x':
      return [i === 0 ? 's' : 'ks', i];
    case 'q':
      return ['k', i];
    case 'd':
      if (next === 'j' || next === 'z') return ['s', i + 1];
      return ['t', i];
    case 'j':
      return ['', i];
    case 'l':
    case 'r':
      return ['r', i];
    case 'm':
    case 'n':
      return ['n', i];
    case 'b':
      return ['p', i];
    case 'f':
    case 'v':
      return ['f', i];
    default:
      return ['', i];
  }
}

/** code points -> sounds, from a string of "letters:sound" */
function table(source: string): Record<number, string> {
  const result: Record<number, string> = {};
  for (const entry of source.split(' ')) {
    const at = entry.lastIndexOf(':');
    for (const char of entry.slice(0, at)) result[char.charCodeAt(0)] = entry.slice(at + 1);
  }
  return result;
}

const OTHER = table(
  [
    // Cyrillic
    'б:p в:f гґ:k д:t ж:s з:s к:k л:r м:n н:n п:p р:r с:s т:t ф:f х:k ц:s ч:s ш:s щ:s ђ:s ћ:s љ:r њ:n џ:s ќ:k ѓ:k қ:k ғ:k ң:n',
    // Greek
    'β:f γ:k δ:t ζ:s θ:t κ:k λ:r μ:n ν:n ξ:ks π:p ρ:r σς:s τ:t φ:f χ:k ψ:ps',
    // Arabic, Persian, Urdu
    'ب:p پ:p ت:t ٹ:t ث:s ج:s چ:s خ:k د:t ڈ:t ذ:s ر:r ڑ:r ز:s ژ:s س:s ش:s ص:s ض:s ط:t ظ:s غ:k ف:f ڤ:f ق:k ك:k ک:k گ:k ل:r م:n ن:n ں:n',
    // Hebrew
    'ב:p ג:k ד:t ז:s ט:t כך:k ל:r מם:n נן:n ס:s פף:p צץ:s ק:k ר:r ש:s ת:t',
    // Armenian, Georgian
    'բ:p գ:k դ:t զ:s թ:t ժ:s լ:r խ:k ծ:s կ:k ձ:s ղ:k ճ:s մ:n ն:n շ:s չ:s պ:p ջ:s ռ:r ս:s վ:f տ:t ր:r ց:s փ:p ք:k ֆ:f',
    'ბ:p გ:k დ:t ვ:f ზ:s თ:t კ:k ლ:r მ:n ნ:n პ:p ჟ:s რ:r ს:s ტ:t ფ:p ქ:k ღ:k ყ:k შ:s ჩ:s ც:s ძ:s წ:s ჭ:s ხ:k ჯ:s',
    // Thai
    'กขคฆ:k งณน:n จฉชซฌศษส:s ฎฏดตฐฑฒถทธ:t บปผพภ:p ฝฟ:f ม:n รลฬ:r',
    // Latin letters that do not decompose
    'ß:s ł:r đ:t ð:t þ:t ŋ:n',
    // katakana and hiragana by consonant row
    'カキクケコガギグゲゴかきくけこがぎぐげご:k サシスセソザジズゼゾさしすせそざじずぜぞ:s タテトダデドたてとだでど:t チツヂヅちつぢづ:s ナニヌネノなにぬねの:n フふ:f バビブベボパピプペポばびぶべぼぱぴぷぺぽ:p マミムメモまみむめも:n ラリルレロらりるれろ:r ンん:n ヴゔ:f',
    // combining voicing marks, parted from their kana by NFD, change nothing that is kept here
  ].join(' '),
);

/** Devanagari; the other Indic blocks lie parallel to it. */
const INDIC = table('कखगघ:k ङञणन:n चछजझ:s टठडढतथदध:t पफबभ:p म:n रलळऱऴ:r व:f शषस:s ं:n');

/** ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ */
const INITIAL_SOUNDS = ['k', 'k', 'n', 't', 't', 'r', 'n', 'p', 'p', 's', 's', '', 's', 's', 's', 'k', 't', 'p', ''];
/** none ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ */
const FINAL_SOUNDS = '|k|k|k|n|n|n|t|r|k|n|p|r|r|p|r|n|p|p|s|s|n|s|s|k|t|p|'.split('|');

function jamo(code: number): string {
  if (code <= 0x1112) return INITIAL_SOUNDS[code - 0x1100] ?? '';
  if (code >= 0x11a8 && code <= 0x11c2) return FINAL_SOUNDS[code - 0x11a7] ?? '';
  return '';
}
