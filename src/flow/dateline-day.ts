const DAY_MS = 86_400_000;

/**
 * The day that a dateline names, for a story whose source gives no date: the newest such day that is not ahead of now.
 * @param date as the text says it: `2018-11-08`, `11-08` or `-08`
 * @returns epoch milliseconds of its beginning (UTC); undefined for no day of the calendar, or one that is to come
 */
export function datelineDay(date: string | undefined, now: number): number | undefined {
  const [, year, month, day] = date?.match(/^(?:(\d{4})-)?(?:(\d{2})-|-)?(\d{2})$/) ?? [];
  if (day === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return undefined;
  const today = new Date(now);
  if (year !== undefined && month !== undefined) return upTo(now, Number(year), Number(month) - 1, Number(day));
  if (month !== undefined) {
    return [0, 1].map((back) => upTo(now, today.getUTCFullYear() - back, Number(month) - 1, Number(day))).find(isDay);
  }
  return [0, 1, 2]
    .map((back) => upTo(now, today.getUTCFullYear(), today.getUTCMonth() - back, Number(day)))
    .find(isDay);
}

const isDay = (at: number | undefined): at is number => at !== undefined;

/** A day may have begun already where the story was written. */
function upTo(now: number, year: number, month: number, day: number): number | undefined {
  const at = Date.UTC(year, month, day);
  const real = new Date(at).getUTCDate() === day;
  return real && at <= now + DAY_MS / 2 ? Math.min(at, now) : undefined;
}
