/** RFC 3339 in UTC; whole seconds where there is no more. */
export function rfc3339(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

/** RFC 822 with a four-digit year, as the RSS profile wants it: `Tue, 24 Nov 2026 11:00:00 GMT` */
export function rfc822(date: Date): string {
  return date.toUTCString();
}

const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** The first of these that is a date every format can write. */
export function firstDate(...values: readonly (string | undefined)[]): Date {
  for (const value of values) {
    const time = value === undefined ? Number.NaN : Date.parse(value);
    if (time >= EARLIEST && time <= LATEST) return new Date(time);
  }
  return new Date(EARLIEST);
}
