import { AGENCIES } from '../data/news-agencies.ts';
import { fold } from './fold.ts';
import { isCity } from './known-place.ts';
import { wordsOf } from './words.ts';

const PINYIN_NAME =
  /^(?:Bai|Cai|Cao|Chai|Chang|Chen|Cheng|Cui|Dai|Deng|Ding|Dong|Du|Duan|Fan|Fang|Feng|Fu|Gao|Ge|Gong|Gu|Guan|Guo|Han|Hao|He|Hou|Hu|Huang|Ji|Jia|Jiang|Jin|Kang|Kong|Lai|Lei|Li|Lian|Liang|Liao|Lin|Liu|Long|Lu|Luo|Ma|Mao|Meng|Mo|Ni|Niu|Pan|Peng|Qi|Qian|Qiao|Qin|Qiu|Qu|Ren|Shao|Shen|Shi|Song|Su|Sun|Tan|Tang|Tao|Tian|Tong|Wan|Wang|Wei|Wen|Wu|Xia|Xiang|Xiao|Xie|Xing|Xiong|Xu|Xue|Yan|Yang|Yao|Ye|Yi|Yin|You|Yu|Yuan|Zeng|Zhai|Zhang|Zhao|Zheng|Zhong|Zhou|Zhu|Zou) [A-Z][a-z]{1,10}$/;

const NAMES_MAX = 15;
const NAME_CHARACTERS_MAX = 60;
const PARTICLES =
  'de|del|della|dello|di|da|dal|dos|das|do|du|des|la|le|van|von|vom|zu|zur|zum|der|den|ter|ten|bin|binti|ibn|bint|al|el|ben|y|e|af|av|ap|und|dela';
const CASED_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’.·-]*|O['’]\\p{Lu}[\\p{L}\\p{M}-]*|[dl]['’]\\p{Lu}[\\p{L}\\p{M}-]*|\\p{Lu}\\.)";
const CASED_NAME = new RegExp(`^${CASED_WORD}(?:[ -](?:(?:${PARTICLES}) ){0,2}${CASED_WORD}){0,5}$`, 'u');
const HAN_NAME = /^(?:[\p{Script=Han}〇]{2,4}|[\p{Script=Han}A-Za-z]{1,10}[·•・‧][\p{Script=Han}A-Za-z·•・‧]{1,14})$/u;
const JAPANESE_NAME =
  /^(?:[\p{Script=Han}々ヶ]{1,4} ?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}|[\p{Script=Katakana}ー]{2,12}(?:[・=][\p{Script=Katakana}ー]{2,12}){0,2})$/u;
const KOREAN_NAME = /^(?:\p{Script=Hangul}{2,4}|\p{Script=Hangul} \p{Script=Hangul}{1,3})$/u;
const OTHER_NAME =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Georgian}\p{Script=Armenian}\p{M}\u200c'".׳״-]+(?: [\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Georgian}\p{Script=Armenian}\p{M}\u200c'".׳״-]+){0,4}$/u;
/** Han words of two to four characters that stand where names do and are none. */
const NO_HAN_NAME =
  /^(?:报道|報道|報導|编辑|編輯|记者|記者|来源|來源|摄影|攝影|整理|综合|綜合|本报讯|综合报道|综合整理|图片|视频|供图|提供|未知|佚名|网络|網路|转载|本站|本报|本網|本网|新华社|中新社|新华网|人民网|提问|表示|获悉|了解|通过|采访|走访|从|在|看到|注意到|发现|了解到|获悉到|今日|昨日|今天|昨天|近日|日前|发自|發自|专电|专稿|撰稿|摘自|统筹|制图|[\p{Script=Han}]{1,2}(?:报道|電|电|訊|讯)|[\p{Script=Han}]{2}(?:观察|述评|评论|特稿|热点|纪实|专访|聚焦|走笔|视点|快评|时评|专栏))$/u;

const KNOWN_AGENCIES = new Set(AGENCIES);

export interface NameOptions {
  /** full names only: at least two words in scripts that part them */
  readonly full?: boolean;
}

/**
 * A list of people's names and nothing else: `Jane Doe and John Smith`, `尹南、张晓然`, `홍길동 기자`.
 * @returns undefined when any part of it is no name
 */
export function namesIn(value: string, language: string, options: NameOptions = {}): readonly string[] | undefined {
  // `和` and `と` join names and stand in them (王和平): first as part of one
  if (/^(?:zh|ja)$/.test(language))
    return (
      listed(split(value, language, false), language, options) ??
      listed(split(value, language, true), language, options)
    );
  return listed(split(value, language, true), language, options);
}

function listed(parts: readonly string[], language: string, options: NameOptions): readonly string[] | undefined {
  if (parts.length === 0 || parts.length > NAMES_MAX) return undefined;
  const names: string[] = [];
  for (const part of parts) {
    const name = oneName(part, language, options);
    if (name === undefined) return undefined;
    if (name !== '' && !names.includes(name)) names.push(name);
  }
  return names.length > 0 ? names : undefined;
}

function split(value: string, language: string, conjunctions: boolean): readonly string[] {
  const { and } = wordsOf(language);
  const cleaned = value
    .replace(/\([^()]{0,60}\)|\[[^[\]]{0,60}\]|[^\s()<>@]+@[^\s()<>]+\.\w+|@[\w.]+/g, ' ')
    .replace(/^[\s:|/]+|[\s:|/;,.。]+$/g, (gap) =>
      /\.$/.test(gap) && /(?:\bJr|\bSr|\b\p{Lu})\.$/u.test(value) ? '.' : '',
    );
  // Han, kana and Hangul conjunctions stand without spaces
  const words = and?.split('|').map((w) => (/^[\p{L}]/u.test(w) && !/^[\p{Script=Han}]/u.test(w) ? `\\s${w}\\s` : w));
  const east = language === 'zh' || language === 'ja';
  const glue = east ? (conjunctions ? '|和|与|與|及|と' : '') : `|${words?.join('|') ?? '\\sand\\s'}`;
  const separators = new RegExp(`\\s*(?:[,，、;；/／|&＆+]|\\s[–—-]\\s${glue})\\s*`, 'iu');
  let parts = cleaned
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (/\p{Script=Han}/u.test(value) && language === 'zh') parts = parts.flatMap(hanParts);
  if (language === 'en') parts = parts.flatMap(pinyinParts);
  if (language === 'ko')
    parts = parts.flatMap((part) =>
      /^\p{Script=Hangul}{2,4}(?: \p{Script=Hangul}{2,4}){2,}$|^\p{Script=Hangul}{3} \p{Script=Hangul}{2,4}$|^\p{Script=Hangul}{2,4} \p{Script=Hangul}{3}$/u.test(
        part,
      )
        ? part.split(' ')
        : [part],
    );
  return parts;
}

/** `Sun Tingwen Zhao Yamin` is two people: each pair begins with a Chinese surname and has no letters that pinyin lacks. */
function pinyinParts(part: string): readonly string[] {
  const words = part.split(' ');
  if (words.length < 4 || words.length % 2 !== 0) return [part];
  const pairs = words.flatMap((word, i) => (i % 2 === 0 ? [`${word} ${words[i + 1]}`] : []));
  return pairs.every((pair) => PINYIN_NAME.test(pair)) ? pairs : [part];
}

/** `孙亭文 赵雅敏` is two people, `张 雪` one. */
function hanParts(part: string): readonly string[] {
  const words = part.split(/\s+/);
  if (words.length === 1) return words;
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && /^\p{Script=Han}$/u.test(last) && /^\p{Script=Han}{1,2}$/u.test(word)) {
      joined[joined.length - 1] = last + word;
    } else joined.push(word);
  }
  return joined;
}

/** @returns '' for what is no name and no fault either: a trade, a date, a place the writer is in */
function oneName(part: string, language: string, options: NameOptions): string | undefined {
  const { role, from } = wordsOf(language);
  const isRole = new RegExp(`^(?:the |our |der |die |das )?(?:${role})$`, 'iu');
  const trimmed = part
    .replace(new RegExp(`^(?:${role})(?:\\s*:\\s*|\\s+)`, 'iu'), '')
    .replace(new RegExp(`(?:\\s+|(?<=\\p{Script=Han}|\\p{Script=Hangul}))(?:${role})$`, 'iu'), '')
    .trim();
  if (isRole.test(part) || trimmed === '' || KNOWN_AGENCIES.has(trimmed)) return '';
  if (
    /\p{Script=Han}(?:社|报|報|网|網|台|新闻|新聞|日报|周刊|杂志|客户端|融媒|电视|编辑部|記者會|通讯社)$/u.test(
      trimmed,
    ) &&
    trimmed.length >= 3
  )
    return '';
  if (/^[\d./:年月日 -]+$/u.test(trimmed) || /^\d{1,2}\.? \p{L}+ \d{4}$/u.test(trimmed)) return '';
  const name = from ? withoutPlace(trimmed, from) : trimmed;
  if (name.length > NAME_CHARACTERS_MAX || /\d/.test(name)) return undefined;
  return isName(name, language, options) ? name : undefined;
}

/** `Birgit Baumann aus Berlin`; but `João Pedro da Silva`, whose `da` is followed by no city */
function withoutPlace(name: string, from: string): string {
  const match = new RegExp(`\\s(${from})\\s(\\p{Lu}[\\p{L}\\p{M}/ -]*)$`, 'u').exec(name);
  if (!match) return name;
  const particle = new RegExp(`^(?:${PARTICLES})$`).test(match[1]!);
  return particle && !isCity(match[2]!) ? name : name.slice(0, match.index);
}

function isName(name: string, language: string, { full }: NameOptions): boolean {
  if (/^[\p{Script=Han}]/u.test(name) || /^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) {
    if (NO_HAN_NAME.test(name)) return false;
    return language === 'ja' ? JAPANESE_NAME.test(name) : HAN_NAME.test(name);
  }
  if (/^\p{Script=Hangul}/u.test(name)) return KOREAN_NAME.test(name);
  if (/^\p{Lu}/u.test(name) || /^(?:[dl]['’]|van |von |de |al-|el-|bin )/u.test(name)) {
    const cased =
      CASED_NAME.test(name.replace(/^(?:van|von|de|al|el|bin)[ -]/u, '')) &&
      !/[.]$/.test(name.replace(/(?:Jr|Sr|\b\p{Lu})\.$/u, ''));
    return cased && (!full || /[ ]/.test(name)) && (!/^\p{Lu}{2,}$/u.test(name) || !full);
  }
  return OTHER_NAME.test(name) && (!full || name.includes(' ')) && fold(name) === name;
}
