import { PARSE_LIMITS } from './limits.ts';

/** Schemes that run code or open what is not the network's: never a link. */
const UNSAFE =
  /^(?:javascript|vbscript|livescript|mocha|data|file|about|blob|filesystem|view-source|jar|wyciwyg|res|resource|chrome|ms-its|mhtml|mk):/i;

/** Browsers drop these before they look for a scheme (WHATWG URL, basic URL parser, steps 1 to 3). */
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g;

export function isUnsafe(url: string): boolean {
  return UNSAFE.test(url.length > 500 ? url.slice(0, 500).replace(IGNORED, '') : url.replace(IGNORED, ''));
}

/**
 * An absolute URL, as it was sent where it was absolute. What cannot be resolved comes out as it is;
 * unsafe and empty ones are undefined.
 */
export function absoluteUrl(sent: string | undefined, base: string | undefined): string | undefined {
  if (sent === undefined || sent.length > PARSE_LIMITS.urlCharsMax) return undefined;
  const url = tidy(sent);
  if (url === '' || isUnsafe(url)) return undefined;
  if (isAbsolute(url)) return url;
  return resolve(url, base) ?? url;
}

/** Resolves a reference; undefined where there is no usable base. */
export function resolve(reference: string, base: string | undefined): string | undefined {
  if (base === undefined) return undefined;
  try {
    const url = new URL(reference, base);
    return isUnsafe(url.protocol) ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** A base that is itself usable, or the one it stood in. */
export function innerBase(sent: string, outer: string | undefined): string | undefined {
  const trimmed = tidy(sent);
  if (trimmed === '' || isUnsafe(trimmed)) return outer;
  try {
    const url = new URL(trimmed, outer);
    return isUnsafe(url.protocol) ? outer : url.href;
  } catch {
    return outer;
  }
}

export function documentBase(sent: string | undefined): string | undefined {
  return sent === undefined ? undefined : innerBase(sent, undefined);
}

/** `http://host…`, `mailto:…`: has a scheme, and after http one that names a host */
export function isAbsolute(url: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(url) || (/^[a-z][a-z0-9+.-]{0,30}:/i.test(url) && !/^https?:/i.test(url));
}

/** Blanks round it, line ends and tabs inside it (a URL broken over lines) go. */
function tidy(sent: string): string {
  const trimmed = sent.trim();
  if (!/[\u0000-\u001f]/.test(trimmed)) return trimmed;
  return trimmed
    .split(/[\u0000-\u001f]+/)
    .map((part) => part.trim())
    .join('');
}
