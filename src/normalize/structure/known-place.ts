import { CAPITALS_PLACES, PLACES, REGIONS } from '../data/places.ts';

const CAPITALS = new Set([...PLACES, ...CAPITALS_PLACES].map((name) => name.toUpperCase()));
const countries = new Map<string, ReadonlySet<string>>();

/** Whether capitals alone before a dash or colon name a place: `OAKLAND, Calif. — `, not `BMW — `, `MONDAY: `. */
export function isCapitalsPlace(written: string, language: string): boolean {
  const [name = '', region] = written.split(/, ?/, 2);
  return name.split('/').some(isCity) || (region !== undefined && isRegion(region, language));
}

/** in capitals or not */
export function isCity(name: string): boolean {
  return CAPITALS.has(name.toUpperCase());
}

function isRegion(name: string, language: string): boolean {
  return REGIONS.has(name.replaceAll('.', '')) || countriesOf(language).has(name.toLowerCase());
}

function countriesOf(language: string): ReadonlySet<string> {
  const found = countries.get(language);
  if (found) return found;
  const made = new Set([...namesOfCountries('en'), ...namesOfCountries(language)]);
  countries.set(language, made);
  return made;
}

function namesOfCountries(language: string): readonly string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b)?.toLowerCase() ?? []));
}
