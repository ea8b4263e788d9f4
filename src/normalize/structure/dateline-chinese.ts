import type { Dateline } from '../../domain/story.ts';
import { CHINESE_PLACES } from '../data/places.ts';
import type { DatelineMatch } from './dateline-match.ts';
import { namesIn } from './names.ts';

/**
 * Chinese datelines, over folded text: `新华社广州7月26日电(记者毛鑫)`, `本报讯(记者 王斌)`, `(中央社記者王小明台北8日電)`,
 * `[記者王小明/台北報導]`, `(亞庇11日訊)`, `新华社合肥7月26日电 题:…`.
 */
export function chineseDateline(text: string): DatelineMatch | undefined {
  const head = text.slice(0, 200);
  for (const read of [bracketed, reporterPlace, reported, desk, wire, relayed, daily, told]) {
    const match = read(head);
    if (match) return match;
  }
  return undefined;
}

const HAN = '[\\p{Script=Han}·]';
const PLACE = `${HAN}{2,8}(?:[/、]${HAN}{2,8}){0,2}`;
const DATE = '(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日號号]|\\d{1,2}[日號号])';
/** not as parts of other words: `晚报讯问了`, `新华网讯息`, `新华社8日电话采访`, `报道称` */
const SENT =
  '(?:专电|專電|电讯|電訊|(?:电|電)(?![话話视視影子力脑腦网網])|(?:讯|訊)(?![问問息号號])|消息(?![灵靈人称稱显顯])|(?:報導|報道|报道)(?![称稱说說]))';
/** parts it from the text where neither date nor reporter does */
const PARTED = /[\s:,)\]—–-]$/u;
/** what names of agencies and papers end in */
const OUTLET = `(?:本报|本報|本网|本刊|本台|(?:${HAN}|[A-Za-z]){1,12}?(?:通讯社|社|新闻网|新聞網|日报网|网|網|日报|日報|晚报|晚報|早报|晨报|时报|時報|青年报|周报|快报|导报|商报|[\\p{Script=Han}]报|[\\p{Script=Han}]報|客户端|新闻|新聞|经纬|在线|电视台|广播电台|电台|卫视|总台|融媒|杂志|周刊))`;
const REPORTERS =
  '(?:\\s*[(\\[](?<who>(?:[\\p{Script=Han}·]{0,12}?)(?:记者|記者|通讯员|通訊員|特派員|实习生|作者)?[^()\\[\\]]{0,120})[)\\]])?';
const WIRE = new RegExp(
  `^(?:[据據])?(?<agency>${OUTLET})(?:客户端|客戶端)?(?<place>${PLACE}?)?(?<date>${DATE})?${SENT}\\s*${REPORTERS}(?<title>\\s*[题題]\\s*:\\s*)?[\\s:,—–-]*`,
  'u',
);
const BRACKETED = new RegExp(
  `^[(\\[](?:[据據])?(?<agency>${OUTLET})?(?:(?:特派)?(?:记者|記者|特派員)(?<signed>${HAN}{2,24}?|${HAN}{2,4}(?:[、, ]${HAN}{2,4}){1,4}))?(?<place>${PLACE}?)?(?<date>${DATE})?(?:综合|綜合|編譯|编译)?(?:外電報導|外电报道|专电|專電|電訊|电讯|電|电|訊|讯|報導|报道)[)\\]][\\s:,—–-]*`,
  'u',
);
const REPORTER_PLACE = new RegExp(
  `^[(\\[]?(?<agency>${OUTLET})?(?:记者|記者|特派員|特约记者|特派記者|实习记者|實習記者|通讯员)\\s*(?<who>[\\p{Script=Han}·]{2,4}(?:[、, ]+[\\p{Script=Han}·]{2,4}){0,4})\\s*/\\s*(?<place>${PLACE}?)(?:综合|綜合|連線|現場)?(?:报道|報導|報道)[)\\]]?[\\s:,—–-]*`,
  'u',
);
const TOLD = new RegExp(
  `^(?<agency>(?:央视新闻|央视财经|央视网|央視新聞|央视|央視|新华社|新華社|中新社|中新网|中新经纬|人民网|新华网|海外网|环球网|中国网|央广网|${HAN}{2,8}(?:客户端|新闻|网)))(?<date>${DATE})?(?:客户端|新闻|网)?(?:消息|[快简簡]?(?:讯|訊)|报道|电)\\s*[:,]\\s*`,
  'u',
);

function wire(text: string): DatelineMatch | undefined {
  const match = WIRE.exec(text);
  if (!match?.groups) return undefined;
  const { agency, place, date, who, title } = match.groups;
  const own = /^本[报報网刊台]/u.test(agency!);
  const papers = /讯|訊/u.test(match[0]) && date === undefined && (own || PARTED.test(match[0]));
  // `新华社消息` and `记者从某社电…`: something must say that it is a dateline
  if (date === undefined && who === undefined && !papers) return undefined;
  if (date === undefined && place) return undefined;
  const authors = authorsOf(who);
  if (authors === undefined) return undefined;
  const local = date === undefined ? placeOfOutlet(agency!) : undefined;
  return {
    length: match[0].length,
    authors,
    dateline: local ? dateline({ place: local }) : dateline({ agency, place, date }),
    ...(title !== undefined && { topic: true }),
  };
}

/** `(中央社記者王小明台北8日電)`, `[明報專訊]`, `(亞庇11日訊)`, `(路透北京8日電)` */
function bracketed(text: string): DatelineMatch | undefined {
  const match = BRACKETED.exec(text);
  if (!match?.groups) return undefined;
  const { date, signed } = match.groups;
  let { agency, place } = match.groups;
  let who: string | undefined;
  if (signed !== undefined) [who, place] = nameAndPlace(`${signed}${place ?? ''}`);
  if (agency === undefined && place !== undefined && date !== undefined) {
    const wires = /^(路透社?|法新社?|美联社|美聯社|德新社|共同社|韩联社|韓聯社|塔斯社|彭博社?)(.+)$/u.exec(place);
    if (wires) [, agency, place] = wires;
  }
  if (agency === undefined && date === undefined && who === undefined && !/[讯訊][)\]]/u.test(match[0]))
    return undefined;
  const authors = who === undefined ? [] : namesIn(who, 'zh');
  if (authors === undefined) return undefined;
  const paper = agency === undefined && date === undefined && who === undefined;
  return {
    length: match[0].length,
    authors,
    dateline: paper ? paperOrPlace(place) : dateline({ agency, place, date }),
  };
}

/** `(明報專訊)` names a paper, `(吉隆坡综合讯)` a place */
function paperOrPlace(name: string | undefined): Dateline {
  const tidy = name?.replace(/(?:综合|綜合|[专專综綜])$/u, '');
  return tidy !== undefined && CHINESE_PLACES.includes(tidy) ? dateline({ place: tidy }) : dateline({ agency: tidy });
}

/** `王小明台北`: a known place ends it, else names have three characters. */
function nameAndPlace(text: string): readonly [string, string | undefined] {
  const place = CHINESE_PLACES.find((p) => text.endsWith(p) && text.length - p.length >= 2);
  if (place) return [text.slice(0, -place.length), place];
  return text.length >= 5 ? [text.slice(0, 3), text.slice(3)] : [text, undefined];
}

function reporterPlace(text: string): DatelineMatch | undefined {
  const match = REPORTER_PLACE.exec(text);
  const authors = match?.groups && namesIn(match.groups.who!, 'zh');
  if (!match?.groups || !authors) return undefined;
  const { agency, place } = match.groups;
  return { length: match[0].length, authors, dateline: dateline({ agency, place }) };
}

const REPORTED = new RegExp(
  `^[(\\[](?<agency>${OUTLET})\\s*(?:综合|綜合)?(?:报道|報道|報導|讯|訊)\\s*[,/]?\\s*(?:特约|特約|实习|實習|驻${HAN}{1,6})?(?:记者|記者|特派員)\\s*:?\\s*(?<who>[^()\\[\\]]{2,40})[)\\]]\\s*`,
  'u',
);

/** `【环球网报道 记者 张雪】` */
function reported(text: string): DatelineMatch | undefined {
  const match = REPORTED.exec(text);
  const authors = match?.groups && namesIn(match.groups.who!, 'zh');
  if (!match?.groups || !authors) return undefined;
  return { length: match[0].length, authors, dateline: dateline({ agency: match.groups.agency }) };
}

/** `上海讯（记者 张雪）`; `体育讯（记者 张雪）` says no place */
function desk(text: string): DatelineMatch | undefined {
  const match =
    /^(?<place>[\p{Script=Han}]{2,6})[讯訊]\s*\((?<who>(?:本报|本報|本网)?(?:记者|記者|通讯员|通訊員)[^()]{2,60})\)[\s:,—–-]*/u.exec(
      text,
    );
  const authors = match?.groups && authorsOf(match.groups.who);
  if (!match?.groups || !authors) return undefined;
  const { place } = match.groups;
  const known = CHINESE_PLACES.includes(place!) || /^..[市县縣省区區州]$/u.test(place!);
  if (!known && !/^(?:体育|體育|财经|財經|娱乐|娛樂|科技|教育|社会|社會|文化|国际|國際|综合|綜合)$/u.test(place!))
    return undefined;
  return { length: match[0].length, authors, dateline: dateline(known ? { place } : {}) };
}

/** `据新华社电 国务院…`: parted from the sentence by a space; `据新华社报道,…` is part of one */
function relayed(text: string): DatelineMatch | undefined {
  const match =
    /^(?:[据據]|综合|綜合)?(?<agency>新华社|新華社|中新社|中新网|中央社|路透社|法新社|共同社|央视新闻)(?:电|電|消息)(?:\s+|\s*:\s*)/u.exec(
      text,
    );
  return match?.groups
    ? { length: match[0].length, authors: [], dateline: dateline({ agency: match.groups.agency }) }
    : undefined;
}

/** `湖北日报讯(记者林晶)`, `本报讯 记者王斌 `, `本报北京11月8日电` are read by `wire`; here `早报讯 `. */
function daily(text: string): DatelineMatch | undefined {
  const match =
    /^(?<agency>[\p{Script=Han}]{1,8}?(?:报|報))(?:[讯訊]|消息)\s*(?:记者\s*(?<who>[\p{Script=Han}]{2,4}(?:[、 ]+[\p{Script=Han}]{2,4}){0,4})(?:报道)?\s+)?[\s:,]*/u.exec(
      text,
    );
  const authors = match?.groups?.who === undefined ? [] : namesIn(match.groups.who, 'zh');
  if (!match?.groups || !authors || !PARTED.test(match[0])) return undefined;
  return { length: match[0].length, authors, dateline: dateline({ agency: match.groups.agency }) };
}

/** `央视新闻客户端消息:`, `中新网11月8日电 ` */
function told(text: string): DatelineMatch | undefined {
  const match = TOLD.exec(text);
  if (!match?.groups) return undefined;
  return {
    length: match[0].length,
    authors: [],
    dateline: dateline({ agency: match.groups.agency, date: match.groups.date }),
  };
}

/** Names in the brackets after it; undefined when they hold something else, [] when there are none. */
function authorsOf(who: string | undefined): readonly string[] | undefined {
  // `新华社华盛顿3月5日电(国际观察)`: a column, nobody's name
  if (who === undefined || RUBRIC.test(who)) return [];
  const names = who
    .replace(/^[\p{Script=Han}·]{0,12}?(?:记者|記者|通讯员|通訊員|特派員|实习生|作者)\s*:?\s*/u, '')
    .replace(/(?<=[\s,、;])(?:[\p{Script=Han}·]{0,8}?)(?:记者|記者|通讯员|通訊員|特派員|实习生)\s*:?\s*/gu, '');
  return namesIn(names, 'zh');
}

/** `上海新闻讯` says where, `湖北日报讯` says who. */
function placeOfOutlet(outlet: string): string | undefined {
  const match = /^(.{2,4})(?:新闻|新聞)$/u.exec(outlet);
  return match && CHINESE_PLACES.includes(match[1]!) ? match[1]! : undefined;
}

function dateline(parts: {
  agency?: string | undefined;
  place?: string | undefined;
  date?: string | undefined;
}): Dateline {
  const date = parts.date && dateOf(parts.date);
  const place = parts.place?.replace(NO_PLACE, '');
  return {
    text: '',
    ...(place && { place }),
    ...(parts.agency && { agency: parts.agency }),
    ...(date && { date }),
  };
}

const RUBRIC = /^[\p{Script=Han}]{2}(?:观察|述评|评论|特稿|热点|纪实|专访|聚焦|走笔|视点|快评|时评|专栏)$/u;

/** words of the desk that stand where a place does: `环球时报综合报道`, `記者張偉/綜合報導` */
const NO_PLACE =
  /(?:综合|綜合|编译|編譯|外电|外電|连线|連線|现场|現場|特稿|专题|獨家|独家|即时|即時|整理|特约|特約|国际中心|國際中心|娱乐中心|娛樂中心|生活中心|財經中心|财经中心|社會中心|体育中心|體育中心|政治中心)$/u;

export function dateOf(text: string): string | undefined {
  const match = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日號号]/u.exec(text);
  if (!match) return undefined;
  const two = (n: string) => n.padStart(2, '0');
  if (match[2] === undefined) return `-${two(match[3]!)}`;
  return [match[1], two(match[2]), two(match[3]!)].filter(Boolean).join('-');
}
