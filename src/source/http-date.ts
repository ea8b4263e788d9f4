/**
 * A date of HTTP in any of its three forms (RFC 9110 §5.6.7). All are GMT: asctime's does not say so, and a zone that is
 * left out means nothing else.
 * @returns epoch ms; undefined: no date
 */
export function httpDate(text: string | undefined): number | undefined {
  const date = text?.trim() ?? '';
  if (!/^[a-z]{3,9},? .*\d:\d\d/i.test(date)) return undefined;
  const at = Date.parse(/\d:\d\d(?::\d\d)?(?: \d{4})?$/.test(date) ? `${date} GMT` : date);
  return Number.isNaN(at) ? undefined : at;
}
