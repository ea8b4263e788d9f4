/**
 * What must happen to an English article when the name behind it changes: "an Emergency …" -> "a Ministry …", and no
 * second "the" before a name that brings its own.
 * @param before the few characters in front of the name
 * @returns the article with its space as it must stand, and how many characters it replaces
 */
export function englishArticle(
  before: string,
  found: string,
  replacement: string,
): { readonly text: string; readonly length: number } | undefined {
  const match = /(?<![\p{L}\p{N}'’.-])(a|an|the)(\s+)$/iu.exec(before);
  if (!match) return undefined;
  const [whole, article, space] = match as unknown as [string, string, string];
  if (/^the$/i.test(article)) {
    return /^the\s/i.test(replacement) && !/^the\s/i.test(found) ? { text: '', length: whole.length } : undefined;
  }
  const wanted = startsWithVowelSound(replacement) ? 'an' : 'a';
  if (article.toLowerCase() === wanted) return undefined;
  const cased = article[0] === 'A' ? wanted[0]!.toUpperCase() + wanted.slice(1) : wanted;
  return { text: cased + space, length: whole.length };
}

/** By spelling, with the usual exceptions; acronyms by the name of their first letter. */
export function startsWithVowelSound(name: string): boolean {
  const word = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
  if (/^[A-Z]{2,5}$/.test(word) && !/^(?:NATO|NASA|LED|MAD|SARS|FIFA|MERS)$/.test(word))
    return /^[AEFHILMNORSX]/.test(word);
  if (/^(?:uni(?!n|m)|use|usu|ut[ie]|eu|ew|one\b|once|ubi|ura)/i.test(word)) return false;
  return /^(?:[aeiou]|hour|honest|honou?r|heir|8|11\b|18\b)/i.test(word);
}
