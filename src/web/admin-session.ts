import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { equalSecrets, sha256 } from '../lib/hash.ts';
import { keyOf } from './partners.ts';

/** An editor at the desk. `csrf` stands in every form of the pages made for this session. */
export interface AdminSession {
  readonly csrf: string;
}

const COOKIE = 'babelwire_desk';
const SESSION_MS = 12 * 3_600_000;

/** Signed with the admin token, kept nowhere: every node knows it, and a new token ends all sessions. */
export function openSession(adminToken: string, now: number, secure: boolean): string {
  const until = String(now + SESSION_MS);
  const attributes = `Path=/admin; HttpOnly; SameSite=Strict; Max-Age=${SESSION_MS / 1000}${secure ? '; Secure' : ''}`;
  return `${COOKIE}=${until}.${sign(adminToken, `session ${until}`)}; ${attributes}`;
}

export const CLOSED_SESSION = `${COOKIE}=; Path=/admin; HttpOnly; SameSite=Strict; Max-Age=0`;

/** By the cookie of a login, or by the token itself (HTTP Basic with any user, or Bearer). */
export function sessionOf(request: IncomingMessage, adminToken: string, now: number): AdminSession | undefined {
  const key = keyOf(request);
  if (key !== undefined) {
    return equalSecrets(key, adminToken) ? { csrf: sign(adminToken, 'csrf authorization') } : undefined;
  }
  const value = cookieOf(request.headers.cookie);
  const [until = '', signature = ''] = value?.split('.') ?? [];
  if (!/^\d{1,16}$/.test(until) || Number(until) < now) return undefined;
  if (!equalSecrets(signature, sign(adminToken, `session ${until}`))) return undefined;
  return { csrf: sign(adminToken, `csrf ${until}`) };
}

/** A form counts when it comes from a page of ours: its token, and what the browser says of where it was sent from. */
export function isOwnForm(
  request: IncomingMessage,
  form: Readonly<Record<string, string>>,
  session: AdminSession,
): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return equalSecrets(form.csrf ?? '', session.csrf);
}

function sign(adminToken: string, text: string): string {
  return createHmac('sha256', sha256(`babelwire desk ${adminToken}`))
    .update(text)
    .digest('base64url');
}

function cookieOf(field: string | undefined): string | undefined {
  if (!field) return undefined;
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.-]{1,200})`).exec(field.slice(0, 8_000))?.[1];
}
