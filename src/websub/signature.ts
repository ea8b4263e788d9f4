import { createHmac, timingSafeEqual } from 'node:crypto';

// WebSub §7.1: sha256, sha384 and sha512; sha1 still is what most hubs send, and HMAC-SHA1 is not broken as a MAC.
const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** `X-Hub-Signature` for a body. */
export function sign(body: Uint8Array, secret: string, method = 'sha256'): string {
  return `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
}

/** Whether a signature field proves that who sent the raw body knows the secret. In constant time. */
export function isSigned(body: Uint8Array, secret: string, field: string | undefined): boolean {
  const match = /^(sha\d{1,3})=([0-9a-f]{40,128})$/i.exec(field?.trim() ?? '');
  const method = match?.[1]?.toLowerCase();
  if (method === undefined || !METHODS.has(method)) return false;
  const expected = createHmac(method, secret).update(body).digest();
  const given = Buffer.from(match![2]!, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
