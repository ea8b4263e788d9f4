/** ISO 8601 UTC in whole seconds, the form of every time in a story: as text it sorts as time. */
export function isoSeconds(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

/** @returns epoch milliseconds, undefined for what is no date */
export function momentOf(iso: string | undefined): number | undefined {
  const at = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isFinite(at) ? at : undefined;
}
