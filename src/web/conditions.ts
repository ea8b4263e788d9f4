import type { IncomingHttpHeaders } from 'node:http';

/** What a conditional request is judged against: the selected representation (RFC 9110 §13). */
export interface Validators {
  /** strong, quoted */
  readonly etag: string;
  /** absent: dates are not looked at */
  readonly lastModifiedMs?: number;
}

export type Verdict = 'send' | 'not-modified' | 'failed';

/** The order of RFC 9110 §13.2.2; only for representations that exist and methods GET and HEAD. */
export function evaluate(headers: IncomingHttpHeaders, validators: Validators): Verdict {
  const modified = validators.lastModifiedMs === undefined ? undefined : wholeSeconds(validators.lastModifiedMs);
  const match = headers['if-match'];
  if (match !== undefined) {
    if (!matches(match, validators.etag, 'strong')) return 'failed';
  } else {
    const since = httpDateMs(headers['if-unmodified-since']);
    if (since !== undefined && modified !== undefined && modified > since) return 'failed';
  }
  const none = headers['if-none-match'];
  if (none !== undefined) return matches(none, validators.etag, 'weak') ? 'not-modified' : 'send';
  const since = httpDateMs(headers['if-modified-since']);
  return since !== undefined && modified !== undefined && modified <= since ? 'not-modified' : 'send';
}

const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;

/** The entity tags of a field, with or without W/ as sent; `*` for any. Several lines come joined. */
export function* entityTags(field: string): Generator<string> {
  if (field.trim() === '*') {
    yield '*';
    return;
  }
  // RFC 9110 §8.8.3: quoted text may hold commas, so this is no split
  for (const [tag] of field.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*"/g)) yield tag;
}

/** Weak comparison ignores W/; strong takes no weak tag (RFC 9110 §8.8.3.2). */
function matches(field: string, etag: string, comparison: 'weak' | 'strong'): boolean {
  if (field === etag) return true;
  for (const tag of entityTags(field)) {
    if (tag === '*' || tag === etag) return true;
    if (comparison === 'weak' && tag.startsWith('W/') && tag.slice(2) === etag) return true;
  }
  return false;
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const TIME = '(\\d{2}):(\\d{2}):(\\d{2})';
const IMF = new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d{2}) ([A-Z][a-z]{2}) (\\d{4}) ${TIME} GMT$`);
const RFC850 = new RegExp(`^[A-Z][a-z]+day, (\\d{2})-([A-Z][a-z]{2})-(\\d{2}) ${TIME} GMT$`);
const ASCTIME = new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \\d]\\d) ${TIME} (\\d{4})$`);

/** The three forms of RFC 9110 §5.6.7; whatever else is ignored, as §13.1.3 wants it. */
export function httpDateMs(field: string | undefined): number | undefined {
  if (!field) return undefined;
  const imf = IMF.exec(field);
  if (imf) return utc(Number(imf[3]), imf[2]!, imf[1]!, imf.slice(4));
  const old = RFC850.exec(field);
  if (old) return utc(fullYear(Number(old[3])), old[2]!, old[1]!, old.slice(4));
  const asctime = ASCTIME.exec(field);
  if (asctime) return utc(Number(asctime[6]), asctime[1]!, asctime[2]!, asctime.slice(3, 6));
  return undefined;
}

/** Two digits that look more than 50 years ahead mean the past (RFC 9110 §5.6.7). */
function fullYear(twoDigits: number): number {
  const now = new Date().getUTCFullYear();
  const year = now - (now % 100) + twoDigits;
  return year > now + 50 ? year - 100 : year;
}

function utc(year: number, month: string, day: string, time: readonly string[]): number | undefined {
  const at = MONTHS.indexOf(month);
  if (at < 0 || at % 3 !== 0) return undefined;
  const ms = Date.UTC(year, at / 3, Number(day), Number(time[0]), Number(time[1]), Number(time[2]));
  return Number.isNaN(ms) ? undefined : ms;
}
