import { AGENCIES, AGENCY_ALIASES } from '../data/news-agencies.ts';

const KNOWN_AGENCIES = new Set(AGENCIES.map((name) => name.toLowerCase()));

export function agencyName(agency: string): string {
  const tidy = agency.trim().replace(/^\*|\*$/g, '');
  return AGENCY_ALIASES[tidy.toLowerCase()] ?? tidy;
}

export function isAgency(name: string): boolean {
  return KNOWN_AGENCIES.has(name.trim().toLowerCase());
}

/** `dpa/lby`, `APA/dpa`, `Xinhua/Hu Jun`, `AP Photo` */
export function signature(name: string): boolean {
  return isAgency(name) || isAgency(name.split(/[/,-]/, 1)[0]!);
}
