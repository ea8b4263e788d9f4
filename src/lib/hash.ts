import { createHash, timingSafeEqual } from 'node:crypto';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 16 characters of RFC 4648 base 32 (80 bits of the sha-256): short, case-less, safe in any URL. */
export function slugOf(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let slug = '';
  for (let shift = 75n; shift >= 0n; shift -= 5n) slug += BASE32[Number((bits >> shift) & 31n)];
  return slug;
}

/** Constant time whatever the lengths: digests are compared, not the strings. */
export function equalSecrets(a: string, b: string): boolean {
  const digest = (s: string) => createHash('sha256').update(s).digest();
  return timingSafeEqual(digest(a), digest(b));
}
