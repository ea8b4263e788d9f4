const MONTH_FIRST = new Set(['us', 'ph']);

/** Whether who writes a language puts the day first, in `05/03/2026`. English of no country is taken for American. */
export function isDayFirst(language: string): boolean {
  const [primary, ...rest] = language.trim().toLowerCase().split(/[-_]/);
  const region = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/.test(part)) ?? 'us';
  return primary !== '' && (primary !== 'en' || !MONTH_FIRST.has(region));
}
