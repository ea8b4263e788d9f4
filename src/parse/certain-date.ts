import { parseDate } from './dates.ts';

/** A date that is one day to everybody. @returns undefined: none, or one like `03/05/2031` */
export function certainDate(sent: string | undefined): string | undefined {
  const date = parseDate(sent);
  return date === parseDate(sent, { isDayFirst: true }) ? date : undefined;
}
