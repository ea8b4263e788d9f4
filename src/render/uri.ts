/** Characters that RFC 3986 has no place for but that a URL parser leaves standing. */
const UNFIT = /[\s<>"{}|\\^`[\]]/g;

/**
 * An absolute http or https address as an ASCII URI (RFC 3987 §3.2), or undefined: relative references, other schemes
 * and what is no address never get into a feed.
 */
export function httpUri(value: string | undefined): string | undefined {
  if (value === undefined || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return undefined;
  const rest = `${url.pathname}${url.search}${url.hash}`.replace(UNFIT, percent);
  const bare = rest.replace(/%(?![0-9a-f]{2})/gi, '%25');
  return `${url.protocol}//${url.host}${bare}`;
}

function percent(character: string): string {
  return encodeURIComponent(character);
}
