/** A date as people write it in JSON and front matter: ISO 8601, RFC 9557 white space allowed; no zone means UTC. */
export function isoDate(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value.trim() : '';
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (!match) return undefined;
  const [, day, time = '00:00', zone = 'Z'] = match;
  const at = new Date(`${day}T${time.replace(',', '.')}${zone}`);
  if (Number.isNaN(at.getTime())) return undefined;
  // 31 February rolls over in Date: what is no day is no date
  const [, , date] = day!.split('-').map(Number);
  if (new Date(`${day}T00:00:00Z`).getUTCDate() !== date) return undefined;
  return at.toISOString().replace(/\.000Z$/, 'Z');
}
