import { AGENCIES, AGENCY_LEADS } from '../data/news-agencies.ts';
import { NEWS_DESKS } from '../data/news-desks.ts';
import { PLACES } from '../data/places.ts';
import { isAgency, signature } from './agency-name.ts';
import { dateRules } from './dates.ts';
import { escapeForRegExp } from './fold.ts';
import { isCapitalsPlace, isCity } from './known-place.ts';
import { namesIn } from './names.ts';
import { capitals } from './place-name.ts';
import { wordsOf } from './words.ts';

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

export interface Form {
  readonly pattern: RegExp;
  /** what no match can be without: most paragraphs are told from datelines by it alone */
  readonly needs?: keyof typeof SIGNS;
  /** counts only at the very beginning of the story */
  readonly firstOnly?: boolean;
  readonly accept?: (groups: Readonly<Record<string, string | undefined>>, rest: string) => boolean;
}

export const SIGNS = {
  digit: /\p{Nd}/u,
  bracket: /[([/]/,
  dash: /[-–—:|۔।]/,
} as const;
const formsOf = new Map<string, readonly Form[]>();
const AGENCY = `(?:${[...AGENCIES]
  .sort((a, b) => b.length - a.length)
  .map(escapeForRegExp)
  .join('|')})`;
const LEAD = `(?:(?:${[...AGENCY_LEADS]
  .sort((a, b) => b.length - a.length)
  .map(escapeForRegExp)
  .join('|')})(?: Online| Client)?)`;
/** by any of its names, in the reader's language too */
const WIRE = `${LEAD}|${AGENCY}`;
const CAPITALS_WIRE = [...AGENCY_LEADS, ...AGENCIES]
  .filter((name) => /^\p{Lu}[\p{Ll} ]/u.test(name))
  .map((name) => escapeForRegExp(name.toUpperCase()))
  .join('|');

/** The forms of a language's datelines, in the order in which they are tried. */
export function forms(language: string): readonly Form[] {
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
    // Reuters, London, 8 November: ; XINHUA, Beijing, July 26 --
    {
      ...dated,
      pattern: u(
        `^(?<agency>${WIRE}|${CAPITALS_WIRE}),\\s+(?<place>${place}),\\s+(?<date>${date})\\s*${DASH}\\s*(?=\\S)`,
      ),
    },
    // July 26 (Xinhua) --
    {
      needs: 'bracket',
      pattern: u(
        `^(?<date>${date})\\s*[(/](?<agency>${AGENCY})[)/]\\s*(?:[-–—]{1,3}|\\.\\s?[-–—])\\s*(?=["“'‘]?[\\p{Lu}\\p{Lo}\\p{N}])`,
      ),
      firstOnly: true,
    },
    // (Beijing = Yonhap) Reporter Kim Min-su =
    {
      needs: 'bracket',
      pattern: u(
        `^[(\\[](?<place>${place})\\s*=\\s*(?<agency>${WIRE})[)\\]]\\s*(?:(?<told>[^=()]{6,60}?)\\s*=\\s*|=\\s*)?`,
      ),
      accept: (g) => g.told === undefined || isRoled(g.told, language),
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
          : capitals(g.place!) &&
            g.dash !== undefined &&
            g.agency!.length <= 25 &&
            !/\d/.test(g.agency!) &&
            !PLACES.has(g.agency!),
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
      accept: (g) => /\p{Lu}{2}|\p{Lo}{3}|\./u.test(g.agency!) && !NEWSMAKERS.test(g.agency!),
    },
    // PEKING, 8 November - ; Москва. 8 ноября. INTERFAX.RU -
    {
      ...dated,
      pattern: u(
        `^(?<place>${place})[,.]\\s+(?<date>${date})\\.?(?:\\s+(?<agency>\\p{Lu}[\\p{Lu}.\\d-]{2,20}))?\\s*(?:[-–—]{1,3}|--+)\\s*(?=\\S)`,
      ),
      accept: (g) => capitals(g.place!) || PLACES.has(g.place!) || g.agency !== undefined,
    },
    // Kathmandu, Nov. 8:
    {
      ...dated,
      pattern: u(`^(?<place>${place})[,.]\\s+(?<date>${date})\\s*:\\s+(?=["“'‘]?[\\p{Lu}\\p{Lo}\\p{N}])`),
      firstOnly: true,
      // `London, 26 July 2012: …` opens a tale
      accept: (g, rest) => isCity(g.place!) && !/\d{4}/.test(g.date!) && letters(rest) >= SENTENCE_LETTERS,
    },
    // DUBLIN — She’s ; München/London – Kurz
    {
      needs: 'dash',
      pattern: u(
        `^(?<place>${CAPS_PLACE})\\s*(?:\\s[-–]{1,2}\\s|\\s?—\\s?|\\s?--\\s?)\\s*(?=["“„«'‘’¿¡(]?[\\p{Lu}\\d])`,
      ),
      firstOnly: true,
      accept: (g, rest) => isCapitalsPlace(g.place!, language) && letters(rest) >= SENTENCE_LETTERS,
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
    // دمشق-سانا
    {
      needs: 'dash',
      pattern: u(`^(?<place>[\\p{L}\\p{M} ]{2,20}?)\\s?[-–]\\s?(?<agency>${AGENCY})(?![\\p{L}\\p{M}])[\\s:–-]+`),
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
      accept: (g, rest) => letters(g.place!) >= 5 && rest.length >= 50 && isCapitalsPlace(g.place!, language),
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
  // Dazhong News reporter Zhang Xue reports from Jinan:
  list.push({
    needs: 'dash',
    pattern: u(
      `^(?<agency>(?:${UPPER}[\\p{L}'’-]*[ ]){1,4}(?:News|Daily|Times|Post|Agency|Network|Online)) [Rr]eporters? (?<by>[^:]{4,60}?) report(?:s|ed|ing)? from (?<place>${CASED_PLACE}):\\s+`,
    ),
    firstOnly: true,
    accept: (g) => namesIn(g.by!, language, { full: true }) !== undefined,
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

/** agencies that stories are about: bare before a dash they may be the subject */
const NEWSMAKERS = /^(?:UNHCR|UN News|BBC|CNN|DW|RT|VOA|RFI)$/;
/** behind a bare place stands a sentence, not another place */
const SENTENCE_LETTERS = 25;

const roles = new Map<string, RegExp>();

/** `Reporter Zhang Xue`: the trade that makes a bracket a byline */
export function roleOf(language: string): RegExp {
  const found = roles.get(language);
  if (found) return found;
  const made = new RegExp(`^(?:${wordsOf(language).role})(?![\\p{L}\\p{M}])\\s*:?\\s*`, 'iu');
  roles.set(language, made);
  return made;
}

export function isRoled(who: string, language: string): boolean {
  return roleOf(language).test(who);
}

export function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
