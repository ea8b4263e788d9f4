import { asciiDigits } from '../lib/numerals/digits.ts';
import { readFigures } from '../lib/numerals/read.ts';
import type { TermIndex } from '../lib/terms.ts';
import { conceptsFor } from './concepts.ts';
import { pinyin, pinyinSyllables } from './pinyin.ts';
import { shingles } from './shingles.ts';
import { skeleton } from './skeleton.ts';

/** What a text looks like to the grouping: language-neutral marks, and fingerprints of its wording. */
export interface Features {
  /** e.g. `n38`, `d7-26`, `w:trnp`, `aNATO`, `tcac`, `gelection` */
  readonly marks: readonly string[];
  /** sampled hashes of 3-word (4-character) shingles, sorted */
  readonly shingles: readonly number[];
  /** figures of the headline: two stories whose headlines give different ones are two stories */
  readonly figures: readonly number[];
}

export interface FeatureInput {
  readonly title: string;
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
}

const TEXT_MAX = 12_000;
const MARKS_MAX = 400;

export function featuresOf(input: FeatureInput, terms?: TermIndex): Features {
  const text = wordingOf(input);
  const base = input.language.toLowerCase().split('-')[0]!;
  const marks = new Set<string>();
  numberMarks(text, input.language, marks);
  for (const m of terms?.setFor(input.language)?.find(text) ?? []) marks.add(`t${m.values[0]!.term.id}`);
  for (const id of conceptsFor(base === 'zh' && /hant|tw|hk/i.test(input.language) ? 'zh-Hant' : base).in(text))
    marks.add(`g${id}`);
  wordMarks(text, base, marks);
  if (/\p{Script=Han}/u.test(text)) hanMarks(text, base, marks);
  return { marks: [...marks].slice(0, MARKS_MAX), shingles: shingles(text), figures: headlineFigures(input) };
}

/** what shingles are made of */
export function wordingOf({ title, text }: Pick<FeatureInput, 'title' | 'text'>): string {
  return `${title}. ${text}`.slice(0, TEXT_MAX).normalize('NFC');
}

function headlineFigures({ title, language }: FeatureInput): readonly number[] {
  const figures = new Set<number>();
  const { numbers } = readFigures(title, language);
  for (const figure of numbers) {
    if (figure.values[0] !== undefined && (!figure.soft || /^\d/.test(asciiDigits(title.slice(figure.start))))) {
      figures.add(figure.values[0]);
    }
  }
  return [...figures].slice(0, 12);
}

/** "3.1 updated" and "4.0 updated": templates alike but for their figures */
export function otherFigures(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((figure) => b.includes(figure));
}

/** One line, for StoryWrite.features. */
export function packFeatures(features: Features): string {
  return `1|${features.figures.join(' ')}|${features.marks.join(' ')}|${features.shingles.map((h) => h.toString(36)).join(' ')}`;
}

/** @returns undefined for what an older version wrote */
export function unpackFeatures(packed: string): Features | undefined {
  const [version, figures, marks, hashes] = packed.split('|');
  if (version !== '1' || figures === undefined || marks === undefined || hashes === undefined) return undefined;
  const list = (part: string) => (part === '' ? [] : part.split(' '));
  return {
    figures: list(figures).map(Number),
    marks: list(marks),
    shingles: list(hashes).map((h) => Number.parseInt(h, 36)),
  };
}

function numberMarks(text: string, language: string, marks: Set<string>): void {
  const { numbers, days } = readFigures(text, language);
  for (const figure of numbers) {
    const value = figure.values[0];
    if (value === undefined || figure.soft) continue;
    if (figure.percent) marks.add(`n${value}%`);
    else if (value >= 13 || !Number.isInteger(value)) marks.add(`n${value}`);
  }
  for (const { month, day, year } of days) {
    if (day !== undefined) marks.add(`d${month}-${day}`);
    if (year !== undefined) marks.add(`n${year}`);
  }
}

function wordMarks(text: string, base: string, marks: Set<string>): void {
  let previous: readonly string[] | undefined;
  let previousEnd = -9;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}ー]*/gu)) {
    const word = match[0];
    if (/^\p{Script=Han}|^\p{Script=Hiragana}/u.test(word)) {
      for (const kana of word.match(/[\p{Script=Katakana}ー]{2,}/gu) ?? []) addName(kana, marks);
      for (const latin of word.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []) addLatin(latin, marks);
      continue;
    }
    if (/\p{N}/u.test(word) || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) {
      addLatin(word, marks);
      if (!/^\p{Lu}{5,}$/u.test(word)) continue;
    }
    // names, and words long enough to be cognates (coronavirus, koronavirus)
    if (word.length >= 6 || !/^\p{Ll}/u.test(word)) addName(word, marks);
    previous = chineseName(word, previous, match.index - previousEnd <= 2, marks, base);
    previousEnd = match.index + word.length;
  }
}

/** an acronym or a name with digits: COVID, G20, 5G */
function addLatin(word: string, marks: Set<string>): void {
  if (/^[A-Za-z]/.test(word) && word.length >= 2 && word.length <= 12) marks.add(`a${word.toUpperCase()}`);
}

/** four consonants, so that endings do no harm; a longer word counts a second time with all of them */
function addName(word: string, marks: Set<string>): void {
  if (word.length < 3) return;
  const sounds = skeleton(word);
  if (sounds.length < 2) return;
  marks.add(`w${sounds.slice(0, 4)}`);
  if (sounds.length > 4) marks.add(`x${sounds.slice(0, 6)}`);
}

/** Latin words that are pinyin: Shanghai, Zhang Xue */
function chineseName(
  word: string,
  previous: readonly string[] | undefined,
  adjacent: boolean,
  marks: Set<string>,
  base: string,
): readonly string[] | undefined {
  if (!/^[A-Z][a-z]+$/.test(word) || base === 'vi') return undefined;
  const syllables = pinyinSyllables(word.toLowerCase());
  if (!syllables) return undefined;
  if (syllables.length >= 2) marks.add(`p${syllables.slice(0, 3).join('')}`);
  if (previous && adjacent && previous.length === 1) marks.add(`p${[...previous, ...syllables].slice(0, 3).join('')}`);
  return syllables;
}

const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤習习張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧曾蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯',
);
const SOUND_HAN = new Set(
  '阿埃艾爱安奥巴白班邦贝本比彼别波伯博布查达戴丹德登迪蒂顿多恩尔法菲费芬弗福夫戈格哈海赫亨华怀霍基吉加杰金卡凯坎考科可克肯库拉莱兰朗劳雷勒里利林留鲁伦罗洛马迈曼梅门蒙米密莫姆穆纳南内尼努诺帕佩皮普奇乔切萨塞桑沙圣史斯丝苏索塔泰坦特汤提廷托图万威韦维温沃乌西希谢辛休雅亚扬耶伊英尤约赞泽扎詹朱兹佐瓦娜娅莎莉琳黛蕾妮伽弥翰逊森盖芭赛察捷丘茨焦梵',
);

function hanMarks(text: string, base: string, marks: Set<string>): void {
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    const chars = [...run];
    if (base !== 'ja') {
      chars.forEach((char, i) => {
        if (i + 1 < chars.length && (SURNAMES.has(char) || /[省市县区州镇]/.test(chars[i + 2] ?? ''))) {
          marks.add(`p${pinyin(char)}${pinyin(chars[i + 1]!)}`);
          if (i + 2 < chars.length) marks.add(`p${pinyin(char)}${pinyin(chars[i + 1]!)}${pinyin(chars[i + 2]!)}`);
        }
      });
    }
  }
  if (base !== 'zh') return;
  // foreign names spelt by sound: a run of the characters used for that
  let run = '';
  for (const char of `${text} `) {
    if (SOUND_HAN.has(char)) {
      run += char;
      continue;
    }
    if (run.length >= 2 && run.length <= 9) addName([...run].map(pinyin).join(''), marks);
    run = '';
  }
}
