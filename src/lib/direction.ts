const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi']);

/** Base direction of text in a language (BCP 47), by its likely script. Unknown: `auto`. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known) return known;
  const found = find(language);
  if (directions.size < KNOWN_MAX) directions.set(language, found);
  return found;
}

type Direction = 'ltr' | 'rtl' | 'auto';
const directions = new Map<string, Direction>();
const KNOWN_MAX = 1_000;

function find(language: string): Direction {
  if (language === '' || /^(?:und|mul|zxx)$/i.test(language)) return 'auto';
  try {
    const { script } = new Intl.Locale(language).maximize();
    if (script === undefined) return 'auto';
    return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'auto';
  }
}
