import { randomBytes } from 'node:crypto';

/** Each begins with 32 characters that all subscriptions of one source share: they are one row, found by these. */
const KEY_CHARS = 32;

export const tokenKey = (token: string): string => token.slice(0, KEY_CHARS);

/** @param before a token of the same source */
export function newToken(before?: string): string {
  const random = randomBytes((KEY_CHARS * 3) / 4).toString('base64url');
  return before === undefined ? random : tokenKey(before) + random;
}
