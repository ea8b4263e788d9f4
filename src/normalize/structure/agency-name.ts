import { AGENCIES, AGENCY_ALIASES } from '../data/news-agencies.ts';

const NAMES = new Set(AGENCIES);
/** by their names in small letters, the first way of writing each */
const KNOWN_AGENCIES = new Map([...AGENCIES].reverse().map((name) => [name.toLowerCase(), name]));

export function agencyName(agency: string): string {
  const tidy = agency.trim().replace(/^\*|\*$/g, '');
  const lower = tidy.toLowerCase();
  return AGENCY_ALIASES[lower] ?? (NAMES.has(tidy) ? tidy : (KNOWN_AGENCIES.get(lower) ?? tidy));
}

export function isAgency(name: string): boolean {
  return KNOWN_AGENCIES.has(name.trim().toLowerCase());
}

/** `dpa/lby`, `APA/dpa`, `Xinhua/Hu Jun`, `AP Photo` */
export function signature(name: string): boolean {
  return isAgency(name) || isAgency(name.split(/[/,-]/, 1)[0]!);
}
