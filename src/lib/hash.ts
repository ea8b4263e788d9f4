import { createHash, timingSafeEqual } from 'node:crypto';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 16 characters of RFC 4648 base 32 (80 bits of the sha-256): short, case-less, safe in any URL. */
export function slugOf(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest();
  let slug = '';
  // five bytes are eight characters
  for (const at of [0, 5]) {
    const high = digest[at]! * 0x1000 + digest[at + 1]! * 0x10 + (digest[at + 2]! >> 4);
    const low = (digest[at + 2]! & 15) * 0x10000 + digest[at + 3]! * 0x100 + digest[at + 4]!;
    for (const twenty of [high, low]) {
      for (let shift = 15; shift >= 0; shift -= 5) slug += BASE32[(twenty >> shift) & 31];
    }
  }
  return slug;
}

/** Constant time whatever the lengths: digests are compared, not the strings. */
export function equalSecrets(a: string, b: string): boolean {
  const digest = (s: string) => createHash('sha256').update(s).digest();
  return timingSafeEqual(digest(a), digest(b));
}
