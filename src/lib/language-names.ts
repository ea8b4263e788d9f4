import { NAMES } from './language-tables.ts';

/** Languages whose names for languages are read: `anglais`, `Englisch`, `英語`. */
const READ_IN =
  'en zh zh-Hant ja ko es fr de it pt ru uk ar fa hi id ms vi th tr pl nl cs ro sv el he da nb fi hu bg'.split(' ');
const DIALECTS =
  'en-US en-GB en-AU en-CA pt-BR pt-PT es-ES es-MX es-419 fr-CA fr-CH fr-FR de-AT de-CH de-DE zh-Hans zh-Hant nl-BE ar-001 fa-AF sr-Latn sr-Cyrl'.split(
    ' ',
  );
const THREE_LETTERS =
  'yue fil gsw ckb lzh nan hak wuu tlh jbo haw ceb hmn hsb dsb ast nds sco scn szl csb kok mai bho awa new sat mni doi'.split(
    ' ',
  );

let names: ReadonlyMap<string, string> | undefined;
let regionNames: ReadonlyMap<string, string> | undefined;

/**
 * `English`, `简体中文`, `Portuguese (Brazil)`, `deutsch` to a tag; made from ICU's names at the first question.
 * @returns '' for a name that says there is none, undefined for no name
 */
export function languageOfName(text: string): string | undefined {
  const folded = fold(text);
  if (folded.length < 2 || folded.length > 60) return undefined;
  names ??= readNames();
  const whole = names.get(folded) ?? names.get(folded.replace(/ (?:language|lang|sprache|语|文|語)$/u, ''));
  if (whole !== undefined) return whole;
  const bracket = /^(.+?) ?\((.+)\)$|^(.+?)(?: [-–] | ?\/ ?)(.+)$/.exec(folded);
  if (!bracket) return undefined;
  const language = names.get((bracket[1] ?? bracket[3])!);
  const within = (bracket[2] ?? bracket[4])!;
  if (language === undefined) return undefined;
  const joined = names.get(`${(bracket[1] ?? bracket[3])!} ${within}`);
  if (joined !== undefined) return joined;
  regionNames ??= readRegions();
  const region = regionNames.get(within) ?? (/^[a-z]{2}$/.test(within) ? within : undefined);
  const script = SCRIPTS[within];
  if (script) return `${language.split('-')[0]}-${script}`;
  return region ? `${language.split('-')[0]}-${region}` : language;
}

const SCRIPTS: Readonly<Record<string, string>> = {
  simplified: 'Hans',
  traditional: 'Hant',
  简体: 'Hans',
  簡體: 'Hans',
  繁体: 'Hant',
  繁體: 'Hant',
  latin: 'Latn',
  cyrillic: 'Cyrl',
  arabic: 'Arab',
};

function readNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const codes = [...twoLetterLanguages(), ...THREE_LETTERS, ...DIALECTS];
  const keep = (name: string | undefined, code: string) => {
    if (name === undefined) return;
    const folded = fold(name);
    if (folded.length > 1 && !found.has(folded)) found.set(folded, code);
  };
  for (const [name, code] of Object.entries(NAMES)) keep(name, code);
  const english = displayNames('en', 'language');
  for (const code of codes) keep(english?.of(code), code);
  for (const code of codes) keep(displayNames(code, 'language')?.of(code), code);
  for (const reader of READ_IN) {
    const display = displayNames(reader, 'language');
    for (const code of codes) keep(display?.of(code), code);
  }
  return found;
}

function readRegions(): ReadonlyMap<string, string> {
  const found = new Map<string, string>([
    ['usa', 'US'],
    ['america', 'US'],
    ['latin america', '419'],
    ['mainland', 'CN'],
    ['hong kong', 'HK'],
    ['macau', 'MO'],
    ['great britain', 'GB'],
    ['international', '001'],
    ['香港', 'HK'],
    ['台灣', 'TW'],
    ['台湾', 'TW'],
    ['澳門', 'MO'],
  ]);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const reader of ['en', 'zh', 'es', 'fr', 'de', 'pt', 'ru']) {
    const display = displayNames(reader, 'region');
    for (const a of letters) {
      for (const b of letters) {
        const name = display?.of(a + b);
        if (name && !found.has(fold(name))) found.set(fold(name), a + b);
      }
    }
  }
  return found;
}

function twoLetterLanguages(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const english = displayNames('en', 'language');
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => english?.of(code) !== undefined);
}

function displayNames(reader: string, type: 'language' | 'region'): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([reader], { type, fallback: 'none' });
  } catch {
    return undefined;
  }
}

/** Case, accents of Latin letters and punctuation do not tell names apart. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[,，;]/g, '')
    .trim();
}
