import type { PhraseMatch } from '../lib/phrases.ts';
import type { TermName } from '../lib/terms.ts';
import type { Glossary } from './glossary.ts';

/** A concept's name as it stands in a text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly name: TermName;
  /**
   * certain: the name itself, in its own capitals or a heading's. lower: a capitalised name in small letters.
   * local: qualified as the body of a province or town. place: a person's name used as a place's.
   */
  readonly reading: 'certain' | 'lower' | 'local' | 'place';
}

/** Every name of the glossary in a text, leftmost and longest first; none inside URLs, addresses or `code`. */
export function mentionsIn(text: string, language: string, glossary: Glossary): readonly Mention[] {
  const set = glossary.index.setFor(language);
  if (!set || text === '') return [];
  const matches = set.find(text, (match) => best(match, text) !== undefined);
  if (matches.length === 0) return [];
  const guarded = guards(text);
  const mentions: Mention[] = [];
  for (const match of matches) {
    if (guarded.some(([from, to]) => match.start < to && match.end > from)) continue;
    const name = best(match, text)!;
    const found = text.slice(match.start, match.end);
    mentions.push({ start: match.start, end: match.end, found, name, reading: readingOf(text, match, name, found) });
  }
  return mentions;
}

/** Of the names that fold alike: the one written exactly so, else the preferred one, else the safest. */
function best(match: PhraseMatch<TermName>, text: string): TermName | undefined {
  const found = text.slice(match.start, match.end);
  if (/[部局]$/.test(found) && text[match.end] === '门') return undefined;
  const folded = fold(found);
  let choice: TermName | undefined;
  for (const name of match.values) {
    if (fold(name.written) === folded) return name;
    if (choice === undefined && fitsCase(name, found)) choice = name;
  }
  return choice;
}

const fold = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'");

/** What the glossary says of capitals; where it says nothing, `WHO` is not `who`, `MEM` is not `mem`. */
function fitsCase(name: TermName, found: string): boolean {
  if (name.names.case !== undefined) return name.names.case === 'flexible';
  const acronym = name.written.length <= 6 && /^[\p{Lu}\d&-]+$/u.test(name.written);
  return !acronym || found === name.written;
}

function readingOf(
  text: string,
  match: { start: number; end: number },
  name: TermName,
  found: string,
): Mention['reading'] {
  if (name.kind !== 'preferred' && name.term.type === 'person' && isPlace(text, match)) return 'place';
  if (name.kind !== 'abbr' && isBody(name) && isLocal(text, match, name)) return 'local';
  return name.names.case === 'flexible' || fitsCapitals(name.written, found) ? 'certain' : 'lower';
}

/** Capitals of the glossary must be there, at least at the start; four words in a row need none. */
function fitsCapitals(written: string, found: string): boolean {
  if (!/^\p{Lu}/u.test(written)) return true;
  if (/^\p{Lu}/u.test(found)) return written.includes(' ') || found.slice(1) === written.slice(1) || isAllCaps(found);
  return written.split(' ').length >= 4;
}

/** Shouted: at least two cased letters, none of them small. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
}

const isBody = (name: TermName): boolean =>
  name.term.type === undefined ||
  /^(?:organi[sz]ation|institution|government|agency|body|office)$/.test(name.term.type);

const NATIONAL = /^(?:the )?(?:State|National|Central|Federal|China|Chinese|国家|国务院|中国|中华|中央|全国|最高)/;
const UNIT =
  'Province|City|County|District|Municipality|Prefecture|Autonomous Region|Region|State|Town|Township|Village|Banner';
const LOCAL_BEFORE =
  /(?:\b(?:Provincial|Municipal|County|District|Prefectural|Regional|City|Province|Local|Township|Autonomous Region|Prefecture|Municipality)|\p{Lu}\p{Ll}+(?:'s|’s)? (?:provincial|municipal|county|district|city|regional|local)|\b(?:provincial|municipal|prefectural|local)|\b(?:city|province|county|town|region)(?:'s|’s)|\b(?:Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Jiangsu|Jiangxi|Jilin|Liaoning|Inner Mongolia|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Xinjiang|Yunnan|Zhejiang|Tibet|Beijing|Shanghai|Tianjin|Chongqing|Shenzhen|Guangzhou|Wuhan)(?:'s|’s)?)\s+$/u;
const LOCAL_AFTER = new RegExp(`^\\s+(?:of|in|for)\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}'’-]+\\s+){1,3}(?:${UNIT})\\b`, 'u');
const OF_NAME = /^\s+of\s+(the\s+)?(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?)/u;
const HAN_LOCAL =
  /(?:省|市|县|縣|区|區|州|盟|旗|镇|鎮|乡|鄉|自治区|自治區|兵团|北京|上海|天津|重庆|重慶|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|中央|地方|当地|各地|各级|省级|市级)(?:人民政府|政府)?$/;
const WHOLE_COUNTRY = /^(?:China|PRC|People|State Council|Chinese|Central|United|World)\b/;

/** "of Hubei Province", "Wuhan Municipal …", 云南省…: the body of a part of the country, not the national one. */
function isLocal(text: string, match: { start: number; end: number }, name: TermName): boolean {
  const before = text.slice(Math.max(0, match.start - 40), match.start);
  const after = text.slice(match.end, match.end + 80);
  if (/\p{Script=Han}$/u.test(name.written)) return !NATIONAL.test(name.written) && HAN_LOCAL.test(before);
  if (LOCAL_BEFORE.test(before) || LOCAL_AFTER.test(after)) return true;
  if (name.kind === 'preferred' || NATIONAL.test(name.written)) return false;
  const of = OF_NAME.exec(after);
  return of !== null && !WHOLE_COUNTRY.test(of[2]!) && !name.names.preferred.includes(of[2]!);
}

const PLACE_AFTER =
  /^(?:\s+|-)(?:county|city|district|town|township|village|province|prefecture|municipality|region|river|lake|mountain|mountains|hills?|island|bay|valley|road|street|avenue|bridge|port|airport|station|railway|university|college|school|hospital|park|square|stadium|formation|reservoir|dam|basin|community|subdistrict)\b/i;
const PLACE_BEFORE =
  /(?:\b(?:in|near|at|outside|around|across)|\b(?:county|city|district|town|township|village|province|port|island) of)\s+$/i;

function isPlace(text: string, match: { start: number; end: number }): boolean {
  const after = text.slice(match.end, match.end + 30);
  if (PLACE_AFTER.test(after) || /^[县縣市区區镇鎮乡鄉村省州路街山河湖江岛站]/.test(after)) return true;
  return PLACE_BEFORE.test(text.slice(Math.max(0, match.start - 20), match.start)) && !/^['’]s?\b/.test(after);
}

const GUARDED =
  /(?:\b[a-z][a-z+.-]*:\/\/|\bwww\.)[^\s<>"”»]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_.]+|`[^`\n]*`|\b[\w-]+\.(?:com|org|net|cn|gov|edu|io|html?|pdf)\b(?:\/[^\s]*)?/giu;

function guards(text: string): readonly (readonly [number, number])[] {
  if (!/:\/\/|www\.|[@#`]|\.[a-z]/i.test(text)) return [];
  return [...text.matchAll(GUARDED)].map((m) => [m.index, m.index + m[0].length] as const);
}
