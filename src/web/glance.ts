/** What the fast path has to know of a request's fields, read in one pass without making an object of them. */
export interface Glance {
  /** nothing in it needs more rules than the fast path knows */
  readonly plain: boolean;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly hasDate: boolean;
}

/** Characters that no host and port is made of (RFC 3986 §3.2.2). */
const NO_HOST = /[^\w.~%!$&'()*+,;=:[\]-]/;

/** Nearly all requests name the same few hosts: only a new one is looked at character by character. */
let lastHost = '';

function isHost(value: string): boolean {
  if (value === lastHost) return true;
  if (NO_HOST.test(value)) return false;
  lastHost = value;
  return true;
}

/** As nearly all clients write them, so that no new text is made. */
function lowered(name: string): string {
  if (name === 'Host') return 'host';
  if (name === 'Accept-Encoding') return 'accept-encoding';
  if (name === 'If-None-Match') return 'if-none-match';
  return name.toLowerCase();
}

/** By length, so that nearly all fields are told from these by a number. */
const NOT_PLAIN: ReadonlyMap<number, readonly string[]> = byLength([
  'a-im',
  'authorization',
  'if-match',
  'if-unmodified-since',
  'content-length',
  'transfer-encoding',
]);

/** @param rawHeaders names and values in turn, as node:http has them */
export function glanceAt(rawHeaders: readonly string[]): Glance {
  let plain = true;
  let hosts = 0;
  let acceptEncoding: string | undefined;
  let ifNoneMatch: string | undefined;
  let hasDate = false;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const raw = rawHeaders[i]!;
    const { length } = raw;
    if (
      length !== 4 &&
      length !== 8 &&
      length !== 13 &&
      length !== 14 &&
      length !== 15 &&
      length !== 17 &&
      length !== 19
    )
      continue;
    const name = lowered(raw);
    if (name === 'host') {
      hosts += 1;
      if (hosts > 1 || !isHost(rawHeaders[i + 1]!)) plain = false;
    } else if (name === 'accept-encoding') {
      if (acceptEncoding !== undefined) plain = false;
      acceptEncoding = rawHeaders[i + 1];
    } else if (name === 'if-none-match') {
      if (ifNoneMatch !== undefined) plain = false;
      ifNoneMatch = rawHeaders[i + 1];
    } else if (name === 'if-modified-since') hasDate = true;
    else if (NOT_PLAIN.get(length)?.includes(name)) plain = false;
  }
  return { plain, acceptEncoding, ifNoneMatch, hasDate };
}

/** Node takes two Host fields without complaint; RFC 9112 §3.2 wants a 400 for them. */
export function hostFault(rawHeaders: readonly string[]): string | undefined {
  const hosts = rawHeaders.flatMap((name, i) =>
    i % 2 === 0 && name.toLowerCase() === 'host' ? [rawHeaders[i + 1]!] : [],
  );
  if (hosts.length > 1) return 'two Host fields';
  return hosts.every(isHost) ? undefined : 'Host is no host name';
}

function byLength(names: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const name of names) map.set(name.length, [...(map.get(name.length) ?? []), name]);
  return map;
}
