const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** `story.zh-Hans.txt` says its language in its name. @returns the tag, or undefined when there is none that we know */
export function languageOfName(name: string): string | undefined {
  const tag = /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.[^./]+$/i.exec(name)?.[1];
  if (tag === undefined) return undefined;
  try {
    return names.of(tag) === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
