import { PhraseSet } from '../lib/phrases.ts';
import { GLOSS } from './gloss.ts';

/** Names of countries and common words of news in one language -> what they mean, the same in all languages. */
export interface Concepts {
  in(text: string): ReadonlySet<string>;
}

const built = new Map<string, Concepts>();

/** @param language primary subtag, `zh-Hant` apart from `zh` */
export function conceptsFor(language: string): Concepts {
  let concepts = built.get(language);
  if (!concepts) {
    concepts = build(language);
    if (built.size < 100) built.set(language, concepts);
  }
  return concepts;
}

function build(language: string): Concepts {
  const phrases = new PhraseSet<string>();
  const stems = new Map<string, [string, string][]>();
  const addStem = (stem: string, id: string) => {
    const key = stem.slice(0, 2);
    stems.set(key, [...(stems.get(key) ?? []), [stem, id]]);
  };
  const spaceless = /^(?:zh|ja|th|lo|km|my|ko)/.test(language);
  for (const [id, name] of regionNames(language)) {
    phrases.add(name, id);
    // Japan, Japanu, Японии: the name without its ending
    const stem = name.toLowerCase().replace(/[aeiouyæøåáéíóúýěůаеёийоуыэюяіїєьαειουηο]{1,2}$/u, '');
    if (!spaceless && !/[\s-]/.test(name) && stem.length >= 4) addStem(stem, id);
  }
  for (const [id, words] of GLOSS[language.split('-')[0]!] ?? []) {
    for (const word of words) {
      if (word.endsWith('*') && !word.includes(' ')) addStem(word.slice(0, -1).toLowerCase(), id);
      else phrases.add(word.replaceAll('*', ''), id);
    }
  }
  return {
    in(text) {
      const found = new Set<string>();
      for (const match of phrases.find(text)) for (const id of match.values) found.add(id);
      if (stems.size === 0) return found;
      for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
        for (const [stem, id] of stems.get(word.slice(0, 2)) ?? []) {
          if (word.startsWith(stem) && word.length <= stem.length + 6) found.add(id);
        }
      }
      return found;
    },
  };
}

/** ISO 3166 countries as ICU calls them in that language. */
function regionNames(language: string): readonly (readonly [string, string])[] {
  let names: Intl.DisplayNames;
  try {
    if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return [];
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  } catch {
    return [];
  }
  const found: [string, string][] = [];
  for (const code of REGIONS) {
    const name = names.of(code)?.replace(/\s*[（(].*$/u, '');
    if (name && name.length > 1) found.push([code, name]);
  }
  return found;
}

const REGIONS =
  'AD AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GL GM GN GR GT GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN TR TT TW TZ UA UG US UY UZ VA VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );
