/**
 * Month names as ICU knows them, long and short, alone and inside a date (Russian: ноябрь, ноября), plus both Arabic
 * series. @returns lower-case name without full stop -> 1 to 12; empty for languages that number their months
 */
export function monthNames(language: string): ReadonlyMap<string, number> {
  let names = known.get(language);
  if (!names) {
    names = make(language);
    if (known.size < 300) known.set(language, names);
  }
  return names;
}

const known = new Map<string, ReadonlyMap<string, number>>();

function make(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const locales = language === 'ar' ? ['ar-EG', 'ar-SY', 'ar-MA'] : [language];
  for (const locale of locales) {
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      { day: 'numeric', month: 'long' },
      { day: 'numeric', month: 'short' },
    ] as const) {
      const format = formatFor(locale, options);
      if (!format) continue;
      for (let month = 0; month < 12; month += 1) {
        const part = format.formatToParts(new Date(Date.UTC(2018, month, 15))).find((p) => p.type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '');
        if (name && /^\p{L}[\p{L}\p{M} ]{2,}$/u.test(name) && !names.has(name)) names.set(name, month + 1);
      }
    }
  }
  if (language === 'en') names.set('sept', 9);
  return names;
}

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return undefined;
    return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
  } catch {
    return undefined;
  }
}
