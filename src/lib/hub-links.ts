import type { HubLinks } from '../domain/document.ts';
import { type FieldLink, linkWithRel, parseLinkField } from './link-field.ts';

const HUBS_MAX = 5;

/** Of the Link fields of an answer, which go before what its document says (WebSub §4). */
export const fieldHubs = (headers: Readonly<Record<string, string>>, url: string): HubLinks | undefined =>
  hubLinksOf(parseLinkField(headers.link ?? ''), url);

export function hubLinksOf(links: readonly FieldLink[], base: string): HubLinks | undefined {
  const hubs = links
    .filter((link) => link.rels.includes('hub') && URL.canParse(link.target, base))
    .map((link) => new URL(link.target, base).href);
  if (hubs.length === 0) return undefined;
  return { hubs: [...new Set(hubs)].slice(0, HUBS_MAX), self: linkWithRel(links, 'self', base) ?? base };
}
