import type { Dateline } from '../../domain/story.ts';
import { dateOf } from './dateline-chinese.ts';
import type { DatelineMatch } from './dateline-match.ts';
import { namesIn } from './names.ts';

const JA_AGENCY =
  '(?:共同通信|共同|時事通信|時事|ロイター|AFP時事|AFP|AP|CNN|UPI|BBC|ブルームバーグ|聯合ニュース|中央社|新華社|新華|タス通信|タス|インタファクス|dpa|DPA|Xinhua News|CNS|東方新報|DPA時事|朝鮮中央通信|ANN|JNN|NNN|FNN|RNA|CNN\\.co\\.jp)';
const JA_WORD = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}々ー・ヶ]';
const JA_DATE = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日';

/** Over folded text: `[モスクワ共同]`, `[ソウル=小池和樹]`, `[東京 8日 ロイター] - `, `[11月8日 AFP]`. */
export function japaneseDateline(text: string): DatelineMatch | undefined {
  const match = /^[[(<]([^[\]()<>]{2,50})[\])>]\s*:?\s*(?:[-–—]+\s*)?/u.exec(text);
  if (!match) return undefined;
  const read = japaneseInner(match[1]!.trim());
  return read && { length: match[0].length, ...read };
}

function japaneseInner(
  inner: string,
): { readonly dateline: Dateline; readonly authors: readonly string[] } | undefined {
  const signed = new RegExp(`^(?<place>${JA_WORD}{1,14})=(?<who>.{2,30})$`, 'u').exec(inner);
  if (signed?.groups) {
    const { place, who } = signed.groups;
    if (new RegExp(`^${JA_AGENCY}$`, 'u').test(who!)) return { dateline: line({ place, agency: who }), authors: [] };
    const authors = namesIn(who!, 'ja');
    return authors && { dateline: line({ place: place!.replace(/(?:支局|総局)$/u, '') }), authors };
  }
  const dated = new RegExp(
    `^(?:(?<before>${JA_AGENCY})\\s*)?(?<place>${JA_WORD}{1,14}?)?[\\s/]*(?<date>${JA_DATE})[\\s/]*(?<agency>${JA_AGENCY})?$`,
    'u',
  ).exec(inner);
  if (dated?.groups && (dated.groups.agency || dated.groups.before)) {
    const { place, date, agency, before } = dated.groups;
    return { dateline: line({ place, agency: agency ?? before, date }), authors: [] };
  }
  const placed = new RegExp(`^(?<place>${JA_WORD}{1,14}?)\\s*(?<agency>${JA_AGENCY})$`, 'u').exec(inner);
  if (placed?.groups) return { dateline: line(placed.groups), authors: [] };
  const alone = new RegExp(`^(?<agency>${JA_AGENCY})(?:社)?$`, 'u').exec(inner);
  return alone?.groups ? { dateline: line(alone.groups), authors: [] } : undefined;
}

const KO_CITY =
  /^(?:서울|부산|대구|인천|광주|대전|울산|세종|수원|춘천|청주|전주|창원|제주|베이징|도쿄|워싱턴|뉴욕|런던|파리|모스크바|상하이|방콕|홍콩|타이베이|광저우|선전|충칭|톈진|하노이|평양)$/u;

/** Over folded text: `(서울=연합뉴스) 홍길동 기자 = `, `[서울=뉴시스]홍길동 기자 = `, `[이데일리 홍길동 기자] `. */
export function koreanDateline(text: string): DatelineMatch | undefined {
  // `[헤럴드경제=홍길동 기자]`
  const byReporter =
    /^[[(<](?<paper>[^=\]]{2,16})=(?<who>[\p{Script=Hangul}·, ]{2,24}?)\s*(?:기자|특파원|선임기자)[\])>]\s*/u.exec(
      text,
    );
  if (byReporter?.groups) {
    const names = namesIn(byReporter.groups.who!, 'ko');
    if (names) {
      const paper = byReporter.groups.paper!.trim();
      return {
        length: byReporter[0].length,
        authors: names,
        dateline: line(KO_CITY.test(paper) ? { place: paper } : { agency: paper }),
      };
    }
  }
  // 상하이 뉴스 (장쉐 기자)
  const desk =
    /^(?<place>\p{Script=Hangul}{2,8}) (?:뉴스|소식)\s*\((?<who>[\p{Script=Hangul}·, ]{2,24}?)\s*(?:기자|특파원)\)\s*/u.exec(
      text,
    );
  const reporters = desk?.groups && namesIn(desk.groups.who!, 'ko');
  if (desk?.groups && reporters) {
    const place = KO_CITY.test(desk.groups.place!) ? desk.groups.place : undefined;
    return { length: desk[0].length, authors: reporters, dateline: line({ place }) };
  }
  const match =
    /^[[(<](?:(?<place>[\p{Script=Hangul}A-Za-z·/, ]{2,20}?)\s*=\s*)?(?<agency>[\p{Script=Hangul}A-Za-z0-9.·/]{2,16})(?:\s+(?<in>[\p{Script=Hangul}·, ]{2,24}?)\s*(?:기자|특파원|인턴기자|선임기자|객원기자|통신원|에디터))?[\])>]\s*(?:(?<who>[\p{Script=Hangul}·, ]{2,40}?)\s*(?:기자|특파원|인턴기자|선임기자|전문기자|객원기자|통신원|논설위원)\s*(?:=\s*|(?=\S)))?/u.exec(
      text,
    );
  if (!match?.groups) return undefined;
  const { place, agency, who, in: within } = match.groups;
  const signed = who ?? within;
  // `[단독]`, `(사진)`: a bracket alone says nothing
  if (
    place === undefined &&
    signed === undefined &&
    !/(?:뉴스\d?|뉴시스|일보|신문|경제|데일리|통신|투데이|타임스|방송|미디어|저널|YTN|KBS|MBC|SBS|JTBC)$/u.test(agency!)
  ) {
    return undefined;
  }
  const authors = signed === undefined ? [] : namesIn(signed, 'ko');
  if (authors === undefined) return undefined;
  return { length: match[0].length, authors, dateline: line({ place, agency }) };
}

function line(parts: {
  readonly place?: string | undefined;
  readonly agency?: string | undefined;
  readonly date?: string | undefined;
}): Dateline {
  const date = parts.date && dateOf(parts.date);
  return {
    text: '',
    ...(parts.place && { place: parts.place.trim() }),
    ...(parts.agency && { agency: parts.agency.trim() }),
    ...(date && { date }),
  };
}
