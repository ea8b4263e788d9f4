import type { Dateline } from '../../domain/story.ts';
import { AGENCIES, AGENCY_ALIASES, AGENCY_LEADS } from '../data/news-agencies.ts';
import { NEWS_DESKS } from '../data/news-desks.ts';
import { PLACES } from '../data/places.ts';
import { chineseDateline } from './dateline-chinese.ts';
import { japaneseDateline, koreanDateline } from './dateline-east.ts';
import type { DatelineMatch } from './dateline-match.ts';
import { dateRules } from './dates.ts';
import { escapeForRegExp, fold } from './fold.ts';
import { namesIn } from './names.ts';
import { capitals, tidyPlace } from './place-name.ts';
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

const DASH = '(?:[.,]?\\s?[-–—]{1,3}|_(?=\\s)|[.,]?\\s?--+|:|\\||۔|।)';
const UNCASED = new Set('ar fa ur he hi bn th mr ne ps ckb ta te gu ml kn pa si ka am zh ja ko km lo my'.split(' '));
const UPPER = '\\p{Lu}\\p{M}*';
const CASED_WORD = `(?:${UPPER}[\\p{L}\\p{M}'’.]*(?:[-/](?:\\p{L}[\\p{L}\\p{M}'’]*))*)`;
const LINKS =
  '(?:de|del|della|di|da|do|dos|das|du|des|la|le|les|el|al|am|an der|sur|sous|upon|of|the|and|y|e|of the|na|на|им|і|на-Дону|ob der|bei|im)';
const CASED_PLACE = `(?:${CASED_WORD}(?:[ ](?:${LINKS}[ ]){0,2}${CASED_WORD}){0,4}(?:,[ ]${CASED_WORD}(?:[ ]${CASED_WORD}){0,2})?(?:[ ]\\(${CASED_WORD}(?:[ ]${CASED_WORD})?\\))?)`;
const CAPS_WORD = `(?:${UPPER}[\\p{Lu}\\p{M}'’.]*(?:[-/][\\p{Lu}\\p{M}'’]+)*)`;
const CAPS_PLACE = `(?:${CAPS_WORD}(?:[ ](?:(?:DE|DEL|DI|DA|LA|LE|AM|OF|THE|de|del|di|da|la|am|of|the)[ ])?${CAPS_WORD}){0,3}(?:,[ ]\\p{Lu}[\\p{L}.]+(?:[ ]\\p{Lu}[\\p{L}.]+)?)?)`;
const UNCASED_PLACE = "(?:[\\p{L}\\p{M}\\u200c'’.]+(?:[ /-][\\p{L}\\p{M}\\u200c'’.]+){0,3})";
const SIGNED = "[\\p{L}\\p{M}\\d .&'’/*-]{2,40}";

/** Capitals before a dash or colon that shout something else. */
const NO_PLACE =
  /^(?:UPDATE\w*|BREAKING\b.*|EXCLUSIVE\b.*|WATCH\b.*|VIDEO\b.*|LIVE\b.*|PHOTOS?\b.*|READ\b.*|NOTE|OPINION|ANALYSIS|EXPLAINER|INTERVIEW|REVIEW|CORRECTION\b.*|EDITOR.*|FACT\b.*|Q&?A|FAQ|NEWS\b.*|BRIEF\b.*|WARNING|IMPORTANT|URGENT|ALERT|SPOILER.*|TL;?DR|ASEAN|UNESCO|UNICEF|COVID.*|NATO|BRICS|FIFA|UEFA|NASA|MERCOSUR|ACHTUNG|UPDATE|EILMELDUNG|LIVETICKER|KOMMENTAR|HINTERGRUND|INFO|ACTUALIZA.*|ÚLTIMA HORA|EN VIVO|EN DIRECT.*|VIDÉO|URGENTE?|DIRETTA|VIDEO|AGGIORNAMENTO|AO VIVO|ВИДЕО|ФОТО|СРОЧНО|ВАЖНО|ВІДЕО|ОНОВЛЕНО|ΒΙΝΤΕΟ|SON DAKİKA|CANLI|[IVXLC]+|[A-Z])$/iu;
/** Words that open a sentence, not a dateline. */
const NO_PLACE_START =
  /^(?:On|In|At|The|A|An|And|But|For|From|By|With|After|Before|As|It|He|She|They|We|You|I|This|That|These|If|When|While|Since|Until|About|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Yesterday|Today|Tomorrow|Last|Next|No|Yes|Not|Of|To|Am|Im|In|Der|Die|Das|Den|Dem|Ein|Eine|Und|Aber|Für|Von|Vom|Zum|Zur|Mit|Nach|Vor|Seit|Am|Bis|Er|Sie|Es|Wir|Le|La|Les|L|Un|Une|Et|Mais|Pour|De|Du|Des|Dans|En|Au|Aux|Ce|Cette|El|Los|Las|Una|Y|Pero|Por|Para|Con|Desde|Il|Lo|Gli|I|E|Ma|Per|Da|Di|O|Os|As|Um|Uma|Mas|No|Na|Em|В|На|С|И|Но|По|К|За|От|До|Из|Для|У|З|Та|Але|Het|De|Een|En|Maar|Op|Bij|Den|Det|Och|Men|På|Og)$/u;

interface Form {
  readonly pattern: RegExp;
  /** what no match can be without: most paragraphs are told from datelines by it alone */
  readonly needs?: keyof typeof SIGNS;
  /** counts only at the very beginning of the story */
  readonly firstOnly?: boolean;
  readonly accept?: (groups: Readonly<Record<string, string | undefined>>, rest: string) => boolean;
}

const SIGNS = {
  digit: /\p{Nd}/u,
  bracket: /[([/]/,
  dash: /[-–—:|۔।]/,
} as const;
/** within so many characters: a place, a date and an agency take no more */
const SIGN_CHARACTERS_MAX = 220;

const formsOf = new Map<string, readonly Form[]>();
const AGENCY = `(?:${[...AGENCIES]
  .sort((a, b) => b.length - a.length)
  .map(escapeForRegExp)
  .join('|')})`;
const LEAD = `(?:${[...AGENCY_LEADS]
  .sort((a, b) => b.length - a.length)
  .map(escapeForRegExp)
  .join('|')})`;
/** by any of its names, in the reader's language too */
const WIRE = `${LEAD}|${AGENCY}`;
const KNOWN_AGENCIES = new Set(AGENCIES.map((name) => name.toLowerCase()));

function forms(language: string): readonly Form[] {
  const found = formsOf.get(language);
  if (found) return found;
  const uncased = UNCASED.has(language);
  const date = dateRules(language).pattern;
  const place = uncased ? UNCASED_PLACE : CASED_PLACE;
  const reporters = '(?:\\s*\\((?<who>[^()]{4,150})\\))?';
  const u = (source: string) => new RegExp(source, 'u');
  const dated: Pick<Form, 'needs'> = language === 'hi' || language === 'mr' ? {} : { needs: 'digit' };
  const list: Form[] = [
    // DAL NOSTRO INVIATO NEW YORK - ; glued in real life
    {
      needs: 'dash',
      pattern: u(
        `^(?:DAL(?:LA)? NOSTR[OA] (?:CORRISPONDENTE|INVIAT[OA])|DE (?:NOTRE|NOS) (?:CORRESPONDANTE?|ENVOYÉE? SPÉCIALE?)(?: À)?|DE NUESTR[OA] (?:CORRESPONSAL|ENVIAD[OA] ESPECIAL)(?: EN)?|VAN ONZE CORRESPONDENT(?:E)?|DO (?:NOSSO )?(?:ENVIADO|CORRESPONDENTE)(?: ESPECIAL)?)\\s*(?<place>${CAPS_PLACE})\\s*[-–—]\\s*`,
      ),
    },
    // (ANSA) - ROMA, 08 NOV - ; (AGI) - Roma, 8 nov. -
    {
      ...dated,
      pattern: u(`^\\(?(?<agency>${AGENCY})\\)?\\s*${DASH}\\s*(?<place>${place}),?\\s+(?<date>${date})\\s*${DASH}\\s*`),
    },
    // Xinhua News Agency, Shenzhen, July 26 (Reporters A and B) ; …, July 26th Telegram: topic
    {
      ...dated,
      pattern: u(
        `^(?:(?:According to|From|De|Da|Selon|Según|По сообщению) (?:the )?)?(?<agency>${LEAD}),?\\s+(?:(?<place>${place}),?\\s+)?(?<date>${date})(?:,?\\s*(?<wire>[Tt]elegram(?:me|ma)?|[Tt]elegraph|[Tt]elegrafía|[Ee]lectricity|[Ee]lectric|[Ee]lectronic|[Dd]ispatch|[Tt]elex|[Cc]able|[Ww]ire|[Rr]eport|[Pp]ower|[Cc]all|[Ii]ssue|[Qq]uestion|[Tt]itle|[Tt]opic|[Ss]ubject|[Tt]heme|题)(?!\\p{L}))?(?:,\\s*(?<told>[Rr]eporters? [^():]{4,60})(?=:)|${reporters})\\s*(?:${DASH}|[.])?\\s*(?<topic>(?:[Tt]itle|[Tt]opic|[Ii]ssue|[Qq]uestion|[Ss]ubject|[Tt]heme|题)\\s*:\\s*)?`,
      ),
    },
    // (Xinhua News Agency, Guangzhou, July 26) ; [Guangzhou, July 26, Xinhua] ; (Reporter Li Ming, Guangzhou, July 26)
    // (Guangzhou News, November 8)
    ...[
      `(?<agency>${WIRE})(?: (?:by|reporters?) (?<by>[^()\\[\\],]{3,40}))?[,،]?\\s+(?:(?<place>${place})[,،]?\\s+)?(?<date>${date})`,
      `(?<place>${place})[,،]\\s+(?<date>${date})[,،]\\s+(?<agency>${WIRE})`,
      `(?<who>[^()\\[\\],،]{4,60})[,،]\\s+(?<place>${place})[,،]?\\s+(?<date>${date})`,
      `(?<agency>(?:${UPPER}[\\p{L}'’-]*[ ]){1,4}(?:News|Daily|Times|Post))[,،]\\s+(?<date>${date})`,
    ].map(
      (inside): Form => ({
        needs: 'bracket',
        pattern: u(`^[(\\[]${inside}[)\\]]\\s*(?:${DASH}\\s*)?(?=\\S)`),
      }),
    ),
    // Beijing, Xinhua News Agency, March 3 -
    {
      ...dated,
      pattern: u(`^(?<place>${place})[,،]\\s+(?<agency>${WIRE})[,،]\\s+(?<date>${date})\\s*(?:${DASH}|[.])\\s*`),
    },
    // Xinhua News Agency flash:
    {
      pattern: u(
        `^(?<agency>${WIRE})(?: [Nn]ews)? (?:[Nn]ews ?[Ff]lash|[Ff]lash|[Bb]reaking [Nn]ews|[Bb]ulletin):\\s+`,
      ),
      firstOnly: true,
    },
    // [Global Times Comprehensive Report]
    {
      pattern: u(
        `^\\[(?<agency>(?:${UPPER}[\\p{L}'’]*[ ]){1,3}?)(?:[Cc]omprehensive|[Ii]ntegrated|[Ss]ummary|[Rr]oundup|[Gg]eneral|[Ss]pecial|[Ee]xclusive) [Rr]eport(?:s|ing)?\\]\\s*`,
      ),
      firstOnly: true,
    },
    // GUANGZHOU, July 26 (Xinhua) -- ; Madrid, 8 nov (EFE).- ; SHIJIAZHUANG, July 26 (Xinhua, by Wang Kun)
    {
      needs: 'bracket',
      pattern: u(
        `^(?<place>${place})[,.]?\\s+(?<date>${date})(?:[.,]{1,2}\\s?\\p{Ll}{4,12})?[.,]?\\s*[(/\\[](?<agency>${SIGNED})(?:,\\s*(?:by|por|par|von|di|da)\\s+(?<by>[^()]{3,60}))?[)/\\]]${reporters}\\s*${DASH}?\\.?\\s*[-–—]?\\s*`,
      ),
      accept: (g) =>
        !isRoled(g.agency!, language) &&
        (isAgency(g.agency!) || capitals(g.place!) || /^\p{Lu}/u.test(g.agency!) || uncased),
    },
    // Guangzhou, July 26 (Reporter Mao Xin) -
    {
      pattern: u(`^(?<place>${place})[,.]?\\s+(?<date>${date})\\s*\\((?<who>[^()]{4,150})\\)\\s*${DASH}?\\s*`),
      firstOnly: true,
    },
    // MADRID, 5 (EUROPA PRESS) -
    {
      pattern: u(`^(?<place>${CAPS_PLACE}),?[ ](?<date>\\d{1,2})\\.?[ ]\\((?<agency>${AGENCY})\\)\\s*${DASH}?\\s*`),
      accept: (g) => !g.place!.includes(','),
    },
    // МОСКВА, 8 ноя — РИА Новости. ; КИЇВ. 8 листопада. УНН. ; МОСКВА, 8 ноября. /ТАСС/.
    {
      ...dated,
      pattern: u(
        `^(?<place>${place})[,.]\\s+(?<date>${date})[.,]?\\s*(?:${DASH}\\s*|/\\s*)?(?<agency>${AGENCY})\\s*/?(?:\\s*/[\\p{L} ]+/)?(?:,\\s*(?<by>${CASED_WORD}(?:[ ]${CASED_WORD}){1,2})(?=[.]))?\\s*(?:[.:]|${DASH})?\\s*(?=\\S)`,
      ),
    },
    // LA CROSSE, Wis. (AP) — ; Frankfurt/Main (dpa) - ; القاهرة (رويترز) -
    {
      needs: 'bracket',
      pattern: u(
        `^(?<place>${place}),?\\s*[(/\\[](?<agency>${SIGNED})[)/\\]]${reporters}\\s*(?<dash>${DASH}\\.?\\s*[-–—]?)?\\s*`,
      ),
      accept: (g) =>
        signature(g.agency!)
          ? g.dash !== undefined || capitals(g.place!) || uncased || PLACES.has(g.place!)
          : capitals(g.place!) && g.dash !== undefined && g.agency!.length <= 25 && !/\d/.test(g.agency!),
    },
    // BEIJING, July 26, Xinhua -- ; القاهرة - رويترز - ; JAKARTA, KOMPAS.com - ; Warszawa, PAP -
    {
      needs: 'dash',
      pattern: u(
        `^(?<place>${place})(?:[,.]?\\s+(?<date>${date}))?(?:\\s*,\\s*|\\s*[-–—/]\\s*|\\s+)(?<agency>${AGENCY})\\s*${DASH}\\s*`,
      ),
      accept: (g) =>
        g.place !== g.agency &&
        (g.date !== undefined ||
          uncased ||
          capitals(g.place!) ||
          PLACES.has(g.place!) ||
          /\.\w{2,3}$|Indonesia$/u.test(g.agency!)),
    },
    // TEMPO.CO, Jakarta - ; Liputan6.com, Jakarta -
    {
      needs: 'dash',
      pattern: u(
        `^(?<agency>${AGENCY}|[\\p{L}\\d]{3,20}\\.(?:com|co|id|co\\.id|net|vn|vn\\.net)),\\s+(?<place>${CASED_PLACE})\\s*${DASH}\\s*`,
      ),
      firstOnly: true,
    },
    // (TTXVN) - ; (AFP) - ; (dpa) – ; AFP -
    { pattern: u(`^[(\\[](?<agency>${AGENCY})[)\\]]\\s*(?:${DASH}\\s*|(?=\\p{Lu}|\\p{Lo}))`), firstOnly: true },
    {
      pattern: u(`^(?<agency>${AGENCY})\\s+[-–—]{1,2}\\s+`),
      firstOnly: true,
      accept: (g) => g.agency!.length > 1 && /\p{Lu}{2}|\p{Lo}{3}|\./u.test(g.agency!),
    },
    // PEKING, 8 November - ; Москва. 8 ноября. INTERFAX.RU -
    {
      ...dated,
      pattern: u(
        `^(?<place>${place})[,.]\\s+(?<date>${date})\\.?(?:\\s+(?<agency>\\p{Lu}[\\p{Lu}.\\d-]{2,20}))?\\s*(?:[-–—]{1,3}|--+)\\s*(?=\\S)`,
      ),
      accept: (g) => capitals(g.place!) || PLACES.has(g.place!) || g.agency !== undefined,
    },
    // DUBLIN — She’s ; München/London – Kurz
    {
      needs: 'dash',
      pattern: u(
        `^(?<place>${CAPS_PLACE})\\s*(?:\\s[-–]{1,2}\\s|\\s?—\\s?|\\s?--\\s?)\\s*(?=["“„«'‘’¿¡(]?[\\p{Lu}\\d])`,
      ),
      firstOnly: true,
      accept: (g, rest) => letters(g.place!) >= 3 && !isAgency(g.place!) && letters(rest) >= SENTENCE_LETTERS,
    },
    {
      pattern: u(`^(?<place>${CASED_PLACE})(?:\\s[-–]{1,2}\\s|\\s?—\\s?|\\s?--\\s?)\\s*(?=["“„«'‘’¿¡(]?[\\p{Lu}\\d])`),
      firstOnly: true,
      accept: (g, rest) =>
        letters(rest) >= SENTENCE_LETTERS &&
        (PLACES.has(g.place!) || g.place!.split('/').every((name) => PLACES.has(name))),
    },
    // नई दिल्ली: सरकार ; القاهرة - أعلنت
    {
      pattern: u(
        `^(?<place>${UNCASED_PLACE})\\s*(?:${/^(?:hi|mr|ne|bn)$/.test(language) ? '[:।]|' : ''}\\s[-–—]{1,2}|—|--)\\s+`,
      ),
      firstOnly: true,
      accept: (g, rest) => uncased && PLACES.has(g.place!) && letters(rest) >= SENTENCE_LETTERS,
    },
    // CCTV News: The weather
    {
      pattern: u(`^(?<agency>CCTV(?:\\.com|[.]cn)?(?: News)?)(?: [Nn]ews| [Mm]essage| [Rr]eport)?:\\s+`),
      firstOnly: true,
    },
    // LINDI: IT’s around 8 pm
    {
      pattern: u(`^(?<place>${CAPS_PLACE}):\\s+(?=["“'‘]?\\p{Lu})`),
      firstOnly: true,
      accept: (g, rest) => letters(g.place!) >= 5 && rest.length >= 50 && !isAgency(g.place!) && !/[.&]/.test(g.place!),
    },
  ];
  // Shanghai News (Reporter Zhang Xue) On November 8, Gao … ; This newspaper (reporter Wang Bin) …
  // before a small letter the day stays: it is part of the sentence (On November 8, the city …)
  list.push({
    needs: 'bracket',
    pattern: u(
      `^(?<paper>(?:(?:This|Our|The) )?(?:${UPPER}[\\p{L}'’-]*[ ]){0,4}?(?:[Nn]ewspaper|[Pp]aper|News|Daily|Times|Post|Report|Dispatch)(?: [Nn]ews| [Rr]eport| [Dd]ispatch| Express| [Cc]lient)?(?:'s|’s)?)(?:,\\s+(?<place>${CASED_PLACE}),?\\s+(?<date>${date}))?\\s*\\((?<who>[^()]{4,150})\\)\\s*(?:[-–—:]{1,2}\\s*)?(?:On (?<then>${date}),? (?=["“]?\\p{Lu})|(?=On (?<day>${date})(?![\\p{L}\\p{Nd}]))|)`,
    ),
    firstOnly: true,
  });
  // Noticias de Shanghai (reportera Zhang Xue) El 8 de noviembre …
  for (const desk of NEWS_DESKS[language] ?? []) {
    list.push({
      needs: 'bracket',
      pattern: u(
        `^${desk.replace('PLACE', `(?<place>${place})`)}:?\\s*\\((?<who>[^()]{4,150})\\)\\s*(?:[-–—:]{1,2}\\s*)?(?=\\S)`,
      ),
      firstOnly: true,
    });
  }
  formsOf.set(language, list);
  return list;
}

/** behind a bare place stands a sentence, not another place */
const SENTENCE_LETTERS = 25;
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

const roles = new Map<string, RegExp>();

/** `Reporter Zhang Xue`: the trade that makes a bracket a byline */
function roleOf(language: string): RegExp {
  const found = roles.get(language);
  if (found) return found;
  const made = new RegExp(`^(?:${wordsOf(language).role})(?![\\p{L}\\p{M}])\\s*:?\\s*`, 'iu');
  roles.set(language, made);
  return made;
}

/** `(Xinhua) (Guo Dongming, Xiong Liang)`: behind agency and date full names need no trade */
function signedByNames(groups: Readonly<Record<string, string | undefined>>, language: string): boolean {
  const { agency, date, who } = groups;
  if (isAgency(who!)) return true;
  return agency !== undefined && date !== undefined && namesIn(who!, language, { full: true }) !== undefined;
}

function isRoled(who: string, language: string): boolean {
  return roleOf(language).test(who);
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

export function agencyName(agency: string): string {
  const tidy = agency.trim().replace(/^\*|\*$/g, '');
  return AGENCY_ALIASES[tidy.toLowerCase()] ?? tidy;
}

function isAgency(name: string): boolean {
  return KNOWN_AGENCIES.has(name.trim().toLowerCase());
}

/** `dpa/lby`, `APA/dpa`, `Xinhua/Hu Jun`, `AP Photo` */
function signature(name: string): boolean {
  return isAgency(name) || isAgency(name.split(/[/,-]/, 1)[0]!);
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
