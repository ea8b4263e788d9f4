import { languageOfName } from './language-names.ts';
import { AMBIGUOUS, EXTLANG_PREFIXES, LEGACY, MODIFIERS, SLIPS, SPECIAL } from './language-tables.ts';

/** A language as it is published and as stories are matched by it. */
export interface LanguageTag {
  /** canonical BCP 47, region kept, script added to zh and sr where the region implies it: `zh-Hans-CN` */
  readonly tag: string;
  /** language, plus script where two are in use: `zh-Hans`, `en` */
  readonly key: string;
  /** the code was a country's as well as a language's: the same reading as a language, for the text to decide */
  readonly otherwise?: LanguageTag;
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const scripts = new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' });
const known = new Map<string, LanguageTag | undefined>();
const KNOWN_MAX = 2000;

/** registered languages that ICU has no name for */
const REGISTERED = new Set([...Object.values(LEGACY), ...Object.values(SLIPS)]);

/** Written in two scripts by whole countries: the region tells which. */
const SCRIPT_BY_REGION = new Set(['zh', 'sr']);

/**
 * The language that a feed, a partner or an operator declares, whatever way it is written: `zh_CN`, `cn`, `Chinese`,
 * `iw`, `en-UK`, `zh-min-nan`, `sr_RS@latin`, `en-US,en;q=0.8`.
 * @returns undefined when it says nothing usable (`und`, `x-default`, `posix`, a URL): treat as undeclared
 */
export function languageTag(declared: string | undefined): LanguageTag | undefined {
  if (declared === undefined || declared.length > 100) return undefined;
  if (known.has(declared)) return known.get(declared);
  const found = read(declared);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(declared, found);
  return found;
}

/** Whether it names a language: one that we understand, `und`, or a well-formed tag of one that ICU has no name for. */
export function isLanguage(declared: string): boolean {
  if (languageTag(declared)) return true;
  return /^[a-z]{3}(?:-|$)/i.test(declared) && safely(() => Intl.getCanonicalLocales(declared)) !== undefined;
}

/** Grouping key of a tag: `und` when unknown. */
export function languageKey(declared: string | undefined): string {
  return languageTag(declared)?.key ?? 'und';
}

function read(declared: string): LanguageTag | undefined {
  const first = declared
    .normalize('NFKC')
    .replace(/^(?:xml:)?(?:lang|hreflang)\s*[=:]/i, '')
    .replace(/["'`´«»“”‘’[\]{}<>]|\.$/g, '')
    .split(/[,;|]/, 1)[0]!
    .trim();
  if (first === '') return undefined;
  return readCode(first) ?? readName(first) ?? readName(declared) ?? readCode(first.split(/[\s/]/, 1)[0]!);
}

function readName(text: string): LanguageTag | undefined {
  const tag = languageOfName(text);
  return tag ? canonical(tag) : undefined;
}

function readCode(text: string): LanguageTag | undefined {
  const { code, modifier } = withoutPosix(text);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) return undefined;
  const legacy = LEGACY[code];
  if (legacy !== undefined) return legacy === '' ? undefined : build(legacy);
  const ambiguous = AMBIGUOUS[code];
  if (ambiguous) {
    const country = canonical(ambiguous.country)!;
    const language = canonical(code);
    return language ? { ...country, otherwise: language } : country;
  }
  const slip = SLIPS[code];
  if (slip !== undefined) return canonical(slip);
  // names of four letters and more pass as registered languages in ICU
  if (/^[a-z]{4,}/.test(code)) return undefined;
  return canonical(countryFirst(modifier ? `${code}-${modifier}` : code));
}

/** `jp-JP`, `kr-KR`, `us-en`: the country's code where the language's should be */
function countryFirst(code: string): string {
  const [head = '', ...rest] = code.split('-');
  if (rest.length === 0) return code;
  const ambiguous = rest[0] === head && head !== 'uk' ? AMBIGUOUS[head] : undefined;
  const slip = ambiguous?.country ?? (head.length === 2 ? SLIPS[head] : undefined);
  return slip === undefined ? code : `${slip.split('-')[0]}-${rest.join('-')}`;
}

/** `de_DE.UTF-8@euro` -> de-de; `sr_RS@latin` -> sr-rs and Latn */
function withoutPosix(text: string): { readonly code: string; readonly modifier?: string } {
  const [rest = '', after = ''] = text.split('@', 2);
  const code = rest
    .replace(/(?<=[a-z])\.[\w-]+$/i, '')
    .trim()
    .replace(/[\s_\u2010-\u2015\u2212]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  const modifier = MODIFIERS[after.toLowerCase()];
  return modifier === undefined ? { code } : { code, modifier };
}

/** Puts subtags in their order, drops what is not registered, lets ICU replace what is deprecated. */
function canonical(code: string): LanguageTag | undefined {
  const [head = '', ...rest] = code.split('-');
  let language = head.toLowerCase();
  if (SPECIAL.has(language)) return { tag: language, key: language };
  let script: string | undefined;
  let region: string | undefined;
  const variants: string[] = [];
  for (const [i, part] of rest.entries()) {
    if (part.length === 1) break; // extension or private use
    if (/^[a-z]{3}$/i.test(part) && i === 0 && EXTLANG_PREFIXES.has(language)) language = part.toLowerCase();
    else if (/^[a-z]{4}$/i.test(part)) script ??= part;
    else if (/^(?:[a-z]{2}|\d{3})$/i.test(part)) region ??= part;
    else if (/^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/i.test(part) && !/^posix$/i.test(part)) variants.push(part);
  }
  if (script !== undefined) script = knownScript(script);
  region = region && knownRegion(region);
  return build([language, script, region, ...variants].filter((p) => p !== undefined).join('-'));
}

function knownScript(script: string): string | undefined {
  const title = script[0]!.toUpperCase() + script.slice(1).toLowerCase();
  return title === 'Zzzz' || safely(() => scripts.of(title)) === undefined ? undefined : title;
}

function knownRegion(region: string): string | undefined {
  const canonicalRegion = safely(() => new Intl.Locale(`und-${region}`).region);
  if (canonicalRegion === undefined || /^(?:ZZ|XA|XB|QO)$/.test(canonicalRegion)) return undefined;
  return safely(() => regions.of(canonicalRegion)) === undefined ? undefined : canonicalRegion;
}

function build(code: string): LanguageTag | undefined {
  const locale = safely(() => new Intl.Locale(Intl.getCanonicalLocales(code)[0]!));
  if (!locale) return undefined;
  // Norwegian without a form is Bokmål (RFC 5646 keeps `no` as the macrolanguage).
  const language = locale.language === 'no' ? 'nb' : locale.language;
  if (language === undefined || language === '' || language === 'und') return undefined;
  if (!REGISTERED.has(language) && safely(() => languages.of(language)) === undefined) return undefined;
  const parts = locale.baseName.split('-').slice(1);
  let script = locale.script;
  if (script === undefined && locale.region !== undefined && SCRIPT_BY_REGION.has(language)) {
    script = locale.maximize().script;
    if (script) parts.unshift(script);
  }
  const tag = [language, ...parts].join('-');
  return { tag, key: script && twoScripts(language, script) ? `${language}-${script}` : language };
}

function twoScripts(language: string, script: string): boolean {
  return SCRIPT_BY_REGION.has(language) || new Intl.Locale(language).maximize().script !== script;
}

function safely<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
