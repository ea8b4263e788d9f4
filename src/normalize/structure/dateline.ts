import type { Dateline } from '../../domain/story.ts';
import { PLACES } from '../data/places.ts';
import { agencyName, isAgency } from './agency-name.ts';
import { chineseDateline } from './dateline-chinese.ts';
import { japaneseDateline, koreanDateline } from './dateline-east.ts';
import { forms, isRoled, letters, roleOf, SIGNS } from './dateline-forms.ts';
import type { DatelineMatch } from './dateline-match.ts';
import { dateRules } from './dates.ts';
import { fold } from './fold.ts';
import { namesIn } from './names.ts';
import { tidyPlace } from './place-name.ts';
import { baseOf, wordsOf } from './words.ts';

/** @param first whether it is the story's first paragraph: weaker forms count only there */
export function datelineOf(text: string, languageTag: string, first: boolean): DatelineMatch | undefined {
  const language = baseOf(languageTag);
  const folded = fold(text);
  const match =
    (language === 'zh' || language === 'yue' ? chineseDateline(folded) : undefined) ??
    (language === 'ja' ? japaneseDateline(folded) : undefined) ??
    (language === 'ko' ? koreanDateline(folded) : undefined) ??
    western(folded, language, first);
  if (!match) return undefined;
  return { ...match, dateline: { ...match.dateline, text: text.slice(0, match.length).trim() } };
}

/** Capitals before a dash or colon that shout something else. */
const NO_PLACE =
  /^(?:UPDATE\w*|BREAKING\b.*|EXCLUSIVE\b.*|WATCH\b.*|VIDEO\b.*|LIVE\b.*|PHOTOS?\b.*|READ\b.*|NOTE|OPINION|ANALYSIS|EXPLAINER|INTERVIEW|REVIEW|CORRECTION\b.*|EDITOR.*|FACT\b.*|Q&?A|FAQ|NEWS\b.*|BRIEF\b.*|WARNING|IMPORTANT|URGENT|ALERT|SPOILER.*|TL;?DR|ASEAN|UNESCO|UNICEF|COVID.*|NATO|BRICS|FIFA|UEFA|NASA|MERCOSUR|ACHTUNG|UPDATE|EILMELDUNG|LIVETICKER|KOMMENTAR|HINTERGRUND|INFO|ACTUALIZA.*|ÚLTIMA HORA|EN VIVO|EN DIRECT.*|VIDÉO|URGENTE?|DIRETTA|VIDEO|AGGIORNAMENTO|AO VIVO|ВИДЕО|ФОТО|СРОЧНО|ВАЖНО|ВІДЕО|ОНОВЛЕНО|ΒΙΝΤΕΟ|SON DAKİKA|CANLI|[IVXLC]+|[A-Z])$/iu;
/** Words that open a sentence, not a dateline. */
const NO_PLACE_START =
  /^(?:On|In|At|The|A|An|And|But|For|From|By|With|After|Before|As|It|He|She|They|We|You|I|This|That|These|If|When|While|Since|Until|About|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Yesterday|Today|Tomorrow|Last|Next|No|Yes|Not|Of|To|Am|Im|In|Der|Die|Das|Den|Dem|Ein|Eine|Und|Aber|Für|Von|Vom|Zum|Zur|Mit|Nach|Vor|Seit|Am|Bis|Er|Sie|Es|Wir|Le|La|Les|L|Un|Une|Et|Mais|Pour|De|Du|Des|Dans|En|Au|Aux|Ce|Cette|El|Los|Las|Una|Y|Pero|Por|Para|Con|Desde|Il|Lo|Gli|I|E|Ma|Per|Da|Di|O|Os|As|Um|Uma|Mas|No|Na|Em|В|На|С|И|Но|По|К|За|От|До|Из|Для|У|З|Та|Але|Het|De|Een|En|Maar|Op|Bij|Den|Det|Och|Men|På|Og)$/u;

/** within so many characters: a place, a date and an agency take no more */
const SIGN_CHARACTERS_MAX = 220;
const DATELINE_CHARACTERS_MAX = 260;

function western(text: string, language: string, first: boolean): DatelineMatch | undefined {
  const head = text.slice(0, DATELINE_CHARACTERS_MAX + 200);
  const begin = head.slice(0, SIGN_CHARACTERS_MAX);
  const has = { digit: SIGNS.digit.test(begin), bracket: SIGNS.bracket.test(begin), dash: SIGNS.dash.test(begin) };
  for (const form of forms(language)) {
    if (form.firstOnly && !first) continue;
    if (form.needs && !has[form.needs]) continue;
    const match = form.pattern.exec(head);
    if (!match?.groups) continue;
    const groups = match.groups;
    const rest = text.slice(match[0].length);
    const place = groups.place;
    if (place !== undefined && NO_PLACE.test(place)) continue;
    if (place !== undefined && opensSentence(place)) continue;
    if (place !== undefined && groups.agency === undefined && groups.date === undefined && place.length > 40) continue;
    if (groups.who !== undefined && !isRoled(groups.who, language) && !signedByNames(groups, language)) continue;
    if (form.accept && !form.accept(groups, rest)) continue;
    const topic = groups.topic !== undefined || groups.wire !== undefined;
    if (!topic && letters(rest) < 5) continue;
    const built = build(groups, language);
    if (built) return { length: match[0].length, ...built, ...(topic && { topic }) };
  }
  return wholePlace(text, first);
}

/** `On June`; but `La Habana`, `Den Haag`, `El Cairo` */
function opensSentence(place: string): boolean {
  const [first = '', second] = place.split(/[ ,/]/);
  if (second !== undefined && /^(?:La|Le|El|Los|Las|Den|Het|San|Al)$/u.test(first) && /^\p{Lu}/u.test(second))
    return false;
  return NO_PLACE_START.test(first);
}

function build(
  groups: Readonly<Record<string, string | undefined>>,
  language: string,
): { readonly dateline: Dateline; readonly authors: readonly string[] } | undefined {
  const who = (groups.who ?? groups.told)?.replace(roleOf(language), '').replace(innerRole(language), ', ');
  const authors =
    (who !== undefined && namesIn(who, language)) || (groups.by !== undefined && namesIn(groups.by, language)) || [];
  if (groups.paper !== undefined && authors.length === 0) return undefined;
  const place = groups.place ?? placeOfPaper(groups.paper);
  const written = groups.date ?? groups.then ?? groups.day;
  const bareDay = /^\d{1,2}$/.test(written ?? '') ? `-${written!.padStart(2, '0')}` : undefined;
  const date = written === undefined ? undefined : (bareDay ?? dateRules(language).read(written));
  if (groups.date !== undefined && date === undefined) return undefined;
  const own = /^(?:This|Our) /.test(groups.agency ?? '') ? undefined : groups.agency;
  const agency = own ?? (place === undefined ? paperName(groups.paper) : undefined);
  return {
    authors,
    dateline: {
      text: '',
      ...(place !== undefined && { place: tidyPlace(place, language) }),
      ...(agency !== undefined && { agency: agencyName(agency) }),
      ...(date !== undefined && { date }),
    },
  };
}

/** `Zhang Hua correspondent Li Ming`: a trade between two names */
function innerRole(language: string): RegExp {
  return new RegExp(`[,;]?\\s+(?:${wordsOf(language).role})\\s*:?\\s+(?=\\p{L})`, 'giu');
}

/** `(Xinhua) (Guo Dongming, Xiong Liang)`: behind agency and date full names need no trade */
function signedByNames(groups: Readonly<Record<string, string | undefined>>, language: string): boolean {
  const { agency, date, who } = groups;
  if (isAgency(who!)) return true;
  return agency !== undefined && date !== undefined && namesIn(who!, language, { full: true }) !== undefined;
}

/** `Shanghai News` is a place's desk, `Hubei Daily News` a paper. */
function placeOfPaper(paper: string | undefined): string | undefined {
  const match = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:News|Report|Dispatch)$/u.exec(paper ?? '');
  return match && !/(?:Daily|Paper|Newspaper|Evening|Morning|Youth|Times|Post|This|Our|The)\b/u.test(match[1]!)
    ? match[1]!
    : undefined;
}

function paperName(paper: string | undefined): string | undefined {
  if (paper === undefined || /^(?:This|Our|The) /u.test(paper) || /^(?:[Nn]ews)?[Pp]aper/u.test(paper))
    return undefined;
  return paper.replace(/(?<=Daily|Times|Post|Newspaper|Paper) (?:News|Report|Dispatch)$/u, '');
}

/** A first paragraph that is nothing but a known city. */
function wholePlace(text: string, first: boolean): DatelineMatch | undefined {
  const place = text.trim().replace(/[.,:]$/, '');
  if (!first || place.length > 40 || !place.split(/\/|, /).every((name) => PLACES.has(name))) return undefined;
  return { length: text.length, dateline: { text: '', place }, authors: [], topic: true };
}
