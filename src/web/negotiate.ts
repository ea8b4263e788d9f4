import type { Format } from '../domain/feed.ts';
import { type Preference, preferences } from './qualities.ts';

export type Offer = Format | 'html';

/** Own type first, then the general ones under which a client may ask for it. */
const TYPES: Readonly<Record<Offer, readonly string[]>> = {
  atom: ['application/atom+xml', 'application/xml', 'text/xml'],
  rss: ['application/rss+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
  json: ['application/feed+json', 'application/json'],
  html: ['text/html', 'application/xhtml+xml'],
};
/** What a browser's Accept holds besides HTML: HTML must be wanted more than each of these. */
const FEED_AND_XML = [
  'application/atom+xml',
  'application/rss+xml',
  'application/feed+json',
  'application/xml',
  'text/xml',
];
/** of equals, the first */
const ORDER: readonly Format[] = ['atom', 'rss', 'json'];

/**
 * What to send at an address that has several formats (RFC 9110 §12.5.1). A page is for browsers alone: readers name
 * text/html too, and a feed is never wrong for them.
 * @returns undefined when nothing is acceptable
 */
export function chooseOffer(request: {
  readonly accept: string | undefined;
  /** Sec-Fetch-Dest */
  readonly destination: string | undefined;
  readonly formats: readonly Format[];
}): Offer | undefined {
  const ranges = preferences(request.accept).filter(({ name }) => /^[^/\s]+\/[^/\s]+$/.test(name));
  const formats = ORDER.filter((format) => request.formats.includes(format));
  if (ranges.length === 0) return formats[0];
  if (wantsPage(ranges, request.destination)) return 'html';
  let best: Offer | undefined;
  let bestQ = 0;
  for (const format of formats) {
    const q = qualityOfOffer(ranges, format);
    if (q > bestQ) [best, bestQ] = [format, q];
  }
  return best;
}

/** Is this a person with a browser? Also for errors: a page for those, plain text for all else. */
export function acceptsPage(accept: string | undefined, destination: string | undefined): boolean {
  return wantsPage(preferences(accept), destination);
}

function wantsPage(ranges: readonly Preference[], destination: string | undefined): boolean {
  if (destination !== undefined && destination !== 'document') return false;
  const html = quality(ranges, 'text/html');
  return html > 0 && FEED_AND_XML.every((type) => html > quality(ranges, type));
}

/** Its own type decides where it is named; else the best of the general names and ranges. */
function qualityOfOffer(ranges: readonly Preference[], format: Format): number {
  const [own, ...general] = TYPES[format] as [string, ...string[]];
  const named = exact(ranges, own);
  if (named !== undefined) return named;
  return Math.max(quality(ranges, own), ...general.map((type) => exact(ranges, type) ?? 0));
}

const exact = (ranges: readonly Preference[], type: string) => ranges.find(({ name }) => name === type)?.q;

/** The most specific range that covers the type (RFC 9110 §12.5.1). */
function quality(ranges: readonly Preference[], type: string): number {
  return exact(ranges, type) ?? exact(ranges, `${type.split('/')[0]}/*`) ?? exact(ranges, '*/*') ?? 0;
}

/** RFC 9457: a problem document goes to who names its type, or JSON and no page. */
export function asksForProblem(accept: string | undefined): boolean {
  const ranges = preferences(accept);
  if ((exact(ranges, 'application/problem+json') ?? 0) > 0) return true;
  return (exact(ranges, 'application/json') ?? 0) > 0 && exact(ranges, 'text/html') === undefined;
}
