import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What we take over from a proxy or client; anything else could not be told apart in a log. */
const FIT = /^[\w.:+/=-]{1,128}$/;

/** The X-Request-Id that came with it, so that one search finds it in every log on its way; else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const sent = headers['x-request-id'];
  return typeof sent === 'string' && FIT.test(sent) ? sent : randomUUID();
}
