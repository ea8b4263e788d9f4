import { FetchTrouble } from './failure.ts';

/**
 * Where a Location field leads (RFC 9110 §10.2.2).
 * @param location as received, latin1; several fields arrive with line ends between them (exchange.ts)
 * @throws FetchTrouble bad-redirect
 */
export function nextUrl(location: string | undefined, from: URL): string {
  if (location === undefined || location.trim() === '') throw new FetchTrouble('bad-redirect', 'no Location');
  const text = utf8IfValid(location.trim());
  if (location.includes('\n')) throw new FetchTrouble('bad-redirect', 'several Locations');
  if (!URL.canParse(text, from.href)) throw new FetchTrouble('bad-redirect', `no valid address: ${text.slice(0, 100)}`);
  return new URL(text, from).href;
}

/** Servers send raw UTF-8 there, which reaches us as latin1. */
function utf8IfValid(latin1: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
  } catch {
    return latin1;
  }
}
